/**
 * Installs what a VS Code in the browser is made of into the cache folder `.vscode-test/`, from the lock file in
 * `scripts/vscode-host/`. Needs npm and nothing else; a second call costs nothing.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { runNpm } from './runNpm.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const cacheFolder = join(root, '.vscode-test');

const npmFlags = ['--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'];

const manifestFolder = join(root, 'scripts/vscode-host');

/**
 * The folder whose `node_modules` holds the pinned packages, installed if they are not. The lock file is part of the
 * folder's name, so a new pin installs anew.
 */
export async function installHostPackages() {
	const lock = await readFile(join(manifestFolder, 'package-lock.json'));
	const folder = join(cacheFolder, `host-${createHash('sha256').update(lock).digest('hex').slice(0, 12)}`);
	if (existsSync(folder)) return folder;
	console.error('Installing VS Code for the browser (once, about 300 MB) …');
	// Built beside its place and then renamed: a run that is cut short leaves nothing half done.
	const unfinished = `${folder}-${process.pid}`;
	await mkdir(unfinished, { recursive: true });
	try {
		await cp(manifestFolder, unfinished, { recursive: true });
		await runNpm(['ci', ...npmFlags], unfinished);
		// code-server's own install script would build native modules; VS Code runs without them.
		const vscode = vscodeFolder(unfinished);
		// Its own shrinkwrap pins the versions, but does not agree with its manifest to the letter that `npm ci` wants.
		await runNpm(['install', ...npmFlags], vscode);
		await symlink('node_modules', join(vscode, 'node_modules.asar'), 'junction');
		await bringSearch(unfinished, vscode);
		await rename(unfinished, folder);
	} catch (error) {
		await rm(unfinished, { recursive: true, force: true });
		// Another run may have been faster, and its copy is as good.
		if (!existsSync(folder)) throw error;
	}
	return folder;
}

export function vscodeFolder(hostFolder) {
	return join(hostFolder, 'node_modules/code-server/lib/vscode');
}

/** VS Code searches with ripgrep, whose program its install script would download; newer packages of it contain one. */
async function bringSearch(hostFolder, vscode) {
	const name = process.platform === 'win32' ? 'rg.exe' : 'rg';
	const platformPackage = `@vscode/ripgrep-${process.platform}-${process.arch}`;
	const target = join(vscode, 'node_modules/@vscode/ripgrep/bin');
	await mkdir(target, { recursive: true });
	await cp(join(hostFolder, 'node_modules', platformPackage, 'bin', name), join(target, name));
}
