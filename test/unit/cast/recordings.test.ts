/** Whether a recording plays behind a paragraph, out of which the next cue may be heard. */
import assert from 'node:assert/strict';

import { recordingPlays } from '../../../server/src/cast/recordings.js';

const playing: readonly string[] = [
	'On the laptop, a VIDEO plays:',
	'Nina presses PLAY on the recorder.',
	'Nina hits “play”.',
	'Nina plays the tape.',
	'The video begins.',
	'The film starts.',
	'On the TV:',
	'The answering machine clicks on.',
	'Nina listens to the voicemail.',
	'Nina dials her voicemail. Beep.',
	'Nina slides the cassette into the deck. A hiss.',
	'From the speaker, a dead man’s voice:',
	'A hologram flickers to life.',
	'The old recording crackles:',
	'The footage rolls.',
	'Nina unmutes the broadcast.',
	'She puts the record on.',
	'The screen comes alive.',
	'ON TV: old footage of the trial.',
	'Archive footage. A crowd.',
	'Grainy security footage of the lobby.',
	'She stops the first tape. The second tape plays.',
];

const silent: readonly string[] = [
	'Nina plays the guitar.',
	'Nina plays a video game.',
	'Nina starts the car.',
	'Nina takes a video of him.',
	'Nina writes a message.',
	'A video call connects.',
	'A film crew sets up.',
	'The phone rings.',
	'Nina packs the tapes into a box.',
	'Nina looks at the photograph.',
	'The play begins.',
	'On the table: a gun.',
	'TELEVISION: off.',
	'The TV flickers in the corner.',
	'A coffee machine starts to hiss.',
];

const ending: readonly string[] = [
	'The tape stops.',
	'The screen goes dark.',
	'She stops it.',
	'Nina ejects the cassette.',
	'Nina switches the television off.',
	'Nina turns off the radio.',
	'She hits STOP.',
	'Nina closes the laptop.',
];

describe('recordings in action', () => {
	for (const text of playing) it(`plays: ${text}`, () => assert.ok(recordingPlays(text.toLowerCase(), false)));
	for (const text of silent) it(`none: ${text}`, () => assert.ok(!recordingPlays(text.toLowerCase(), false)));
	for (const text of ending) it(`ends: ${text}`, () => assert.ok(!recordingPlays(text.toLowerCase(), true)));

	it('goes on until it ends', () => {
		assert.ok(recordingPlays('nina cries.', true));
		assert.ok(!recordingPlays('nina cries.', false));
	});
});
