/** Where pages come from in the file, so that whoever has drawn a page can tell whether it still stands for the same lines. */
import type { Layout } from './layout.js';
import { entryOf, firstLineOfPage, lineOfEntry, sceneNumberAt } from './layout.js';

export interface PageSource {
	/** The line of the file, zero-based, at which the block begins whose words stand first on the page. */
	readonly first: number;
	/** The first line that begins on the page. */
	readonly opensAt: number;
	/** The same for pages of the same object whose lines come from the same distances behind `first`; else most likely not. */
	readonly shape: number;
}

/** By page index. Linear in the blocks. */
export function pageSources(layout: Layout): readonly PageSource[] {
	return layout.pages.map((page, at) => {
		let entry = layout.paginated.starts[at]?.entry ?? 0;
		let first: number | undefined;
		let shape = 0;
		for (const part of page.parts) {
			entry = entryOf(layout, part, entry);
			const line = lineOfEntry(layout, entry);
			first ??= line;
			shape = (Math.imul(shape, 31) + line - first) | 0;
		}
		// `CONTINUED:` stands beside the number of a scene whose heading is on an earlier page.
		if (page.continuedFrom > 0) shape = withText(shape, sceneNumberAt(layout, at) ?? '');
		const opensAt = Math.ceil(firstLineOfPage(layout, at));
		return { first: first ?? opensAt, opensAt, shape };
	});
}

function withText(shape: number, text: string): number {
	let mixed = shape;
	for (let at = 0; at < text.length; at++) mixed = (Math.imul(mixed, 31) + text.charCodeAt(at)) | 0;
	return mixed;
}
