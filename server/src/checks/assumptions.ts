/**
 * How loud a finding is that leans on the clock of the scenes before it. A date moves the clock for the scenes that
 * follow, so one lone collision is a mistake and is told as such. Two collisions in one scene, or the same one in two
 * scenes, look like a step back in time that nobody labelled: they are told one step more quietly.
 */
import type { PlacedFinding } from './finding.js';
import { lower } from './sceneView.js';

/** The findings in their order, those that doubt falls on lowered by a step. */
export function* weighAssumptions(found: readonly PlacedFinding[]): Iterable<PlacedFinding> {
	const factsByScene = new Map<number, Set<string>>();
	const scenesByFact = new Map<string, Set<number>>();
	for (const { scene, finding } of found) {
		if (finding.assumedAgainst === undefined) continue;
		add(factsByScene, scene, finding.assumedAgainst);
		add(scenesByFact, finding.assumedAgainst, scene);
	}
	for (const each of found) {
		const { scene, finding } = each;
		const fact = finding.assumedAgainst;
		const isLone = fact === undefined || (factsByScene.get(scene)?.size === 1 && scenesByFact.get(fact)?.size === 1);
		yield isLone ? each : { scene, finding: { ...finding, severity: lower(finding.severity) } };
	}
}

function add<K, V>(sets: Map<K, Set<V>>, key: K, value: V): void {
	const set = sets.get(key) ?? new Set();
	set.add(value);
	sets.set(key, set);
}
