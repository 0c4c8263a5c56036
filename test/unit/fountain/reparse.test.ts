/**
 * Edits whose effect lies elsewhere than the edit, and how little is read again. The laws cover the rest.
 */
import assert from 'node:assert/strict';

import { parse, print, reparse, reparseLines } from '../../../server/src/fountain/parse.js';
import type { ScriptSyntax } from '../../../server/src/fountain/syntax.js';

const options = { locales: [] };

/** Replaces the stretch between two marks `¦` (or inserts at one) and checks against a parse; returns the change. */
function check(marked: string, inserted: string): { start: number; removed: number; added: number } {
	const [before = '', middle = '', after] = marked.split('¦');
	const cut = after === undefined ? '' : middle;
	const text = before + cut + (after ?? middle);
	const previous = parse(text, options);
	const range = { start: endOf(before), end: endOf(before + cut) };
	const { syntax, change } = reparseLines(previous, { range, text: inserted });
	const expected = before + inserted + (after ?? middle);
	assert.deepEqual(syntax, parse(expected, options));
	assert.equal(print(syntax), expected);
	assert.deepEqual(reparse(previous, expected).syntax, syntax);
	return change;
}

function endOf(text: string): { line: number; character: number } {
	const { lines }: ScriptSyntax = parse(text, options);
	return { line: lines.length - 1, character: lines.at(-1)?.text.length ?? 0 };
}

describe('reparse', () => {
	it('reads one line again for a letter in action', () => {
		assert.deepEqual(check('One.\n\nTw¦o.\n\nThree.', 'x'), { start: 2, removed: 1, added: 1 });
	});

	it('turns the line above into a cue when dialogue appears', () => {
		assert.deepEqual(check('ANNA\n¦', 'H'), { start: 0, removed: 2, added: 2 });
	});

	it('turns a cue into action when its dialogue goes', () => {
		assert.deepEqual(check('ANNA\n¦H¦\n\nMore.', ''), { start: 0, removed: 3, added: 3 });
	});

	it('finds a cue above hidden lines, and above blank lines in a boneyard', () => {
		assert.equal(check('ANNA\n[[a]]\n¦', 'H').start, 0);
		assert.equal(check('ANNA\n/*\n\n*/\n¦Hello.¦', '').start, 0);
	});

	it('turns a heading into action when text comes close', () => {
		assert.equal(check('INT. HOUSE\n¦\n\nHe walks.', 'x').start, 0);
	});

	it('reads on while a boneyard swallows, and no further than it must', () => {
		assert.deepEqual(check('One.\n\n¦Two.\n\nThree.\n\nFour.', '/*'), { start: 2, removed: 5, added: 5 });
		assert.deepEqual(check('One.\n\n/¦*Two.*/\n\nThree.', ' '), { start: 2, removed: 2, added: 2 });
	});

	it('ends a speech where a blank line is put in', () => {
		assert.deepEqual(check('ANNA\nOne.\n¦Two.\nThree.\n\nFour.', '\n'), { start: 2, removed: 3, added: 4 });
	});

	it('starts and ends a title page', () => {
		assert.equal(check('Title¦\nMore\n\nAction.', ':').removed, 3);
		assert.equal(check('Key:\n¦   value\n\nAction.', '\n').start, 0);
	});

	it('joins and splits a pair of line ends at the border of an edit', () => {
		check('a\r¦x¦\nb', '');
		check('a\r\n¦b¦', '\n');
		check('a¦x¦\nb', '\r');
		check('a\r¦', '\n');
		check('¦x¦\nb', '\r');
	});

	it('takes an inserted byte order mark for one only at the very start', () => {
		check('¦Title: x', '\uFEFF');
		check('a\n¦b', '\uFEFF');
		check('\uFEFF¦a', '\uFEFF');
	});

	it('moves positions outside the text to the nearest place', () => {
		const previous = parse('One.\nTwo.', options);
		const range = { start: { line: 1, character: 99 }, end: { line: 7, character: 0 } };
		assert.equal(print(reparseLines(previous, { range, text: '!' }).syntax), 'One.\nTwo.!');
	});

	it('gives back the same lines when nothing changes', () => {
		const previous = parse('One.\n\nTwo.', options);
		const { syntax, change } = reparse(previous, 'One.\n\nTwo.');
		assert.equal(syntax.lines, previous.lines);
		assert.deepEqual([change.removed, change.added], [0, 0]);
	});
});
