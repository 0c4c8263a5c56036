/** A script leaves the editor as another kind of file, with what was typed a moment ago. */
import { doesNotMatch, match } from 'node:assert/strict';

import { commands, workspace } from 'vscode';

import { appendText, closeEditors, extensionApi, openSample, sampleUri } from './editor.js';

async function exported(to: string, name: string): Promise<string> {
	const target = sampleUri(name);
	await commands.executeCommand('scriptSupervisor.export', { to, target });
	const bytes = await workspace.fs.readFile(target);
	await workspace.fs.delete(target);
	return Buffer.from(bytes).toString('latin1');
}

describe('exports', () => {
	beforeEach(extensionApi);
	afterEach(closeEditors);

	it('are the script as it stands in the editor, saved or not', async () => {
		const { document } = await openSample('redemption.fountain');
		await appendText(document, '\nThe very last words.\n');
		match(await exported('html', 'out.html'), /The very last words\.<\/span>/u);
		match(await exported('fountain', 'out.fountain'), /\nThe very last words\.\n$/u);
		match(await exported('pdf', 'out.pdf'), /^%PDF-1\.7\n[^]*\/PageLabels [^]*%%EOF\n?$/u);
	});

	it('follow the settings at once', async () => {
		await openSample('redemption.fountain');
		const settings = workspace.getConfiguration('scriptSupervisor');
		doesNotMatch(await exported('html', 'out.html'), /Not for publication/u);
		await settings.update('export.footer', 'Not for publication');
		try {
			match(await exported('html', 'out.html'), /Not for publication<\/span>/u);
		} finally {
			await settings.update('export.footer', undefined);
		}
	});
});
