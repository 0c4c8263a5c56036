/**
 * The names of extras and silent parts as CAPS write them, whole: `SWAT TEAM`, `MAN IN A HAT`, `EMMA'S FATHER`, `MR. HENDERSON`; and
 * whether such a name tells by itself of a person. For reports; knows nobody and asks no grammar.
 */
import type { CapsName } from '../script/model.js';
import { isRoleName } from '../script/names.js';
import { runBreakers } from '../script/nonNameWords.js';
import { roleTails } from '../script/roleNouns.js';
import { likenesses, measures, moreRoles, titles, untitled } from './extraWords.js';
import { determiners } from './likelyWords.js';
import type { NameInProse } from './predicate.js';
import type { Paragraph, Token } from './sentences.js';
import { spanInParagraph } from './sentences.js';

/** Somebody in CAPS, perhaps. */
export interface ExtraName extends NameInProse {
	/** As reports call them: without article and count. */
	readonly name: string;
	/** Where what belongs to the name begins: `a tall WOMAN`, `dozens of EXTRAS`. */
	readonly begin: number;
	/** `role`: `COPS`, `EMMA'S FATHER`. `titled`: `MRS. KLEIN`. */
	readonly tells: 'role' | 'titled' | undefined;
}

/** One for each run of capitals that may name somebody; runs that are parts of one name give one. */
export function extraNamesIn(
	runs: readonly CapsName[],
	paragraph: Paragraph,
	tokens: readonly Token[],
): readonly ExtraName[] {
	const found: ExtraName[] = [];
	for (const run of runs) {
		const span = spanInParagraph(paragraph, run);
		if (span === undefined) continue;
		const first = tokens.findIndex(({ start }) => start === span.start);
		const last = tokens.findLastIndex(({ start }) => start < span.end);
		const before = found.at(-1);
		if (first < 0 || last < first || (before !== undefined && first <= before.last)) continue;
		const name = wholeName(paragraph.text, tokens, { first, last });
		if (name !== undefined) found.push(name);
	}
	return found;
}

function wholeName(
	text: string,
	tokens: readonly Token[],
	run: Pick<NameInProse, 'first' | 'last'>,
): ExtraName | undefined {
	const owned = ownedPerson(tokens, run);
	const first = owned?.first ?? pastLabels(tokens, run.first);
	const hasArticle = articles.has(tokens[first - 1]?.lower ?? '');
	const core = owned?.last ?? withoutDeed(text, tokens, first, run.last);
	const written = (from: number, to: number): string => bare(text.slice(tokens[from]?.start, tokens[to]?.end));
	const tells = tellsOf(written(first, core), hasArticle);
	const last = tells === 'role' ? pastTail(tokens, core) : core;
	const possessive =
		/['’]s?$/iu.test(tokens[last]?.text ?? '') || tokens[last + 1]?.text === '’' || tokens[last + 1]?.text === "'";
	const name = written(first, last);
	if (name === '' || isPieceOfThing(tokens, last)) return undefined;
	return {
		name: owned === undefined ? name : name.toUpperCase(),
		first,
		last,
		begin: beginOf(tokens, first),
		possessive,
		tells,
	};
}

function bare(name: string): string {
	return name.replace(vague, '').replace(/(?<=\p{L}{3})\.$/u, '');
}

const vague = /^(?:various|several|some|many|more|other)(?: |$)/iu;
const articles: ReadonlySet<string> = new Set(['a', 'an', 'the']);

/** `Two COPS DRAG Ben out`. */
function withoutDeed(text: string, tokens: readonly Token[], first: number, last: number): number {
	const subject = text.slice(tokens[first]?.start, tokens[last - 1]?.end);
	return last > first && /(?<!S)S$/u.test(subject) && isRoleName(subject) && !isRoleName(tokens[last]?.text ?? '')
		? last - 1
		: last;
}

function tellsOf(name: string, hasArticle: boolean): ExtraName['tells'] {
	const [title, ...rest] = name.toLowerCase().replaceAll('.', '').split(' ');
	const noun = rest.at(-1) ?? title ?? '';
	if (rest.length > 0 && likenesses.has(title ?? '')) return undefined;
	if (isRoleName(name) || isNounOf(noun) || (hasArticle && isRoleName(noun))) return 'role';
	const isTitled = titles.has(title ?? '') && rest.length > 0 && rest.length < 3;
	return isTitled && rest.every((word) => /^[\p{L}'’-]+$/u.test(word) && !untitled.has(word)) ? 'titled' : undefined;
}

function isNounOf(word: string): boolean {
	const singulars = [word, word.replace(/s$/u, ''), word.replace(/es$/u, ''), word.replace(/men$/u, 'man')];
	return singulars.some((noun) => moreRoles.has(noun));
}

/** `EMMA'S FATHER`, `Ben's MOTHER`: whose kin they are belongs to the name. */
function ownedPerson(
	tokens: readonly Token[],
	{ first, last }: Pick<NameInProse, 'first' | 'last'>,
): Pick<NameInProse, 'first' | 'last'> | undefined {
	const isOwner = (token: Token | undefined): boolean =>
		/^\p{Lu}.*['’]s$/iu.test(token?.text ?? '') && /^\p{Lu}/u.test(token?.text ?? '');
	const clause = tokens[first]?.clause;
	if (isOwner(tokens[first - 1]) && tokens[first - 1]?.clause === clause && isRoleName(tokens[last]?.text ?? ''))
		return { first: first - 1, last };
	const next = tokens[last + 1];
	if (isOwner(tokens[last]) && next !== undefined && isCapitals(next) && isRoleName(next.text))
		return { first, last: last + 1 };
	return undefined;
}

/** `SWAT` of `SWAT TEAM`, `POLICE` of `POLICE OFFICERS`: labels that elsewhere name nobody. */
function pastLabels(tokens: readonly Token[], run: number): number {
	let first = run;
	for (let at = run - 1; at >= 0 && at >= run - 2; at--) {
		const token = tokens[at];
		if (token === undefined || token.clause !== tokens[run]?.clause || !isCapitals(token)) break;
		if (!labels.has(token.text)) break;
		first = at;
	}
	return first;
}

const labels: ReadonlySet<string> = new Set(
	`POLICE FBI DEA CIA NSA DOJ IRS NYPD LAPD APD SWAT EMT ER ICU VIP UFO NASA DRONE TV BUS TRAIN TRUCK PLANE HELICOPTER BOMB HOTEL MOTEL
	DINER CAFE HOSPITAL HIGHWAY CAMERA PHONE MUSIC KNIFE RIFLE PRIVATE NIGHT CAR BANK BAR SCHOOL ROOM DOOR FIRE STREET STATION`.split(
		/\s+/u,
	),
);

/** `MAN` of `MAN IN A HAT`, `WOMAN WITH BABY`: all of it in CAPS. */
function pastTail(tokens: readonly Token[], last: number): number {
	const head = tokens[last];
	if (!roleTails.has(tokens[last + 1]?.lower ?? '')) return last;
	let end = last;
	for (let at = last + 1; at <= last + 5; at++) {
		const token = tokens[at];
		const isA = token?.text === 'A';
		if (token === undefined || token.clause !== head?.clause || !(isA || isCapitals(token))) break;
		if (!isA && !runBreakers.has(token.text)) end = at;
	}
	return end;
}

/** `The DRIVER SIDE door`, `GENERAL HOSPITAL`, `a BABY MONITOR`; not `A COP ENTERS`. */
function isPieceOfThing(tokens: readonly Token[], last: number): boolean {
	const here = tokens[last];
	const next = tokens[last + 1];
	if (next === undefined || next.clause !== here?.clause || !isCapitals(next)) return false;
	return !runBreakers.has(next.text) && !/(?<!S)S$|ING$|LY$/u.test(next.text) && !/S$/u.test(here.text);
}

/** Past article, count and description: `an exhausted`, `dozens of`, `two drunk`. */
function beginOf(tokens: readonly Token[], first: number): number {
	const clause = tokens[first]?.clause;
	const isHere = (at: number): boolean => tokens[at]?.clause === clause && tokens[at]?.isWord === true;
	let begin = first;
	for (let at = first - 1; at >= first - 3 && isHere(at); at--) {
		if (!determiners.has(tokens[at]?.lower ?? '')) {
			if (/(?:s|ing)$/u.test(tokens[at]?.lower ?? '') || runBreakers.has(tokens[at]?.text.toUpperCase() ?? '')) break;
			continue;
		}
		begin = at;
		break;
	}
	if (isHere(begin - 1) && tokens[begin - 1]?.lower === 'of' && measures.has(tokens[begin - 2]?.lower ?? '')) {
		begin -= 2;
		if (isHere(begin - 1) && determiners.has(tokens[begin - 1]?.lower ?? '')) begin--;
	}
	return begin;
}

function isCapitals({ text, isWord }: Token): boolean {
	return isWord && text.length > 1 && text === text.toUpperCase() && /\p{Lu}/u.test(text);
}
