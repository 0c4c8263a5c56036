#!/usr/bin/env node
/**
 * Stands in for the desktop's `code` executable where only a VS Code in the browser can be had: understands the
 * arguments that `@vscode/test-electron` passes, runs the tests in the real extension host, and ends with their verdict.
 */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';

import { launchChromium, startVscodeServer, workbenchAddress } from './vscodeHost.mjs';

const timeLimitMs = 10 * 60 * 1000;

/** What the workbench says on its console; printed only when there was no verdict or a bad one. */
const complaints = [];

async function main() {
	const valueOf = (name) => process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
	const folder = process.argv.slice(2).find((argument) => !argument.startsWith('-') && isFolder(argument));
	const testsPath = valueOf('extensionTestsPath');
	if (folder === undefined || testsPath === undefined) {
		throw new Error('Usage: vscodeExecutable.mjs FOLDER --extensionTestsPath=PATH');
	}
	const server = await startVscodeServer();
	const browser = await launchChromium();
	try {
		const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
		const verdict = new Promise((settle, reject) => {
			void page.exposeFunction('codeAutomationExit', settle);
			const seconds = timeLimitMs / 1000;
			setTimeout(() => reject(new Error(`The tests gave no verdict within ${seconds} seconds.`)), timeLimitMs).unref();
			page.on('crash', () => reject(new Error('The browser page crashed.')));
			void server.stopped.then(() => reject(new Error("VS Code's server stopped before the tests ended.")));
		});
		await page.exposeFunction('codeAutomationLog', (type, values) => {
			if (!isExpectedComplaint(values)) complaints.push(`[${type}] ${values.join(' ')}`);
		});
		await page.goto(workbenchAddress(server, { folder: resolve(folder), testsPath }));
		return await verdict;
	} finally {
		await browser.close();
		await server.stop();
	}
}

/** Native modules are not built in this VS Code, which only costs a line in its log. */
function isExpectedComplaint(values) {
	return values.some((value) => String(value).includes('Could not locate the bindings file'));
}

function isFolder(path) {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

try {
	process.exitCode = await main();
} catch (error) {
	console.error(error.message);
	process.exitCode = 1;
}
if (process.exitCode !== 0) console.error(complaints.join('\n').slice(-8000));
