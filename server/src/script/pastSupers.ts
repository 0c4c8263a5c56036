/**
 * The parts of a super that tell of something past, over all of its lines, and what remains of the times in them: nothing
 * that dates a scene. Knows where a super goes on, and nothing of the scene around it.
 */
import type { Line } from '../fountain/syntax.js';
import type { Span } from '../text/position.js';
import { isTimed, pastSentences } from './pastSentences.js';
import { proseText } from './proseText.js';
import type { SuperWords } from './supers.js';
import { quotationFrom } from './supers.js';
import type { TimeMeaning, ToldTime } from './timeMeaning.js';
import type { TimePhraseMatch } from './timeWords.js';
import { readWholePhrase } from './timeWords.js';

/** By line, columns in the words of the super on it. */
export type PastByLine = ReadonlyMap<number, readonly Span[]>;

/** So many lines below its first one a super may go on. */
export const longestSuper = 3;

/** The past sentences of a super that begins on a line, also those that run on to the next. */
export function pastByLine(
	lines: readonly Line[],
	index: number,
	{ text, words }: { readonly text: string; readonly words: SuperWords },
	locales: readonly string[],
): PastByLine {
	const first = text.slice(words.span.start, words.span.end);
	const parts = [{ line: index, start: 0, text: first }];
	let joined = first;
	let goesOn = words.goesOn && first !== '';
	for (let line = index + 1; goesOn && line <= index + longestSuper; line++) {
		const below = lines[line];
		if (below === undefined) break;
		const said = proseText(below);
		const { span, goesOn: stillOpen } = quotationFrom(said, below.content.start);
		const part = said.slice(span.start, span.end);
		parts.push({ line, start: joined.length + 1, text: part });
		joined += ` ${part}`;
		goesOn = stillOpen;
	}
	const past = pastSentences(joined, locales);
	return new Map(parts.map((part) => [part.line, past.flatMap((span) => within(span, part))]));
}

function within({ start, end }: Span, part: { readonly start: number; readonly text: string }): readonly Span[] {
	const from = Math.max(0, start - part.start);
	const to = Math.min(part.text.length, end - part.start);
	return from < to ? [{ start: from, end: to }] : [];
}

/** What the parts of a super that tell of something past say of its time: nothing that dates a scene. */
export function toldTimes(text: string, past: readonly Span[], locales: readonly string[]): readonly TimePhraseMatch[] {
	return past.flatMap((span) => {
		const said = text.slice(span.start, span.end);
		const told = readWholePhrase(said, 'super', locales).matches.flatMap(({ span: at, text: words, meaning }) =>
			isTimed(meaning)
				? [{ span: { start: at.start + span.start, end: at.end + span.start }, text: words, meaning: untold(meaning) }]
				: [],
		);
		return told.length > 0 ? told : [{ span, text: said, meaning: untold() }];
	});
}

/** The meaning of words that date something else than their scene. */
export function untold(told?: ToldTime): TimeMeaning {
	return told === undefined ? { kind: 'unread', stops: true } : { kind: 'unread', stops: true, told };
}
