import assert from 'node:assert/strict';

import { stripPlaceQualifier } from '../../../server/src/canon/placeQualifiers.js';
import { canonOf } from './canonFixture.js';

const canon = canonOf(`canon: own
places:
  albuquerque: { name: Albuquerque, headings: [ABQ], region: New Mexico }
  haines: { name: Haines, region: Alaska, misspellings: [Haynes Town] }
  juarez: { name: Ciudad Juárez, region: "Chihuahua, Mexico" }
  a1a: { name: A1A Car Wash, headings: [A1A CAR WASH, CAR WASH], generic: [CAR WASH], in: albuquerque }
  splash: { name: Splash, headings: [CAR WASH], generic: [CAR WASH], in: haines }
  cabin: { name: Jesse's cabin, headings: [JESSE'S CABIN, CABIN], generic: [CABIN], in: haines }
  lab: { name: The Superlab, in: albuquerque }
  circle: { name: Circle, in: circle }
`);

describe('which place a heading can mean', () => {
	const table: readonly (readonly [string, readonly string[]])[] = [
		['ABQ', ['albuquerque']],
		['ALBUQUERQUE, NEW MEXICO', ['albuquerque']],
		['Albuquerque, NM', ['albuquerque']],
		['ALBUQUERQUE, ALASKA', []],
		['HAINES ALASKA', ['haines']],
		['CIUDAD JUAREZ, MEXICO', ['juarez']],
		['CAR WASH', ['a1a (generic)', 'splash (generic)']],
		['CAR WASH, HAINES', ['splash (generic)']],
		['CAR WASH, HAINES, ALASKA', ['splash (generic)']],
		['A1A CAR WASH', ['a1a']],
		['JESSE’S CABIN', ['cabin']],
		['CABIN', ['cabin (generic)']],
		['SUPERLAB', ['lab']],
		['THE SUPERLAB', ['lab']],
		['CIRCLE, NOWHERE', []],
		['RUINED SUPERLAB', []],
		['', []],
	];
	for (const [name, expected] of table) {
		it(name || 'nothing', () => {
			const found = canon.names.places(name).map(({ place, generic }) => place.id + (generic ? ' (generic)' : ''));
			assert.deepEqual(found, expected);
		});
	}

	it('a slip has a nearest place', () => {
		assert.equal(canon.names.nearPlace("JESSIE'S CABIN")?.spelling, "JESSE'S CABIN");
		assert.equal(canon.names.nearPlace('ALBUQUERQE')?.spelling, 'ALBUQUERQUE');
		assert.equal(canon.names.nearPlace('HAYNES TOWN')?.place.id, 'haines');
		assert.equal(canon.names.nearPlace('KITCHEN'), undefined);
		assert.equal(canon.names.nearPlace('ABQ'), undefined);
	});

	it('first letters find places', () => {
		assert.deepEqual(
			canon.names.placesStartingWith('ab', 5).map(({ id }) => id),
			['albuquerque'],
		);
	});
});

describe('what is left of a place', () => {
	const table: readonly (readonly [string, string, boolean])[] = [
		['RUINED SUPERLAB', 'SUPERLAB', true],
		['Remains of the Superlab', 'Superlab', true],
		['BURNED-OUT SUPERLAB', 'SUPERLAB', true],
		['THE ABANDONED CAR WASH', 'CAR WASH', true],
		['FORMER DEA OFFICE', 'DEA OFFICE', true],
		['SUPERLAB RUINS', 'SUPERLAB', true],
		['SUPERLAB (DESTROYED)', 'SUPERLAB', true],
		['SITE OF THE CRASH', 'CRASH', true],
		['OLD SUPERLAB', 'SUPERLAB', false],
		['EMPTY CAR WASH', 'CAR WASH', false],
		['RUINS', 'RUINS', false],
		['FORMERLY KNOWN', 'FORMERLY KNOWN', false],
		['OLD', 'OLD', false],
		['SUPERLAB', 'SUPERLAB', false],
		['', '', false],
	];
	for (const [text, name, ruined] of table) {
		it(text || 'nothing', () => {
			assert.deepEqual(stripPlaceQualifier(text), { name, ruined });
		});
	}
});
