/**
 * The dates of a merged canon: reads them, widens guesses, and works out relations to events (`{ after: felina, by: P5Y }`)
 * from whatever date those events have. A relation that ends in itself is a problem, not a hang.
 */
import type { IsoDuration } from '../calendar/parseIso.js';
import type { TimeWindow } from '../calendar/partialDate.js';
import { readDate, readDuration, shiftWindow, widenWindow } from './dates.js';
import { textOf } from './file.js';
import type { CanonDate, CanonProblem, Confidence, Source } from './model.js';
import { fieldOf, locationIn, type Placed, type PlacedEntry } from './placed.js';

/** What a fact says of its own origin; parts of it inherit. */
export interface Provenance {
	readonly source: Source | undefined;
	readonly confidence: Confidence | undefined;
	readonly estimated: boolean;
}

export const noProvenance: Provenance = { source: undefined, confidence: undefined, estimated: false };

/** What a map of facts says of its origin, else what it inherits. */
export function provenanceOf(placed: Placed | undefined, inherited: Provenance): Provenance {
	const confidence = placedText(placed, 'confidence');
	const estimated = placedText(placed, 'estimated');
	return {
		source: sourceOf(fieldOf(placed, 'source')) ?? inherited.source,
		confidence: confidence === 'high' || confidence === 'medium' || confidence === 'low' ? confidence : inherited.confidence,
		estimated: estimated === undefined ? inherited.estimated : estimated === 'true',
	};
}

export interface DateReader {
	/** The date behind a key; `undefined` where there is none. */
	dateOf(value: Placed | undefined, inherited: Provenance): CanonDate | undefined;
	/** An event's date; `undefined` where it has none, or there is no such event. Worked out once. */
	eventDate(id: string): CanonDate | undefined;
}

export function createDateReader(events: ReadonlyMap<string, PlacedEntry>, problems: CanonProblem[]): DateReader {
	const known = new Map<string, CanonDate | undefined>();
	const open: string[] = [];

	function eventDate(id: string): CanonDate | undefined {
		if (known.has(id)) return known.get(id);
		const entry = events.get(id);
		if (entry === undefined) return undefined;
		open.push(id);
		const date = dateOf(fieldOf(entry.value, 'date'), provenanceOf(entry.value, noProvenance));
		open.pop();
		known.set(id, date);
		return date;
	}

	function dateOf(value: Placed | undefined, inherited: Provenance): CanonDate | undefined {
		if (value === undefined) return undefined;
		const provenance = provenanceOf(value, inherited);
		const stated = fieldOf(value, 'date') ?? value;
		const text = textOf(stated.node);
		if (text !== undefined) return writtenDate(stated, text, provenance);
		return relativeDate(stated, provenance);
	}

	function relativeDate(placed: Placed, provenance: Provenance): CanonDate | undefined {
		const after = fieldOf(placed, 'after');
		const before = fieldOf(placed, 'before');
		if (after === undefined && before === undefined) return undefined;
		const length = placedText(placed, 'by');
		const by = length === undefined ? undefined : readDuration(length);
		if (length !== undefined && by === undefined) return undefined;
		const afterDate = dateOfReference(after);
		const beforeDate = dateOfReference(before);
		const windowFrom = (select: (date: CanonDate) => TimeWindow): TimeWindow =>
			by === undefined
				? { earliest: afterDate && select(afterDate).earliest, latest: beforeDate && select(beforeDate).latest }
				: shiftWindow(selectFrom(afterDate ?? beforeDate, select), by, after === undefined ? -1 : 1);
		const isGuess = provenance.estimated;
		const window = windowFrom((date) => date.window);
		return {
			window: isGuess ? widenWindow(window) : window,
			stated: windowFrom((date) => date.stated),
			text: relationInWords(after, before, by, events),
			estimated: isGuess || (afterDate?.estimated ?? false) || (beforeDate?.estimated ?? false),
			confidence: provenance.confidence,
			source: provenance.source,
			at: locationIn(placed),
		};
	}

	/** An event that is being worked out depends on itself: told once, at the relation that closes the circle. */
	function dateOfReference(reference: Placed | undefined): CanonDate | undefined {
		const id = textOf(reference?.node);
		if (reference === undefined || id === undefined) return undefined;
		const start = open.indexOf(id);
		if (start < 0) return eventDate(id);
		problems.push({
			code: 'canon-contradiction',
			message: `The date of "${id}" depends on itself${throughWords(open.slice(start + 1))}, so it can't be worked out.`,
			at: locationIn(reference),
			related: open.slice(start).flatMap((each) => {
				const entry = events.get(each);
				return entry === undefined ? [] : [{ message: each, at: entry.at }];
			}),
			suggestion: undefined,
		});
		return undefined;
	}

	return { dateOf, eventDate };
}

/** The text of a key's value. */
export function placedText(placed: Placed | undefined, name: string): string | undefined {
	return textOf(fieldOf(placed, name)?.node);
}

function sourceOf(placed: Placed | undefined): Source | undefined {
	if (placed?.node.kind !== 'map') return undefined;
	return {
		work: placedText(placed, 'work'),
		episode: placedText(placed, 'episode'),
		document: placedText(placed, 'document'),
		note: placedText(placed, 'note'),
	};
}

function writtenDate(placed: Placed, text: string, { estimated, confidence, source }: Provenance): CanonDate | undefined {
	const written = readDate(text);
	if (written === undefined) return undefined;
	const window = estimated ? written.widened : written.window;
	return { window, stated: written.window, text, estimated, confidence, source, at: locationIn(placed) };
}

const unbounded: TimeWindow = { earliest: undefined, latest: undefined };

function selectFrom(date: CanonDate | undefined, select: (date: CanonDate) => TimeWindow): TimeWindow {
	return date === undefined ? unbounded : select(date);
}

function throughWords(ids: readonly string[]): string {
	return ids.length === 0 ? '' : ` through ${ids.map((id) => `"${id}"`).join(', ')}`;
}

/** `5 years after Walter White's death`, for sentences. */
function relationInWords(
	after: Placed | undefined,
	before: Placed | undefined,
	by: IsoDuration | undefined,
	events: ReadonlyMap<string, PlacedEntry>,
): string {
	const titleOf = (placed: Placed): string => {
		const id = textOf(placed.node) ?? '';
		return placedText(events.get(id)?.value, 'title') ?? id;
	};
	const length = by === undefined ? '' : `${durationInWords(by)} `;
	const parts: string[] = [];
	if (after !== undefined) parts.push(`after ${titleOf(after)}`);
	if (before !== undefined) parts.push(`before ${titleOf(before)}`);
	return length + parts.join(' and ');
}

function durationInWords({ months, days, minutes }: IsoDuration): string {
	const counted = (count: number, noun: string): string[] =>
		count === 0 ? [] : [`${String(count)} ${noun}${count === 1 ? '' : 's'}`];
	const parts = [
		...counted(Math.floor(months / 12), 'year'),
		...counted(months % 12, 'month'),
		...(days % 7 === 0 ? counted(days / 7, 'week') : counted(days, 'day')),
		...counted(Math.floor(minutes / 60), 'hour'),
		...counted(minutes % 60, 'minute'),
	];
	return parts.length === 0 ? 'right' : parts.join(', ');
}
