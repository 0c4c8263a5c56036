/**
 * Finds the words that a super puts on the screen: `SUPER: "Haines, Alaska. 2015"`, `TITLE CARD - FIVE YEARS LATER`, `CHYRON: …`.
 * Knows nothing of what the words mean.
 */
import type { Span } from '../text/position.js';

/** The words of a super on one line, without quotation marks. */
export interface SuperText {
	readonly span: Span;
	/** The quotation is not closed on this line, or the words have yet to come: they go on below. */
	readonly goesOn: boolean;
	/** Announced by nothing but a screen, `ON SCREEN:`, on which there may as well be a picture. */
	readonly isOnScreen: boolean;
}

/** Words without what announces them. */
export type SuperWords = Omit<SuperText, 'isOnScreen'>;

/** What announces a super in capitals or small letters. Longer ones come first. */
const plainKeywords = [
	...[
		'SUPERIMPOSED TITLE',
		'SUPERIMPOSED',
		'SUPERIMPOSE',
		'SUPERTITLE',
		'SUPER TITLE',
		'SUPER CAPTION',
		'SUPERS',
		'SUPER',
	],
	...[
		'TITLE CARD',
		'TITLE OVER',
		'TITLE UP',
		'TITLE ON SCREEN',
		'TITLES',
		'TITLE',
		'INSERT TITLE',
		'OPENING TITLE',
		'MAIN TITLE',
	],
	...['CHYRON', 'CAPTION', 'LEGEND', 'INTERTITLE', 'LOWER THIRD'],
	// Other languages; nobody is called so in English.
	...[
		'EINBLENDUNG',
		'TEXTEINBLENDUNG',
		'SCHRIFTTAFEL',
		'SURIMPRESSION',
		'CARTON',
		'SOBREIMPRESIÓN',
		'SOBREIMPRESION',
		'RÓTULO',
	],
	...['SOVRIMPRESSIONE', 'DIDASCALIA', 'LETREIRO', 'LEGENDA', 'ТИТР', 'НАДПИСЬ'],
];

/** In capitals only: "On screen: a map" is action. Never "TEXT:" or "CARD:", which are on a phone or on paper. */
const capitalKeywords = [
	...[
		'ON SCREEN TEXT',
		'ON-SCREEN TEXT',
		'ON SCREEN TITLE',
		'ONSCREEN TEXT',
		'ON SCREEN',
		'ON-SCREEN',
		'ONSCREEN',
		'TEXT ON SCREEN',
	],
	...['TEXT OVER BLACK', 'GRAPHIC', 'SUBTITLE'],
];

/** Behind a keyword perhaps "OVER BLACK" or "(over black)", then a colon, a dash or a quotation mark. */
const behindKeyword = String.raw`(?: (?:OVER|ON|UP|READS|APPEARS)(?: (?:BLACK|SCREEN|IMAGE|PICTURE|SHOT))?)?(?: ?\([^()]{0,40}\))?(?::|(?= ?["“])| ?[–—](?=.)| -(?= ))`;
// "SUPER: …", "Title card: “…”"
const atStart = new RegExp(String.raw`^[\s>(*_]*(?:${plainKeywords.join('|')})${behindKeyword}`, 'iu');
// "ON SCREEN: …"; "Over black, SUPER “…”", "A desert. TITLE CARD - …"
const inCapitals = new RegExp(
	String.raw`(?:^[\s>(*_]*|(?<=[.!?:,)—–-]["”]? {1,2}))(?:${[...plainKeywords, ...capitalKeywords].join('|')})${behindKeyword}`,
	'u',
);

/** A line longer than this is searched up to here. */
const longestLine = 2000;

/** The super on a line whose notes and marks are blanked out; `undefined` where there is none. Linear in the line's length. */
export function superOn(line: string): SuperText | undefined {
	const text = line.length > longestLine ? line.slice(0, longestLine) : line;
	if (!anyAnnouncement.test(text)) return undefined;
	const match = atStart.exec(text) ?? inCapitals.exec(text);
	if (match === null) return undefined;
	return { ...wordsFrom(text, match.index + match[0].length), isOnScreen: onlyScreen.test(match[0]) };
}

const onlyScreen = /^[\s>(*_]*ON[ -]?SCREEN(?![ -]*T)/u;

/**
 * Whether the words behind `ON SCREEN` tell of a picture rather than being read there: `HOME VIDEO`, `Ada blows candles.`
 * Quoted, they are read.
 */
export function tellsOfPicture(text: string, { span }: Pick<SuperText, 'span'>): boolean {
	if (openingQuotes.includes(text.charAt(span.start - 1))) return false;
	const words = text.slice(span.start, span.end);
	return pictures.test(words) || (/\p{Ll}/u.test(words) && /[.!?…]$/u.test(words));
}

const pictures =
	/\b(?:videos?|footage|films?|movies?|photos?|photographs?|pictures?|images?|portraits?|newsreel|news|newscast|newscaster|broadcast|report|reporter|interview|commercial|cctv|camera|cam|feed|livestream|stream|recording|tape|clip|slides?|slideshow|faces?|cartoon|animation)\b/iu;

// Cheap refusal: most action has neither a colon nor a quotation mark nor a dash.
const anyAnnouncement = /[:"“–—]| - /u;

/** The words of a super from a column on: inside the quotation marks where there are any, else to the end of the line. */
export function wordsFrom(text: string, at: number): SuperWords {
	let start = at;
	while (start < text.length && skipped.test(text.charAt(start))) start++;
	if (openingQuotes.includes(text.charAt(start))) return quotationFrom(text, start + 1);
	return trimmed(text, start, text.length, false);
}

/** The words of a quotation that is open at a column, to its closing mark or to the end of the line. */
export function quotationFrom(text: string, start: number): SuperWords {
	let end = start;
	while (end < text.length && !closingQuotes.includes(text.charAt(end))) end++;
	return trimmed(text, start, end, end === text.length);
}

function trimmed(text: string, start: number, limit: number, isOpen: boolean): SuperWords {
	let end = limit;
	while (end > start && trailing.test(text.charAt(end - 1))) end--;
	return { span: { start, end }, goesOn: isOpen || start === end };
}

const skipped = /[\s*_:–—-]/u;
const trailing = /[\s*_<)]/u;
const openingQuotes = '"“«„';
const closingQuotes = '"”»“';
