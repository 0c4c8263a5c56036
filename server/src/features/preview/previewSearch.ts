/** Finds words on the pages as they print, so that what a writer looks for is found where it is seen. */
import type { Analysis } from '../../analysis/analysis.js';
import type { PlacedLine } from '../../layout/layout.js';
import type { Uri } from '../../text/position.js';
import type { PreviewMatch } from './previewModel.js';
import type { PageNamer } from './previewPages.js';
import { sheetsOf } from './previewPages.js';

/** More are of no use to anybody. */
const limit = 2000;

/** Where the words stand, letter case aside, from the first page to the last; at most 2,000. Words over two lines are not found. */
export function previewSearch(
	analysis: Analysis,
	{ uri, words, nameOf }: { readonly uri: Uri; readonly words: string; readonly nameOf: PageNamer },
): readonly PreviewMatch[] {
	const layout = analysis.layout(uri);
	const sought = words.toLowerCase();
	if (layout === undefined || sought.trim() === '') return [];
	const matches: PreviewMatch[] = [];
	sheetsOf(layout, nameOf).forEach(({ lines }, page) => {
		for (const placed of matches.length < limit ? lines() : []) {
			for (const match of matchesOn(placed, sought)) matches.push({ page, ...match });
		}
	});
	return matches.slice(0, limit);
}

function* matchesOn({ row, line }: PlacedLine, sought: string): Iterable<Omit<PreviewMatch, 'page'>> {
	const text = line.text.toLowerCase();
	// Some letters have another length in lower case: then the line is as good as the place on it.
	const isExact = text.length === line.text.length && line.cells === line.text.length;
	for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) {
		const place = isExact
			? { column: line.column + at, cells: sought.length }
			: { column: line.column, cells: line.cells };
		yield { row, ...place };
		if (!isExact) return;
	}
}
