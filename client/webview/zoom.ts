/** How large something is drawn: as wide as there is room for, or as large as somebody has made it. With its buttons and keys. */
import { element } from './host.js';

const steps: readonly number[] = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

export interface Zoom {
	/** Applies what is chosen anew: what is drawn has another width. */
	apply(): void;
}

/** Needs the buttons `zoom-in`, `zoom-out` and `zoom-fit`. */
export function createZoom(options: {
	/** What is drawn scrolls in it. */
	readonly frame: HTMLElement;
	/** Room left and right of what is drawn. */
	readonly marginPx: number;
	/** Wider than this helps nobody, however wide the window. */
	readonly largestFit: number;
	readonly chosen: number | 'fit';
	/** The width at a zoom of 1. */
	readonly widthPx: () => number;
	readonly set: (zoom: number) => void;
	readonly remember: (chosen: number | 'fit') => void;
}): Zoom {
	let { chosen } = options;

	const fitting = (): number =>
		Math.min(options.largestFit, Math.max(0.2, (options.frame.clientWidth - 2 * options.marginPx) / options.widthPx()));
	const current = (): number => (chosen === 'fit' ? fitting() : chosen);

	function apply(): void {
		options.set(current());
		element('zoom-fit').textContent = `${String(Math.round(current() * 100))} %`;
	}

	function choose(next: number | 'fit'): void {
		chosen = next;
		options.remember(next);
		apply();
	}

	function change(direction: 1 | -1): void {
		const now = current();
		const next = direction > 0 ? steps.find((step) => step > now + 0.01) : steps.findLast((step) => step < now - 0.01);
		if (next !== undefined) choose(next);
	}

	function fit(): void {
		choose('fit');
	}

	const larger = (): void => {
		change(1);
	};
	const smaller = (): void => {
		change(-1);
	};
	element('zoom-in').addEventListener('click', larger);
	element('zoom-out').addEventListener('click', smaller);
	element('zoom-fit').addEventListener('click', fit);
	const keys: Readonly<Record<string, () => void>> = { '+': larger, '=': larger, '-': smaller, '0': fit };
	window.addEventListener('keydown', ({ key, target, ctrlKey, metaKey, altKey }) => {
		if (!(target instanceof HTMLInputElement) && !ctrlKey && !metaKey && !altKey) keys[key]?.();
	});
	options.frame.addEventListener(
		'wheel',
		(event) => {
			if (!event.ctrlKey && !event.metaKey) return;
			event.preventDefault();
			change(event.deltaY < 0 ? 1 : -1);
		},
		{ passive: false },
	);
	new ResizeObserver(() => {
		if (chosen === 'fit') apply();
	}).observe(options.frame);

	return { apply };
}
