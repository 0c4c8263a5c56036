/**
 * The fix that says when a scene is by an event of the canon: `[[time: before felina]]` on a line of its own below the
 * heading. Offered only where the note settles the matter and collides with nothing that the scene says already.
 */
import type { TimeWindow } from '../calendar/partialDate.js';
import type { CanonDate, Character, Participation, StoryEvent } from '../canon/model.js';
import { rangeOnLine } from '../text/position.js';
import { isLightWord } from '../timeline/lightWord.js';
import type { Bound } from '../timeline/model.js';
import type { Fix, TextEdit } from './finding.js';
import { possibleAges } from './proof.js';
import type { PlacedView } from './sceneView.js';
import type { Side } from './timeFixes.js';
import { fixOf, isDatedByWords, isTiedByWords, markEdit } from './timeFixes.js';

/** Sets the scene before the event that a fact begins with, or after the one that it ends with; at most one fix. */
export function eventTimeFix(view: PlacedView, side: Side, event: StoryEvent | undefined): readonly Fix[] {
	const { time } = view;
	if (event?.date === undefined || isDatedByWords(view) || isTiedByWords(view)) return [];
	if (time.thread !== 'present' && time.thread !== 'flashback') return [];
	const { earliest, latest } = time.certain;
	if (side === 'after' && !allows(earliest, event.date.window.latest, (minute, limit) => minute <= limit)) return [];
	if (side === 'before' && !allows(latest, event.date.window.earliest, (minute, limit) => minute >= limit)) return [];
	if (contradictsAges(view, side, event.date)) return [];
	const relation = side === 'after' ? 'before' : 'after';
	const note = noteEdit(view, `[[time: ${relation} ${event.id}]]`);
	// In the middle of the present a step in time needs its label too, or the order of scenes would speak against it.
	const isStep = time.thread === 'present' && time.previous >= 0;
	const mark = isStep ? markEdit(view, side) : undefined;
	const label = side === 'after' ? 'a flashback' : 'a flash-forward';
	const title = `Set it ${relation} ${event.title}${isStep ? `, as ${label}` : ''}`;
	return [fixOf(view, title, [...(mark === undefined ? [] : [mark]), ...note])];
}

/** Whether somebody in the scene has an age that nobody born then can have on that side of the date. */
function contradictsAges({ cast }: PlacedView, side: Side, { window }: CanonDate): boolean {
	const at = side === 'after' ? { earliest: undefined, latest: window.latest } : { ...window, latest: undefined };
	return cast.appearances.some(({ person, age }) => {
		const born = person.kind === 'canon' ? person.character.born : undefined;
		if (born === undefined || age === undefined || age.vague) return false;
		const { youngest, oldest } = possibleAges(born.window, at);
		return (oldest !== undefined && age.from > oldest) || (youngest !== undefined && age.to < youngest);
	});
}

/** What hard words allow; the clock that the script's first note sets gives way to a scene's own. */
function allows(bound: Bound, limit: number | undefined, fits: (minute: number, limit: number) => boolean): boolean {
	if (bound.minute === undefined || limit === undefined || fits(bound.minute, limit)) return true;
	return bound.because.every(({ scene, kind, text }) => scene === -1 || kind === 'order' || isLightWord(text));
}

/** A line of its own below the heading, set off by blank lines. */
export function noteEdit({ scene }: Pick<PlacedView, 'scene'>, note: string): readonly TextEdit[] {
	const [heading, next] = scene.node.lines;
	if (heading === undefined || next === undefined) return [];
	const newText = `${heading.eol}${note}${heading.eol}${next.type === 'blank' ? '' : heading.eol}`;
	return [{ range: rangeOnLine(scene.startLine + 1, { start: 0, end: 0 }), newText }];
}

/** The canon's event in which somebody dies or is born. */
export function lifeEvent({ canon }: PlacedView, { id, died }: Character, does: Participation): StoryEvent | undefined {
	const named = does === 'dies' && died?.event !== undefined ? canon.events.get(died.event) : undefined;
	return named ?? findEvent(({ people }) => people.some((person) => person.who === id && person.does === does), canon);
}

/** The canon's event of somebody's life at the time of a date: the arrest that a state begins with. */
export function eventAt({ canon }: PlacedView, { id }: Character, date: CanonDate | undefined): StoryEvent | undefined {
	if (date === undefined) return undefined;
	return findEvent(
		(event) => event.people.some(({ who }) => who === id) && liesWithin(event.date?.window, date.window),
		canon,
	);
}

function findEvent(fits: (event: StoryEvent) => boolean, { events }: PlacedView['canon']): StoryEvent | undefined {
	for (const event of events.values()) if (event.date !== undefined && fits(event)) return event;
	return undefined;
}

function liesWithin(inner: TimeWindow | undefined, outer: TimeWindow): boolean {
	if (inner?.earliest === undefined || inner.latest === undefined) return false;
	if (outer.earliest === undefined || outer.latest === undefined) return false;
	return inner.earliest >= outer.earliest && inner.latest <= outer.latest;
}
