/**
 * What the zones that a script writes beside its clocks show: clocks of two zones are compared by the instant, those of a zone
 * that nobody can tell, or of none in another place, not at all. The canon's places come first.
 */
import { aheadInZone } from '../script/clockZones.js';
import type { CalendarFacts, SceneClocks } from './constraints.js';
import type { SceneTimeInput } from './input.js';
import type { ClocksApart } from './placeClocks.js';
import { mostOnEarth } from './placeClocks.js';
import { zoneOf } from './sceneWords.js';

/** The facts with the clocks of written zones; themselves where no scene writes one. The same for the same facts. */
export function withWrittenZones(facts: CalendarFacts, scenes: readonly SceneTimeInput[]): CalendarFacts {
	if (!scenes.some(({ words }) => zoneOf(words) !== undefined)) return facts;
	let zoned = zonedFacts.get(facts);
	if (zoned === undefined) zonedFacts.set(facts, (zoned = { ...facts, clocks: zonedClocks(facts.clocks) }));
	return zoned;
}

const zonedFacts = new WeakMap<CalendarFacts, CalendarFacts>();

function zonedClocks(places: SceneClocks | undefined): SceneClocks {
	const isPlaced = (scene: SceneTimeInput): boolean => places?.knows(scene) === true;
	return {
		knows: (scene) => scene.words.first.clock !== undefined || isPlaced(scene),
		apart(from, to, during) {
			const [start, end] = [zoneOf(from.words), zoneOf(to.words)];
			if (isPlaced(from) && isPlaced(to)) return places?.apart(from, to, during);
			if (start === end && (start !== unknown || isOnePlace(from, to))) return undefined;
			if (start !== undefined && end !== undefined) return zonesApart(start, end);
			return isOnePlace(from, to) ? undefined : anything;
		},
	};
}

const unknown = 'LOCAL';
/** The words say that the clocks differ: that they agree is no guess worth making. */
const anything: ClocksApart = { least: -mostOnEarth, most: mostOnEarth, isStated: true };

function isOnePlace(lhs: SceneTimeInput, rhs: SceneTimeInput): boolean {
	return lhs.place[0] !== undefined && lhs.place[0] === rhs.place[0];
}

function zonesApart(from: string, to: string): ClocksApart | undefined {
	const [start, end] = [aheadInZone(from), aheadInZone(to)];
	if (start === undefined || end === undefined) return anything;
	// Zones that both have summer time have it at one time.
	const isTogether = start[1] - start[0] === end[1] - end[0];
	const [least, most] = isTogether ? [end[0] - start[0], end[1] - start[1]] : [end[0] - start[1], end[1] - start[0]];
	return least === 0 && most === 0 ? undefined : { least, most, isStated: true };
}
