/** What goes on behind a paragraph by which people are heard or seen who are not there: nothing that begins one is passed over. */
import assert from 'node:assert/strict';

import { mediaBehind, noMedia } from '../../../server/src/cast/media.js';

const anything: readonly string[] = [
	...[
		'On the laptop, a VIDEO plays:',
		'Nina hits “play”.',
		'She puts the record on.',
		'Archive footage.',
		'HOME MOVIE: a beach.',
	],
	...[
		'Nina checks her voicemail.',
		'The answering machine clicks on.',
		'The newsreel starts.',
		'A DVD starts.',
		'The vinyl starts.',
	],
	...['From the speaker, a dead man’s voice:', 'The gramophone plays.', 'The dictaphone plays.', 'The podcast begins.'],
	...['The loudspeaker:', 'A livestream begins.', 'The slideshow starts.', 'A trailer plays.', 'The telly comes on.'],
	...['Nina on the phone.', 'A smartphone rings.', 'The telephone rings.', 'An iPhone buzzes.', 'Her payphone rings.'],
	...[
		'Tom’s walkie-talkie crackles.',
		'She hangs up.',
		'Silence on the other end.',
		'Tom touches his earpiece.',
		'They Skype.',
	],
	...[
		'He talks into the CB.',
		'She dials.',
		'A conference call.',
		'SPLIT SCREEN.',
		'He is on hold.',
		'Nobody on the line.',
	],
	...['Lily hallucinates.', 'In her imagination, he lives.', 'She drifts back …', 'She thinks back …', 'A reverie …'],
	...[
		'He relives it:',
		'She visualizes him.',
		'Lily daydreams.',
		'Lily reads the telegram.',
		'Lily reads his last will.',
	],
];

const nothing: readonly string[] = [
	'Nina pours coffee.',
	'The door opens.',
	'Tom sits by the window and waits for the rain to stop.',
];

describe('media in action', () => {
	for (const text of anything)
		it(`something: ${text}`, () => assert.notDeepEqual(mediaBehind(text.toLowerCase(), noMedia), noMedia));
	for (const text of nothing)
		it(`nothing: ${text}`, () => assert.equal(mediaBehind(text.toLowerCase(), noMedia), noMedia));

	it('follows what plays to its end', () => {
		const during = mediaBehind('nina sits down.', { ...noMedia, isPlaying: true });
		assert.ok(during.isPlaying);
		assert.ok(!mediaBehind('she stops it.', during).isPlaying);
	});
});
