/** The dependency rule of ARCHITECTURE.md: a folder imports itself and folders to its left. This table is the documentation. */
import { deepEqual, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../../server/src', import.meta.url));

/** Left to right; folders of one step do not know each other. */
const order: readonly (readonly string[])[] = [
	['text', 'calendar'],
	['fountain'],
	['script'],
	['canon', 'layout'],
	['timeline', 'finaldraft'],
	['cast'],
	['story'],
	['checks'],
	// Settings name the codes of the checks, and nothing below reads settings.
	['config'],
	['analysis'],
	['features', 'report'],
	['render'],
	['protocol'],
	['node', 'browser'],
	['cli'],
];

/** Packages that a folder may import; Node's own modules only where it runs on Node. */
const packages: Readonly<Record<string, readonly string[]>> = {
	script: ['chrono-node', 'chrono-node/en'],
	canon: ['yaml'],
	finaldraft: ['saxes'],
	features: ['vscode-languageserver-types'],
	report: ['diff', 'write-excel-file/universal'],
	protocol: ['vscode-languageserver', 'vscode-languageserver-types', 'vscode-languageserver-textdocument'],
	node: ['vscode-languageserver/node', 'pdfkit', 'fontkit', 'bidi-js'],
	browser: ['vscode-languageserver/browser'],
	cli: ['vscode-languageserver/node'],
};

const nodeFolders = new Set(['node', 'cli']);

interface Import {
	readonly file: string;
	readonly folder: string;
	readonly from: string;
}

function importsOf(file: string): readonly string[] {
	const text = readFileSync(file, 'utf8');
	return [
		...text.matchAll(/^\s*(?:import|export)\b[^'"]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]/gmu),
	].map((match) => match[1] ?? match[2] ?? '');
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
const imports = files.flatMap((path): Import[] => {
	const file = join(source, path);
	const folder = path.split(/[\\/]/u)[0] ?? '';
	return importsOf(file).map((from) => ({ file, folder, from }));
});

function stepOf(folder: string): number {
	return order.findIndex((folders) => folders.includes(folder));
}

describe('layers', () => {
	it('know every folder', () => {
		const folders = [...new Set(files.map((path) => path.split(/[\\/]/u)[0] ?? ''))];
		deepEqual(
			folders.filter((folder) => stepOf(folder) < 0),
			[],
		);
	});

	it('import only to the left', () => {
		const wrong = imports.flatMap(({ file, folder, from }) => {
			if (!from.startsWith('.')) return [];
			const target = relative(source, resolve(dirname(file), from)).split(/[\\/]/u)[0] ?? '';
			const isAllowed = target === folder || stepOf(target) < stepOf(folder);
			return isAllowed ? [] : [`${relative(source, file)} → ${target}`];
		});
		deepEqual(wrong, []);
	});

	it('import only the packages that are theirs', () => {
		const wrong = imports.flatMap(({ file, folder, from }) => {
			if (from.startsWith('.')) return [];
			const isAllowed = from.startsWith('node:') ? nodeFolders.has(folder) : packages[folder]?.includes(from) === true;
			return isAllowed ? [] : [`${relative(source, file)} → ${from}`];
		});
		deepEqual(wrong, []);
	});

	it('have no barrels and no leftovers drawer', () => {
		deepEqual(
			files.filter((path) => /(?:^|[\\/])(?:index|utils?|helpers?)\.ts$/u.test(path)),
			[],
		);
	});

	it('open every file with a comment', () => {
		deepEqual(
			files.filter((path) => !readFileSync(join(source, path), 'utf8').startsWith('/**')),
			[],
		);
	});

	it('see imports at all', () => {
		ok(imports.length > 100);
	});
});
