/**
 * A real VS Code in the browser: a server on this machine with its own data folder, and the address at which a Chromium
 * opens a folder in it with the extension under development. Used by `npm start`, the test host and the UI tests.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium } from 'playwright-core';

import { chromiumArguments, findChromium } from './chromium.mjs';
import { installHostPackages, root, vscodeFolder } from './hostPackages.mjs';

/** Settings for every VS Code started here: no dialog, no notification and no sidebar stands between us and the text. */
const quietSettings = {
	'security.workspace.trust.enabled': false,
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
	'workbench.enableExperiments': false,
	'telemetry.telemetryLevel': 'off',
	'extensions.ignoreRecommendations': true,
	'extensions.autoCheckUpdates': false,
	'update.mode': 'none',
	'git.enabled': false,
	// A browser's VS Code saves by itself; the desktop's does not.
	'files.autoSave': 'off',
	'chat.commandCenter.enabled': false,
	'workbench.layoutControl.enabled': false,
	'files.exclude': { '**/.vscode': true },
	'editor.fontFamily': "'Courier Prime', 'Courier New', 'DejaVu Sans Mono', monospace",
};

/** A setting by which the extension runs as its browser edition, in a web worker of the page, and not beside the server. */
export const asBrowserEdition = { 'remote.extensionKind': { 'script-supervisor.script-supervisor': ['web'] } };

/**
 * Starts the server and resolves when it listens.
 * @param {{ settings?: Record<string, unknown>, env?: Record<string, string | undefined> }} [options]
 */
export async function startVscodeServer({ settings = {}, env = {} } = {}) {
	const hostFolder = await installHostPackages();
	const dataFolder = await mkdtemp(join(tmpdir(), 'script-supervisor-vscode-'));
	await writeSettings(dataFolder, { ...quietSettings, ...settings });
	// VS Code lies inside the repository and takes every theme below the extension's folder for one under development,
	// so the extension is opened under a path that VS Code does not lie below.
	const extensionPath = join(dataFolder, 'script-supervisor');
	await symlink(root, extensionPath, 'junction');
	const server = spawn(
		process.execPath,
		[
			join(vscodeFolder(hostFolder), 'out/server-main.js'),
			...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
			...['--server-data-dir', dataFolder, '--telemetry-level', 'off'],
		],
		{ env: { ...process.env, EXTENSIONS_GALLERY: '{}', ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
	);
	const stopped = new Promise((resolve) => server.once('close', resolve));

	async function stop() {
		server.kill();
		const killer = setTimeout(() => server.kill('SIGKILL'), 5000);
		await stopped;
		clearTimeout(killer);
		await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
	}

	try {
		const port = await portOf(server);
		return { address: `http://127.0.0.1:${port}`, authority: `127.0.0.1:${port}`, extensionPath, stop, stopped };
	} catch (error) {
		await stop();
		throw error;
	}
}

/** The server reads machine settings; the browser's user settings live beside them. */
async function writeSettings(dataFolder, settings) {
	for (const scope of ['Machine', 'User']) {
		const folder = join(dataFolder, 'data', scope);
		await mkdir(folder, { recursive: true });
		await writeFile(join(folder, 'settings.json'), JSON.stringify(settings, undefined, '\t'));
	}
}

function portOf(server) {
	return new Promise((resolve, reject) => {
		let output = '';
		const read = (chunk) => {
			output += chunk;
			const port = /Extension host agent listening on (\d+)/u.exec(output)?.[1];
			if (port !== undefined) resolve(port);
		};
		server.stdout.on('data', read);
		server.stderr.on('data', read);
		server.once('error', reject);
		server.once('close', (code) =>
			reject(new Error(`VS Code's server stopped with status ${code}: ${output.slice(-2000)}`)),
		);
	});
}

/**
 * Where a browser opens VS Code with this extension. All paths are absolute.
 * @param {{ address: string, authority: string, extensionPath: string }} server
 * @param {{ folder: string, testsPath?: string, file?: string }} options
 */
export function workbenchAddress({ address, authority, extensionPath }, { folder, testsPath, file }) {
	const remote = (path) => `vscode-remote://${authority}${path}`;
	const payload = [
		['extensionDevelopmentPath', remote(extensionPath)],
		...(testsPath === undefined ? [] : [['extensionTestsPath', remote(testsPath)]]),
		...(file === undefined ? [] : [['openFile', remote(file)]]),
	];
	const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
	return `${address}/?${query}`;
}

/**
 * A headless Chromium with the fonts that screenshots should show, whatever the machine has. Whatever it wants of another
 * machine goes through `proxy`, `http://HOST:PORT`, where one is given.
 * @param {{ proxy?: string }} [options]
 */
export async function launchChromium({ proxy } = {}) {
	const hostFolder = await installHostPackages();
	const { executablePath, env } = await findChromium();
	const fontEnv = process.platform === 'linux' ? { FONTCONFIG_FILE: await writeFontConfiguration(hostFolder) } : {};
	return chromium.launch({
		executablePath,
		env: { ...process.env, ...env, ...fontEnv },
		// Playwright's own option would have the proxy stand before this machine, too.
		args: [...chromiumArguments, ...(proxy === undefined ? [] : [`--proxy-server=${proxy}`])],
	});
}

async function writeFontConfiguration(hostFolder) {
	const folders = [
		join(hostFolder, 'node_modules/@expo-google-fonts/courier-prime'),
		join(root, '.vscode-test/chromium/fonts'),
	];
	const file = join(hostFolder, 'fonts.conf');
	await writeFile(
		file,
		[
			'<?xml version="1.0"?>',
			'<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
			'<fontconfig>',
			'<include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
			...folders.filter((folder) => existsSync(folder)).map((folder) => `<dir>${folder}</dir>`),
			'</fontconfig>',
		].join('\n'),
	);
	return file;
}
