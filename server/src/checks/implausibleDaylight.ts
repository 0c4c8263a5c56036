/**
 * Reports DAY or NIGHT against the sun at the scene's place, date and clock time (docs/diagnostics/implausible-daylight.md).
 * Silent unless place and clock time are known outright, and the date where the light depends on it; twilight counts as either.
 */
import { dayNumberOf } from '../calendar/civil.js';
import { dateInWords } from '../calendar/dateInWords.js';
import { formatClock } from '../calendar/format.js';
import type { PartialDate } from '../calendar/partialDate.js';
import { minutesPerDay, windowOfDate } from '../calendar/partialDate.js';
import { placesAround } from '../canon/around.js';
import type { TimeCue } from '../script/model.js';
import { sayDated } from '../timeline/evidence.js';
import type { Bound } from '../timeline/model.js';
import { clockAt } from '../timeline/placeClocks.js';
import type { Link, SceneFinding } from './finding.js';
import { liesAt } from './places.js';
import { boundEvidence } from './proof.js';
import type { SceneView } from './sceneView.js';
import { findingAt } from './sceneView.js';
import { sunAltitude } from './sun.js';

/** The formula, the place's coordinates and the clock are each a little off. */
const toleranceDegrees = 1;
/** The end of civil twilight, below which lamps are lit. */
const twilightEnd = -6;

/** At most one finding a scene, on the word for the light. */
export function implausibleDaylight(view: SceneView): SceneFinding | undefined {
	const { facts, cast, canon } = view;
	const place = cast.place.place;
	if (place === undefined) return undefined;
	const lightCue = facts.timeCues.find(({ source, meaning }) => source === 'heading' && meaning.kind === 'light');
	const moment = lightCue === undefined ? undefined : (momentOf(view) ?? anyDayOf(view));
	if (lightCue === undefined || moment === undefined) return undefined;
	const around = placesAround(canon, place);
	const located = around.find(({ coordinates }) => coordinates !== undefined);
	const clock = clockAt(canon, place);
	const position = located && liesAt(located);
	if (located?.coordinates === undefined || position === undefined || clock === undefined) return undefined;
	const { coordinates } = located;
	const claims = new Set(
		moment.minutes().map((minute) => claimAgainst(lightCue, sunAltitude(clock(minute), coordinates))),
	);
	const [claim] = claims;
	if (claim === undefined || claims.size > 1) return undefined;
	return findingAt('implausible-daylight', lightCue, {
		message: `The heading says ${lightCue.text.toUpperCase()}, but ${moment.when} the sun is ${claim} at ${place.name}.`,
		evidence: [...moment.evidence, position],
	});
}

interface Moment {
	/** By the place's clocks; several where any of them may be meant. */
	readonly minutes: () => readonly number[];
	/** `at 22:00 on 21 December 2015` */
	readonly when: string;
	readonly evidence: readonly Link[];
}

function momentAt(minute: number, evidence: readonly Link[]): Moment {
	const clock = formatClock(minute - Math.floor(minute / minutesPerDay) * minutesPerDay);
	const when = `at ${clock} ${dateInWords({ earliest: minute, latest: minute })}`;
	return { minutes: () => [minute], when, evidence };
}

/** Any year will do: the sun hardly knows which it is. Only that its clocks may have been an hour off those of another. */
const anyYear = { firstDay: dayNumberOf(2015, 1, 1), nWeeks: 53 };
const clockShifts = [-60, 0, 60];

/** The one clock time of a scene, on a day of each week of the year. */
function anyDayOf({ facts, time }: SceneView): Moment | undefined {
	const clocks = facts.timeCues.flatMap((cue) =>
		cue.meaning.kind === 'clock' && cue.dates === 'this' ? [{ cue, minute: cue.meaning.minuteOfDay }] : [],
	);
	const [first] = clocks;
	if (first === undefined || time.exempt || clocks.some(({ minute }) => minute !== first.minute)) return undefined;
	const { cue, minute } = first;
	return {
		minutes: () =>
			Array.from(
				{ length: anyYear.nWeeks },
				(_, week) => (anyYear.firstDay + 7 * week) * minutesPerDay + minute,
			).flatMap((noted) => clockShifts.map((shift) => noted + shift)),
		when: `at ${formatClock(minute)} on any day of the year`,
		evidence: [{ message: `the scene is at ${cue.text}`, at: { scene: time.scene, at: cue } }],
	};
}

/** Where words give a clock time and others lead on from it: the scene lies somewhere in so many minutes. */
const longestWindow = 150;
const step = 15;

function momentWithin(from: number, to: number, evidence: readonly Link[]): Moment | undefined {
	if (!isOnDay(from, to)) return undefined;
	const midnight = Math.floor(from / minutesPerDay) * minutesPerDay;
	const minutes = Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => from + index * step);
	const clocks = `${formatClock(from - midnight)} and ${formatClock(to - midnight)}`;
	const when = `between ${clocks} ${dateInWords({ earliest: midnight, latest: midnight + minutesPerDay - 1 })}`;
	return { minutes: () => [...minutes, to], when, evidence };
}

/** The scene's start to the minute or nearly, where words give date and clock time. */
function momentOf(view: SceneView): Moment | undefined {
	const { time, before } = view;
	const { earliest, latest } = time.certain;
	if (earliest.minute === undefined || latest.minute === undefined || time.exempt) return undefined;
	if (earliest.minute === latest.minute) {
		if (!isByClock(earliest)) return undefined;
		return momentAt(earliest.minute, boundEvidence(earliest));
	}
	// Which words bound it is costly to ask, and hardly any window is that narrow.
	if (latest.minute - earliest.minute <= longestWindow && isByClock(earliest) && isByClock(latest)) {
		const links = [...boundEvidence(earliest), ...boundEvidence(latest)];
		const evidence = links.filter((link, at) => links.findIndex(({ message }) => message === link.message) === at);
		const within = momentWithin(earliest.minute, latest.minute, evidence);
		if (within !== undefined) return within;
	}
	// The clock that a note before the first heading sets is the first scene's own, unless its words date it otherwise.
	if (time.scene > 0 || time.thread !== 'present') return undefined;
	for (const cue of before.timeCues) {
		const minute = cue.meaning.kind === 'date' ? minuteOf(cue.meaning.date) : undefined;
		if (minute === undefined || !isOnDay(minute, earliest.minute)) continue;
		return momentAt(minute, [{ message: sayDated('the story', cue), at: { scene: -1, at: cue } }]);
	}
	return undefined;
}

/** The ends of a window may also meet by chance, without an hour in words. */
const clockWords = /\d(?:[:.]\d{2}|\s*[ap]\.?\s?m\b)|o.clock|noon|midnight/iu;

function isByClock({ because }: Bound): boolean {
	return because.some(({ text }) => clockWords.test(text));
}

function minuteOf(date: PartialDate): number | undefined {
	return date.minuteOfDay === undefined ? undefined : windowOfDate(date).earliest;
}

function isOnDay(lhs: number, rhs: number): boolean {
	return Math.floor(lhs / minutesPerDay) === Math.floor(rhs / minutesPerDay);
}

/** What the sun does instead, if it is not in doubt. */
function claimAgainst({ meaning }: TimeCue, altitude: number): string | undefined {
	if (meaning.kind !== 'light') return undefined;
	if (meaning.light === 'day' && altitude < twilightEnd - toleranceDegrees) return 'down';
	return meaning.light === 'night' && altitude > toleranceDegrees ? 'up' : undefined;
}
