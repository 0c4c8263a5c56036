/**
 * Which scene the time words of a scene's lines date: this one, or the one after (docs/timeline.md, "What the script says").
 */
import type { Span } from '../text/position.js';
import type { ReadCards } from './cards.js';
import { readCards } from './cards.js';
import type { TimeCue, TimeCueSource } from './model.js';
import type { TimePhraseMatch } from './timeWords.js';

/** The time words of one super, transition, heading, section or note. */
export interface TimeStatement {
	readonly source: TimeCueSource;
	readonly line: number;
	readonly cues: readonly PlacedMeaning[];
	/** For notes: the scene they date whatever stands around them. */
	readonly dates?: TimeCue['dates'];
	/** For supers: the last line before it that shows something, -1 for none, and whether it goes on with the super before. */
	readonly shown?: { readonly behind: number; readonly goesOn: boolean };
}

/** A meaning at its columns on its line; a super over two lines has two lines. */
export type PlacedMeaning = Omit<TimeCue, 'dates' | 'source'>;

/** Matches in a part of a line as meanings on the line. */
export function placeMatches(
	matches: readonly TimePhraseMatch[],
	line: number,
	{ start: shift }: Pick<Span, 'start'>,
): PlacedMeaning[] {
	return matches.map(({ span, text, meaning }) => ({
		line,
		span: { start: span.start + shift, end: span.end + shift },
		text,
		meaning,
	}));
}

/** Where the scene's own content lies; -1 where there is none. */
export interface SceneShape {
	readonly isHeader: boolean;
	readonly lastContentLine: number;
	readonly lastSectionLine: number;
}

/** All cues in reading order, each with the scene that it dates. Statements come in reading order. */
export function timeCuesOf(statements: readonly TimeStatement[], shape: SceneShape): ReadCards {
	if (statements.length === 0) return noCues;
	const { kept, threadChangesAt } = withoutClosedExcursions(statements);
	const { cues, lapsesAt } = readCards(
		kept.map((statement) => {
			const { source, line } = statement;
			return { statement, dates: statement.dates ?? datedBy(source, line, shape, threadChangesAt) };
		}),
	);
	return { cues: cues.toSorted((lhs, rhs) => lhs.line - rhs.line || lhs.span.start - rhs.span.start), lapsesAt };
}

const noCues: ReadCards = { cues: [], lapsesAt: undefined };

function datedBy(
	source: TimeCueSource,
	line: number,
	{ isHeader, lastContentLine, lastSectionLine }: SceneShape,
	threadChangesAt: number,
): TimeCue['dates'] {
	switch (source) {
		case 'heading':
			return 'this';
		case 'transition':
		case 'section':
			return 'next';
		case 'note':
			// Between a section's title and the next heading a note belongs to what follows.
			return isHeader || (lastSectionLine > lastContentLine && lastSectionLine <= line) ? 'next' : 'this';
		case 'super': {
			const endsScene = lastContentLine !== -1 && lastContentLine < line;
			return isHeader || endsScene || threadChangesAt < line ? 'next' : 'this';
		}
	}
}

/**
 * `FLASHBACK TO:` and `BACK TO SCENE` in the middle of one scene leave it where it was: both go, and the supers between them.
 * `threadChangesAt` is the line of the first cut that does change the thread.
 */
function withoutClosedExcursions(statements: readonly TimeStatement[]): {
	readonly kept: readonly TimeStatement[];
	readonly threadChangesAt: number;
} {
	const dropped = new Set<TimeStatement>();
	const opened: number[] = [];
	statements.forEach((statement, index) => {
		if (statement.source !== 'transition') return;
		const kinds = statement.cues.map(({ meaning }) => meaning.kind);
		if ((kinds.includes('close-thread') || kinds.includes('return')) && opened.length > 0) {
			const from = opened.pop() ?? index;
			for (const inner of statements.slice(from, index + 1)) {
				if (inner.source === 'transition' || inner.source === 'super') dropped.add(inner);
			}
		} else if (kinds.includes('open-thread')) {
			opened.push(index);
		}
	});
	const kept = dropped.size === 0 ? statements : statements.filter((statement) => !dropped.has(statement));
	const change = kept.find(
		({ source, cues }) =>
			source === 'transition' &&
			cues.some(({ meaning }) => meaning.kind === 'open-thread' || meaning.kind === 'close-thread'),
	);
	return { kept, threadChangesAt: change?.line ?? Number.POSITIVE_INFINITY };
}
