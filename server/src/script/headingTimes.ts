/**
 * What the parts of a scene heading say about when it is: read, or found to speak of a time that can't be read. Knows one heading.
 */
import { normalizePiece } from '../fountain/headingWords.js';
import { isWorldBeyond, placesOutOfTime } from '../fountain/labelWords.js';
import type { FountainOptions, Heading, Line, SpannedText } from '../fountain/syntax.js';
import type { Span } from '../text/position.js';
import type { PlacedMeaning } from './sceneTime.js';
import { placeMatches } from './sceneTime.js';
import type { TimeMeaning } from './timeMeaning.js';
import { readHeadingParts, readWholePhrase } from './timeWords.js';
import { unreadTime } from './unreadTime.js';

// Headings are memoised by line and options, so that their meanings outlive the edits of other lines.
const timesOfHeadings = new WeakMap<Heading, readonly PlacedMeaning[]>();

const openingBrackets: readonly string[] = ['(', '[', '（', '［'];

/** A heading with more parts than this is no heading. */
const mostParts = 12;

/** What a heading's words say of its time, in the order of its columns but for those of its place, which come last. */
export function headingTimes(line: Line, heading: Heading, { locales }: FountainOptions): readonly PlacedMeaning[] {
	let times = timesOfHeadings.get(heading);
	if (times === undefined) {
		const isInBrackets = ({ start }: Span): boolean =>
			openingBrackets.includes(line.text.slice(0, start).trimEnd().at(-1) ?? '');
		const all = heading.time === undefined ? heading.modifiers : [heading.time, ...heading.modifiers];
		const parts = all.slice(0, mostParts);
		const read = readHeadingParts(
			parts.map(({ text }) => text),
			locales,
		);
		times = [
			...parts.flatMap(({ text, span }, index) => {
				const whole = readWholePhrase(text, 'heading', locales);
				const isLabel = heading.time === undefined || heading.time.span.start < span.start;
				const standing = isLabel && isInBrackets(span) ? 'label' : 'part';
				return placeMatches([...(read[index] ?? []), ...unreadTime(text, whole, standing)], 0, span);
			}),
			...heading.place.flatMap((part, index) => placeTimes(part, index, heading, locales)),
		];
		timesOfHeadings.set(heading, times);
	}
	return times;
}

/** Words of time in what reads as a place: `INT. KIM'S DREAM`, `INT. HEAVEN`, `EXT. BERLIN 1945`, `INT. HOUSE - WHEN KIM WAS TEN`. */
function placeTimes(
	{ text, span }: SpannedText,
	index: number,
	{ prefix, place }: Heading,
	locales: readonly string[],
): readonly PlacedMeaning[] {
	const whole = readWholePhrase(text, 'heading', locales);
	const isFirst = index === 0 && prefix !== null;
	if (isFirst && isWorldBeyond(normalizePiece(text), place.length === 1, locales)) {
		const beyond: TimeMeaning = { kind: 'open-thread', thread: 'dream', block: false };
		return placeMatches([{ span: { start: 0, end: text.length }, text, meaning: beyond }], 0, span);
	}
	const isOutOfTime =
		isFirst &&
		whole.isWhole &&
		placesOutOfTime.has((whole.matches[0]?.text ?? '').toUpperCase().replace(ownersOfDreams, ''));
	const isTime = !isFirst && whole.isWhole && whole.matches.some(({ meaning }) => meaning.kind === 'date');
	const matches = isOutOfTime || isTime ? whole.matches : unreadTime(text, whole, isFirst ? 'first place' : 'place');
	return placeMatches(matches, 0, span);
}

const ownersOfDreams = /^.*(?:['’]S|S['’]|\b(?:HIS|HER|THEIR)) /u;
