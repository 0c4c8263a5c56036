/** A lane per person or place: a line from their first scene in this row to their last, a mark for every scene. */
import type { Column } from './columns.js';
import { columnWidth } from './columns.js';
import { drawLine, drawText, drawTitle } from './drawing.js';
import { laneMark, likelyMark } from './marks.js';
import type { TimelinePicture } from './model.js';
import { fitText, textWidth } from './textWidth.js';
import { element } from './xml.js';

const laneHeight = 19;
const nameSize = 11;
const countSize = 9.5;
const mostLanes = 32;

const countRoom = 30;
/** Between a name's end and the first column, the count's room aside. */
const nameAir = 14;
const leastGutter = 150;
const mostGutter = 290;

/** How much room names need left of the columns, within reason; `margin` stays free. */
export function gutterOf({ lanes }: TimelinePicture, margin: number): number {
	const longest = lanes.reduce((most, { name }) => Math.max(most, textWidth(name, nameSize)), 0);
	return Math.min(mostGutter, Math.max(leastGutter, Math.ceil(longest) + countRoom + nameAir + margin));
}

export interface DrawnLanes {
	readonly height: number;
	readonly background: string;
	/** By column. */
	readonly marks: readonly string[];
}

/** Those that have a scene here, most scenes in the script first; where there are too many, the last lane is all others. */
export function drawLanes(
	columns: readonly Column[],
	{ lanes, laneKind, words }: TimelinePicture,
	{ top, left }: { readonly top: number; readonly left: number },
): DrawnLanes {
	const here = [...new Set(columns.flatMap(({ scene }) => scene.lanes))].sort((lhs, rhs) => lhs - rhs);
	const own = here.length <= mostLanes ? here : here.slice(0, mostLanes - 1);
	const others = here.slice(own.length);
	const rowOf = new Map(own.map((lane, row) => [lane, row]));
	const yOf = (row: number): number => top + row * laneHeight + laneHeight / 2;
	const rowsOf = ({ scene }: Column): readonly number[] => [
		...new Set(scene.lanes.map((lane) => rowOf.get(lane) ?? own.length)),
	];

	const extents = new Map<number, readonly [first: number, last: number]>();
	for (const column of columns)
		for (const row of rowsOf(column)) extents.set(row, [extents.get(row)?.[0] ?? column.center, column.center]);
	const names = own.map((lane) => ({ name: lanes[lane]?.name ?? '', nScenes: lanes[lane]?.nScenes }));
	const rest = others.map((lane) => lanes[lane]?.name ?? '').join(', ');
	const labels = [
		...names.map(({ name, nScenes }, row) => drawName(name, nScenes, { y: yOf(row), left })),
		others.length === 0
			? ''
			: element(
					'g',
					{},
					drawTitle(rest),
					drawName(words.others(others.length, laneKind), undefined, { y: yOf(own.length), left }),
				),
	];
	const right = (columns.at(-1)?.left ?? left) + columnWidth;
	const guides = [...extents.keys()].map((row) => drawLine('guide', [left, yOf(row), right, yOf(row)]));
	const lines = [...extents].map(([row, [first, last]]) => drawLine('lane', [first, yOf(row), last, yOf(row)]));
	return {
		height: laneHeight * (own.length + (others.length > 0 ? 1 : 0)),
		background: [...guides, ...lines, ...labels].join(''),
		marks: columns.map((column) =>
			rowsOf(column)
				.map((row) => {
					const isLikely = own[row] !== undefined && column.scene.likely.has(own[row]);
					return (isLikely ? likelyMark : laneMark)(column.scene.thread, column.center, yOf(row));
				})
				.join(''),
		),
	};
}

function drawName(
	name: string,
	nScenes: number | undefined,
	{ y, left }: { readonly y: number; readonly left: number },
): string {
	const count = nScenes === undefined ? '' : String(nScenes);
	const room = left - nameAir - countRoom - 12;
	const shown = fitText(name, nameSize, room);
	const label = drawText(shown, { x: left - nameAir - countRoom, y: y + 4, size: nameSize, anchor: 'end' });
	return (
		(shown === name ? label : element('g', {}, drawTitle(name), label)) +
		(textWidth(count, countSize) > countRoom
			? ''
			: drawText(count, { x: left - nameAir, y: y + 3.5, size: countSize, anchor: 'end', style: 'faint number' }))
	);
}
