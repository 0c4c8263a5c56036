/**
 * What must be reported and what must stay silent: every case of the pages beside this file, checked by the built
 * command line in one run. It knows the product only by `check --format json`; the pages know nothing of the code.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { checkCases, type Finding, timeCodes } from './checkCases.js';
import { type Case, readCases } from './readCases.js';

const casesFolder = dirname(fileURLToPath(import.meta.url));
const timeFamily = new Set(timeCodes);

const pages = readdirSync(casesFolder)
	.filter((name) => name.endsWith('.md'))
	.sort()
	.map((name) => ({ name: basename(name, '.md'), cases: readCases(readFileSync(join(casesFolder, name), 'utf8')) }));

describe('cases', () => {
	let found: ReadonlyMap<string, readonly Finding[]> = new Map();

	before(function () {
		this.timeout(60_000);
		found = checkCases(pages.flatMap(({ cases }) => cases));
	});

	for (const { name, cases } of pages) {
		describe(name, () => {
			for (const entry of cases) {
				it(`${entry.id} ${entry.title}`, () => {
					const findings = found.get(entry.id);
					assert.ok(findings, 'the command line did not report on this script');
					const complaints = judge(entry, findings);
					if (complaints.length > 0) assert.fail(explain(entry, findings, complaints));
				});
			}
		});
	}
});

/** What is wrong with the findings, a sentence each. */
function judge(entry: Case, findings: readonly Finding[]): string[] {
	const complaints: string[] = [];
	for (const expected of entry.expected) {
		const hits = findings.filter(
			(finding) =>
				(finding.code === expected.code || entry.instead.includes(finding.code)) &&
				expected.lines.includes(finding.range.start.line + 1),
		);
		const [hit] = hits;
		if (hit === undefined) {
			complaints.push(`missing: ${expected.code} on line ${expected.lines.join(' or ')}`);
		} else if (
			expected.severity !== undefined &&
			!hits.some((one) => one.code !== expected.code || one.severity === expected.severity)
		) {
			complaints.push(
				`${expected.code} on line ${expected.lines.join(' or ')} is ${hit.severity}, not ${expected.severity}`,
			);
		}
	}
	for (const finding of findings) {
		if (isListed(entry, finding)) continue;
		const isLoud = finding.severity === 'warning' || finding.severity === 'error';
		const breaksSilence = entry.expected.length === 0 && finding.severity !== 'hint' && timeFamily.has(finding.code);
		if (isLoud || breaksSilence || entry.never.includes(finding.code))
			complaints.push(`not expected: ${print(finding)}`);
	}
	return complaints;
}

/** Whether the case names this finding, on its line, as expected, allowed, or another way to say what is expected. */
function isListed(entry: Case, finding: Finding): boolean {
	const line = finding.range.start.line + 1;
	const isExpected = entry.expected.some(
		(expected) =>
			(expected.code === finding.code || entry.instead.includes(finding.code)) && expected.lines.includes(line),
	);
	const isAllowed = entry.allowed.some(
		({ code, lines, severity }) =>
			code === finding.code && lines.includes(line) && (severity ?? finding.severity) === finding.severity,
	);
	return isExpected || isAllowed;
}

function explain(entry: Case, findings: readonly Finding[], complaints: readonly string[]): string {
	const numbered = entry.script.split('\n').map((line, index) => `${String(index + 1).padStart(4)}  ${line}`);
	return [
		`case ${entry.id}`,
		...complaints.map((complaint) => `  ${complaint}`),
		`because: ${entry.why}`,
		'found:',
		...(findings.length === 0 ? ['  nothing'] : findings.map((finding) => `  ${print(finding)}`)),
		...numbered,
	].join('\n');
}

function print(finding: Finding): string {
	return `${String(finding.range.start.line + 1)} ${finding.severity} ${finding.code}: ${finding.message}`;
}
