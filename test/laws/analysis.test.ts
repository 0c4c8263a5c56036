/**
 * What holds for any script and any edits: what is updated step by step equals a fresh start, fixes and renames apply
 * cleanly, formatting changes no line's type. Random, with a fixed seed that a failure prints.
 */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import fc from 'fast-check';

import type { Analysis } from '../../server/src/analysis/analysis.js';
import type { FileChange } from '../../server/src/analysis/change.js';
import { ignoreFix } from '../../server/src/features/codeActions.js';
import { documentSymbols } from '../../server/src/features/documentSymbols.js';
import { formatting } from '../../server/src/features/formatting.js';
import { rename } from '../../server/src/features/rename.js';
import { semanticTokens } from '../../server/src/features/semanticTokens.js';
import { cueOf } from '../../server/src/fountain/cue.js';
import { headingOf } from '../../server/src/fountain/heading.js';
import { print } from '../../server/src/fountain/parse.js';
import type { TextEdit } from '../../server/src/text/edits.js';
import { applyEdits } from '../../server/src/text/edits.js';
import { analysisOf, hostOf, positionOf } from '../support/analysisOf.js';
import { lawParameters } from '../support/arbitrary.js';
import { canonUri, scriptUri, showCanon, showScript } from '../support/show.js';

const pieces = [
	'\n',
	'\n\n',
	'INT. OLD MILL - DAY\n\n',
	'\n\nEXT. QUAY - NIGHT #2#\n\n',
	'ANNA\n',
	'\n\nJONAS\nHello.\n\n',
	'KARIN (V.O.)',
	'[[time: 1979-04-01]]',
	'[[supervisor: ignore dead-character — a ghost]]',
	'[[cast: JONAS = jonas-berg]]',
	'/*',
	'*/',
	'[[',
	']]',
	'THE NEXT DAY',
	'(FLASHBACK - 1977)',
	'SUPER: "TWO YEARS LATER"',
	'Jonas walks in.',
	'JONAS BERG (30)',
	'> CUT TO:',
	'# Act\n',
	'= what happens\n',
	' ',
	'  \n',
	'é😀',
	'\r\n',
	'FLASHBACK TO:',
	'Nightingale',
	'#1#',
] as const;

const edits = fc.array(
	fc.record({
		line: fc.nat(60),
		character: fc.nat(40),
		lines: fc.nat(2),
		columns: fc.nat(8),
		text: fc.constantFrom(...pieces, ''),
	}),
	{ minLength: 1, maxLength: 12 },
);

/** Everything that a person would see of a script, as text. */
function seen(analysis: Analysis, uri: string): string {
	const findings = analysis
		.findings(uri)
		.map(({ code, severity, message, range, evidence }) => ({ code, severity, message, range, evidence }));
	const times = analysis
		.view(uri)
		?.timeline.scenes.map(({ threadLabel, scriptDay, likely }) => [
			threadLabel,
			scriptDay.label,
			likely.earliest.minute,
			likely.latest.minute,
		]);
	return JSON.stringify(
		[findings, times, documentSymbols(analysis, uri), semanticTokens(analysis, uri, undefined)],
		null,
		1,
	);
}

describe('the analysis', () => {
	it('equals a fresh start after any edits', async () => {
		await fc.assert(
			fc.asyncProperty(edits, async (changes) => {
				const host = await hostOf({ [scriptUri]: showScript, [canonUri]: showCanon });
				for (const { line, character, lines, columns, text } of changes) {
					const change: FileChange = {
						kind: 'edit',
						edit: {
							range: {
								start: { line, character },
								end: { line: line + lines, character: lines === 0 ? character + columns : columns },
							},
							newText: text,
						},
						version: undefined,
					};
					host.applyChange({ files: new Map([[scriptUri, change]]) });
					const analysis = host.snapshot();
					equal(seen(analysis, scriptUri), seen(analysis.fresh(), scriptUri));
				}
			}),
			lawParameters(25),
		);
	}).timeout(60_000);

	it('never throws, whatever a canon contains', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(
					fc.record({
						at: fc.nat(showCanon.length),
						nGone: fc.nat(30),
						text: fc.constantFrom('', ': ', '[', '{', '- ', '\n', '  ', 'anna-berg', '1978', 'null', '&a', '*a', '"'),
					}),
					{ minLength: 1, maxLength: 4 },
				),
				async (changes) => {
					let canon = showCanon;
					for (const { at, nGone, text } of changes) canon = canon.slice(0, at) + text + canon.slice(at + nGone);
					const analysis = await analysisOf({ [scriptUri]: showScript, [canonUri]: canon });
					analysis.findings(canonUri);
					analysis.findings(scriptUri);
				},
			),
			lawParameters(60),
		);
	}).timeout(60_000);
});

const samples = new URL('../../samples/', import.meta.url);
const bundled = Object.fromEntries(
	['breaking-bad.canon.yaml', 'breaking-bad-redemption.canon.yaml'].map((name) => [
		name,
		readFileSync(new URL(`../../canon/${name}`, import.meta.url), 'utf8'),
	]),
);
const draft = readFileSync(new URL('redemption-draft.fountain', samples), 'utf8');

function textAfter(text: string, changes: readonly TextEdit[] | undefined): string {
	const after = applyEdits(text, changes ?? []);
	ok(after !== undefined, 'the edits overlap');
	return after;
}

describe('every fix of the draft', () => {
	let analysis: Analysis;
	before(async () => {
		analysis = await analysisOf({ [scriptUri]: draft }, { bundled });
	});

	async function findingsOf(text: string): Promise<readonly string[]> {
		const after = await analysisOf({ [scriptUri]: text }, { bundled });
		return after.findings(scriptUri).map(({ code, message }) => `${code} ${message}`);
	}

	it('marked as preferred takes its finding away', async () => {
		for (const finding of analysis.findings(scriptUri)) {
			const fix = finding.fixes().find(({ preferred }) => preferred);
			if (fix === undefined || fix.edits.get(scriptUri) === undefined) continue;
			const found = await findingsOf(textAfter(draft, fix.edits.get(scriptUri)));
			equal(found.includes(`${finding.code} ${finding.message}`), false, `${finding.code}: ${fix.title}`);
		}
	}).timeout(60_000);

	it('that ignores it hides it, and nothing else', async () => {
		const all = analysis.findings(scriptUri);
		for (const finding of all) {
			const script = analysis.script(scriptUri);
			const fix = script === undefined ? undefined : ignoreFix(script, finding);
			if (fix === undefined) continue;
			const found = await findingsOf(textAfter(draft, fix.edits.get(scriptUri)));
			const expected = all.filter((other) => other !== finding).map(({ code, message }) => `${code} ${message}`);
			deepEqual(found, expected, finding.code);
		}
	}).timeout(60_000);
});

describe('formatting', () => {
	it('changes no line’s type, and is done in one go', async () => {
		for (const name of ['redemption-draft.fountain', 'redemption.fountain']) {
			const text = readFileSync(new URL(name, samples), 'utf8')
				.replaceAll('INT. ', '  int. ')
				.replaceAll('.\n', '.  \n')
				.replaceAll('\n\n', '\n\n\n\n');
			const before = await analysisOf({ [scriptUri]: text });
			const formatted = textAfter(text, formatting(before, scriptUri, undefined));
			const after = await analysisOf({ [scriptUri]: formatted });
			const types = (analysis: Analysis): readonly string[] =>
				(analysis.script(scriptUri)?.syntax.lines ?? []).filter(({ type }) => type !== 'blank').map(({ type }) => type);
			deepEqual(types(after), types(before));
			deepEqual(formatting(after, scriptUri, undefined), []);
			ok(!/\n\n\n\n/u.test(formatted));
		}
	});

	it('changes no line’s type in any script', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(
					fc.constantFrom(
						...pieces,
						'   ',
						'\n \n',
						'\n\t\n\n',
						'int.  pier - night #1a#\n\n',
						'int.  a -  day\n\n',
						'\t(aside)\n',
						'   ANNA\n',
						'KIM(V.O.)  ^\n',
						'word ',
					),
					{
						maxLength: 30,
					},
				),
				async (parts) => {
					const text = parts.join('');
					const before = await analysisOf({ [scriptUri]: text });
					const formatted = textAfter(text, formatting(before, scriptUri, undefined));
					const after = await analysisOf({ [scriptUri]: formatted });
					deepEqual(meaningOf(after), meaningOf(before));
					deepEqual(formatting(after, scriptUri, undefined), []);
				},
			),
			lawParameters(300),
		);
	}).timeout(60_000);
});

/** What each line is and what its words say, whatever their case and the spaces between them. */
function meaningOf(analysis: Analysis): readonly unknown[] {
	const { lines, options } = analysis.script(scriptUri)?.syntax ?? { lines: [], options: { locales: [] } };
	const plain = (text: string): string => text.toUpperCase().replace(/\s+/gu, ' ').trim();
	return lines.flatMap((line) => {
		if (line.type === 'blank') return [];
		const heading = headingOf(line, options);
		const cue = cueOf(line);
		const words = [
			...(heading === undefined ? [] : [heading.prefix ?? '', heading.number?.text ?? '', heading.time?.text ?? '']),
			...(heading?.place ?? []).map(({ text }) => text),
			...(cue === undefined ? [] : [...cue.names, ...cue.extensions].map(({ text }) => text)),
		];
		// Spaces of a line that is all spaces are its content: they keep a speech open.
		return [[line.type, plain(line.text.replaceAll('(', ' (')), words.map(plain), cue?.dual]];
	});
}

describe('renaming', () => {
	it('there and back gives the same script', async () => {
		const analysis = await analysisOf({ [scriptUri]: draft }, { bundled });
		const at = { uri: scriptUri, position: positionOf(draft, '\nHALVORSEN\n', 2) };
		const there = textAfter(draft, rename(analysis, at, 'Lindqvist')?.changes?.[scriptUri]);
		ok(!there.includes('\nHALVORSEN\n'));
		ok(there.includes('\nLINDQVIST\n'));
		const renamed = await analysisOf({ [scriptUri]: there }, { bundled });
		const back = rename(renamed, { uri: scriptUri, position: positionOf(there, '\nLINDQVIST\n', 2) }, 'Halvorsen');
		equal(textAfter(there, back?.changes?.[scriptUri]), draft);
		equal(
			print(
				(await analysisOf({ [scriptUri]: there })).script(scriptUri)?.syntax ?? {
					bom: false,
					lines: [],
					options: { locales: [] },
				},
			),
			there,
		);
	});
});
