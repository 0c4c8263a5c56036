/** Names by a few of their letters: which fit, and which come first. */
import { deepEqual } from 'node:assert/strict';

import { BestMatches, nameList, searchName } from '../../../server/src/features/nameSearch.js';

/** One by one, and as a list: the same names. */
function found(names: readonly string[], typed: string, most = 500): readonly string[] {
	const [single, listed] = [new BestMatches<string>(typed, most), new BestMatches<string>(typed, most)];
	for (const name of names) single.offer(searchName(name), () => name);
	listed.offerAll(
		nameList(names.map((name) => ({ name }))),
		({ name }) => name,
		() => true,
	);
	deepEqual(single.best(), listed.best());
	return single.best();
}

describe('names by a few of their letters', () => {
	it('come in the order in which they fit', () => {
		const names = ['Ink Maker', 'Hank Imelda Noll', 'Pinky', 'The Inkwell', 'INK', 'Tin Kettle', 'Kin'];
		deepEqual(found(names, 'ink'), ['Ink Maker', 'INK', 'The Inkwell', 'Pinky', 'Tin Kettle']);
	});

	it('are compared without case, accents and apostrophes', () => {
		deepEqual(found(['Élodie O’Brien', 'ELODIE'], 'elodie ob'), ['Élodie O’Brien']);
		deepEqual(found(['ŁUKASZ', 'БОРИС', '山田'], 'бор'), ['БОРИС']);
		deepEqual(found(['ŁUKASZ', 'БОРИС', '山田'], '山'), ['山田']);
	});

	it('need no space between words, and no query', () => {
		deepEqual(found(['Act One', 'Acton Road'], 'actone'), ['Act One']);
		deepEqual(found(['B', 'A'], ''), ['B', 'A']);
	});

	it('keep the best where there are too many', () => {
		const many = Array.from({ length: 50 }, (_, index) => `Mad Kim ${String(index)}`);
		deepEqual(found([...many, 'Kim'], 'kim', 3), ['Kim', 'Mad Kim 0', 'Mad Kim 1']);
	});
});
