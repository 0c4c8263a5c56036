/**
 * The table of finding codes: name, default severity, title. Everything that lists codes (settings, SARIF rules,
 * documentation index) is made from this table.
 */
import type { Severity } from './finding.js';

/** One row: what the code is about, how loud it is by default, and a title for lists. */
export interface CodeRow {
	readonly family: 'names' | 'time' | 'form' | 'canon';
	readonly severity: Severity;
	readonly title: string;
}

export const codes = {
	'misspelled-character': { family: 'names', severity: 'warning', title: 'A name that is a slip for a known one' },
	'unknown-character': { family: 'names', severity: 'information', title: 'A speaker nobody has introduced' },
	'ambiguous-character': { family: 'names', severity: 'information', title: 'A cue that fits several people' },
	'name-collision': { family: 'names', severity: 'warning', title: 'A new person with a taken name' },
	'inconsistent-cue': { family: 'names', severity: 'information', title: 'One person under two cues' },
	'misspelled-place': { family: 'names', severity: 'information', title: 'A place name that is a slip' },
	'similar-names': { family: 'names', severity: 'hint', title: 'Two names that readers will confuse' },
	'speaks-before-introduction': { family: 'names', severity: 'hint', title: 'A speaker not yet seen' },
	'dead-character': { family: 'time', severity: 'warning', title: 'Someone present after their death' },
	'unborn-character': { family: 'time', severity: 'warning', title: 'Someone present before their birth' },
	'age-mismatch': { family: 'time', severity: 'warning', title: 'An age that does not add up' },
	'alias-anachronism': { family: 'time', severity: 'warning', title: 'A name out of its time' },
	'place-anachronism': { family: 'time', severity: 'warning', title: 'A place that does not exist then' },
	'place-mismatch': { family: 'time', severity: 'warning', title: 'A place put in the wrong town' },
	'object-anachronism': { family: 'time', severity: 'warning', title: 'A thing out of its time' },
	'event-date-conflict': { family: 'time', severity: 'warning', title: 'A known event on another date' },
	'status-conflict': { family: 'time', severity: 'warning', title: 'Someone who cannot be or do that then' },
	'impossible-travel': { family: 'time', severity: 'warning', title: 'A journey with no time for it' },
	'double-booked': { family: 'time', severity: 'warning', title: 'One person in two places at once' },
	'time-contradiction': { family: 'time', severity: 'warning', title: 'Times that cannot all hold' },
	'time-of-day-jump': { family: 'time', severity: 'warning', title: 'CONTINUOUS across day and night' },
	'weekday-mismatch': { family: 'time', severity: 'warning', title: 'A date on the wrong weekday' },
	'implausible-daylight': { family: 'time', severity: 'hint', title: 'Daylight against the sun' },
	'implicit-flashback': { family: 'time', severity: 'hint', title: 'An earlier scene that does not say so' },
	'unclosed-flashback': { family: 'time', severity: 'hint', title: 'A flashback that never ends' },
	'heading-needs-blank-line': { family: 'form', severity: 'information', title: 'A heading read as action' },
	'cue-without-dialogue': { family: 'form', severity: 'hint', title: 'A name that nothing follows' },
	'unclosed-note': { family: 'form', severity: 'warning', title: 'A note without its end' },
	'unclosed-boneyard': { family: 'form', severity: 'warning', title: 'A boneyard without its end' },
	'duplicate-scene-number': { family: 'form', severity: 'warning', title: 'One scene number twice' },
	'unused-ignore': { family: 'form', severity: 'hint', title: 'An ignore that hides nothing' },
	'unreadable-note': { family: 'form', severity: 'information', title: 'A note that cannot be read' },
	'canon-syntax': { family: 'canon', severity: 'error', title: 'A canon file that cannot be read' },
	'canon-schema': { family: 'canon', severity: 'error', title: 'A key or value that a canon file does not have' },
	'canon-reference': { family: 'canon', severity: 'error', title: 'An id that nothing defines' },
	'canon-contradiction': { family: 'canon', severity: 'warning', title: 'Canon facts that cannot both hold' },
} as const satisfies Record<string, CodeRow>;

export type FindingCode = keyof typeof codes;

export const findingCodes = Object.keys(codes) as readonly FindingCode[];

/** Whether a word is one of our codes. */
export function isFindingCode(text: string): text is FindingCode {
	return Object.hasOwn(codes, text);
}
