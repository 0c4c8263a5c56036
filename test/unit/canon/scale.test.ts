import assert from 'node:assert/strict';

import type { CanonFile, CanonNode } from '../../../server/src/canon/file.js';
import { mergeCanon } from '../../../server/src/canon/layers.js';
import type { NameIndex } from '../../../server/src/canon/model.js';
import { readCanonFile } from '../../../server/src/canon/read.js';

/** A canon of so many people, made without YAML: reading is not what is measured here. */
function crowd(nPeople: number, nFirstNames = nPeople): CanonFile {
	const at = [0, 0, 0, 0] as const;
	const text = (value: string): CanonNode => ({ kind: 'text', value, at });
	const people = Array.from({ length: nPeople }, (_, index) => {
		const name = `${syllables(index % nFirstNames)} ${syllables(index * 7919 + 13)}son`;
		return { name: `p${String(index)}`, at, value: { kind: 'map' as const, keys: [{ name: 'name', at, value: text(name) }], at } };
	});
	const file = readCanonFile('/crowd', 'canon: crowd');
	return { ...file, root: { kind: 'map', keys: [{ name: 'characters', at, value: { kind: 'map', keys: people, at } }], at } };
}

/** A name of its own for each number, of three syllables and more. */
function syllables(number: number): string {
	const sounds = ['ba', 'ke', 'li', 'mo', 'nu', 'ra', 'se', 'ti', 'vo', 'zu', 'da', 'fe', 'gi', 'ho', 'ju', 'pa'];
	let word = '';
	for (let rest = number + 4096; rest > 0; rest = Math.floor(rest / sounds.length)) word += sounds[rest % sounds.length] ?? '';
	return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The best of several runs, so that a busy machine does not count. */
function millisecondsOf(work: () => void, nRuns = 7): number {
	let best = Number.POSITIVE_INFINITY;
	for (let run = 0; run < nRuns; run++) {
		const start = performance.now();
		work();
		best = Math.min(best, performance.now() - start);
	}
	return best;
}

describe('a canon of 100,000 people', () => {
	const indices = [1000, 100_000].map((nPeople): NameIndex => mergeCanon([crowd(nPeople)]).canon.names);
	const [few, many] = indices;
	assert.ok(few !== undefined && many !== undefined);
	const prose = `${syllables(3)} walks. ${syllables(5)} ${syllables(5 * 7919 + 13)}son follows the dog. `.repeat(50);

	it('knows them all', () => {
		assert.equal(many.characters(syllables(99_999))[0]?.character.id, 'p99999');
		assert.equal(many.nearCharacter(`${syllables(99_999)}x`)?.character.id, 'p99999');
		assert.equal(many.mentions(prose).length, 100);
	});

	const works: readonly (readonly [string, (names: NameIndex) => void])[] = [
		['a name', (names) => names.characters(`${syllables(7)} ${syllables(7 * 7919 + 13)}son`)],
		['an unknown name', (names) => names.characters('NOBODY AT ALL')],
		['a slip', (names) => names.nearCharacter(`${syllables(7)}x`)],
		['what is near nobody', (names) => names.nearCharacter('XYLOPHONIST')],
		['prose', (names) => names.mentions(prose)],
		['first letters', (names) => names.charactersStartingWith('bak', 20)],
	];
	for (const [name, work] of works) {
		it(`looks up ${name} no slower than one of 1,000`, () => {
			const repeated = (names: NameIndex) => () => {
				for (let count = 0; count < 50; count++) work(names);
			};
			const small = millisecondsOf(repeated(few));
			const big = millisecondsOf(repeated(many));
			// Below a tenth of a millisecond a cache miss weighs more than the work.
			assert.ok(big < small * 5 + 0.5, `${big.toFixed(3)} ms against ${small.toFixed(3)} ms`);
		});
	}

	it('may have one first name for all', () => {
		const few = crowd(1000, 1);
		const many = crowd(10_000, 1);
		const small = millisecondsOf(() => mergeCanon([few]), 2);
		const big = millisecondsOf(() => mergeCanon([many]), 2);
		assert.ok(big < small * 10 * 5 + 50, `${big.toFixed(0)} ms against ${small.toFixed(0)} ms`);
	});
});
