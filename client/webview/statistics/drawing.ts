/** The pieces that statistics are drawn with: bars with words, a row of columns, parts of a whole. Nothing here knows a script. */

/** An element with a class and what is in it. */
export function make(tag: string, className: string, ...content: readonly (Node | string)[]): HTMLElement {
	const made = document.createElement(tag);
	if (className !== '') made.className = className;
	made.append(...content);
	return made;
}

export interface Bar {
	readonly name: string;
	/** In words, behind the name. */
	readonly figures: string;
	/** Of the longest, 0–1. */
	readonly share: number;
	/** Where a click leads; `undefined` where it leads nowhere. */
	readonly line?: number;
}

/** As many bars as are seen at a glance; a list with few more is shown whole. */
const mostBars = 20;
const fewMore = 5;

/** The names of lists that are open, so that they stay so when the page is drawn anew. */
export type OpenLists = Set<string>;

/** Bars one below the other, a button each where they lead somewhere; what is more than a glance takes is folded under `more`. */
export function drawBars(
	bars: readonly Bar[],
	goTo: (line: number) => void,
	{ name, more, open }: { readonly name: string; readonly more: string; readonly open: OpenLists },
): HTMLElement {
	if (bars.length <= mostBars + fewMore) return listOf(bars, goTo);
	const rest = document.createElement('details');
	rest.open = open.has(name);
	rest.addEventListener('toggle', () => {
		if (rest.open) open.add(name);
		else open.delete(name);
	});
	rest.append(make('summary', '', more), listOf(bars.slice(mostBars), goTo));
	return make('div', '', listOf(bars.slice(0, mostBars), goTo), rest);
}

function listOf(bars: readonly Bar[], goTo: (line: number) => void): HTMLElement {
	const list = make('ul', 'bars');
	for (const { name, figures, share, line } of bars) {
		const fill = make('span', 'fill');
		fill.style.width = `${String(Math.max(0.5, share * 100))}%`;
		const row = make(
			line === undefined ? 'div' : 'button',
			'row',
			make('span', 'name', name),
			make('span', 'track', fill),
			make('span', 'figures', figures),
		);
		row.title = `${name}: ${figures}`;
		if (line !== undefined) {
			row.addEventListener('click', () => {
				goTo(line);
			});
		}
		list.append(make('li', '', row));
	}
	return list;
}

export interface PartOfWhole {
	readonly name: string;
	readonly figures: string;
	readonly share: number;
	/** Of six; the same for the same thing in every script. */
	readonly tone: number;
}

/** One bar in parts, with a legend; parts are told apart by pattern as well as by colour. */
export function drawParts(parts: readonly PartOfWhole[]): HTMLElement {
	const bar = make('div', 'parts');
	const legend = make('ul', 'legend');
	for (const { name, figures, share, tone } of parts) {
		const part = make('span', `part part-${String(tone)}`);
		part.style.flexGrow = String(share);
		part.title = `${name}: ${figures}`;
		bar.append(part);
		const sign = make('span', `sign part-${String(tone)}`);
		legend.append(make('li', '', sign, make('span', '', name), make('span', 'figures', figures)));
	}
	return make('div', '', bar, legend);
}

export interface Column {
	/** What is said of it where the pointer rests, and to those who do not see it. */
	readonly words: string;
	/** Of the tallest, 0–1. */
	readonly share: number;
	readonly isDark: boolean;
	readonly line: number;
}

/** More columns than this stand without gaps. */
const mostApart = 240;

/** Columns from left to right, each a button: Tab comes to them once, the arrow keys go from one to the next, Home and End to the ends. */
export function drawColumns(columns: readonly Column[], goTo: (line: number) => void): HTMLElement {
	const chart = make('div', columns.length > mostApart ? 'columns dense' : 'columns');
	for (const { words, share, isDark, line } of columns) {
		const column = make('button', isDark ? 'column dark' : 'column');
		column.title = words;
		column.tabIndex = chart.childElementCount === 0 ? 0 : -1;
		column.setAttribute('aria-label', words);
		const fill = make('span', 'fill');
		fill.style.height = `${String(Math.max(2, share * 100))}%`;
		column.append(fill);
		column.addEventListener('click', () => {
			goTo(line);
		});
		chart.append(column);
	}
	chart.addEventListener('keydown', (event) => {
		const focused = document.activeElement;
		const at = focused === null ? -1 : [...chart.children].indexOf(focused);
		const wanted = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: chart.childElementCount - 1 }[event.key];
		const next = wanted === undefined || at < 0 ? undefined : chart.children[wanted];
		if (!(next instanceof HTMLElement) || !(focused instanceof HTMLElement)) return;
		focused.tabIndex = -1;
		next.tabIndex = 0;
		event.preventDefault();
		next.focus();
	});
	return chart;
}

/** How far somebody is on the way to a goal. */
export function drawProgress(name: string, figures: string, share: number): HTMLElement {
	const meter = make('div', share >= 1 ? 'progress reached' : 'progress');
	meter.setAttribute('role', 'progressbar');
	meter.setAttribute('aria-valuenow', String(Math.round(Math.min(1, Math.max(0, share)) * 100)));
	meter.setAttribute('aria-label', `${name}: ${figures}`);
	const fill = make('span', 'fill');
	fill.style.width = `${String(Math.min(100, Math.max(0, share * 100)))}%`;
	meter.append(fill);
	return make('div', 'goal', make('span', 'name', name), meter, make('span', 'figures', figures));
}
