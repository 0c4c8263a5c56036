/** Installs the packages of the lock file when they are missing or older than it. Imports nothing that could be missing. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { runNpm } from './runNpm.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

export async function installDependencies() {
	// npm writes this file at the end of an install, so it also tells of one that was cut short.
	const installed = statSync(join(root, 'node_modules/.package-lock.json'), { throwIfNoEntry: false });
	const locked = statSync(join(root, 'package-lock.json'));
	if (installed !== undefined && installed.mtimeMs >= locked.mtimeMs) return;
	console.error('Installing packages …');
	await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], root);
}
