/** Where extensions and parentheticals place a speaker: a table of cues as written, and near misses. */
import assert from 'node:assert/strict';

import { parse } from '../../../server/src/fountain/parse.js';
import { buildScript } from '../../../server/src/script/build.js';
import { sceneFacts } from '../../../server/src/script/facts.js';
import type { CueFact, VoiceKind } from '../../../server/src/script/model.js';

const options = { locales: [] };

function cueIn(speech: string): CueFact | undefined {
	const script = buildScript('file:///test.fountain', parse(`INT. A - DAY\n\n${speech}`, options));
	return script.scenes.flatMap(({ node }) => sceneFacts(node, options).cues)[0];
}

function voiceIn(speech: string): VoiceKind | undefined {
	return cueIn(speech)?.voice;
}

/** Who has somebody at the other end. */
const onLine: readonly string[] = [
	...[
		'into phone',
		'to the radio',
		'phone to his ear',
		'to her laptop',
		'on the phone with Mike',
		'answering',
		'hangs up',
	],
];
const notOnLine: readonly string[] = [
	...[
		'beat',
		'watching the TV',
		'to the ghost',
		'reading the letter',
		'into his tape recorder',
		'by the phone',
		'to Kim',
	],
];

const extensions: Readonly<Record<VoiceKind, readonly string[]>> = {
	present: [
		...[
			'INTO HIS TAPE RECORDER',
			'INS TELEFON',
			'INTO THE CELL PHONE',
			'AT COMPUTER',
			'TO THE GHOST',
			'READING THE LETTER',
			'WATCHING TV',
		],
		...['OFF SCREEN', 'HALF DEAD', 'SHAKES HEAD', 'OVER RADIO NOISE', 'SINGING', 'IN FRENCH'],
	],
	remote: [
		...['AM TELEFON', 'AU TÉLÉPHONE', 'AL TELÉFONO', 'AL TELEFONO', 'AO TELEFONE', 'ПО ТЕЛЕФОНУ'],
		...['OVER THE RADIO', 'FACETIME', 'ON THE LINE', 'OTHER END OF THE LINE', 'VIDEO LINK'],
	],
	bodiless: [
		...['VOIX OFF', 'VOZ EN OFF', 'VOCE FUORI CAMPO', 'З.К.'],
		...[
			'ON LAPTOP',
			'ON TABLET',
			'ON COMPUTER',
			'LIVESTREAM',
			'VLOG',
			'AUDIO',
			'TEXT',
			'VIA TEXT',
			'EMAIL',
			'ON A SCREEN',
		],
		...["IN KIM'S HEAD", 'IN HIS HEAD', 'DEAD', 'ZOMBIE', 'CLONE', 'ROBOT', 'GHOST', 'AS A GHOST', 'CCTV'],
	],
};

const parentheticals: Readonly<Record<VoiceKind, readonly string[]>> = {
	present: [
		...[
			'beat',
			'o.s.',
			'into phone',
			'into the radio',
			'picks up the phone',
			'on the phone with Mike',
			'off the letter',
		],
		...[
			're: the photo',
			'to the ghost',
			'watching the TV',
			'by the phone',
			'lowering her voice',
			'in a low voice',
			'the letter',
		],
		...[
			'a new voice',
			'his phone',
			'in front of the TV',
			'over the noise of the TV',
			'shakes her head',
			'dead serious',
			'reading',
		],
		...[
			'on his way to the phone',
			'from behind the screen',
			'leaving a message',
			'to Kim, beat',
			'in good spirits',
			'film noir voice',
		],
		...['in the TV room', 'from the radio tower'],
	],
	remote: [
		'on phone',
		'on the phone',
		'over phone',
		'by phone',
		'over the walkie-talkie',
		'through the speaker',
		'laughs, over the phone',
	],
	bodiless: [
		...[
			'V.O.',
			'voice over',
			'on tape',
			'filtered',
			'on TV',
			'recorded',
			'on video',
			'pre-lap',
			'on screen',
			'ghost',
			'a ghost',
		],
		...[
			"in Kim's head",
			'a hallucination',
			'a memory',
			'only a memory',
			'dead',
			'from the old TV',
			'in the recording',
			'in the video',
		],
		...[
			'recorded, on a cheap cassette',
			'filtered through the phone',
			'beat; on tape',
			'on a small black-and-white television',
		],
	],
};

describe('a cue', () => {
	for (const [voice, all] of Object.entries(extensions)) {
		it(`is ${voice} by its extension`, () => {
			const odd = all.filter((text) => voiceIn(`JESSE (${text})\nYes.`) !== voice);
			assert.deepEqual(odd, []);
		});
	}
	for (const [voice, all] of Object.entries(parentheticals)) {
		it(`is ${voice} by the parenthetical below it`, () => {
			const odd = all.filter((text) => voiceIn(`JESSE\n(${text})\nYes.`) !== voice);
			assert.deepEqual(odd, []);
		});
	}

	for (const form of ['JESSE (…)\nYes.', 'JESSE\n(…)\nYes.']) {
		it(`speaks into something, or does not: ${form.replace('\n', ' / ')}`, () => {
			const of = (words: string): boolean | undefined => cueIn(form.replace('…', words))?.isOnLine;
			assert.deepEqual(
				onLine.filter((words) => of(words) !== true),
				[],
			);
			assert.deepEqual(
				notOnLine.filter((words) => of(words) !== false),
				[],
			);
		});
	}

	it('stays in the room where a voice comes up further down in its speech', () => {
		assert.equal(voiceIn('JESSE\nListen.\n(on tape)\nHello.'), 'present');
	});

	it('hears all parentheticals above its speech', () => {
		assert.equal(voiceIn('JESSE\n(beat)\n(on tape)\nHello.'), 'bodiless');
	});

	it('is no nearer by a parenthetical than by its extension', () => {
		assert.equal(voiceIn('JESSE (V.O.)\n(on phone)\nHello.'), 'bodiless');
	});
});
