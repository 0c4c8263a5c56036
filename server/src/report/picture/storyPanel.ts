/**
 * Story time over script order: every scene as a bar from its earliest to its latest start, joined in the order of
 * telling. A scene without a time stands below, apart; one that is bounded on one side only is open on the other.
 */
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
	const hasUnknown = scenes.some(isUnknown);
	const scale = buildTimeScale(scenes.map(({ byOneClock }) => byOneClock));
	const scaleHeight = hasTimes ? scale.height + 2 * padding : 0;
	const height = scaleHeight + (hasUnknown ? unknownHeight : 0);
	const heightAt = (distance: number): number => area.top + scaleHeight - padding - distance;
	const unknownAt = area.top + scaleHeight + unknownHeight / 2;
	const spots = scenes.map((scene) => spotOf(scene, scale, heightAt, unknownAt));
	const background = [
		drawTicks(ticksOf(scenes, scale, heightAt, words), area),
		hasUnknown ? drawUnknown(area, area.top + scaleHeight, { words: words.timeUnknown, isAlone: !hasTimes }) : '',
		drawCourse(columns, spots),
	];
	return {
		height,
		background: background.join(''),
		bars: columns.map((column, index) => {
			const spot = spots[index] ?? { top: unknownAt, bottom: unknownAt };
			return drawBar(column, spot, { top: area.top + 3, bottom: area.top + scaleHeight - 3 });
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

function spotOf(
	{ byOneClock: { earliest, latest } }: PictureScene,
	scale: TimeScale,
	heightAt: (distance: number) => number,
	unknownAt: number,
): Spot {
	const [from, to] = [earliest ?? latest, latest ?? earliest];
	if (from === undefined || to === undefined)
		return { top: unknownAt - leastBar / 2, bottom: unknownAt + leastBar / 2 };
	const [top, bottom] = [heightAt(scale.at(to)), heightAt(scale.at(from))];
	const missing = Math.max(0, leastBar - (bottom - top)) / 2;
	return { top: top - missing, bottom: bottom + missing };
}

function drawUnknown(
	{ left, right }: Area,
	top: number,
	{ words, isAlone }: { readonly words: string; readonly isAlone: boolean },
): string {
	const label = {
		x: left - tickAir,
		y: top + unknownHeight / 2 + 3.5,
		size: tickSize,
		anchor: 'end',
		style: 'faint',
	} as const;
	return drawText(fitText(words, tickSize, left), label) + (isAlone ? '' : drawLine('rule', [left, top, right, top]));
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
