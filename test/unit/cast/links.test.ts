/** Whether a paragraph joins its scene with people elsewhere, so that a line without `(V.O.)` may come over a line. */
import assert from 'node:assert/strict';

import { linkIn } from '../../../server/src/cast/links.js';

const heard: readonly string[] = [
	'Nina on the phone.',
	'Nina picks up the receiver.',
	'Nina holds the phone to her ear.',
	'Nina, phone between ear and shoulder, types.',
	'Nina talks into her headset.',
	'Nina lifts a walkie-talkie.',
	'Tom’s walkie-talkie crackles.',
	"Tom's cell buzzes.",
	'The phone is ringing.',
	'A voice crackles from the speaker.',
	'His voice over the radio:',
	'Tom hears her through the intercom.',
	'Tom puts the call on speaker.',
	'Tom touches his earpiece.',
	'She hangs up.',
	'Silence on the other end.',
	'Nina dials.',
];

const seen: readonly string[] = [
	'A ZOOM CALL. Nina and Tom in little windows.',
	'Nina starts a video call.',
	'They FaceTime.',
	'SPLIT SCREEN: Nina and Tom.',
	'A webcam blinks.',
];

const none: readonly string[] = [
	'A phone lies on the table.',
	'Nina pockets her phone.',
	'Jazz on the radio.',
	'Nina turns on the radio.',
	'Nina plugs in her headphones.',
	'The speaker bows. Applause.',
	'Nina calls out to him.',
	'A line of people on the stairs.',
	'Nina zooms past.',
	'Nina walks past a phone booth.',
	'He puts the earring on.',
];

describe('people joined with a scene from elsewhere', () => {
	for (const text of heard) it(`heard: ${text}`, () => assert.equal(linkIn(text.toLowerCase()), 'heard'));
	for (const text of seen) it(`seen: ${text}`, () => assert.equal(linkIn(text.toLowerCase()), 'seen'));
	for (const text of none) it(`none: ${text}`, () => assert.equal(linkIn(text.toLowerCase()), undefined));
});
