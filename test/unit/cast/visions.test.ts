/** Whether a paragraph leaves us in somebody's mind, or in a letter, behind which people need not be there. */
import assert from 'node:assert/strict';

import { letterGoesOn, visionGoesOn } from '../../../server/src/cast/visions.js';

const opening: readonly string[] = [
	'Lily hallucinates.',
	'Lily daydreams.',
	'Lily has a vision.',
	"In Lily's mind, the door opens.",
	'A memory hits her.',
	'Memories flood back.',
	'She remembers --',
	'He imagines it:',
	'She drifts back …',
	'Lily dreams.',
	'She wakes. She hallucinates again.',
];
const none: readonly string[] = [
	'Lily remembers the keys.',
	'Lily imagines the worst.',
	'The man of her dreams.',
	'Never mind.',
	'Lily scratches her head.',
	'Flashlights flash.',
	'She hallucinates. She snaps out of it.',
];
const closing: readonly string[] = [
	'Lily snaps out of it.',
	'Lily blinks.',
	'Lily wakes up.',
	'The vision fades.',
	'She is gone.',
	'Back in the room.',
	'Back to reality.',
];

const read: readonly string[] = ['Lily reads the letter.', 'Lily unfolds an old letter.', "Tom opens Anna's diary."];
const notRead: readonly string[] = [
	'Lily hides the letter.',
	'Lily reads the newspaper.',
	'Lily reads the letter. She folds it.',
	'Lily opens the door.',
];

describe('visions in action', () => {
	for (const text of opening) it(`begins: ${text}`, () => assert.ok(visionGoesOn(text.toLowerCase(), false)));
	for (const text of none) it(`none: ${text}`, () => assert.ok(!visionGoesOn(text.toLowerCase(), false)));
	for (const text of closing) it(`ends: ${text}`, () => assert.ok(!visionGoesOn(text.toLowerCase(), true)));

	it('goes on until it ends', () => assert.ok(visionGoesOn('she dances.', true)));
});

describe('letters read in action', () => {
	for (const text of read) it(`is read: ${text}`, () => assert.ok(letterGoesOn(text.toLowerCase(), false)));
	for (const text of notRead) it(`is not: ${text}`, () => assert.ok(!letterGoesOn(text.toLowerCase(), false)));

	it('is read until it is put away', () => {
		assert.ok(letterGoesOn('she wipes her eyes.', true));
		assert.ok(!letterGoesOn('she crumples it.', true));
	});
});
