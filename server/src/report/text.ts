/** `check --format text`: for people at a terminal. Lines and columns count from one, as editors show them. */
import type { Severity } from '../checks/finding.js';
import type { BaselineOutcome, Report, ReportedFile, ReportedFinding } from './report.js';
import { countSeverities, severities, shownFindings } from './report.js';

/** How parts are marked for the eye; each returns its text unchanged where there is no terminal. */
export interface TextStyle {
	readonly path: (text: string) => string;
	readonly faint: (text: string) => string;
	readonly severity: (severity: Severity, text: string) => string;
}

export const plainStyle: TextStyle = { path: same, faint: same, severity: (_severity, text) => text };

const colors: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 36, hint: 90 };

export const terminalStyle: TextStyle = {
	path: (text) => `\u001b[1m${text}\u001b[0m`,
	faint: (text) => `\u001b[2m${text}\u001b[0m`,
	severity: (severity, text) => `\u001b[${String(colors[severity])}m${text}\u001b[0m`,
};

export interface TextOptions {
	readonly style: TextStyle;
	/** How long the work took. */
	readonly seconds: number;
	/** Without the facts behind each finding: a line each, as a program reads them. */
	readonly isBrief: boolean;
}

/** The findings and a summary line. */
export function textReport(report: Report, { style, seconds, isBrief }: TextOptions): string {
	const blocks = report.files
		.filter((file) => shownFindings(file).length > 0)
		.map((file) => fileBlock(file, { style, isBrief }));
	return [...blocks, summaryLine(report, seconds), ...baselineLines(report.baseline, style)].join('\n');
}

function fileBlock(file: ReportedFile, { style, isBrief }: Pick<TextOptions, 'style' | 'isBrief'>): string {
	const shown = shownFindings(file);
	const places = shown.map(({ range }) => `${String(range.start.line + 1)}:${String(range.start.character + 1)}`);
	const placeWidth = Math.max(...places.map((place) => place.length));
	const severityWidth = Math.max(...shown.map(({ severity }) => severity.length));
	const lines = shown.flatMap((finding, index) => {
		const place = (places[index] ?? '').padStart(placeWidth);
		const severity = style.severity(finding.severity, finding.severity.padEnd(severityWidth));
		const first = `  ${place}  ${severity}  ${oneLine(finding.message)}  ${style.faint(finding.code)}`;
		return isBrief ? [first] : [first, ...evidenceLines(finding, ' '.repeat(placeWidth + 4), style)];
	});
	return [style.path(file.path), ...lines].join('\n');
}

function evidenceLines({ evidence }: ReportedFinding, indent: string, style: TextStyle): string[] {
	const places = evidence.map(({ path, range }) => `${bareName(path)}:${String(range.start.line + 1)}`);
	const width = Math.max(0, ...places.map((place) => place.length));
	return evidence.map(({ message }, index) =>
		style.faint(`${indent}${(places[index] ?? '').padEnd(width)}  ${oneLine(message)}`),
	);
}

/** `1 warning, 2 hints in 9 scripts (412 pages, 0.3 s)`. */
function summaryLine(report: Report, seconds: number): string {
	const counts = countSeverities(report);
	const found = severities
		.filter((severity) => counts[severity] > 0)
		.map((severity) => counted(counts[severity], severity));
	const scripts = report.files.filter(({ kind }) => kind === 'script');
	const nCanons = report.files.length - scripts.length;
	const files = [
		...(scripts.length > 0 || nCanons === 0 ? [counted(scripts.length, 'script')] : []),
		...(nCanons > 0 ? [counted(nCanons, 'canon file')] : []),
	].join(' and ');
	const pages = scripts.reduce((sum, file) => sum + file.pages, 0);
	const size = scripts.length > 0 ? `${counted(pages, 'page')}, ` : '';
	return `${found.length === 0 ? 'No problems' : found.join(', ')} in ${files} (${size}${seconds.toFixed(1)} s)`;
}

/** `12 known problems left out; 1 is there no longer:` and which. */
export function baselineLines(baseline: BaselineOutcome | undefined, style: TextStyle): readonly string[] {
	if (baseline === undefined) return [];
	const { nKnown, gone } = baseline;
	const known = `${counted(nKnown, 'known problem')} left out`;
	if (gone.length === 0) return [known];
	return [
		`${known}; ${gone.length === 1 ? '1 is' : `${String(gone.length)} are`} there no longer:`,
		...gone.map(({ path, code, message }) => `  ${style.path(path)}  ${oneLine(message)}  ${style.faint(code)}`),
	];
}

function counted(count: number, noun: string): string {
	if (noun === 'information') return `${String(count)} information`;
	return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** A name in a canon may have several lines; a line of a report has one. */
function oneLine(text: string): string {
	return text.replaceAll(/(?:(?<!\s)\s+)?[\n\r]\s*/gu, ' ');
}

function bareName(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

function same(text: string): string {
	return text;
}
