/** The checks on time that look at one scene under a canon, in the order in which they do. */
import type { Appearance } from '../cast/model.js';
import { ageMismatch } from './ageMismatch.js';
import { aliasAnachronism } from './aliasAnachronism.js';
import { deadCharacter } from './deadCharacter.js';
import { eventDateConflict } from './eventDateConflict.js';
import type { SceneFinding } from './finding.js';
import { implausibleDaylight } from './implausibleDaylight.js';
import { objectAnachronism } from './objectAnachronism.js';
import { placeAnachronism } from './placeAnachronism.js';
import { placeMismatch } from './placeMismatch.js';
import type { SceneView } from './sceneView.js';
import { statusConflict } from './statusConflict.js';
import { unbornCharacter } from './unbornCharacter.js';

/** One appearance has one finding: dead or unborn before alias before status before age. */
const personalChecks = [deadCharacter, unbornCharacter, aliasAnachronism, statusConflict, ageMismatch] as const;

/** Every finding in one scene. */
export function* sceneTimeFindings(view: SceneView): Iterable<SceneFinding> {
	yield* placeAnachronism(view);
	const mismatch = placeMismatch(view);
	if (mismatch !== undefined) yield mismatch;
	const daylight = implausibleDaylight(view);
	if (daylight !== undefined) yield daylight;
	yield* personalFindings(view);
	yield* objectAnachronism(view);
	yield* eventDateConflict(view);
}

/** Each cue is told of, and each line of action once for each person. */
function* personalFindings(view: SceneView): Iterable<SceneFinding> {
	if (view.time.exempt) return;
	const told = new Set<string>();
	for (const appearance of view.cast.appearances) {
		const finding = firstFinding(view, appearance);
		if (finding === undefined || appearance.person.kind !== 'canon') continue;
		const key = `${finding.code} ${appearance.person.character.id} ${String(appearance.line)}`;
		if (told.has(key)) continue;
		told.add(key);
		yield finding;
	}
}

function firstFinding(view: SceneView, appearance: Appearance): SceneFinding | undefined {
	for (const check of personalChecks) {
		const finding = check(view, appearance);
		if (finding !== undefined) return finding;
	}
	return undefined;
}
