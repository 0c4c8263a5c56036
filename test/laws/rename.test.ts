/**
 * Renaming there and back gives the same files, and in between only the name has changed: random scripts about people of
 * a canon with two cues, accents, possessives, dual marks and extensions, and about `THE BEAR` in every case.
 */
import { deepEqual, equal, ok } from 'node:assert/strict';

import fc from 'fast-check';

import type { Analysis } from '../../server/src/analysis/analysis.js';
import { prepareRename, rename } from '../../server/src/features/rename.js';
import { applyEdits } from '../../server/src/text/edits.js';
import { analysisOf } from '../support/analysisOf.js';
import { lawParameters } from '../support/arbitrary.js';
import { canonUri, scriptUri, showFolder } from '../support/show.js';

const secondUri = `${showFolder}second.fountain`;

const canon = `canon: harbor
title: Harbor
characters:
  elodie: # the singer
    name: Élodie Marchand
    cue: ÉLODIE
    aliases: [ { name: "Nightingale", kind: nickname }, 'Lodie' ]
    bio: They call her Élodie.
  jonas:
    name: Jonas O'Brien
    aliases: [ { name: JONNY } ]
    relations: [ { to: elodie, is: brother of Élodie } ]
places:
  quay: { name: Quay }
`;

const cue = fc.constantFrom(
	'ÉLODIE',
	'ÉLODIE MARCHAND',
	'NIGHTINGALE',
	'JONAS',
	"O'BRIEN",
	'JONNY',
	'BOB',
	'@McDuck',
	'THE BEAR',
);
const ending = fc.constantFrom('', '', ' (V.O.)', " (CONT'D)", ' (O.S.) ^', ' ^', ' & BOB', ' (to Jonas)');
const words = fc.constantFrom(
	'Élodie waits.',
	"Élodie’s coat falls, and Jonas' hat.",
	'ÉLODIE MARCHAND (30), wet through, enters.',
	"Bob sees Jonas O'Brien. Nightingale sings.",
	"Mr. O'Brien and Ms. Marchand’s dog dance.",
	'Elodies and jonas, lodie and BOBCAT.',
	'The bear growls. Bob sees the bear.',
	'The BEAR, wet through, enters. THE BEAR sleeps.',
	'Jonas and The Bear dance.',
	'(to Élodie)',
	'~ Oh Jonas, oh Élodie',
	'= Élodie leaves Jonas.',
	'# JONAS and Bob',
	'[[present: ÉLODIE, BOB]]',
	'[[dies: JONAS]] [[Jonas is too kind]]',
	'> ÉLODIE’S SONG <',
	"INT. ÉLODIE'S ROOM - DAY #4A#",
	'EXT. QUAY - NIGHT',
	'CUT TO:',
	'/* Élodie',
	'cut */',
	'',
	'',
	'',
);
const speech = fc
	.tuple(cue, ending, fc.array(words, { minLength: 1, maxLength: 2 }))
	.map(([who, how, lines]) => ['', who + how, ...lines, ''].join('\n'));
const script = fc
	.array(fc.oneof(speech, words), { minLength: 2, maxLength: 14 })
	.map((parts) => `[[canon: ./harbor.canon.yaml]]\n\nINT. QUAY - DAY\n\n${parts.join('\n')}\n`);

/** Old names and new ones of the same make. */
const pairs: readonly (readonly [string, string])[] = [
	['ÉLODIE', 'ZOË'],
	['ÉLODIE MARCHAND', 'Anna-Lena Đorđević'],
	['NIGHTINGALE', 'Bluebird'],
	['JONAS', "D'Angelo"],
	["O'BRIEN", 'KOWALSKI'],
	['JONNY', 'TEX'],
	['BOB', 'SÖREN'],
	['THE BEAR', 'THE WOLF'],
	['THE BEAR', 'The old wolf'],
];

type Texts = Readonly<Record<string, string>>;

function renamed(analysis: Analysis, texts: Texts, at: Place, to: string): Texts {
	const edits = rename(analysis, { uri: scriptUri, position: at }, to)?.changes ?? {};
	return Object.fromEntries(
		Object.entries(texts).map(([uri, text]) => {
			const after = applyEdits(text, edits[uri] ?? []);
			ok(after !== undefined, 'edits overlap');
			return [uri, after];
		}),
	);
}

interface Place {
	readonly line: number;
	readonly character: number;
}

/** Every cue that is written so, where the server says that it would rename exactly that. */
function cueOf(analysis: Analysis, name: string): Place | undefined {
	const lines = analysis.script(scriptUri)?.syntax.lines ?? [];
	for (const [line, { type, text }] of lines.entries()) {
		if (type !== 'character' || !text.startsWith(name)) continue;
		const at = { line, character: 1 };
		if (prepareRename(analysis, { uri: scriptUri, position: at })?.placeholder === name) return at;
	}
	return undefined;
}

describe('renaming', () => {
	it('there and back gives the same files; only words of the name change in between', async () => {
		let nRenamed = 0;
		await fc.assert(
			fc.asyncProperty(script, script, fc.constantFrom(...pairs), async (one, two, [from, to]) => {
				const texts = { [scriptUri]: one, [secondUri]: two, [canonUri]: canon };
				const analysis = await analysisOf(texts);
				const at = cueOf(analysis, from);
				if (at === undefined) return;
				const there = renamed(analysis, texts, at, to);
				nRenamed++;
				for (const [uri, text] of Object.entries(texts)) {
					const before = text.split('\n');
					const after = (there[uri] ?? '').split('\n');
					equal(after.length, before.length);
					before.forEach((line, index) => {
						if (line !== after[index]) ok(namesIn(line, from), `“${line}” has no ${from}`);
					});
				}
				const again = await analysisOf(there);
				deepEqual(kindsOf(again), kindsOf(analysis));
				const back = cueOf(again, to.toUpperCase());
				ok(back !== undefined, `no cue ${to} in ${there[scriptUri] ?? ''}`);
				deepEqual(renamed(again, there, back, from), texts);
			}),
			lawParameters(600),
		);
		ok(nRenamed > 100, `only ${String(nRenamed)} scripts had somebody to rename`);
	}).timeout(60_000);
});

function kindsOf(analysis: Analysis): readonly string[] {
	return [scriptUri, secondUri].flatMap((uri) => (analysis.script(uri)?.syntax.lines ?? []).map(({ type }) => type));
}

function namesIn(line: string, name: string): boolean {
	const fold = (text: string): string =>
		text
			.normalize('NFD')
			.replace(/\p{M}|['’]/gu, '')
			.toLowerCase();
	return name.split(' ').some((word) => fold(line).includes(fold(word)));
}
