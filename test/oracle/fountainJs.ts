/**
 * Both parsers' readings of a script in one form: a row per line that has words of its own, `TYPE | WORDS`.
 */
import { Fountain } from 'fountain-js';

import { contentText } from '../../server/src/fountain/inline.js';
import { parse } from '../../server/src/fountain/parse.js';
import { titlePageOf } from '../../server/src/fountain/titlePage.js';

const fountain = new Fountain();
/** Has nothing dual in it, so that parsing it sets fountain-js's static state back. */
const twoPlainLines = 'BOB\nHello.';

/** The rows as our parser reads them. */
export function ourRows(script: string): readonly string[] {
	const { lines } = parse(script, { locales: [] });
	return lines
		.filter(({ type }) => !['blank', 'note', 'boneyard', 'title-page'].includes(type))
		.map((line) => row(line.type, contentText(line)))
		.filter(hasWords);
}

/** The rows as fountain-js reads them. It merges lines into elements; they are taken apart again. */
export function theirRows(script: string): readonly string[] {
	fountain.parse(twoPlainLines, true);
	return tokensOf(script)
		.filter(({ is_title, type }) => is_title !== true && type !== 'note')
		.flatMap(({ type, text = '', scene_number: number }) => {
			const words = number === undefined ? text : `${text} #${number}#`;
			return withoutNotes(words)
				.split('\n')
				.map((line) => row(type.replace('_', '-'), line));
		})
		.filter(hasWords);
}

/** The title page as our parser reads it, `key | value`. */
export function ourTitlePage(script: string): readonly string[] {
	const { lines } = parse(script, { locales: [] });
	return titlePageOf(lines).map(({ key, value }) => `${key.toLowerCase().replaceAll(' ', '_')} | ${value}`);
}

/** The title page as fountain-js reads it. */
export function theirTitlePage(script: string): readonly string[] {
	return tokensOf(script)
		.filter(({ is_title }) => is_title === true)
		.map(({ type, text = '' }) => `${type} | ${text}`);
}

/** Whether fountain-js takes any speech for one of two at once; without setting its state back. */
export function hasDualForThem(script: string): boolean {
	return tokensOf(script).some(({ type }) => type === 'dual_dialogue_begin');
}

function tokensOf(script: string) {
	return fountain.parse(script, true).tokens;
}

// Elements that only open or close others have no words; a page break has none either but is an element.
function hasWords(text: string): boolean {
	return !text.endsWith('| ') || text.startsWith('page-break');
}

function row(type: string, words: string): string {
	return `${type} | ${words.trim().replace(/\s+/gu, ' ')}`;
}

// They leave notes in the text. One that is never closed ends with its element, as it does for us.
function withoutNotes(text: string): string {
	return text.replace(/\[\[[\s\S]*?(?:\]\]|$)/gu, ' ');
}
