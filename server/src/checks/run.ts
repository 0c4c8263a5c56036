/**
 * All checks on a script, in order: runs those that somebody wants to hear of, applies the writer's severities, and takes
 * out what an ignore note hides.
 */
import { comparePositions } from '../text/position.js';
import { ambiguousCharacter } from './ambiguousCharacter.js';
import type { FindingCode } from './codes.js';
import { cueWithoutDialogue } from './cueWithoutDialogue.js';
import { duplicateSceneNumber } from './duplicateSceneNumber.js';
import type { Finding } from './finding.js';
import { headingNeedsBlankLine } from './headingNeedsBlankLine.js';
import { inconsistentCue } from './inconsistentCue.js';
import type { CheckInput } from './input.js';
import { misspelledCharacter } from './misspelledCharacter.js';
import { misspelledPlace } from './misspelledPlace.js';
import { nameCollision } from './nameCollision.js';
import { noteReferences } from './noteReferences.js';
import type { SeverityChoices } from './severity.js';
import { isOn, withChosenSeverity } from './severity.js';
import { similarNames } from './similarNames.js';
import { speaksBeforeIntroduction } from './speaksBeforeIntroduction.js';
import type { SuppressedFinding } from './suppress.js';
import { suppress } from './suppress.js';
import { timeChecks } from './timeChecks.js';
import { unclosedMark } from './unclosedMark.js';
import { unknownCharacter } from './unknownCharacter.js';

export interface CheckOptions {
	readonly severities: SeverityChoices;
}

export interface CheckResult {
	/** What to show, in reading order. */
	readonly findings: readonly Finding[];
	/** What ignore notes hide, in reading order, for reports that list it. */
	readonly suppressed: readonly SuppressedFinding[];
}

interface Check {
	/** The codes that it can report; `'time'` for the whole family, whose checks depend on one another. */
	readonly codes: readonly FindingCode[] | 'time';
	readonly run: (input: CheckInput) => Iterable<Finding>;
}

/** In this order; the result is sorted by position anyway. */
const checks: readonly Check[] = [
	{ codes: ['misspelled-character'], run: misspelledCharacter },
	{ codes: ['unknown-character'], run: unknownCharacter },
	{ codes: ['ambiguous-character'], run: ambiguousCharacter },
	{ codes: ['name-collision'], run: nameCollision },
	{ codes: ['inconsistent-cue'], run: inconsistentCue },
	{ codes: ['misspelled-place'], run: misspelledPlace },
	{ codes: ['similar-names'], run: similarNames },
	{ codes: ['speaks-before-introduction'], run: speaksBeforeIntroduction },
	{ codes: 'time', run: timeChecks },
	{ codes: ['heading-needs-blank-line'], run: headingNeedsBlankLine },
	{ codes: ['cue-without-dialogue'], run: cueWithoutDialogue },
	{ codes: ['unclosed-note', 'unclosed-boneyard'], run: unclosedMark },
	{ codes: ['duplicate-scene-number'], run: duplicateSceneNumber },
	{ codes: ['canon-reference'], run: noteReferences },
];

/** Every finding that the writer should see, and those that ignore notes hide, each sorted by position. */
export function runChecksWithSuppressed(input: CheckInput, { severities }: CheckOptions): CheckResult {
	const found: Finding[] = [];
	const keep = (findings: Iterable<Finding>): void => {
		for (const finding of findings) {
			const chosen = withChosenSeverity(finding, severities);
			if (chosen !== undefined) found.push(chosen);
		}
	};
	for (const { codes, run } of checks) {
		if (codes === 'time' || codes.some((code) => isOn(code, severities))) keep(run(input));
	}
	const { header, facts, script } = input;
	const result = suppress(script, { header, facts }, found, (code) => isOn(code, severities));
	const unused = result.unused.flatMap((finding) => withChosenSeverity(finding, severities) ?? []);
	return {
		findings: [...result.shown, ...unused].sort(inReadingOrder),
		suppressed: result.suppressed.toSorted((lhs, rhs) => inReadingOrder(lhs.finding, rhs.finding)),
	};
}

function inReadingOrder(lhs: Finding, rhs: Finding): number {
	return (
		comparePositions(lhs.range.start, rhs.range.start) ||
		comparePositions(lhs.range.end, rhs.range.end) ||
		compareTexts(lhs.code, rhs.code)
	);
}

function compareTexts(lhs: string, rhs: string): number {
	if (lhs === rhs) return 0;
	return lhs < rhs ? -1 : 1;
}
