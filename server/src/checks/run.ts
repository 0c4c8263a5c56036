/**
 * The checks' findings as a writer sees them: with the severities of the settings, without what an ignore note hides, where
 * they stand in the file now, in reading order.
 */
import { comparePositions } from '../text/position.js';
import type { Finding, PlacedFinding } from './finding.js';
import type { Found } from './found.js';
import { findAll } from './found.js';
import type { CheckInput } from './input.js';
import { placed } from './place.js';
import type { SeverityChoices } from './severity.js';
import { isOn, withChosenSeverity } from './severity.js';
import type { SuppressedFinding } from './suppress.js';
import { suppress } from './suppress.js';

export interface CheckOptions {
	readonly severities: SeverityChoices;
	/** Whether no canon is asked for: without it, one may only be missing or unreadable for now. */
	readonly isWithoutCanon?: boolean;
	/** The result before the last edit: what did not change is not looked for again. Never changes the result's value. */
	readonly previous?: CheckResult | undefined;
}

export interface CheckResult {
	/** What to show, in reading order. */
	readonly findings: readonly Finding[];
	/** What ignore notes hide, in reading order, for reports that list it. */
	readonly suppressed: readonly SuppressedFinding[];
}

const foundFor = new WeakMap<CheckResult, Found>();

/** Every finding that the writer should see, and those that ignore notes hide, each sorted by position. */
export function runChecksWithSuppressed(
	input: CheckInput,
	{ severities, isWithoutCanon = false, previous }: CheckOptions,
): CheckResult {
	const found = findAll(input, previous && foundFor.get(previous), isWithoutCanon);
	const findings = withoutRepeats(found.findings).flatMap(
		(each) => withChosenSeverity(placed(input, each), severities) ?? [],
	);
	const result = suppress(input, found.ignoreNotes, findings, (code) => isOn(code, severities));
	const unused = result.unused.flatMap((finding) => withChosenSeverity(finding, severities) ?? []);
	const checked: CheckResult = {
		findings: [...result.shown, ...unused].sort(inReadingOrder),
		suppressed: result.suppressed.toSorted((lhs, rhs) => inReadingOrder(lhs.finding, rhs.finding)),
	};
	foundFor.set(checked, found);
	return checked;
}

/** What two checks, or one twice, say of the same words is told once. */
function withoutRepeats(found: readonly PlacedFinding[]): readonly PlacedFinding[] {
	const told = new Set<string>();
	return found.filter(({ scene, finding: { code, at, message } }) => {
		const key = `${code} ${String(scene)} ${String(at?.line ?? -1)} ${String(at?.span.start ?? -1)} ${message}`;
		return !told.has(key) && told.add(key);
	});
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
