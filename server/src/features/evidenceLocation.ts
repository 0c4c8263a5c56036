/** Where a piece of time evidence is written. */
import type { ScriptView } from '../analysis/scriptView.js';
import { headingRange, sceneRange } from '../checks/place.js';
import type { Location } from '../text/position.js';
import type { TimeEvidence } from '../timeline/model.js';

/** Canon facts in the canon, words in the script; what has no words of its own, at its scene's heading. */
export function evidenceLocation({ script }: ScriptView, { location, scene, at }: TimeEvidence): Location {
	if (location !== undefined) return location;
	return { uri: script.uri, range: at === undefined ? headingRange(script, scene) : sceneRange(script, scene, at) };
}
