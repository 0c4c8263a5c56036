/** What holds while somebody works: whatever is typed, taken back, moved or swapped, all that is seen equals a fresh start. */
import fc from 'fast-check';

import { session } from '../soak/patterns.js';
import { play } from '../soak/session.js';
import { lawParameters } from '../support/arbitrary.js';

describe('everything that a writer sees', () => {
	it('equals a fresh start after some minutes of work on a story', async () => {
		const tally = { nSessions: 0, nEdits: 0, nComparisons: 0 };
		await fc.assert(
			fc.asyncProperty(session, (actions) => play(actions, tally)),
			lawParameters(24),
		);
	}).timeout(120_000);
});
