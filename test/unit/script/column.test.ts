/** Lists that outlive edits: columns equal what is made anew, and keep what they can. */
import assert from 'node:assert/strict';

import fc from 'fast-check';

import type { Column } from '../../../server/src/script/column.js';
import { commonEnds, nextColumn } from '../../../server/src/script/column.js';

interface Item {
	readonly says: number;
}

/** Two columns, one behind the other: what items say, and whether that is odd, as objects with a flag for all. */
interface Columns {
	readonly said: Column<{ readonly text: string }>;
	readonly odd: Column<{ readonly isOdd: boolean; readonly flag: boolean }>;
}

function next(items: readonly Item[], flag: boolean, before: Columns | undefined, nComputed = { said: 0 }): Columns {
	const said = nextColumn(before?.said, [items], (index, old) => {
		nComputed.said++;
		const text = String(items[index]?.says);
		return old?.text === text ? old : { text };
	});
	const odd = nextColumn(
		before?.odd,
		[said.values, items],
		(index) => ({ isOdd: Number(said.values[index]?.text) % 2 === 1, flag }),
		{ shared: [flag], isStale: (value, index) => value.isOdd !== (Number(items[index]?.says) % 2 === 1) },
	);
	return { said, odd };
}

const item = fc.nat({ max: 4 }).map((says): Item => ({ says }));
const edit = fc.record({
	at: fc.nat({ max: 9 }),
	removed: fc.nat({ max: 3 }),
	added: fc.array(item, { maxLength: 3 }),
	flag: fc.boolean(),
});

describe('a column', () => {
	it('is after edits what it is when made anew', () => {
		fc.assert(
			fc.property(fc.array(item, { maxLength: 8 }), fc.array(edit, { maxLength: 6 }), (start, edits) => {
				let items: readonly Item[] = start;
				let columns = next(items, false, undefined);
				for (const { at, removed, added, flag } of edits) {
					const before = columns;
					items = items.toSpliced(at, removed, ...added);
					columns = next(items, flag, before);
					const fresh = next(items, flag, undefined);
					assert.deepEqual(columns.said.values, fresh.said.values);
					assert.deepEqual(columns.odd.values, fresh.odd.values);
					const { head, tail } = commonEnds([before.odd.values], [columns.odd.values]);
					const [old, now] = [before.odd.values, columns.odd.values];
					for (let index = 0; index < head; index++) assert.equal(now[index], old[index]);
					for (let index = 1; index <= tail; index++) assert.equal(now.at(-index), old.at(-index));
				}
			}),
		);
	});

	it('computes what has changed, and is the same list where that comes to the same', () => {
		const items = [1, 2, 3, 4].map((says) => ({ says }));
		const before = next(items, false, undefined);
		const nComputed = { said: 0 };
		const after = next(items.with(2, { says: 3 }), false, before, nComputed);
		assert.equal(nComputed.said, 1);
		assert.equal(after.said.values, before.said.values);
	});
});
