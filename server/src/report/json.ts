/** `check --format json`: the shape is fixed in docs/cli.md; positions are zero-based. */
import type { Evidence } from '../checks/finding.js';
import type { Report, ReportedFile } from './report.js';
import { countSeverities, shownFindings } from './report.js';

export function jsonReport(report: Report): string {
	return JSON.stringify(
		{
			version: 1,
			files: report.files.map((file) => ({ path: file.path, diagnostics: diagnosticsOf(report, file) })),
			summary: countSeverities(report),
		},
		null,
		2,
	);
}

function diagnosticsOf(report: Report, file: ReportedFile): unknown[] {
	return shownFindings(file).map(({ finding }) => ({
		code: finding.code,
		severity: finding.severity,
		message: finding.message,
		range: finding.range,
		related: finding.evidence.map((evidence) => relatedOf(report, evidence)),
		fixes: finding.fixes().map(({ title }) => ({ title })),
	}));
}

function relatedOf(report: Report, { message, at }: Evidence): unknown {
	return { message, path: report.pathOf(at.uri), range: at.range };
}
