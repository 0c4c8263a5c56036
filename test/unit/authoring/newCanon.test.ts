/** A canon made of a script: what is in it, that it reads without a problem, and that nobody is unknown with it. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

import { mergeCanon } from '../../../server/src/canon/layers.js';
import { readCanonFile } from '../../../server/src/canon/read.js';
import { newCanonText } from '../../../server/src/features/authoring/newCanon.js';
import { findingsIn, inputOf } from '../../support/universe.js';

const pathOf = (uri: string): string => uri.slice(uri.lastIndexOf('/') + 1);

function canonOf(script: string): string {
	return newCanonText([inputOf(script)], { pathOf });
}

/** What is wrong with a canon by itself. */
function problemsOf(canon: string): readonly string[] {
	const file = readCanonFile('file:///new.canon.yaml', canon);
	return [...file.problems, ...mergeCanon([file]).problems].map(({ message }) => message);
}

/** Codes that a canon of the script's own words must not raise in it. */
const ofTheCanon = /^(?:unknown-|misspelled-|place-|ambiguous-|name-collision|canon-|alias-|object-)/u;

function codesUnder(script: string, canon: string): readonly string[] {
	const { findings } = findingsIn([
		{ path: '/new.canon.yaml', text: canon },
		{ path: '/script.fountain', text: script },
	]);
	return (findings.get('/script.fountain') ?? [])
		.filter(({ code }) => ofTheCanon.test(code))
		.map(({ message }) => message);
}

const samples = ['samples', 'samples/own-universe', 'samples/series'].flatMap((folder) =>
	readdirSync(folder)
		.filter((name) => name.endsWith('.fountain'))
		.map((name) => `${folder}/${name}`),
);

describe('a canon made of a script', () => {
	for (const path of samples) {
		it(`reads without a problem and leaves nothing unknown in ${path}`, () => {
			const script = readFileSync(path, 'utf8');
			const canon = canonOf(script);
			assert.deepEqual(problemsOf(canon), [], canon);
			assert.deepEqual(codesUnder(script, canon), [], canon);
		});
	}

	it('has people with their cues and ages, places in each other, days with their scenes', () => {
		const script = `Title: **Low Water**

INT. TIDE HOUSE - KITCHEN - DAY

SUPER: "5 November 1962"

DR. LENA MCADAM (41) and COP #2 wait. The DEA is late.

MCADAM
We wait for the DEA.

COP #2
Yes.

YOUNG LENA (8)
Me too.

LENA'S VOICE
Boo.

INT. TIDE HOUSE - ATTIC - THE NEXT MORNING

Rain.

INT. MILL - KITCHEN - DAY

OTTO (early 30s) sleeps.

INT. VAN - QUAY ROAD - NIGHT

Rain.

EXT. DEA OFFICE - HAINES, ALASKA - NIGHT

Rain.
`;
		assert.equal(
			canonOf(script),
			`canon: low-water
title: Low Water
# Made of what the script says. Take out what is wrong, and fill in what you know: a line counts once its # is gone.

characters:
  dr-lena-mcadam:
    name: Dr. Lena McAdam
    cue: MCADAM
    # born: (41 in scene 1, 8 in scene 1)
  otto:
    name: Otto
    # born: (early 30s in scene 3)

places:
  tide-house:
    name: Tide House
  tide-house-kitchen:
    name: Tide House Kitchen
    headings: [KITCHEN]
    generic: [KITCHEN]
    in: tide-house
  attic:
    name: Attic
    in: tide-house
  mill:
    name: Mill
  mill-kitchen:
    name: Mill Kitchen
    headings: [KITCHEN]
    generic: [KITCHEN]
    in: mill
  van:
    name: Van
  quay-road:
    name: Quay Road
  haines:
    name: Haines
    region: Alaska
  dea-office:
    name: DEA Office
    in: haines

events:
  script-day-1:
    title: "Script day 1, scene 1"
    # date: 1962-11-05
  script-day-2:
    title: "Script day 2, scenes 2–5"
    # date: 1962-11-06
`,
		);
	});

	it('has the rooms of a house in it, however few headings name them, and no town in a house', () => {
		const inOf = (headings: readonly string[]): readonly string[] => {
			const canon = canonOf(headings.map((heading) => `${heading} - DAY\n\nRain.\n`).join('\n'));
			return [...canon.matchAll(/^ {2}([\w-]+):\n(?: {4}(?!in:).*\n)* {4}in: (.*)$/gmu)].map(
				([, inner = '', outer = '']) => `${inner} in ${outer}`,
			);
		};
		assert.deepEqual(inOf(['INT. BARN - LOFT']), ['loft in barn']);
		assert.deepEqual(inOf(['INT. BARN - HAYLOFT', 'INT. STATION - PLATFORM', 'INT. CAR - BACKSEAT']), [
			'hayloft in barn',
			'platform in station',
			'backseat in car',
		]);
		assert.deepEqual(inOf(['INT. HOTEL/LOBBY', 'INT. FARM - BARN - STALL']), [
			'lobby in hotel',
			'barn in farm',
			'stall in barn',
		]);
		assert.deepEqual(inOf(['INT. BARN - HAINES', 'INT. DINER - LOFTUS', 'EXT. CAR - BROADWAY']), []);
	});

	it('keeps what YAML would read as something else', () => {
		const script = 'INT. 2020: "HOME" - DAY\n\nNULL\nHi.\n\n47\nHi.\n\nYES & NO\nHi.\n\nR#D, TRUE\nHi.\n';
		const canon = canonOf(script);
		assert.deepEqual(problemsOf(canon), [], canon);
		assert.deepEqual(codesUnder(script, canon), [], canon);
	});

	it('of two people with one surname leaves the surname to neither', () => {
		const script =
			'INT. BARN - DAY\n\nANNA REYES (30) and TOM REYES (31) wait.\n\nANNA\nHi.\n\nTOM\nHi.\n\nMR. REYES\nHi.\n';
		const canon = canonOf(script);
		assert.match(canon, /anna-reyes:\n {4}name: Anna Reyes\n {4}cue: ANNA\n/u);
		assert.match(canon, /mr-reyes:\n/u);
		assert.deepEqual(codesUnder(script, canon), [], canon);
	});

	it('is an example where there is no script', () => {
		assert.deepEqual(problemsOf(newCanonText([], { pathOf })), []);
	});
});
