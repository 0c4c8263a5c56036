/**
 * What a breakdown says by itself, in the language that the editor speaks. What the script says stays as it is written; JSON
 * is for programs and English everywhere.
 */
import { dateInGerman, weekdayInGerman } from '../calendar/dateInGerman.js';
import { dateInWords } from '../calendar/dateInWords.js';
import { weekdayNameOfMinute } from '../calendar/format.js';
import type { TimeWindow } from '../calendar/partialDate.js';
import { minutesPerDay } from '../calendar/partialDate.js';
import type { Eighths } from '../layout/eighths.js';
import { eighthsInWords, pagesInWords } from '../layout/eighths.js';
import type { ThreadKind } from '../script/timeMeaning.js';
import type { DaysSpanned } from '../timeline/model.js';
import { pictureWords } from './picture/pictureWords.js';

/** The German of every word; what is missing here does not compile. `{0}` and the like are filled in. */
const german = {
	// Titles of columns
	Scene: 'Szene',
	Day: 'Tag',
	'I/E': 'I/A',
	Place: 'Ort',
	'Time of day': 'Tageszeit',
	Date: 'Datum',
	Jump: 'Sprung',
	Page: 'Seite',
	Length: 'Länge',
	Time: 'Dauer',
	Cast: 'Besetzung',
	Synopsis: 'Inhalt',
	Eighths: 'Achtel',
	Names: 'Namen',
	'From and to': 'Woher und wohin',
	'from → to': 'woher → wohin',
	'Place, time of day, synopsis': 'Ort, Tageszeit, Inhalt',
	'Cast, from → to': 'Besetzung, woher → wohin',
	'Set, synopsis': 'Motiv, Inhalt',
	'Date, jump': 'Datum, Sprung',
	'Cast: from → to': 'Besetzung: woher → wohin',
	Heading: 'Überschrift',
	Scenes: 'Szenen',
	'Script day': 'Spieltag',
	In: 'In',
	'No.': 'Nr.',
	Name: 'Name',
	Props: 'Requisiten',
	Costume: 'Kostüm',
	'Make-up': 'Maske',
	Notes: 'Notizen',
	Sum: 'Summe',
	// Titles of tables and pages
	'Script days': 'Spieltage',
	Places: 'Orte',
	'INT/EXT': 'INT/EXT',
	'DAY/NIGHT': 'TAG/NACHT',
	Breakdown: 'Szenenauszug',
	'Scenes and cast': 'Szenen und Besetzung',
	'Continuity breakdown, as the script tells it': 'Szenenauszug, wie das Drehbuch erzählt',
	'Continuity breakdown, as it happens': 'Szenenauszug, wie es geschieht',
	'No scenes.': 'Keine Szenen.',
	'All scenes (printed: {0})': 'Alle Szenen (gedruckt: {0})',
	// Figures
	'{0} and {1} omitted': '{0} und {1} entfallen',
	'{0} within {1}': '{0} innerhalb von {1}',
	'printed on {0}': 'gedruckt auf {0}',
	'together {0}': 'zusammen {0}',
	'a page a minute, of the scenes': 'eine Seite je Minute, der Szenen',
	'as printed': 'wie gedruckt',
	'on screen': 'zu sehen',
	'on screen, within {0}': 'zu sehen, innerhalb von {0}',
	'{0} to {1}': '{0} bis {1}',
	// Names that the script does not give
	DAY: 'TAG',
	NIGHT: 'NACHT',
	DAWN: 'MORGENDÄMMERUNG',
	MORNING: 'MORGEN',
	NOON: 'MITTAG',
	AFTERNOON: 'NACHMITTAG',
	DUSK: 'ABENDDÄMMERUNG',
	EVENING: 'ABEND',
	'not said': 'ohne Angabe',
	// What signs mean
	there: 'dabei',
	'heard from off': 'aus dem Off zu hören',
	'likely there, as action has them beside others or leaves it open':
		'wohl dabei, da die Handlung sie neben anderen nennt oder es offen lässt',
	'only heard': 'nur zu hören',
	'numbered as the script brings them on; in parentheses who is only heard':
		'nummeriert, wie das Drehbuch sie auftreten lässt; in Klammern, wer nur zu hören ist',
	'; with a ? who is {0}': '; mit einem ? {0}',
	'ask about them: the action is not in English, and only English words tell who is thought of, in a picture or away':
		'fraglich: die Handlung ist nicht englisch, und nur englische Wörter verraten, an wen nur gedacht wird, wer auf einem Bild oder fort ist',
	'the scenes in which they are before and after, in the order of this list; – for none':
		'die Szenen, in denen sie davor und danach sind, in der Ordnung dieser Liste; – für keine',
	'a day of the present': 'ein Tag der Gegenwart',
	'its night': 'seine Nacht',
	flashback: 'Rückblende',
	'flash-forward': 'Vorausblende',
	dream: 'Traum',
	'told story': 'erzählte Geschichte',
	'a day out of line': 'ein Tag außer der Reihe',
	'with a + where the script gives no number: counted on from the number before it':
		'mit einem +, wo das Drehbuch keine Nummer gibt: weitergezählt von der Nummer davor',
	'{0}; counted as they happen': '{0}; gezählt, wie sie geschehen',
	'pages in eighths, which are never reduced: every scene by itself to the nearest eighth, none shorter than 1/8':
		'Seiten in Achteln, die nie gekürzt werden: jede Szene für sich auf das nächste Achtel, keine kürzer als 1/8',
	'a page a minute, of that length': 'eine Seite je Minute, von dieser Länge',
	'the one page that prints': 'die eine Seite, die gedruckt wird',
	'the {0} pages that print': 'die {0} Seiten, die gedruckt werden',
	'all scenes together are {0}, not {1}: each is rounded, and rows that page ends leave empty or that stand before the first scene are in none':
		'alle Szenen zusammen sind {0}, nicht {1}: jede ist gerundet, und Zeilen, die Seitenenden leer lassen oder die vor der ersten Szene stehen, sind in keiner',
} as const;

export type ReportText = keyof typeof german;

type Counted = 'scene' | 'page' | 'script day' | 'day';

export interface ReportWords {
	/** Of the page: `en`. */
	readonly language: string;
	readonly say: (text: ReportText, ...values: readonly string[]) => string;
	/** `1 scene`, `12 scenes`. */
	readonly counted: (count: number, what: Counted) => string;
	/** `3/8 of a page`, `2 4/8 pages`. */
	readonly pages: (eighths: Eighths) => string;
	/** `24 days`, `56 to 85 days`, behind `within`. */
	readonly span: (days: DaysSpanned) => string;
	/** `10 September 2015`; empty where nothing is known. */
	readonly date: (window: TimeWindow) => string;
	readonly weekday: (minute: number) => string;
	/** `5 years later`, of the timeline's words. */
	readonly jump: (jump: string) => string;
	readonly threads: Readonly<Record<ThreadKind, string>>;
}

export const englishReport: ReportWords = {
	language: 'en',
	say: filled,
	counted: (count, what) => `${String(count)} ${what}${count === 1 ? '' : 's'}`,
	pages: pagesInWords,
	span: (days) => `${spanInWords(days, englishReport)} ${days.most === 1 ? 'day' : 'days'}`,
	date: (window) => dateInWords(window, 'bare'),
	weekday: weekdayNameOfMinute,
	jump: (jump) => jump,
	threads: pictureWords('en').threads,
};

const germanCounted: Readonly<Record<Counted, readonly [one: string, many: string]>> = {
	scene: ['Szene', 'Szenen'],
	page: ['Seite', 'Seiten'],
	'script day': ['Spieltag', 'Spieltage'],
	day: ['Tag', 'Tage'],
};

const units: Readonly<Record<string, readonly [one: string, many: string]>> = {
	minute: ['Minute', 'Minuten'],
	hour: ['Stunde', 'Stunden'],
	day: ['Tag', 'Tage'],
	week: ['Woche', 'Wochen'],
	month: ['Monat', 'Monate'],
	year: ['Jahr', 'Jahre'],
};

const germanReport: ReportWords = {
	language: 'de',
	say: (text, ...values) => filled(german[text], ...values),
	counted(count, what) {
		const [one, many] = germanCounted[what];
		return `${String(count)} ${count === 1 ? one : many}`;
	},
	pages: (eighths) => `${eighthsInWords(eighths)} ${eighths <= 8 ? 'Seite' : 'Seiten'}`,
	span: (days) => `${spanInWords(days, germanReport)} ${days.most === 1 ? 'Tag' : 'Tagen'}`,
	date: dateInGerman,
	weekday: weekdayInGerman,
	jump(jump) {
		const [, count, unit = '', way] = /^(?:(\d+) )?(\w+?)s? (later|earlier)$/u.exec(jump) ?? [];
		const names = units[unit];
		if (names === undefined) return jump;
		const [one, many] = names;
		const amount = count === undefined ? many : `${count} ${count === '1' ? one : many}`;
		return `${amount} ${way === 'later' ? 'später' : 'früher'}`;
	},
	threads: pictureWords('de').threads,
};

/** The words for a language tag (`de-AT`); English where there are none. */
export function reportWords(locale: string | undefined): ReportWords {
	return /^de\b/iu.test(locale ?? '') ? germanReport : englishReport;
}

/** A date, with its weekday where it is one day: `Thursday, 10 September 2015`. */
export function dayInWords(window: TimeWindow, words: ReportWords): string {
	const date = words.date(window);
	const { earliest, latest } = window;
	if (earliest === undefined || latest === undefined || latest - earliest >= minutesPerDay) return date;
	return `${words.weekday(earliest)}, ${date}`;
}

function spanInWords({ least, most }: DaysSpanned, { say }: ReportWords): string {
	return least === most ? String(least) : say('{0} to {1}', String(least), String(most));
}

function filled(text: string, ...values: readonly string[]): string {
	return text.replaceAll(/\{(\d)\}/gu, (_, index: string) => values[Number(index)] ?? '');
}
