/**
 * Opens VS Code on `samples/` with the extension running, from a fresh clone on: installs what is missing, builds, then
 * starts the desktop's VS Code where there is one, else VS Code in the browser. `--no-open` only prints the address,
 * `--browser` leaves the desktop's alone.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { installDependencies } from './installDependencies.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const samples = join(root, 'samples');
const script = join(samples, 'redemption-draft.fountain');
const isOnWindows = process.platform === 'win32';

async function main() {
	await installDependencies();
	const build = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' });
	if (build.status !== 0) throw new Error('The build failed, so there is nothing to start.');
	if (!process.argv.includes('--browser') && openOnDesktop()) return;
	await serve();
}

/** False when no `code` is on the PATH. */
function openOnDesktop() {
	if (spawnSync('code', ['--version'], { stdio: 'ignore', shell: isOnWindows }).status !== 0) return false;
	const files = existsSync(script) ? [script] : [];
	const code = spawnSync('code', ['--new-window', `--extensionDevelopmentPath=${root}`, samples, ...files], {
		stdio: 'inherit',
		shell: isOnWindows,
	});
	if (code.status === 0) console.log('VS Code is open on samples/ with Script Supervisor running.');
	return code.status === 0;
}

async function serve() {
	// These import installed packages, which a fresh clone lacks until now.
	const { startVscodeServer, workbenchAddress } = await import('./vscodeHost.mjs');
	const server = await startVscodeServer();
	for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void server.stop());
	const address = workbenchAddress(server, { folder: samples, ...(existsSync(script) ? { file: script } : {}) });
	console.log(`\nScript Supervisor runs in VS Code at\n\n  ${address}\n\nCtrl-C ends it.`);
	if (!process.argv.includes('--no-open')) openBrowser(address);
	await server.stopped;
}

/** Best effort: without a display, or without a browser, the printed address is enough. */
function openBrowser(address) {
	const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
	if (!hasDisplay) return;
	const [command, ...commandArguments] = {
		darwin: ['open', address],
		// `start` takes a first quoted argument as the window's title.
		win32: ['cmd', '/c', 'start', '""', address.replaceAll('&', '^&')],
	}[process.platform] ?? ['xdg-open', address];
	const browser = spawn(command, commandArguments, { stdio: 'ignore', detached: true });
	browser.once('error', () => console.log('No browser could be opened: open the address yourself.'));
	browser.unref();
}

try {
	await main();
} catch (error) {
	console.error(error.message);
	process.exitCode = 1;
}
