/** Evidence as values with a plain clause each, for the chains that explain a finding. */
import { writtenDateInWords } from '../calendar/dateInWords.js';
import type { TimeCue } from '../script/model.js';
import type { TimeEvidence } from './model.js';
import type { Standing } from './moments.js';
import type { PlacedCue } from './sceneWords.js';

/** A convention about the day, apart from the order itself, so that one can yield without the other. */
export function sameDay(order: TimeEvidence, what: string): TimeEvidence {
	return {
		...order,
		says: order.says.replace('comes after', `is taken to be ${what} as`).replace('a later day as', 'a later day than'),
	};
}

/** How a scene is called in its own evidence: `scene 12`. */
export function ownName({ scene, nameScene }: Standing): string {
	return nameScene(scene);
}

/** A time cue as evidence. `from` is the scene that relative words count from. */
export function evidenceOf(
	{ cue, back }: PlacedCue,
	{ scene }: Pick<Standing, 'scene'>,
	says: string,
	from?: number,
): TimeEvidence {
	return writtenEvidence({ cue, scene: scene - back }, says, from);
}

/** The same for a cue of which it is known where it is written. */
export function writtenEvidence(
	{ cue, scene }: { readonly cue: TimeCue; readonly scene: number },
	says: string,
	from?: number,
): TimeEvidence {
	return {
		kind: cue.source,
		strength: 'stated',
		text: cue.text,
		scene,
		at: { line: cue.line, span: cue.span },
		location: undefined,
		from,
		says,
	};
}

export function implied(scene: number, says: string): TimeEvidence {
	return {
		kind: 'order',
		strength: 'inferred',
		text: '',
		scene,
		at: undefined,
		location: undefined,
		from: undefined,
		says,
	};
}

/** `scene 9 is set on 14 September 2015, 11:00`, `the story is set in summer 1969`; other words as they stand: `scene 4 is NIGHT`. */
export function sayDated(name: string, { meaning, text }: Pick<TimeCue, 'meaning' | 'text'>): string {
	if (meaning.kind === 'date') return `${name} is set ${writtenDateInWords(meaning.date)}`;
	if (meaning.kind === 'season' && meaning.year !== undefined)
		return `${name} is set in ${meaning.season} ${String(meaning.year)}`;
	return `${name} is ${text}`;
}

/** `scene 4 is "FIVE YEARS LATER" than scene 1`. */
export function relative(placed: PlacedCue, at: Standing, reference: number): TimeEvidence {
	const { text } = placed.cue;
	const words = text.toUpperCase();
	return evidenceOf(
		placed,
		at,
		`${ownName(at)} is "${text}"${joint(placed, words)} ${at.nameScene(reference)}`,
		reference,
	);
}

/** `scene 1 is "during felina"`, with the canon's date of that. */
export function tiedTo(placed: PlacedCue, at: Standing, event: TimeEvidence): TimeEvidence {
	const name = at.scene < 0 ? 'the story' : ownName(at);
	const note = evidenceOf(placed, at, `${name} is "${placed.cue.text}"`);
	return { ...note, strength: event.strength, restsOn: event };
}

/** What words lead back to is where it was left: `scene 4 goes back to scene 1 ("BACK TO PRESENT")`. */
export function backTo(placed: PlacedCue, at: Standing, reference: number): TimeEvidence {
	const { text } = placed.cue;
	// Where nothing lies between, the words only go on calling it the present.
	const says =
		reference === at.scene - 1
			? `${ownName(at)} is "${text}", and taken to be the same day as ${at.nameScene(reference)}`
			: `${ownName(at)} goes back to ${at.nameScene(reference)} ("${text}")`;
	return { ...evidenceOf(placed, at, says, reference), strength: 'inferred' };
}

/** What leads from relative words to the scene that they count from. */
function joint({ cue }: PlacedCue, words: string): string {
	if (words.startsWith('SAME')) return ' as';
	if (cue.meaning.kind === 'same-time') return ', at the time of';
	if (words.endsWith('LATER') || words.endsWith('EARLIER')) return ' than';
	return 'direction' in cue.meaning && cue.meaning.direction === 'backward' ? ' before' : ' after';
}

/** Whether two pieces of evidence say the same of the same words, one perhaps less surely. */
export function isSameFact(lhs: TimeEvidence, rhs: TimeEvidence): boolean {
	if (lhs.scene !== rhs.scene || lhs.location !== rhs.location) return false;
	return lhs.at === rhs.at || (lhs.at?.span === rhs.at?.span && lhs.at?.line === rhs.at?.line && lhs.says === rhs.says);
}

/** Whether it says of the same words from which scene they count, as well: `LA STESSA NOTTE` is a night, and that of scene 1. */
export function tellsMore(fact: TimeEvidence, other: TimeEvidence): boolean {
	if (fact.from === undefined || other.from !== undefined || fact.scene !== other.scene) return false;
	const [at, otherAt] = [fact.at, other.at];
	return (
		at !== undefined &&
		at.line === otherAt?.line &&
		at.span.start === otherAt.span.start &&
		at.span.end === otherAt.span.end
	);
}

/** Whether evidence is the clock that the scripts before this one hand on. */
export function isHandedOn({ kind, strength, from }: TimeEvidence): boolean {
	return kind === 'order' && strength === 'assumed' && from === undefined;
}
