/**
 * Births and deaths that only an event tells: `people: [ { who: hank-schrader, does: dies } ]` dates his death where his
 * own entry has no `died`. Where a layer says `died: null`, no event kills him.
 */
import type { Character, StoryEvent } from './model.js';

/** Those of whom something is to be added. `isRemoved` tells what layers take away from a person. */
export function inferLife(
	characters: ReadonlyMap<string, Character>,
	events: ReadonlyMap<string, StoryEvent>,
	isRemoved: (id: string, field: string) => boolean,
): ReadonlyMap<string, Character> {
	const changed = new Map<string, Character>();
	for (const event of events.values()) {
		for (const { who, does, at } of event.people) {
			const character = changed.get(who) ?? characters.get(who);
			if (character === undefined || isRemoved(who, does === 'dies' ? 'died' : 'born')) continue;
			if (does === 'dies' && character.died === undefined) {
				const died = { date: event.date, event: event.id, cause: undefined, by: killersIn(event, who), at };
				changed.set(who, { ...character, died });
			} else if (does === 'dies' && character.died?.date === undefined && character.died?.event === undefined && character.died !== undefined) {
				changed.set(who, { ...character, died: { ...character.died, date: event.date, event: event.id } });
			} else if (does === 'born' && character.born === undefined && event.date !== undefined) {
				changed.set(who, { ...character, born: event.date });
			}
		}
	}
	return changed;
}

/** Who kills is told only where one person dies: of two dead nobody knows who killed whom. */
function killersIn({ people }: StoryEvent, victim: string): readonly string[] {
	const dead = people.filter(({ does }) => does === 'dies');
	if (dead.length !== 1 || dead[0]?.who !== victim) return [];
	return people.filter(({ does }) => does === 'kills').map(({ who }) => who);
}
