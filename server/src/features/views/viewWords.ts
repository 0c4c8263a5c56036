/**
 * The words of the lists beside the text, by the language that the editor speaks. What a script or a canon says is shown
 * as it is written; findings and hovers are English everywhere.
 */
import { civilDateOf, weekdayOf } from '../../calendar/civil.js';
import { dateInWords } from '../../calendar/dateInWords.js';
import type { TimeWindow } from '../../calendar/partialDate.js';
import { minutesPerDay } from '../../calendar/partialDate.js';
import type { EraWords } from '../../calendar/yearInWords.js';
import { germanEras, yearInWords, yearsInWords } from '../../calendar/yearInWords.js';
import { eighthsInWords, pagesInWords } from '../../layout/eighths.js';
import type { ThreadKind } from '../../script/timeMeaning.js';

export type EntryKind = 'characters' | 'places' | 'objects' | 'events' | 'works';

export interface ViewWords {
	readonly scenes: (count: number) => string;
	/** How often somebody speaks. */
	readonly speeches: (count: number) => string;
	readonly entries: (count: number) => string;
	readonly scene: (number: string) => string;
	readonly scriptDay: (label: string) => string;
	/** For the ear: `1 and 3/8 pages`. */
	readonly length: (eighths: number) => string;
	readonly with: (names: readonly string[]) => string;
	readonly in: (place: string) => string;
	readonly from: (scene: string) => string;
	readonly to: (scene: string) => string;
	readonly firstHere: string;
	readonly lastHere: string;
	readonly notInCanon: string;
	readonly severalFit: string;
	readonly voiceOnly: string;
	readonly likelyThere: string;
	readonly untitled: string;
	readonly undated: string;
	readonly threads: Readonly<Record<ThreadKind, string>>;
	readonly kinds: Readonly<Record<EntryKind | 'files', string>>;
	/** An age that rests on a guess. */
	readonly about: (years: string) => string;
	readonly together: (scenes: string, numbers: string) => string;
	readonly goesTo: (scene: string) => string;
	readonly born: (date: string) => string;
	readonly died: (date: string) => string;
	/** The same in whole words, spans of years included. */
	readonly fullDate: (window: TimeWindow) => string;
	/** As exact as the window is: a day, a month, a year; empty where it spans years or is unknown. */
	readonly date: (window: TimeWindow) => string;
}

/** The words for a language tag (`de-AT`); English where there are none. */
export function viewWords(locale: string | undefined): ViewWords {
	return languages[(locale ?? 'en').split(/[-_]/u)[0]?.toLowerCase() ?? 'en'] ?? english;
}

interface DateWords {
	readonly weekdays: string;
	readonly months: string;
	/** `7` or `7.`. */
	readonly day: (day: number) => string;
	/** English where it is left out. */
	readonly eras?: EraWords;
}

const english: ViewWords = {
	scenes: (count) => counted(count, 'scene', 'scenes'),
	speeches: (count) => counted(count, 'line', 'lines'),
	entries: (count) => counted(count, 'entry', 'entries'),
	scene: (number) => `scene ${number}`,
	scriptDay: (label) => `script day ${label}`,
	length: pagesInWords,
	with: (names) => `with ${listed(names, 'and')}`,
	in: (place) => `in ${place}`,
	from: (scene) => `from ${scene}`,
	to: (scene) => `to ${scene}`,
	firstHere: 'first scene',
	lastHere: 'last scene',
	notInCanon: 'not in the canon',
	severalFit: 'could be several people',
	voiceOnly: 'voice only',
	likelyThere: 'likely there',
	untitled: 'Untitled',
	undated: 'undated',
	threads: {
		present: 'present',
		flashback: 'flashback',
		'flash-forward': 'flash-forward',
		dream: 'dream',
		story: 'story in the story',
	},
	kinds: {
		characters: 'People',
		places: 'Places',
		objects: 'Things',
		events: 'Events',
		works: 'Works',
		files: 'Files',
	},
	about: (years) => `about ${years}`,
	together: (scenes, numbers) => `in ${scenes} together: ${numbers}`,
	goesTo: (scene) => `goes to ${scene}`,
	born: (date) => `born ${date}`,
	died: (date) => `died ${date}`,
	fullDate: (window) => dateInWords(window, 'bare'),
	date: dateWriter({
		weekdays: 'Sun Mon Tue Wed Thu Fri Sat',
		months: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
		day: String,
	}),
};

const germanDate = dateWriter({
	weekdays: 'So Mo Di Mi Do Fr Sa',
	months: 'Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.',
	day: (day) => `${String(day)}.`,
	eras: germanEras,
});

const german: ViewWords = {
	scenes: (count) => counted(count, 'Szene', 'Szenen'),
	speeches: (count) => counted(count, 'Replik', 'Repliken'),
	entries: (count) => counted(count, 'Eintrag', 'Einträge'),
	scene: (number) => `Szene ${number}`,
	scriptDay: (label) => `Spieltag ${label}`,
	length: (eighths) => `${eighthsInWords(eighths)} ${eighths <= 8 ? 'Seite' : 'Seiten'}`,
	with: (names) => `mit ${listed(names, 'und')}`,
	in: (place) => `in ${place}`,
	from: (scene) => `aus ${scene}`,
	to: (scene) => `weiter in ${scene}`,
	firstHere: 'erste Szene',
	lastHere: 'letzte Szene',
	notInCanon: 'nicht im Kanon',
	severalFit: 'könnten mehrere Personen sein',
	voiceOnly: 'nur Stimme',
	likelyThere: 'wohl dabei',
	untitled: 'Ohne Titel',
	undated: 'ohne Datum',
	threads: {
		present: 'Gegenwart',
		flashback: 'Rückblende',
		'flash-forward': 'Vorausblende',
		dream: 'Traum',
		story: 'Geschichte in der Geschichte',
	},
	kinds: {
		characters: 'Personen',
		places: 'Orte',
		objects: 'Dinge',
		events: 'Ereignisse',
		works: 'Werke',
		files: 'Dateien',
	},
	about: (years) => `etwa ${years}`,
	together: (scenes, numbers) => `zusammen in ${scenes}: ${numbers}`,
	goesTo: (scene) => `weiter in ${scene}`,
	born: (date) => `geboren ${date}`,
	died: (date) => `gestorben ${date}`,
	fullDate: (window) => germanDate(window) || germanYears(window),
	date: germanDate,
};

const languages: Readonly<Record<string, ViewWords>> = { en: english, de: german };

function counted(count: number, one: string, many: string): string {
	return `${String(count)} ${count === 1 ? one : many}`;
}

function germanYears({ earliest, latest }: TimeWindow): string {
	const years = [earliest, latest].map((minute) =>
		minute === undefined ? undefined : civilDateOf(Math.floor(minute / minutesPerDay)).year,
	);
	const [from, until] = years;
	if (from === undefined) return until === undefined ? '' : `bis ${yearInWords(until, germanEras)}`;
	return until === undefined ? `seit ${yearInWords(from, germanEras)}` : yearsInWords(from, until, germanEras);
}

function listed(names: readonly string[], and: string): string {
	if (names.length < 2) return names.join('');
	return `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`;
}

/** Of earlier dates nobody means the weekday that our calendar counts back to. */
const firstOfOneCalendar = 1583;

function dateWriter({ weekdays, months, day, eras }: DateWords): ViewWords['date'] {
	const weekdayNames = weekdays.split(' ');
	const monthNames = months.split(' ');
	return ({ earliest, latest }) => {
		if (earliest === undefined || latest === undefined) return '';
		const firstDay = Math.floor(earliest / minutesPerDay);
		const first = civilDateOf(firstDay);
		const last = civilDateOf(Math.floor(latest / minutesPerDay));
		const month = monthNames[first.month - 1] ?? '';
		const year = yearInWords(first.year, eras);
		// A night that runs into the next morning is one date.
		if (latest - earliest < minutesPerDay) {
			const weekday = first.year < firstOfOneCalendar ? undefined : weekdayNames[weekdayOf(firstDay)];
			return [weekday, day(first.day), month, year].filter((word) => word !== undefined).join(' ');
		}
		if (first.year !== last.year) return '';
		return first.month === last.month ? `${month} ${year}` : year;
	};
}
