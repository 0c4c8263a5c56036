/** Opens a Final Draft file as a new Fountain script beside it, and says what was left behind. The server reads it. */
import type { Disposable } from 'vscode';
import { commands, l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

import type { ImportParams, ImportResult } from '../../server/src/protocol/messages.js';
import { importMethod } from '../../server/src/protocol/messages.js';
import { showUntitled, untitledBeside } from './untitledFile.js';

/** The command takes a file, as the explorer gives it, or asks for one. */
export function registerImport(client: BaseLanguageClient): Disposable {
	return commands.registerCommand('scriptSupervisor.importFinalDraft', async (given?: unknown) => {
		const source = given instanceof Uri ? given : await pickFile();
		if (source === undefined) return;
		const xml = new TextDecoder().decode(await workspace.fs.readFile(source));
		const target = await untitledBeside(source, source.path.replace(/\.fdx$/iu, ''), 'fountain');
		const params: ImportParams = { text: xml, uri: client.code2ProtocolConverter.asUri(target) };
		const result = await client.sendRequest<ImportResult>(importMethod, params);
		if (result === null) return;
		if (result.kind === 'refused') {
			await window.showErrorMessage(l10n.t('{0} cannot be imported: {1}.', nameOf(source), result.why));
			return;
		}
		await showUntitled(target, result.text);
		// Nobody has to answer for the command to be done.
		if (result.left.length > 0) void tell(nameOf(source), result.left);
	});
}

async function pickFile(): Promise<Uri | undefined> {
	const files = await window.showOpenDialog({
		filters: { 'Final Draft': ['fdx'] },
		openLabel: l10n.t('Import'),
		title: l10n.t('Import a Final Draft script'),
	});
	return files?.[0];
}

/** What Fountain has no place for: how much, and on demand a list of it. */
async function tell(name: string, left: readonly string[]): Promise<void> {
	const show = l10n.t('Show');
	const message = l10n.t('{0} is imported. Of some things Fountain has no place for, a list tells.', name);
	if ((await window.showInformationMessage(message, show)) !== show) return;
	const document = await workspace.openTextDocument({ content: `${left.join('\n')}\n`, language: 'plaintext' });
	await window.showTextDocument(document);
}

function nameOf({ path }: Uri): string {
	return path.slice(path.lastIndexOf('/') + 1);
}
