/** Which letters of a line are set together, in which font, and in which order on paper. */
import { deepEqual } from 'node:assert/strict';

import type { Bidi } from 'bidi-js';
import bidiFactory from 'bidi-js';
import type { Font } from 'fontkit';

import { parse } from '../../../server/src/fountain/parse.js';
import { layOut, pageLines } from '../../../server/src/layout/layout.js';
import { defaultPageSetup } from '../../../server/src/layout/pageSetup.js';
import type { FontShelf, ShelfFont } from '../../../server/src/node/pdf/fontShelf.js';
import type { Piece } from '../../../server/src/node/pdf/setPieces.js';
import { piecesOf } from '../../../server/src/node/pdf/setPieces.js';
import { buildScript } from '../../../server/src/script/build.js';

/** A font that has what a pattern fits, and knows nothing else. */
function fontWith(name: string, characters: RegExp, isGrid: boolean): ShelfFont {
	const hasGlyphForCodePoint = (point: number): boolean => characters.test(String.fromCodePoint(point));
	return { name, font: { hasGlyphForCodePoint } as unknown as Font, isGrid };
}

const fonts = [
	fontWith('courier', /[\u0020-\u024F]/u, true),
	fontWith('cyrillic', /[\p{Script=Cyrillic} .,]/u, true),
	fontWith('hebrew', /[\p{Script=Hebrew} .,()]/u, true),
	fontWith('arabic', /[\p{Script=Arabic}\u0660-\u0669 ]/u, true),
	fontWith('chinese', /[\p{Script=Han}。]/u, false),
];
const shelf: FontShelf = {
	fontFor: (character) =>
		fonts.find(({ font }) =>
			Array.from(character).every((each) => font.hasGlyphForCodePoint(each.codePointAt(0) ?? 0)),
		),
	missing: [],
	unusable: [],
};
const bidi = (bidiFactory as unknown as () => Bidi)();

/** The pieces of a line of action. */
function piecesIn(text: string): readonly Piece[] {
	const layout = layOut(buildScript('file:///a.fountain', parse(`${text}\n`, { locales: [] })), defaultPageSetup);
	const [placed] = pageLines(layout, 0);
	if (placed === undefined) return [];
	return piecesOf(placed.line, { shelf, bidi });
}

/** Font, first cell, letters as they stand on paper where they are no words. */
function pieces(text: string): readonly string[] {
	return piecesIn(text).map(({ font, offset, text: words }) => `${font?.name ?? 'none'} ${String(offset)} ${words}`);
}

describe('a line', () => {
	for (const { what, text, expected } of [
		{ what: 'of one font is one piece', text: 'He said "no."', expected: ['courier 0 He said "no."'] },
		{
			what: 'is cut where the style changes',
			text: 'So *very* far.',
			expected: ['courier 0 So ', 'courier 3 very', 'courier 7  far.'],
		},
		...['\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u2060', '\uFEFF', '\u00AD'].map((unseen) => ({
			what: `gives no ink and no cell to U+${(unseen.codePointAt(0) ?? 0).toString(16).padStart(4, '0').toUpperCase()}`,
			text: `One${unseen}two, *three*.`,
			expected: ['courier 0 Onetwo, ', 'courier 8 three', 'courier 13 .'],
		})),
		...Array.from('\u1680\u2000\u2002\u2003\u2006\u2007\u2008\u2009\u200A\u202F\u205F', (space) => ({
			what: `gives a cell to the space U+${(space.codePointAt(0) ?? 0).toString(16).toUpperCase()}`,
			text: `Wo\u2060rd.${space}Then *more*.`,
			expected: [
				`courier 0 Word.${/[\u2007\u202F]/u.test(space) ? '\u00A0' : ' '}Then `,
				'courier 11 more',
				'courier 15 .',
			],
		})),
		{
			what: 'gives two cells to a wide space',
			text: 'A\u3000b *more*.',
			expected: ['courier 0 A  b ', 'courier 5 more', 'courier 9 .'],
		},
		{
			what: 'keeps spaces and marks with the words before them, as far as their font has them',
			text: 'Anna, Жанна, да! Yes.',
			expected: ['courier 0 Anna, ', 'cyrillic 6 Жанна, да', 'courier 15 ! Yes.'],
		},
		{
			what: 'counts wide letters twice',
			text: 'A 小明。B',
			expected: ['courier 0 A ', 'chinese 2 小明。', 'courier 8 B'],
		},
		{ what: 'joins an accent to its letter', text: 'cafe\u0301', expected: ['courier 0 café'] },
		{ what: 'prints a hyphen that holds words together as one', text: 'a\u2011b', expected: ['courier 0 a-b'] },
		{
			what: 'has a piece for each letter that no font has',
			text: 'a ✓✓',
			expected: ['courier 0 a ', 'none 2 ✓', 'none 3 ✓'],
		},
		{
			what: 'that begins in Hebrew runs from the right, Latin words in it from the left',
			text: 'שרה (שם) David, 35 בשקט.',
			expected: ['hebrew 0 בשקט.', 'courier 5  ', 'courier 6 David, 35', 'hebrew 15 שרה )שם( '],
		},
		{
			what: 'that begins in Latin keeps its side, and turns the Hebrew in it',
			text: 'Say שלום לך now',
			expected: ['courier 0 Say ', 'hebrew 4 שלום לך', 'courier 11  now'],
		},
	])
		it(what, () => {
			deepEqual(pieces(text), expected);
		});

	it('sets Arabic figures each by itself, since a font would turn them round', () => {
		const apart = piecesIn('عام ١٩٧٨ ثم').filter(({ isApart }) => isApart);
		deepEqual(
			apart.map(({ characters }) => characters.map(({ text }) => text).join('')),
			['١٩٧٨'],
		);
		deepEqual(
			piecesIn('Room 12').map(({ isApart }) => isApart),
			[false],
		);
	});
});
