/** Begins a canon from what a script says. The text comes from the server; the writer looks it over and saves it. */
import type { Disposable, TextDocument, Uri } from 'vscode';
import { commands, l10n, Position, window, workspace, WorkspaceEdit } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

import type { NewCanonParams, NewCanonResult } from '../../server/src/protocol/messages.js';
import { newCanonMethod } from '../../server/src/protocol/messages.js';

export function registerNewCanon(client: BaseLanguageClient, script: () => TextDocument | undefined): Disposable {
	return commands.registerCommand('scriptSupervisor.newCanon', async () => {
		const document = script();
		if (document === undefined) {
			await window.showInformationMessage(l10n.t('Open a script first: a canon is made from its people and places.'));
			return;
		}
		const params: NewCanonParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
		const result = await client.sendRequest<NewCanonResult>(newCanonMethod, params);
		if (result !== null) await showNew(await canonUri(document), result.text);
	});
}

/** Beside the script, under its name and one that no file has; not on disk before it is saved. */
async function canonUri({ uri }: TextDocument): Promise<Uri> {
	const name = uri.path.replace(/\.(?:fountain\.txt|fountain|spmd)$/iu, '');
	for (let count = 1; ; count++) {
		const path = `${name}${count === 1 ? '' : `-${count}`}.canon.yaml`;
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

async function showNew(uri: Uri, text: string): Promise<void> {
	const document = await workspace.openTextDocument(uri);
	if (document.getText() === '') {
		const edit = new WorkspaceEdit();
		edit.insert(uri, new Position(0, 0), text);
		await workspace.applyEdit(edit);
	}
	await window.showTextDocument(document);
}
