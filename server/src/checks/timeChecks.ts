/** The checks on time, in the order in which they look at a scene. */
import type { Appearance } from '../cast/model.js';
import { ageMismatch } from './ageMismatch.js';
import { aliasAnachronism } from './aliasAnachronism.js';
import { type PlacedFinding, weighAssumptions } from './assumptions.js';
import { deadCharacter } from './deadCharacter.js';
import { declaredLife } from './declaredLife.js';
import { eventDateConflict } from './eventDateConflict.js';
import type { Finding } from './finding.js';
import { implausibleDaylight } from './implausibleDaylight.js';
import type { CheckInput } from './input.js';
import { objectAnachronism } from './objectAnachronism.js';
import { placeAnachronism } from './placeAnachronism.js';
import { placeMismatch } from './placeMismatch.js';
import { type SceneView, sceneViews } from './sceneView.js';
import { scriptTime } from './scriptTime.js';
import { statusConflict } from './statusConflict.js';
import { unbornCharacter } from './unbornCharacter.js';
import { weekdayMismatch } from './weekdayMismatch.js';
import { whereabouts } from './whereabouts.js';

/** One appearance has one finding: dead or unborn before alias before status before age. */
const personalChecks = [deadCharacter, unbornCharacter, aliasAnachronism, statusConflict, ageMismatch] as const;

/** Every finding of the family *time*, scene by scene. */
export function* timeChecks(input: CheckInput): Iterable<Finding> {
	yield* weekdayMismatch(input);
	yield* scriptTime(input);
	yield* whereabouts(input);
	const found: PlacedFinding[] = [];
	for (const view of sceneViews(input)) {
		if (isKnownQuiet(view)) continue;
		const nBefore = found.length;
		for (const finding of sceneFindings(view)) found.push({ scene: view.scene.index, finding });
		if (found.length === nBefore) quietScenes.set(view.cast, known(view));
	}
	yield* weighAssumptions(found);
	yield* declaredLife(input, new Set(found.map(({ finding }) => finding.range.start.line)));
}

type Known = Pick<SceneView, 'canon' | 'facts' | 'time' | 'before'>;

/** Without the script, which must not outlive its next edit. */
function known({ canon, facts, time, before }: SceneView): Known {
	return { canon, facts, time, before };
}

/** Scenes in which nothing was found, with what was known of them then. */
const quietScenes = new WeakMap<SceneView['cast'], Known>();

/** Most scenes have no finding, and have none again while nothing that is known of them has changed. Where they stand is all one. */
function isKnownQuiet({ cast, canon, facts, time, before }: SceneView): boolean {
	const then = quietScenes.get(cast);
	return then?.canon === canon && then.facts === facts && then.time === time && then.before === before;
}

function* sceneFindings(view: SceneView): Iterable<Finding> {
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
function* personalFindings(view: SceneView): Iterable<Finding> {
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

function firstFinding(view: SceneView, appearance: Appearance): Finding | undefined {
	for (const check of personalChecks) {
		const finding = check(view, appearance);
		if (finding !== undefined) return finding;
	}
	return undefined;
}
