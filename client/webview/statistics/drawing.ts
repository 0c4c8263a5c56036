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

/** Bars one below the other, a button each where they lead somewhere. */
export function drawBars(bars: readonly Bar[], goTo: (line: number) => void): HTMLElement {
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
}

/** One bar in parts, with a legend; parts are told apart by pattern as well as by colour. */
export function drawParts(parts: readonly PartOfWhole[]): HTMLElement {
	const bar = make('div', 'parts');
	const legend = make('ul', 'legend');
	parts.forEach(({ name, figures, share }, index) => {
		const part = make('span', `part part-${String(index % 6)}`);
		part.style.flexGrow = String(share);
		part.title = `${name}: ${figures}`;
		bar.append(part);
		const sign = make('span', `sign part-${String(index % 6)}`);
		legend.append(make('li', '', sign, make('span', '', name), make('span', 'figures', figures)));
	});
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

/** Columns from left to right, each a button; the arrow keys go from one to the next. */
export function drawColumns(columns: readonly Column[], goTo: (line: number) => void): HTMLElement {
	const chart = make('div', 'columns');
	for (const { words, share, isDark, line } of columns) {
		const column = make('button', isDark ? 'column dark' : 'column');
		column.title = words;
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
		const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
		const at = [...chart.children].indexOf(document.activeElement ?? chart);
		const next = step === undefined || at < 0 ? undefined : chart.children[at + step];
		if (!(next instanceof HTMLElement)) return;
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
