/**
 * What the whole script needs of one scene: its cues, introductions, capitals and places, by folded name.
 * Small, and equal by value while an edit changes none of it.
 */
import type { CueFact, SceneFacts, SceneSpan } from '../script/model.js';
import { foldName } from '../script/names.js';
import type { Person, SceneCast } from './model.js';
import { personKey } from './personKey.js';
import type { SceneReading } from './readScene.js';

export interface NameInScene {
	readonly key: string;
	readonly text: string;
	readonly person: Person;
	readonly cues: readonly SceneSpan[];
	readonly introductions: readonly SceneSpan[];
	/** Whether the first cue here shows the speaker. */
	readonly isSeen: boolean;
}

export interface RunInScene {
	readonly key: string;
	readonly text: string;
	readonly at: SceneSpan;
	readonly isPerson: boolean;
	readonly hasAge: boolean;
}

export interface SceneSummary {
	readonly names: readonly NameInScene[];
	/** The first place in action that names each person, by `personKey`. */
	readonly firstNamed: readonly { readonly key: string; readonly at: SceneSpan }[];
	readonly capitals: readonly RunInScene[];
	readonly places: readonly { readonly key: string; readonly text: string; readonly at: SceneSpan }[];
}

interface OpenName extends NameInScene {
	readonly cues: SceneSpan[];
	readonly introductions: SceneSpan[];
	isSeen: boolean;
}

export function summaryOf(facts: SceneFacts, reading: SceneReading, cast: SceneCast): SceneSummary {
	const names = new Map<string, OpenName>();
	const firstNamed = new Map<string, SceneSpan>();
	for (const appearance of cast.appearances) {
		const { line, span, name, person, cue, kind } = appearance;
		const at = { line, span };
		if (cue === undefined) {
			const whose = personKey(person);
			if (!firstNamed.has(whose)) firstNamed.set(whose, at);
			const isIntroduction = kind !== 'noted' && kind !== 'depicted' && name === name.toUpperCase();
			if (!isIntroduction) continue;
		}
		const key = foldName(name);
		const known = names.get(key);
		const isSeen = kind === 'speaks' && cue !== undefined && !isOffScreen(cue);
		if (known === undefined) {
			const [cues, introductions] = cue === undefined ? [[], [at]] : [[at], []];
			names.set(key, { key, text: name, person, cues, introductions, isSeen });
			continue;
		}
		if (cue !== undefined && known.cues.length === 0) known.isSeen = isSeen;
		(cue === undefined ? known.introductions : known.cues).push(at);
	}
	return {
		names: [...names.values()],
		firstNamed: [...firstNamed].map(([key, at]) => ({ key, at })),
		capitals: reading.capitals.map(({ line, span, text, isPerson, hasAge }) => ({
			key: foldName(text),
			text,
			at: { line, span },
			isPerson,
			hasAge,
		})),
		places: placesOf(facts, cast),
	};
}

/** The parts of the heading's place; those that are one canon name, commas and all, as one. */
function placesOf({ heading }: SceneFacts, { place: { parts } }: SceneCast): SceneSummary['places'] {
	const named = (heading?.place ?? []).map(
		(part) => parts.find(({ span }) => span.start <= part.span.start && part.span.end <= span.end) ?? part,
	);
	return [...new Set(named)].map(({ text, span }) => ({ key: foldName(text), text, at: { line: 0, span } }));
}

// `(O.S.)`, `(O.C.)`, `(OFF)`, `(PRE-LAP)`: there perhaps, but not to be seen.
const offScreen = /^(?:o\.?\s?[sc]\.?|off\b.*|pre-?lap)$/iu;

function isOffScreen({ cue }: CueFact): boolean {
	return cue.extensions.some(({ text }) => offScreen.test(text.trim()));
}
