/** The search box of the preview: what is sought, how many places have it, and which of them is shown. */
import { element } from '../host.js';
import type { PreviewMatch } from './messages.js';
import type { MatchBox } from './pageView.js';

export interface Search {
	open(): void;
	close(): void;
	/** Asks again: the pages have changed. */
	renew(): void;
	take(words: string, matches: readonly PreviewMatch[]): void;
	/** What to draw on a page. */
	boxesOn(page: number): readonly MatchBox[];
}

export function createSearch(options: {
	readonly ask: (words: string) => void;
	/** Scrolls to a match. */
	readonly show: (match: PreviewMatch) => void;
	/** What is drawn of matches is out of date, on every page. */
	readonly redraw: () => void;
	/** The page that is in sight: the first match shown is on it or behind it. */
	readonly page: () => number;
	/** The box is closed, and the keys go to the pages again. */
	readonly leave: () => void;
}): Search {
	const bar = element('search');
	const input = element<HTMLInputElement>('search-words');
	const count = element('search-count');
	let matches: readonly PreviewMatch[] = [];
	let current = -1;
	let shownWords = '';

	function tell(): void {
		const isSought = input.value.trim() !== '';
		count.textContent = !isSought
			? ''
			: matches.length === 0
				? (count.dataset['none'] ?? '')
				: `${String(current + 1)} / ${String(matches.length)}`;
		options.redraw();
	}

	function step(by: 1 | -1): void {
		if (matches.length === 0) return;
		current = (current + by + matches.length) % matches.length;
		const match = matches[current];
		if (match !== undefined) options.show(match);
		tell();
	}

	function close(): void {
		bar.hidden = true;
		matches = [];
		shownWords = '';
		options.redraw();
		options.leave();
	}

	input.addEventListener('input', () => {
		options.ask(input.value);
	});
	bar.addEventListener('keydown', (event) => {
		if (event.key === 'Escape') close();
		else if (event.key === 'Enter' && event.target === input) step(event.shiftKey ? -1 : 1);
		else return;
		event.preventDefault();
	});
	element('search-next').addEventListener('click', () => {
		step(1);
	});
	element('search-previous').addEventListener('click', () => {
		step(-1);
	});
	element('search-close').addEventListener('click', close);

	return {
		open() {
			bar.hidden = false;
			input.focus();
			input.select();
			if (input.value !== '') options.ask(input.value);
		},
		close,
		renew() {
			if (!bar.hidden && input.value !== '') options.ask(input.value);
		},
		take(words, found) {
			if (bar.hidden || words !== input.value) return;
			const isNew = words !== shownWords;
			shownWords = words;
			matches = found;
			if (isNew) {
				const from = options.page();
				const next = matches.findIndex(({ page }) => page >= from);
				current = next < 0 ? Math.min(0, matches.length - 1) : next;
				const match = matches[current];
				if (match !== undefined) options.show(match);
			} else {
				current = Math.min(current, matches.length - 1);
			}
			tell();
		},
		boxesOn: (page) =>
			matches.flatMap((match, at) =>
				match.page === page
					? [{ row: match.row, column: match.column, cells: match.cells, isCurrent: at === current }]
					: [],
			),
	};
}
