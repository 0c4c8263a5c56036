/** Opens the page that explains a problem. It ships with the extension, so that it opens without a network. */
import type { Disposable } from 'vscode';
import { commands, Uri } from 'vscode';

import { explainCommand } from '../../server/src/protocol/messages.js';

export function registerExplain(extensionUri: Uri): Disposable {
	return commands.registerCommand(explainCommand, async (code: unknown) => {
		// A link may hold anything: only the name of a page is one.
		const page = typeof code === 'string' && /^[a-z-]+$/u.test(code) ? code : 'README';
		const uri = Uri.joinPath(extensionUri, 'docs', 'diagnostics', `${page}.md`);
		await commands.executeCommand('markdown.showPreview', uri);
	});
}
