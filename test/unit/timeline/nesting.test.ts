/** Threads three deep: a told story, a flashback in it, a dream in that, and every way back (docs/timeline.md, "Threads"). */
import assert from 'node:assert/strict';

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
