/**
 * Reports notes that would change nothing, in silence: ids and scene numbers that nothing defines
 * (docs/diagnostics/canon-reference.md), and values that can't be read (docs/diagnostics/unreadable-note.md). Ids are looked
 * up in the canon in force; where no canon applies, no event can be meant.
 */
import type { Canon } from '../canon/model.js';
import { didYouMean, nearestWord } from '../canon/suggest.js';
import type { SceneFacts, SceneSpan } from '../script/model.js';
import type { Fix, SceneFinding } from './finding.js';
import { scriptFix } from './formFinding.js';
import type { CheckInput } from './input.js';
import { notedPerson, notedThing } from './notedNames.js';
import { sceneRange } from './place.js';
import { findingAt } from './sceneView.js';

type Section = 'characters' | 'places' | 'events';

const nothingOf: Readonly<Record<Section, string>> = {
	characters: 'Nobody in the canon',
	places: 'No place in the canon',
	events: 'No event in the canon',
};

/** Words of a note that refer to something. */
export interface Reference extends SceneSpan {
	readonly text: string;
	readonly to: Section | 'scene' | 'person' | 'thing' | Unreadable;
}

/** A value that can't be read stands for nothing; `problem` says why. */
interface Unreadable {
	readonly key: string;
	readonly problem: string;
}

/**
 * The finding for a reference of a note, if nothing defines what it names. `isWithoutCanon`: no canon is asked for, so that none
 * can still come to define it.
 */
export function noteReference(
	input: CheckInput,
	reference: Reference,
	isWithoutCanon: boolean,
): SceneFinding | undefined {
	const { to, text } = reference;
	if (typeof to === 'object') return unreadable(reference, to);
	if (to === 'person') return notedPerson(input, reference);
	if (to === 'thing') return notedThing(input, reference);
	if (to === 'scene') {
		return hasScene(input, text) ? undefined : findingOf(reference, `No scene here has the number ${text}.`);
	}
	if (input.canon === undefined) {
		const isNowhere = to === 'events' && isWithoutCanon;
		return isNowhere ? findingOf(reference, `No canon applies here that could have the event "${text}".`) : undefined;
	}
	if (isDefined(input.canon, to, text)) return undefined;
	const suggestion = nearestWord(text, input.canon[to].keys());
	return findingOf(reference, `${nothingOf[to]} has the id "${text}".${didYouMean(suggestion)}`, suggestion);
}

/** The values of a note that are a closed list, to tell a slip from. */
const knownValues: Readonly<Record<string, readonly string[]>> = {
	thread: ['present', 'flashback', 'flash-forward', 'dream', 'story'],
};

function unreadable(reference: Reference, { key, problem }: Unreadable): SceneFinding {
	const suggestion = nearestWord(reference.text, knownValues[key] ?? []);
	return findingAt('unreadable-note', reference, {
		message: `${problem}${didYouMean(suggestion)}`,
		evidence: [],
		fixes: (input, scene) => changeTo(input, scene, reference, suggestion),
	});
}

function findingOf(reference: Reference, message: string, suggestion?: string): SceneFinding {
	return findingAt('canon-reference', reference, {
		message,
		evidence: [],
		fixes: (input, scene) => changeTo(input, scene, reference, suggestion),
	});
}

function changeTo(
	input: CheckInput,
	scene: number,
	reference: Reference,
	suggestion: string | undefined,
): readonly Fix[] {
	if (suggestion === undefined) return [];
	const edit = { range: sceneRange(input.script, scene, reference), newText: suggestion };
	return [scriptFix(input, `Change to ${suggestion}`, [edit], true)];
}

/** What the notes of a scene, or of the text before the first, refer to. */
export function referencesIn(frame: Pick<SceneFacts, 'directives' | 'timeCues'>): readonly Reference[] {
	return [...references(frame)];
}

function* references({ directives, timeCues }: Pick<SceneFacts, 'directives' | 'timeCues'>): Iterable<Reference> {
	for (const directive of directives) {
		const { line } = directive;
		if (directive.kind === 'place') yield { to: 'places', line, ...directive.place };
		if (directive.kind === 'unreadable') {
			const { key, value, problem, span } = directive;
			// A note without a value is marked as a whole.
			yield { to: { key, problem }, line, text: value.text, span: value.text === '' ? span : value.span };
		}
		if ('names' in directive) {
			const to = directive.kind === 'destroyed' ? 'thing' : 'person';
			for (const { name, line: at, span } of directive.names) yield { to, text: name, line: at, span };
		}
		if (directive.kind !== 'cast') continue;
		for (const { id } of directive.entries) if (id !== undefined) yield { to: 'characters', line, ...id };
	}
	for (const { source, line, span, text, meaning } of timeCues) {
		if (source !== 'note') continue;
		const [to, words] =
			meaning.kind === 'event'
				? (['events', meaning.event] as const)
				: (['scene', meaning.kind === 'same-as-scene' ? meaning.number : ''] as const);
		// The id ends the note; a number may have a mark behind it.
		const start = words === '' ? -1 : text.lastIndexOf(words);
		if (start < 0) continue;
		yield { to, text: words, line, span: { start: span.start + start, end: span.start + start + words.length } };
	}
}

/** A place may be noted by its name as well. */
function isDefined(canon: Canon, section: Section, text: string): boolean {
	if (canon[section].has(text)) return true;
	return section === 'places' && canon.names.places(text).some(({ generic }) => !generic);
}

/** A script without numbers is counted from its first scene. */
function hasScene({ script, facts }: CheckInput, number: string): boolean {
	const numbers = facts.flatMap(({ heading }) => heading?.number?.text ?? []);
	if (numbers.length > 0) return numbers.includes(number);
	return /^\d+$/u.test(number) && Number(number) >= 1 && Number(number) <= script.scenes.length;
}
