/**
 * People in CAPS who are in no canon and never speak: extras, `Two COPS drag Ben inside`, `a WAITRESS brings coffee`, and silent
 * parts, `BEN leans at the bar`, `ANNA enters with BEN`. Capitals are props and sounds as well, so that a name which says nothing
 * of work or kin needs company or a deed that only people have. For those who plan; no check reads it.
 */
import type { CapsName } from '../script/model.js';
import { isRoleName } from '../script/names.js';
import type { Nearness } from './likelyThere.js';
import { isForm, nearnessOf } from './likelyThere.js';
import { companyVerbs, courtesies, determiners, loneVerbs, postures } from './likelyWords.js';
import type { NameOccurrence } from './nameOccurrences.js';
import { stretchOf } from './nameOccurrences.js';
import { humanVerbs } from './openingWords.js';
import type { NameInProse, ProseContext } from './predicate.js';
import type { Paragraph, Token } from './sentences.js';
import { clauseBefore, spanInParagraph } from './sentences.js';
import { standingsOf } from './standing.js';

/** Those of a paragraph's runs of capitals that are likely people there. `context` has the names that are known. */
export function extrasAmong(
	runs: readonly CapsName[],
	paragraph: Paragraph,
	context: ProseContext,
): ReadonlyMap<CapsName, Nearness> {
	const { tokens, names } = context;
	const found = runs.flatMap((run) => {
		const span = spanInParagraph(paragraph, run);
		const occurrence = span && stretchOf(tokens, paragraph.text, span);
		const isKnown = names.some(
			({ first, last }) => occurrence !== undefined && first <= occurrence.last && occurrence.first <= last,
		);
		return occurrence === undefined || isKnown || occurrence.possessive ? [] : [{ run, occurrence }];
	});
	if (found.length === 0) return none;
	const all = [...names, ...found.map(({ occurrence }) => occurrence)].sort((lhs, rhs) => lhs.first - rhs.first);
	const widened: ProseContext = { ...context, names: all };
	const standings = standingsOf(widened);
	const extras = new Map<CapsName, Nearness>();
	for (const { run, occurrence } of found) {
		if (!isRole(run.text) && !isSomebody(tokens, occurrence, names)) continue;
		const at = all.indexOf(occurrence);
		const standing = standings[at] ?? 'named';
		const nearness = standing === 'acts' ? 'does' : nearnessOf(widened, at, standing);
		if (nearness !== undefined) extras.set(run, nearness);
	}
	return extras;
}

const none: ReadonlyMap<CapsName, Nearness> = new Map();

/** `COPS`, `VARIOUS COPS`; but `VARIOUS SHOTS` are none. */
function isRole(text: string): boolean {
	return isRoleName(text.replace(vague, ''));
}

const vague = /^(?:various|several|some|many|more|other)(?: |$)/iu;

/** A name of nobody known: without an article, and with people, or doing what only people do. */
function isSomebody(tokens: readonly Token[], { first, last }: NameOccurrence, known: readonly NameInProse[]): boolean {
	const before = tokens[first - 1];
	const next = tokens[last + 1];
	if (
		determiners.has(before?.lower ?? '') ||
		last - first > 2 ||
		!/^[\p{L}\p{M}.'’ -]+$/u.test(tokens[last]?.text ?? '')
	)
		return false;
	const isAlone = next === undefined || !next.isWord || next.text === next.lower;
	if (!isAlone) return false;
	if (next !== undefined && (humanVerbs.has(next.lower) || isForm(next.lower, loneVerbs))) return true;
	if (isBesideKnown(tokens, { first, last }, known)) return true;
	const lead = clauseBefore(tokens, first);
	const verb = before?.lower ?? '';
	if (verb === 'with') return lead.some(({ lower }) => isForm(lower, companyVerbs));
	return isForm(verb, courtesies) || (isForm(verb, postures) && lead.length > 1);
}

/** `ANNA and BEN`, `BEN and Anna`, `ANNA, BEN and two COPS`; not `ANNA, GUN in hand`. */
function isBesideKnown(
	tokens: readonly Token[],
	{ first, last }: Omit<NameInProse, 'possessive'>,
	known: readonly NameInProse[],
): boolean {
	const linkOf = (from: number, to: number): string =>
		tokens
			.slice(from, Math.max(from, to))
			.map(({ lower }) => lower)
			.join(' ');
	const isAnd = (link: string): boolean => ['and', '&', ', and'].includes(link);
	const goesOn = [',', 'and', '&'].includes(tokens[last + 1]?.lower ?? '');
	return known.some((name) => {
		if (name.possessive) return false;
		const before = linkOf(name.last + 1, first);
		return isAnd(before) || (before === ',' && goesOn) || isAnd(linkOf(last + 1, name.first));
	});
}
