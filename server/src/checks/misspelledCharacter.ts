/**
 * Reports a cue or a CAPS name that is a slip for a known name (docs/diagnostics/misspelled-character.md).
 * Whoever speaks twice, is introduced or is listed is a person of their own.
 */
import { nameFixes, replaceName } from './nameFixes.js';
import type { NamesEvidence } from './namesCheck.js';
import { namesCheck } from './namesCheck.js';
import type { Slip } from './slips.js';
import { slipsOf } from './slips.js';

export const misspelledCharacter = namesCheck('misspelled-character', function* (cast, canon, story) {
	for (const slip of slipsOf(cast, canon, story).values()) {
		yield {
			at: slip.at,
			message: `Is ${slip.text} a slip for ${slip.spelling}? ${subjectOf(slip)} ${slip.isCue ? 'speaks' : 'appears'} only here.`,
			evidence: [evidenceFor(slip)],
			fixes: (input) => [
				{ ...replaceName(input, [slip.at], slip.spelling), preferred: true },
				...nameFixes(input, slip.text, { preferred: false }),
			],
		};
	}
});

/** `He`, `She`, or the name where the canon does not say. */
function subjectOf({ meant, text }: Slip): string {
	const person = 'person' in meant && meant.person.kind === 'canon' ? meant.person.character : undefined;
	const gender = 'gender' in meant ? meant.gender : person?.gender;
	if (gender === 'male') return 'He';
	return gender === 'female' ? 'She' : text;
}

/** Where the name that is meant is known from. */
export function evidenceFor({ meant }: Pick<Slip, 'meant'>): NamesEvidence {
	if ('part' in meant) {
		const { name, part } = meant;
		return {
			message: `${name.text} speaks in ${part.name}`,
			at: name.firstCue ?? { part: part.uri, scene: -1, at: undefined },
		};
	}
	if (!('cues' in meant)) return { message: `${meant.name} is in the canon`, at: meant.nameAt };
	const first = meant.firstCue;
	const times = meant.nCues === 1 ? 'speaks here' : `speaks ${String(meant.nCues)} times, first here`;
	return { message: `${meant.text} ${times}`, inScript: first ?? { scene: -1, line: 0, span: { start: 0, end: 0 } } };
}
