import assert from 'node:assert/strict';

import type { NameMatch } from '../../../server/src/canon/model.js';
import { canonOf } from './canonFixture.js';

const canon = canonOf(
	`//- /base.canon.yaml
canon: base
characters:
  walter-white:
    name: Walter White
    cue: WALT
    gender: male
    misspellings: [Walter Whiteman, Wally]
    aliases:
      - { name: Walt, kind: nickname }
      - { name: Heisenberg, kind: assumed-identity, from: 2008-10 }
      - { name: Mr. Lambert, kind: assumed-identity, from: 2010-03 }
  walter-white-jr: { name: Walter White Jr., gender: male, aliases: [ { name: Flynn, kind: nickname }, { name: Walt, kind: nickname } ] }
  skyler-white: { name: Skyler White, gender: female }
  holly: { name: Holly White }
  jimmy: { name: Jimmy McGill, cue: SAUL, aliases: [ { name: Saul, from: 2004, until: 2008 }, { name: Saul, from: 2009 } ] }
  krazy-8: { name: Domingo Molina, aliases: [ { name: Krazy-8 } ] }
  beatriz: { name: Beatriz Núñez }
  obrien: { name: Sean O'Brien }
  wynne: { name: J.P. Wynne }
  eladio: { name: Don Eladio }
  old-joe: { name: Old Joe }
  cousins: { name: The Cousins }
  stranger: { name: Mysterious dead man }
  kid: { name: Drew Sharp, aliases: [ { name: Young Drew, kind: age, ages: [10, 14] } ] }
  lydia: { name: Lydia Rodarte-Quayle }
  jack: { name: Jack Welker }
  kaya: { name: Kaya Doe }
  todd: { name: Todd Alquist }
  tuco: { name: Tuco Salamanca }
  marco-twin: { name: Marco Salamanca, died: 2009 }
//- /upper.canon.yaml
canon: upper
extends: [base]
characters:
  marco-red: { name: Marco Salamanca, cue: MARCO }
`,
);

function told({ character, form, alias, ages }: NameMatch): string {
	const parts = [character.id, form];
	if (alias !== undefined) parts.push(`${alias.name}${alias.from === undefined ? '' : ` from ${alias.from.text}`}`);
	if (ages !== undefined) parts.push(ages.join('-'));
	return parts.join(' ');
}

describe('whom a name can mean', () => {
	const table: readonly (readonly [string, readonly string[]])[] = [
		['WALT', ['walter-white cue Walt', 'walter-white-jr alias Walt']],
		['Walter White', ['walter-white full']],
		['WALTER', ['walter-white first', 'walter-white-jr first']],
		['WALTER JR.', ['walter-white-jr first']],
		['WALTER WHITE JR', ['walter-white-jr full']],
		['FLYNN JR.', ['walter-white-jr alias Flynn']],
		['FLYNN WHITE', ['walter-white-jr alias Flynn']],
		['WALT WHITE', ['walter-white alias Walt']],
		['WHITE', ['walter-white last', 'walter-white-jr last', 'skyler-white last', 'holly last']],
		['MR. WHITE', ['walter-white titled', 'walter-white-jr titled', 'holly titled']],
		['mrs white', ['skyler-white titled', 'holly titled']],
		['MR. WALTER WHITE', ['walter-white titled']],
		['DR. WHITE', ['walter-white titled', 'walter-white-jr titled', 'skyler-white titled', 'holly titled']],
		['MR. LAMBERT', ['walter-white alias Mr. Lambert from 2010-03']],
		['MR LAMBERT', ['walter-white alias Mr. Lambert from 2010-03']],
		['LAMBERT', []],
		['HEISENBERG', ['walter-white alias Heisenberg from 2008-10']],
		['SAUL', ['jimmy cue Saul from 2004', 'jimmy cue Saul from 2009']],
		['KRAZY-8', ['krazy-8 alias Krazy-8']],
		['KRAZY 8', ['krazy-8 alias Krazy-8']],
		['NUNEZ', ['beatriz last']],
		['OBRIEN', ['obrien last']],
		['O’BRIEN', ['obrien last']],
		['J. P. WYNNE', ['wynne full']],
		['ELADIO', ['eladio last']],
		['DON ELADIO', ['eladio full']],
		['DON', []],
		['UNCLE JACK', ['jack titled']],
		['OLD', []],
		['JOE', ['old-joe last']],
		['COUSINS', ['cousins full']],
		['THE COUSINS', ['cousins full']],
		['MAN', []],
		['MYSTERIOUS', []],
		['MYSTERIOUS DEAD MAN', ['stranger full']],
		['YOUNG WALT', ['walter-white cue Walt 0-29', 'walter-white-jr alias Walt 0-29']],
		['YOUNG DREW', ['kid alias Young Drew 10-14']],
		['WALT (AGE 8)', ['walter-white cue Walt 8-8', 'walter-white-jr alias Walt 8-8']],
		['MARCO', ['marco-red cue', 'marco-twin first']],
		['MARCO SALAMANCA', ['marco-red full', 'marco-twin full']],
		['SALAMANCA', ['marco-red last', 'tuco last', 'marco-twin last']],
		['RODARTE-QUAYLE', ['lydia last']],
		['NOBODY', []],
		['', []],
	];
	for (const [name, expected] of table) {
		it(name || 'nothing', () => {
			assert.deepEqual(canon.names.characters(name).map(told), expected);
		});
	}
});

describe('surnames of several words', () => {
	const canon = canonOf(`
canon: surnames
characters:
  abraham: { name: Abraham Van Helsing, gender: male }
  maria: { name: María de la Cruz }
  charles: { name: "Charles d'Artagnan" }
  yusuf: { name: Yusuf el-Amin }
  alice: { name: Alice St. John }
  otto: { name: Otto von Stein Jr. }
  van: { name: Van Morris }
  clerk: { name: The clerk de luxe }
`);
	const table: readonly (readonly [name: string, expected: readonly string[]])[] = [
		['VAN HELSING', ['abraham last']],
		['HELSING', ['abraham last']],
		['PROFESSOR VAN HELSING', ['abraham titled']],
		['MRS. VAN HELSING', []],
		['DE LA CRUZ', ['maria last']],
		['LA CRUZ', []],
		["D'ARTAGNAN", ['charles last']],
		['D’ARTAGNAN', ['charles last']],
		['EL-AMIN', ['yusuf last']],
		['ST. JOHN', ['alice last']],
		['VON STEIN', ['otto last']],
		['VAN', ['van first']],
		['DE LUXE', []],
	];
	for (const [name, expected] of table) {
		it(name, () => {
			assert.deepEqual(canon.names.characters(name).map(told), expected);
		});
	}
});

describe('the nearest name to a slip', () => {
	const table: readonly (readonly [string, string | undefined])[] = [
		['SKYLAR', 'SKYLER'],
		['Skylar', 'Skyler'],
		['SKYLAR WHITE', 'SKYLER WHITE'],
		['SKLYER', 'SKYLER'],
		['HEISENBURG', 'HEISENBERG'],
		['MR. WHYTE', 'MR. WHITE'],
		['YOUNG SKYLAR', 'YOUNG SKYLER'],
		['TODDD', 'TODD'],
		['TOD', 'TODD'],
		['TODE', undefined],
		['KAYYA', 'KAYA'],
		['MAYA', undefined],
		['WALTER WHITEMAN', 'WALTER WHITE'],
		['WALLY', 'WALT'],
		['Beatris Nunez', 'Beatriz Núñez'],
		['OBRIAN', "O'BRIEN"],
		['SKYLER', undefined],
		['SKYLARR', undefined],
		['BOB', undefined],
		['', undefined],
		['x'.repeat(500), undefined],
	];
	for (const [name, expected] of table) {
		it(`${name.slice(0, 20) || 'nothing'} → ${expected ?? 'nobody'}`, () => {
			assert.equal(canon.names.nearCharacter(name)?.spelling, expected);
		});
	}
});

describe('names by their first letters', () => {
	it('find people by any of their names', () => {
		const ids = (typed: string, limit = 10): readonly string[] => canon.names.charactersStartingWith(typed, limit).map(({ id }) => id);
		assert.deepEqual(ids('HEI'), ['walter-white']);
		assert.deepEqual(ids('wal'), ['walter-white', 'walter-white-jr']);
		assert.deepEqual(ids('nú'), ['beatriz']);
		assert.deepEqual(ids('k'), ['krazy-8', 'kaya']);
		assert.equal(ids('', 3).length, 3);
		assert.deepEqual(ids('zz'), []);
	});
});
