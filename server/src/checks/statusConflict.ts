/**
 * Reports somebody shown doing or being what their state at that time rules out: held elsewhere, unable to speak or
 * walk, absent (docs/diagnostics/status-conflict.md).
 */
import type { Character, CharacterState, Place } from '../canon/model.js';
import { isInTheFlesh } from '../cast/inTheFlesh.js';
import type { Appearance } from '../cast/model.js';
import { eventAt, eventTimeFix } from './eventTimeFix.js';
import type { Fix, SceneFinding } from './finding.js';
import { lieTogether } from './places.js';
import { isThere, knownPerson } from './presence.js';
import type { Proof } from './proof.js';
import { chainEvidence, leaning, prove, provenInside } from './proof.js';
import type { PlacedView, SceneView } from './sceneView.js';
import { findingAt, fixesFrom } from './sceneView.js';
import { preferFirst, timeFixes, voiceOverFix } from './timeFixes.js';
import { canonDateInWords, sceneInWords } from './words.js';

/** The finding for one appearance, for the first state that rules it out. */
export function statusConflict(view: SceneView, appearance: Appearance): SceneFinding | undefined {
	const character = knownPerson(appearance);
	if (character === undefined) return undefined;
	for (const state of character.states) {
		const claim = contradiction(view, appearance, character, state);
		if (claim === undefined) continue;
		const isPermanent = state.from === undefined && state.until === undefined;
		const proof = isPermanent ? alwaysHolds(view, character) : provenInside(view.time, state);
		if (proof === undefined) continue;
		return findingAt('status-conflict', appearance, {
			message: isPermanent ? `${claim}.` : `${claim} ${sceneInWords(view.time)}.`,
			evidence: isPermanent
				? [{ message: `${character.name}: ${stateInWords(view, state)}`, at: state.at }]
				: chainEvidence(proof, `${character.name}: ${stateInWords(view, state)}`),
			...leaning(proof, character.id),
			fixes: fixesFrom((view) => stateFixes(view, appearance, character, state)),
		});
	}
	return undefined;
}

/** Before the state begins, or after it ends; nothing of the kind for one that always holds. */
function stateFixes(
	view: PlacedView,
	appearance: Appearance,
	character: Character,
	{ from, until }: CharacterState,
): readonly Fix[] {
	if (from === undefined && until === undefined) return preferFirst(voiceOverFix(view, appearance));
	const side = from === undefined ? 'before' : 'after';
	return timeFixes(view, appearance, side, eventTimeFix(view, side, eventAt(view, character, from ?? until)));
}

/** A state without dates has held since birth. */
function alwaysHolds(view: SceneView, { born }: Character): Proof | undefined {
	return born === undefined ? undefined : prove(view.time, ({ earliest }) => earliest, born);
}

/** What the scene shows against the state, as the start of a sentence; `undefined` where it shows nothing against it. */
function contradiction(
	view: SceneView,
	appearance: Appearance,
	{ name }: Character,
	state: CharacterState,
): string | undefined {
	switch (state.is) {
		case 'cannot-speak':
			return isThere(appearance) && appearance.cue !== undefined ? `${name} speaks here, but cannot speak` : undefined;
		case 'cannot-walk':
			return isInTheFlesh(appearance) && walks(view, appearance) ? `${name} walks here, but cannot walk` : undefined;
		case 'absent':
			return isInTheFlesh(appearance) ? `${name} appears here, but is away` : undefined;
		case 'held': {
			const place = view.cast.place.place;
			const cell = state.where === undefined ? undefined : view.canon.places.get(state.where);
			if (
				!isInTheFlesh(appearance) ||
				place === undefined ||
				cell === undefined ||
				lieTogether(view.canon, place, cell)
			)
				return undefined;
			return `${name} is ${at(place)} here, but is held ${at(cell)}`;
		}
	}
}

function at({ name }: Place): string {
	return `at ${name}`;
}

function stateInWords({ canon }: SceneView, state: CharacterState): string {
	const where = state.where === undefined ? undefined : canon.places.get(state.where)?.name;
	const says = state.is === 'held' && where !== undefined ? `held at ${where}` : state.is.replace('-', ' ');
	const span = [
		state.from === undefined ? '' : `from ${canonDateInWords(state.from, 'bare')}`,
		state.until === undefined ? '' : `until ${canonDateInWords(state.until, 'bare')}`,
	];
	return [says, ...span].filter((part) => part !== '').join(' ');
}

/** Verbs of which the subject stands on his feet. */
const walkingVerbs: ReadonlySet<string> = new Set(
	'walks runs strolls strides steps sprints jogs marches paces climbs stands jumps leaps dances hurries rushes wanders limps stumbles'.split(
		' ',
	),
);

/** Whether the word right behind the name is such a verb. */
function walks({ facts }: SceneView, { kind, line, span }: Appearance): boolean {
	if (kind !== 'acts' && kind !== 'introduced') return false;
	const prose = facts.prose.find((candidate) => candidate.line === line && candidate.kind === 'action');
	const next = prose?.text
		.slice(span.end)
		.trimStart()
		.split(/[^\p{L}]/u, 1)[0];
	return next !== undefined && walkingVerbs.has(next.toLowerCase());
}
