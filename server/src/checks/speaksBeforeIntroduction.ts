/**
 * Reports somebody who speaks before any action has named them (docs/diagnostics/speaks-before-introduction.md).
 * Voices from elsewhere, roles and listed names may, and so may whoever an earlier part of the story has shown.
 */
import { personKey } from '../cast/personKey.js';
import { isRoleName } from '../script/names.js';
import { isMetBefore } from '../story/namesElsewhere.js';
import { introductionOf, isBefore } from './introductionOf.js';
import { namesCheck } from './namesCheck.js';
import { slipsOf } from './slips.js';
import { unknownSpeakers } from './unknownCharacter.js';

export const speaksBeforeIntroduction = namesCheck('speaks-before-introduction', function* (cast, canon, story) {
	const told = new Set<string>();
	const silent = new Set([...slipsOf(cast, canon, story).keys(), ...unknownSpeakers(cast, canon, story).keys()]);
	for (const name of cast.names.values()) {
		const at = name.firstCue;
		const key = personKey(name.person);
		if (at === undefined || name.pinned || silent.has(name.key) || told.has(key)) continue;
		if (isRoleName(name.text) || name.person.kind === 'ambiguous') continue;
		told.add(key);
		if (!name.isSeen) continue;
		const named = cast.firstNamed.get(key);
		if (named !== undefined && isBefore(named, at)) continue;
		const introduced = introductionOf(name.text, cast);
		if (introduced !== undefined && isBefore(introduced, at)) continue;
		const id = name.person.kind === 'canon' ? name.person.character.id : undefined;
		if (isMetBefore(name.text, { story, canon, id })) continue;
		yield {
			at,
			message: `${name.text} speaks here before any action shows who that is.`,
			evidence: named === undefined ? [] : [{ message: `${name.text} is first named in action here`, inScript: named }],
		};
	}
});
