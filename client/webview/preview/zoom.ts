/** How large the pages are: as wide as there is room for, or as large as somebody has made them. */
import { element } from '../host.js';

const steps: readonly number[] = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** Room left and right of the paper. */
const marginPx = 24;

/** Pages wider than this help nobody, however wide the window. */
const largestFit = 1.5;

export interface Zoom {
	/** The number that goes with `fit` changes with the window. */
	readonly chosen: number | 'fit';
	change(direction: 1 | -1): void;
	fit(): void;
	/** Applies what is chosen anew: the window or the paper has another width. */
	apply(): void;
}

export function createZoom(options: {
	readonly frame: HTMLElement;
	readonly chosen: number | 'fit';
	readonly widthPx: () => number;
	readonly set: (zoom: number) => void;
	readonly remember: (chosen: number | 'fit') => void;
}): Zoom {
	let { chosen } = options;

	const fitting = (): number =>
		Math.min(largestFit, Math.max(0.2, (options.frame.clientWidth - 2 * marginPx) / options.widthPx()));
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

	return {
		get chosen() {
			return chosen;
		},
		change(direction) {
			const now = current();
			const next =
				direction > 0 ? steps.find((step) => step > now + 0.01) : steps.findLast((step) => step < now - 0.01);
			if (next !== undefined) choose(next);
		},
		fit() {
			choose('fit');
		},
		apply,
	};
}
