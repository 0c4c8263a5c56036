/** Begins a canon from what a script says. The text comes from the server; the writer looks it over and saves it. */
import type { Disposable, TextDocument } from 'vscode';
import { commands, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

import type { NewCanonParams, NewCanonResult } from '../../server/src/protocol/messages.js';
import { newCanonMethod } from '../../server/src/protocol/messages.js';
import { showUntitled, untitledBeside } from './untitledFile.js';

export function registerNewCanon(client: BaseLanguageClient, script: () => TextDocument | undefined): Disposable {
	return commands.registerCommand('scriptSupervisor.newCanon', async () => {
		const document = script();
		if (document === undefined) {
			await window.showInformationMessage(l10n.t('Open a script first: a canon is made from its people and places.'));
			return;
		}
		const params: NewCanonParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
		const result = await client.sendRequest<NewCanonResult>(newCanonMethod, params);
		if (result === null) return;
		const name = document.uri.path.replace(/\.(?:fountain\.txt|fountain|spmd)$/iu, '');
		await showUntitled(await untitledBeside(document.uri, name, 'canon.yaml'), result.text);
	});
}
