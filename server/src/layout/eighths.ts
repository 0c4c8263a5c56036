/**
 * How long scenes are, in eighths of a page as breakdowns count them, and how long they run at a page a minute.
 * An eighth is about an inch of page; no scene is shorter than one; half an eighth counts as one. Eighths are never reduced.
 */
import { isOmitted } from '../script/omitted.js';
import type { Layout } from './layout.js';
import { papers } from './pageSetup.js';

/** A length in whole eighths of a page. */
export type Eighths = number;

const eighthsPerPage = 8;
const secondsPerPage = 60;

/**
 * Each scene's length, by scene index: from its heading down to the next one, or to the end of its text where that begins a page;
 * a page that it runs over counts to the bottom. One that is omitted has none. Linear in pages and scenes.
 */
export function sceneEighths(layout: Layout): readonly Eighths[] {
	const { textRows } = papers[layout.setup.paper];
	const rows: number[] = layout.script.scenes.map(() => 0);
	let scene = -1;
	const add = (nRows: number): void => {
		if (scene >= 0) rows[scene] = (rows[scene] ?? 0) + nRows;
	};
	for (const [index, { headingRows, endRow, isForced }] of layout.pages.entries()) {
		let top = 0;
		for (const row of headingRows) {
			add(row - top);
			top = row;
			scene++;
		}
		const isOver = layout.pages[index + 1]?.opensScene ?? true;
		add((isOver || isForced ? endRow : textRows) - top);
	}
	return layout.script.scenes.map((one) => (isOmitted(one) ? 0 : toEighths((rows[one.index] ?? 0) / textRows)));
}

/** The script's length: whole pages, and its last one as far as it goes. At least an eighth where there is any text. */
export function scriptEighths({ pages, setup }: Layout): Eighths {
	const last = pages.at(-1);
	if (last === undefined) return 0;
	const rest = last.endRow === 0 ? 0 : toEighths(last.endRow / papers[setup.paper].textRows);
	return (pages.length - 1) * eighthsPerPage + rest;
}

function toEighths(pages: number): Eighths {
	return Math.max(1, Math.round(pages * eighthsPerPage));
}

/** `3/8`, `1`, `2 4/8`. */
export function eighthsInWords(eighths: Eighths): string {
	const whole = Math.floor(eighths / eighthsPerPage);
	const rest = eighths % eighthsPerPage;
	const parts = [...(whole > 0 ? [String(whole)] : []), ...(rest > 0 ? [`${String(rest)}/8`] : [])];
	return parts.length === 0 ? '0' : parts.join(' ');
}

/** `3/8 of a page`, `1 page`, `2 4/8 pages`. */
export function pagesInWords(eighths: Eighths): string {
	if (eighths < eighthsPerPage) return `${eighthsInWords(eighths)} of a page`;
	return `${eighthsInWords(eighths)} ${eighths === eighthsPerPage ? 'page' : 'pages'}`;
}

/** Running time at a page a minute, in whole seconds. */
export function secondsOf(eighths: Eighths): number {
	return Math.round((eighths * secondsPerPage) / eighthsPerPage);
}
