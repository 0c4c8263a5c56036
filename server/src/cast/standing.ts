/**
 * How a name stands in an action sentence: as its subject, so that the person is there, or as a picture, a memory, a
 * name on a box (docs/timeline.md, "Presence"). A small positive grammar: what it does not recognise is only a mention,
 * because a false alarm is worse than a miss.
 */
import { bodyPredicateOf } from './bodyParts.js';
import { isBroughtOn } from './broughtOn.js';
import { deniesComing, isDoubtful, Surroundings } from './doubt.js';
import type { NameInProse, Predicate, ProseContext } from './predicate.js';
import { predicateOf } from './predicate.js';
import {
	absenceWords,
	absentVerbs,
	beingVerbs,
	deathWords,
	depictedWords,
	depictionNouns,
	gazingVerbs,
	goneWords,
	handlingVerbs,
	holdingPrepositions,
	lingeringWords,
	looseAdverbs,
	lyingVerbs,
	namedThings,
	participlesOfPresence,
	pictureSurfaces,
	showingVerbs,
	signWords,
	statesReached,
} from './proseWords.js';
import type { Token } from './sentences.js';
import { clauseBehind, sentenceBefore, sentenceBehind } from './sentences.js';

/**
 * `acts`: subject of its sentence. `shaky`: subject, but a picture or memory is near, so that it counts only for somebody
 * who is there anyway. `depicted`: a picture, body or name on something. `named`: anything else.
 */
export type Standing = 'acts' | 'shaky' | 'depicted' | 'named';

/** One verdict per name. Cost: linear in tokens and names. */
export function standingsOf(context: ProseContext): readonly Standing[] {
	const lingering = context.tokens.find(({ lower }) => lingeringWords.has(lower))?.sentence ?? Infinity;
	const around = new Surroundings(context.tokens);
	return context.names.map((name, index) => standingOf(context, name, index, { lingering, around }));
}

/** Whether the words tell of a picture, a memory or a sign. */
export function tellsOfAbsence(tokens: readonly Token[]): boolean {
	return tokens.some(({ lower }) => isDepiction(lower) || absenceWords.has(lower) || signWords.has(lower));
}

interface Paragraph {
	readonly around: Surroundings;
	/** The first sentence after which the next may still be about a picture or a memory. */
	readonly lingering: number;
}

function standingOf(context: ProseContext, name: NameInProse, nameIndex: number, paragraph: Paragraph): Standing {
	const { tokens } = context;
	const first = tokens[name.first];
	if (first === undefined) return 'named';
	if (first.quoted) return 'depicted';
	const isShaky = context.inPicture || paragraph.lingering < first.sentence;
	const leftAbsent = tellsOfAbsence(sentenceBefore(tokens, name.first));
	const predicate = name.possessive ? bodyPredicateOf(context, nameIndex) : predicateOf(context, nameIndex);
	if (predicate === undefined) {
		if (leftAbsent) return 'depicted';
		if (!isBroughtOn(context, nameIndex)) return 'named';
		if (heldByPicture(sentenceBehind(tokens, name.last))) return 'named';
		return isShaky || first.sentence < paragraph.around.undone ? 'shaky' : 'acts';
	}
	const verdict = predicateStanding(tokens, name.last + 1, predicate);
	if (verdict !== 'acts') return verdict;
	// `Kim's eyes live on in his memory`.
	if (name.possessive && sentenceBehind(tokens, predicate.verb).some(({ lower }) => absenceWords.has(lower)))
		return 'named';
	const isPictured =
		isShaky ||
		(context.afterPicture && looksOut(tokens, predicate)) ||
		(context.duringRecording && showingVerbs.has(tokens[predicate.verb]?.lower ?? '')) ||
		(paragraph.around.bearer < first.sentence && gazesOut(tokens, predicate));
	if (predicate.isLoose || leftAbsent || isPictured) return 'shaky';
	return isDoubtful(tokens, name, predicate, paragraph.around) ? 'shaky' : 'acts';
}

/** `looks back at her`, `smiles out of its frame`: what a face in a picture does as well. */
function looksOut(tokens: readonly Token[], { verb }: Predicate): boolean {
	const next = tokens[verb + 1]?.lower ?? '';
	return showingVerbs.has(tokens[verb]?.lower ?? '') && ['back', 'out', 'up', 'down'].includes(next);
}

/** `stares up at her`: what a face in a passport does, and hardly anybody in the room. */
function gazesOut(tokens: readonly Token[], { verb }: Predicate): boolean {
	return gazingVerbs.has(tokens[verb]?.lower ?? '') && ['back', 'out', 'up'].includes(tokens[verb + 1]?.lower ?? '');
}

/** What the predicate makes of its subject. */
function predicateStanding(tokens: readonly Token[], afterName: number, { verb: verbIndex }: Predicate): Standing {
	const verb = tokens[verbIndex];
	if (verb === undefined) return 'named';
	const apposition = tokens.slice(afterName, verbIndex);
	if (apposition.some(({ lower }) => deathWords.has(lower) || absenceWords.has(lower)) || isLifeSpan(apposition))
		return 'depicted';
	const rest = clauseBehind(tokens, verbIndex);
	const next = rest[0]?.lower ?? '';
	if (signWords.has(verb.lower) && !isObjectStart(next))
		return verb.lower === 'reads' && next !== 'on' ? 'acts' : 'named';
	if (namedThings.has(verb.lower) && !isObjectStart(next)) return 'named';
	if (absentVerbs.has(verb.lower)) return 'named';
	if (verb.lower === 'calls' && !['out', 'to', 'after', 'over', 'for'].includes(next)) return 'named';
	if (lyingVerbs.has(verb.lower)) {
		if (
			untilComma(rest)
				.slice(0, 7)
				.some(({ lower }) => deathWords.has(lower))
		)
			return 'depicted';
		if (
			untilComma(rest)
				.slice(0, 4)
				.some(({ lower }) => (beingVerbs.has(verb.lower) ? goneWords : depictedWords).has(lower))
		)
			return 'named';
	}
	if (['is', 'are'].includes(verb.lower) && ['a', 'an', 'the', 'his', 'her', 'their', 'my', 'our'].includes(next))
		return 'named';
	if (['has', 'have'].includes(verb.lower) && !isObjectStart(next)) return leavesPresent(rest) ? 'acts' : 'named';
	if (["doesn't", "don't", 'does', 'do'].includes(verb.lower)) {
		return deniesComing(rest) ? 'named' : 'acts';
	}
	if (gazesFromPicture(verb.lower, rest)) return 'depicted';
	return heldByPicture(rest) ? pictureStanding(verb.lower) : 'acts';
}

/** `Otis Day, 1930-1991, reads the stone.` */
function isLifeSpan(apposition: readonly Token[]): boolean {
	return lifeSpan.test(apposition.map(({ lower }) => lower).join(' '));
}

const lifeSpan = /^[,(] [12]\d{3} ?[-–—] ?[12]\d{3}(?: [,)])?$/u;

/** `has fallen asleep`, `has arrived`: what is done leaves somebody here. `has fallen`, `has returned to Mexico` need not. */
function leavesPresent(rest: readonly Token[]): boolean {
	const [participle, next] = rest.filter(({ lower }) => !looseAdverbs.has(lower));
	if (participle === undefined || rest.some(({ text, lower }) => /^\p{Lu}/u.test(text) || deathWords.has(lower)))
		return false;
	return participlesOfPresence.has(participle.lower) || statesReached.has(`${participle.lower} ${next?.lower ?? ''}`);
}

function pictureStanding(verb: string): Standing {
	if (handlingVerbs.has(verb)) return 'acts';
	return showingVerbs.has(verb) ? 'depicted' : 'shaky';
}

function isObjectStart(word: string): boolean {
	return [
		'a',
		'an',
		'the',
		'his',
		'her',
		'its',
		'their',
		'this',
		'that',
		'these',
		'no',
		'two',
		'three',
		'some',
		'another',
		'him',
		'it',
		'them',
		'out',
		'up',
	].includes(word);
}

function untilComma(tokens: readonly Token[]): readonly Token[] {
	const comma = tokens.findIndex(({ text }) => text === ',');
	return comma < 0 ? tokens : tokens.slice(0, comma);
}

const bodyNouns: ReadonlySet<string> = new Set(
	'body bodies corpse corpses remains skeleton name names word words'.split(' '),
);

/** `from the photo`, `on TV`, `across every screen`. Looking `up from the file` is something else. */
export function heldByPicture(rest: readonly Token[]): boolean {
	return rest.some(({ lower }, index) => {
		if (!holdingPrepositions.has(lower)) return false;
		if (['up', 'away', 'down', 'off'].includes(rest[index - 1]?.lower ?? '')) return false;
		for (const token of rest.slice(index + 1, index + 6)) {
			if (!token.isWord) return false;
			if (isDepiction(token.lower)) return !bodyNouns.has(token.lower);
			if (holdingPrepositions.has(token.lower)) return false;
		}
		return false;
	});
}

/** `smiles up from the magazine cover`, `looks out of the family portrait`. Who smiles up from his newspaper reads it. */
function gazesFromPicture(verb: string, rest: readonly Token[]): boolean {
	if (!showingVerbs.has(verb)) return false;
	return rest.some(({ lower }, index) => {
		const before = rest[index - 1]?.lower ?? '';
		const isOut = lower === 'of' ? before === 'out' : lower === 'from' && before === 'out';
		const isUp = lower === 'from' && before === 'up' && gazingVerbs.has(verb);
		if (!isOut && !isUp && !(lower === 'from' && index === 0)) return false;
		const noun = rest.slice(index + 1, index + 6);
		const end = noun.findIndex(({ isWord, lower: word }) => !isWord || holdingPrepositions.has(word) || word === 'of');
		const words = (end < 0 ? noun : noun.slice(0, end)).map(({ lower: word }) => word);
		if (ownersWords.has(words[0] ?? '')) return false;
		const last = words.at(-1) ?? '';
		return pictureSurfaces.has(last) || (isDepiction(last) && !bodyNouns.has(last));
	});
}

const ownersWords: ReadonlySet<string> = new Set(['his', 'her', 'their', 'my', 'your', 'our']);

function isDepiction(word: string): boolean {
	return depictionNouns.has(word.endsWith("'s") ? word.slice(0, -2) : word);
}
