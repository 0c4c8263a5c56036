/** `check --format json`: the shape is fixed in docs/cli.md; positions are zero-based. */
import type { BaselineOutcome, Report, ReportedFile } from './report.js';
import { countSeverities, shownFindings } from './report.js';

export function jsonReport(report: Report): string {
	return JSON.stringify(
		{
			version: 1,
			files: report.files.map((file) => ({ path: file.path, diagnostics: diagnosticsOf(file) })),
			summary: countSeverities(report),
			...(report.baseline === undefined ? {} : { baseline: baselineOf(report.baseline) }),
		},
		null,
		2,
	);
}

function diagnosticsOf(file: ReportedFile): unknown[] {
	return shownFindings(file).map(({ code, severity, message, range, evidence, fixes, fingerprint }) => ({
		code,
		severity,
		message,
		range,
		related: evidence,
		fixes: fixes.map((title) => ({ title })),
		fingerprint,
	}));
}

function baselineOf({ nKnown, gone }: BaselineOutcome): unknown {
	return { known: nKnown, gone: gone.map(({ path, code, message }) => ({ path, code, message })) };
}
