/** The one kind of cache: the last result while the inputs are the same. */
import { deepEqual, equal } from 'node:assert/strict';

import { memoLast } from '../../../server/src/analysis/memo.js';

describe('a memo of the last call', () => {
	it('computes once for the same objects', () => {
		let nCalls = 0;
		const length = memoLast((list: readonly number[]) => [list.length, ++nCalls]);
		const list = [1, 2];
		equal(length(list), length(list));
		deepEqual(length([1, 2]), [2, 2]);
	});

	it('computes once for equal inputs, and compares with the newest of them', () => {
		const compared: string[] = [];
		const upper = memoLast(
			(text: { readonly value: string }) => ({ upper: text.value.toUpperCase() }),
			([lhs], [rhs]) => {
				compared.push(lhs === rhs ? 'same' : 'equal?');
				return lhs.value === rhs.value;
			},
		);
		const second = { value: 'a' };
		const result = upper({ value: 'a' });
		equal(upper(second), result);
		equal(upper(second), result);
		deepEqual(compared, ['equal?', 'same']);
	});
});
