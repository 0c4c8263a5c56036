/** Draws one page: words at their rows and cells, the margin's marks, the cursor's line. Everything is measured in cells. */
import type { Mark, PreviewHead, PreviewLine, PreviewRun } from './messages.js';

/** How a run's letters look: the bits of the server's `styles`. */
const styleClasses: readonly (readonly [bit: number, name: string])[] = [
	[1, 'bold'],
	[2, 'italic'],
	[4, 'underline'],
	[8, 'note'],
];

/** A cell is 6/10 as wide as the letters are high. */
export const cellWidth = 0.6;

/** Where the marks stand: in the left margin, before the scene numbers. */
const markColumn = 5;

/** Where a changed line has its star: in the right margin, behind the scene numbers. */
const revisionColumn = 81;

const shapes: Readonly<Record<Mark['severity'], string>> = {
	error: '✖',
	warning: '▲',
	information: '●',
	hint: '○',
};

/** A page with what is drawn on it. */
export interface PageView {
	readonly element: HTMLElement;
	/** `undefined` while nothing is drawn. */
	readonly id: string | undefined;
	readonly lines: readonly PreviewLine[];
	draw(head: PreviewHead, lines: readonly PreviewLine[]): void;
	/** Takes the words away, to save memory; the paper stays. */
	clear(): void;
	showMarks(marks: readonly (Mark & { readonly row: number })[], choose: (mark: Mark) => void): void;
	/** Rows of the line that the cursor is on; none to show nothing. */
	showCursor(rows: { readonly from: number; readonly to: number } | undefined): void;
	/** Stars at these rows; where there are any, the paper has the color. */
	showRevision(rows: readonly number[], color: string): void;
	/** Boxes behind words that were found. */
	showMatches(boxes: readonly MatchBox[]): void;
}

export interface MatchBox {
	readonly row: number;
	readonly column: number;
	readonly cells: number;
	readonly isCurrent: boolean;
}

/** What the page says of itself to those who do not see it. */
export interface PageWords {
	readonly titlePage: string;
	/** With `{0}` for the number. */
	readonly page: string;
}

export function createPageView(words: PageWords): PageView {
	const element = document.createElement('section');
	element.className = 'page';
	let id: string | undefined;
	let lines: readonly PreviewLine[] = [];

	/** Replaces what of one kind is on the page; it goes behind the words. */
	function replace(className: string, fresh: readonly HTMLElement[]): void {
		for (const old of element.querySelectorAll(`:scope > .${className}`)) old.remove();
		element.prepend(...fresh);
	}

	return {
		element,
		get id() {
			return id;
		},
		get lines() {
			return lines;
		},
		draw(head, drawn) {
			id = head.id;
			lines = drawn;
			const label = head.number === '' ? words.titlePage : words.page.replace('{0}', head.number);
			element.setAttribute('aria-label', label);
			element.replaceChildren(...drawn.map(lineElement));
		},
		clear() {
			id = undefined;
			lines = [];
			element.replaceChildren();
		},
		showMarks(marks, choose) {
			replace(
				'mark',
				marks.map((mark) => {
					const button = document.createElement('button');
					button.className = `mark ${mark.severity}`;
					button.textContent = shapes[mark.severity];
					button.title = mark.message;
					button.setAttribute('aria-label', mark.message);
					place(button, mark.row, markColumn);
					button.addEventListener('click', () => {
						choose(mark);
					});
					return button;
				}),
			);
		},
		showCursor(rows) {
			const bar = document.createElement('div');
			bar.className = 'cursor';
			if (rows !== undefined) {
				bar.style.top = `${String(rows.from)}em`;
				bar.style.height = `${String(rows.to - rows.from + 1)}em`;
			}
			replace('cursor', rows === undefined ? [] : [bar]);
		},
		showRevision(rows, color) {
			element.classList.toggle('revised', rows.length > 0);
			element.style.setProperty('--revision-paper', color);
			replace(
				'revision',
				rows.map((row) => {
					const star = document.createElement('span');
					star.className = 'revision';
					star.textContent = '*';
					place(star, row, revisionColumn);
					return star;
				}),
			);
		},
		showMatches(boxes) {
			replace(
				'match',
				boxes.map(({ row, column, cells, isCurrent }) => {
					const box = document.createElement('div');
					box.className = isCurrent ? 'match current' : 'match';
					place(box, row, column);
					box.style.width = inCells(cells);
					return box;
				}),
			);
		},
	};
}

function lineElement(line: PreviewLine): HTMLElement {
	const element = document.createElement('div');
	element.className = `line ${line.role}`;
	place(element, line.row, line.column);
	element.style.width = inCells(line.cells);
	if (line.isRightToLeft === true) element.dir = 'rtl';
	element.append(...line.runs.map((run) => runElement(run, line)));
	return element;
}

function runElement(run: PreviewRun, { runs }: PreviewLine): HTMLElement {
	const element = document.createElement('span');
	element.textContent = run.text;
	const names = styleClasses.flatMap(([bit, name]) => ((run.style & bit) === 0 ? [] : [name]));
	if (names.length > 0) element.className = names.join(' ');
	// Letters of another font may be wider or narrower: each run keeps its cells.
	if (runs.length > 1 || run.cells !== run.text.length) element.style.width = inCells(run.cells);
	return element;
}

function place(element: HTMLElement, row: number, column: number): void {
	element.style.top = `${String(row)}em`;
	element.style.left = inCells(column);
}

function inCells(cells: number): string {
	return `${(cells * cellWidth).toFixed(2)}em`;
}

/** The column of the file's line that a point on a drawn line shows; `x` in cells from the paper's edge. */
export function columnAt(line: PreviewLine, x: number): number {
	const at = x - line.column;
	let column = line.runs[0]?.start ?? 0;
	for (const { offset, cells, start, end } of line.runs) {
		if (at < offset) break;
		const share = cells === 0 ? 1 : Math.min(1, (at - offset) / cells);
		column = Math.round(start + share * (end - start));
	}
	return column;
}
