/**
 * How cues are split. Each case is a cue and its parts: name + name | extension; extension | dual.
 */
import assert from 'node:assert/strict';

import { cueOf } from '../../../server/src/fountain/cue.js';
import { parse } from '../../../server/src/fountain/parse.js';

const cases: Readonly<Record<string, string>> = {
	ANNA: 'ANNA',
	'   ANNA  ': 'ANNA',
	'ANNA (V.O.)': 'ANNA | V.O.',
	"ANNA (V.O.) (CONT'D)": "ANNA | V.O.; CONT'D",
	'ANNA(O.S.)': 'ANNA | O.S.',
	'HANS (on the radio)': 'HANS | on the radio',
	'HANS (to ANNA (again))': 'HANS | to ANNA (again)',
	'HANS (V.O.': 'HANS | V.O.',
	'HANS ()': 'HANS',
	'@McDUCK': 'McDUCK',
	'@ McDUCK (quietly) ^': 'McDUCK | quietly | dual',
	'BOB ^': 'BOB |  | dual',
	'BOB^': 'BOB |  | dual',
	'BOB (V.O.)   ^': 'BOB | V.O. | dual',
	'JESSE & KIM': 'JESSE + KIM',
	'JESSE/KIM': 'JESSE + KIM',
	'JESSE AND KIM': 'JESSE + KIM',
	'JESSE, KIM & WALT (O.S.)': 'JESSE + KIM + WALT | O.S.',
	'BILL / THE MONSTER': 'BILL + THE MONSTER',
	'SMITH, JR.': 'SMITH, JR.',
	'ANDY SANDERS': 'ANDY SANDERS',
	'24/7 GUY': '24/7 GUY',
	'& SONS': '& SONS',
	'COP #2': 'COP #2',
	R2D2: 'R2D2',
	"MR. O'NEILL-SMITH": "MR. O'NEILL-SMITH",
	'ANNA [[softly]]': 'ANNA',
	'[[softly]] ANNA /* x */ (V.O.)': 'ANNA | V.O.',
	'**ANNA**': 'ANNA',
	'_JESSE_ & *KIM*': 'JESSE + KIM',
	'ЖАН (по радио)': 'ЖАН | по радио',
};

describe('cueOf splits', () => {
	for (const [text, expected] of Object.entries(cases)) {
		it(text, () => {
			const [line] = parse(`${text}\nHello.`, { locales: [] }).lines;
			assert.ok(line);
			const cue = cueOf(line);
			assert.ok(cue, 'is a cue');
			for (const part of [...cue.names, ...cue.extensions]) {
				assert.equal(text.slice(part.span.start, part.span.end), part.text);
			}
			const names = cue.names.map((name) => name.text).join(' + ');
			const extensions = cue.extensions.map((extension) => extension.text).join('; ');
			const shown = [names, extensions, cue.dual ? 'dual' : ''].join(' | ').replace(/(?: \| ?)+$/u, '');
			assert.equal(shown, expected);
		});
	}

	it('the whole stands before the first extension', () => {
		const [line] = parse('JESSE & KIM (V.O.)\nHello.', { locales: [] }).lines;
		assert.deepEqual(line && cueOf(line)?.whole, { text: 'JESSE & KIM', span: { start: 0, end: 11 } });
	});

	it('other lines have none', () => {
		const [line] = parse('ANNA', { locales: [] }).lines;
		assert.equal(line && cueOf(line), undefined);
	});
});
