/** What is published: exactly these files, small enough to install in a moment, and able to start. */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { SpawnSyncReturns } from 'node:child_process';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { findingCodes } from '../../server/src/checks/codes.js';
import { fontFiles } from '../../server/src/render/bundledFonts.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
const maxBytes = 3 * 1024 * 1024;

const publishedFiles = [
	'CHANGELOG.md',
	'LICENSE',
	'README.md',
	'dist/canon.json',
	'dist/canon/breaking-bad-redemption.canon.yaml',
	'dist/canon/breaking-bad.canon.yaml',
	'dist/cli.cjs',
	'dist/client.cjs',
	...fontFiles.map((file) => `dist/fonts/${file}`),
	'dist/fonts/courier-prime.LICENSE.txt',
	'dist/fonts/cousine.LICENSE.txt',
	'dist/fonts/fonts.css',
	'dist/pdf.cjs',
	'dist/server.cjs',
	'dist/serverMain.cjs',
	'dist/web/client.cjs.js',
	'dist/web/server.js',
	'dist/webview/preview.css',
	'dist/webview/preview.js',
	'dist/webview/statistics.css',
	'dist/webview/statistics.js',
	'dist/webview/timeline.css',
	'dist/webview/timeline.js',
	// The pages that problems link to: they open without a network.
	'docs/diagnostics/README.md',
	...findingCodes.map((code) => `docs/diagnostics/${code}.md`),
	'images/fountain-dark.svg',
	'images/fountain-light.svg',
	'images/icon.png',
	'images/views.svg',
	...['write', 'hover', 'canon'].flatMap((step) => [
		`images/walkthrough/${step}-dark.png`,
		`images/walkthrough/${step}-light.png`,
	]),
	'l10n/bundle.l10n.de.json',
	'language-configuration.json',
	'package.json',
	'package.nls.de.json',
	'package.nls.json',
	'schemas/canon.schema.json',
	'snippets/fountain.json',
	'syntaxes/fountain.tmLanguage.json',
];

/** The suite packages for publishing, which builds the bundles anew and without source maps. */
describe('the published extension', () => {
	const vsix = join(root, 'out/script-supervisor.vsix');

	before(() => {
		mkdirSync(join(root, 'out'), { recursive: true });
		const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
			scripts: { package: string };
		};
		const [, ...packageArguments] = scripts.package.split(' ');
		run(vsce, ...packageArguments, '--out', vsix);
	});

	it('holds exactly the files that it needs', () => {
		const files = run(vsce, 'ls', '--no-dependencies').split('\n').filter(Boolean);
		deepEqual(files.sort(), [...publishedFiles].sort());
	});

	it('is at most three megabytes', () => {
		const { size } = statSync(vsix);
		ok(size <= maxBytes, `${size} bytes`);
	});

	it('starts for screenplays, and for folders with a canon', () => {
		const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
		deepEqual(manifest['activationEvents'], ['workspaceContains:**/*.canon.yaml']);
		equal(manifest['main'], './dist/client.cjs');
		// The browser's extension host adds `.js`; without `.cjs` it takes the file of a package of modules for one.
		equal(manifest['browser'], './dist/web/client.cjs');
	});

	it('has a command line that says how it is used', () => {
		match(run(join(root, 'dist/cli.cjs'), '--help'), /^ {2}check PATH/mu);
	});
});

/** Without a network: what is in the package is all that it needs. */
describe('the published command line', () => {
	const folder = mkdtempSync(join(tmpdir(), 'script-supervisor-packed-'));
	const tarball = join(folder, `script-supervisor-${version}.tgz`);
	const npm = (cwd: string, ...npmArguments: string[]): SpawnSyncReturns<string> =>
		spawnSync('npm', npmArguments, {
			cwd,
			encoding: 'utf8',
			env: { ...process.env, npm_config_cache: join(folder, 'cache'), npm_config_offline: 'true' },
		});

	before(() => {
		const { status, stderr } = npm(root, 'pack', '--silent', '--pack-destination', folder);
		equal(status, 0, stderr);
		cpSync(join(root, 'samples'), join(folder, 'writer'), { recursive: true });
	});

	after(() => {
		rmSync(folder, { recursive: true, force: true });
	});

	it('installs into an empty folder, brings nothing else along, and checks a script', () => {
		const empty = join(folder, 'empty');
		mkdirSync(empty);
		const { status, stderr } = npm(empty, 'install', '--no-audit', '--no-fund', tarball);
		equal(status, 0, stderr);
		deepEqual(
			readdirSync(join(empty, 'node_modules')).filter((name) => !name.startsWith('.')),
			['script-supervisor'],
		);
		const command = join(empty, 'node_modules/script-supervisor/dist/cli.cjs');
		match(run(command, 'check', join(folder, 'writer/redemption.fountain')), /no problems/iu);
	});

	it('runs by npx, says what is wrong and exits with it', () => {
		const writer = join(folder, 'writer');
		const check = (file: string): SpawnSyncReturns<string> =>
			npm(writer, 'exec', '--yes', `--package=${tarball}`, '--', 'script-supervisor', 'check', file);
		const sound = check('redemption.fountain');
		equal(sound.status, 0, sound.stderr);
		const draft = check('redemption-draft.fountain');
		equal(draft.status, 1, draft.stderr);
		match(draft.stdout, /dead-character/u);
		equal(check('nobody.fountain').status, 2);
	});
});

function run(script: string, ...scriptArguments: string[]): string {
	return execFileSync(process.execPath, [script, ...scriptArguments], { cwd: root, encoding: 'utf8', stdio: 'pipe' });
}
