/**
 * The picture's own words, by the language that the editor speaks. What a script or a canon says is shown as it is
 * written; findings and the reasons for a script day are English everywhere.
 */
import { civilDateOf, dayNumberOf, daysInMonth } from '../../calendar/civil.js';
import { formatWindow } from '../../calendar/format.js';
import type { TimeWindow } from '../../calendar/partialDate.js';
import { minutesPerDay } from '../../calendar/partialDate.js';
import { germanEras } from '../../calendar/yearInWords.js';
import type { Severity } from '../../checks/finding.js';
import type { ThreadKind } from '../../script/timeMeaning.js';
import type { DateStyle, StretchUnit } from './duration.js';
import { dateWriter, stretchOf } from './duration.js';
import type { LaneKind } from './model.js';

export interface PictureWords {
	readonly title: (script: string) => string;
	readonly description: (summary: string, laneKind: LaneKind) => string;
	readonly scenes: (count: number) => string;
	readonly scriptDays: (count: number) => string;
	readonly problems: (count: number) => string;
	readonly noScenes: string;
	/** In the place of scenes. */
	readonly empty: string;
	/** Where no scene has a time: so it is, and what would change it. */
	readonly undated: readonly string[];
	readonly problemsHead: string;
	readonly timeUnknown: string;
	/** The lane of all that have none. */
	readonly others: (count: number, laneKind: LaneKind) => string;
	readonly threads: Readonly<Record<ThreadKind, string>>;
	readonly severities: Readonly<Record<Severity, string>>;
	readonly legend: Readonly<Record<'exact' | 'span' | 'open' | 'likely' | 'jump', string>>;
	readonly scene: (number: string, heading: string) => string;
	readonly scriptDay: (label: string) => string;
	readonly afterScene: (jump: string) => string;
	readonly earlier: (stretch: string) => string;
	/** `5 years`; the unit's plural where it is not said how many. */
	readonly stretch: (count: number | undefined, unit: StretchUnit) => string;
	/** As short as a label has to be, both ends included. */
	readonly dates: (earliest: number, latest: number) => string;
	readonly after: (date: string) => string;
	readonly before: (date: string) => string;
	readonly from: (date: string) => string;
	/** In full; empty where nothing is known. */
	readonly window: (window: TimeWindow) => string;
}

/** The words for a language tag (`de-AT`); English where there are none. */
export function pictureWords(locale: string | undefined): PictureWords {
	return /^de\b/iu.test(locale ?? '') ? german : english;
}

/** `3 days`, `6 weeks`, `18 months`, `5 years`: in the largest unit that is at least nearly exact. */
export function durationIn({ stretch }: PictureWords, nDays: number): string {
	const { count, unit } = stretchOf(nDays);
	return stretch(count, unit);
}

/** `from 2009`, `from Sep 2009`, `after 7 Sep 2009`: a bound that begins a year or a month is one of that year or month. */
export function sinceInWords({ dates, from, after }: PictureWords, earliest: number): string {
	const day = Math.floor(earliest / minutesPerDay);
	const { year, month, day: ofMonth } = civilDateOf(day);
	if (ofMonth !== 1) return after(dates(earliest, earliest));
	const last = month === 1 ? dayNumberOf(year, 12, 31) : dayNumberOf(year, month, daysInMonth(year, month));
	return from(dates(day * minutesPerDay, (last + 1) * minutesPerDay - 1));
}

const english: PictureWords = {
	title: (script) => `${script}: story time`,
	description: (summary, laneKind) =>
		`${summary}. Scenes stand from left to right as they are told and from bottom to top as they happen; below, a lane for each ${laneKind === 'people' ? 'person' : 'place'}.`,
	scenes: (count) => counted(count, 'scene', 'scenes'),
	scriptDays: (count) => counted(count, 'script day', 'script days'),
	problems: (count) => (count === 0 ? 'no problems' : counted(count, 'problem', 'problems')),
	noScenes: 'no scenes',
	empty: 'No scenes yet. A line such as INT. KITCHEN - DAY begins the first.',
	undated: [
		'No scene has a date, so all stand side by side: days are told by their light alone.',
		'[[time: 2015-03-02]] above the first scene sets the clock; so does a date in a heading or a super.',
	],
	problemsHead: 'Problems',
	timeUnknown: 'time unknown',
	others: (count, laneKind) => `${String(count)} other ${laneKind}`,
	threads: {
		present: 'present',
		flashback: 'flashback',
		'flash-forward': 'flash-forward',
		dream: 'dream',
		story: 'told story',
	},
	severities: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
	legend: {
		exact: 'known to the hour',
		span: 'tall: from earliest to latest',
		open: 'no earliest or no latest',
		likely: 'likely there',
		jump: 'story time left out',
	},
	scene: (number, heading) => `Scene ${number}: ${heading}`,
	scriptDay: (label) => `script day ${label}`,
	afterScene: (jump) => `${jump} after the scene before it`,
	earlier: (stretch) => `${stretch} earlier`,
	stretch: (count, unit) => (count === undefined ? `${unit}s` : counted(count, unit, `${unit}s`)),
	dates: dateWriter({ months: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec', day: String }),
	after: (date) => `after ${date}`,
	before: (date) => `before ${date}`,
	from: (date) => `from ${date}`,
	window: formatWindow,
};

const germanUnits: Readonly<Record<StretchUnit, readonly [one: string, many: string]>> = {
	day: ['Tag', 'Tage'],
	week: ['Woche', 'Wochen'],
	month: ['Monat', 'Monate'],
	year: ['Jahr', 'Jahre'],
};

const germanDates: DateStyle = {
	months: 'Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.',
	day: (day) => `${String(day)}.`,
	eras: germanEras,
};

const german: PictureWords = {
	title: (script) => `${script}: Zeit der Geschichte`,
	description: (summary, laneKind) =>
		`${summary}. Szenen stehen von links nach rechts, wie sie erzählt werden, und von unten nach oben, wie sie geschehen; darunter eine Spur für jede${laneKind === 'people' ? ' Person' : 'n Ort'}.`,
	scenes: (count) => counted(count, 'Szene', 'Szenen'),
	scriptDays: (count) => counted(count, 'Spieltag', 'Spieltage'),
	problems: (count) => (count === 0 ? 'keine Probleme' : counted(count, 'Problem', 'Probleme')),
	noScenes: 'keine Szenen',
	empty: 'Noch keine Szenen. Eine Zeile wie INT. KÜCHE - DAY beginnt die erste.',
	undated: [
		'Keine Szene hat ein Datum, darum stehen alle nebeneinander: Tage sind nur am Licht zu erkennen.',
		'[[time: 2015-03-02]] über der ersten Szene stellt die Uhr; ein Datum in einer Überschrift oder einem Insert auch.',
	],
	problemsHead: 'Probleme',
	timeUnknown: 'Zeit unbekannt',
	others: (count, laneKind) => `${String(count)} andere ${laneKind === 'people' ? 'Personen' : 'Orte'}`,
	threads: {
		present: 'Gegenwart',
		flashback: 'Rückblende',
		'flash-forward': 'Vorausblende',
		dream: 'Traum',
		story: 'erzählte Geschichte',
	},
	severities: { error: 'Fehler', warning: 'Warnung', information: 'Information', hint: 'Hinweis' },
	legend: {
		exact: 'auf die Stunde bekannt',
		span: 'hoch: vom frühesten bis zum spätesten',
		open: 'kein frühestes oder kein spätestes',
		likely: 'wohl dabei',
		jump: 'ausgelassene Zeit',
	},
	scene: (number, heading) => `Szene ${number}: ${heading}`,
	scriptDay: (label) => `Spieltag ${label}`,
	afterScene: (jump) => `${jump} nach der Szene davor`,
	earlier: (stretch) => `${stretch} früher`,
	stretch: (count, unit) => {
		const [one, many] = germanUnits[unit];
		return count === undefined ? many : counted(count, one, many);
	},
	dates: dateWriter(germanDates),
	after: (date) => `nach ${date}`,
	before: (date) => `vor ${date}`,
	from: (date) => `ab ${date}`,
	window({ earliest, latest }) {
		if (earliest !== undefined && latest !== undefined) return german.dates(earliest, latest);
		if (earliest !== undefined) return `nach ${german.dates(earliest, earliest)}`;
		return latest === undefined ? '' : `vor ${german.dates(latest, latest)}`;
	},
};

function counted(count: number, one: string, many: string): string {
	return `${String(count)} ${count === 1 ? one : many}`;
}
