/** What evidence says of the clocks at both ends of a journey. */
import { deepEqual } from 'node:assert/strict';

import { clocksOf } from '../../../server/src/checks/places.js';
import { canonOf } from '../canon/canonFixture.js';

describe('the clocks of two places', () => {
	const said = (from: string, to: string): readonly string[] => {
		const canon = canonOf(`canon: own
places:
  london: { name: London, at: [51.5, -0.1] }
  leeds: { name: Leeds, at: [53.8, -1.5], in: england }
  hull: { name: Hull, in: england }
  england: { name: England }
  paris: { name: Paris, time-zone: Europe/Paris, at: [48.9, 2.4] }
  rome: { name: Rome, time-zone: Europe/Rome, at: [41.9, 12.5] }
  lyon: { name: Lyon, time-zone: Europe/Paris, at: [45.8, 4.8] }
`);
		const [start, end] = [canon.places.get(from), canon.places.get(to)];
		return start === undefined || end === undefined
			? ['no such place']
			: clocksOf(canon, [start, end]).map(({ message }) => message);
	};

	it('are named by their zones where these differ', () => {
		deepEqual(said('paris', 'rome'), ['Paris keeps the time of Europe/Paris', 'Rome keeps the time of Europe/Rome']);
	});

	it('need no word where they show the same', () => {
		deepEqual(said('paris', 'lyon'), []);
		deepEqual(said('leeds', 'hull'), []);
	});

	it('may be apart by so much where a zone is not known', () => {
		deepEqual(said('london', 'paris'), ['no time zone is known for London: the clocks may be 4 hours apart']);
		deepEqual(said('paris', 'london'), ['no time zone is known for London: the clocks may be 4 hours apart']);
	});
});
