/** What is published: exactly these files, small enough to install in a moment, and able to start. */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { findingCodes } from '../../server/src/checks/codes.js';
import { fontFiles } from '../../server/src/render/bundledFonts.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
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

function run(script: string, ...scriptArguments: string[]): string {
	return execFileSync(process.execPath, [script, ...scriptArguments], { cwd: root, encoding: 'utf8', stdio: 'pipe' });
}
