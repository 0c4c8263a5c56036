/**
 * Adds what the cursor or a row of a list is on to the writer's canon, as one step, and shows the new entry. The edits come
 * from the server.
 */
import type { Disposable, TextDocument } from 'vscode';
import { commands, l10n, Range, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

import type { AddToCanonParams, AddToCanonResult, CanonLayer } from '../../server/src/protocol/messages.js';
import { addToCanonCommand, addToCanonMethod, importBeatCommand } from '../../server/src/protocol/messages.js';
import type { RowNode } from './views/rowTree.js';

export function registerAddToCanon(client: BaseLanguageClient, script: () => TextDocument | undefined): Disposable[] {
	return [
		commands.registerCommand(addToCanonCommand, async (target?: AddToCanonParams | RowNode) => {
			const params = target === undefined ? atCursor(client, script()) : 'row' in target ? atRow(target) : target;
			if (params === undefined) {
				await window.showInformationMessage(l10n.t('Put the cursor on a name, a place or a date in a script first.'));
				return;
			}
			await add(client, params);
		}),
		commands.registerCommand(importBeatCommand, async () => {
			const document = script();
			if (document === undefined) {
				await window.showInformationMessage(l10n.t('Open a script that was written in Beat first.'));
				return;
			}
			await add(client, { uri: client.code2ProtocolConverter.asUri(document.uri) });
		}),
	];
}

function atCursor(client: BaseLanguageClient, script: TextDocument | undefined): AddToCanonParams | undefined {
	const editor = window.activeTextEditor;
	if (editor === undefined || script === undefined || editor.document !== script) return undefined;
	const { active } = editor.selection;
	return {
		uri: client.code2ProtocolConverter.asUri(script.uri),
		position: { line: active.line, character: active.character },
	};
}

function atRow({ row: { target } }: RowNode): AddToCanonParams | undefined {
	return target === undefined ? undefined : { uri: target.uri, position: target.range.start };
}

async function add(client: BaseLanguageClient, params: AddToCanonParams): Promise<void> {
	const result = await client.sendRequest<AddToCanonResult | null>(addToCanonMethod, params);
	switch (result?.kind) {
		case 'edit':
			return make(client, result);
		case 'choose': {
			const file = await pickFile(result.files);
			return file === undefined ? undefined : add(client, { ...params, file: file.uri });
		}
		case 'refused':
			await window.showInformationMessage(sentenceOf(result));
			return;
		case undefined:
			return;
	}
}

async function make(
	client: BaseLanguageClient,
	{ edit, at }: Extract<AddToCanonResult, { readonly kind: 'edit' }>,
): Promise<void> {
	const isMade = await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit));
	if (!isMade) {
		await window.showInformationMessage(l10n.t('The text has changed meanwhile, so nothing was added. Try again.'));
		return;
	}
	const { line, character } = at.range.start;
	const selection = new Range(line, character, line, character);
	await window.showTextDocument(client.protocol2CodeConverter.asUri(at.uri), { selection });
}

async function pickFile(files: readonly CanonLayer[]): Promise<CanonLayer | undefined> {
	const items = files.map((file) => ({ label: file.title, description: workspace.asRelativePath(file.uri), file }));
	const item = await window.showQuickPick(items, { placeHolder: l10n.t('Add it to which canon file?') });
	return item?.file;
}

function sentenceOf({ why, file }: Extract<AddToCanonResult, { readonly kind: 'refused' }>): string {
	switch (why) {
		case 'nothing':
			return l10n.t('Nothing here that the canon does not know: put the cursor on a name, a place or a date.');
		case 'unreadable':
			return l10n.t('{0} cannot take a new entry as it is written. Mend its problems first.', file ?? '');
		case 'no-beat':
			return l10n.t('This script has no character data from Beat.');
		case 'known':
			return l10n.t('The canon knows all that Beat says of people here.');
		case 'unsaved':
			return l10n.t('Save the script first: its canon goes into the same folder.');
	}
}
