/**
 * Compiles `canon/*.canon.yaml` into `dist/canon.json`, which the server loads at start, and copies the texts to
 * `dist/canon/`, which "go to definition" opens. Fails on any problem in them: what we ship has none.
 *
 * The build calls `buildCanon`; `node scripts/buildCanon.mjs` runs it alone.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { build } from 'esbuild';

const projectRoot = fileURLToPath(new URL('..', import.meta.url));

/** Writes into `dist/` under the root. Throws with one line a problem when the canon is not sound. */
export async function buildCanon({ root = projectRoot } = {}) {
	const reader = await loadReader(root);
	const texts = await readTexts(join(root, 'canon'));
	const files = texts.map(({ name, text }) => reader.readCanonFile(reader.bundledUri(name), text));
	const problems = [...files.flatMap((file) => file.problems), ...problemsBetween(files, reader)];
	if (problems.length > 0) throw new Error(describe(problems));
	await mkdir(join(root, 'dist/canon'), { recursive: true });
	await Promise.all([
		writeFile(join(root, 'dist/canon.json'), reader.writeBundledCanon(files)),
		...texts.map(({ name, text }) => writeFile(join(root, 'dist/canon', name), text)),
	]);
}

/** Each file with what it extends beneath it, as a script would select it. */
function problemsBetween(files, { orderLayers, mergeCanon }) {
	const found = new Map();
	for (const file of files) {
		const ordered = orderLayers([file], (id) => files.find((other) => other.id === id));
		for (const problem of [...ordered.problems, ...mergeCanon(ordered.files).problems]) {
			found.set(JSON.stringify([problem.at, problem.message]), problem);
		}
	}
	return [...found.values()];
}

/** The reader is TypeScript: it is bundled as the server is, then imported. */
async function loadReader(root) {
	const folder = await mkdtemp(join(tmpdir(), 'script-supervisor-canon-'));
	try {
		const outfile = join(folder, 'reader.mjs');
		const modules = ['read', 'layers', 'bundled'].map((name) => `export * from './${name}.js';`);
		await build({
			stdin: { contents: modules.join('\n'), resolveDir: join(root, 'server/src/canon'), loader: 'ts' },
			absWorkingDir: root,
			outfile,
			bundle: true,
			platform: 'neutral',
			mainFields: ['module', 'main'],
			conditions: ['browser'],
			target: 'es2023',
			format: 'esm',
			logLevel: 'error',
		});
		return await import(pathToFileURL(outfile).href);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function readTexts(folder) {
	const names = (await readdir(folder)).filter((name) => name.endsWith('.canon.yaml')).sort();
	return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })));
}

function describe(problems) {
	const lines = problems.map(({ code, message, at }) => {
		const { line, character } = at.range.start;
		return `  canon${new URL(at.uri).pathname}:${line + 1}:${character + 1} ${code}: ${message}`;
	});
	return `the bundled canon has ${problems.length} problem${problems.length === 1 ? '' : 's'}:\n${lines.join('\n')}`;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
	try {
		await buildCanon();
	} catch (error) {
		console.error(error.message);
		process.exitCode = 1;
	}
}
