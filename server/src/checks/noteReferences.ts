/**
 * Reports ids and scene numbers in notes that nothing defines (docs/diagnostics/canon-reference.md): such a note would
 * change nothing, in silence. Ids are looked up in the canon in force; without one nothing is ever unknown.
 */
import type { Canon } from '../canon/model.js';
import { didYouMean, nearestWord } from '../canon/suggest.js';
import type { SceneFacts, SceneSpan } from '../script/model.js';
import type { Finding } from './finding.js';
import { scriptFix } from './formFinding.js';
import type { CheckInput } from './input.js';
import { sceneRange } from './place.js';
import { findingAt } from './sceneView.js';

type Section = 'characters' | 'places' | 'events';

const nothingOf: Readonly<Record<Section, string>> = {
	characters: 'Nobody in the canon',
	places: 'No place in the canon',
	events: 'No event in the canon',
};

/** Words of a note that refer to something. */
interface Reference extends SceneSpan {
	readonly text: string;
	readonly to: Section | 'scene';
}

export function* noteReferences(input: CheckInput): Iterable<Finding> {
	yield* inPiece(input, -1, input.header);
	for (const { index } of input.script.scenes) {
		const facts = input.facts[index];
		if (facts !== undefined) yield* inPiece(input, index, facts);
	}
}

function* inPiece(input: CheckInput, scene: number, facts: SceneFacts): Iterable<Finding> {
	for (const reference of referencesIn(facts)) {
		const { to, text } = reference;
		if (to === 'scene') {
			if (!hasScene(input, text)) yield findingOf(input, scene, reference, `No scene here has the number ${text}.`);
		} else if (input.canon !== undefined && !isDefined(input.canon, to, text)) {
			const suggestion = nearestWord(text, input.canon[to].keys());
			const message = `${nothingOf[to]} has the id "${text}".${didYouMean(suggestion)}`;
			yield findingOf(input, scene, reference, message, suggestion);
		}
	}
}

function findingOf(input: CheckInput, scene: number, at: Reference, message: string, suggestion?: string): Finding {
	return findingAt({ script: input.script, scene: { index: scene } }, 'canon-reference', at, {
		message,
		evidence: [],
		fixes: () => {
			if (suggestion === undefined) return [];
			const edit = { range: sceneRange(input.script, scene, at), newText: suggestion };
			return [scriptFix(input, `Change to ${suggestion}`, [edit], true)];
		},
	});
}

function* referencesIn({ directives, timeCues }: SceneFacts): Iterable<Reference> {
	for (const directive of directives) {
		const { line } = directive;
		if (directive.kind === 'place') yield { to: 'places', line, ...directive.place };
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
