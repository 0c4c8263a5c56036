/** Names merged from scenes: what an edit leaves of the merge before is what a merge of everything says. */
import assert from 'node:assert/strict';

import fc from 'fast-check';

import type { Merged } from '../../../server/src/cast/mergeByKey.js';
import { mergeByKey } from '../../../server/src/cast/mergeByKey.js';

interface Item {
	readonly key: string;
	readonly line: number;
}

interface Entry {
	readonly first: number;
	readonly scenes: readonly number[];
	readonly lines: readonly number[];
}

type Summary = readonly Item[];

function merge(summaries: readonly Summary[], before?: Merged<Summary, Item, Entry>): Merged<Summary, Item, Entry> {
	return mergeByKey(
		summaries,
		(items) => items,
		({ scene }, { scenes, items }): Entry => ({ first: scene, scenes, lines: items.map(({ line }) => line) }),
		before,
	);
}

const summary: fc.Arbitrary<Summary> = fc.array(
	fc.record({ key: fc.constantFrom('ada', 'ben', 'cleo', 'dan'), line: fc.nat({ max: 3 }) }),
	{ maxLength: 3 },
);

const edit = fc.record({
	at: fc.nat({ max: 12 }),
	removed: fc.nat({ max: 3 }),
	added: fc.array(summary, { maxLength: 3 }),
});

describe('names merged by key', () => {
	it('are after edits what they are when merged anew, in the same order', () => {
		fc.assert(
			fc.property(fc.array(summary, { maxLength: 10 }), fc.array(edit, { maxLength: 6 }), (start, edits) => {
				let summaries = start;
				let merged = merge(summaries);
				for (const { at, removed, added } of edits) {
					summaries = summaries.toSpliced(at, removed, ...added);
					merged = merge(summaries, merged);
					assert.deepEqual([...merged.entries], [...merge(summaries).entries]);
				}
			}),
		);
	});

	it('are the same objects where only others moved', () => {
		const [none, one, two] = [[], [{ key: 'ada', line: 0 }], [{ key: 'ben', line: 0 }]];
		const before = merge([none, one, two]);
		const after = merge([none, one, [], two], before);
		assert.equal(after.entries.get('ada'), before.entries.get('ada'));
		assert.deepEqual(after.entries.get('ben'), { first: 2, scenes: [2], lines: [0] });
		assert.equal(after.index.get('ben')?.items, before.index.get('ben')?.items);
	});

	it('are the very map of before where nothing in it is other', () => {
		const before = merge([[], [{ key: 'ada', line: 0 }], []]);
		assert.equal(merge([[], [{ key: 'ada', line: 0 }], []], before).entries, before.entries);
		assert.equal(merge([...before.summaries, []], before).entries, before.entries);
	});
});
