/**
 * Reports a speaker whom neither canon nor any part of the story has introduced (docs/diagnostics/unknown-character.md).
 * Without a canon nobody is unknown; roles, listed names and everybody introduced in CAPS are known.
 */
import type { ScriptCast, ScriptName } from '../cast/model.js';
import { ageAlias } from '../script/names.js';
import { isIntroducedElsewhere } from '../story/namesElsewhere.js';
import { introductionOf } from './introductionOf.js';
import { nameFixes } from './nameFixes.js';
import { memoByNames, namesCheck } from './namesCheck.js';
import { slipsOf } from './slips.js';

/** Speakers nobody has introduced, by folded name. */
export const unknownSpeakers = memoByNames((cast, canon, story): ReadonlyMap<string, ScriptName> => {
	const unknown = new Map<string, ScriptName>();
	if (canon === undefined) return unknown;
	const slips = slipsOf(cast, canon, story);
	for (const name of cast.names.values()) {
		if (name.person.kind !== 'script' || name.nCues === 0 || name.pinned || slips.has(name.key)) continue;
		if (name.firstIntroduction !== undefined || isKnownOtherwise(name.text, cast)) continue;
		if (isIntroducedElsewhere(name.text, story)) continue;
		if (canon.names.characters(ageAlias(name.text)?.base ?? '').length > 0) continue;
		unknown.set(name.key, name);
	}
	return unknown;
});

export const unknownCharacter = namesCheck('unknown-character', function* (cast, canon, story) {
	if (canon === undefined) return;
	for (const { cues, text } of unknownSpeakers(cast, canon, story).values()) {
		const [at] = cues;
		if (at === undefined) continue;
		yield {
			at,
			message: `${text} speaks here, but nobody of that name is in ${canon.title}, and no action introduces the name in capitals.`,
			evidence: [],
			fixes: (input) => nameFixes(input, text, { preferred: true }),
		};
	}
});

/** `ORTIZ` where `DEPUTY LENA ORTIZ` is introduced; `LENA'S MOTHER`; `YOUNG LENA` where LENA is. */
function isKnownOtherwise(text: string, cast: ScriptCast): boolean {
	if (/['’]s?\s/iu.test(text)) return true;
	return introductionOf(text, cast) !== undefined;
}
