/**
 * How loud a finding is: the table's default, or the writer's setting in its place, quieter by as many steps as the check
 * has lowered it.
 */
import type { FindingCode } from './codes.js';
import { codes } from './codes.js';
import type { Finding, Severity } from './finding.js';

export type SeverityChoice = Severity | 'off';

export type SeverityChoices = Readonly<Partial<Record<FindingCode, SeverityChoice>>>;

const loudest: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** The finding as the writer wants to hear it; `undefined` if not at all. */
export function withChosenSeverity(finding: Finding, choices: SeverityChoices): Finding | undefined {
	const chosen = choices[finding.code];
	if (chosen === undefined) return finding;
	if (chosen === 'off') return undefined;
	const steps = loudest.indexOf(finding.severity) - loudest.indexOf(codes[finding.code].severity);
	const severity = loudest[Math.min(loudest.length - 1, Math.max(0, loudest.indexOf(chosen) + steps))] ?? chosen;
	return severity === finding.severity ? finding : { ...finding, severity };
}

/** Whether anybody wants to hear of this code. */
export function isOn(code: FindingCode, choices: SeverityChoices): boolean {
	return choices[code] !== 'off';
}
