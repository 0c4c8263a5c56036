import assert from 'node:assert/strict';

import { formatDate, formatIsoMinute } from '../../../server/src/calendar/format.js';
import { windowOfDate } from '../../../server/src/calendar/partialDate.js';
import { readWholePhrase } from '../../../server/src/script/timeWords.js';
import { unreadTime } from '../../../server/src/script/unreadTime.js';

const read: readonly (readonly [text: string, date: string])[] = [
	['44 B.C.', '44 BC'],
	['44 BC', '44 BC'],
	['3000 B.C.E.', '3000 BC'],
	['10,000 BC', '10000 BC'],
	['Rome, 44 B.C.', '44 BC'],
	['Sparta - 480 BC', '480 BC'],
	['Rome. March 15, 44 BC', '15 March 44 BC'],
	['The Ides of March, 44 B.C.', '15 March 44 BC'],
	['FLASHBACK TO 44 BC', '44 BC'],
	['A.D. 79', 'AD 79'],
	['AD 79', 'AD 79'],
	['79 A.D.', 'AD 79'],
	['anno Domini 79', 'AD 79'],
	['Germania, 9 A.D.', 'AD 9'],
	['Pompeii, August 24, 79 A.D.', '24 August AD 79'],
	['24 August 79 AD', '24 August AD 79'],
	['May, 33 AD', 'May AD 33'],
	['A.D. 1066', '1066'],
	['July 4, 1776 A.D.', '4 July 1776'],
	['c. 1200 BCE', '1250–1150 BC'],
	['5th century BC', '500–401 BC'],
	['1st Century A.D.', 'AD 1–100'],
	// No era: the place or the words around only look like one.
	['Vancouver, B.C. 2015', '2015'],
	['Washington, D.C. Monday, October 5, 2015. 6:00 AM', '5 October 2015'],
	['Washington, D.C. October 5, 2015', '5 October 2015'],
	['Washington D.C. Monday, October 5, 2015', '5 October 2015'],
];

const unread: readonly string[] = [
	...['100-44 BC', '100 BC - 44 BC', 'before 44 BC', 'since A.D. 79', '2 BC Hydro'],
	...['Year 9', 'YEAR ONE', 'The year 802,701'],
];

const silent: readonly string[] = ['Room 44 BC', 'Year', 'New Year', 'BC', 'A.D.', '0 BC', 'Acme AD 12:30'];

describe('years that say their era', () => {
	for (const [text, date] of read) {
		it(text, () => {
			const dates = readWholePhrase(text, 'super').matches.flatMap(({ meaning }) =>
				meaning.kind === 'date' ? [formatDate(meaning.date)] : [],
			);
			assert.deepEqual(dates, [date]);
		});
	}

	for (const text of unread) {
		it(`${text}: a time that cannot be told`, () => {
			const phrase = readWholePhrase(text, 'super');
			assert.ok(phrase.matches.every(({ meaning }) => meaning.kind !== 'date'));
			assert.deepEqual(
				unreadTime(text, phrase, 'super').map(({ meaning }) => meaning),
				[{ kind: 'unread', stops: true }],
			);
		});
	}

	for (const text of silent) {
		it(`${text}: none`, () => {
			const phrase = readWholePhrase(text, 'super');
			assert.deepEqual(
				phrase.matches.filter(({ meaning }) => meaning.kind === 'date'),
				[],
			);
			assert.deepEqual(unreadTime(text, phrase, 'super'), []);
		});
	}

	it('are told to machines as ISO 8601 has them', () => {
		const { earliest, latest } = windowOfDate({ year: -43, month: 3 });
		assert.equal(formatIsoMinute(earliest), '-000043-03-01T00:00');
		assert.equal(formatIsoMinute(latest), '-000043-03-31T23:59');
		assert.equal(formatIsoMinute(windowOfDate({ year: 79 }).earliest), '0079-01-01T00:00');
	});
});
