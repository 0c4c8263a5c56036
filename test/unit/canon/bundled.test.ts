import assert from 'node:assert/strict';

import { bundledUri, loadBundledCanon, writeBundledCanon } from '../../../server/src/canon/bundled.js';
import { mergeCanon, orderLayers } from '../../../server/src/canon/layers.js';
import { readCanonFile } from '../../../server/src/canon/read.js';
import { bundledTexts } from './bundledTexts.js';

describe('the bundled canon', () => {
	const files = bundledTexts().map(({ name, text }) => readCanonFile(bundledUri(name), text));
	const { files: ordered } = orderLayers(files, (id) => files.find((file) => file.id === id));
	const { canon, problems } = mergeCanon(ordered);

	it('has no problem in a file or between them', () => {
		assert.deepEqual([...files.flatMap((file) => file.problems), ...problems], []);
	});

	it('is the same after it was written and loaded', () => {
		assert.deepEqual(loadBundledCanon(writeBundledCanon(files)), files);
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
