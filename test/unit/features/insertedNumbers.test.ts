/** The numbers of scenes that come between numbered ones, by both conventions. `-` is a scene without a number. */
import { deepEqual, equal } from 'node:assert/strict';

import { completeNumbers } from '../../../server/src/features/insertedNumbers.js';

const given = (numbers: string): (string | undefined)[] =>
	numbers.split(' ').map((number) => (number === '-' ? undefined : number));

const cases: readonly (readonly [string, string, string])[] = [
	['- - -', '1 2 3', '1 2 3'],
	['1 - 2', '1 1A 2', '1 A2 2'],
	['1 - - 2', '1 1A 1B 2', '1 A2 B2 2'],
	['1 1A - 2', '1 1A 1B 2', '1 1A A2 2'],
	['1 - 1A 2', '1 1aA 1A 2', '1 A1A 1A 2'],
	['1 1A - 1B', '1 1A 1AA 1B', '1 1A A1B 1B'],
	['1 A2 - 2', '1 A2 B2 2', '1 A2 B2 2'],
	['A1 - 1', 'A1 B1 1', 'A1 B1 1'],
	['1 - A2 2', '1 1A A2 2', '1 AA2 A2 2'],
	['- 1 2', 'A1 1 2', 'A1 1 2'],
	['1 2 - -', '1 2 3 4', '1 2 3 4'],
	['1 - 3 -', '1 1A 3 4', '1 A3 3 4'],
	['1H - 2', '1H 1J 2', '1H A2 2'],
	['1N - 2', '1N 1P 2', '1N A2 2'],
	['I-1 - 2', 'I-1 I-1A 2', 'I-1 A2 2'],
];

describe('numbers of inserted scenes', () => {
	for (const [before, after, leading] of cases) {
		it(before, () => {
			deepEqual(completeNumbers(given(before), 'after'), after.split(' '));
			deepEqual(completeNumbers(given(before), 'before'), leading.split(' '));
		});
	}

	it('never run out and never repeat', () => {
		for (const convention of ['after', 'before'] as const) {
			const numbers = completeNumbers(['1', ...Array.from({ length: 60 }, () => undefined), '2'], convention);
			equal(new Set(numbers).size, 62);
			equal(numbers[0], '1');
			equal(numbers[61], '2');
		}
	});
});
