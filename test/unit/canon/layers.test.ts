import assert from 'node:assert/strict';

import { formatWindow } from '../../../server/src/calendar/format.js';
import { mergeCanon } from '../../../server/src/canon/layers.js';
import type { Character } from '../../../server/src/canon/model.js';
import { readCanonFile } from '../../../server/src/canon/read.js';
import { canonOf } from './canonFixture.js';

const base = `//- /base.canon.yaml
canon: base
title: Base
characters:
  walt:
    name: Walter White
    cue: WALT
    born: { date: 1958-09-07, estimated: true, source: { document: a.txt } }
    died: { date: 2010-09-07, cause: shot }
    misspellings: [Whyte]
    aliases:
      - { name: Heisenberg, kind: assumed-identity, from: 2008-10 }
      - { name: Walt, kind: nickname }
    relations:
      - { to: skyler, is: husband }
      - { to: jesse, is: partner, from: 2008 }
      - { to: jesse, is: teacher, until: 2004 }
    occupation: [ { is: teacher, until: 2008-09 } ]
    lives: [ { place: home, until: 2010-03 } ]
  skyler: { name: Skyler White }
  jesse: { name: Jesse Pinkman }
places:
  home: { name: Home }
  cabin: { name: Cabin }
travel: [ { between: [home, cabin], least-hours: 30 } ]
episodes: [ { script: one.fountain }, { script: two.fountain } ]
`;

function upper(body: string, index = 0): string {
	return `//- /${'upper'.repeat(index + 1)}.canon.yaml\ncanon: upper\ntitle: Upper\nextends: [base]\n${body}`;
}

function walt(...bodies: readonly string[]): Character {
	const character = canonOf(base, ...bodies.map((body, index) => upper(body, index))).characters.get('walt');
	assert.ok(character);
	return character;
}

describe('layers of canon files', () => {
	it('add one alias without copying the entry', () => {
		const { name, aliases } = walt('characters: { walt: { aliases: [ { name: Scarface } ] } }');
		assert.equal(name, 'Walter White');
		assert.deepEqual(
			aliases.map((alias) => [alias.name, alias.at.uri]),
			[
				['Heisenberg', '/base.canon.yaml'],
				['Walt', '/base.canon.yaml'],
				['Scarface', '/upper.canon.yaml'],
			],
		);
	});

	it('merge an item with the lower one of its name', () => {
		const [heisenberg] = walt('characters: { walt: { aliases: [ { name: Heisenberg, until: 2010 } ] } }').aliases;
		assert.equal(heisenberg?.kind, 'assumed-identity');
		assert.equal(heisenberg.from?.text, '2008-10');
		assert.equal(heisenberg.from.at.uri, '/base.canon.yaml');
		assert.equal(heisenberg.until?.text, '2010');
		assert.equal(heisenberg.until.at.uri, '/upper.canon.yaml');
	});

	it('tell items of one name apart by their second key', () => {
		const { relations } = walt('characters: { walt: { relations: [ { to: jesse, is: teacher, from: 2003 } ] } }');
		assert.deepEqual(
			relations.map(({ to, is, from }) => `${to} ${is} ${from?.text ?? '-'}`),
			['skyler husband -', 'jesse partner 2008', 'jesse teacher 2003'],
		);
	});

	it('add to lists of words', () => {
		assert.deepEqual(walt('characters: { walt: { misspellings: [Whyte, Wite] } }').misspellings, ['Whyte', 'Wite']);
	});

	it('take away with null, and give again above it', () => {
		assert.equal(walt('characters: { walt: { died: null } }').died, undefined);
		assert.equal(walt('characters: { walt: { cue: ~ } }').cue, undefined);
		assert.deepEqual(walt('characters: { walt: { aliases: } }').aliases, []);
		assert.equal(canonOf(base, upper('characters: { walt: null, skyler: null }')).characters.size, 1);
		const { aliases, name } = walt(
			'characters: { walt: { aliases: null, relations: null } }',
			'characters: { walt: { aliases: [ { name: Mr. Lambert } ] } }',
		);
		assert.equal(name, 'Walter White');
		assert.deepEqual(
			aliases.map((alias) => alias.name),
			['Mr. Lambert'],
		);
	});

	it('replace a date with its source, and keep what else the fact says', () => {
		const { born, died } = walt('characters: { walt: { born: { date: 1959 }, died: { date: 2011 } } }');
		assert.equal(born?.text, '1959');
		assert.equal(born.estimated, false);
		assert.equal(born.source, undefined);
		assert.equal(died?.date?.text, '2011');
		assert.equal(died.cause, 'shot');
	});

	it('add to a date without stating it again', () => {
		const { born, died } = walt('characters: { walt: { born: { confidence: low }, died: { by: [jesse] } } }');
		assert.equal(born?.text, '1958-09-07');
		assert.equal(born.confidence, 'low');
		assert.equal(born.source?.document, 'a.txt');
		assert.deepEqual(died?.by, ['jesse']);
		assert.equal(died.date?.text, '2010-09-07');
	});

	it('replace a travel time between the same places, in any order', () => {
		const { travel } = canonOf(base, upper('travel: [ { between: [cabin, home], least-hours: 20 } ]'));
		assert.deepEqual(
			travel.map(({ leastHours }) => leastHours),
			[20],
		);
	});

	it('tell which files say something of an entry', () => {
		const { at, layer, layers, nameAt } = walt('characters: { walt: { bio: A chemist. } }');
		assert.equal(at.uri, '/upper.canon.yaml');
		assert.equal(layer, 'upper');
		assert.deepEqual(layers, ['base', 'upper']);
		assert.equal(nameAt.uri, '/base.canon.yaml');
	});

	it('stand in the title, the topmost last', () => {
		assert.equal(canonOf(base, upper('')).title, 'Base + Upper');
	});

	it('keep the running order of episodes', () => {
		const { episodes } = canonOf(base, upper('episodes: [ { script: two.fountain, title: Two }, { script: three.fountain } ]'));
		assert.deepEqual(
			episodes.map(({ script, title }) => [script, title]),
			[
				['one.fountain', undefined],
				['two.fountain', 'Two'],
				['three.fountain', undefined],
			],
		);
	});

	it('do not change the files they are made of', () => {
		const files = [readCanonFile('/a', base.slice(base.indexOf('\n') + 1)), readCanonFile('/b', 'canon: b\ncharacters: { walt: { died: null } }')];
		const before = JSON.stringify(files);
		mergeCanon(files);
		assert.equal(JSON.stringify(files), before);
	});
});

describe('canon dates', () => {
	const table: readonly (readonly [string, string, string])[] = [
		['1958', '1958', '1958'],
		['0985', '985', '985'],
		['2010-09', 'September 2010', 'September 2010'],
		['2010-09-07', '7 September 2010', '7 September 2010'],
		['2010-09-07T16:00:00Z', '7 September 2010', '7 September 2010'],
		['2009-11/2010-01', 'between 1 November 2009 and 31 January 2010', 'between 1 November 2009 and 31 January 2010'],
		['{ date: 2010-09-07, estimated: true }', '7 September 2010', 'September 2010'],
		['{ date: 2010-09-07/2010-10-08, estimated: true }', 'between 7 September 2010 and 8 October 2010', 'between 1 September 2010 and 31 October 2010'],
		['{ date: 2010, estimated: true }', '2010', '2010'],
		['{ after: felina, by: P5Y }', '7 September 2015', '7 September 2015'],
		['{ before: felina, by: P1M7D }', '31 July 2010', '31 July 2010'],
		['{ after: felina, by: P2W, estimated: true }', '21 September 2010', 'September 2010'],
		['{ date: { after: felina, by: P1D } }', '8 September 2010', '8 September 2010'],
		['{ after: felina }', 'after 7 September 2010', 'after 7 September 2010'],
		['{ before: felina }', 'before 7 September 2010', 'before 7 September 2010'],
		['{ after: start, before: felina }', 'between 1 September 2008 and 7 September 2010', 'between 1 September 2008 and 7 September 2010'],
		['{ after: guess, by: P1D }', '2 January 2001', 'between 2 January 2001 and 1 February 2001'],
		['{ after: chained, by: P1Y }', '7 September 2012', '7 September 2012'],
	];
	for (const [written, stated, window] of table) {
		it(written, () => {
			const born = canonOf(`canon: own
characters: { anna: { name: Anna, born: ${written} } }
events:
  start: { title: Start, date: 2008-09 }
  felina: { title: Felina, date: 2010-09-07 }
  guess: { title: Guess, date: 2001-01-01, estimated: true }
  chained: { title: Chained, date: { after: felina, by: P1Y } }
`).characters.get('anna')?.born;
			assert.ok(born);
			assert.equal(formatWindow(born.stated), stated);
			assert.equal(formatWindow(born.window), window);
		});
	}

	it('are told in words where they are relations', () => {
		const canon = canonOf(`canon: own
events:
  felina: { title: Felina, date: 2010-09-07 }
  red: { title: Red, date: { after: felina, by: P5Y2M } }
  blue: { title: Blue, date: { before: red } }
`);
		assert.equal(canon.events.get('red')?.date?.text, '5 years, 2 months after Felina');
		assert.equal(canon.events.get('blue')?.date?.text, 'before Red');
	});

	it('are none where a part of a relation is wrong', () => {
		for (const by of ['-P30Y', '30 years']) {
			const canon = canonOf(`canon: own
characters: { anna: { name: Anna, born: { after: felina, by: ${by} } } }
events: { felina: { title: Felina, date: 2010-09-07 } }
`);
			assert.equal(canon.characters.get('anna')?.born, undefined);
		}
	});

	it('point at the value, wherever it stands', () => {
		const { born } = canonOf('canon: own\ncharacters:\n  anna:\n    name: Anna\n    born: { date: 1990, estimated: true }').characters.get('anna') ?? {};
		assert.deepEqual(born?.at.range, { start: { line: 4, character: 18 }, end: { line: 4, character: 22 } });
	});

	it('of a death come from the event in which somebody dies', () => {
		const { characters } = canonOf(`canon: own
characters:
  hank: { name: Hank }
  jack: { name: Jack }
events: { shot: { title: Shot, date: 2010-03, people: [ { who: hank, does: dies }, { who: jack, does: kills } ] } }
`);
		const died = characters.get('hank')?.died;
		assert.equal(died?.date?.text, '2010-03');
		assert.equal(died.event, 'shot');
		assert.deepEqual(died.by, ['jack']);
	});

	it('of an ending come from its event', () => {
		const { places } = canonOf(`canon: own
places: { lab: { name: Lab, destroyed: { event: fire } }, inn: { name: Inn, closed: { event: nothing } } }
events: { fire: { title: Fire, date: 2009-07 } }
`);
		assert.equal(places.get('lab')?.ended?.date.text, '2009-07');
		assert.equal(places.get('lab')?.ended?.how, 'destroyed');
		assert.deepEqual(places.get('inn')?.ended?.date.window, { earliest: undefined, latest: undefined });
	});
});
