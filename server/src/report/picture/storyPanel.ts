/**
 * Story time over script order: every scene as a bar from its earliest to its latest start, joined in the order of
 * telling. A scene without a time stands below, apart, or where the order of the script has it; one that is bounded on one side only
 * is open on the other.
 */
import type { TimeWindow } from '../../calendar/partialDate.js';
import type { Column } from './columns.js';
import { columnWidth } from './columns.js';
import { drawLine, drawText } from './drawing.js';
import { patternOf } from './marks.js';
import type { PictureScene } from './model.js';
import { draw } from './paint.js';
import type { PictureWords } from './pictureWords.js';
import { fitText } from './textWidth.js';
import { drawTicks, tickAir, tickSize, ticksOf } from './ticks.js';
import type { TimeScale } from './timeScale.js';
import { buildTimeScale } from './timeScale.js';
import { decimal, element } from './xml.js';

const padding = 14;
const unknownHeight = 30;
const leastBar = 8;
const barWidth = columnWidth - 9;
const exactMinutes = 60;

export interface StoryPanel {
	readonly height: number;
	/** Dates, gaps and the line of telling: everything behind the scenes. */
	readonly background: string;
	/** By column. */
	readonly bars: readonly string[];
}

interface Area {
	readonly top: number;
	readonly left: number;
	readonly right: number;
}

interface Spot {
	readonly top: number;
	readonly bottom: number;
}

export function drawStoryPanel(columns: readonly Column[], words: PictureWords, area: Area): StoryPanel {
	const scenes = columns.map(({ scene }) => scene);
	const hasTimes = scenes.some((scene) => !isUnknown(scene));
	const hasBelow = scenes.some((scene) => standOf(scene) === 'below');
	const hasAbove = hasTimes && scenes.some((scene) => standOf(scene) === 'above');
	const scale = buildTimeScale(scenes.map(({ byOneClock }) => byOneClock));
	const scaleHeight = hasTimes ? scale.height + 2 * padding : 0;
	const scaleTop = area.top + (hasAbove ? unknownHeight : 0);
	const height = scaleTop - area.top + scaleHeight + (hasBelow ? unknownHeight : 0);
	const heightAt = (distance: number): number => scaleTop + scaleHeight - padding - distance;
	const paper: Paper = {
		scale,
		heightAt,
		above: area.top + unknownHeight / 2,
		below: scaleTop + scaleHeight + unknownHeight / 2,
	};
	const spots = scenes.map((scene) => spotOf(scene, paper));
	const background = [
		drawTicks(ticksOf(scenes, scale, heightAt, words), area),
		hasAbove ? drawUnknown(area, paper.above, { words: words.timeUnknown, edge: scaleTop }) : '',
		hasBelow
			? drawUnknown(area, paper.below, {
					words: words.timeUnknown,
					edge: hasTimes ? scaleTop + scaleHeight : undefined,
				})
			: '',
		drawCourse(columns, spots),
	];
	return {
		height,
		background: background.join(''),
		bars: columns.map((column, index) => {
			const spot = spots[index] ?? { top: paper.below, bottom: paper.below };
			return drawBar(column, spot, { top: scaleTop + 3, bottom: scaleTop + scaleHeight - 3 });
		}),
	};
}

/** Its start is known as well as a clock in a script tells it. */
export function isExact({ earliest, latest }: PictureScene): boolean {
	return earliest !== undefined && latest !== undefined && latest - earliest <= exactMinutes;
}

function isUnknown({ earliest, latest }: PictureScene): boolean {
	return earliest === undefined && latest === undefined;
}

type Stand = 'scale' | 'between' | 'above' | 'below';

/** Without a time it stands in the gap between what it lies between, above all that it follows, or else apart. */
function standOf(scene: PictureScene): Stand {
	if (!isUnknown(scene)) return 'scale';
	const { earliest, latest } = scene.between;
	if (earliest === undefined) return 'below';
	return latest === undefined ? 'above' : 'between';
}

interface Paper {
	readonly scale: TimeScale;
	readonly heightAt: (distance: number) => number;
	/** The middles of the rows for scenes that have no height on the scale. */
	readonly above: number;
	readonly below: number;
}

function spotOf(scene: PictureScene, { scale, heightAt, above, below }: Paper): Spot {
	const stand = standOf(scene);
	if (stand !== 'scale') {
		const middle = stand === 'between' ? heightAt(middleOf(scene.between, scale)) : stand === 'above' ? above : below;
		return { top: middle - leastBar / 2, bottom: middle + leastBar / 2 };
	}
	const { earliest, latest } = scene.byOneClock;
	const [from = 0, to = 0] = [earliest ?? latest, latest ?? earliest];
	const [top, bottom] = [heightAt(scale.at(to)), heightAt(scale.at(from))];
	const missing = Math.max(0, leastBar - (bottom - top)) / 2;
	return { top: top - missing, bottom: bottom + missing };
}

/** On the scale: in the longest gap between two minutes, where there is one. */
function middleOf({ earliest = 0, latest = 0 }: TimeWindow, { at, breaks }: TimeScale): number {
	const [from, to] = [at(earliest), at(latest)];
	const gap = breaks
		.filter((each) => each.from >= from && each.to <= to)
		.reduce<TimeScale['breaks'][number] | undefined>(
			(most, each) => (each.nDays > (most?.nDays ?? 0) ? each : most),
			undefined,
		);
	return ((gap?.from ?? from) + (gap?.to ?? to)) / 2;
}

/** `edge`: the side of the scale, where there is one. */
function drawUnknown(
	{ left, right }: Area,
	middle: number,
	{ words, edge }: { readonly words: string; readonly edge: number | undefined },
): string {
	const label = {
		x: left - tickAir,
		y: middle + 3.5,
		size: tickSize,
		anchor: 'end',
		style: 'faint',
	} as const;
	return (
		drawText(fitText(words, tickSize, left), label) +
		(edge === undefined ? '' : drawLine('rule', [left, edge, right, edge]))
	);
}

/** One line in the order of telling; dashed where it leaves a thread or returns to one. */
function drawCourse(columns: readonly Column[], spots: readonly Spot[]): string {
	const paths: Record<'course' | 'course leap', string[]> = { course: [], 'course leap': [] };
	for (const [index, { scene, center }] of columns.entries()) {
		const [before, from, to] = [columns[index - 1], spots[index - 1], spots[index]];
		if (before === undefined || from === undefined || to === undefined) continue;
		const [x1, y1, x2, y2] = [before.center, (from.top + from.bottom) / 2, center, (to.top + to.bottom) / 2];
		const middle = decimal((x1 + x2) / 2);
		const isLeap = scene.threadLabel !== before.scene.threadLabel || isUnknown(scene) !== isUnknown(before.scene);
		const curve = `M${decimal(x1)},${decimal(y1)} C${middle},${decimal(y1)} ${middle},${decimal(y2)} ${decimal(x2)},${decimal(y2)}`;
		paths[isLeap ? 'course leap' : 'course'].push(curve);
	}
	return Object.entries(paths)
		.map(([style, curves]) => (curves.length === 0 ? '' : draw('path', style, { d: curves.join(' ') })))
		.join('');
}

/** `limits`: how far an open side may reach. */
function drawBar({ scene, center }: Column, { top, bottom }: Spot, limits: Spot): string {
	const { earliest, latest, thread } = scene;
	const isOpen = earliest === undefined || latest === undefined;
	const box = { x: center - barWidth / 2, y: top, width: barWidth, height: bottom - top, rx: 4 };
	const style = `span ${thread}${isOpen ? ' open' : ''}${isExact(scene) ? ' exact' : ''}`;
	const pattern = patternOf(thread);
	const bar = draw('rect', style, box) + (pattern === undefined ? '' : element('rect', { ...box, fill: pattern }));
	if (isUnknown(scene) || !isOpen) return bar;
	const tip = latest === undefined ? limits.top : limits.bottom;
	const back = latest === undefined ? 5 : -5;
	const shaft = `M${decimal(center)},${decimal(latest === undefined ? top : bottom)} V${decimal(tip)}`;
	const head = `M${decimal(center - 4)},${decimal(tip + back)} L${decimal(center)},${decimal(tip)} L${decimal(center + 4)},${decimal(tip + back)}`;
	return bar + draw('path', `arrow ${thread}`, { d: `${shaft} ${head}` });
}
