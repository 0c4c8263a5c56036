/** Selects the row of the scene that the cursor is in, where the list can be seen and the writer wants it. */
import type { Disposable, TextDocument, TextEditor } from 'vscode';
import { window, workspace } from 'vscode';

import type { RowNode } from './rowTree.js';
import type { RowView } from './rowView.js';

export function followCursor({ tree, view }: RowView, script: () => TextDocument | undefined): Disposable {
	function follow(editor: TextEditor | undefined): void {
		if (editor === undefined || editor.document !== script() || !view.visible || !isWanted(editor)) return;
		const node = tree.nodeAtLine(editor.selection.active.line);
		const shown = node === undefined ? undefined : foldedAround(node);
		if (shown === undefined || view.selection[0] === shown) return;
		// The tree may be drawing itself anew, and then the next move of the cursor finds the row.
		view.reveal(shown, { select: true, focus: false, expand: false }).then(undefined, () => undefined);
	}

	const subscriptions = [
		window.onDidChangeTextEditorSelection(({ textEditor }) => {
			follow(textEditor);
		}),
		window.onDidChangeActiveTextEditor(follow),
		view.onDidChangeVisibility(() => {
			follow(window.activeTextEditor);
		}),
		tree.onDidChangeTreeData(() => {
			follow(window.activeTextEditor);
		}),
	];
	return {
		dispose() {
			for (const subscription of subscriptions) subscription.dispose();
		},
	};
}

function isWanted({ document }: TextEditor): boolean {
	return workspace.getConfiguration('scriptSupervisor', document).get('views.followCursor', true);
}

/** The node, or the outermost folded one around it: nobody's fold is opened by moving the cursor. */
function foldedAround(node: RowNode): RowNode {
	let shown = node;
	for (let around = node.parent; around !== undefined; around = around.parent) if (around.isFolded) shown = around;
	return shown;
}
