/** Whom names mean, and who is in a scene: small scripts under a small canon. */
import assert from 'node:assert/strict';

import { inputOf } from '../../support/universe.js';

const canon = `canon: harbor
title: Harbor
characters:
  mara-voss: { name: Mara Voss, cue: MARA, born: 1970, died: 2012 }
  ilan-reyes: { name: Ilan Reyes, cue: ILAN, born: 1985, aliases: [{ name: The Keeper, kind: title }] }
  tomas-reyes: { name: Tomas Reyes, born: 1950, died: 1999 }
  old-otto: { name: Otto Brandt, cue: OTTO, born: 1930, died: 1990 }
  young-otto: { name: Otto Brandt Jr., born: 1960 }
  pip-hale: { name: Pip Hale, died: 1980 }
  rosa-lind: { name: Rosa Lind, aliases: [{ name: Red, from: 1990, until: 1995 }, { name: Red, from: 2010 }] }
  rufus-redd: { name: Rufus Redd, born: 1940, died: 1970, aliases: [{ name: Red, from: 1960, until: 1970 }] }
`;

/** The people of each scene, as the timeline lists them. */
function peopleIn(script: string): readonly (readonly string[])[] {
	return inputOf(script, canon).cast.scenes.map(({ people }) => people);
}

/** The people of one scene's cues and action, in a scene dated 2015. */
function peopleNow(body: string, notes = ''): readonly string[] {
	return peopleIn(`${notes}[[time: 2015-05-01]]\n\nINT. LIGHTHOUSE - NIGHT\n\n${body}\n`)[0] ?? [];
}

interface Case {
	readonly says: string;
	readonly body: string;
	readonly notes?: string;
	readonly people: readonly string[];
}

const cases: readonly Case[] = [
	{ says: 'a cue is the person whose cue it is', body: 'ILAN\nHi.', people: ['ilan-reyes'] },
	{ says: 'a full name', body: 'ILAN REYES\nHi.', people: ['ilan-reyes'] },
	{ says: 'an alias', body: 'THE KEEPER\nHi.', people: ['ilan-reyes'] },
	{ says: 'the only candidate, though dead', body: 'MARA\nHi.', people: ['mara-voss'] },
	{ says: "the canon's cue, though dead", body: 'OTTO\nHi.', people: ['old-otto'] },
	{ says: 'of several, the one who can be alive', body: 'REYES\nHi.', people: ['ilan-reyes'] },
	{ says: 'of several under one alias, the one who bears it now', body: 'RED\nHi.', people: ['rosa-lind'] },
	{ says: 'an age', body: 'YOUNG ILAN\nHi.', people: ['ilan-reyes'] },
	{ says: 'two names on one cue', body: 'ILAN & LENA\nHi.', people: ['ilan-reyes', 'LENA'] },
	{ says: 'a role by its number', body: 'COP #2\nHi.', people: ['COP #2'] },
	{ says: "the script's own person", body: 'Lena (30)\n\nLENA\nHi.', people: ['LENA'] },
	{ says: 'no voice-over', body: 'ILAN (V.O.)\nHi.', people: [] },
	{ says: 'no recording', body: 'ILAN (RECORDING)\nHi.', people: [] },
	{ says: 'a voice on the phone', body: 'ILAN (ON PHONE)\nHi.', people: ['ilan-reyes'] },
	{ says: 'a voice off screen', body: 'ILAN (O.S.)\nHi.', people: ['ilan-reyes'] },
	{ says: 'the subject of a sentence', body: 'Ilan trims the lamp.', people: ['ilan-reyes'] },
	{ says: 'nobody in a picture', body: 'A photo of Ilan hangs on the wall.', people: [] },
	{ says: 'nobody in dialogue', body: 'LENA\nIlan steps in.', people: ['LENA'] },
	{ says: 'somebody noted', body: '[[present: ILAN, LENA]]\n\nThe lamp turns.', people: ['ilan-reyes', 'LENA'] },
	{ says: 'nobody noted as absent', body: '[[absent: ILAN]]\n\nIlan trims the lamp.', people: [] },
	{
		says: 'whom the cast note pins',
		notes: '[[cast: MARA = ilan-reyes]]\n',
		body: 'MARA\nHi.',
		people: ['ilan-reyes'],
	},
	{
		says: 'an own PIP OLLER where the script introduces her',
		body: 'PIP OLLER (26) waits.\n\nPIP\nHi.',
		people: ['PIP'],
	},
	{
		says: 'the canon Pip where the script has no other',
		body: 'PIP\nHi.',
		people: ['pip-hale'],
	},
	{
		says: 'an own person by her first name in prose',
		body: 'LENA ORTIZ (30) waits.\n\nLENA\nHi.',
		people: ['LENA'],
	},
	{
		says: 'an own person whose first name is an everyday word',
		body: 'WILL BLOOM (35) waits.\n\nWILL\nHi.\n\nALL\nHi!',
		people: ['WILL'],
	},
	{
		says: 'a picture that speaks of somebody who is there anyway',
		body: 'ILAN\nHi.\n\nA photograph. Ilan smiles.',
		people: ['ilan-reyes'],
	},
	{
		says: 'nobody who only smiles in a picture',
		body: 'A photograph. Ilan smiles.',
		people: [],
	},
	{
		says: 'nobody who is shown on the television',
		body: 'ON THE TV\n\nIlan waves at the crowd.\n\nBACK TO SCENE\n\nLena laughs.\n\nLENA\nHa.',
		people: ['LENA'],
	},
	{ says: 'nobody whose surname is a colour of walls', body: 'Red walls. Red lights flash.', people: [] },
];

describe('people in a scene', () => {
	for (const { says, body, notes, people } of cases) {
		it(says, () => {
			assert.deepEqual(peopleNow(body, notes), people);
		});
	}

	it('keeps the order of first appearance', () => {
		assert.deepEqual(peopleNow('Lena waits. Ilan trims the lamp.\n\nLENA\nHi.\n\nCOP #2\nHi.'), [
			'LENA',
			'ilan-reyes',
			'COP #2',
		]);
	});

	it('knows nobody of the canon without one', () => {
		const { cast } = inputOf('INT. A - DAY\n\nIlan waits.\n\nILAN\nHi.\n');
		assert.deepEqual(cast.scenes[0]?.people, ['ILAN']);
	});

	it('reads a name by the date of its scene', () => {
		const script = `INT. A - DAY

[[time: 1965]]

RED
Hi.

INT. B - DAY

[[time: 2011]]

RED
Hi.
`;
		assert.deepEqual(peopleIn(script), [['rufus-redd'], ['rosa-lind']]);
	});

	it('leaves open what nothing settles', () => {
		const [scene] = inputOf('INT. A - DAY\n\nREYES\nHi.\n', canon).cast.scenes;
		assert.equal(scene?.appearances[0]?.person.kind, 'ambiguous');
	});

	it('takes the one whom the script names in full', () => {
		assert.deepEqual(peopleIn('INT. A - DAY\n\nTOMAS REYES (40) waits.\n\nREYES\nHi.\n'), [['tomas-reyes']]);
	});
});
