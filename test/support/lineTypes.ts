/**
 * Line types as tables: the expected type stands before a bar, the line behind it.
 * A middle dot is a space and an arrow a tab, so that white space at a line's end can be seen.
 */
import assert from 'node:assert/strict';

import { parse } from '../../server/src/fountain/parse.js';

/** Checks the type of every line of a marked script: `TYPE | LINE` per row, rows without a bar are ignored. */
export function checkLineTypes(marked: string, locales: readonly string[] = []): void {
	const rows = marked
		.split('\n')
		.filter((row) => row.includes('|'))
		.map((row) => ({ type: row.slice(0, row.indexOf('|')).trim(), text: textBehind(row) }));
	const { lines } = parse(rows.map(({ text }) => text).join('\n'), { locales });
	const show = (type: string | undefined, text: string): string => `${String(type).padEnd(14)}| ${text}`;
	assert.deepEqual(
		lines.map(({ type, text }) => show(type, text)),
		rows.map(({ type, text }) => show(type, text)),
	);
}

function textBehind(row: string): string {
	return row
		.slice(row.indexOf('|') + 2)
		.replaceAll('·', ' ')
		.replaceAll('→', '\t');
}

/** Runs a table of such scripts, each under the sentence that it proves. */
export function lineTypeTests(cases: Readonly<Record<string, string>>, locales: readonly string[] = []): void {
	for (const [sentence, marked] of Object.entries(cases)) {
		it(sentence, () => {
			checkLineTypes(marked, locales);
		});
	}
}
