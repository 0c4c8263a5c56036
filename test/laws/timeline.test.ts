/**
 * Laws of the timeline: after any edits it says what a fresh start says, whatever the evidence, and however much of it
 * contradicts itself. Nothing loops, nothing throws, from the year 1 to the year 9999.
 */
import { deepEqual, equal, ok } from 'node:assert/strict';

import fc from 'fast-check';

import { createScriptMemo } from '../../server/src/analysis/scriptMemo.js';
import { parse, reparse } from '../../server/src/fountain/parse.js';
import { buildScript, rebuildScript } from '../../server/src/script/build.js';
import type { SceneTime, Timeline } from '../../server/src/timeline/model.js';
import { lawParameters } from '../support/arbitrary.js';
import { timelineOf } from '../support/timelineOf.js';
import { canonOf, uriOf } from '../support/universe.js';

const canon = canonOf([
	{
		path: '/tide.canon.yaml',
		text: `canon: tide
title: Tide
characters:
  mara-voss: { name: Mara Voss, cue: MARA, born: 1970-05-04, died: 2012 }
events:
  storm: { title: Storm, date: 1998-11-02 }
places:
  sydney: { name: Sydney, at: [-33.9, 151.2], time-zone: Australia/Sydney }
  london: { name: London, time-zone: Europe/London }
  lisbon: { name: Lisbon, at: [38.7, -9.1] }
  reef: { name: Reef }
`,
	},
]);

/** Whole blocks: headings, notes and supers that say when, and words that say it again otherwise. */
const blocks = fc.constantFrom(
	...['INT. PIER - DAY', 'INT. PIER - NIGHT', 'EXT. SYDNEY - MORNING', 'INT. MILL - CONTINUOUS', 'INT. MILL - LATER'],
	...['INT. PIER - SAME TIME', 'INT. PIER - THE NEXT DAY', 'INT. MILL - DAY #7#', 'EXT. PIER - DAY (FLASHBACK)'],
	...['INT. MILL - NIGHT (FLASHBACK - 1998)', 'INT. PIER - DAY (DREAM)', 'EXT. MILL - THREE DAYS LATER - NIGHT'],
	...['INT. LONDON - MOMENTS LATER', 'EXT. LISBON - THE NEXT DAY', 'EXT. REEF - DAY', 'INT. SYDNEY - ONE YEAR LATER'],
	...['INT. PIER - FIVE YEARS LATER', 'INT. PIER - TEN YEARS EARLIER', 'INT. PIER - TWO MONTHS LATER', 'INT. PIER'],
	...[
		'[[time: 1998-11-02]]',
		'[[time: 1998-11-02 03:00]]',
		'[[time: 1998]]',
		'[[time: 2015-03]]',
		'[[time: 0001-01-01]]',
	],
	...['[[time: 9999-12-31]]', '[[time: during storm]]', '[[time: before storm]]', '[[time: same as #7]]', '[[day: 3]]'],
	...[
		'[[time: +3 days]]',
		'SUPER: "CHRISTMAS EVE"',
		'SUPER: "SUMMER 1998"',
		'SUPER: "TUESDAY"',
		'SUPER: "1 JANUARY 9999"',
	],
	...[
		'> FLASHBACK TO:',
		'> BACK TO PRESENT:',
		'BACK TO PRESENT',
		'BACK TO THE PIER:',
		'BACK TO MARA',
		'INT. PIER - EARLIER',
		'Mara waits for Tom.',
		'MARA VOSS (28) waits.',
		'MARA\nHello.',
		'TOM\nNo.',
		'Rain.',
	],
);

/** A day in one of a few weeks, or a minute of it. */
const dates = fc
	.record({ day: fc.integer({ min: 1, max: 28 }), hour: fc.option(fc.nat(23), { freq: 2, nil: undefined }) })
	.map(({ day, hour }) => {
		const date = `2015-03-${String(day).padStart(2, '0')}`;
		return `[[time: ${hour === undefined ? date : `${date} ${String(hour).padStart(2, '0')}:40`}]]`;
	});

/** Blocks that say how scenes stand to others, and none that says when they are. */
const undated = fc.constantFrom(
	...['INT. PIER - DAY', 'INT. PIER - NIGHT', 'EXT. SYDNEY - MORNING', 'INT. MILL - CONTINUOUS', 'INT. MILL - LATER'],
	...['INT. PIER - SAME TIME', 'INT. PIER - THE NEXT DAY', 'EXT. PIER - DAY (FLASHBACK)', 'INT. PIER - DAY (DREAM)'],
	...['EXT. MILL - THREE DAYS LATER - NIGHT', 'INT. LONDON - MOMENTS LATER', 'EXT. REEF - DAWN', 'INT. PIER - EARLIER'],
	...['INT. SYDNEY - ONE MONTH LATER', 'INT. PIER - TEN DAYS EARLIER', '> BACK TO PRESENT:', 'BACK TO PRESENT'],
	...[
		'> PRESENT DAY:',
		'[[time: +3 days]]',
		'[[time: -2 hours]]',
		'SUPER: "TUESDAY"',
		'SUPER: "TEN DAYS LATER"',
		'Rain.',
	],
);

/** Where the scenes lie, without the reasons. */
function placed({ scenes }: Timeline): unknown {
	return scenes.map(({ threadLabel, threadUncertain, previous, atMostSince, opener, scriptDay, likely }) => {
		const window = [likely.earliest.minute, likely.latest.minute];
		return { threadLabel, threadUncertain, previous, atMostSince, opener, day: scriptDay.label, window };
	});
}

interface Edit {
	readonly at: number;
	readonly removed: number;
	readonly added: readonly string[];
}

/** Asserts that scenes lie after each edit of the blocks of a script where they lie in the script read anew. */
function placesAlike(start: readonly string[], edits: readonly Edit[]): void {
	const current = [...start];
	let script = buildScript(uriOf('/s.fountain'), parse(current.join('\n\n'), { locales: [] }));
	const memo = createScriptMemo();
	memo.view(script, canon);
	for (const { at, removed, added } of edits) {
		current.splice(at, removed, ...added);
		const next = reparse(script.syntax, current.join('\n\n'));
		script = rebuildScript(script, next.syntax, next.change);
		deepEqual(placed(memo.view(script, canon).timeline), placed(timelineOf(current.join('\n\n'), canon)));
	}
}

const edit = fc.record({ at: fc.nat(40), removed: fc.nat(2), added: fc.array(blocks, { maxLength: 3 }) });

/** Everything that the timeline says, as plain values. */
function said(timeline: Timeline): unknown {
	const bounds = ({ earliest, latest }: SceneTime['certain']): unknown =>
		[earliest, latest].map(({ minute, because, strength }) => ({ minute, because, strength }));
	return {
		scenes: timeline.scenes.map((time) => {
			const { scene, thread, threadLabel, threadUncertain, scriptDay, light, jump, previous, atMostSince } = time;
			const { isSimultaneous, opener, evidence, exempt } = time;
			return {
				...{ scene, thread, threadLabel, threadUncertain, scriptDay, light, jump, previous, atMostSince },
				...{ isSimultaneous, opener, evidence, exempt },
				certain: bounds(time.certain),
				likely: bounds(time.likely),
			};
		}),
		contradictions: timeline.contradictions,
		yielded: timeline.yielded,
		days: [timeline.daysSpanned, timeline.daysVisited],
	};
}

describe('the timeline after any edits', () => {
	it('equals the timeline from scratch', function () {
		this.timeout(60_000);
		fc.assert(
			fc.property(
				fc.array(blocks, { maxLength: 40, size: 'max' }),
				fc.array(edit, { maxLength: 6 }),
				(start, edits) => {
					const current = [...start];
					const text = (): string => current.join('\n\n');
					let syntax = parse(text(), { locales: [] });
					let script = buildScript(uriOf('/s.fountain'), syntax);
					const memo = createScriptMemo();
					memo.view(script, canon);
					for (const { at, removed, added } of edits) {
						current.splice(at, removed, ...added);
						const next = reparse(syntax, text());
						script = rebuildScript(script, next.syntax, next.change);
						syntax = next.syntax;
						deepEqual(said(memo.view(script, canon).timeline), said(timelineOf(text(), canon)));
					}
				},
			),
			lawParameters(150),
		);
	});

	it('gives the scenes of a date one day, whichever of them comes first after an edit', function () {
		this.timeout(60_000);
		const sharing = fc.constantFrom(
			...[
				'INT. PIER - DAY',
				'INT. MILL - NIGHT',
				'INT. MILL - DAY (FLASHBACK)',
				'BACK TO PRESENT',
				'INT. PIER - LATER',
			],
			...['[[time: 2015-03-05]]', '[[time: 2015-03-06]]', '[[time: +1 day]]', '[[day: 3]]', '[[time: same as #2]]'],
		);
		const swap = fc.record({ at: fc.nat(30), removed: fc.nat(2), added: fc.array(sharing, { maxLength: 2 }) });
		fc.assert(
			fc.property(
				fc.array(sharing, { minLength: 10, maxLength: 30 }),
				fc.array(swap, { minLength: 1, maxLength: 5 }),
				placesAlike,
			),
			lawParameters(150),
		);
	});

	it('says of a long script after edits what it says anew', function () {
		this.timeout(120_000);
		const farEdit = fc.record({ at: fc.nat(160), removed: fc.nat(2), added: fc.array(blocks, { maxLength: 2 }) });
		fc.assert(
			fc.property(
				fc.array(blocks, { minLength: 120, maxLength: 160, size: 'max' }),
				fc.array(farEdit, { minLength: 2, maxLength: 4 }),
				placesAlike,
			),
			lawParameters(100),
		);
	});

	it('says of scenes that hang on a date, when that moves by days or by hours, what it says anew', function () {
		this.timeout(120_000);
		const hanging = fc.oneof({ weight: 9, arbitrary: undated }, { weight: 1, arbitrary: dates });
		const move = fc.record({ nth: fc.nat(4), to: dates });
		fc.assert(
			fc.property(
				fc.array(hanging, { minLength: 50, maxLength: 90, size: 'max' }),
				fc.array(dates, { minLength: 1, maxLength: 2 }),
				fc.array(move, { minLength: 2, maxLength: 6 }),
				(parts, [first = '', ...others], moves) => {
					// The header's, one at the beginning, and one somewhere behind.
					const start = [first, 'INT. PIER - DAY', ...others, ...parts];
					const places = [...start.keys()].filter((at) => start[at]?.startsWith('[[time: 20'));
					const edits = moves.map(({ nth, to }) => ({
						at: places[nth % places.length] ?? 0,
						removed: 1,
						added: [to],
					}));
					placesAlike(start, edits);
				},
			),
			lawParameters(150),
		);
	});

	it('has bounds in order, and none that conventions widen', function () {
		this.timeout(60_000);
		fc.assert(
			fc.property(fc.array(blocks, { maxLength: 40, size: 'max' }), (parts) => {
				for (const { certain, likely } of timelineOf(parts.join('\n\n'), canon).scenes) {
					const ascending = [
						certain.earliest.minute ?? -Infinity,
						likely.earliest.minute ?? -Infinity,
						likely.latest.minute ?? Infinity,
						certain.latest.minute ?? Infinity,
					];
					deepEqual(
						ascending,
						ascending.toSorted((lhs, rhs) => lhs - rhs),
					);
				}
			}),
			lawParameters(150),
		);
	});
});

describe('the order of two scenes', () => {
	it('is proven where their dates prove it, one way only, whichever of them is asked about', function () {
		this.timeout(60_000);
		fc.assert(
			fc.property(fc.array(blocks, { maxLength: 16 }), (parts) => {
				const timeline = timelineOf(parts.join('\n\n'), canon);
				for (const one of timeline.scenes) {
					for (const other of timeline.scenes) {
						const chain = timeline.isBefore(one.scene, other.scene, 'earlier');
						const isProven = chain !== undefined;
						const [latest, earliest] = [one.certain.latest.minute, other.certain.earliest.minute];
						if (latest !== undefined && earliest !== undefined && latest < earliest) ok(isProven);
						deepEqual(timeline.isBefore(one.scene, other.scene, 'later') !== undefined, isProven);
						if (isProven) deepEqual(timeline.isBefore(other.scene, one.scene, 'earlier'), undefined);
					}
				}
			}),
			lawParameters(150),
		);
	});
});

describe('a timeline of very much evidence', () => {
	it('has a thousand flashbacks, each in a thread of its own', () => {
		const scenes = Array.from(
			{ length: 1000 },
			(_, index) => `INT. PIER - DAY\n\nRain.\n\nINT. MILL - DAY (FLASHBACK - ${String(1 + index * 9)})\n\nSun.`,
		);
		const { scenes: times } = timelineOf(scenes.join('\n\n'), canon);
		equal(times.length, 2000);
		ok(new Set(times.map(({ threadLabel }) => threadLabel)).size > 900);
	});

	it('tells some of a thousand contradictions, and sets each aside', () => {
		const scenes = Array.from(
			{ length: 1000 },
			(_, index) =>
				`INT. PIER - DAY\n\n[[time: ${String(1000 + index)}-05-01]]\n\nINT. MILL - CONTINUOUS\n\n[[time: ${String(1000 + index)}-07-01]]`,
		);
		const { contradictions, scenes: times } = timelineOf(scenes.join('\n\n'));
		equal(contradictions.length, 10);
		for (const chain of contradictions) ok(chain.length >= 3);
		ok(times.every(({ certain }) => (certain.earliest.minute ?? 0) <= (certain.latest.minute ?? 0)));
	}).timeout(20_000);

	it('reaches from the year 1 to the year 9999', () => {
		const { scenes, contradictions } = timelineOf(
			'INT. PIER - DAY\n\n[[time: 0001-01-01]]\n\nINT. PIER - NIGHT\n\n[[time: 9999-12-31]]\n\nINT. PIER - ONE YEAR LATER\n\nRain.',
		);
		equal(contradictions.length, 0);
		equal(scenes.length, 3);
	});
});
