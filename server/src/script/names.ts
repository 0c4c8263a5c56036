/**
 * Names as people compare them: folded, without possessives, near or far from each other; and names that name nobody in
 * particular (`COP #2`) or somebody at another age (`YOUNG JESSE`). Knows no canon.
 */
import {
	agePrefixes,
	bareTitles,
	describedNouns,
	groupNouns,
	roleModifiers,
	roleNouns,
	roleTails,
	surnameNouns,
	vagueDeterminers,
} from './roleNouns.js';

/** A name that is a person's at a certain age. Whole years, both ends included. */
export interface AgeAlias {
	/** The name without the words of age, as written. */
	readonly base: string;
	readonly from: number;
	readonly to: number;
}

/**
 * The form by which names compare: `O’Brien` and `OBRIEN`, `ÉLODIE` and `Elodie`, `J. P. WYNNE` and `J.P. Wynne`,
 * `COP # 2` and `Cop #2`. Words stay apart by one space; a hyphen stays. Never throws; linear.
 */
export function foldName(text: string): string {
	// Most names are plain capitals.
	if (plainName.test(text)) return text.toLowerCase();
	const folded = text
		.normalize('NFKD')
		.toLowerCase()
		.replace(gluedTitle, '$1 ')
		.replace(foldedAway, '')
		.replace(hyphens, '-')
		.replace(separators, ' ')
		.replace(wideLetters, (letter) => spelledOut[letter] ?? letter)
		.trim();
	return joinInitials(folded);
}

/** Without a possessive ending: `JESSE'S` and `JAMES’` give `JESSE` and `JAMES`. Anything else stays as it is. */
export function stripPossessive(text: string): string {
	const last = text.length - 1;
	if (isApostrophe(text.charAt(last)) && /s/iu.test(text.charAt(last - 1))) return text.slice(0, last);
	if (isApostrophe(text.charAt(last - 1)) && /s/iu.test(text.charAt(last))) return text.slice(0, last - 1);
	return text;
}

/** Whether a name is a title alone, the first half of `MR. AND MRS. HOLT`. */
export function isBareTitle(text: string): boolean {
	return bareTitles.has(foldName(text).replace(/\.$/u, ''));
}

/** Whether the name says what somebody is rather than who: `COP #2`, `DEA AGENT`, `MAN IN HAT`, `CROWD`. `SAM COOK` is somebody. */
export function isRoleName(text: string): boolean {
	if (text.length > longestName) return false;
	let known = roleNames.get(text);
	if (known === undefined) {
		const parts = foldName(text.replace(possessor, 'the ')).split(listSeparators);
		known = parts.every((part) => isOneRole(part.split(' ').filter((word) => word !== '')));
		if (roleNames.size >= mostRoleNames) roleNames.clear();
		roleNames.set(text, known);
	}
	return known;
}

/** What was said of names before: a script asks of a few dozen again and again. */
const roleNames = new Map<string, boolean>();
const mostRoleNames = 2000;

/**
 * `YOUNG JESSE`, `TEENAGE KIM`, `JESSE (AGE 8)`, `8-YEAR-OLD JESSE`: the name and the age that it means.
 * `undefined` where there is no age in the name, or no name beside it (`YOUNG WOMAN` is a role).
 */
export function ageAlias(text: string): AgeAlias | undefined {
	if (text.length > longestName) return undefined;
	const trimmed = text.trim();
	const alias = numberedAlias(trimmed) ?? wordedAlias(trimmed);
	return alias === undefined || alias.base === '' || isRoleName(alias.base) ? undefined : alias;
}

/**
 * Whether a written name is a slip for a known one (docs/canon-format.md, "Near"): from five letters one edit or one swap of
 * neighbours, at four letters a doubled or dropped letter, below that never; the length is the known name's.
 * Equal names are not near, nor are names that differ in digits only. Compares folded forms.
 */
export function isNearName(written: string, known: string): boolean {
	if (written.length > longestName || known.length > longestName) return false;
	const lhs = foldName(written);
	const rhs = foldName(known);
	if (lhs === rhs || lhs.replace(digits, '') === rhs.replace(digits, '')) return false;
	if (rhs.length >= 5) return editDistanceWithin(lhs, rhs, 1) !== undefined;
	if (rhs.length < 4) return false;
	return lhs.length === 5 ? hasOneMore(lhs, rhs, 'doubled') : lhs.length === 3 && hasOneMore(rhs, lhs, 'any');
}

/**
 * The number of edits (insert, delete, replace, swap of neighbours) from one text to the other, or `undefined` if it is
 * above the limit. Optimal string alignment; cost is length times limit.
 */
export function editDistanceWithin(a: string, b: string, limit: number): number | undefined {
	if (a === b) return 0;
	if (Math.abs(a.length - b.length) > limit) return undefined;
	let beforePrevious: number[] = [];
	let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row++) {
		const current = new Array<number>(b.length + 1).fill(limit + 1);
		current[0] = row;
		let least = row;
		const first = Math.max(1, row - limit);
		const last = Math.min(b.length, row + limit);
		for (let column = first; column <= last; column++) {
			const replaced = cell(previous, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
			let best = Math.min(replaced, cell(previous, column) + 1, cell(current, column - 1) + 1);
			const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
			if (isSwap) best = Math.min(best, cell(beforePrevious, column - 2) + 1);
			current[column] = best;
			least = Math.min(least, best);
		}
		if (least > limit) return undefined;
		beforePrevious = previous;
		previous = current;
	}
	const distance = cell(previous, b.length);
	return distance <= limit ? distance : undefined;
}

function cell(row: readonly number[], column: number): number {
	return row[column] ?? Number.POSITIVE_INFINITY;
}

/** Whether the longer text is the shorter with one letter more; `doubled` wants it to repeat its neighbour. */
function hasOneMore(longer: string, shorter: string, which: 'any' | 'doubled'): boolean {
	let at = 0;
	while (at < shorter.length && shorter[at] === longer[at]) at++;
	if (shorter.slice(at) !== longer.slice(at + 1)) return false;
	return which === 'any' || longer[at] === longer[at - 1] || longer[at] === longer[at + 1];
}

const digits = /\d+/gu;
const longestName = 80;

// "JESSE", "MIKE EHRMANTRAUT", "R2D2": nothing to fold but the case.
const plainName = /^[A-Za-z0-9]+(?: [A-Za-z0-9]{2,})*$/u;
// "MR.WHITE" is two words, "J.P." is one.
const gluedTitle = /(\p{L}{2})\.(?=\p{L}{2})/gu;
// Combining accents, apostrophes, quotation marks, the points of "J.P." and "Mr.", the "#" of "COP #2".
const foldedAway = /[\u0300-\u036f'’‘ʼ`´"“”„«».#]/gu;
const hyphens = /[‐‑‒–—−]/gu;
const separators = /[\s,_]+/gu;
const wideLetters = /[ßæœøđðłþıς]/gu;
const spelledOut: Readonly<Record<string, string>> = {
	...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i', ς: 'σ' },
};

/** `j p wynne` and `jp wynne` are one. */
function joinInitials(folded: string): string {
	const words = folded.split(' ');
	let joined = words[0] ?? '';
	for (let index = 1; index < words.length; index++) {
		const word = words[index] ?? '';
		const before = words[index - 1] ?? '';
		joined += (isInitial(before) && isInitial(word) ? '' : ' ') + word;
	}
	return joined;
}

function isInitial(word: string): boolean {
	return word.length === 1 && /\p{L}/u.test(word);
}

function isApostrophe(ch: string): boolean {
	return ch === "'" || ch === '’' || ch === '‘' || ch === 'ʼ' || ch === '´' || ch === '`';
}

// The "KIM'S " of "KIM'S MOTHER" describes as an article does.
const possessor = /(?<![^\s'’])[^\s'’]+['’]s\s+/giu;
// "COP/ROBBER", "MEN & WOMEN", "PARENTS AND KIDS".
const listSeparators = /(?:(?<!\s)\s+)?[/&+]\s*| and /u;
// "2", "12b", "ii", the "A" of "GUARD A".
const ordinalMark = /^(?:\d+[a-z]?|[iv]+|[a-h])$/u;

function isOneRole(given: readonly string[]): boolean {
	let words = given;
	const tail = words.findIndex((word, index) => index > 0 && roleTails.has(word));
	if (tail > 0) words = words.slice(0, tail);
	const numbered = words.length > 1 && ordinalMark.test(words[words.length - 1] ?? '');
	if (numbered) words = words.slice(0, -1);
	if (words.length > 1 && countWords.has(words[words.length - 1] ?? '')) words = words.slice(0, -1);
	const head = words[words.length - 1];
	if (head === undefined) return false;
	const before = words.slice(0, -1);
	const isDescribed = before.every((word) => roleModifiers.has(word) || leadingDigit.test(word));
	if (groupNouns.has(head) || (before[0] !== undefined && vagueDeterminers.has(before[0]))) return true;
	const isTold = before.some((word) => !Object.hasOwn(agePrefixes, word)) || numbered;
	if (describedNouns.has(head)) return isDescribed && isTold;
	const noun = nounOf(head);
	if (noun === undefined) return false;
	// "SAM COOK" is a person, "OLD COOK", "COOK #2" and "COOK" are not.
	return surnameNouns.has(noun) ? isDescribed : true;
}

const leadingDigit = /^\d/u;
const countWords = new Set('one two three four five six seven eight nine ten'.split(' '));

/** The singular under which a role noun is listed; `undefined` for other words. `AGENTS`, `WITNESSES`, `POLICEMEN`, `DEPUTIES`. */
function nounOf(word: string): string | undefined {
	for (const noun of singularsOf(word)) if (roleNouns.has(noun) || surnameNouns.has(noun)) return noun;
	return undefined;
}

function singularsOf(word: string): readonly string[] {
	const candidates = [word];
	if (word.endsWith('s')) candidates.push(word.slice(0, -1));
	if (word.endsWith('es')) candidates.push(word.slice(0, -2));
	if (word.endsWith('ies')) candidates.push(`${word.slice(0, -3)}y`);
	if (word.endsWith('men')) candidates.push(`${word.slice(0, -3)}man`);
	return candidates;
}

// "JESSE (AGE 8)", "JESSE, AGE 8", "JESSE AGED 8", "JESSE AT 8".
const ageBehind = /^(.{1,60}?)[\s,]+\(?(?:age|aged|at)\s+(\d{1,3})\)?$/iu;
// "8-YEAR-OLD JESSE", "8 YEAR OLD JESSE".
const ageBefore = /^(\d{1,3})[\s-]years?[\s-]old\s+(.{1,60})$/iu;

function numberedAlias(text: string): AgeAlias | undefined {
	const behind = ageBehind.exec(text);
	const before = behind === null ? ageBefore.exec(text) : null;
	const base = behind?.[1] ?? before?.[2];
	const age = Number(behind?.[2] ?? before?.[1]);
	return base === undefined || age > 120 ? undefined : { base: base.trim(), from: age, to: age };
}

function wordedAlias(text: string): AgeAlias | undefined {
	for (const nWords of [2, 1]) {
		const words = text.split(/\s+/u, nWords + 1);
		if (words.length <= nWords) continue;
		const prefix = words.slice(0, nWords).join(' ').toLowerCase();
		const ages = Object.hasOwn(agePrefixes, prefix) ? agePrefixes[prefix] : undefined;
		if (ages !== undefined) return { base: text.split(/\s+/u).slice(nWords).join(' '), from: ages[0], to: ages[1] };
	}
	return undefined;
}
