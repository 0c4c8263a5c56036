/**
 * Finds times of the clock that are written in words: `TWO A.M.`, `HALF PAST NINE AT NIGHT`, `SIX O'CLOCK`. Where nothing says
 * which half of the day is meant, both are given: the light of the scene may leave one. Knows no digits with colons.
 */
import {
	halfOfDay,
	hourAndMinute,
	hourWords,
	minuteWords,
	onTheHour,
	partOfHour,
	partWords,
} from '../fountain/clockWords.js';
import type { Span } from '../text/position.js';
import type { Light } from './timeMeaning.js';

/** A time as written, in minutes after midnight. */
export interface WordedClock extends Span {
	/** One, or those of the morning and of the evening. */
	readonly minutes: readonly number[];
}

/** The times in a text, in order. */
export function wordedClocks(text: string): readonly WordedClock[] {
	if (!anyHint.test(text)) return [];
	return [...text.matchAll(pattern)].flatMap((match) => {
		const minutes = minutesOf(match.groups ?? {});
		return minutes.length === 0 ? [] : [{ minutes, start: match.index, end: match.index + match[0].length }];
	});
}

/** The one of a clock's minutes that fits a light; `undefined` where both or none do. */
export function minuteInLight(minutes: readonly number[], light: Light | undefined): number | undefined {
	if (minutes.length === 1) return minutes[0];
	const [from, to] = light === undefined ? [0, 0] : hoursOf[light];
	const fitting = minutes.filter((minute) => {
		const hour = minute / 60;
		return from <= to ? from <= hour && hour <= to : hour >= from || hour <= to;
	});
	return fitting.length === 1 ? fitting[0] : undefined;
}

/** Narrower than the windows of light: five o'clock at night is nobody's guess. */
const hoursOf: Readonly<Record<Light, readonly [from: number, to: number]>> = {
	dawn: [4, 8],
	morning: [5, 11.99],
	noon: [11, 14],
	day: [6, 18],
	afternoon: [12, 18],
	dusk: [16, 21],
	evening: [16, 23],
	night: [19, 4.5],
};

// Cheap refusal before the long pattern.
const anyHint =
	/\b(?:[AP]\.? ?M\b|O['’]CLOCK|(?:HALF|QUARTER|FIVE|TEN|TWENTY|MINUTES) (?:PAST|AFTER|TO|TILL|BEFORE) |IN THE (?:MORNING|AFTERNOON|EVENING)|AT NIGHT)/iu;

// Never "ROOM TWO A.M.", "ABOUT SIX O'CLOCK", "THE SIX O'CLOCK NEWS": a number or an estimate before, a thing behind.
const notBefore = String.raw`(?<![\p{L}\p{N}:.,'’-])(?<!\b(?:ABOUT|AROUND|NEARLY|ALMOST|BEFORE|AFTER|UNTIL|TILL|BY|SINCE|PAST|TO|FROM|ROOM|STUDIO|CHANNEL|NUMBER|NOT|OR|AND) )`;
const notBehind = String.raw`(?![\p{L}\p{N}-])(?! ?(?:SHARP )?(?!(?:SHARP|ON|THAT|THE|THIS|AND)(?![\p{L}\p{N}]))[\p{L}\p{N}])`;
const renamed = (source: string, suffix: string): string => source.replaceAll(/\(\?<(\w+)>/gu, `(?<$1${suffix}>`);
const pattern = new RegExp(
	`${notBefore}(?:${renamed(partOfHour + `${halfOfDay}?`, '1')}|${renamed(onTheHour + `${halfOfDay}?`, '2')}|${renamed(hourAndMinute + halfOfDay, '3')})${notBehind}`,
	'giu',
);

type Groups = Readonly<Record<string, string | undefined>>;

function minutesOf(groups: Groups): readonly number[] {
	const of = (name: string): string | undefined =>
		[1, 2, 3].map((form) => groups[`${name}${String(form)}`]?.toUpperCase()).find((text) => text !== undefined);
	const next = of('next');
	const isFixed = next === 'NOON' || next === 'MIDNIGHT';
	const part = next === undefined ? 0 : (partWords.get(of('before') ?? '') ?? 0);
	const isPast = ['PAST', 'AFTER'].includes(of('side') ?? '');
	// "HALF TO NINE" is nothing that anybody says.
	if (part === 30 && !isPast) return [];
	const extra = next === undefined ? (minuteWords.get(of('minute') ?? '') ?? 0) : isPast ? part : -part;
	if (isFixed)
		return of('half') === undefined && of('part') === undefined ? [around((next === 'NOON' ? 720 : 0) + extra)] : [];
	const hour = hourOf(next ?? of('sharp') ?? of('hour') ?? '');
	const minute = around((hour % 12) * 60 + extra) % 720;
	const half = of('half') ?? halfByWords(of('part'), minute);
	if (half === undefined) return of('part') === undefined ? [minute, minute + 720] : [];
	return [half === 'A' ? minute : minute + 720];
}

/** `AT NIGHT` begins at six and ends at five. */
function halfByWords(part: string | undefined, minute: number): 'A' | 'P' | undefined {
	if (part === undefined) return undefined;
	if (part.endsWith('MORNING')) return 'A';
	if (part.endsWith('NIGHT')) return minute >= 360 ? 'P' : minute < 300 ? 'A' : undefined;
	return 'P';
}

function hourOf(word: string): number {
	const named = hourWords.indexOf(word) + 1;
	return named > 0 ? named : Number(word);
}

function around(minute: number): number {
	return (minute + 1440) % 1440;
}
