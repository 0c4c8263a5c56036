/** Which of a computer's fonts are opened for a character, in which order. */
import { deepEqual } from 'node:assert/strict';

import { otherFonts, systemFontsFor } from '../../../server/src/node/pdf/systemFonts.js';

const paths = [
	'/fonts/Arial.ttf',
	'/fonts/DejaVuSans.ttf',
	'/fonts/DejaVuSansMono-Bold.ttf',
	'/fonts/DejaVuSansMono.ttf',
	'/fonts/NotoSansCJK-Regular.ttc',
	'/fonts/NotoSansMonoCJKjp-Regular.otf',
	'/fonts/NotoNaskhArabic-Regular.ttf',
	'C:\\Windows\\Fonts\\msyh.ttc',
];

describe('fonts of the computer', () => {
	for (const { what, character, first } of [
		{ what: 'of one width come first for Chinese', character: '漢', first: '/fonts/NotoSansMonoCJKjp-Regular.otf' },
		{ what: 'with Japanese letters serve kana', character: 'か', first: '/fonts/NotoSansMonoCJKjp-Regular.otf' },
		{ what: 'for Arabic are those that say so', character: 'ع', first: '/fonts/Arial.ttf' },
		{ what: 'for signs are upright and of one width', character: '♪', first: '/fonts/DejaVuSansMono.ttf' },
	])
		it(what, () => {
			deepEqual(systemFontsFor(character, paths)[0], first);
		});

	it('are few, each once, the upright ones before the bold', () => {
		const many = Array.from({ length: 40 }, (_, index) => `/fonts/arial${String(index)}.ttf`);
		deepEqual(systemFontsFor('♪', many).length, 12);
		const three = ['/fonts/Arial Bold.ttf', '/fonts/DejaVuSansMono.ttf', '/fonts/Arial.ttf'];
		deepEqual(systemFontsFor('♪', three), ['/fonts/DejaVuSansMono.ttf', '/fonts/Arial.ttf', '/fonts/Arial Bold.ttf']);
	});

	it('whose names promise nothing are left to be asked, the upright ones first', () => {
		const some = ['/fonts/Any-Bold.ttf', '/fonts/Any.ttf', '/fonts/malgun.ttf', '/fonts/wqy-microhei.ttc'];
		deepEqual(otherFonts(some, new Set(systemFontsFor('한', some))), [
			'/fonts/Any.ttf',
			'/fonts/wqy-microhei.ttc',
			'/fonts/Any-Bold.ttf',
		]);
	});

	it('in a folder of Windows are known by their names', () => {
		deepEqual(systemFontsFor('汉', ['C:\\Windows\\Fonts\\msyh.ttc']), ['C:\\Windows\\Fonts\\msyh.ttc']);
	});
});
