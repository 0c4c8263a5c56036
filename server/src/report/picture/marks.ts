/** The picture's signs: a shape and a pattern for every thread, a shape for every severity. None is told by colour alone. */
import type { Severity } from '../../checks/finding.js';
import type { ThreadKind } from '../../script/timeMeaning.js';
import { drawText } from './drawing.js';
import { draw } from './paint.js';
import type { Attributes } from './xml.js';
import { decimal, element } from './xml.js';

/** Lines and dots over a thread's colour; the present is plain. */
const patterns: Readonly<Record<Exclude<ThreadKind, 'present'>, Attributes>> = {
	flashback: { d: 'M-1,5 L5,-1 M-1,1 L1,-1 M3,5 L5,3' },
	'flash-forward': { d: 'M-1,-1 L5,5 M3,-1 L5,1 M-1,3 L1,5' },
	dream: { d: 'M1,1.2 h.1 M3,3.2 h.1', 'stroke-linecap': 'round', 'stroke-width': 1.4 },
	story: { d: 'M0,2 H4' },
};

export function patternDefinitions(): string {
	return Object.entries(patterns)
		.map(([thread, lines]) =>
			element(
				'pattern',
				{ id: patternId(thread), width: 4, height: 4, patternUnits: 'userSpaceOnUse' },
				draw('path', `weave ${thread}`, lines),
			),
		)
		.join('');
}

/** The pattern over something in a thread's colour, as a `fill`. */
export function patternOf(thread: ThreadKind): string | undefined {
	return thread === 'present' ? undefined : `url(#${patternId(thread)})`;
}

function patternId(thread: string): string {
	return `supervisor-${thread}`;
}

/** A thread's sign in a lane: disc, diamond, triangle, ring, square. */
export function laneMark(thread: ThreadKind, x: number, y: number): string {
	return draw('path', `mark ${thread}`, { d: markPath(thread, x, y) });
}

/** Who is only likely there: a question mark in the thread's colour, on the paper. */
export function likelyMark(thread: ThreadKind, x: number, y: number): string {
	const disc = draw('circle', 'paper', { cx: x, cy: y, r: 5.5 });
	return disc + drawText('?', { x, y: y + 4, size: 11.5, anchor: 'middle', style: `strong label ${thread}` });
}

function markPath(thread: ThreadKind, x: number, y: number): string {
	const at = (dx: number, dy: number): string => `${decimal(x + dx)},${decimal(y + dy)}`;
	switch (thread) {
		case 'present':
		case 'dream':
			return `M${at(-4.2, 0)} a4.2,4.2 0 1 0 8.4,0 a4.2,4.2 0 1 0 -8.4,0 z`;
		case 'flashback':
			return `M${at(0, -5.4)} L${at(5.4, 0)} L${at(0, 5.4)} L${at(-5.4, 0)} z`;
		case 'flash-forward':
			return `M${at(-4, -5)} L${at(5, 0)} L${at(-4, 5)} z`;
		case 'story':
			return `M${at(-4, -4)} h8 v8 h-8 z`;
	}
}

/** A problem's sign: disc with a cross, triangle with a bar, square with an i, ring. */
export function problemMark(severity: Severity, x: number, y: number): string {
	const at = (dx: number, dy: number): string => `${decimal(x + dx)},${decimal(y + dy)}`;
	const shapes: Readonly<Record<Severity, readonly [shape: string, sign: string]>> = {
		error: [
			`M${at(-6, 0)} a6,6 0 1 0 12,0 a6,6 0 1 0 -12,0 z`,
			`M${at(-2.4, -2.4)} L${at(2.4, 2.4)} M${at(2.4, -2.4)} L${at(-2.4, 2.4)}`,
		],
		warning: [`M${at(0, -6.2)} L${at(6.8, 5.4)} L${at(-6.8, 5.4)} z`, `M${at(0, -2.2)} v3.4 M${at(0, 3.3)} v.1`],
		information: [`M${at(-5.2, -5.2)} h10.4 v10.4 h-10.4 z`, `M${at(0, -2.6)} v.1 M${at(0, -0.4)} v3.2`],
		hint: [`M${at(-3.2, 0)} a3.2,3.2 0 1 0 6.4,0 a3.2,3.2 0 1 0 -6.4,0 z`, ''],
	};
	const [shape, sign] = shapes[severity];
	return draw('path', severity, { d: shape }) + (sign === '' ? '' : draw('path', 'sign', { d: sign }));
}
