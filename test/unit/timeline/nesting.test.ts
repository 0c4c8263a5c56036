/** Threads three deep: a told story, a flashback in it, a dream in that, and every way back (docs/timeline.md, "Threads"). */
import assert, { deepEqual } from 'node:assert/strict';

import { scenes, timelineOf } from '../../support/timelineOf.js';

const wayIn = [
	'INT. PORCH - NIGHT',
	"INT. MILL - DAY (GRANDMOTHER'S STORY)",
	'FLASHBACK TO:',
	'INT. ATTIC - NIGHT',
	'DREAM SEQUENCE:',
	'EXT. SEA - DAY',
];

function threads(...lines: readonly string[]): readonly string[] {
	return timelineOf(scenes(...wayIn, ...lines)).scenes.map((scene) => `${scene.threadLabel} ${scene.scriptDay.label}`);
}

const inside = ['present N1', 'story ST1', 'flashback FB1', 'dream DR1'];

describe('nested threads', () => {
	it('return level by level to where each cut left', () => {
		assert.deepEqual(
			threads('BACK TO:', 'INT. ATTIC - NIGHT', 'BACK TO:', 'INT. MILL - DAY', 'BACK TO:', 'INT. PORCH - NIGHT'),
			[...inside, 'flashback FB1', 'story ST1', 'present N1'],
		);
	});

	it('return by the names of their ends', () => {
		assert.deepEqual(
			threads(
				...['END DREAM.', 'INT. ATTIC - NIGHT', 'END FLASHBACK.', 'INT. MILL - DAY'],
				...['BACK TO PRESENT', 'INT. PORCH - NIGHT'],
			),
			[...inside, 'flashback FB1', 'story ST1', 'present N1'],
		);
	});

	it('return all at once to the present', () => {
		assert.deepEqual(threads('BACK TO PRESENT', 'INT. PORCH - DAY'), [...inside, 'present D1']);
	});
});

/** Labels of the threads of a script's scenes, each with somebody who speaks. */
function labels(...lines: readonly (string | readonly [heading: string, ...speakers: string[]])[]): readonly string[] {
	const texts = lines.map((line) => {
		if (typeof line === 'string') return `${line}\n\n`;
		const [heading, ...speakers] = line;
		return `${heading}\n\n${speakers.map((name) => `${name}\nHm.\n\n`).join('')}`;
	});
	return timelineOf(texts.join('')).scenes.map((scene) => scene.threadLabel);
}

describe('BACK TO a place or people', () => {
	const attic = ["INT. GRANDPA'S HOUSE - ATTIC - NIGHT", 'GRANDPA', 'BEN'] as const;
	const cut = [attic, 'FLASHBACK TO:', ['EXT. FIELD - DAY', 'SOLDIER']] as const;
	const kitchen = ['INT. KITCHEN - MORNING', 'GRANDPA'] as const;

	it('returns where the flashback was left', () => {
		for (const back of [
			...['BACK TO THE ATTIC:', 'BACK TO ATTIC', 'CUT BACK TO INT. ATTIC - NIGHT:', "RETURN TO GRANDPA'S HOUSE."],
			...['BACK TO GRANDPA AND BEN:', 'BACK TO BEN', 'CUT BACK TO: BEN & GRANDPA'],
		])
			deepEqual(labels(...cut, back, kitchen), ['present', 'flashback', 'present'], back);
	});

	it('is a shot where they are there in between, or where nobody of the story is meant', () => {
		for (const back of [
			'BACK TO SOLDIER',
			'BACK TO THE FIELD:',
			'BACK TO WORK',
			'BACK TO THE SERGEANT',
			'BACK TO BENNY',
		])
			deepEqual(labels(...cut, back, kitchen), ['present', 'flashback', 'flashback'], back);
		const both = [attic, 'FLASHBACK TO:', ['EXT. FIELD - DAY', 'SOLDIER', 'GRANDPA']] as const;
		deepEqual(labels(...both, 'BACK TO GRANDPA', kitchen), ['present', 'flashback', 'flashback']);
	});

	it('is a look back where the flashback goes on in its place', () => {
		deepEqual(labels(...cut, 'BACK TO BEN', ['EXT. FIELD - NIGHT', 'SOLDIER']), ['present', 'flashback', 'flashback']);
	});

	it('returns from all that lies in between', () => {
		deepEqual(labels(...cut, 'FLASHBACK TO:', ['INT. MILL - DAY', 'MILLER'], 'BACK TO BEN', kitchen), [
			...['present', 'flashback', 'flashback-2', 'present'],
		]);
		deepEqual(labels(...cut, 'DREAM SEQUENCE:', ['INT. MILL - DAY', 'MILLER'], 'BACK TO THE FIELD', kitchen), [
			...['present', 'flashback', 'dream', 'flashback'],
		]);
	});

	it('says nothing in the present', () => {
		deepEqual(labels(attic, 'BACK TO BEN', kitchen), ['present', 'present']);
		deepEqual(
			timelineOf(scenes('INT. ATTIC - NIGHT', 'BACK TO BEN', 'INT. ATTIC - DAY')).scenes[1]?.scriptDay.label,
			'D2',
		);
	});
});

describe('a label that only its scene carries', () => {
	const safeHouse = 'INT. SAFE HOUSE - NIGHT (FLASHBACK)\n\nYOUNG REEVE loads a gun.\n\nDOYLE\nTomorrow.\n';
	const flat = 'INT. FLAT - NIGHT\n\nREEVE sits.\n';
	const follow = (action: string): readonly string[] =>
		timelineOf(`${flat}\n${safeHouse}\nEXT. STREET - DAY\n\n${action}\n`)
			.scenes.slice(2)
			.map(({ thread, threadUncertain }) => thread + (threadUncertain ? '?' : ''));

	it('goes on with those of its people whom action only names', () => {
		deepEqual(follow('Young Reeve follows Doyle.'), ['flashback']);
		deepEqual(follow('Then Doyle turns around.'), ['flashback']);
		deepEqual(follow('DOYLE runs.'), ['flashback']);
	});

	it('may be over where they are those of both times, where they are new, or where nobody is', () => {
		deepEqual(follow('Reeve walks.'), ['present?']);
		deepEqual(follow('Poole walks. Young men laugh.'), ['present?']);
		deepEqual(follow('The street is empty.'), ['present?']);
	});

	it('goes on from one silent scene to the next, up to the place that it interrupted', () => {
		deepEqual(
			timelineOf(
				[
					flat,
					safeHouse,
					'EXT. STREET - DAY\n\nDoyle runs.\n',
					'INT. CAR - DAY\n\nHe drives. So does Doyle.\n',
					flat,
				].join('\n'),
			).scenes.map(({ threadLabel }) => threadLabel),
			['present', 'flashback', 'flashback', 'flashback', 'present'],
		);
	});
});

describe('flashbacks that only headings label', () => {
	const beach = ['INT. OFFICE - NIGHT', 'INT. BEACH HOUSE - MORNING - FLASHBACK'];
	const korea = [...beach, 'EXT. HILLSIDE - NIGHT - FLASHBACK (1951)'];
	const labelled = (...lines: readonly string[]): readonly string[] =>
		timelineOf(scenes(...lines)).scenes.map(
			({ threadLabel, threadUncertain }) => threadLabel + (threadUncertain ? '?' : ''),
		);

	it('lead back to one another by BACK TO: and their places', () => {
		deepEqual(labelled(...korea, 'BACK TO:', 'INT. BEACH HOUSE - DAY', 'BACK TO:', 'INT. OFFICE - NIGHT'), [
			...['present', 'flashback', 'flashback-2', 'flashback', 'present'],
		]);
	});

	it('are resumed by BACK TO FLASHBACK, and perhaps by FLASHBACK alone', () => {
		for (const [label, thread] of [
			['BACK TO FLASHBACK', 'flashback'],
			['FLASHBACK CONTINUED', 'flashback'],
			['FLASHBACK', 'flashback?'],
		])
			deepEqual(labelled(...korea, `INT. BEACH HOUSE - MORNING - ${label ?? ''}`, 'INT. OFFICE - NIGHT - PRESENT'), [
				...['present', 'flashback', 'flashback-2', thread, 'present'],
			]);
	});

	it('lead back to the present anywhere else', () => {
		for (const heading of ['INT. OFFICE - NIGHT', 'INT. DINER - DAY'])
			deepEqual(labelled(...korea, 'BACK TO:', heading), ['present', 'flashback', 'flashback-2', 'present'], heading);
		deepEqual(labelled(...korea, 'BACK TO PRESENT', 'INT. BEACH HOUSE - DAY').at(-1), 'present');
		deepEqual(labelled(...korea, 'END FLASHBACK.', 'INT. BEACH HOUSE - DAY').at(-1), 'present');
	});
});

describe('labels of dreams side by side', () => {
	const dreams = (...labels: readonly string[]): readonly string[] => {
		const headings = labels.map((label) => `INT. BAR - NIGHT (${label})`);
		return timelineOf(scenes('INT. BAR - NIGHT', ...headings))
			.scenes.slice(1)
			.map(({ scriptDay }) => scriptDay.label);
	};
	const cases: readonly (readonly [labels: readonly string[], days: readonly string[]])[] = [
		[
			['WHAT IF', 'ALTERNATE TIMELINE'],
			['DR1', 'DR2'],
		],
		[
			['DREAM', 'ALTERNATE REALITY', 'DREAM'],
			['DR1', 'DR2', 'DR3'],
		],
		[
			['PARALLEL UNIVERSE', 'HEAVEN'],
			['DR1', 'DR2'],
		],
		// The same world, and words for one dream.
		[
			['ALTERNATE TIMELINE', 'ALTERNATE TIMELINE'],
			['DR1', 'DR1'],
		],
		[
			['ALTERNATE TIMELINE', "ALTERNATE TIMELINE - CONT'D"],
			['DR1', 'DR1'],
		],
		[
			['DREAM', 'NIGHTMARE'],
			['DR1', 'DR1'],
		],
		[
			['DREAM', 'DREAM SEQUENCE'],
			['DR1', 'DR1'],
		],
	];
	for (const [labels, days] of cases) it(labels.join(', '), () => deepEqual(dreams(...labels), days));

	it('in a cut and in the heading below it are one', () => {
		const { scenes: times } = timelineOf(
			scenes('INT. BAR - NIGHT', 'DREAM SEQUENCE:', 'INT. BAR - DAY (ALTERNATE WORLD)'),
		);
		deepEqual(
			times.map(({ scriptDay }) => scriptDay.label),
			['N1', 'DR1'],
		);
	});
});
