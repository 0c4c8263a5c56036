/**
 * What the supers of one scene say together: of several cards with nothing to be seen between them the last counts; those that
 * follow something seen are times to which the scene has come. Knows cards and where something is seen between them.
 */
import type { BoundedWindow } from '../calendar/partialDate.js';
import { windowOfDate } from '../calendar/partialDate.js';
import type { TimeCue } from './model.js';
import { isTimed } from './pastSentences.js';
import { untold } from './pastSupers.js';
import type { PlacedMeaning, TimeStatement } from './sceneTime.js';
import type { TimeMeaning } from './timeMeaning.js';

/** A statement with the scene that it dates. */
export interface DatedStatement {
	readonly statement: TimeStatement;
	readonly dates: TimeCue['dates'];
}

export interface ReadCards {
	/** The cues of each statement in turn. */
	readonly cues: readonly TimeCue[];
	/** The line of the first super that moves the scene on to another time; `undefined` if none does. */
	readonly lapsesAt: number | undefined;
}

/** The supers that are one card: a quotation over several lines. */
type Card = readonly TimeStatement[];
type Cues = readonly PlacedMeaning[];

/** What a scene's statements say, with its supers read as cards. Linear in them. */
export function readCards(statements: readonly DatedStatement[]): ReadCards {
	if (!statements.some(({ statement }) => statement.source === 'super')) return readWithout(statements);
	const cards = (dates: TimeCue['dates']): readonly Card[] =>
		cardsOf(statements.filter((each) => each.dates === dates && each.statement.source === 'super'));
	const own = cards('this');
	const heading = statements.find(({ statement }) => statement.source === 'heading')?.statement;
	const course = courseOf(own, heading);
	const told = new Set([...supersededBefore(cards('next')), ...course.told]);
	const restored = new Set(own.flat());
	const cues = statements.flatMap(({ statement, dates }): readonly TimeCue[] => {
		const { source } = statement;
		if (statement === course.carried)
			return statement.cues.map((cue) => ({ ...cue, source, dates: 'next', carried: true }));
		if (told.has(statement)) return statement.cues.map((cue) => ({ ...asTold(cue), source, dates }));
		return statement.cues.map((cue) => ({ ...(restored.has(statement) ? stepRestored(cue) : cue), source, dates }));
	});
	return { cues, lapsesAt: course.lapsesAt };
}

/** Hardly any scene has one. */
function readWithout(statements: readonly DatedStatement[]): ReadCards {
	const cues: TimeCue[] = [];
	for (const { statement, dates } of statements)
		for (const { line, span, text, meaning } of statement.cues)
			cues.push({ line, span, text, meaning, source: statement.source, dates });
	return { cues, lapsesAt: undefined };
}

function cardsOf(supers: readonly DatedStatement[]): readonly Card[] {
	const cards: TimeStatement[][] = [];
	for (const { statement } of supers) {
		const card = statement.shown?.goesOn === true ? cards.at(-1) : undefined;
		if (card === undefined) cards.push([statement]);
		else card.push(statement);
	}
	return cards;
}

/** Of several cards that lead to the next scene, those that the last one does not agree with; all, if nobody knows from which that counts. */
function supersededBefore(cards: readonly Card[]): readonly TimeStatement[] {
	const timed = cards.filter((card) => card.some(({ cues }) => cues.some(({ meaning }) => isTimed(meaning))));
	const last = timed.at(-1);
	if (last === undefined || timed.length === 1) return [];
	const window = windowOf(last);
	const isStep = last.some(({ cues }) => cues.some(({ meaning }) => 'direction' in meaning));
	if (window === undefined && isStep) return timed.flat();
	return timed.slice(0, -1).flatMap((card) => (agrees(card, window) ? [] : card));
}

function agrees(card: Card, window: BoundedWindow | undefined): boolean {
	const own = windowOf(card);
	return own !== undefined && window !== undefined && overlap(own, window);
}

/** How time runs on in a scene: `SUPER: 2001` … `SUPER: 2005`. */
interface Course {
	/** The super with the time that it has come to at its end. */
	readonly carried: TimeStatement | undefined;
	readonly told: readonly TimeStatement[];
	readonly lapsesAt: number | undefined;
}

/** A time that the scene has come to, and the cards that say so. */
interface Phase {
	readonly window: BoundedWindow;
	/** The last line that says so; by the heading it is 0. */
	line: number;
	readonly cards: Card[];
}

function courseOf(cards: readonly Card[], heading: TimeStatement | undefined): Course {
	const byHeading = heading && windowOf([heading]);
	let phase: Phase | undefined = byHeading && { window: byHeading, line: 0, cards: [] };
	const told: TimeStatement[] = [];
	let lapsesAt: number | undefined;
	let carried: TimeStatement | undefined;
	for (const card of cards) {
		const window = windowOf(card);
		const [first] = card;
		if (window === undefined || first === undefined) continue;
		const line = card.at(-1)?.line ?? first.line;
		const isSame = phase === undefined || overlap(phase.window, window);
		const hasShown = phase !== undefined && phase.line < (first.shown?.behind ?? -1);
		if (!isSame && hasShown) lapsesAt ??= first.line;
		// What stands against the heading, before anything is seen, is a contradiction.
		if (!isSame && !hasShown && phase?.cards.length === 0) continue;
		if (!isSame && !hasShown) told.push(...(phase?.cards.flat() ?? []));
		if (isSame && phase !== undefined) {
			phase.cards.push(card);
			phase.line = line;
		} else phase = { window, line, cards: [card] };
		if (lapsesAt === undefined) continue;
		if (carried !== undefined) told.push(carried);
		carried = card.find(({ cues }) => cues.some(({ meaning }) => meaning.kind === 'date'));
		told.push(...card.filter((statement) => statement !== carried));
	}
	return { carried, told: told.filter((statement) => statement !== carried), lapsesAt };
}

function windowOf(card: Card): BoundedWindow | undefined {
	for (const { cues } of card)
		for (const { meaning } of cues) if (meaning.kind === 'date') return windowOfDate(meaning.date);
	return undefined;
}

function overlap(lhs: BoundedWindow, rhs: BoundedWindow): boolean {
	return lhs.earliest <= rhs.latest && rhs.earliest <= lhs.latest;
}

/** Words that no longer date a scene. */
function asTold(cue: Cues[number]): Cues[number] {
	return isTimed(cue.meaning) ? { ...cue, meaning: untold(cue.meaning) } : cue;
}

/** `Five years later, Kane was free.` is an epilogue behind a scene; above what happens it says when. */
function stepRestored(cue: Cues[number]): Cues[number] {
	const told: TimeMeaning | undefined = cue.meaning.kind === 'unread' ? cue.meaning.told : undefined;
	return told?.kind === 'offset' || told?.kind === 'calendar-step' ? { ...cue, meaning: told } : cue;
}
