/** A script without dates and without a canon proves nothing about time but what its own words say against each other. */
import assert from 'node:assert/strict';

import fc from 'fast-check';

import { analysisOf } from '../support/analysisOf.js';
import { lawParameters } from '../support/arbitrary.js';

const uri = 'file:///show/script.fountain';
const silent = new Set([
	...['dead-character', 'unborn-character', 'age-mismatch', 'alias-anachronism', 'place-anachronism', 'place-mismatch'],
	...['object-anachronism', 'event-date-conflict', 'status-conflict', 'impossible-travel', 'double-booked'],
	...['time-contradiction', 'time-of-day-jump', 'weekday-mismatch', 'implausible-daylight', 'implicit-flashback'],
]);

const place = fc.constantFrom(
	'KITCHEN',
	'GARDEN',
	"ANNA'S OFFICE",
	'HARBOR',
	'STREET',
	'MILL - ATTIC',
	'TRAIN (MOVING)',
);
const light = fc.constantFrom('DAY', 'NIGHT', 'MORNING', 'DAWN', 'AFTERNOON', 'DUSK', 'EVENING', 'MAGIC HOUR', 'NOON');
/** Words that join a scene to the one before: beside no light, they contradict none. */
const joint = fc.constantFrom('CONTINUOUS', 'LATER', 'MOMENTS LATER', 'SAME', 'A FEW HOURS LATER', 'LATER THAT NIGHT');
const jump = fc.constantFrom(
	'THE NEXT DAY',
	'THREE DAYS LATER',
	'TWO WEEKS LATER',
	'YEARS LATER',
	'THE FOLLOWING SPRING',
);
const clock = fc.constantFrom('2:00 AM', '4:30 A.M.', '5:00 AM', '9:15 AM', '12:00 PM', '5:00 PM', '11:00 PM', '23:30');
/** Lights and hours of which one may lead into the other without a break, by some season. */
const leads: readonly (readonly [from: string, to: string])[] = [
	...([
		['PRE-DAWN', 'NIGHT'],
		['NIGHT', 'PRE-DAWN'],
		['PRE-DAWN', 'DAWN'],
		['JUST BEFORE DAWN', 'NIGHT'],
	] as const),
	...([
		['5:00 AM', 'NIGHT'],
		['5:45 AM', 'NIGHT'],
		['NIGHT', '5:00 AM'],
		['4:00 AM', 'NIGHT'],
	] as const),
	...([
		['5:00 PM', 'NIGHT'],
		['4:30 PM', 'NIGHT'],
		['11:30 PM', 'NIGHT'],
		['5:00 PM', 'DUSK'],
	] as const),
	...([
		['5:00 AM', 'PRE-DAWN'],
		['6:00 AM', 'DAY'],
		['9:00 AM', 'DAY'],
		['12:00 PM', 'NOON'],
	] as const),
	...([
		['NIGHT', 'DAWN'],
		['DAWN', 'MORNING'],
		['AFTERNOON', 'EVENING'],
		['EVENING', 'NIGHT'],
	] as const),
	...([
		['DUSK', 'NIGHT'],
		['MORNING', 'DAY'],
		['DAY', 'DUSK'],
		['LATE AFTERNOON', 'NIGHT'],
	] as const),
];
const label = fc.constantFrom(
	...['FLASHBACK', 'DREAM', "ANNA'S STORY", 'MEMORY', 'FLASH FORWARD', 'BACK TO PRESENT', 'PRESENT DAY', 'MONTAGE'],
	...['TEN YEARS EARLIER', 'HOME MOVIE', 'SUMMER', 'CHRISTMAS EVE', 'ESTABLISHING', 'INTERCUT'],
);

const time = fc.oneof(
	{ weight: 6, arbitrary: light },
	{ weight: 3, arbitrary: joint },
	fc.tuple(light, jump).map(([day, words]) => `${day} - ${words}`),
	fc.tuple(light, label).map(([day, words]) => `${day} (${words})`),
	{ weight: 2, arbitrary: clock },
	{ weight: 1, arbitrary: fc.constant('PRE-DAWN') },
	fc.constant(undefined),
);
const heading = fc
	.tuple(fc.constantFrom('INT.', 'EXT.', 'INT./EXT.'), place, time)
	.map(([side, where, when]) => `${side} ${where}${when === undefined ? '' : ` - ${when}`}`);

const piece = fc.constantFrom(
	...['ANNA (34) comes in.', 'BERT, sixties, sleeps.', 'Anna waits. Nothing.', 'YOUNG ANNA (8) runs through.'],
	...['ANNA\nI was born in 1961.', 'BERT (V.O.)\nI died that winter.', 'ANNA (ON PHONE)\nMonday, then.', 'BERT\nNo.'],
	...['SUPER: "Part Two"', 'CHYRON: ALL ABOARD', 'ON SCREEN: 14 unread messages'],
	...[
		'FLASHBACK TO:',
		'END FLASHBACK.',
		'BACK TO:',
		'BACK TO PRESENT',
		'DISSOLVE TO:',
		'BEGIN MONTAGE:',
		'END MONTAGE.',
	],
	...['DREAM SEQUENCE:', 'END DREAM.', 'INTERCUT WITH:', 'FLASH CUT TO:', '# Act Two', '= They wait.', 'LATER'],
);

const body = fc.array(piece, { minLength: 1, maxLength: 4 });
const telling = fc.constantFrom(
	...['SUPER: "Three years later"', 'TITLE: LATER THAT WEEK', 'SUPER: "Some time ago"', 'CHYRON: 0600 HOURS'],
);
const scene = fc.oneof(
	{ weight: 5, arbitrary: fc.tuple(heading, body).map((parts) => parts.flat().join('\n\n')) },
	// A super that tells the time stands where the heading does not.
	fc
		.tuple(place, telling, body)
		.map(([where, words, rest]) => [`INT. ${where}`, words, ...rest, 'She nods.'].join('\n\n')),
);
/** Nobody, and no words that lead to another thread. */
const calm = fc.array(fc.constantFrom('Wind. Nothing.', 'SUPER: "Part Two"', '= They wait.'), {
	minLength: 1,
	maxLength: 2,
});
/** Two scenes that go on in each other, the second with a light or an hour of its own. */
const joined = fc
	.tuple(
		fc.constantFrom(...leads),
		fc.constantFrom('CONTINUOUS', 'SAME TIME', 'MOMENTS LATER'),
		place,
		place,
		calm,
		calm,
	)
	.map(([[from, to], words, here, there, one, other]) =>
		[`INT. ${here} - ${from}`, ...one, `INT. ${there} - ${words} - ${to}`, ...other].join('\n\n'),
	);
/** Lights that the hour beside them lies outside of, as it does somewhere, in some season. */
const overruled: readonly (readonly [light: string, clock: string])[] = [
	...([
		['DAY', '7:10 PM'],
		['DAY', '5:40 AM'],
		['DAY', '3:30 AM'],
		['NIGHT', '5:15 PM'],
	] as const),
	...([
		['MORNING', '12:30 PM'],
		['MORNING', '4:30 AM'],
		['EVENING', '11:30 PM'],
		['EVENING', '3:45 PM'],
	] as const),
	...([
		['AFTERNOON', '11:45 AM'],
		['DUSK', '9:30 PM'],
		['DAWN', '3:30 AM'],
		['NOON', '2:30 PM'],
	] as const),
];
/** Such a scene, in its heading or with a super, and some that go on from it. */
const goingOn = fc
	.tuple(
		fc.constantFrom(...overruled),
		fc.boolean(),
		place,
		calm,
		fc.array(fc.tuple(fc.constantFrom('CONTINUOUS', 'SAME', 'SAME TIME', 'MOMENTS LATER'), place, calm), {
			minLength: 1,
			maxLength: 3,
		}),
	)
	.map(([[word, hour], isSuper, where, text, others]) => {
		const opening = isSuper
			? [`INT. ${where} - ${word}`, `SUPER: "${hour}"`, ...text]
			: [`INT. ${where} - ${word} - ${hour}`, ...text];
		const rest = others.flatMap(([words, there, more]) => [`INT. ${there} - ${words}`, ...more]);
		return [...opening, ...rest].join('\n\n');
	});
const script = fc
	.array(
		fc.oneof({ weight: 5, arbitrary: scene }, { weight: 2, arbitrary: joined }, { weight: 1, arbitrary: goingOn }),
		{ minLength: 1, maxLength: 25 },
	)
	.map((scenes) => `${scenes.join('\n\n')}\n`);

describe('a script without dates', () => {
	it('has nothing wrong with its times', async () => {
		await fc.assert(
			fc.asyncProperty(script, async (text) => {
				const found = (await analysisOf({ [uri]: text })).findings(uri);
				assert.deepEqual(
					found.filter(({ code }) => silent.has(code)).map(({ code, message }) => `${code}: ${message}`),
					[],
				);
			}),
			lawParameters(300),
		);
	});
});
