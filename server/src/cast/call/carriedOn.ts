/**
 * Whom a scene goes on with without naming them: `CONTINUOUS` behind a scene with one person in it, and `She gets in`; `They kiss` in
 * the next room behind two. Two who differ can't be told by a pronoun here, so that it must fit everybody who was there.
 */
import type { SceneFacts, ScriptModel } from '../../script/model.js';
import { foldName } from '../../script/names.js';
import type { Attendance } from '../attendance.js';
import { personKey } from '../personKey.js';
import { isAdverb, isPresentVerb } from '../predicate.js';
import { paragraphsRead } from '../readScene.js';
import { spanInScene, tokensOf } from '../sentences.js';

/** A scene with the one before it. */
export interface Step {
	readonly index: number;
	readonly facts: SceneFacts;
	readonly here: readonly Attendance[];
	readonly before: readonly Attendance[] | undefined;
}

/** Those of the scene before who are likely meant; none where the scene names somebody before the pronoun. */
export function carriedInto(script: ScriptModel, { index, facts, here, before = [] }: Step): readonly Attendance[] {
	const opening = before.length === 0 ? undefined : pronounIn(facts);
	if (opening === undefined || !goesOn(script, index, facts)) return [];
	const isNamedBefore = here.some(({ line, span, presence }) => {
		return presence !== 'voice' && (line - opening.line || span.start - opening.span.start) < 0;
	});
	if (isNamedBefore) return [];
	const there = new Map(
		before.filter(({ presence }) => presence !== 'voice').map((each) => [personKey(each.person), each]),
	);
	if (there.size !== (opening.isPlural ? 2 : 1)) return [];
	const { line, span } = opening;
	return [...there.values()].map(({ person, name }) => ({
		line,
		span,
		person,
		name,
		presence: 'likely',
		speaks: false,
	}));
}

/** The scene continues the one before, or is in the same place or a part of it. */
function goesOn({ scenes }: ScriptModel, index: number, { heading, timeCues }: SceneFacts): boolean {
	const isContinuous = timeCues.some(({ source, meaning }) => source === 'heading' && meaning.kind === 'continuous');
	if (isContinuous) return true;
	const before = scenes[index - 1]?.node.lines[0]?.text ?? '';
	const place = heading?.place[0]?.text ?? '';
	return place !== '' && foldName(before).includes(foldName(place));
}

/** The pronoun that does something in the first sentence about anybody. */
function pronounIn(
	facts: SceneFacts,
): (Pick<Attendance, 'line' | 'span'> & { readonly isPlural: boolean }) | undefined {
	for (const { paragraph, isElsewhere } of paragraphsRead(facts)) {
		if (isElsewhere) return undefined;
		const tokens = tokensOf(paragraph.text);
		const at = tokens.findIndex(({ lower, quoted }) => !quoted && pronouns.has(lower));
		const token = tokens[at];
		if (token === undefined) continue;
		if (tokens[at - 1]?.sentence === token.sentence) return undefined;
		const verb = tokens.slice(at + 1).find(({ lower }) => !isAdverb(lower));
		const isPlural = token.lower === 'they';
		const span = spanInScene(paragraph, token.start, token.end);
		return verb !== undefined && span !== undefined && isPresentVerb(verb.lower, isPlural)
			? { ...span, isPlural }
			: undefined;
	}
	return undefined;
}

const pronouns: ReadonlySet<string> = new Set(['she', 'he', 'they']);
