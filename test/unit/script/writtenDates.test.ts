import { deepEqual, equal } from 'node:assert/strict';

import { writtenDates } from '../../../server/src/script/writtenDates.js';

const months = 'JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER'.split(' ');

describe('dates written out', () => {
	for (const before of ['', 'FLASHBACK - ', 'FLASH BACK - ', 'FLASHFORWARD - ', 'Flash forward - ']) {
		it(`mean the same alone behind "${before}" as with something behind them`, () => {
			for (const [index, month] of months.entries()) {
				for (const written of [month, month.charAt(0) + month.slice(1).toLowerCase()]) {
					for (const day of [undefined, 1, 9, 10, 12, 19, 20, 28]) {
						const text = `${before}${written} ${day === undefined ? '' : `${String(day)}, `}1987`;
						const { dates } = writtenDates(text);
						const date = { year: 1987, month: index + 1, ...(day === undefined ? {} : { day }) };
						deepEqual(
							dates.map((found) => found.date),
							[date],
							text,
						);
						deepEqual(writtenDates(`${text} | `), writtenDates(text), text);
					}
				}
			}
		});
	}

	it('are none where the day is not in the calendar', () => {
		equal(writtenDates('FEBRUARY 30, 2015').dates.length, 0);
	});
});
