/**
 * Reads an age where a screenplay states one: right behind a name in CAPS, or in a cue's extension. `JESSE PINKMAN (31)`,
 * `KIM, 40s`, `ANNA (early 30s)`, `HALVORSEN, sixty-six,`. A number that counts or measures is no age: `BOB, 3 beers in hand`.
 */
import type { Span } from '../text/position.js';
import { numberWords } from './timeVocabulary.js';

/** An age in whole years, both ends included, with its columns. */
export interface WrittenAge {
	readonly text: string;
	readonly span: Span;
	readonly from: number;
	readonly to: number;
	readonly vague: boolean;
}

/** Ages stand near their name. */
const longestAge = 60;

/** The age that stands directly behind the column, in parentheses or after a comma; `undefined` where there is none. */
export function ageBehind(text: string, at: number): WrittenAge | undefined {
	const rest = text.slice(at, at + longestAge);
	const opening = openingPattern.exec(rest);
	if (opening === null) return undefined;
	const start = opening[0].length;
	if (opening[1] === '(') {
		const end = rest.indexOf(')', start);
		return end === -1 ? undefined : ageInParentheses(text, { start: at + start, end: at + end });
	}
	const piece = rest.slice(start).split(pieceEnd, 1)[0] ?? '';
	// Cut off by the limit: who knows how it goes on.
	if (start + piece.length >= longestAge) return undefined;
	const age = spanned(text, { start: at + start, end: at + start + piece.length });
	// A dash may stand before anything: only words that are ages alone count there.
	return age !== undefined && (opening[1] === ',' || age.vague) ? age : undefined;
}

/** An age among the words of a parenthesis or of a cue's extension: `(31)`, `(early 30s, tall)`, `(female, 30s)`, `(age 8)`. */
export function ageInParentheses(text: string, { start, end }: Span): WrittenAge | undefined {
	let from = start;
	let found: WrittenAge | undefined;
	let nPieces = 0;
	for (const piece of text.slice(start, Math.min(end, start + longestAge)).split(listPattern)) {
		nPieces++;
		found ??= spanned(text, { start: from, end: from + piece.length });
		from += piece.length + 1;
	}
	// "(2)" is the second of several rather than an infant.
	const isNumbering = found !== undefined && nPieces === 1 && found.to <= 2 && onlyDigits.test(found.text);
	return isNumbering ? undefined : found;
}

// " (", ", ", " - "
const openingPattern = /^ {0,2}([(,]|[-–—](?= )) ?/u;
// A comma, a stop that ends a sentence, a dash, a bracket, or a word that goes on with the description.
const pieceEnd = /[,;:()—–]|[.!?](?=\s|["”]|$)| - | (?:and|but|with|wearing|dressed)(?= )/u;
const listPattern = /[,;]/u;
const onlyDigits = /^\d+$/u;

function spanned(text: string, { start, end }: Span): WrittenAge | undefined {
	const raw = text.slice(start, end);
	const words = raw.trim();
	const age = words === '' ? undefined : readAge(words);
	if (age === undefined || age.from > age.to || age.to > oldestAge) return undefined;
	const first = start + raw.indexOf(words);
	return { text: words, span: { start: first, end: first + words.length }, ...age };
}

const oldestAge = 120;

interface Years {
	readonly from: number;
	readonly to: number;
	readonly vague: boolean;
}

/** Reads words that are an age and nothing else. */
function readAge(text: string): Years | undefined {
	const words = text.toLowerCase().replaceAll('’', "'").replace(dashes, '-').replace(prefixes, '');
	for (const { pattern, years } of forms) {
		const match = pattern.exec(words);
		const age = match === null ? undefined : years(match.groups ?? {});
		if (age !== undefined) return age;
	}
	return undefined;
}

const dashes = /[‐‑–—]/gu;
// "age 8", "aged: 8", "ages 19-22"
const prefixes = /^(?:age|aged|ages):? /u;

type Groups = Readonly<Record<string, string | undefined>>;

interface Form {
	readonly pattern: RegExp;
	readonly years: (groups: Groups) => Years | undefined;
}

const tens: readonly string[] = ['', '', 'twent', 'thirt', 'fort', 'fift', 'sixt', 'sevent', 'eight', 'ninet'];
const numberSource = String.raw`(?<n>\d{1,3}|[a-z]+(?:-[a-z]+)?)`;
const partSource = String.raw`(?:(?<part>early|mid|middle|late|very late|very early|early-to-mid|early to mid|mid-to-late|mid to late)[ -]{1,2})?`;
const decadeSource = String.raw`(?:(?<ten>[2-9])0'?s|(?<word>twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies)`;

/** Years within a decade by the word before it. */
const parts: Readonly<Record<string, readonly [number, number]>> = {
	early: [0, 4],
	'very early': [0, 3],
	mid: [3, 7],
	middle: [3, 7],
	late: [6, 9],
	'very late': [7, 9],
	'early-to-mid': [0, 7],
	'early to mid': [0, 7],
	'mid-to-late': [3, 9],
	'mid to late': [3, 9],
};

/** Words that are ages. */
const agesInWords: Readonly<Record<string, readonly [number, number]>> = {
	newborn: [0, 0],
	infant: [0, 1],
	toddler: [1, 3],
	tween: [9, 12],
	preteen: [9, 12],
	'pre-teen': [9, 12],
	teen: [13, 19],
	teens: [13, 19],
	teenage: [13, 19],
	teenaged: [13, 19],
	teenager: [13, 19],
	'a teenager': [13, 19],
	'early teens': [13, 15],
	'mid teens': [14, 17],
	'mid-teens': [14, 17],
	'late teens': [17, 19],
	'middle-aged': [38, 62],
	'middle aged': [38, 62],
	elderly: [62, 120],
	septuagenarian: [70, 79],
	octogenarian: [80, 89],
	nonagenarian: [90, 99],
};

/** In order: the first form that fits all words gives the age. */
/** So many years to either side an age of about so many may be off. */
const roughYears = 5;

const forms: readonly Form[] = [
	// "teens", "middle-aged"
	{
		pattern: /^(?<words>[a-z]+(?:[ -][a-z]+)?)$/u,
		years: ({ words = '' }) => {
			const age = Object.hasOwn(agesInWords, words) ? agesInWords[words] : undefined;
			return age === undefined ? numberInWords(words) : { from: age[0], to: age[1], vague: true };
		},
	},
	// "31"
	{ pattern: /^(?<n>\d{1,3})$/u, years: ({ n }) => exactly(Number(n)) },
	// "40s", "mid-40's", "late thirties", "early to mid 30s"
	{ pattern: new RegExp(`^(?:in (?:his|her|their) )?${partSource}${decadeSource}$`, 'u'), years: decadeYears },
	// "a man in his forties", "a woman of 40"
	{
		pattern: new RegExp(String.raw`^an? (?:[\p{L}-]+ ){1,3}in (?:his|her|their) ${partSource}${decadeSource}$`, 'u'),
		years: decadeYears,
	},
	{ pattern: /^an? (?:[\p{L}-]+ ){1,2}of (?<n>\d{2})$/u, years: ({ n }) => around(Number(n), 1) },
	// "19-22", "19 to 22", "50s-60s"
	{
		pattern: /^(?<from>\d{1,3}) ?(?:-|to|or|\/) ?(?<to>\d{1,3})$/u,
		years: ({ from, to }) => ({ from: Number(from), to: Number(to), vague: false }),
	},
	{
		pattern: /^(?<from>[2-9])0'?s ?(?:-|to|or|\/) ?(?<to>[2-9])0'?s$/u,
		years: ({ from, to }) => ({ from: Number(from) * 10, to: Number(to) * 10 + 9, vague: true }),
	},
	// "30-ish", "40 or so", "thirtyish"
	{ pattern: /^(?<n>\d{1,2})(?:[ -]?ish| or so)$/u, years: ({ n }) => around(Number(n), roughYears) },
	{ pattern: /^(?<n>[a-z]+)-ish$/u, years: ({ n }) => aroundWords(n, roughYears) },
	// "20-something", "thirtysomething"
	{ pattern: /^(?:a )?(?<ten>[2-9])0[ -]?something$/u, years: decadeYears },
	{ pattern: /^(?:a )?(?<word>twent|thirt|fort|fift|sixt|sevent|eight|ninet)y[ -]?something$/u, years: decadeYears },
	// "about 40", "pushing fifty", "~30"
	{
		pattern: new RegExp(
			`^(?:about|around|approximately|approx\\.?|roughly|maybe|perhaps|circa|c\\.|~|some) ?${numberSource}$`,
			'u',
		),
		years: ({ n }) => aroundWords(n, roughYears),
	},
	{
		pattern: new RegExp(`^(?:almost|nearly|pushing|not yet|close to) ${numberSource}$`, 'u'),
		years: ({ n }) => {
			const years = yearsOf(n);
			return years === undefined ? undefined : { from: years - 4, to: years, vague: true };
		},
	},
	{
		pattern: new RegExp(`^(?:barely|just|just turned|only) ${numberSource}$`, 'u'),
		years: ({ n }) => {
			const years = yearsOf(n);
			return years === undefined ? undefined : exactly(years);
		},
	},
	// "31 years old", "8-year-old", "a 31-year-old", "8 y/o", "8 yrs old"
	{
		pattern: new RegExp(`^(?:an? )?${numberSource}(?:[ -](?:years?|yrs?)[ -](?:olds?|of age)| ?y\\/?o\\.?)$`, 'u'),
		years: ({ n }) => {
			const years = yearsOf(n);
			return years === undefined ? undefined : exactly(years);
		},
	},
	// "8 months": unless somebody is that long sober
	{
		pattern: /^(?<n>\d{1,2}) (?:months?|mos?\.?)$/u,
		years: ({ n }) => ({ from: Math.floor(Number(n) / 12), to: Math.floor(Number(n) / 12), vague: true }),
	},
	// "8 months old"
	{
		pattern: /^(?:an? )?(?<n>\d{1,2})[ -](?<unit>months?|weeks?|days?)[ -]old$/u,
		years: ({ n, unit = '' }) => exactly(unit.startsWith('month') ? Math.floor(Number(n) / 12) : 0),
	},
	// "60+"
	{ pattern: /^(?<n>\d{2})\+$/u, years: ({ n }) => ({ from: Number(n), to: oldestAge, vague: true }) },
];

function decadeYears({ part, ten, word }: Groups): Years {
	const decade = (ten === undefined ? tens.indexOf(word ?? '') : Number(ten)) * 10;
	const [from, to] = (part === undefined ? undefined : parts[part]) ?? [0, 9];
	return { from: decade + from, to: decade + to, vague: true };
}

function exactly(years: number): Years {
	return { from: years, to: years, vague: false };
}

function around(years: number, slack: number): Years {
	return { from: years - slack, to: years + slack, vague: true };
}

function aroundWords(n: string | undefined, slack: number): Years | undefined {
	const years = yearsOf(n);
	return years === undefined ? undefined : around(years, slack);
}

/** `sixty-six`, `nineteen`: exact. From three on: `one` and `two` count too many other things. */
function numberInWords(words: string): Years | undefined {
	const years = yearsOf(words);
	return years === undefined || years < 3 ? undefined : exactly(years);
}

function yearsOf(words: string | undefined): number | undefined {
	if (words === undefined) return undefined;
	if (onlyDigits.test(words)) return Number(words);
	const [first = '', second] = words.toUpperCase().split(/[ -]/u, 2);
	const years = numberWords.get(first);
	if (years === undefined || first === 'A' || first === 'AN' || first === 'ANOTHER' || first === 'DOZEN')
		return undefined;
	if (second === undefined) return years;
	const ones = numberWords.get(second);
	return ones !== undefined && years >= 20 && years % 10 === 0 && 1 <= ones && ones <= 9 && !articles.has(second)
		? years + ones
		: undefined;
}

const articles: ReadonlySet<string> = new Set(['A', 'AN', 'ANOTHER']);
