/**
 * What the silent parts and roles of a script are called: everybody whom cues, notes and capitals have somewhere and neither canon
 * nor lexicon knows; and names in CAPS that only another scene proves to be somebody's, `Sal guns it`, `(to Sal)`.
 */
import type { CapsName } from '../../script/model.js';
import { foldName, isRoleName } from '../../script/names.js';
import type { CastSources } from '../buildCast.js';
import { foldWord } from '../foundNames.js';
import type { Person, ScriptCast } from '../model.js';
import { actsAsPerson, opensClauseAt } from '../openers.js';
import { bareNouns } from '../openingWords.js';
import { paragraphsRead } from '../readScene.js';
import { collective } from '../sceneCast.js';
import type { Token } from '../sentences.js';
import { tokensOf } from '../sentences.js';
import type { Aside } from './addressed.js';

/** As written, without doubles; in the order of the script. */
export function partNamesIn(
	cast: ScriptCast,
	{ facts, lexicon, canon }: CastSources,
	asides: readonly Aside[],
): ReadonlySet<string> {
	const names = new Map<string, string>();
	const isOwn = (key: string): boolean => !lexicon.byKey.has(key) && (canon?.names.characters(key).length ?? 0) === 0;
	const add = (name: string): void => {
		const bare = withoutCount(name);
		const key = foldName(bare);
		if (!names.has(key) && isOwn(key)) names.set(key, bare);
	};
	const addPerson = (person: Person): void => {
		if (person.kind === 'canon' || person.kind === 'ambiguous' || collective.has(person.name.toUpperCase())) return;
		add(person.name);
	};
	for (const { appearances, expected } of [cast.header, ...cast.scenes]) {
		for (const { person, kind } of appearances) if (kind !== 'named' && kind !== 'depicted') addPerson(person);
		for (const { person } of expected) addPerson(person);
	}
	const candidates = new Map<string, string>();
	for (const { capsNames } of facts) {
		for (const run of capsNames) if (isCandidate(run)) candidates.set(foldName(run.text), run.text);
	}
	for (const key of [...names.keys()]) candidates.delete(key);
	if (candidates.size === 0) return new Set(names.values());
	const prove = (tokens: readonly Token[], proves: (at: number) => boolean): void => {
		for (const [at, token] of tokens.entries()) {
			const name = token.isWord && /^\p{Lu}\p{Ll}/u.test(token.text) ? candidates.get(foldWord(token.text)) : undefined;
			if (name !== undefined && proves(at)) add(name);
		}
	};
	for (const { paragraph, isSpeech } of asides) if (isSpeech) prove(tokensOf(paragraph.text), () => true);
	for (const scene of facts) {
		for (const { paragraph } of paragraphsRead(scene)) {
			if (!mayName(paragraph.text, candidates)) continue;
			const tokens = tokensOf(paragraph.text);
			prove(
				tokens,
				(at) => (opensClauseAt(tokens, at) || joins.has(tokens[at - 1]?.lower ?? '')) && actsAsPerson(tokens, at),
			);
		}
	}
	return new Set(names.values());
}

const joins: ReadonlySet<string> = new Set(['and', 'while', 'as', 'when', 'then']);

/** One word of letters that is no stuff and no role: `SAL`. */
function isCandidate({ text }: CapsName): boolean {
	return /^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(text) && !bareNouns.has(text.toLowerCase()) && !isRoleName(text);
}

function mayName(text: string, candidates: ReadonlyMap<string, string>): boolean {
	for (const [word] of text.matchAll(/(?<![\p{L}\p{M}])\p{Lu}\p{Ll}[\p{L}\p{M}'’-]*/gu))
		if (candidates.has(foldWord(word))) return true;
	return false;
}

/** `TWO COPS` are the COPS; `A MAN IN A HAT` is the MAN IN A HAT. */
export function withoutCount(name: string): string {
	return name.replace(
		/^(?:an?|the|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|several|some|\d+)\s+(?=\S)/iu,
		'',
	);
}
