/**
 * Reports two speakers whom readers will confuse: the same initial and nearly the same name
 * (docs/diagnostics/similar-names.md). Not two canon people, and not what is a slip anyway.
 */
import type { Canon } from '../canon/model.js';
import type { ScriptName } from '../cast/model.js';
import { ageAlias, isNearName } from '../script/names.js';
import type { Story } from '../story/model.js';
import type { NameElsewhere } from '../story/namesElsewhere.js';
import { establishedElsewhere, nameElsewhere } from '../story/namesElsewhere.js';
import type { NamesFinding } from './namesCheck.js';
import { namesCheck } from './namesCheck.js';
import { differInTitle } from './nameVariants.js';
import { createNearNames } from './nearNames.js';
import { slipsOf } from './slips.js';

export const similarNames = namesCheck('similar-names', function* (cast, canon, story) {
	const slips = slipsOf(cast, canon, story);
	const speakers = [...cast.names.values()].filter((name) => isSpeaker(name) && !slips.has(name.key));
	const before = createNearNames<ScriptName>();
	for (const name of speakers) {
		const similar = before.around(name.key).find((other) => areConfusing(bearer(other), bearer(name)));
		const at = name.firstCue;
		const first = similar?.firstCue;
		if (similar !== undefined && at !== undefined && first !== undefined) {
			yield {
				at,
				message: `${name.text} and ${similar.text} are easy to confuse on the page.`,
				evidence: [{ message: `${similar.text} speaks here`, inScript: first }],
			};
		}
		before.add(name.key, name);
	}
	if (story !== undefined) yield* similarElsewhere(speakers, canon, story);
});

/** Told once in a story: in the part that brings the second of the two names. */
function* similarElsewhere(
	speakers: readonly ScriptName[],
	canon: Canon | undefined,
	{ own, others }: Story,
): Iterable<NamesFinding> {
	const isEarlier = ({ rank }: { readonly rank: number }): boolean => rank < own.rank;
	const earlier: Story = { own, others: others.filter(isEarlier) };
	const here = new Set(speakers.map(({ key }) => key));
	const known = createNearNames<NameElsewhere>();
	for (const each of establishedElsewhere(earlier)) if (!here.has(each.name.key)) known.add(each.name.key, each);
	for (const name of speakers) {
		const at = name.firstCue;
		if (at === undefined || (nameElsewhere(name.key, earlier)?.name.nCues ?? 0) > 0) continue;
		const similar = known.around(name.key).find(({ name: { key, text } }) => {
			const isInCanon = (canon?.names.characters(text).length ?? 0) > 0;
			return areConfusing({ key, isInCanon }, { key: name.key, isInCanon: name.person.kind === 'canon' });
		});
		if (similar === undefined) continue;
		const { text, firstCue } = similar.name;
		const { uri, name: part } = similar.part;
		yield {
			at,
			message: `${name.text} and ${text} of ${part} are easy to confuse on the page.`,
			evidence: [{ message: `${text} speaks in ${part}`, at: firstCue ?? { part: uri, scene: -1, at: undefined } }],
		};
	}
}

function isSpeaker({ nCues, person, text }: ScriptName): boolean {
	return nCues > 0 && person.kind !== 'role' && ageAlias(text) === undefined;
}

interface Bearer {
	readonly key: string;
	readonly isInCanon: boolean;
}

function bearer({ key, person }: ScriptName): Bearer {
	return { key, isInCanon: person.kind === 'canon' };
}

function areConfusing(lhs: Bearer, rhs: Bearer): boolean {
	if (lhs.key[0] !== rhs.key[0] || (lhs.isInCanon && rhs.isInCanon)) return false;
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
