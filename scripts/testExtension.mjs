/**
 * Runs `test/e2e/extension/` inside a real VS Code on a copy of `samples/`: the desktop's where it can be downloaded and
 * shown, else the one in the browser. `SCRIPT_SUPERVISOR_VSCODE` (`desktop` or `browser`) decides otherwise.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';

import { root } from './hostPackages.mjs';

const testsFolder = join(root, 'test/e2e/extension');
const outFolder = join(root, 'out/e2e');

/** What mocha prints goes here, because on the console it would drown in what VS Code prints. */
const outputFile = join(outFolder, 'output.txt');

async function bundleTests() {
	const files = readdirSync(testsFolder).filter((name) => name === 'index.ts' || name.endsWith('.test.ts'));
	await rm(outFolder, { recursive: true, force: true });
	await build({
		entryPoints: files.map((name) => join(testsFolder, name)),
		outdir: outFolder,
		outExtension: { '.js': '.cjs' },
		bundle: true,
		platform: 'node',
		target: 'es2023',
		format: 'cjs',
		mainFields: ['module', 'main'],
		external: ['vscode', 'mocha'],
		sourcemap: 'inline',
		logLevel: 'warning',
	});
}

async function canRunDesktop() {
	if (process.env.SCRIPT_SUPERVISOR_VSCODE) return process.env.SCRIPT_SUPERVISOR_VSCODE === 'desktop';
	const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
	if (!hasDisplay) return false;
	try {
		const answer = await fetch('https://update.code.visualstudio.com/api/releases/stable', {
			signal: AbortSignal.timeout(5000),
		});
		return answer.ok;
	} catch {
		// No way out to the downloads: the browser's VS Code comes from the package registry instead.
		return false;
	}
}

const workspace = await mkdtemp(join(tmpdir(), 'script-supervisor-samples-'));
try {
	await bundleTests();
	await cp(join(root, 'samples'), workspace, { recursive: true });
	const isDesktop = await canRunDesktop();
	console.log(`The extension runs in VS Code ${isDesktop ? 'on the desktop' : 'in a headless browser'}.`);
	await runTests({
		...(isDesktop ? {} : { vscodeExecutablePath: join(root, 'scripts/vscodeExecutable.mjs') }),
		extensionDevelopmentPath: root,
		extensionTestsPath: join(outFolder, 'index.cjs'),
		extensionTestsEnv: { TEST_OUTPUT_FILE: outputFile },
		launchArgs: [workspace, '--disable-extensions'],
	});
} catch (error) {
	console.error(error.message);
	process.exitCode = 1;
} finally {
	if (existsSync(outputFile)) process.stdout.write(readFileSync(outputFile));
	await rm(workspace, { recursive: true, force: true });
}
