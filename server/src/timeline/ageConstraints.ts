/** Stated ages as soft evidence of time, where the canon knows when somebody was born. */
import { minutesPerDay } from '../calendar/partialDate.js';
import type { CalendarFacts } from './constraints.js';
import type { SceneTimeInput } from './input.js';
import type { TimeEvidence } from './model.js';
import type { Reason, SceneEdge } from './moments.js';
import { adder, because, points } from './moments.js';
import { shiftMonths } from './windows.js';

/** A stated age with where the canon says when its bearer was born. */
export interface DatedAge {
	readonly reason: Reason;
	readonly birth: TimeEvidence;
}

/** A stated age of somebody whose birth the canon knows dates the scene, softly. Gives each age that does. */
export function addAgeConstraints(
	edges: SceneEdge[],
	facts: CalendarFacts,
	ages: SceneTimeInput['ages'],
): readonly DatedAge[] {
	const add = adder(edges);
	return ages.flatMap((age): readonly DatedAge[] => {
		const birth = facts.birthWindow(age.name);
		if (birth?.window.earliest === undefined || birth.window.latest === undefined) return [];
		const reason = because((at) => ({
			kind: 'age',
			strength: 'inferred',
			text: `${age.name} (${age.text})`,
			scene: at.scene,
			at: { line: age.line, span: { start: age.start, end: age.end } },
			location: undefined,
			from: undefined,
			says: `${age.name} is ${age.text} in ${at.nameScene(at.scene)}`,
		}));
		const youngest = midnightOf(shiftMonths(birth.window.earliest, age.from * 12));
		const nextBirthday = midnightOf(shiftMonths(birth.window.latest, (age.to + 1) * 12));
		add(points.origin, points.day, youngest, nextBirthday - minutesPerDay, reason, 'guess');
		return [{ reason, birth: birth.evidence }];
	});
}

function midnightOf(minute: number): number {
	return Math.floor(minute / minutesPerDay) * minutesPerDay;
}
