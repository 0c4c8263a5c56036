/**
 * Reports two speakers whom readers will confuse: the same initial and nearly the same name
 * (docs/diagnostics/similar-names.md). Not two canon people, and not what is a slip anyway.
 */
import type { ScriptName } from '../cast/model.js';
import { ageAlias, isNearName } from '../script/names.js';
import { namesCheck } from './namesCheck.js';
import { differInTitle } from './nameVariants.js';
import { createNearNames } from './nearNames.js';
import { slipsOf } from './slips.js';

export const similarNames = namesCheck('similar-names', function* (cast, canon, story) {
	const slips = slipsOf(cast, canon, story);
	const speakers = [...cast.names.values()].filter((name) => isSpeaker(name) && !slips.has(name.key));
	const before = createNearNames<ScriptName>();
	for (const name of speakers) {
		const similar = before.around(name.key).find((other) => areConfusing(other, name));
		const at = name.cues[0];
		const first = similar?.cues[0];
		if (similar !== undefined && at !== undefined && first !== undefined) {
			yield {
				at,
				message: `${name.text} and ${similar.text} are easy to confuse on the page.`,
				evidence: [{ message: `${similar.text} speaks here`, inScript: first }],
			};
		}
		before.add(name.key, name);
	}
});

function isSpeaker({ cues, person, text }: ScriptName): boolean {
	return cues.length > 0 && person.kind !== 'role' && ageAlias(text) === undefined;
}

function areConfusing(lhs: ScriptName, rhs: ScriptName): boolean {
	if (lhs.key[0] !== rhs.key[0] || (lhs.person.kind === 'canon' && rhs.person.kind === 'canon')) return false;
	if (/\p{N}/u.test(lhs.key + rhs.key) || differInTitle(lhs.key, rhs.key)) return false;
	return isNearName(lhs.key, rhs.key) || isOneLetterApart(lhs.key, rhs.key);
}

/** Short names are near already by one letter: `JON` and `JOHN`, `MEL` and `MEG`. */
function isOneLetterApart(lhs: string, rhs: string): boolean {
	if (Math.min(lhs.length, rhs.length) < 3 || Math.abs(lhs.length - rhs.length) > 1) return false;
	let same = 0;
	while (same < lhs.length && lhs[same] === rhs[same]) same++;
	const restOf = (text: string, skipped: number): string => text.slice(same + skipped);
	return restOf(lhs, 1) === restOf(rhs, 1) || restOf(lhs, 1) === restOf(rhs, 0) || restOf(lhs, 0) === restOf(rhs, 1);
}
