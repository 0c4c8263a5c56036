/**
 * Reads `[[time: …]]`, `[[day: …]]` and `[[thread: …]]` (docs/timeline.md, "Notes for the supervisor").
 */
import { parseIsoDate } from '../calendar/parseIso.js';
import type { Span } from '../text/position.js';
import type { KeyedNote } from './noteText.js';
import { phraseCount } from './phraseMatcher.js';
import type { TimeMeaning } from './timeMeaning.js';
import { timeTokens } from './timeTokens.js';
import { threadWords, unitWords } from './timeVocabulary.js';
import { readWholePhrase } from './timeWords.js';

/** A meaning with its columns on the line. */
export interface NotedTime {
	readonly span: Span;
	readonly text: string;
	readonly meaning: TimeMeaning;
}

/** What the note says, or a sentence that says why it can't be read. */
export type TimeNoteReading = { readonly times: readonly NotedTime[] } | { readonly problem: string };

/** Reads a note whose key is one of `time`, `day` and `thread`; `undefined` for any other key. */
export function readTimeNote(note: KeyedNote, line: string, locales: readonly string[]): TimeNoteReading | undefined {
	switch (note.key) {
		case 'time':
			return readTime(note, locales);
		case 'day':
			return readDay(note, line);
		case 'thread':
			return readThread(note, line);
		default:
			return undefined;
	}
}

const timeForms = 'Write a date (2015-03-02, March 2015), a step (+3 days), "same as #12", or "after" and an event.';

function readTime({ value, valueSpan }: KeyedNote, locales: readonly string[]): TimeNoteReading {
	const one = (meaning: TimeMeaning): TimeNoteReading => ({ times: [{ span: valueSpan, text: value, meaning }] });
	const date = parseIsoDate(value);
	if (date !== undefined) return one({ kind: 'date', date, weekday: undefined });
	if (isoShape.test(value)) return { problem: `There is no such date as "${value}".` };
	const exact = stepPattern.exec(value) === null ? sameAs(value) : stepOf(value);
	if (exact !== undefined) return one(exact);
	const { matches, isWhole } = readWholePhrase(value, 'note', locales);
	if (matches.some(({ meaning }) => meaning.kind === 'unread' && meaning.noSuchDay !== undefined))
		return { problem: `There is no such date as "${value}".` };
	if (matches.length > 0 && (isWhole || matches.some(({ meaning }) => meaning.kind === 'date'))) {
		const shift = valueSpan.start;
		return {
			times: matches.map(({ span, text, meaning }) => ({
				span: { start: span.start + shift, end: span.end + shift },
				text,
				meaning,
			})),
		};
	}
	const event = eventPattern.exec(value);
	const relation = event === null ? undefined : relations.find((word) => word === event[1]?.toLowerCase());
	if (event?.[2] !== undefined && relation !== undefined) return one({ kind: 'event', relation, event: event[2] });
	return {
		problem:
			value === '' ? `This note gives no time. ${timeForms}` : `"${value}" is no time that can be read. ${timeForms}`,
	};
}

// "2015-02-30": shaped like a date, and none.
const isoShape = /^\d{4}-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2})?)?$/u;
// "+3 days", "- 2 weeks", "+ a month"
const stepPattern = /^[+−–-]/u;
// "same as #12", "same as 12A", "same time as #12#"
const samePattern = /^same (?:time )?as (?:scene )?#?([\p{L}\p{N}][\p{L}\p{N}.-]*)#?$/iu;
// "during felina", "after jacks-gang-shot"
const eventPattern = /^(during|after|before)\s+([\p{L}\p{N}][\p{L}\p{N}-]*)$/iu;
const relations = ['during', 'after', 'before'] as const;

function sameAs(value: string): TimeMeaning | undefined {
	const number = samePattern.exec(value)?.[1];
	return number === undefined ? undefined : { kind: 'same-as-scene', number };
}

/** `+3 days`, `-2 weeks`: exactly so far. */
function stepOf(value: string): TimeMeaning | undefined {
	const tokens = timeTokens(value.slice(1));
	const counted = phraseCount(tokens);
	const unitToken = counted === undefined ? undefined : tokens[counted.length];
	const unit = unitWords.get(unitToken?.word ?? '')?.[0]?.value;
	if (counted === undefined || unit === undefined || tokens.length !== counted.length + 1) return undefined;
	const direction = value.startsWith('+') ? 'forward' : 'backward';
	return { kind: 'offset', count: counted.count * unit.factor, unit: unit.unit, direction, exact: true };
}

// "3", "D3", "N3", "day 3"
const dayPattern = /^(?:day\s*|[dn])?#?(\d{1,3})$/iu;

function readDay({ value, inner }: KeyedNote, line: string): TimeNoteReading {
	const day = Number(dayPattern.exec(value)?.[1] ?? 0);
	if (day < 1) return { problem: `A script day is a number from 1 on, not "${value}".` };
	return { times: [{ span: inner, text: line.slice(inner.start, inner.end), meaning: { kind: 'script-day', day } }] };
}

function readThread({ value, inner }: KeyedNote, line: string): TimeNoteReading {
	const text = line.slice(inner.start, inner.end);
	const words = timeTokens(value).map(({ word }) => word);
	if (words.join(' ') === 'PRESENT') {
		return { times: [{ span: inner, text, meaning: { kind: 'close-thread', all: true } }] };
	}
	const thread = threadWords.get(words[0] ?? '')?.find((candidate) => candidate.words === words.join(' '))?.value;
	if (thread === undefined) {
		return { problem: `"${value}" is no thread. There are present, flashback, flash-forward, dream and story.` };
	}
	return { times: [{ span: inner, text, meaning: { kind: 'open-thread', thread, block: false } }] };
}
