/**
 * Reports a stated age that contradicts birth date and scene time (docs/diagnostics/age-mismatch.md).
 * Decades and words such as `late 30s` are allowed a year either way.
 */
import type { CanonDate, Character } from '../canon/model.js';
import type { Appearance } from '../cast/model.js';
import type { StatedAge } from '../script/model.js';
import { windowOf } from '../timeline/model.js';
import { asDisputed } from './disputes.js';
import type { Fix, SceneFinding } from './finding.js';
import { sceneRange } from './place.js';
import { knownPerson } from './presence.js';
import type { Proof } from './proof.js';
import { chainEvidence, possibleAges, prove } from './proof.js';
import type { PlacedView, SceneView } from './sceneView.js';
import { findingAt, fixesFrom } from './sceneView.js';
import type { ToldTime } from './words.js';
import { canonDateInWords, sceneInWords, timeOfProof, withPronoun } from './words.js';

/** The finding for one appearance with an age beside it. An age bound to the name (`YOUNG JESSE`) counts as one. */
export function ageMismatch(view: SceneView, appearance: Appearance): SceneFinding | undefined {
	const character = knownPerson(appearance);
	const age = appearance.age;
	if (character?.born === undefined || age === undefined) return undefined;
	const born = character.born;
	const proof = provenAge(view, age, born);
	if (proof === undefined || provenAge(view, age, asDisputed(born, character, 'born')) === undefined) return undefined;
	const time = timeOfProof(view.time, proof);
	const actual = actualAge(time, character);
	return findingAt('age-mismatch', age, {
		message: `${character.name} is ${ageInWords(age, character)} here, but ${withPronoun(character, 'was')} born ${canonDateInWords(born)} and is ${actual.words} ${sceneInWords(time)}.`,
		evidence: chainEvidence(proof, `${character.name} was born ${canonDateInWords(born)}`),
		assumedAgainst: proof.lowered ? character.id : undefined,
		fixes: fixesFrom((view) => correctAge(view, age, actual.years)),
	});
}

/** Why somebody born then cannot have this age in the scene. */
function provenAge({ time }: SceneView, age: StatedAge, born: CanonDate): Proof | undefined {
	const slack = age.vague ? 1 : 0;
	return prove(
		time,
		(bounds) => {
			const { youngest, oldest } = possibleAges(born.window, windowOf(bounds));
			if (youngest !== undefined && age.to + slack < youngest) return bounds.earliest;
			return oldest !== undefined && age.from - slack > oldest ? bounds.latest : undefined;
		},
		born,
	);
}

const possessives: ReadonlyMap<string, string> = new Map([
	['male', 'his'],
	['female', 'her'],
]);

/** `45`; `in her late 40s`; `in her teens`; `about 30`. */
function ageInWords({ text, from, to, vague }: StatedAge, { gender }: Character): string {
	const said = text.toLowerCase().replace(/^(?:ages?|aged):? /u, '');
	if (!vague) return from === to ? String(from) : `${String(from)} to ${String(to)}`;
	if (/^in /u.test(said)) return said;
	if (/(?:\ds|'s|ies|teens)$/u.test(said)) return `in ${possessives.get(gender ?? '') ?? 'their'} ${said}`;
	if (/^(?:a )?teen/u.test(said)) return `in ${possessives.get(gender ?? '') ?? 'their'} teens`;
	const about = /^(\d+)(?:-| )?(?:ish|or so)$/u.exec(said);
	if (about?.[1] !== undefined) return `about ${about[1]}`;
	return /^(?:newborn|infant|toddler|tween|preteen|pre-teen)$|arian$/u.test(said) ? `${article(said)} ${said}` : said;
}

function article(noun: string): string {
	return /^[aeio]/u.test(noun) ? 'an' : 'a';
}

/** The age in figures where it is one, else its range; `words` for the message. */
function actualAge(
	time: ToldTime,
	{ born }: Character,
): { readonly words: string; readonly years: number | undefined } {
	const bounds =
		time.certain.earliest.minute === undefined || time.certain.latest.minute === undefined ? time.likely : time.certain;
	const { youngest, oldest } = possibleAges(
		born?.window ?? { earliest: undefined, latest: undefined },
		windowOf(bounds),
	);
	if (youngest !== undefined && youngest === oldest) return { words: String(youngest), years: youngest };
	if (youngest !== undefined && oldest !== undefined)
		return {
			words: `${String(youngest)} ${oldest - youngest === 1 ? 'or' : 'to'} ${String(oldest)}`,
			years: undefined,
		};
	return {
		words: youngest !== undefined ? `${String(youngest)} or older` : `${String(oldest)} or younger`,
		years: undefined,
	};
}

function correctAge({ script, scene }: PlacedView, age: StatedAge, years: number | undefined): readonly Fix[] {
	if (years === undefined) return [];
	const range = sceneRange(script, scene.index, age);
	const newText = age.vague ? `${String(Math.floor(years / 10) * 10)}s` : String(years);
	return [
		{ title: `Change the age to ${newText}`, edits: new Map([[script.uri, [{ range, newText }]]]), preferred: true },
	];
}
