/** Stated ages as soft evidence of time, where the canon knows when somebody was born. */
import { minutesPerDay } from '../calendar/partialDate.js';
import type { ConstraintSink } from './constraints.js';
import type { TimeEvidence } from './model.js';
import { adder, dayPoint } from './moments.js';
import { shiftMonths } from './windows.js';

/** A stated age of somebody whose birth the canon knows dates the scene, softly. Gives each age's canon fact. */
export function addAgeConstraints(
	sink: ConstraintSink,
	scene: number,
	ages: readonly {
		readonly name: string;
		readonly text: string;
		readonly from: number;
		readonly to: number;
		readonly line: number;
		readonly start: number;
		readonly end: number;
	}[],
): ReadonlyMap<TimeEvidence, TimeEvidence> {
	const add = adder(sink.constraints);
	const sources = new Map<TimeEvidence, TimeEvidence>();
	for (const age of ages) {
		const birth = sink.facts.birthWindow(age.name);
		if (birth?.window.earliest === undefined || birth.window.latest === undefined) continue;
		const evidence: TimeEvidence = {
			kind: 'age',
			strength: 'inferred',
			text: `${age.name} (${age.text})`,
			scene,
			at: { line: age.line, span: { start: age.start, end: age.end } },
			location: undefined,
			from: undefined,
			says: `${age.name} is ${age.text} in ${sink.nameScene(scene)}`,
		};
		sources.set(evidence, birth.evidence);
		const youngest = midnightOf(shiftMonths(birth.window.earliest, age.from * 12));
		const nextBirthday = midnightOf(shiftMonths(birth.window.latest, (age.to + 1) * 12));
		add(0, dayPoint(scene), youngest, nextBirthday - minutesPerDay, evidence, 'soft');
	}
	return sources;
}

function midnightOf(minute: number): number {
	return Math.floor(minute / minutesPerDay) * minutesPerDay;
}
