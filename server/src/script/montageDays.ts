/**
 * Days that go by in the shots of a montage that action lists: `-- EXT. STEPS - DAWN -- Rocco runs.` Knows a line and the light of
 * the shot before it.
 */
import type { Span } from '../text/position.js';
import type { Light } from './timeMeaning.js';
import { readWholePhrase } from './timeWords.js';

/** The light of a shot, with the columns of its word. */
export interface ShotLight extends Span {
	readonly light: Light;
}

/** The light that a line names as that of a shot; `undefined` where it lists none. */
export function lightOfShot(text: string, locales: readonly string[]): ShotLight | undefined {
	if (!shot.test(text)) return undefined;
	let start = 0;
	for (const part of text.slice(0, longestShot).split(dash)) {
		const { matches, isWhole } = readWholePhrase(part.trim(), 'heading', locales);
		const [match] = matches;
		if (isWhole && match?.meaning.kind === 'light') {
			const from = text.indexOf(part, start) + match.span.start;
			return { light: match.meaning.light, start: from, end: from + match.text.length };
		}
		start += part.length;
	}
	return undefined;
}

const shot = /^[\s\p{Pd}•*·.)\d]*(?:INT|EXT|I\/E)[. /]/u;
const dash = /(?<![\s\p{Pd}])\s+\p{Pd}+\s/u;
const longestShot = 200;

/** Whether a day has gone by from one shot to the next. */
export function turnsDay(before: Light, now: Light): boolean {
	return part[now] < part[before];
}

/** By day any light may follow any other. */
const part: Readonly<Record<Light, number>> = {
	...{ dawn: 0, morning: 1, noon: 1, day: 1, afternoon: 1 },
	...{ dusk: 2, evening: 2, night: 3 },
};
