/**
 * Whom a scene's parentheticals have there: `(to Ben)`, `ANNA (to Ben and the waitress)`, `(kissing Anna)`; not `(into phone, to Ben)`,
 * `(about Ben)`. What an actor is told to do is read as a sentence about her. For those who plan; English, like all of presence.
 */
import { cueOf } from '../../fountain/cue.js';
import type { Line } from '../../fountain/syntax.js';
import type { CueFact } from '../../script/model.js';
import { proseText } from '../../script/proseText.js';
import { devices } from '../likelyWords.js';
import { isPresentVerb } from '../predicate.js';
import { depictionNouns } from '../proseWords.js';
import type { Paragraph } from '../sentences.js';
import { tokensOf } from '../sentences.js';

/** What a parenthetical says of its speaker, as a paragraph of action whose columns are those of its line. */
export interface Aside {
	readonly paragraph: Paragraph;
	/** It is spoken to somebody: no mere deed. */
	readonly isSpeech: boolean;
}

/** The parentheticals and extensions that may have somebody there, by speakers who are there themselves. */
export function asidesIn(lines: readonly Line[], cues: readonly CueFact[]): readonly Aside[] {
	const cueAt = new Map(cues.map((cue) => [cue.line, cue]));
	const asides: Aside[] = [];
	let speaker: CueFact | undefined;
	for (const [index, line] of lines.entries()) {
		if (line.type === 'character') {
			speaker = cueAt.get(index);
			if (speaker?.voice !== 'present') continue;
			for (const { text, span } of cueOf(line)?.extensions ?? []) asides.push(...asideOf(text, index, span.start));
		} else if (line.type === 'parenthetical' && speaker?.voice === 'present') {
			const text = proseText(line);
			const open = text.indexOf('(') + 1;
			const close = text.lastIndexOf(')');
			asides.push(...asideOf(text.slice(open, close < open ? undefined : close), index, open));
		}
	}
	return asides;
}

function asideOf(text: string, line: number, column: number): readonly Aside[] {
	const tokens = tokensOf(text);
	const isAway = tokens.some(({ lower }) => devices.has(lower) || depictionNouns.has(lower) || lower === ':');
	if (isAway || tokens.length < 2) return [];
	const to = tokens.findIndex(({ lower }, at) => lower === 'to' && !isDeed(tokens[at - 1]?.lower ?? ''));
	const from = to < 0 ? 0 : (tokens[to]?.start ?? 0);
	const opening = to < 0 ? 'She ' : 'She turns ';
	const said = text.slice(from);
	const start = opening.length - column - from;
	const paragraph = { text: opening + said, lines: [{ line, start, length: column + text.length }] };
	return [{ paragraph, isSpeech: to >= 0 }];
}

/** `turning to Ben`, `listens to Ben`, `tries to kiss Ben`: the deed says who is where. */
function isDeed(before: string): boolean {
	return before !== '' && !before.endsWith('ly') && (before.endsWith('ing') || isPresentVerb(before, false));
}
