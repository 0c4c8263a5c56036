/**
 * Moves scenes and sections, by dragging or by command. The server says how; this applies it as one step of undo and
 * keeps the cursor on the words that it was on.
 */
import type { DataTransfer, TextDocument, TextEditor, TreeDragAndDropController } from 'vscode';
import { DataTransferItem, l10n, Selection, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

import type { MoveDirection, MoveParams, MoveRefusal, MoveResult } from '../../../server/src/protocol/messages.js';
import { moveMethod } from '../../../server/src/protocol/messages.js';
import type { RowNode } from './rowTree.js';
import type { SceneOrder } from './rowView.js';

const rowMimeType = 'application/vnd.code.tree.scriptsupervisor.scenes';

export interface Mover {
	/** Resolves when the script has changed, or the writer has been told why not. `what` is a row, or a line counted from zero. */
	move(document: TextDocument, what: MoveParams['what'], to: MoveDirection): Promise<void>;
}

export function createMover(client: BaseLanguageClient): Mover {
	return {
		async move(document, what, to) {
			const uri = client.code2ProtocolConverter.asUri(document.uri);
			const params: MoveParams = { uri, what, to };
			const result = await client.sendRequest<MoveResult | null>(moveMethod, params);
			if (result === null || (result.kind === 'moved' && result.version !== document.version)) {
				await refuse('gone');
			} else if (result.kind === 'refused') {
				await refuse(result.why);
			} else if (result.edits.length > 0) {
				await apply(client, document, result);
			}
		},
	};
}

async function apply(
	client: BaseLanguageClient,
	document: TextDocument,
	{ edits, startLine, nLines, newStartLine }: Extract<MoveResult, { readonly kind: 'moved' }>,
): Promise<void> {
	const editors = window.visibleTextEditors.filter((editor) => editor.document === document);
	const inside = editors.map((editor) => ({ editor, selections: movedSelections(editor) }));
	const edit = await client.protocol2CodeConverter.asWorkspaceEdit({
		changes: { [client.code2ProtocolConverter.asUri(document.uri)]: [...edits] },
	});
	if (!(await workspace.applyEdit(edit))) return;
	for (const { editor, selections } of inside) {
		if (selections === undefined) continue;
		editor.selections = selections;
		editor.revealRange(editor.selection);
	}

	/** Selections that lie in the moved lines go along; `undefined` leaves them to the editor. */
	function movedSelections({ selections }: TextEditor): Selection[] | undefined {
		const isInside = ({ start, end }: Selection): boolean => startLine <= start.line && end.line < startLine + nLines;
		if (!selections.every(isInside)) return undefined;
		const delta = newStartLine - startLine;
		return selections.map(({ anchor, active }) => new Selection(anchor.translate(delta), active.translate(delta)));
	}
}

async function refuse(why: MoveRefusal): Promise<void> {
	await window.showInformationMessage(sentenceFor(why));
}

function sentenceFor(why: MoveRefusal): string {
	switch (why) {
		case 'gone':
			return l10n.t('The script has changed meanwhile. Nothing was moved.');
		case 'first':
			return l10n.t('This is at the beginning already.');
		case 'last':
			return l10n.t('This is at the end already.');
		case 'into-itself':
			return l10n.t('A section can’t be moved into itself.');
		case 'only-sections':
			return l10n.t('A section can only go where another section is.');
		case 'changes-reading':
			return l10n.t('A note or a cut passage here is never closed. Close it first, or it would swallow other scenes.');
	}
}

/** Dropped on a row, the dragged one takes its place; dropped below the list, it goes to the end. */
export function dragAndDropScenes(
	mover: Mover,
	{ script, order }: { readonly script: () => TextDocument | undefined; readonly order: () => SceneOrder },
): TreeDragAndDropController<RowNode> {
	return {
		dragMimeTypes: [rowMimeType],
		dropMimeTypes: [rowMimeType],
		handleDrag([node]: readonly RowNode[], transfer: DataTransfer) {
			if (node?.row.kind === 'scene' || node?.row.kind === 'section')
				transfer.set(rowMimeType, new DataTransferItem(node.row.id));
		},
		async handleDrop(target: RowNode | undefined, transfer: DataTransfer) {
			const document = script();
			const row: unknown = transfer.get(rowMimeType)?.value;
			if (document === undefined || typeof row !== 'string') return;
			if (order() === 'story') {
				await window.showInformationMessage(l10n.t('Scenes move in the order of the script. Show that order first.'));
				return;
			}
			await mover.move(document, { row }, target === undefined ? 'end' : { row: target.row.id });
		},
	};
}
