/**
 * The pages one below the other: which are in sight, which are drawn, where a line of the script stands. All pages are of
 * one size, so places are reckoned, never measured. Knows no editor.
 */
import type { PreviewHead, PreviewLine, PreviewPages } from './messages.js';
import type { PageView, PageWords } from './pageView.js';
import { cellWidth, createPageView } from './pageView.js';

/** Points to the height of a letter's line: 1em is 1/6 inch. */
const pointsPerEm = 12;

/** Between two pages, and above the first. */
const gapEm = 1.5;

export interface Paper {
	readonly heads: readonly PreviewHead[];
	readonly views: readonly PageView[];
	/** How wide a page is at a zoom of 1, in pixels. */
	readonly widthPx: number;
	/** Takes the newest pages, and draws those that came with their lines. Returns the pages that were drawn. */
	update(pages: PreviewPages): readonly number[];
	clear(): void;
	setZoom(zoom: number): void;
	/** Indexes of the pages of which anything can be seen, the last excluded. */
	inSight(): { readonly from: number; readonly to: number };
	/** Whether the page's newest lines are drawn. */
	isDrawn(page: number): boolean;
	/** Takes the words off pages outside a stretch. */
	keepOnly(from: number, to: number): void;
	/** The page that a line of the script begins on, and its rows there; rows are guessed until the page is drawn. */
	placeOf(line: number): LinePlace | undefined;
	/** The line of the script that is first in sight; `undefined` where nothing tells. */
	firstLine(): number | undefined;
	/** The drawn line under a point of the window. */
	lineAt(
		clientX: number,
		clientY: number,
	): { readonly line: PreviewLine; readonly page: number; readonly x: number } | undefined;
	/** Scrolls so that a row is at a share of the height in sight: 0 top, 1 bottom. */
	scrollTo(place: { readonly page: number; readonly row: number }, share: number): void;
	isInSight(place: { readonly page: number; readonly row: number }): boolean;
}

export interface LinePlace {
	readonly page: number;
	readonly row: number;
	readonly toRow: number;
}

/** Draws into `sheets`, which scrolls in `frame`. */
export function createPaper(frame: HTMLElement, sheets: HTMLElement, words: PageWords): Paper {
	let heads: readonly PreviewHead[] = [];
	const views: PageView[] = [];
	let size = { width: 612, height: 792 };
	let zoom = 1;

	/** A letter's line in pixels. */
	const em = (): number => (zoom * pointsPerEm * 4) / 3;
	const pitch = (): number => (size.height / pointsPerEm + gapEm) * em();
	const topOf = ({ page, row }: { readonly page: number; readonly row: number }): number =>
		gapEm * em() + page * pitch() + row * em();

	function pageAtLine(line: number): number {
		let lo = 0;
		let hi = heads.length;
		while (lo < hi) {
			const middle = (lo + hi) >>> 1;
			if ((heads[middle]?.opensAt ?? 0) <= line) lo = middle + 1;
			else hi = middle;
		}
		return Math.max(0, lo - 1);
	}

	function placeOf(line: number): LinePlace | undefined {
		const page = pageAtLine(line);
		const head = heads[page];
		if (head === undefined) return undefined;
		const printed = (views[page]?.lines ?? []).filter((own) => own.line !== undefined);
		const before = printed.filter((own) => (own.line ?? 0) <= line - head.line);
		// What is not printed is shown at what is printed before it, or else behind it.
		const shown =
			before.length > 0
				? Math.max(...before.map((own) => own.line ?? 0))
				: Math.min(...printed.map((own) => own.line ?? 0));
		const rows = printed.filter((own) => own.line === shown).map(({ row }) => row);
		if (rows.length > 0) return { page, row: Math.min(...rows), toRow: Math.max(...rows) };
		const next = heads[page + 1]?.opensAt ?? head.opensAt + 60;
		const share = (line - head.opensAt) / Math.max(1, next - head.opensAt);
		const row = Math.floor((size.height / pointsPerEm) * (0.1 + 0.8 * Math.min(1, Math.max(0, share))));
		return { page, row, toRow: row };
	}

	return {
		get heads() {
			return heads;
		},
		views,
		get widthPx() {
			return (size.width * 4) / 3;
		},
		update(pages) {
			({ heads } = pages);
			size = { width: pages.width, height: pages.height };
			sheets.style.setProperty('--page-width', `${String(size.width / pointsPerEm)}em`);
			sheets.style.setProperty('--page-height', `${String(size.height / pointsPerEm)}em`);
			for (const view of views.splice(heads.length)) view.element.remove();
			while (views.length < heads.length) {
				const view = createPageView(words);
				views.push(view);
				sheets.append(view.element);
			}
			return pages.contents.flatMap(({ page, lines }) => {
				const head = heads[page];
				const view = views[page];
				if (head === undefined || view === undefined || view.id === head.id) return [];
				view.draw(head, lines);
				return [page];
			});
		},
		clear() {
			heads = [];
			for (const view of views.splice(0)) view.element.remove();
		},
		setZoom(chosen) {
			const share = frame.scrollTop / Math.max(1, em());
			zoom = chosen;
			sheets.style.fontSize = `${String(em())}px`;
			frame.scrollTop = share * em();
		},
		inSight() {
			const from = Math.floor((frame.scrollTop - gapEm * em()) / pitch());
			const to = Math.floor((frame.scrollTop + frame.clientHeight) / pitch()) + 1;
			return { from: Math.max(0, from), to: Math.min(heads.length, to) };
		},
		isDrawn: (page) => heads[page] !== undefined && views[page]?.id === heads[page].id,
		keepOnly(from, to) {
			views.forEach((view, page) => {
				if ((page < from || page >= to) && view.id !== undefined) view.clear();
			});
		},
		placeOf,
		firstLine() {
			const page = Math.max(0, Math.floor((frame.scrollTop - gapEm * em()) / pitch()));
			const row = (frame.scrollTop - topOf({ page, row: 0 })) / em();
			for (let at = page; at < Math.min(heads.length, page + 2); at++) {
				const head = heads[at];
				const first = views[at]?.lines.find((own) => own.line !== undefined && (at > page || own.row >= row));
				if (head !== undefined && first?.line !== undefined) return head.line + first.line;
			}
			return undefined;
		},
		lineAt(clientX, clientY) {
			const box = sheets.getBoundingClientRect();
			const page = Math.floor((clientY - box.top - gapEm * em()) / pitch());
			const sheet = views[page]?.element.getBoundingClientRect();
			if (sheet === undefined || clientX < sheet.left || clientX > sheet.right) return undefined;
			const row = Math.floor((clientY - sheet.top) / em());
			const x = (clientX - sheet.left) / (em() * cellWidth);
			const inRow = (views[page]?.lines ?? []).filter((own) => own.row === row && own.line !== undefined);
			// Of the two sides of dual dialogue, the one whose words are nearer.
			const distance = (own: PreviewLine): number => Math.max(own.column - x, x - own.column - own.cells, 0);
			const line = inRow.sort((lhs, rhs) => distance(lhs) - distance(rhs))[0];
			return line === undefined ? undefined : { line, page, x };
		},
		scrollTo(place, share) {
			frame.scrollTop = topOf(place) - share * (frame.clientHeight - em());
		},
		isInSight(place) {
			const top = topOf(place);
			return top >= frame.scrollTop && top + em() <= frame.scrollTop + frame.clientHeight;
		},
	};
}
