/**
 * Whether anything says that somebody named in action is not there: a picture, another's thoughts or talk, another time, a thing
 * of theirs, their absence. Whoever is named without any of it is likely there for reports, which would rather ask once too often
 * (docs/timeline.md, "Presence"). The vetoes are English; words of other languages raise none, so that a name in them counts.
 */
import {
	arrivals,
	contractionGoesOn,
	farVerbs,
	fleshNouns,
	goneStates,
	intendingVerbs,
	loosePrepositions,
	nobodies,
	openingDoubts,
	otherTimes,
	personNouns,
	stayingStates,
	tellingAndThinking,
	timeUnits,
	whereabouts,
} from './awayWords.js';
import { bodyPartBehind } from './bodyParts.js';
import { isSureToBePlayed } from './doubt.js';
import { isElsewhere, isFilming, isForm, isPartOfThing } from './likelyThere.js';
import { closeVerbs, determiners, distantVerbs, heedingVerbs, negations } from './likelyWords.js';
import type { NameInProse, ProseContext } from './predicate.js';
import { isAdverb, isPresentVerb, predicateOf } from './predicate.js';
import { deathWords, depictionNouns, functionWords, looseAdverbs, signWords } from './proseWords.js';
import type { Token } from './sentences.js';
import { clauseBefore, clauseBehind, sentenceBefore, sentenceBehind } from './sentences.js';
import type { Standing } from './standing.js';
import { heldByPicture } from './standing.js';

/** Whether the words around a name have its bearer somewhere else. `standing` is what checks make of the name. */
export function isAway(context: ProseContext, nameIndex: number, standing: Standing): boolean {
	const { tokens, names } = context;
	const written = names[nameIndex];
	const name = written && inPerson(tokens, names, nameIndex, written);
	if (written === undefined || name === undefined) return true;
	if (isElsewhere(context, name) || heldByPicture(sentenceBehind(tokens, name.last))) return true;
	if (isPartOfThing(tokens, name) || isInscribed(tokens, name)) return true;
	if (viewNouns.has(tokens[name.last]?.lower ?? '')) return false;
	const isBody = isOfBody(tokens, name.first) || clauseBehind(tokens, written.last).some(isDeath);
	if (standing === 'depicted' && !isBody && !isFilming(context, name.first - 1, name.first)) return true;
	const predicate = predicateOf(context, nameIndex);
	if (standing === 'shaky' && !(predicate !== undefined && isSureToBePlayed(tokens, predicate))) return true;
	const head = firstOfList(tokens, names, nameIndex);
	if (isOfOtherTime(tokens, head, name.last) || isSupposed(tokens, head)) return true;
	const lead = leadOf(tokens, head, goesOn(tokens, name.last));
	return isGovernedAway(tokens, lead, head) || isGone(tokens, name.last);
}

const viewNouns: ReadonlySet<string> = new Set(['pov', 'p.o.v', 'point']);

function isDeath({ lower }: Token): boolean {
	return deathWords.has(lower) || lower === 'corpse' || lower === 'body';
}

/** `the body of Ben`. */
function isOfBody(tokens: readonly Token[], first: number): boolean {
	return tokens[first - 1]?.lower === 'of' && ['body', 'corpse'].includes(tokens[first - 2]?.lower ?? '');
}

/** Past a part of the body, `Ben's breath`, or the verb in `Ben's crying`; `undefined` for a thing of theirs. */
function inPerson(
	tokens: readonly Token[],
	names: readonly NameInProse[],
	nameIndex: number,
	name: NameInProse,
): NameInProse | undefined {
	const { first, last } = name;
	if (!name.possessive) {
		const next = names[nameIndex + 1];
		const isJoint =
			next?.possessive === true && next.first === last + 2 && ['and', '&'].includes(tokens[last + 1]?.lower ?? '');
		return isJoint && partBehind(tokens, next.last) === undefined ? undefined : name;
	}
	if (isContraction(tokens, last)) return { first, last, possessive: false };
	const part = partBehind(tokens, last);
	return part === undefined ? undefined : { first, last: part, possessive: false };
}

function partBehind(tokens: readonly Token[], last: number): number | undefined {
	const next = tokens[last + 1]?.lower ?? '';
	if (personNouns.has(next)) return last + 1;
	const described = tokens[last + 2]?.lower ?? '';
	if (/(?:ed|ing|less|y)$/u.test(next) && personNouns.has(described)) return last + 2;
	return bodyPartBehind(tokens, last, 2);
}

/** `Ben's crying`, `Anna's asleep`, `Ben's in the tub`; not `Ben's running shoes`. */
function isContraction(tokens: readonly Token[], last: number): boolean {
	const next = tokens[last + 1];
	if (next === undefined || !next.isWord || next.clause !== tokens[last]?.clause) return false;
	if (contractionGoesOn.has(next.lower)) return true;
	if (!/(?:ing|ed)$/u.test(next.lower) || (next.lower.endsWith('ing') && !isPresentVerb(next.lower, false)))
		return false;
	const then = tokens[last + 2];
	return then === undefined || !then.isWord || functionWords.has(then.lower) || isAdverb(then.lower);
}

/** `BEN HALL, 1980-2020.`, `BEN painted on the door`, `Sincerely, Ben`, `A photo: Ben and Carl`. */
function isInscribed(tokens: readonly Token[], { first, last }: NameInProse): boolean {
	const next = tokens[last + 1];
	const then = tokens[last + 2];
	const here = tokens[last];
	if (next?.isWord === true && next.clause === here?.clause) {
		if (signWords.has(next.lower) && next.lower.endsWith('d')) return true;
		if (isCapital(next) && !isPresentVerb(next.lower, false) && !functionWords.has(next.lower)) return true;
	}
	if (next?.text === ',' && /^\d{4}/u.test(then?.text ?? '')) return true;
	const before = sentenceBefore(tokens, first);
	const colon = before.findLastIndex(({ text }) => text === ':');
	if (colon >= 0 && before.slice(0, colon).some(({ lower }) => depictionNouns.has(lower))) return true;
	const isSigned = before.length <= 3 && before.at(-1)?.text === ',' && sentenceBehind(tokens, last).length <= 1;
	return (
		isSigned && before.slice(0, -1).every(({ lower }) => !loosePrepositions.has(lower) && !isPresentVerb(lower, false))
	);
}

function isCapital({ text }: Token): boolean {
	return text.length > 1 && text === text.toUpperCase() && /\p{Lu}/u.test(text);
}

/** The first token of `Anna, Carl and Ben`, whichever of them is asked for. */
function firstOfList(tokens: readonly Token[], names: readonly NameInProse[], nameIndex: number): number {
	let head = names[nameIndex]?.first ?? 0;
	for (let at = nameIndex - 1; at >= 0; at--) {
		const before = names[at];
		if (before === undefined || before.possessive || tokens[before.first]?.sentence !== tokens[head]?.sentence) break;
		const link = tokens.slice(before.last + 1, head).map(({ lower }) => lower);
		if (!listLinks.has(link.join(' '))) break;
		head = before.first;
	}
	return head;
}

const listLinks: ReadonlySet<string> = new Set([',', 'and', '&', 'or', 'nor', ', and', '/']);

/** `Tomorrow Ben leaves`, `Ben left an hour ago`, `Last night Ben slept here`. */
function isOfOtherTime(tokens: readonly Token[], head: number, last: number): boolean {
	const around = [...sentenceBefore(tokens, head), ...sentenceBehind(tokens, last)];
	return around.some(({ lower }, at) => {
		if (otherTimes.has(lower)) return true;
		return ['last', 'next'].includes(lower) && timeUnits.has(around[at + 1]?.lower ?? '');
	});
}

/** In a clause that asks or supposes. */
function isSupposed(tokens: readonly Token[], head: number): boolean {
	const lead = clauseBefore(tokens, head);
	const comma = lead.findLastIndex(({ text }) => text === ',');
	const clause = lead.slice(comma + 1);
	const doubt = clause.findLastIndex(({ lower }) => openingDoubts.has(lower));
	return doubt >= 0 && !['to', 'from', 'as'].includes(clause[doubt - 1]?.lower ?? '');
}

/** Whether a verb of its own stands behind the name, so that it opens a clause. */
function goesOn(tokens: readonly Token[], last: number): boolean {
	const next = clauseBehind(tokens, last).find(({ lower }) => !looseAdverbs.has(lower) && !isAdverb(lower));
	return (
		next !== undefined && (isPresentVerb(next.lower, false) || auxiliary.test(next.lower) || next.lower.endsWith('ed'))
	);
}

const auxiliary =
	/^(?:is|are|was|were|has|have|had|do|does|did|can|could|may|might|must|shall|should|will|would|ca|wo)(?:n't)?$/u;
const joints: ReadonlySet<string> = new Set(['and', 'as', 'while', 'then', 'when', 'but', ',', '(', ')']);

/** The words that the name can hang on: of its clause, behind the last verb or clause that something else began. */
function leadOf(tokens: readonly Token[], head: number, isSubject: boolean): readonly Token[] {
	const whole = clauseBefore(tokens, head);
	if (isSubject && joints.has(whole.at(-1)?.lower ?? '')) return [];
	const lead = withoutAside(whole);
	for (let at = lead.length - 1; at >= 0; at--) {
		if (at === lead.length - 1 || !joints.has(lead[at]?.lower ?? '')) continue;
		const next = lead.slice(at + 1).find(({ lower }) => !isAdverb(lower));
		if (next !== undefined && (isPresentVerb(next.lower, false) || ['he', 'she', 'they'].includes(next.lower)))
			return lead.slice(at + 1);
	}
	return lead;
}

/** `Anna, in a raincoat, and` is `Anna and`. */
function withoutAside(lead: readonly Token[]): readonly Token[] {
	const isAnd = ['and', '&'].includes(lead.at(-1)?.lower ?? '');
	const end = isAnd ? lead.length - 2 : lead.length - 1;
	if (lead[end]?.text !== ',') return lead;
	const begin = lead.slice(0, end).findLastIndex(({ text }) => text === ',');
	return begin < 0 ? lead : [...lead.slice(0, begin), ...lead.slice(end + 1)];
}

/** Behind `thinks of`, `calls`, `wants to hit`, `never met`, `everybody but`. */
function isGovernedAway(tokens: readonly Token[], lead: readonly Token[], head: number): boolean {
	const words = lead.filter(({ lower }) => !looseAdverbs.has(lower) && !isAdverb(lower) && lower !== ',');
	const near = words.at(-1);
	if (near === undefined) return false;
	if (near.lower === 'no' || near.lower === 'not' || near.lower === 'never') return true;
	if (near.lower === 'but') return words.length > 1 && !nobodies.has(words.at(-2)?.lower ?? '');
	if (goesOn(tokens, head) && (near.lower === 'as' || near.lower === 'while')) return false;
	if (isConjunction(tokens, near, head)) return false;
	const at = words.findLastIndex(({ lower }) => loosePrepositions.has(lower));
	if (at >= 0 && !isVerbBehind(words, at)) {
		const isFlesh = words[at]?.lower === 'of' && fleshNouns.has(words[at - 1]?.lower ?? '');
		if (!isFlesh && !isPlaceBefore(tokens, words, at, head)) return true;
	}
	const verb = ['up', 'out', 'off', 'down', 'back'].includes(near.lower) ? words.at(-2) : near;
	const deed = verb?.lower ?? '';
	if (isForm(deed, distantVerbs) || isForm(deed, tellingAndThinking)) return true;
	const before = words[words.indexOf(verb ?? near) - 1]?.lower;
	if (before === 'to' && words.some(({ lower }) => isForm(lower, intendingVerbs)) && !closeVerbs.has(deed)) return true;
	const isDenied = words.some(({ lower }) => negations.has(lower) || lower === 'never' || lower === "can't");
	return isDenied && !words.some(({ lower }) => isForm(lower, heedingVerbs)) && !goesOn(tokens, head);
}

/** `before Ben can answer`; `quiet long enough for Ben to look up`, but not `waits for Ben to come`. */
function isConjunction(tokens: readonly Token[], { lower }: Token, head: number): boolean {
	const rest = clauseBehind(tokens, head).map((token) => token.lower);
	if (lower === 'before') return rest.slice(0, 2).some((word) => ['can', 'could'].includes(word));
	const to = rest.indexOf('to');
	if (lower !== 'for' || to < 0 || to > 2 || arrivals.has(rest[to + 1] ?? '')) return false;
	return clauseBefore(tokens, head).some((token) => token.lower === 'enough');
}

/** `in masks drag Ben`: a verb ends what the preposition governs; `of her brother Ben` has none. */
function isVerbBehind(words: readonly Token[], preposition: number): boolean {
	if (words.length - preposition < 3) return false;
	const lower = words.at(-1)?.lower ?? '';
	const before = words.at(-2)?.lower ?? '';
	return (
		!determiners.has(lower) && !functionWords.has(lower) && !determiners.has(before) && !loosePrepositions.has(before)
	);
}

/** `In the corner Ben`, `At the desk tired Ben writes`: a lead-in of place, with a verb behind the name. */
function isPlaceBefore(tokens: readonly Token[], words: readonly Token[], at: number, head: number): boolean {
	return at === 0 && words.length > 2 && goesOn(tokens, head);
}

/** `Ben is gone`, `Ben never comes`, `Ben has left`, `Ben lives in Alaska`, `Ben will come`. */
function isGone(tokens: readonly Token[], last: number): boolean {
	const rest = clauseBehind(tokens, last).slice(0, 6);
	const comma = rest.findIndex(({ text }) => text === ',');
	const said = (comma < 0 ? rest : rest.slice(0, comma)).filter(({ lower }) => !isAdverb(lower));
	const [verb] = said;
	const after = tokens.slice(last + 1, last + 3);
	if (after[0]?.text === '.' && goneStates.has(after[1]?.lower ?? '')) return true;
	if (verb === undefined) return false;
	if (isForm(verb.lower, farVerbs) || verb.lower === 'will' || verb.lower === "won't") return verb.lower !== "won't";
	if (verb.lower === 'died' || verb.lower === 'but') return true;
	const gone = said.findIndex(({ lower }) => goneStates.has(lower));
	const isVerbBefore = said
		.slice(0, Math.max(0, gone))
		.every(({ lower }) => auxiliary.test(lower) || looseAdverbs.has(lower));
	if (gone >= 0 && isVerbBefore && !stayingStates.has(said[gone + 1]?.lower ?? '')) return true;
	const not = said.findIndex(({ lower }) => lower === 'never' || lower === 'not' || lower.endsWith("n't"));
	if (not < 0) return false;
	const denied = said.slice(not + 1, not + 3);
	return denied.some(({ lower }) => isForm(lower, arrivals) || arrivals.has(lower)) || isWhereabout(denied);
}

function isWhereabout([next, then]: readonly Token[]): boolean {
	return next !== undefined && whereabouts.has(next.lower) && then?.isWord !== true;
}
