/** How sure a fact is, and how doubt adds up. */

/** Written in script or canon; following from such facts; or a convention or default. */
export type Strength = 'stated' | 'inferred' | 'assumed';

const order: Readonly<Record<Strength, number>> = { stated: 0, inferred: 1, assumed: 2 };

/** The weakest of several facts; `stated` when there are none. */
export function weakest(strengths: Iterable<Strength>): Strength {
	let result: Strength = 'stated';
	for (const strength of strengths) if (order[strength] > order[result]) result = strength;
	return result;
}
