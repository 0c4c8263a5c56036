/** Problems of canons as findings: in the canon file at its key, and in a script on the words that name a canon nobody has. */
import type { CanonProblem } from '../canon/model.js';
import { didYouMean } from '../canon/suggest.js';
import { codes } from '../checks/codes.js';
import type { Finding, Fix } from '../checks/finding.js';
import type { SeverityChoices } from '../checks/severity.js';
import { withChosenSeverity } from '../checks/severity.js';
import type { Range, Uri } from '../text/position.js';
import type { CanonChoice } from './canonChoice.js';

/** A problem as a finding; `undefined` where the writer does not want to hear of it. */
export function canonFinding(
	{ code, message, at, related, suggestion }: CanonProblem,
	severities: SeverityChoices,
): Finding | undefined {
	const finding: Finding = {
		code,
		severity: codes[code].severity,
		message: withoutOwnLine(message, at.range),
		uri: at.uri,
		range: at.range,
		evidence: related,
		fixes: () => (suggestion === undefined ? [] : [replaceFix(at.uri, at.range, suggestion)]),
		tag: undefined,
	};
	return withChosenSeverity(finding, severities);
}

/** One finding for each canon that a script names and that can't be found, on its words. */
export function referenceFindings(uri: Uri, { missing }: CanonChoice, severities: SeverityChoices): readonly Finding[] {
	return missing.flatMap(({ why, suggestion, range }) => {
		if (range === undefined) return [];
		const problem: CanonProblem = {
			code: 'canon-reference',
			message: `${why}.${didYouMean(suggestion)}`,
			at: { uri, range },
			related: [],
			suggestion,
		};
		return canonFinding(problem, severities) ?? [];
	});
}

/** A complaint about YAML ends with its line, which may be far from what is wrong; where it is the finding's own, it says nothing. */
function withoutOwnLine(message: string, { start }: Range): string {
	const ownLine = ` (line ${String(start.line + 1)}).`;
	return message.endsWith(ownLine) ? `${message.slice(0, -ownLine.length)}.` : message;
}

function replaceFix(uri: Uri, range: Range, newText: string): Fix {
	return { title: `Change to ${newText}`, edits: new Map([[uri, [{ range, newText }]]]), preferred: true };
}
