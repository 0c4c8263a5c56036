/** Dates and wide gaps beside story time: as many as fit, what lies aside before what everybody expects. */
import { drawLine, drawText } from './drawing.js';
import { thinOut } from './labels.js';
import type { PictureScene } from './model.js';
import type { PictureWords } from './pictureWords.js';
import { durationIn, sinceInWords } from './pictureWords.js';
import type { TimeScale } from './timeScale.js';

export const tickSize = 10;
/** Between a date and the first column. */
export const tickAir = 14;
const tickDistance = 15;

export interface Tick {
	readonly text: string;
	readonly center: number;
	readonly style: string;
	/** Lower goes first: gaps, other threads, the ends of the present, the rest. */
	readonly rank: number;
}

const ranks = { gap: 0, aside: 1, end: 2, rest: 3 } as const;

/** Everything that has a date or is a gap of years; too many to draw. `heightAt`: on the paper, from a height on the scale. */
export function ticksOf(
	scenes: readonly PictureScene[],
	scale: TimeScale,
	heightAt: (distance: number) => number,
	words: PictureWords,
): readonly Tick[] {
	const gaps = scale.breaks
		.filter(({ isWide }) => isWide)
		.map(({ from, to, nDays }) => ({
			text: `⋮ ${durationIn(words, nDays)}`,
			center: heightAt((from + to) / 2),
			style: 'faint',
			rank: ranks.gap,
		}));
	const dates = new Map<string, Tick>();
	for (const scene of scenes) {
		const tick = dateTick(scene, scale, heightAt, words);
		if (tick !== undefined && !dates.has(tick.text + tick.style)) dates.set(tick.text + tick.style, tick);
	}
	const present = [...dates.values()].filter(({ rank }) => rank === ranks.rest).map(({ center }) => center);
	const [top, bottom] = [Math.min(...present), Math.max(...present)];
	return [
		...gaps,
		...[...dates.values()].map((tick) =>
			tick.rank === ranks.rest && (tick.center === top || tick.center === bottom) ? { ...tick, rank: ranks.end } : tick,
		),
	];
}

function dateTick(
	{ earliest, latest, byOneClock, endsWhenTold, thread }: PictureScene,
	scale: TimeScale,
	heightAt: (distance: number) => number,
	words: PictureWords,
): Tick | undefined {
	const [from, to] = [earliest ?? latest, latest ?? earliest];
	const [bottom, top] = [byOneClock.earliest ?? byOneClock.latest, byOneClock.latest ?? byOneClock.earliest];
	if (from === undefined || to === undefined || bottom === undefined || top === undefined) return undefined;
	const side = {
		style: thread === 'present' ? 'ordinary' : `label ${thread}`,
		rank: thread === 'present' ? ranks.rest : ranks.aside,
	};
	// What has no end of its own is dated where it begins.
	if (endsWhenTold && earliest !== undefined)
		return { ...side, text: sinceInWords(words, earliest), center: heightAt(scale.at(bottom)) };
	const dates = words.dates(from, to);
	return {
		...side,
		text: latest === undefined ? sinceInWords(words, from) : earliest === undefined ? words.before(dates) : dates,
		center: heightAt((scale.at(bottom) + scale.at(top)) / 2),
	};
}

/** Left of the panel, with a line through it; none closer than a line of text to another. */
export function drawTicks(
	ticks: readonly Tick[],
	{ left, right }: { readonly left: number; readonly right: number },
): string {
	const byRank = [...ticks].sort((lhs, rhs) => lhs.rank - rhs.rank);
	return thinOut(byRank, tickDistance)
		.map(({ text, center, style, rank }) => {
			const label = { x: left - tickAir, y: center + 3.5, size: tickSize, anchor: 'end', style } as const;
			const line = rank === ranks.gap ? 'gap' : 'rule';
			return drawText(text, label) + drawLine(line, [left - 9, center, right, center]);
		})
		.join('');
}
