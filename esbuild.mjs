/**
 * Builds everything that runs: the client, the server and the command line, each as one CommonJS bundle in `dist/`,
 * then whatever the bundles need beside them. `--production` minifies and drops source maps, `--watch` keeps building.
 */
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build, context } from 'esbuild';

const isProduction = process.argv.includes('--production');
const isWatching = process.argv.includes('--watch');

const root = fileURLToPath(new URL('.', import.meta.url));
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));

const bundles = [
	{ entry: 'client/src/node/main.ts', outfile: 'dist/client.cjs', external: ['vscode'] },
	{ entry: 'server/src/node/start.ts', outfile: 'dist/server.cjs' },
	// As the function that Node makes of a module: `server.cjs` compiles it, and copies nothing.
	{
		entry: 'server/src/node/main.ts',
		outfile: 'dist/serverMain.cjs',
		banner: '(function (exports, require, module, __filename, __dirname) {',
		footer: '})',
	},
	// Loaded when the first PDF is asked for.
	{
		entry: 'server/src/node/pdf/drawPdf.ts',
		outfile: 'dist/pdf.cjs',
		// pdfkit asks where it lies.
		banner: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;",
		define: { 'import.meta.url': 'bundleUrl' },
	},
	...['preview', 'timeline', 'statistics'].flatMap((page) =>
		['ts', 'css'].map((kind) => ({
			entry: `client/webview/${page}/${page}.${kind}`,
			outfile: `dist/webview/${page}.${kind === 'ts' ? 'js' : kind}`,
			platform: 'browser',
		})),
	),
	// In a browser: an extension host that wants CommonJS under a name that says so, and adds `.js` to it; and a worker.
	{
		entry: 'client/src/web/main.ts',
		outfile: 'dist/web/client.cjs.js',
		external: ['vscode'],
		platform: 'browser',
		format: 'cjs',
	},
	{
		entry: 'server/src/browser/main.ts',
		outfile: 'dist/web/server.js',
		platform: 'browser',
		define: { productVersion: JSON.stringify(version) },
	},
	{ entry: 'server/src/cli/main.ts', outfile: 'dist/cli.cjs', banner: '#!/usr/bin/env node' },
];

/** What follows the bundles, in order. A step is `{ name, run({ root, isProduction }) }`; `run` may be asynchronous. */
const steps = [
	{ name: 'spell the server in ASCII', run: spellServer },
	{ name: 'make the command line executable', run: () => chmod('dist/cli.cjs', 0o755) },
	{ name: 'lay the fonts beside it', run: layFonts },
	{ name: 'compile the bundled canon', run: compileCanon },
	{ name: 'compile the server ahead', run: compileServer },
];

/** esbuild leaves other letters in patterns as they are; one of them, and V8 keeps the whole source in twice the memory. */
async function spellServer({ root }) {
	const file = join(root, 'dist/serverMain.cjs');
	const source = await readFile(file, 'utf8');
	const spelled = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
	await writeFile(file, source.replace(/[^\0-\x7f]/g, spelled));
}

/** `scripts/layFonts.mjs` exports `layFonts`, which copies the fonts and their licences into `dist/`. */
async function layFonts(options) {
	const { layFonts: lay } = await import('./scripts/layFonts.mjs');
	await lay(options);
}

/** `scripts/buildCanon.mjs` exports `buildCanon`, which writes the canon's index into `dist/`. */
async function compileCanon(options) {
	const { buildCanon } = await import('./scripts/buildCanon.mjs');
	await buildCanon(options);
}

/** `scripts/compileAhead.mjs` exports `compileAhead`, which leaves what V8 made of the server in `dist/`. */
async function compileServer(options) {
	const { compileAhead } = await import('./scripts/compileAhead.mjs');
	await compileAhead(options);
}

function optionsOf({
	entry,
	outfile,
	external = [],
	banner = '',
	footer = '',
	define = {},
	platform = 'node',
	format = platform === 'node' ? 'cjs' : 'iife',
}) {
	return {
		entryPoints: [entry],
		outfile,
		external,
		define,
		banner: { js: banner },
		footer: { js: footer },
		absWorkingDir: root,
		bundle: true,
		platform,
		// Not `node20`: for that, a regular expression with \p{…} is written as a constructor, which runs at each use.
		target: platform === 'node' ? 'es2023' : 'es2022',
		format,
		// The `module` entry of some packages is ESM that bundles whole, where `main` is UMD with hidden requires.
		mainFields: ['module', 'main'],
		minify: isProduction,
		sourcemap: !isProduction,
		sourcesContent: false,
		legalComments: 'none',
		logLevel: 'silent',
		plugins: [reporter(outfile)],
	};
}

/** Prints in the form that the problem matcher of `.vscode/tasks.json` reads. */
function reporter(outfile) {
	return {
		name: 'reporter',
		setup(bundle) {
			bundle.onStart(() => {
				if (isWatching) console.log(`[watch] build started ${outfile}`);
			});
			bundle.onEnd(({ errors, warnings }) => {
				for (const { text, location } of [...errors, ...warnings]) {
					console.error(`✘ [${errors.length > 0 ? 'ERROR' : 'WARNING'}] ${text}`);
					if (location) console.error(`    ${location.file}:${location.line}:${location.column}:`);
				}
				if (isWatching) console.log(`[watch] build finished ${outfile}`);
			});
		},
	};
}

async function runSteps() {
	for (const { name, run } of steps) {
		try {
			await run({ root, isProduction });
		} catch (error) {
			throw new Error(`Could not ${name}: ${error.message}`, { cause: error });
		}
	}
}

process.chdir(root);
try {
	if (isWatching) {
		const contexts = await Promise.all(bundles.map((bundle) => context(optionsOf(bundle))));
		await Promise.all(contexts.map((watched) => watched.rebuild().catch(() => undefined)));
		await runSteps();
		await Promise.all(contexts.map((watched) => watched.watch()));
	} else {
		await Promise.all(bundles.map((bundle) => build(optionsOf(bundle))));
		await runSteps();
	}
} catch (error) {
	// The reporter has printed what esbuild found; anything else is ours to say.
	if (error.errors === undefined) console.error(error.message);
	process.exitCode = 1;
}
