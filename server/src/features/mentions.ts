/**
 * Where somebody is named without being there: what people say of them, notes, the outline, the title page, a room that
 * is theirs. Whom a name means is the cast's and the canon's to say; here a doubtful name means nobody.
 */
import type { ScriptView } from '../analysis/scriptView.js';
import type { SceneCast, ScriptName } from '../cast/model.js';
import { personKey } from '../cast/personKey.js';
import type { Scene, SceneFacts, SceneSpan } from '../script/model.js';
import { foldName } from '../script/names.js';
import type { Span } from '../text/position.js';
import type { HeadingOwner } from './headingOwners.js';
import { headingOwners } from './headingOwners.js';
import type { LooseKind } from './looseText.js';
import { looseTexts } from './looseText.js';
import { personNamed } from './personNamed.js';

export type MentionKind = LooseKind | 'heading';

export interface Mention extends SceneSpan {
	/** `personKey` of whoever is meant. */
	readonly key: string;
	readonly kind: MentionKind;
}

interface Memo {
	readonly canon: ScriptView['canon'];
	readonly names: ScriptView['cast']['names'];
	readonly cast: SceneCast;
	readonly mentions: readonly Mention[];
}

const memo = new WeakMap<SceneFacts, Memo>();

/** The mentions of everybody in one scene, or before the first. Memoised: an edit re-reads the scene that it touches. */
export function mentionsIn(view: ScriptView, scene: Scene | undefined): readonly Mention[] {
	const facts = (scene === undefined ? undefined : view.facts[scene.index]) ?? view.header;
	const cast = (scene === undefined ? undefined : view.cast.scenes[scene.index]) ?? view.cast.header;
	const known = memo.get(facts);
	const { canon } = view;
	const { names } = view.cast;
	if (known !== undefined && known.canon === canon && known.names === names && known.cast === cast) {
		return known.mentions;
	}
	const node = scene?.node ?? view.script.header;
	const mentions = [
		...notedPeople(view, facts),
		...facts.prose.flatMap((prose) => mentionsOn(view, cast, { ...prose, kind: 'words' })),
		...looseTexts(node, facts).flatMap((loose) => mentionsOn(view, cast, loose)),
		...headingOwners(view, cast, facts).map(ownerMention),
	];
	memo.set(facts, { canon, names, cast, mentions });
	return mentions;
}

/** Computes the mentions of a script, scene by scene, before anybody asks. */
export function* mentionSteps(view: ScriptView): Iterable<void> {
	for (const scene of [undefined, ...view.script.scenes]) {
		mentionsIn(view, scene);
		yield;
	}
}

/** People whom notes of ours list: `[[cast: …]]`, `[[present: …]]`, `[[dies: …]]`. */
function notedPeople(view: ScriptView, { directives }: SceneFacts): Mention[] {
	return directives.flatMap((directive) => {
		const kind = 'note' as const;
		if (directive.kind === 'cast') {
			return directive.entries.map(({ name, id, line, span }): Mention => {
				// An id that the canon lacks names nobody, not even somebody who goes by it in the script.
				const known = id === undefined ? undefined : view.canon?.characters.get(id.text);
				return { line, span, kind, key: known?.id ?? personKey(personNamed(view, name)) };
			});
		}
		if (!('names' in directive)) return [];
		return directive.names.map(({ name, line, span }): Mention => {
			return { line, span, kind, key: personKey(personNamed(view, name)) };
		});
	});
}

/** The people named on a line, longest name first; those who appear there are no mentions. */
function mentionsOn(
	view: ScriptView,
	{ appearances }: SceneCast,
	{ line, text, kind }: { readonly line: number; readonly text: string; readonly kind: MentionKind },
): Mention[] {
	if (!/\p{Lu}|\p{Lo}/u.test(text)) return [];
	const taken: Span[] = appearances.filter((appearance) => appearance.line === line).map(({ span }) => span);
	const found: Mention[] = [];
	const named = [...canonPeople(view, text), ...scriptPeople(view, text)];
	named.sort((lhs, rhs) => rhs.span.end - rhs.span.start - (lhs.span.end - lhs.span.start));
	for (const { span, key } of named) {
		if (taken.some((other) => other.start < span.end && span.start < other.end)) continue;
		taken.push(span);
		if (key !== undefined) found.push({ line, span, key, kind });
	}
	return found;
}

interface Named {
	readonly span: Span;
	/** `undefined` where the name fits several. */
	readonly key: string | undefined;
}

function canonPeople({ canon, cast }: ScriptView, text: string): Named[] {
	return (canon?.names.mentions(text) ?? []).flatMap((mention): Named[] => {
		if (mention.kind !== 'character') return [];
		const { start, end, matches } = mention;
		// The script may have settled who its MARCO is.
		const settled = cast.names.get(foldName(text.slice(start, end)));
		const ids = new Set(matches.map(({ character }) => character.id));
		const [id] = ids;
		const only = ids.size === 1 ? id : undefined;
		const key = settled === undefined ? only : personKey(settled.person);
		return [{ span: { start, end }, key }];
	});
}

function scriptPeople({ cast: { names } }: ScriptView, text: string): Named[] {
	const pattern = patternOf(names);
	if (pattern === undefined) return [];
	return [...text.matchAll(pattern)].flatMap((match) => {
		const [written] = match;
		// "mark" is a word, "Mark" somebody.
		if (/^\p{Ll}/u.test(written)) return [];
		const name = names.get(foldName(written));
		const span = { start: match.index, end: match.index + written.length };
		if (name === undefined) return [];
		return [{ span, key: personKey(name.person) }];
	});
}

const patterns = new WeakMap<ReadonlyMap<string, ScriptName>, RegExp>();

/** Every name that the script gives anybody, longest first, as whole words in any case. */
function patternOf(names: ReadonlyMap<string, ScriptName>): RegExp | undefined {
	if (names.size === 0) return undefined;
	let pattern = patterns.get(names);
	if (pattern === undefined) {
		const alternatives = [...names.values()]
			.map(({ text }) => text)
			.sort((lhs, rhs) => rhs.length - lhs.length)
			.map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'))
			.map((text) => text.replace(/['’]/gu, "['’]").replace(/\s+/gu, '\\s+'));
		pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
		patterns.set(names, pattern);
	}
	return pattern;
}

function ownerMention({ line, span, person }: HeadingOwner): Mention {
	return { line, span, kind: 'heading', key: personKey(person) };
}
