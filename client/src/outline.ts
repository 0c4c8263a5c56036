/** The outline after a change of its setting: the protocol has no message that asks the editor to read it anew. */
import type { Disposable } from 'vscode';
import { languages, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

import { fountainLanguageId } from '../../server/src/protocol/messages.js';
import { newsOf } from './serverNews.js';

export function refreshOutline(client: BaseLanguageClient): Disposable[] {
	let isDue = false;
	return [
		workspace.onDidChangeConfiguration((change) => {
			isDue ||= change.affectsConfiguration('scriptSupervisor.outline');
		}),
		// By now the server goes by the new setting.
		newsOf(client)(() => {
			if (!isDue) return;
			isDue = false;
			// Another provider comes and goes, and the editor asks all of them.
			languages.registerDocumentSymbolProvider(fountainLanguageId, { provideDocumentSymbols: () => [] }).dispose();
		}),
	];
}
