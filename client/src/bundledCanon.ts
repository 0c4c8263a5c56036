/** Shows the canon that ships with the server as read-only documents. The text comes from the server. */
import type { TextDocumentContentProvider } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

import type { CanonDocumentParams, CanonDocumentResult } from '../../server/src/protocol/messages.js';
import { canonDocumentMethod } from '../../server/src/protocol/messages.js';

export function provideBundledCanon(client: BaseLanguageClient): TextDocumentContentProvider {
	return {
		async provideTextDocumentContent(uri, token) {
			const params: CanonDocumentParams = { uri: client.code2ProtocolConverter.asUri(uri) };
			const document = await client.sendRequest<CanonDocumentResult>(canonDocumentMethod, params, token);
			if (document === null) throw new Error(`Script Supervisor has no canon named ${uri.path}`);
			return document.text;
		},
	};
}
