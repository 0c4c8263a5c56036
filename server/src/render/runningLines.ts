/**
 * The words at the head or foot of a page: `LEFT | MIDDLE | RIGHT`, each part optional, with the names in braces filled in.
 * Words without a bar stand in the middle.
 */
import type { PlacedLine } from '../layout/layout.js';
import type { Column } from '../layout/pageSetup.js';
import { centerColumn, rightColumn, textColumn } from '../layout/pageSetup.js';
import { addedLine } from '../layout/wrap.js';

/** What stands for a name in braces. */
export type RunningWords = Readonly<Record<'title' | 'author' | 'page' | 'draft', string>>;

/** The lines of a header or footer on a row of the page; none where it is empty. */
export function runningLines(template: string, words: RunningWords, row: number): readonly PlacedLine[] {
	const parts = template.split('|').map((part) => filledIn(part, words).trim());
	const columns: readonly Column[] =
		parts.length === 1 ? [centerColumn] : [textColumn, ...(parts.length > 2 ? [centerColumn] : []), rightColumn];
	return parts.flatMap((text, index) => {
		const column = columns[index];
		if (text === '' || column === undefined) return [];
		return [{ row, line: addedLine(text, 'page-number', column, 0), sourceLine: undefined }];
	});
}

function filledIn(template: string, words: RunningWords): string {
	return template.replaceAll(/\{(title|author|page|draft)\}/gu, (_, name: keyof RunningWords) => words[name]);
}
