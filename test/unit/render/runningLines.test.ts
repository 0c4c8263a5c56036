/** What stands at the head of every page: parts that never touch, and that say when they are cut short. */
import { deepEqual } from 'node:assert/strict';

import { runningLines, runningTemplate } from '../../../server/src/render/runningLines.js';

interface Head {
	readonly template: string;
	readonly title?: string;
	readonly draft?: string;
	readonly revision?: string;
	readonly isOneRow?: boolean;
}

function head({ template, title = 'The Mill', draft = 'May', revision = '', isOneRow = false }: Head): {
	readonly rows: readonly string[];
	readonly shortened: readonly string[];
	readonly unknown: readonly string[];
} {
	const words = { title, draft, revision, author: 'Anna Lee', page: '7' };
	const ready = runningTemplate(template, { ...words, page: '118A' }, !isOneRow);
	const lines = runningLines(ready, words, 3);
	const rows = lines.map(
		({ row, line }) => `${String(row)}: ${String(line.column)}+${String(line.cells)} ${line.text}`,
	);
	return { rows, shortened: ready.shortened, unknown: ready.unknown };
}

describe('a header', () => {
	for (const { what, rows, shortened = [], unknown = [], ...given } of [
		{ what: 'of one part stands in the middle', template: '{title}', rows: ['3: 41+8 The Mill'] },
		{ what: 'of two parts stands left and right', template: 'a | {page}', rows: ['3: 15+1 a', '3: 74+1 7'] },
		{
			what: 'of three parts has its middle on the page’s',
			template: '{title} | {draft} | {page}',
			rows: ['3: 15+8 The Mill', '3: 43+3 May', '3: 74+1 7'],
		},
		{
			what: 'of more than three parts prints the bars in the last',
			template: 'a | b | {page} | d | e',
			rows: ['3: 15+1 a', '3: 44+1 b', '3: 66+9 7 | d | e'],
		},
		{
			what: 'moves its middle aside for a long neighbor',
			template: '{title} | {draft} | {page}',
			title: 'REDEMPTION A Breaking Bad Story',
			draft: 'Second draft, May',
			rows: ['3: 15+31 REDEMPTION A Breaking Bad Story', '3: 48+17 Second draft, May', '3: 74+1 7'],
		},
		{
			what: 'sets its middle in the row below where the row is full',
			template: '{title} | {draft} | {page}',
			title: 'REDEMPTION A Breaking Bad Story',
			draft: 'Second blue draft, 21 November 2025',
			rows: ['3: 15+31 REDEMPTION A Breaking Bad Story', '4: 27+35 Second blue draft, 21 November 2025', '3: 74+1 7'],
		},
		{
			what: 'is cut short where it may have one row only, the longest part first',
			template: '{title} | {draft} | {page}',
			title: 'REDEMPTION A Breaking Bad Story',
			draft: 'Second blue draft, 21 November 2025',
			isOneRow: true,
			rows: ['3: 15+26 REDEMPTION A Breaking Bad…', '3: 43+26 Second blue draft, 21 Nov…', '3: 74+1 7'],
			shortened: ['REDEMPTION A Breaking Bad…', 'Second blue draft, 21 Nov…'],
		},
		{
			what: 'of one part that is wider than the page is cut short',
			template: '{title}',
			title: 'word '.repeat(20).trim(),
			rows: [`3: 15+60 ${'word '.repeat(12).slice(0, 59)}…`],
			shortened: [`${'word '.repeat(12).slice(0, 59)}…`],
		},
		{
			what: 'counts wide letters as two cells',
			template: '{title} | | {page}',
			title: '製粉所の話',
			rows: ['3: 15+10 製粉所の話', '3: 74+1 7'],
		},
		{
			what: 'says the revision',
			template: '{title} - {revision} | {Page}',
			revision: 'Blue',
			rows: ['3: 15+15 The Mill - Blue', '3: 74+1 7'],
		},
		{
			what: 'has no mark left beside a name that stands for nothing',
			template: '{title} - {revision} | {revision}: {page}',
			rows: ['3: 15+8 The Mill', '3: 74+1 7'],
		},
		{
			what: 'tells once of each name that it does not know, and prints it as written',
			template: '{title} {date} | {date} {time}',
			rows: ['3: 15+15 The Mill {date}', '3: 62+13 {date} {time}'],
			unknown: ['{date}', '{time}'],
		},
	]) {
		it(what, () => {
			deepEqual(head(given), { rows, shortened, unknown });
		});
	}
});
