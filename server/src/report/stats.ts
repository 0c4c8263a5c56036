/** What a script amounts to: pages, words, running time, who speaks how much, where and when it plays. */
import type { ScriptView } from '../analysis/scriptView.js';
import { callOf } from '../cast/call/call.js';
import { personKey } from '../cast/personKey.js';
import { contentText } from '../fountain/inline.js';
import type { HeadingPrefix, LineType } from '../fountain/syntax.js';
import type { Eighths } from '../layout/eighths.js';
import { scriptEighths } from '../layout/eighths.js';
import type { Layout } from '../layout/layout.js';
import type { BreakdownTotal } from './breakdown.js';
import { breakdownOf } from './breakdown.js';
import type { Readability } from './readability.js';
import { readabilityOf, wordsOf } from './readability.js';
import { dayOrNight, settingsOf } from './sceneSetting.js';

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

/** A speech among the longest. */
export interface LongSpeech {
	readonly name: string;
	readonly nWords: number;
	/** Of its cue, zero-based. */
	readonly line: number;
	/** Its first words. */
	readonly opening: string;
}

/** A scene, for its length among the others. */
export interface SceneStats {
	readonly number: string;
	readonly heading: string;
	/** Zero-based. */
	readonly line: number;
	readonly eighths: Eighths;
	readonly prefix: HeadingPrefix | null;
	readonly isNight: boolean;
}

export interface ScriptStats {
	/** Pages as they print. */
	readonly nPages: number;
	/** The sum of the scenes as the breakdown has it, and what running time is counted from; of a script without scenes, its pages. */
	readonly eighths: Eighths;
	/** Playing time in seconds if what is spoken is spoken at the usual rate and action takes the time of its pages. */
	readonly secondsSpoken: number;
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
	/** In the order of the script. */
	readonly scenes: readonly SceneStats[];
	/** Most words first; at most ten. */
	readonly longestSpeeches: readonly LongSpeech[];
	/** `undefined` where there are no words. */
	readonly readability: { readonly spoken: Readability | undefined; readonly action: Readability | undefined };
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

/** Spoken at an even pace, between a drawl and a quarrel. */
export const usualSpeechRate = 150;
const actionWordsPerMinute = 300;

const nLongest = 10;

/** `speechRate`: words a minute. Linear in the script. */
export function statsOf(view: ScriptView, layout: Layout, speechRate = usualSpeechRate): ScriptStats {
	const { rows: all, eighths, byPlace, byPrefix, byLight } = breakdownOf(view, layout, 'script');
	const settings = settingsOf(view);
	const rows = all.filter(({ isOmitted }) => !isOmitted);
	const { lines } = view.script.syntax;
	const printed = lines.filter(({ type }) => !unprinted.has(type));
	const wordsIn = (types: (type: LineType) => boolean): number =>
		printed.reduce((sum, line) => sum + (types(line.type) ? wordsOf(contentText(line)) : 0), 0);
	const textOf = (types: (type: LineType) => boolean): string =>
		printed.flatMap((line) => (types(line.type) ? [contentText(line)] : [])).join('\n');
	const isSpoken = (type: LineType): boolean => spoken.has(type);
	const isAction = (type: LineType): boolean => type === 'action';
	const [nSpokenWords, nActionWords] = [wordsIn(isSpoken), wordsIn(isAction)];
	const { speakers, speeches } = speakersOf(view);
	const longest = rows.toSorted((lhs, rhs) => rhs.eighths - lhs.eighths)[0];
	return {
		nPages: layout.pages.length,
		eighths: rows.length === 0 ? scriptEighths(layout) : eighths,
		nScenes: rows.length,
		nWords: wordsIn(() => true),
		nSpokenWords,
		nActionWords,
		secondsSpoken: Math.round((nSpokenWords / speechRate + nActionWords / actionWordsPerMinute) * 60),
		speakers,
		scenes: rows.map(({ scene, number, heading, line, eighths }) => {
			const { prefix, light } = settings[scene] ?? {};
			const isNight = light !== undefined && dayOrNight[light] === 'NIGHT';
			return { number, heading, line, eighths, prefix: prefix ?? null, isNight };
		}),
		longestSpeeches: speeches.toSorted((lhs, rhs) => rhs.nWords - lhs.nWords).slice(0, nLongest),
		readability: { spoken: readabilityOf(textOf(isSpoken)), action: readabilityOf(textOf(isAction)) },
		byPlace: byPlace.toSorted((lhs, rhs) => rhs.nScenes - lhs.nScenes || rhs.eighths - lhs.eighths),
		byPrefix,
		byLight,
		longestScene: longest && { number: longest.number, heading: longest.heading, eighths: longest.eighths },
	};
}

interface Speaking {
	readonly name: string;
	readonly scenes: Set<number>;
	nSpeeches: number;
	nWords: number;
	longest: { readonly nWords: number; readonly line: number };
}

const openingLength = 60;

/** Under the names of the breakdown: who changes rank is one. */
function speakersOf(view: ScriptView): {
	readonly speakers: readonly SpeakerStats[];
	readonly speeches: readonly LongSpeech[];
} {
	const { script, facts, cast } = view;
	const { bearer } = callOf(view);
	const speeches: LongSpeech[] = [];
	const speakers = new Map<string, Speaking>();
	let nSpoken = 0;
	for (const scene of script.scenes) {
		const cues = facts[scene.index]?.cues ?? [];
		for (const [index, cue] of cues.entries()) {
			const end = cues[index + 1]?.line ?? scene.node.lines.length;
			const said = scene.node.lines.slice(cue.line + 1, end).filter(({ type }) => spoken.has(type));
			const nWords = said.reduce((sum, line) => sum + wordsOf(contentText(line)), 0);
			nSpoken += nWords;
			const at = scene.startLine + cue.line;
			const names: string[] = [];
			// Words that two speak together are each one's.
			for (const appearance of cast.scenes[scene.index]?.appearances ?? []) {
				// A scene read anew has new cues, and what is known of its cast may be older.
				if (appearance.cue?.line !== cue.line) continue;
				const person = bearer(appearance.person);
				const key = personKey(person);
				let speaking = speakers.get(key);
				if (speaking === undefined) {
					const own = person.kind === 'canon' ? (person.character.cue ?? person.character.name) : person.name;
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
				names.push(speaking.name);
				if (nWords > speaking.longest.nWords) speaking.longest = { nWords, line: at };
			}
			const opening = said.map((line) => contentText(line).trim()).join(' ');
			speeches.push({ name: names.join(' & '), nWords, line: at, opening: opening.slice(0, openingLength) });
		}
	}
	const ranked = [...speakers.values()]
		.map(({ scenes, ...speaking }) => ({
			...speaking,
			share: nSpoken === 0 ? 0 : speaking.nWords / nSpoken,
			nScenes: scenes.size,
		}))
		.sort((lhs, rhs) => rhs.nWords - lhs.nWords);
	return { speakers: ranked, speeches };
}
