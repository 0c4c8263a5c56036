/** Entry point inside the extension host: runs the bundled suites that lie beside this file with mocha. */
import { appendFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format } from 'node:util';

import { extensions } from 'vscode';

import { extensionId } from './editor.js';

/** VS Code calls this and takes a rejection as failure. */
export async function run(): Promise<void> {
	const extension = extensions.getExtension(extensionId);
	if (extension === undefined) throw new Error(`${extensionId} is not installed in this VS Code`);
	// Mocha is an ES module and this bundle is not.
	const { default: Mocha } = await import('mocha');
	const outputFile = process.env['TEST_OUTPUT_FILE'];
	if (outputFile !== undefined) {
		const write = (...values: unknown[]) => appendFileSync(outputFile, `${format(...values)}\n`);
		Object.assign(Mocha.reporters.Base, { consoleLog: write });
	}
	const mocha = new Mocha({
		ui: 'bdd',
		timeout: 30_000,
		color: true,
		forbidPending: true,
		reporter: resolve(extension.extensionPath, 'scripts/countingReporter.cjs'),
	});
	const suites = readdirSync(__dirname).filter((name) => name.endsWith('.test.cjs'));
	for (const suite of suites.sort()) mocha.addFile(join(__dirname, suite));
	await mocha.loadFilesAsync();
	const nFailed = await new Promise<number>((done) => mocha.run(done));
	if (nFailed > 0) throw new Error(`${nFailed} tests failed`);
}
