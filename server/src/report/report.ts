/**
 * What every report is made from: files with their findings, paths as the reader knows them. Formats are one file each.
 * Knows no disk and no terminal.
 */
import type { Finding, Severity } from '../checks/finding.js';
import type { Uri } from '../text/position.js';

/** A finding with an identity that survives edits elsewhere in the file. */
export interface ReportedFinding {
	readonly finding: Finding;
	/** The same for the same problem in the same scene, whatever its line. */
	readonly fingerprint: string;
	/** Given where an ignore note hides the finding: its reason, or an empty text. */
	readonly ignoredBecause: string | undefined;
}

export interface ReportedFile {
	readonly uri: Uri;
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
	/** How a location's file is called: a path for files, the bare name for a canon that ships with the product. */
	readonly pathOf: (uri: Uri) => string;
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** How many findings of each severity there are; ignored ones don't count. */
export function countSeverities(report: Report): SeverityCounts {
	const counts = { error: 0, warning: 0, information: 0, hint: 0 };
	for (const file of report.files) for (const { finding } of shownFindings(file)) counts[finding.severity]++;
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
