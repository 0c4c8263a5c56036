/**
 * Lines of action that are nothing but a time, or nothing but the beginning of an excursion to one: `TEN YEARS LATER`, `1998`,
 * `CARD: JUNE 1998`, `FLASHBACK - WALT`. Knows no scene.
 */
import { returnOpenersOf } from '../fountain/localePhrases.js';
import { isUpperCase } from '../fountain/upperCase.js';
import type { Span } from '../text/position.js';
import type { TimeMeaning } from './timeMeaning.js';
import { talkOfTimeLast } from './timeVocabulary.js';
import type { TimePhraseMatch } from './timeWords.js';
import { readWholePhrase } from './timeWords.js';
import { unreadTime } from './unreadTime.js';

/** Longer lines say more than a time. */
const longestLine = 60;

// "CARD: 1998", "OVER BLACK: 1998", "SUPER 1998": announcements that count only where a time is all that follows.
const announcement =
	/^(?:(?:over|on) black|black screen|(?:an? )?(?:title )?card|text(?: on screen)?|words(?: on (?:the )?screen)?|locator|date ?stamp|time ?stamp|super|chyron|title|legend|caption|subtitle)(?: reads?| appears?)?[ .:"“–—-]+/iu;

/**
 * What a paragraph of one line says, where that is a date or a distance in time and nothing else; columns are the line's.
 * `JUNE` and `LATER` alone may be a person, or a pause.
 */
export function timeOnLine(text: string, { start, end }: Span, locales: readonly string[]): readonly TimePhraseMatch[] {
	if (end - start > longestLine) return noMatches;
	const line = text.slice(start, end);
	const [keyword = ''] = announcement.exec(line) ?? [];
	const announced = keyword.length;
	if (announced === 0 && !isUpperCase(text, start, end) && !yearAlone.test(line)) return noMatches;
	const words = line.slice(announced).replace(trailing, '');
	const whole = readWholePhrase(words, 'super', locales);
	const isTime = whole.isWhole && whole.matches.some(({ meaning }) => moves(meaning));
	// It may as well be on a phone, or on paper.
	if (isTime && onThings.test(keyword))
		return [{ span: { start, end }, text: line, meaning: { kind: 'unread', stops: true } }];
	const matches = isTime ? whole.matches : endsInTime(whole.tokens) ? unreadTime(words, whole, 'line') : noMatches;
	const shift = start + announced;
	return matches.map(({ span, text: said, meaning }) => ({
		span: { start: span.start + shift, end: span.end + shift },
		text: said,
		meaning,
	}));
}

const noMatches: readonly TimePhraseMatch[] = [];
const onThings = /^(?:card|text[ :]?(?!on))/iu;
const trailing = /(?<![\s"”.:…*_])[\s"”.:…*_]+$/u;
// "1998", "1997 - 1998"
const yearAlone = /^[12]\d{3}(?: ?[-–—] ?[12]\d{3})?\.?$/u;

/** Whether words put a scene on another day, or leave its time unknown. */
function moves(meaning: TimeMeaning): boolean {
	switch (meaning.kind) {
		case 'date':
		case 'calendar-step':
			return true;
		case 'season':
			return meaning.year !== undefined;
		case 'yearly':
			return 'day' in meaning.rule;
		case 'offset':
			return meaning.unit !== 'minute' && meaning.unit !== 'hour';
		case 'unread':
			return meaning.stops;
		default:
			return false;
	}
}

/** In words; `OVER TWENTY YEARS EARLIER`. */
const mostWords = 6;

function endsInTime(tokens: readonly { readonly word: string }[]): boolean {
	return 1 < tokens.length && tokens.length <= mostWords && talkOfTimeLast.has(tokens.at(-1)?.word ?? '');
}

// "FLASHBACK - WALT", "BEGIN DREAM SEQUENCE: THE FALL", "MONTAGE - WALT'S LIFE"
const excursion =
	/^(?:BEGIN |START |QUICK |BRIEF |SHORT )?(?:(?:FLASH[ -]?BACKS?|FLASH[ -]?FORWARDS?|FLASHES|DREAM|NIGHTMARE|FANTASY|MEMORY|MEMORIES|HALLUCINATION|VISION)(?: SEQUENCE| MONTAGE| CUTS?)?|FLASH CUTS?|QUICK FLASH(?:ES)?) ?(?:[-–—:]|OF |TO )/u;
const overTimes =
	/^(?:BEGIN |START )?(?:MONTAGE|SERIES OF SHOTS)\b.*\b(?:LIFE|LIVES|YEARS|DECADES|MEMOR(?:Y|IES)|PAST|HISTORY|CHILDHOOD|YOUTH|FLASHBACKS?)\b/u;
const wayBack =
	/^(?:BACK TO (?!BACK\b)|RETURN TO |RESUME |END (?:OF )?(?:THE )?(?:\p{Lu}[\p{Lu}'’]* ){0,2}(?:FLASH|DREAM|NIGHTMARE|FANTASY|MEMOR|MONTAGE|VISION|HALLUCINATION|SERIES)|(?:FLASHBACKS?|DREAM|MONTAGE|MEMORY)(?: SEQUENCE)? ENDS)/u;

/** Whether a line of capitals leads out of its scene into another time, or back into it. */
export function excursionOnLine(text: string, { start, end }: Span): 'opens' | 'closes' | undefined {
	if (end - start > longestLine || !isUpperCase(text, start, end)) return undefined;
	const line = text.slice(start, end);
	if (wayBack.test(line)) return 'closes';
	const isDatedHeading = headingInside.test(line) && anyYear.test(line);
	return isDatedHeading || excursion.test(line) || overTimes.test(line) ? 'opens' : undefined;
}

// "MONTAGE - INT. FARM - 1987", "1987: EXT. FARM": no headings to Fountain, and no part of the scene above.
const headingInside = /(?<![\p{L}\p{N}])(?:INT|EXT|I\/E)[./ ]/u;
const anyYear = /(?<![\p{L}\p{N}$])[12]\d{3}(?![\p{L}\p{N}])/u;

// "BACK TO THE ATTIC:", "CUT BACK TO INT. ATTIC - NIGHT", "RETURN TO BEN AND ROSE"
const returnOpener = /^(?:(?:CUT|SMASH|SMASH CUT|HARD CUT|MATCH CUT|DISSOLVE|FADE) )?(?:BACK|RETURN|RETURNS) TO:? /u;

/** What a line of capitals says that it leads back to, with its columns; a place, people, or whatever a shot shows. */
export function returnOnLine(
	text: string,
	{ start, end }: Span,
	locales: readonly string[],
): TimePhraseMatch | undefined {
	if (end - start > longestLine || !isUpperCase(text, start, end)) return undefined;
	const line = text.slice(start, end).replace(trailing, '');
	const opener = returnOpener.exec(line)?.[0] ?? localReturnOpener(line, locales);
	if (opener === undefined || opener.length === line.length) return undefined;
	const span = { start, end: start + line.length };
	return { span, text: line, meaning: { kind: 'return', to: line.slice(opener.length) } };
}

/** The longest of the languages' words for a way back that a line begins with: `ZURÜCK IN DIE ` before `ZURÜCK IN `. */
function localReturnOpener(line: string, locales: readonly string[]): string | undefined {
	const openers = returnOpenersOf(locales).filter((opener) => line.startsWith(opener));
	return openers.reduce<string | undefined>(
		(longest, opener) => (longest !== undefined && longest.length >= opener.length ? longest : opener),
		undefined,
	);
}

// "MAIN TITLES.", "TITLE SEQUENCE", "TEASER", "ACT ONE", "END RECAP"
const titles =
	/^(?:(?:ROLL|MAIN|OPENING|BEGIN|END(?: OF)?|SHOW|SERIES)? ?(?:MAIN |OPENING )?(?:TITLES?|CREDITS)(?: SEQUENCE| MONTAGE| CREDITS| CARD)?|TEASER|COLD OPEN(?:ING)?|ACT (?:ONE|1|I)|END (?:OF )?(?:THE )?(?:RECAP|PREVIOUSLY(?: ON)?))$/u;

/** Whether a line of capitals is where an episode begins, behind what it recapitulates. */
export function titlesOnLine(text: string, { start, end }: Span): TimePhraseMatch | undefined {
	if (end - start > longestLine) return undefined;
	const line = text.slice(start, end).replace(trailing, '');
	return titles.test(line)
		? { span: { start, end: start + line.length }, text: line, meaning: { kind: 'titles' } }
		: undefined;
}

const whose = String.raw`(?:(?:AN?|THE|HIS|HER|THEIR|MY|OUR|BEGIN|START|QUICK|BRIEF|SHORT|(?:\p{Lu}+ )?\p{Lu}+['’]S) ){0,2}`;
const aside = String.raw`(?:FLASH[ -]?BACKS?|FLASH[ -]?FORWARDS?|(?:DAY)?DREAMS?|NIGHTMARES?|FANTAS(?:Y|IES)|MEMOR(?:Y|IES)|RECOLLECTIONS?|HALLUCINATIONS?|VISIONS?|IMAGINATION)`;
const kindOfShot = '(?: (?:SEQUENCE|MONTAGE|CUTS?|BEGINS))?';
// "FLASHBACK: Tom walks in.", "Anna sits. A VISION: Tom stands.", "FLASHBACK - TOM'S DEATH: Tom falls.", "DREAM -- Tom flies."
const insert = new RegExp(
	String.raw`(?:^|[.!?…] +)${whose}${aside}${kindOfShot}(?:(?: [-–—(]+ ?| OF | TO )\p{Lu}[^\p{Ll}:]{0,40})?: *\S|^${whose}${aside}${kindOfShot}(?: - | ?(?:--+|[–—]) ?)\S`,
	'u',
);
const anyAside = /FLASH|DREAM|NIGHTMARE|FANTAS|MEMOR|RECOLLECTION|HALLUCINATION|VISION|IMAGINATION/u;

/** Whether a paragraph begins an excursion in one of its sentences, and goes on with what is seen there. */
export function opensExcursion(text: string, { start, end }: Span): boolean {
	return anyAside.test(text) && insert.test(text.slice(start, end));
}
