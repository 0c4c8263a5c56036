/** What a script amounts to: pages, words, running time, who speaks how much, where and when it plays. */
import type { ScriptView } from '../analysis/scriptView.js';
import { personKey } from '../cast/personKey.js';
import { contentText } from '../fountain/inline.js';
import type { LineType } from '../fountain/syntax.js';
import type { Eighths } from '../layout/eighths.js';
import { scriptEighths } from '../layout/eighths.js';
import type { Layout } from '../layout/layout.js';
import type { BreakdownTotal } from './breakdown.js';
import { breakdownOf } from './breakdown.js';

/** One person's speech. */
export interface SpeakerStats {
	readonly name: string;
	readonly nSpeeches: number;
	readonly nWords: number;
	/** Of all words spoken, 0–1. */
	readonly share: number;
	/** In words, with the zero-based line of its cue. */
	readonly longest: { readonly nWords: number; readonly line: number };
	readonly nScenes: number;
}

export interface ScriptStats {
	readonly nPages: number;
	readonly eighths: Eighths;
	readonly nScenes: number;
	/** What prints, the title page aside. */
	readonly nWords: number;
	readonly nSpokenWords: number;
	readonly nActionWords: number;
	/** Most words first. */
	readonly speakers: readonly SpeakerStats[];
	readonly byPlace: readonly BreakdownTotal[];
	readonly byPrefix: readonly BreakdownTotal[];
	readonly byLight: readonly BreakdownTotal[];
	readonly longestScene: { readonly number: string; readonly heading: string; readonly eighths: Eighths } | undefined;
}

const spoken: ReadonlySet<LineType> = new Set(['dialogue', 'lyrics']);
const unprinted: ReadonlySet<LineType> = new Set([
	'title-page',
	'note',
	'boneyard',
	'section',
	'synopsis',
	'page-break',
]);

export function statsOf(view: ScriptView, layout: Layout): ScriptStats {
	const { rows, byPlace, byPrefix, byLight } = breakdownOf(view, layout, 'script');
	const { lines } = view.script.syntax;
	const printed = lines.filter(({ type }) => !unprinted.has(type));
	const wordsIn = (types: (type: LineType) => boolean): number =>
		printed.reduce((sum, line) => sum + (types(line.type) ? wordsOf(contentText(line)) : 0), 0);
	const longest = rows.toSorted((lhs, rhs) => rhs.eighths - lhs.eighths)[0];
	return {
		nPages: layout.pages.length,
		eighths: scriptEighths(layout),
		nScenes: rows.length,
		nWords: wordsIn(() => true),
		nSpokenWords: wordsIn((type) => spoken.has(type)),
		nActionWords: wordsIn((type) => type === 'action'),
		speakers: speakersOf(view),
		byPlace: byPlace.toSorted((lhs, rhs) => rhs.nScenes - lhs.nScenes || rhs.eighths - lhs.eighths),
		byPrefix,
		byLight,
		longestScene: longest && { number: longest.number, heading: longest.heading, eighths: longest.eighths },
	};
}

/** Runs of letters and figures: `don't` is one word, a dash is none. */
function wordsOf(text: string): number {
	return text.match(word)?.length ?? 0;
}

const word = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

interface Speaking {
	readonly name: string;
	readonly scenes: Set<number>;
	nSpeeches: number;
	nWords: number;
	longest: { readonly nWords: number; readonly line: number };
}

function speakersOf({ script, facts, cast }: ScriptView): readonly SpeakerStats[] {
	const speakers = new Map<string, Speaking>();
	let nSpoken = 0;
	for (const scene of script.scenes) {
		const cues = facts[scene.index]?.cues ?? [];
		for (const [index, cue] of cues.entries()) {
			const end = cues[index + 1]?.line ?? scene.node.lines.length;
			const nWords = scene.node.lines
				.slice(cue.line + 1, end)
				.reduce((sum, line) => sum + (spoken.has(line.type) ? wordsOf(contentText(line)) : 0), 0);
			nSpoken += nWords;
			// Words that two speak together are each one's.
			for (const appearance of cast.scenes[scene.index]?.appearances ?? []) {
				if (appearance.cue !== cue) continue;
				const { person, name } = appearance;
				const key = personKey(person);
				let speaking = speakers.get(key);
				if (speaking === undefined) {
					const own = person.kind === 'canon' ? (person.character.cue ?? person.character.name) : name;
					speaking = {
						name: own.toUpperCase(),
						scenes: new Set(),
						nSpeeches: 0,
						nWords: 0,
						longest: { nWords: 0, line: 0 },
					};
					speakers.set(key, speaking);
				}
				speaking.nSpeeches++;
				speaking.nWords += nWords;
				speaking.scenes.add(scene.index);
				if (nWords > speaking.longest.nWords) speaking.longest = { nWords, line: scene.startLine + cue.line };
			}
		}
	}
	return [...speakers.values()]
		.map(({ scenes, ...speaking }) => ({
			...speaking,
			share: nSpoken === 0 ? 0 : speaking.nWords / nSpoken,
			nScenes: scenes.size,
		}))
		.sort((lhs, rhs) => rhs.nWords - lhs.nWords);
}
