/**
 * Reports an introduction whose full name belongs to a canon person who can't be meant: dead or unborn at that time, and of
 * another age (docs/diagnostics/name-collision.md). The cast has already taken the name for somebody new.
 */
import type { NameMatch } from '../canon/model.js';
import { nameFixes } from './nameFixes.js';
import { namesCheck } from './namesCheck.js';

export const nameCollision = namesCheck('name-collision', function* (cast, canon) {
	if (canon === undefined) return;
	for (const { text, key, person, firstIntroduction, firstCue, pinned } of cast.names.values()) {
		if (person.kind !== 'script' || pinned || !key.includes(' ')) continue;
		const namesake = canon.names.characters(text).find(isWholeName)?.character;
		const at = firstIntroduction ?? firstCue;
		if (namesake === undefined || at === undefined) continue;
		yield {
			at,
			message: `${text} is somebody new here by age and date, but ${namesake.name} is in the canon already.`,
			evidence: [{ message: `${namesake.name} is in the canon`, at: namesake.nameAt }],
			fixes: (input) => nameFixes(input, text, { preferred: false }),
		};
	}
});

/** Not `LITTLE ADA FINCH`, who may well be called after her. */
function isWholeName({ form, ages }: NameMatch): boolean {
	return form === 'full' && ages === undefined;
}
