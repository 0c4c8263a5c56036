/** `check --format github`: workflow commands that a hosted build shows beside the lines of a pull request. */
import type { Severity } from '../checks/finding.js';
import type { Report } from './report.js';
import { shownFindings } from './report.js';

const commands: Readonly<Record<Severity, string>> = {
	error: 'error',
	warning: 'warning',
	information: 'notice',
	hint: 'notice',
};

export function githubReport(report: Report): string {
	return report.files
		.flatMap((file) =>
			shownFindings(file).map(({ code, severity, message, range }) => {
				const place = [
					`file=${escapeProperty(file.path)}`,
					`line=${String(range.start.line + 1)}`,
					`endLine=${String(range.end.line + 1)}`,
					// Columns over several lines are refused.
					...(range.start.line === range.end.line
						? [`col=${String(range.start.character + 1)}`, `endColumn=${String(range.end.character + 1)}`]
						: []),
					`title=${code}`,
				];
				return `::${commands[severity]} ${place.join(',')}::${escapeValue(message)}`;
			}),
		)
		.join('\n');
}

function escapeValue(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
	return escapeValue(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
