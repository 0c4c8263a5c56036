/** The order in which scenes happen is that of the moments, not of what the clocks at their places show. */
import { deepEqual } from 'node:assert/strict';

import { storyDays } from '../../../server/src/timeline/storyDays.js';
import { openSample } from '../../support/sample.js';
import { timelineOf } from '../../support/timelineOf.js';
import { canonOf } from '../canon/canonFixture.js';

const canon = canonOf(`
canon: atlas
places:
  london: { name: London, time-zone: Europe/London }
  new-york: { name: New York, time-zone: America/New_York }
  denver: { name: Denver, time-zone: America/Denver }
  phoenix: { name: Phoenix, time-zone: America/Phoenix }
  tokyo: { name: Tokyo, time-zone: Asia/Tokyo }
  mill: { name: Old Mill }
`);

/** Scenes by number, in story order; given as `HEADING | time note`. */
function orderOf(scenes: readonly string[]): readonly number[] {
	const text = scenes.map((scene) => {
		const [heading = '', time] = scene.split(' | ');
		return `${heading}\n\n${time === undefined ? 'Wind.' : `[[time: ${time}]]`}\n`;
	});
	return storyDays(timelineOf(text.join('\n'), canon)).flatMap((day) => day.scenes.map((scene) => scene + 1));
}

describe('story order', () => {
	const cases: readonly (readonly [what: string, order: readonly number[], ...scenes: readonly string[]])[] = [
		[
			'keeps a scene at the same time behind the one that it is simultaneous with, wherever its clocks are',
			[1, 2],
			'INT. LONDON - DAY | 2015-01-12 12:00',
			'INT. NEW YORK - SAME TIME',
		],
		[
			'keeps what opens the story undated before the first date',
			[1, 2, 3],
			'INT. A - DAY',
			'INT. B - NIGHT',
			'INT. C - DAY | 1990-01-02',
		],
		[
			'keeps an undated morning before the rest of its day',
			[1, 2, 3],
			'INT. A - MORNING',
			'INT. B - DAY | 1990-01-02',
			'INT. C - EVENING',
		],
		[
			'puts half past eleven in London before eight in New York',
			[2, 1],
			'INT. NEW YORK - NIGHT | 2015-01-12 20:00',
			'INT. LONDON - NIGHT | 2015-01-12 23:30',
		],
		[
			'puts one in the morning in Tokyo before the evening before in New York',
			[2, 1],
			'INT. NEW YORK - DAY | 2015-01-12 17:30',
			'INT. TOKYO - NIGHT | 2015-01-13 01:00',
		],
		[
			'gives a place that nobody knows the clocks of the scene before',
			[1, 3, 2],
			'INT. LONDON - NIGHT | 2015-01-12 22:00',
			'INT. CORRIDOR - NIGHT | 2015-01-12 22:30',
			'INT. NEW YORK - DAY | 2015-01-12 17:10',
		],
		[
			'takes a place without a zone to have the clocks of the others',
			[2, 1],
			'INT. LONDON - NIGHT | 2015-01-12 22:00',
			'INT. OLD MILL - NIGHT | 2015-01-12 21:00',
		],
		[
			'follows the clocks where they agree in winter',
			[1, 2],
			'INT. DENVER - DAY | 2015-01-12 09:00',
			'INT. PHOENIX - DAY | 2015-01-12 09:30',
		],
		[
			'and where they do not in summer',
			[2, 1],
			'INT. PHOENIX - DAY | 2015-07-12 09:00',
			'INT. DENVER - DAY | 2015-07-12 09:30',
		],
		[
			'puts a dated flashback before the undated scenes around it',
			[2, 1, 3],
			'INT. A - DAY',
			'INT. B - DAY (FLASHBACK - 1989)',
			'INT. A - NIGHT',
		],
		[
			'puts it before the present that a later date dates',
			[2, 1, 3],
			'INT. A - DAY',
			'INT. B - DAY (FLASHBACK - JULY 2010)',
			'INT. A - NIGHT | 2015-05-05',
		],
		[
			'puts an undated flashback before the dated scene that it interrupts',
			[2, 1, 3],
			'INT. A - DAY | 2015-05-05',
			'INT. B - DAY (FLASHBACK)',
			'INT. A - NIGHT',
		],
		[
			'puts flashbacks in the order of their dates, all before the present',
			[4, 2, 1, 3, 5],
			'INT. A - DAY',
			'INT. B - DAY (FLASHBACK - 1989)',
			'INT. A - DAY',
			'INT. C - DAY (FLASHBACK - 1972)',
			'INT. A - NIGHT',
		],
		[
			'puts a flashback in a flashback before that',
			[3, 2, 1],
			'INT. A - DAY',
			'FLASHBACK TO:\n\nINT. B - DAY',
			'FLASHBACK TO:\n\nINT. C - DAY',
		],
		[
			'leaves a flashback that its date has between two days of the present there',
			[1, 3, 2],
			'INT. A - DAY | 2015-05-05',
			'INT. A - DAY | 2015-05-20',
			'INT. B - DAY (FLASHBACK) | 2015-05-10',
		],
		[
			'puts a flash-forward behind all days of the present',
			[1, 3, 4, 2],
			'INT. A - DAY | 2015-05-05',
			'INT. B - DAY (FLASH FORWARD - 2030)',
			'INT. A - NIGHT',
			'INT. A - THE NEXT DAY',
		],
		['knows nothing of when a dream is', [1, 3, 2], 'INT. A - DAY', 'INT. B - DAY (DREAM)', 'INT. A - NIGHT'],
		[
			'has a told story where its date says, and what opens the story beside the date behind it',
			[2, 1, 3],
			'INT. A - DAY',
			'INT. B - DAY (STORY - 1950)',
			'INT. A - NEXT DAY | 2015-05-05',
		],
		[
			'keeps undated days behind the day of their thread, before days that the script tells first',
			[2, 3, 1],
			'INT. A - DAY | 2015-05-05',
			'INT. B - DAY | 1990-05-05',
			'INT. B - THE NEXT DAY',
		],
	];
	for (const [what, order, ...scenes] of cases) {
		it(what, () => {
			deepEqual(orderOf(scenes), order);
		});
	}

	it('has the telephone call of the sample, in Florida and New Mexico, as it is told', async () => {
		const { view } = await openSample('redemption.fountain');
		const order = storyDays(view.timeline).flatMap(({ scenes }) => scenes.map((scene) => scene + 1));
		deepEqual(
			order.filter((scene) => [8, 9, 10, 11].includes(scene)),
			[8, 9, 10, 11],
		);
	});
});
