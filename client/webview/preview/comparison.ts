/** The bar that says what is different from an earlier version, and leads to the scenes. */
import { element } from '../host.js';
import type { Comparison } from './messages.js';

export interface ComparisonBar {
	/** `undefined`: nothing is compared. */
	readonly shown: Comparison | undefined;
	show(comparison: Comparison | undefined): void;
	/** Whether a printed line, which shows some columns of a line of the file, gets a mark. */
	readonly isChanged: (line: number, start: number, end: number) => boolean;
}

export function createComparisonBar(options: {
	readonly goTo: (line: number) => void;
	readonly stop: () => void;
}): ComparisonBar {
	const bar = element('comparison');
	const summary = element('comparison-words');
	const list = element<HTMLSelectElement>('comparison-scenes');
	let shown: Comparison | undefined;
	let words: Comparison['words'] = [];

	function fill(text: string | undefined, ...values: readonly string[]): string {
		return values.reduce((filled, value, at) => filled.replace(`{${String(at)}}`, value), text ?? '');
	}

	/** What a scene was called, was part of, or is part of now. */
	function otherwise({ kind, number, heading, was, into }: Comparison['scenes'][number]): string {
		const other = into ?? was;
		if (other === undefined) return '';
		const relation = into !== undefined ? 'into' : kind === 'split' ? 'from' : 'was';
		const parts = [
			...(relation === 'was' && other.number === number ? [] : [other.number]),
			...(relation === 'was' && other.heading === heading ? [] : [other.heading]),
		];
		return parts.length === 0 ? '' : ` (${fill(bar.dataset[relation], parts.join(' '))})`;
	}

	function listScenes({ scenes }: Comparison): void {
		const head = document.createElement('option');
		head.textContent = bar.dataset['scenes'] ?? '';
		list.replaceChildren(
			head,
			...scenes.map((scene) => {
				const { kind, number, heading, line } = scene;
				const option = document.createElement('option');
				option.textContent = `${bar.dataset[kind] ?? kind} · ${number} ${heading}${otherwise(scene)}`;
				option.value = line === undefined ? '' : String(line);
				option.disabled = line === undefined;
				return option;
			}),
		);
		list.hidden = scenes.length === 0;
	}

	list.addEventListener('change', () => {
		if (list.value !== '') options.goTo(Number(list.value));
		list.selectedIndex = 0;
	});
	element('comparison-close').addEventListener('click', options.stop);

	return {
		get shown() {
			return shown;
		},
		show(comparison) {
			shown = comparison;
			words = comparison?.words ?? [];
			bar.hidden = comparison === undefined;
			if (comparison === undefined) return;
			const { scenes, pages, label, hasNewTitlePage } = comparison;
			const title = hasNewTitlePage ? (bar.dataset['title'] ?? '') : '';
			const isSame = scenes.length === 0 && pages.length === 0;
			const counts = fill(bar.dataset['counts'], label, String(scenes.length), String(pages.length));
			summary.textContent = isSame
				? title || fill(bar.dataset['same'], label)
				: [counts, title].filter((words) => words !== '').join(' · ');
			listScenes(comparison);
		},
		isChanged: (line, from, to) => words.some((word) => word.line === line && word.start < to && from < word.end),
	};
}
