/** New files that the writer looks over before they are saved: beside another file, under a name that nobody has yet. */
import type { Uri } from 'vscode';
import { Position, window, workspace, WorkspaceEdit } from 'vscode';

/** `…/pilot.fountain`, or `…/pilot-2.fountain` where that is there; not on disk before it is saved. */
export async function untitledBeside(uri: Uri, name: string, extension: string): Promise<Uri> {
	for (let count = 1; ; count++) {
		const path = `${name}${count === 1 ? '' : `-${count}`}.${extension}`;
		if (!(await isThere(uri.with({ path })))) return uri.with({ scheme: 'untitled', path });
	}
}

async function isThere(uri: Uri): Promise<boolean> {
	if (uri.scheme === 'untitled') return false;
	try {
		await workspace.fs.stat(uri);
		return true;
	} catch {
		// The only way to ask is to fail.
		return false;
	}
}

/** Opens it with a text, unless something has been written into it already. */
export async function showUntitled(uri: Uri, text: string): Promise<void> {
	const document = await workspace.openTextDocument(uri);
	if (document.getText() === '') {
		const edit = new WorkspaceEdit();
		edit.insert(uri, new Position(0, 0), text);
		await workspace.applyEdit(edit);
	}
	await window.showTextDocument(document);
}
