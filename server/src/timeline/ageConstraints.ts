/** Stated ages as soft evidence of time, where the canon knows when somebody was born. */
import { dateInWords } from '../calendar/dateInWords.js';
import { minutesPerDay } from '../calendar/partialDate.js';
import type { CalendarFacts } from './constraints.js';
import type { SceneTimeInput } from './input.js';
import type { SceneEdge } from './moments.js';
import { adder, because, midnightOf, points } from './moments.js';
import { shiftMonths } from './windows.js';

/** A stated age of somebody whose birth the canon knows dates the scene, softly. */
export function addAgeConstraints(edges: SceneEdge[], facts: CalendarFacts, ages: SceneTimeInput['ages']): void {
	const add = adder(edges);
	for (const age of ages) {
		const birth = facts.birthWindow(age.name);
		if (birth?.window.earliest === undefined || birth.window.latest === undefined) continue;
		const youngest = midnightOf(shiftMonths(birth.window.earliest, age.from * 12));
		const nextBirthday = midnightOf(shiftMonths(birth.window.latest, (age.to + 1) * 12));
		const when = dateInWords({ earliest: youngest, latest: nextBirthday - 1 });
		const reason = because((at) => ({
			kind: 'age',
			strength: 'inferred',
			text: `${age.name} (${age.text})`,
			scene: at.scene,
			at: { line: age.line, span: { start: age.start, end: age.end } },
			location: undefined,
			from: undefined,
			says: `${age.name} is ${age.text} in ${at.nameScene(at.scene)}, ${when}`,
			restsOn: birth.evidence,
		}));
		add(points.origin, points.day, youngest, nextBirthday - minutesPerDay, reason, 'guess');
	}
}
