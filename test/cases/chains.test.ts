/**
 * What is said of a script's times, word for word: the pages in `chains/` list every finding of the time family with its
 * message and all links of its chain, in order, each at the words that it stands on. Silence is the empty list.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { checkCases, type Finding, type Place, timeCodes } from './checkCases.js';
import { readPage } from './readCases.js';

const pagesFolder = join(dirname(fileURLToPath(import.meta.url)), 'chains');
const pages = readdirSync(pagesFolder)
	.sort()
	.map((name) => ({ name: basename(name, '.md'), entries: readPage(readFileSync(join(pagesFolder, name), 'utf8')) }));
const codes = new Set([...timeCodes, 'implausible-daylight', 'implicit-flashback', 'unclosed-flashback']);

describe('chains', () => {
	let checked: ReadonlyMap<string, readonly Finding[]> = new Map();

	before(function () {
		this.timeout(60_000);
		checked = checkCases(pages.flatMap(({ entries }) => entries));
	});

	for (const { name, entries } of pages) {
		describe(name, () => {
			for (const { id, title, script, files, list } of entries) {
				it(`${id} ${title}`, () => {
					const texts = new Map([['main.fountain', script], ...files.map((file) => [file.name, file.text] as const)]);
					const told = (checked.get(id) ?? []).filter(({ code }) => codes.has(code));
					const said = told.map((finding) => inWords(finding, texts)).join('\n');
					assert.equal(said === '' ? '- nothing' : said, list);
				});
			}
		});
	}
});

/** ``- `dead-character` (warning) on line 5, `TOM`: …`` and a line for each link, as the pages write it. */
function inWords({ code, severity, message, range, related }: Finding, texts: ReadonlyMap<string, string>): string {
	const place = placeInWords({ path: 'main.fountain', range }, texts);
	const links = related.map((link) => `  - ${placeInWords(link, texts)}: ${link.message}`);
	return [`- \`${code}\` (${severity}) on ${place}: ${message}`, ...links].join('\n');
}

/** ``line 3, `1962` ``; with the file's name where it is not the script. */
function placeInWords({ path, range: { start, end } }: Place, texts: ReadonlyMap<string, string>): string {
	const file = basename(path);
	const line = texts.get(file)?.split('\n')[start.line] ?? '';
	const words = line.slice(start.character, end.line === start.line ? end.character : undefined);
	return `${file === 'main.fountain' ? '' : `${file} `}line ${String(start.line + 1)}, \`${words}\``;
}
