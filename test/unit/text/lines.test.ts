/**
 * Line ends, white space, edits.
 */
import assert from 'node:assert/strict';

import { applyEdits } from '../../../server/src/text/edits.js';
import { narrowReplacement, splitLines } from '../../../server/src/text/lines.js';
import { collapseSpace, isBlankText, isSpace } from '../../../server/src/text/space.js';

describe('splitLines', () => {
	const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
		['', [''], ['']],
		['a', ['a'], ['']],
		['a\n', ['a', ''], ['\n', '']],
		['a\r\nb\rc\nd', ['a', 'b', 'c', 'd'], ['\r\n', '\r', '\n', '']],
		['\n\r', ['', '', ''], ['\n', '\r', '']],
		['\r\r\n\n', ['', '', '', ''], ['\r', '\r\n', '\n', '']],
		['\uFEFFa', ['a'], ['']],
		['a\u2028b\u0085c\fd', ['a\u2028b\u0085c\fd'], ['']],
	];
	for (const [text, texts, ends] of cases) {
		it(JSON.stringify(text), () => {
			assert.deepEqual(splitLines(text), { bom: text.startsWith('\uFEFF'), texts, ends });
		});
	}
});

describe('narrowReplacement', () => {
	const before = [
		{ text: 'a', eol: '\n' },
		{ text: 'b', eol: '\n' },
		{ text: 'b', eol: '\n' },
		{ text: 'c', eol: '' },
	] as const;

	it('leaves out the common beginning and end', () => {
		assert.deepEqual(narrowReplacement(before, { start: 0, removed: 4 }, splitLines('a\nb\nx\nb\nc')), {
			start: 2,
			removed: 0,
			added: 1,
		});
		assert.deepEqual(narrowReplacement(before, { start: 0, removed: 4 }, splitLines('a\nb\nc')), {
			start: 2,
			removed: 1,
			added: 0,
		});
		assert.deepEqual(narrowReplacement(before, { start: 0, removed: 4 }, splitLines('a\nb\nb\nc')), {
			start: 4,
			removed: 0,
			added: 0,
		});
	});

	it('sees another line end', () => {
		assert.deepEqual(narrowReplacement(before, { start: 0, removed: 4 }, splitLines('a\nb\r\nb\nc')), {
			start: 1,
			removed: 1,
			added: 1,
		});
	});
});

describe('white space', () => {
	it('is what trim removes', () => {
		for (let code = 0; code < 0x10000; code++) {
			assert.equal(isSpace(code), String.fromCharCode(code).trim() === '', code.toString(16));
		}
	});

	it('collapses and blanks', () => {
		assert.equal(collapseSpace('  a \t\u00A0 b  '), 'a b');
		assert.ok(isBlankText(' \t\u3000'));
		assert.ok(!isBlankText(' .'));
	});
});

describe('applyEdits', () => {
	const at = (line: number, start: number, end: number, newText: string) => ({
		range: { start: { line, character: start }, end: { line, character: end } },
		newText,
	});

	it('applies edits of the old text in any order', () => {
		assert.equal(applyEdits('abc\r\ndef', [at(1, 0, 1, 'D'), at(0, 1, 2, 'B'), at(0, 3, 3, '!')]), 'aBc!\r\nDef');
	});

	it('keeps the order of insertions at one place', () => {
		assert.equal(applyEdits('ab', [at(0, 1, 1, '1'), at(0, 1, 1, '2')]), 'a12b');
	});

	it('counts columns from after a byte order mark', () => {
		assert.equal(applyEdits('\uFEFFab', [at(0, 0, 1, 'A')]), '\uFEFFAb');
	});

	it('refuses overlapping edits', () => {
		assert.equal(applyEdits('abcd', [at(0, 0, 2, 'x'), at(0, 1, 3, 'y')]), undefined);
		assert.equal(applyEdits('abcd', [at(0, 0, 2, 'x'), at(0, 2, 3, 'y')]), 'xyd');
	});

	it('moves positions outside to the nearest place', () => {
		assert.equal(applyEdits('ab\n', [at(0, 9, 9, 'c'), at(9, 0, 0, 'd')]), 'abc\nd');
	});
});
