/** Installs the packages of the lock file when they are missing or older than it. Imports nothing that could be missing. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { runNpm } from './runNpm.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The oldest Node that the tools of this repository run on. */
const oldestNode = [20, 19];

export async function installDependencies() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
		throw new Error(`Node ${oldestNode.join('.')} or newer is needed; this is ${process.versions.node}.`);
	}
	// npm writes this file at the end of an install, so it also tells of one that was cut short.
	const installed = statSync(join(root, 'node_modules/.package-lock.json'), { throwIfNoEntry: false });
	const locked = statSync(join(root, 'package-lock.json'));
	if (installed !== undefined && installed.mtimeMs >= locked.mtimeMs) return;
	console.error('Installing packages …');
	await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], root);
}
