import assert from 'node:assert/strict';

import { bundledUri, loadBundledCanon, writeBundledCanon } from '../../../server/src/canon/bundled.js';
import { mergeCanon, orderLayers } from '../../../server/src/canon/layers.js';
import { readCanonFile } from '../../../server/src/canon/read.js';
import { plainFile } from '../../support/plainCanon.js';
import { bundledTexts } from './bundledTexts.js';

describe('the bundled canon', () => {
	const files = bundledTexts().map(({ name, text }) => readCanonFile(bundledUri(name), text));
	const { files: ordered } = orderLayers(files, (id) => files.find((file) => file.id === id));
	const { canon, problems } = mergeCanon(ordered);

	it('has no problem in a file or between them', () => {
		assert.deepEqual([...files.flatMap((file) => file.problems), ...problems], []);
	});

	it('is the same after it was written and loaded', () => {
		const loaded = loadBundledCanon(writeBundledCanon(files));
		assert.deepEqual(loaded.map(plainFile), files);
		const again = mergeCanon(orderLayers(loaded, (id) => loaded.find((file) => file.id === id)).files).canon;
		for (const kind of ['characters', 'places', 'objects', 'events', 'works'] as const) {
			assert.deepEqual([...again[kind]], [...canon[kind]]);
		}
		const spoken = [...canon.characters.values()].flatMap(({ name, aliases, misspellings }) => {
			return [name, ...name.split(' '), ...aliases.map((alias) => alias.name), ...misspellings];
		});
		for (const name of [...spoken, ...spoken.map((each) => `MR. ${each}`), ...spoken.map((each) => `${each}e`)]) {
			assert.deepEqual(again.names.characters(name), canon.names.characters(name), name);
			assert.deepEqual(again.names.nearCharacter(name), canon.names.nearCharacter(name), name);
			assert.deepEqual(again.names.mentions(`So ${name} said.`), canon.names.mentions(`So ${name} said.`), name);
			assert.deepEqual(again.names.charactersStartingWith(name.slice(0, 2), 9), canon.names.charactersStartingWith(name.slice(0, 2), 9));
		}
	});

	it('is refused when another version wrote it', () => {
		assert.throws(() => loadBundledCanon('{"version":0,"files":[]}'), /build again/u);
	});

	it('sources every entry', () => {
		for (const entries of [canon.characters, canon.places, canon.objects, canon.events]) {
			for (const entry of entries.values()) assert.ok(entry.source, entry.id);
		}
	});

	const names: readonly (readonly [string, string])[] = [
		['WALT', 'walter-white'],
		['HANK', 'hank-schrader'],
		['MR. DRISCOLL', 'jesse-pinkman'],
		['MR. LAMBERT', 'walter-white'],
		['KRAZY-8', 'krazy-8'],
		['KIM', 'kim-wexler'],
		['SAUL', 'jimmy-mcgill'],
		['GUS', 'gus-fring'],
		['LYDIA', 'lydia-rodarte-quayle'],
		['MARCO', 'marco-salamanca-red'],
		['BADGER', 'badger'],
	];
	for (const [name, id] of names) {
		it(`knows ${name}`, () => {
			assert.equal(canon.names.characters(name)[0]?.character.id, id);
		});
	}

	it('has eight Salamancas', () => {
		assert.equal(canon.names.characters('SALAMANCA').length, 8);
	});
});

describe('layers over a compiled canon', () => {
	const base = readCanonFile(
		'script-supervisor-canon:/base.canon.yaml',
		`canon: base
characters:
  ann: { name: Ann Lee, aliases: [{ name: Annie, kind: nickname }], misspellings: [Anne Leigh] }
  bob: { name: "Bob\\tTab Lee" }
  cy: { name: Cy Lee }
events:
  crash: { title: Crash, date: 2001, people: [{ who: cy, does: dies }] }
`,
	);
	const own = readCanonFile(
		'file:///own.canon.yaml',
		`canon: own
extends: [base]
characters:
  ann: { cue: NAN }
  bob: null
  cy: { died: null }
  dee: { name: Dee Lee }
`,
	);
	const canon = mergeCanon([...loadBundledCanon(writeBundledCanon([base])), own]).canon;

	it('have the same say as over one that was read', () => {
		const read = mergeCanon([base, own]).canon;
		assert.deepEqual([...canon.characters], [...read.characters]);
		for (const name of ['NAN', 'ANNIE', 'LEE', 'ANNE LEIGH', 'BOB', 'DEE', 'MS. LEE']) {
			assert.deepEqual(canon.names.characters(name), read.names.characters(name), name);
			assert.deepEqual(canon.names.nearCharacter(name), read.names.nearCharacter(name), name);
		}
	});

	it('take away, add and put first', () => {
		assert.deepEqual([...canon.characters.keys()], ['ann', 'cy', 'dee']);
		assert.equal(canon.characters.get('cy')?.died, undefined);
		assert.equal(canon.names.characters('NAN')[0]?.form, 'cue');
		assert.deepEqual(
			canon.names.characters('LEE').map(({ character }) => character.id),
			['dee', 'ann', 'cy'],
		);
	});

	it('are the same after a name with marks in it', () => {
		const [loaded] = loadBundledCanon(writeBundledCanon([base]));
		assert.ok(loaded);
		assert.equal(mergeCanon([loaded]).canon.characters.get('bob')?.name, mergeCanon([base]).canon.characters.get('bob')?.name);
		assert.equal(mergeCanon([loaded]).canon.names.characters('BOB TAB LEE')[0]?.character.id, 'bob');
	});
});
