/**
 * What the words of cues and parentheticals say of the speeches below them, read once for each wording: few people speak in
 * a script, and `(beat)` stands in every scene. Knows no scene.
 */
import { cueOf, splitCue } from '../fountain/cue.js';
import type { CueLine, FountainOptions, Line } from '../fountain/syntax.js';
import { recalled } from '../text/recalled.js';
import type { VoiceKind } from './model.js';
import { isOffScreen, isSpeakingInto, saysOff, speaksInto, voiceOf, voiceOfParenthetical } from './voices.js';

/** Where a speaker is heard from. */
export interface Manner {
	readonly voice: VoiceKind;
	readonly isOff: boolean;
	/** Speaks into something that others elsewhere hear. */
	readonly isOnLine: boolean;
}

export interface CueWords extends Manner {
	readonly cue: CueLine;
}

interface Remembered {
	readonly cues: Map<string, CueWords>;
	readonly parentheticals: Map<string, Manner>;
}

/** Longer ones are rarely said twice. */
const longestRemembered = 60;

// By the identity of the options, which are one object per configuration.
const rememberedFor = new WeakMap<FountainOptions, Remembered>();

function rememberedOf(options: FountainOptions): Remembered {
	let remembered = rememberedFor.get(options);
	if (remembered === undefined)
		rememberedFor.set(options, (remembered = { cues: new Map(), parentheticals: new Map() }));
	return remembered;
}

/** What a cue says; `undefined` for lines of any other type. */
export function cueWords(line: Line, options: FountainOptions): CueWords | undefined {
	const { text, content, inline } = line;
	if (line.type !== 'character' || inline.length > 0 || text.length > longestRemembered) {
		const cue = cueOf(line);
		return cue && wordsOf(cue);
	}
	const key = `${String(content.start)} ${String(content.end)} ${text}`;
	return recalled(rememberedOf(options).cues, key, () => wordsOf(splitCue(key.slice(-text.length), content)));
}

function wordsOf(cue: CueLine): CueWords {
	return { cue, voice: voiceOf(cue), isOff: isOffScreen(cue), isOnLine: isSpeakingInto(cue) };
}

/** What a parenthetical says, without its parentheses or with them. */
export function parentheticalWords(text: string, options: FountainOptions): Manner {
	const read = (): Manner => ({ voice: voiceOfParenthetical(text), isOff: saysOff(text), isOnLine: speaksInto(text) });
	return text.length > longestRemembered ? read() : recalled(rememberedOf(options).parentheticals, `(${text}`, read);
}
