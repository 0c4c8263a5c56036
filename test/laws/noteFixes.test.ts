/**
 * What holds for every quick fix that writes a note, over all cases of test/cases: the finding is gone, nothing new is reported
 * and nothing but the note has changed, unless the title says so.
 */
import { deepEqual, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

import type { Analysis } from '../../server/src/analysis/analysis.js';
import type { AnalysisHost } from '../../server/src/analysis/host.js';
import type { Fix } from '../../server/src/checks/finding.js';
import type { Case } from '../cases/readCases.js';
import { readCases } from '../cases/readCases.js';
import { hostOf } from '../support/analysisOf.js';
import { applyFix } from '../support/applyFix.js';
import { bundledTexts } from '../unit/canon/bundledTexts.js';

const pages = new URL('../cases/', import.meta.url);
const cases = readdirSync(pages)
	.filter((name) => name.endsWith('.md'))
	.flatMap((name) => readCases(readFileSync(new URL(name, pages), 'utf8')));

const mainPath = '/show/main.fountain';
const main = `file://${mainPath}`;
const bundled = Object.fromEntries(bundledTexts().map(({ name, text }) => [name, text]));

let underBundled: Promise<AnalysisHost> | undefined;

/** One for all scripts under the bundled canon, which takes its time to read. */
function hostFor({ script, files }: Case): Promise<AnalysisHost> {
	const needsBundled = script.includes('breaking-bad');
	if (needsBundled && files.length === 0) return (underBundled ??= hostOf({ [main]: script }, { bundled }));
	const texts = Object.fromEntries(files.map(({ name, text }) => [`file:///show/${name}`, text]));
	return hostOf({ [main]: script, ...texts }, { bundled: needsBundled ? bundled : {} });
}

function snapshotOf(host: AnalysisHost, text: string): Analysis {
	host.applyChange({ files: new Map([[main, { kind: 'text', text, version: undefined }]]) });
	return host.snapshot();
}

const withoutNotes = (text: string): string => text.replaceAll(/\[\[[^\]\n]*\]\]/gu, '').trimEnd();

/** The script's lines that are left without notes. */
function proseOf(text: string): readonly string[] {
	return text
		.split(/\r?\n/u)
		.map(withoutNotes)
		.filter((line) => line !== '');
}

/** What is reported on which words; a message may change with the dates around it. Hints come and go with what is certain. */
function reported(analysis: Analysis): readonly string[] {
	const lines = analysis.script(main)?.syntax.lines ?? [];
	return analysis
		.findings(main)
		.filter(({ severity }) => severity !== 'hint')
		.map(
			({ code, range }) => `${code}: ${withoutNotes(lines[range.start.line]?.text ?? '').replace(/ \(FLASH.*/u, '')}`,
		);
}

/** Ignore notes are tried in analysis.test.ts. */
function writesNote({ edits }: Fix): boolean {
	return [...edits.values()].flat().some(({ newText }) => newText.includes('[['));
}

/** `MARCO is Marco Salamanca (marco-salamanca) in this script`: who is meant is the writer's to say, and what follows from it is told. */
const isChoice = ({ title }: Fix): boolean => title.endsWith(' in this script');

describe('every quick fix that writes a note', () => {
	const titles = new Set<string>();
	for (const entry of cases) {
		if (entry.expected.length === 0) continue;
		it(`of case ${entry.id} clears its finding and changes nothing else`, async () => {
			const { script } = entry;
			const host = await hostFor(entry);
			const before = snapshotOf(host, script);
			const known = reported(before);
			for (const finding of before.findings(main)) {
				if (finding.severity === 'hint') continue;
				for (const fix of finding.fixes().filter(writesNote)) {
					titles.add(fix.title.split(' ')[0] ?? '');
					const where = `${finding.code}: ${fix.title}`;
					const text = applyFix(new Map([[mainPath, script]]), fix).get(mainPath) ?? '';
					const left = reported(snapshotOf(host, text));
					const isNew = (each: string): boolean => !known.includes(each);
					ok(left.filter((each) => !isNew(each)).length < known.length, `${where} clears something`);
					if (!isChoice(fix)) deepEqual(left.filter(isNew), [], where);
					if (!fix.title.includes('flash')) deepEqual(proseOf(text), proseOf(script), where);
				}
			}
		}).timeout(20_000);
	}

	it('was tried in each of its forms', () => {
		for (const title of ['List', 'Set']) ok(titles.has(title), [...titles].join(' | '));
	});
});
