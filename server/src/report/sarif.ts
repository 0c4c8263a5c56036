/**
 * `check --format sarif`: SARIF 2.1.0, so that hosted code scanning shows continuity errors on a pull request.
 * Lines and columns count from one, in UTF-16 units; an ignore note is a suppression with its reason.
 */
import { codes, findingCodes } from '../checks/codes.js';
import type { Severity } from '../checks/finding.js';
import { pageOfCode, projectAddress } from '../config/documentation.js';
import type { Range } from '../text/position.js';
import type { Report, ReportedFile, ReportedFinding } from './report.js';

const sarifLevels: Readonly<Record<Severity, string>> = {
	error: 'error',
	warning: 'warning',
	information: 'note',
	hint: 'note',
};

export function sarifReport(report: Report, { version }: { version: string }): string {
	const log = {
		$schema: 'https://json.schemastore.org/sarif-2.1.0.json',
		version: '2.1.0',
		runs: [
			{
				tool: {
					driver: {
						name: 'Script Supervisor',
						version,
						informationUri: projectAddress,
						rules: findingCodes.map(ruleOf),
					},
				},
				columnKind: 'utf16CodeUnits',
				results: report.files.flatMap((file) => file.findings.map((finding) => resultOf(report, file, finding))),
			},
		],
	};
	return JSON.stringify(log, null, 2);
}

function ruleOf(code: (typeof findingCodes)[number]): unknown {
	const { title, severity, family } = codes[code];
	return {
		id: code,
		shortDescription: { text: title },
		helpUri: pageOfCode(code),
		defaultConfiguration: { level: sarifLevels[severity] },
		properties: { tags: [family] },
	};
}

function resultOf(
	report: Report,
	file: ReportedFile,
	{ code, severity, message, range, evidence, fingerprint, ignoredBecause }: ReportedFinding,
): unknown {
	return {
		ruleId: code,
		ruleIndex: findingCodes.indexOf(code),
		level: sarifLevels[severity],
		message: { text: message },
		// An ignored finding was never in the baseline, and is no news either.
		...(report.baseline === undefined ? {} : { baselineState: ignoredBecause === undefined ? 'new' : 'unchanged' }),
		locations: [{ physicalLocation: physicalLocation(file.path, range) }],
		relatedLocations: evidence.map((link, index) => ({
			id: index + 1,
			message: { text: link.message },
			physicalLocation: physicalLocation(link.path, link.range),
		})),
		partialFingerprints: { 'scriptSupervisor/v1': fingerprint },
		...(ignoredBecause === undefined ? {} : { suppressions: [suppressionOf(ignoredBecause)] }),
	};
}

function suppressionOf(reason: string): unknown {
	return { kind: 'inSource', ...(reason === '' ? {} : { justification: reason }) };
}

function physicalLocation(path: string, { start, end }: Range): unknown {
	return {
		artifactLocation: { uri: path.split('/').map(encodeURIComponent).join('/') },
		region: {
			startLine: start.line + 1,
			startColumn: start.character + 1,
			endLine: end.line + 1,
			endColumn: end.character + 1,
		},
	};
}
