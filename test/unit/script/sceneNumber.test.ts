/** What scenes are called by: no two without a number are called the same, nor like one that has that number. */
import { deepEqual } from 'node:assert/strict';

import { sceneNumbers } from '../../../server/src/script/sceneNumber.js';

describe('scenes are called', () => {
	const cases: readonly (readonly [what: string, numbers: readonly string[], called: readonly string[]])[] = [
		['by their place where none has a number', ['', '', ''], ['1', '2', '3']],
		['by their numbers where all have one', ['1', '1A', '4'], ['1', '1A', '4']],
		['by the number before where some have one', ['1', '3', '', '4'], ['1', '3', '3+1', '4']],
		['one after the other behind it', ['3', '', '', '4', ''], ['3', '3+1', '3+2', '4', '4+1']],
		['before the first number', ['', '', '1'], ['+1', '+2', '1']],
		['each by itself behind a number that two have', ['3', '', '3', ''], ['3', '3+1', '3', '3+2']],
	];
	for (const [what, numbers, called] of cases) {
		it(what, () => {
			deepEqual(sceneNumbers(numbers.map((number) => (number === '' ? undefined : number))), called);
		});
	}
});
