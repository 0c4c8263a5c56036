/**
 * Finds a Chromium that can be driven without a display: an installed Chrome or Chromium, else the one inside the npm
 * package `@sparticuz/chromium`, which needs neither root nor anything installed.
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

import { cacheFolder } from './hostPackages.mjs';

export const chromiumArguments = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--font-render-hinting=none',
];

/**
 * What a launcher needs to start it. `SCRIPT_SUPERVISOR_CHROMIUM` names an executable that is tried first.
 * @returns {Promise<{ executablePath: string, env: Record<string, string> }>}
 */
export async function findChromium() {
	for (const executablePath of installedBrowsers()) {
		if (existsSync(executablePath) && isRunnable(executablePath, {})) return { executablePath, env: {} };
	}
	const packed = await unpackChromium();
	if (packed !== undefined && isRunnable(packed.executablePath, packed.env)) return packed;
	throw new Error(
		'No Chromium runs here: install Google Chrome or Chromium (Debian: apt-get install chromium), or name one in SCRIPT_SUPERVISOR_CHROMIUM.',
	);
}

function* installedBrowsers() {
	if (process.env.SCRIPT_SUPERVISOR_CHROMIUM) yield process.env.SCRIPT_SUPERVISOR_CHROMIUM;
	const suffix = process.platform === 'win32' ? '.exe' : '';
	for (const folder of (process.env.PATH ?? '').split(delimiter)) {
		for (const name of ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome']) {
			yield join(folder, name + suffix);
		}
	}
	yield '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
	yield '/Applications/Chromium.app/Contents/MacOS/Chromium';
	for (const folder of [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]) {
		if (folder !== undefined) yield join(folder, 'Google/Chrome/Application/chrome.exe');
	}
}

/** An installed browser may still lack a library; asking for its version loads them all. */
function isRunnable(executablePath, env) {
	// Chrome for Windows opens a window instead of printing its version.
	if (process.platform === 'win32') return true;
	const options = { env: { ...process.env, ...env }, timeout: 20_000, stdio: /** @type {const} */ ('ignore') };
	return spawnSync(executablePath, ['--version'], options).status === 0;
}

/** `undefined` where the package has no binary: it is made for Linux on x64. */
async function unpackChromium() {
	const archives = archivesFolder();
	if (process.platform !== 'linux' || process.arch !== 'x64' || archives === undefined) return undefined;
	const folder = join(cacheFolder, 'chromium');
	if (!existsSync(folder)) {
		// Built beside its place and then renamed: a run that is cut short leaves nothing half done.
		const unfinished = `${folder}-${process.pid}`;
		await mkdir(unfinished, { recursive: true });
		await pipeline(
			createReadStream(join(archives, 'chromium.br')),
			createBrotliDecompress(),
			createWriteStream(join(unfinished, 'chromium'), { mode: 0o755 }),
		);
		for (const name of ['al2023', 'swiftshader', 'fonts'])
			await unpackArchive(join(archives, `${name}.tar.br`), unfinished);
		await rename(unfinished, folder).catch((error) => {
			// Another run may have been faster, and its copy is as good.
			if (!existsSync(folder)) throw error;
		});
		await rm(unfinished, { recursive: true, force: true });
	}
	const libraries = [join(folder, 'lib'), folder, process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
	return { executablePath: join(folder, 'chromium'), env: { LD_LIBRARY_PATH: libraries } };
}

async function unpackArchive(archive, folder) {
	const tarFile = join(folder, 'archive.tar');
	await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(tarFile));
	const { status, error } = spawnSync('tar', ['-xf', tarFile, '-C', folder], {
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	if (status !== 0) throw new Error(`Could not unpack Chromium with tar: ${error?.message ?? `status ${status}`}`);
	await rm(tarFile);
}

function archivesFolder() {
	try {
		return join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../../bin');
	} catch {
		// The package is not installed, so there is no such Chromium to offer.
		return undefined;
	}
}
