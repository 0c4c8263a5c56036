/** What the timeline takes from the canon: when events happened and when people were born, with where that is written. */
import type { Canon, CanonDate } from '../canon/model.js';
import type { CalendarFacts } from './constraints.js';
import type { TimeEvidence } from './model.js';

/** The canon as the constraints see it; knows nothing where there is no canon. Disputed facts are not facts. */
export function calendarFacts(canon: Canon | undefined): CalendarFacts {
	return {
		eventWindow(id) {
			const event = canon?.events.get(id);
			if (event?.date === undefined) return undefined;
			return { window: event.date.window, evidence: canonEvidence(event.date, `${event.title}: ${event.date.text}`) };
		},
		birthWindow(name) {
			const matches = canon?.names.characters(name).filter(({ form }) => form === 'full' || form === 'cue') ?? [];
			const [match] = matches;
			const born = match?.character.born;
			if (match === undefined || born === undefined || new Set(matches.map(({ character }) => character.id)).size > 1)
				return undefined;
			return { window: born.window, evidence: canonEvidence(born, `${match.character.name} was born ${born.text}`) };
		},
	};
}

function canonEvidence(date: CanonDate, says: string): TimeEvidence {
	return {
		kind: 'canon',
		strength: date.estimated ? 'inferred' : 'stated',
		text: date.text,
		scene: -1,
		at: undefined,
		location: date.at,
		from: undefined,
		says,
	};
}
