import assert from 'node:assert/strict';

import {
	ageAlias,
	editDistanceWithin,
	foldName,
	isNearName,
	isRoleName,
	stripPossessive,
} from '../../../server/src/script/names.js';

describe('names', () => {
	describe('fold to one form', () => {
		const table: readonly (readonly [string, string])[] = [
			['JESSE', 'jesse'],
			['Jesse  Pinkman', 'jesse pinkman'],
			['O’BRIEN', 'obrien'],
			["O'Brien", 'obrien'],
			['ÉLODIE', 'elodie'],
			['Élodie', 'elodie'],
			['J.P. WYNNE', 'jp wynne'],
			['J. P. Wynne', 'jp wynne'],
			['MR. DRISCOLL', 'mr driscoll'],
			['Mr.Driscoll', 'mr driscoll'],
			['KRAZY-8', 'krazy-8'],
			['KRAZY‑8', 'krazy-8'],
			['COP #2', 'cop 2'],
			['COP # 2', 'cop 2'],
			['R2-D2', 'r2-d2'],
			['ŁUKASZ', 'lukasz'],
			['STRAẞE', 'strasse'],
			['Groß', 'gross'],
			['ЖАН', 'жан'],
			['ΣΩΚΡΆΤΗΣ', 'σωκρατησ'],
			['\u00a0KIM\u00a0', 'kim'],
			['ROBERT “BOB” SMITH', 'robert bob smith'],
			['', ''],
		];
		for (const [given, expected] of table) {
			it(`${given} is ${expected}`, () => {
				assert.equal(foldName(given), expected);
			});
		}
	});

	describe('lose a possessive and nothing else', () => {
		const table: readonly (readonly [string, string])[] = [
			["JESSE'S", 'JESSE'],
			['Jesse’s', 'Jesse'],
			["JAMES'", 'JAMES'],
			['JAMES', 'JAMES'],
			["O'BRIEN", "O'BRIEN"],
			["'", "'"],
			['', ''],
			["ROCK 'N'", "ROCK 'N'"],
		];
		for (const [given, expected] of table) {
			it(`${given} gives ${expected}`, () => {
				assert.equal(stripPossessive(given), expected);
			});
		}
	});

	describe('say what somebody is', () => {
		const roles = [
			...[
				'COP #2',
				'COP 2',
				'COP #1',
				'WAITRESS',
				'CROWD',
				'BOTH',
				'ALL',
				'NURSE',
				'DEA AGENT',
				'YOUNG WOMAN',
				'MAN IN HAT',
			],
			...[
				'BARTENDER',
				'VOICE',
				'RADIO ANNOUNCER',
				'SECOND GUARD',
				'DRIVER',
				'TEENAGER',
				'STATE TROOPER',
				'GUARD A',
				'GUARDS',
			],
			...[
				'FIRST COP',
				'OLD MAN',
				'THE OLD MAN',
				'LITTLE GIRL',
				"MAN'S VOICE",
				'VOICE ON PHONE',
				'VOICE OF REASON',
				'POLICEMEN',
			],
			...[
				"HANK'S SECRETARY",
				"KIM'S MOTHER",
				'MOTHER',
				'MOM',
				'DAD',
				'COOK',
				'OLD COOK',
				'HEAD COOK',
				'COOK #2',
				'JUDGE',
				'KING',
			],
			...[
				'MEN & WOMEN',
				'PARENTS AND KIDS',
				'COP/ROBBER',
				'911 OPERATOR',
				'TALL MAN',
				'BALD GUY',
				'WOMAN WITH DOG',
				'DEPUTIES',
			],
			...[
				'WITNESSES',
				'EVERYONE',
				'AGENT #1',
				'AGENT ONE',
				'SERGEANT',
				'DESK SERGEANT',
				'TRUCK DRIVER',
				'SWAT OFFICER',
				'Nurse',
			],
			...[
				'INFIRMIÈRE NURSE',
				'GANG MEMBER 3',
				'MAN 1',
				'MAN #1A',
				'PRIEST',
				'TV ANCHOR',
				'COMPUTER',
				'CELLMATE',
				'KID #3',
				'THUG',
			],
			...['FERRY STOWAWAY', 'GRAVEDIGGER', 'OLD COBBLER', 'TOWNSFOLK'],
			...['VARIOUS SHOPPERS', 'SOME HUNTER', 'SEVERAL ONLOOKERS'],
		];
		for (const name of roles) {
			it(name, () => {
				assert.equal(isRoleName(name), true);
			});
		}
		const people = [
			...[
				'JESSE',
				'KIM WEXLER',
				'SAM COOK',
				'WALTER BAKER',
				'AGENT COOPER',
				'NURSE RATCHED',
				'DETECTIVE KALANCHOE',
				'MR. WHITE',
			],
			...[
				'HANK',
				'KRAZY-8',
				'HALVORSEN',
				'QUINTANA',
				'JANE CARTER',
				'MINNIE DRIVER',
				'ROSE MASON',
				'PAUL BISHOP',
				'UNCLE JACK',
			],
			...[
				'MOTHER TERESA',
				'DR. GOODMAN',
				'OFFICER KRUPKE',
				'SKINNY PETE',
				'OLD JOE',
				'LITTLE TIM',
				'THE COUSINS SALAMANCA',
				'',
				'R2-D2',
			],
			...['ADA PITCHER', 'JAMES DEAN', 'DEAN MORIARTY', 'ROSE HAND'],
		];
		for (const name of people) {
			it(`${name} is somebody`, () => {
				assert.equal(isRoleName(name), false);
			});
		}
	});

	describe('tell an age', () => {
		const table: readonly (readonly [string, string | undefined])[] = [
			['YOUNG JESSE', 'JESSE 0–29'],
			['OLD ANNA', 'ANNA 55–120'],
			['LITTLE TIM', 'TIM 0–12'],
			['TEENAGE KIM', 'KIM 12–19'],
			['Teenage Kim Wexler', 'Kim Wexler 12–19'],
			['MIDDLE-AGED MIKE', 'MIKE 38–65'],
			['MIDDLE AGED MIKE', 'MIKE 38–65'],
			['JESSE (AGE 8)', 'JESSE 8–8'],
			['JESSE, AGE 8', 'JESSE 8–8'],
			['KIM AT 12', 'KIM 12–12'],
			['8-YEAR-OLD JESSE', 'JESSE 8–8'],
			['10 YEAR OLD KIM', 'KIM 10–10'],
			['YOUNG WOMAN', undefined],
			['OLD MAN', undefined],
			['YOUNG', undefined],
			['NEIL YOUNG', undefined],
			['JESSE', undefined],
			['YOUNGER', undefined],
			['JESSE AT 800', undefined],
			['TEENAGER', undefined],
		];
		for (const [given, expected] of table) {
			it(`${given}: ${expected ?? 'none'}`, () => {
				const alias = ageAlias(given);
				assert.equal(alias && `${alias.base} ${String(alias.from)}–${String(alias.to)}`, expected);
			});
		}
	});

	describe('are near', () => {
		const near = [
			...[
				'JESSIE/JESSE',
				'KIM WEXLEY/KIM WEXLER',
				'SKYLAR/SKYLER',
				'WATLER/WALTER',
				'LYDA/LYDIA',
				'HECTR/HECTOR',
				'JESE/JESSE',
			],
			...['HANKK/HANK', 'TOD/TODD', 'ANA/ANNA', 'ANNNA/ANNA', 'BADGERR/BADGER', 'ÉLODI/ELODIE', 'MIKKE/MIKE'],
		];
		for (const pair of near) {
			it(pair, () => {
				const [written = '', known = ''] = pair.split('/');
				assert.equal(isNearName(written, known), true);
			});
		}
		const far = [
			...[
				'JESSE/JESSE',
				'Jesse/JESSE',
				'HANC/HANK',
				'MARCK/MARK',
				'KIMM/KIM',
				'TIM/KIM',
				'JIMMY/KIMMI',
				'WALTER/WALKERS',
			],
			...['AGENT 1/AGENT 2', 'GUSS/GUS', 'O’BRIEN/OBRIEN', 'BILL/BALL', '/ANNA', 'MARCO/MARTHA', 'GALE/GAIL'],
		];
		for (const pair of far) {
			it(`not ${pair}`, () => {
				const [written = '', known = ''] = pair.split('/');
				assert.equal(isNearName(written, known), false);
			});
		}
	});

	describe('edit distance', () => {
		const table: readonly (readonly [string, string, number, number | undefined])[] = [
			['abc', 'abc', 0, 0],
			['abc', 'acb', 1, 1],
			['abc', 'ab', 1, 1],
			['abc', 'abcd', 1, 1],
			['abc', 'axc', 1, 1],
			['abc', 'xyz', 2, undefined],
			['kitten', 'sitting', 3, 3],
			['kitten', 'sitting', 2, undefined],
			['', 'ab', 2, 2],
			['', 'ab', 1, undefined],
			['ca', 'abc', 3, 3],
		];
		for (const [a, b, limit, expected] of table) {
			it(`${a} to ${b} within ${String(limit)} is ${String(expected)}`, () => {
				assert.equal(editDistanceWithin(a, b, limit), expected);
				assert.equal(editDistanceWithin(b, a, limit), expected);
			});
		}
	});
});
