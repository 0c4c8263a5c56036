/**
 * What every report is made from: files with their findings, paths as the reader knows them. Plain values, which go from
 * one thread to another. Formats are one file each. Knows no disk and no terminal.
 */
import type { FindingCode } from '../checks/codes.js';
import type { Severity } from '../checks/finding.js';
import type { Range } from '../text/position.js';

/** A finding with an identity that survives edits elsewhere in the file. */
export interface ReportedFinding {
	readonly code: FindingCode;
	readonly severity: Severity;
	readonly message: string;
	readonly range: Range;
	readonly evidence: readonly ReportedEvidence[];
	/** Titles of the quick fixes; empty where nobody asked for them. */
	readonly fixes: readonly string[];
	/** The same for the same problem in the same scene, whatever its line. */
	readonly fingerprint: string;
	/** Given where an ignore note hides the finding: its reason, or an empty text. */
	readonly ignoredBecause: string | undefined;
}

export interface ReportedEvidence {
	readonly message: string;
	/** Relative to the working directory, or the bare name of a canon that ships with the product. */
	readonly path: string;
	readonly range: Range;
}

export interface ReportedFile {
	/** Relative to the working directory, with `/`. */
	readonly path: string;
	readonly kind: 'script' | 'canon';
	/** In reading order. */
	readonly findings: readonly ReportedFinding[];
	/** As they print, without the title page; 0 for canon files. */
	readonly pages: number;
}

export interface Report {
	/** Sorted by path. */
	readonly files: readonly ReportedFile[];
	/** What an earlier report knew already; `undefined` where none was given. */
	readonly baseline?: BaselineOutcome | undefined;
}

/** What became of the findings of an earlier report. */
export interface BaselineOutcome {
	/** How many of them are there still, and are left out. */
	readonly nKnown: number;
	/** Those that are there no longer, in the earlier report's order. */
	readonly gone: readonly KnownFinding[];
}

/** A finding as an earlier report told it. */
export interface KnownFinding {
	readonly path: string;
	readonly code: string;
	readonly message: string;
	/** `undefined` where the earlier report gave none. */
	readonly fingerprint: string | undefined;
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** How many findings of each severity there are; ignored ones don't count. */
export function countSeverities(report: Report): SeverityCounts {
	const counts = { error: 0, warning: 0, information: 0, hint: 0 };
	for (const file of report.files) for (const { severity } of shownFindings(file)) counts[severity]++;
	return counts;
}

/** A file's findings that no ignore note hides. */
export function shownFindings(file: ReportedFile): readonly ReportedFinding[] {
	return file.findings.filter(({ ignoredBecause }) => ignoredBecause === undefined);
}

/** Loudest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Whether one severity is at least as loud as another. */
export function isAtLeast(severity: Severity, least: Severity): boolean {
	return severities.indexOf(severity) <= severities.indexOf(least);
}
