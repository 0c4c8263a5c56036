/** Which places of two headings are certainly apart: pairs of paths as headings write them. */
import assert from 'node:assert/strict';

import { areDistinct } from '../../../server/src/checks/placeKinds.js';

const apart: readonly string[] = [
	'HOUSE | STATION',
	'POLICE STATION - CELL | HOSPITAL - ROOM 6',
	"SAUL'S HOUSE | MIKE'S HOUSE",
	"JED'S OFFICE | BART'S OFFICE",
	'MARKET | GARAGE',
	'OLD MILL | LIGHTHOUSE',
	'BEDROOM - SANTA FE | KITCHEN - BOSTON',
	'DINER | BANK',
];

const near: readonly string[] = [
	'KITCHEN | HALLWAY',
	'CAR | ROAD',
	"JED'S TRUCK | HIGHWAY",
	'CAR | HOSPITAL',
	"BOB'S BEDROOM | BOB'S HOUSE",
	"BOB'S HOUSE | BOB'S BARN",
	'STREET | SALOON',
	'HOTEL | BAR',
	'HOUSE | GARAGE',
	'BARN | FARMHOUSE',
	'ROOFTOP | OFFICE TOWER',
	'ROOM 6 | MOTEL',
	'SMITH FARM | SMITH MILL',
];

describe('two places in headings', () => {
	for (const [expected, pairs] of [
		[true, apart],
		[false, near],
	] as const) {
		for (const pair of pairs) {
			it(`${pair} ${expected ? 'are' : 'need not be'} apart`, () => {
				const [lhs = [], rhs = []] = pair.split(' | ').map((path) => path.split(' - '));
				assert.equal(areDistinct(lhs, rhs), expected);
				assert.equal(areDistinct(rhs, lhs), expected);
			});
		}
	}
});
