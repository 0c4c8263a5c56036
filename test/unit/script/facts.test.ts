import assert from 'node:assert/strict';

import { parse } from '../../../server/src/fountain/parse.js';
import { buildScript } from '../../../server/src/script/build.js';
import { sceneFacts } from '../../../server/src/script/facts.js';
import type { SceneFacts, TimeCue } from '../../../server/src/script/model.js';

const options = { locales: [] };

interface ReadFacts {
	readonly header: SceneFacts;
	readonly scenes: readonly SceneFacts[];
	readonly lines: readonly (readonly string[])[];
}

function read(text: string): ReadFacts {
	const script = buildScript('file:///test.fountain', parse(text, options));
	return {
		header: sceneFacts(script.header, options),
		scenes: script.scenes.map(({ node }) => sceneFacts(node, options)),
		lines: [script.header, ...script.scenes.map(({ node }) => node)].map(({ lines }) =>
			lines.map(({ text: line }) => line),
		),
	};
}

/** `super next FIVE YEARS LATER: offset` for each cue; asserts that every span covers the cue's words. */
function cuesOf(text: string): readonly string[] {
	const { header, scenes, lines } = read(text);
	return [header, ...scenes].flatMap((facts, index) =>
		facts.timeCues.map((cue: TimeCue) => {
			assert.equal(lines[index]?.[cue.line]?.slice(cue.span.start, cue.span.end), cue.text);
			return `${String(index - 1)} ${cue.source} ${cue.dates} ${cue.text}: ${cue.meaning.kind}`;
		}),
	);
}

const day = 'INT. HOUSE - DAY\n\nJesse waits.\n\n';

/** Text, and its cues; the scene is -1 for the header. Light cues of headings are left out where they say nothing new. */
const timeTable: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
	[
		'a heading gives its light, thread and date',
		'INT. LOS POLLOS - DAY (FLASHBACK - NOVEMBER 2009)\n\nJesse.',
		['0 heading this DAY: light', '0 heading this FLASHBACK: open-thread', '0 heading this NOVEMBER 2009: date'],
	],
	[
		'a super inside a scene dates it',
		'INT. A - DAY\n\nSUPER: "2015"\n\nJesse.',
		['0 heading this DAY: light', '0 super this 2015: date'],
	],
	[
		'a super alone dates its scene',
		'INT. A - DAY\n\nSUPER: "2015"\n',
		['0 heading this DAY: light', '0 super this 2015: date'],
	],
	[
		'a super that ends a scene dates the next',
		`${day}SUPER: "ALBUQUERQUE - FOUR DAYS LATER"\n\nEXT. B - NIGHT`,
		['0 heading this DAY: light', '0 super next FOUR DAYS LATER: offset', '1 heading this NIGHT: light'],
	],
	[
		'two supers and a cut at the end date the next',
		`${day}CUT TO BLACK.\n\nSUPER: "Haines"\n\nSUPER: "FIVE YEARS LATER"\n\nFADE IN:\n\nEXT. B - NIGHT`,
		['0 heading this DAY: light', '0 super next FIVE YEARS LATER: offset', '1 heading this NIGHT: light'],
	],
	[
		'a super before the first heading dates the first scene',
		'TITLE CARD: BERLIN, 1961\n\nINT. A',
		['-1 super next 1961: date'],
	],
	[
		'a note before the first heading sets the clock',
		'[[time: 2015-09-07]]\n\nINT. A',
		['-1 note this 2015-09-07: date'],
	],
	[
		'a thread note before the first heading is for the first scene',
		'[[thread: flashback]]\n\nINT. A',
		['-1 note next thread: flashback: open-thread'],
	],
	['a note in a scene dates it', 'INT. A\n\nJesse. [[time: +3 days]]', ['0 note this +3 days: offset']],
	[
		'a cut at the end opens a block for the next scene',
		`${day}FLASHBACK TO:\n\nINT. B\n\nKim.\n\nEND FLASHBACK.`,
		[
			'0 heading this DAY: light',
			'0 transition next FLASHBACK TO: open-thread',
			'1 transition next END FLASHBACK: close-thread',
		],
	],
	[
		'BEGIN FLASHBACK counts as a cut',
		`${day}BEGIN FLASHBACK:\n\nINT. B\n\nKim.\n\nBACK TO:`,
		[
			'0 heading this DAY: light',
			'0 transition next BEGIN FLASHBACK: open-thread',
			'1 transition next BACK TO: close-thread',
		],
	],
	[
		'FLASHBACK with action right below is no cue',
		`${day}FLASHBACK:\nKim runs.\n\nINT. B`,
		['0 heading this DAY: light', '0 transition next FLASHBACK: open-thread'],
	],
	[
		'a flashback inside one scene leaves it where it was',
		`${day}FLASHBACK TO:\n\nSUPER: "2003"\n\nKim runs.\n\nBACK TO SCENE\n\nJesse waits.\n\nINT. B`,
		['0 heading this DAY: light'],
	],
	[
		'a cut to a date',
		`${day}> FLASHBACK TO: 2003\n\nINT. B`,
		['0 heading this DAY: light', '0 transition next FLASHBACK TO: open-thread', '0 transition next 2003: date'],
	],
	[
		'a section dates the next scene',
		`${day}# Act Two - 2010\n\nINT. B`,
		['0 heading this DAY: light', '0 section next 2010: date'],
	],
	[
		"a note under a section's title belongs to what follows",
		`${day}# Act Two\n\n[[time: 2012]]\n\nINT. B`,
		['0 heading this DAY: light', '0 note next 2012: date'],
	],
	[
		'a super in the form of a cue is a super',
		'INT. A\n\nSUPER: "FIVE YEARS LATER"\nJesse waits.',
		['0 super this FIVE YEARS LATER: offset'],
	],
	[
		'a super over two lines',
		'INT. A\n\nSUPER: "Haines, Alaska\nOctober 2015"\n\nJesse.',
		['0 super this October 2015: date'],
	],
	['a super below its keyword', 'INT. A\n\nSUPER:\n\n"October 2015"\n\nJesse.', ['0 super this October 2015: date']],
	['a super in a sentence', 'INT. A\n\nA desert. SUPER: "October 2015"\n\nJesse.', ['0 super this October 2015: date']],
	[
		'a super without a colon',
		'INT. A\n\nSUPER "October 2015" over black.\n\nJesse.',
		['0 super this October 2015: date'],
	],
	['CHYRON', 'INT. A\n\nCHYRON - October 2015\n\nJesse.', ['0 super this October 2015: date']],
	['CAPTION', 'INT. A\n\nCaption: October 2015\n\nJesse.', ['0 super this October 2015: date']],
	['LEGEND', 'INT. A\n\nLEGEND: October 2015\n\nJesse.', ['0 super this October 2015: date']],
	['ON SCREEN', 'INT. A\n\nON SCREEN: October 2015\n\nJesse.', ['0 super this October 2015: date']],
	['SUPERIMPOSE', 'INT. A\n\nSUPERIMPOSE: October 2015\n\nJesse.', ['0 super this October 2015: date']],
	[
		'TITLE CARD over black',
		'INT. A\n\nTITLE CARD (over black): “October 2015”\n\nJesse.',
		['0 super this October 2015: date'],
	],
	['a bold super', 'INT. A\n\n**SUPER:** *October 2015*\n\nJesse.', ['0 super this October 2015: date']],
	['a centered title', 'INT. A\n\n> FIVE YEARS LATER <\n\nJesse.', ['0 super this FIVE YEARS LATER: offset']],
	// Near misses.
	[
		'a text on a phone',
		'INT. A\n\nTEXT: October 2015\n\nOn screen: October 2015\n\nCARD: October 2015',
		['0 super this TEXT: October 2015: unread', '0 super next CARD: October 2015: unread'],
	],
	['centered words that are no time alone', 'INT. A\n\n> FIVE YEARS LATER, THE END <\n\nJesse.', []],
	['prose is never dated', 'INT. A\n\nIn March 2015 he waits. Five years later.\n\nJESSE\nMarch 2015.', []],
	['a small heading in action says nothing', 'INT. A\n\nJesse.\n\nLATER\n\nKim.', []],
	['words of a super that are no time', 'INT. A\n\nSUPER: "Haines, Alaska"\n\nROOM 2009', []],
	['a note over two lines is just a note', 'INT. A\n\nJesse. [[time:\n2015]]', []],
	['a boneyard says nothing', 'INT. A\n\n/* SUPER: "2015" */\n\nJesse.', []],
	['a cut that changes nothing', `${day}MATCH CUT TO:\n\nINT. B`, ['0 heading this DAY: light']],
];

describe('time cues of a scene', () => {
	for (const [name, text, expected] of timeTable) {
		it(name, () => {
			assert.deepEqual(cuesOf(text), expected);
		});
	}
});

describe('cues of a scene', () => {
	const table: readonly (readonly [line: string, voice: string])[] = [
		['JESSE', 'present'],
		['JESSE (O.S.)', 'present'],
		['JESSE (O.C.)', 'present'],
		["JESSE (CONT'D)", 'present'],
		['JESSE (INTO PHONE)', 'present'],
		['JESSE (SUBTITLED)', 'present'],
		['JESSE (20s)', 'present'],
		['JESSE (V.O.)', 'bodiless'],
		['JESSE (VOICE OVER)', 'bodiless'],
		['JESSE (voice-over)', 'bodiless'],
		['JESSE (RECORDING)', 'bodiless'],
		['JESSE (ON TAPE)', 'bodiless'],
		['JESSE (ON VIDEO)', 'bodiless'],
		['JESSE (ON TV)', 'bodiless'],
		['JESSE (FILTERED)', 'bodiless'],
		['JESSE (PRE-LAP)', 'bodiless'],
		['JESSE (ON PHONE)', 'remote'],
		['JESSE (over the phone)', 'remote'],
		['JESSE (ON RADIO)', 'remote'],
		['JESSE (ON INTERCOM)', 'remote'],
		['JESSE (ON SPEAKER)', 'remote'],
		['JESSE (VIDEO CALL)', 'remote'],
		['JESSE (O.S.) (ON PHONE)', 'remote'],
		['JESSE (ON PHONE) (V.O.)', 'bodiless'],
		['JESSE (V.O. ON PHONE)', 'bodiless'],
	];
	for (const [line, voice] of table) {
		it(`${line} is ${voice}`, () => {
			const [scene] = read(`INT. A\n\n${line}\nYes.`).scenes;
			assert.deepEqual(
				scene?.cues.map((cue) => [cue.voice, cue.cue.names[0]?.text]),
				[[voice, 'JESSE']],
			);
		});
	}

	it('keeps an age in an extension with its name', () => {
		const [scene] = read('INT. A\n\nJESSE (20s)\nYes.\n\nKIM (V.O.)\nNo.').scenes;
		assert.deepEqual(
			scene?.capsNames.map(({ text, age }) => [text, age?.from, age?.to]),
			[['JESSE', 20, 29]],
		);
	});
});

describe('prose of a scene', () => {
	it('hides notes, boneyards and marks and keeps the columns', () => {
		const action = '!*Jesse* [[not HANK]] waits /* WALT */ \\*here\\*.';
		const [scene] = read(`INT. A\n\n${action}\n\nKIM\n_Yes_.\n(beat)\nNo.`).scenes;
		assert.deepEqual(
			scene?.prose.map(({ text, kind, cue }) => [text, kind, cue]),
			[
				[`  Jesse ${' '.repeat(13)} waits ${' '.repeat(10)}  *here *.`, 'action', undefined],
				[' Yes .', 'dialogue', 0],
				['No.', 'dialogue', 0],
			],
		);
		assert.equal(scene.prose[0]?.text.length, action.length);
		assert.deepEqual(scene.capsNames, []);
	});

	it('leaves supers and cuts out', () => {
		const [scene] = read('INT. A\n\nSUPER: "HAINES"\n\nBEGIN FLASHBACK:\n\nJesse.').scenes;
		assert.deepEqual(
			scene?.prose.map(({ text }) => text),
			['Jesse.'],
		);
	});
});

describe('manner of a scene', () => {
	const table: readonly (readonly [text: string, intercut: boolean, montage: boolean])[] = [
		['INT. A / INT. B - INTERCUT\n\nJesse.', true, false],
		['INT. A - DAY (INTERCUT)\n\nJesse.', true, false],
		['INT. A\n\nINTERCUT - TELEPHONE CALL\n\nJesse.', true, false],
		['INT. A\n\nIntercut between the two.', true, false],
		['INT. A\n\nJesse.\n\nINTERCUT WITH:\n', true, false],
		['INT. A - DAY - MONTAGE\n\nJesse.', false, true],
		['INT. A\n\nSERIES OF SHOTS\n\nJesse.', false, true],
		['INT. A\n\nJesse watches a montage, and they intercut.', false, false],
		['INT. A\n\nJESSE\nINTERCUT! MONTAGE!', false, false],
	];
	for (const [text, intercut, montage] of table) {
		it(JSON.stringify(text), () => {
			const [scene] = read(text).scenes;
			assert.deepEqual([scene?.intercut, scene?.montage], [intercut, montage]);
		});
	}
});

describe('the memo', () => {
	it('gives the same facts for the same node and options, and others for other options', () => {
		const script = buildScript('file:///a', parse('INT. A - NACHT\n\nJesse.', options));
		const node = script.scenes[0]?.node;
		assert.ok(node);
		assert.equal(sceneFacts(node, options), sceneFacts(node, options));
		const german = { locales: ['de'] };
		assert.notEqual(sceneFacts(node, german), sceneFacts(node, options));
	});

	it('reads a heading in the language of the options', () => {
		const german = { locales: ['de'] };
		const script = buildScript('file:///a', parse('INNEN. HAUS - NACHT\n\nJesse.', german));
		const node = script.scenes[0]?.node;
		assert.ok(node);
		assert.deepEqual(
			sceneFacts(node, german).timeCues.map(({ meaning }) => meaning),
			[{ kind: 'light', light: 'night' }],
		);
	});
});
