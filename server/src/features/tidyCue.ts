/**
 * How a cue is written tidily: one space between its words, one before an extension and before the mark of a second
 * speaker, none inside parentheses, and the trade's own extensions in capitals: `KIM (V.O.) ^`.
 */
import type { Span } from '../text/position.js';

/** A stretch of a line, and what comes there. */
export interface Replacement extends Span {
	readonly newText: string;
}

/** What changes on a line without notes; `content` is the stretch without `@` and `^`. In order, without overlaps. */
export function tidyCue(text: string, content: Span): readonly Replacement[] {
	const visible = text.slice(0, content.end);
	const changes: Replacement[] = [];
	for (const { index: start, 0: spaces } of visible.matchAll(looseSpaces)) {
		if (start < content.start) continue;
		const end = start + spaces.length;
		const isInside = visible[start - 1] === '(' || visible[end] === ')';
		changes.push({ start, end, newText: isInside ? '' : ' ' });
	}
	for (const { index: start } of visible.matchAll(closeExtension))
		if (start > content.start) changes.push({ start, end: start, newText: ' ' });
	for (const match of visible.matchAll(/\(([^()]*)\)/gu)) {
		const [, words = ''] = match;
		if (!isTradeExtension(words)) continue;
		for (const { index, 0: small } of words.matchAll(/\p{Ll}+/gu)) {
			const start = match.index + 1 + index;
			changes.push({ start, end: start + small.length, newText: small.toUpperCase() });
		}
	}
	const [gap] = /^\s*(?=\^)/u.exec(text.slice(content.end)) ?? [];
	if (gap !== undefined && gap !== ' ')
		changes.push({ start: content.end, end: content.end + gap.length, newText: ' ' });
	return changes.sort((lhs, rhs) => lhs.start - rhs.start);
}

/** Several spaces, a tab, and any beside a parenthesis on its inner side. */
const looseSpaces = /(?<=\S)[ \t]{2,}(?=\S)|(?<=\S)\t(?=\S)|(?<=\() (?=\S)|(?<=[^\s(]) (?=\))/gu;

/** `KIM(V.O.)` */
const closeExtension = /(?<=[^\s(])\((?=[^()]*\))/gu;

/** Whether the words of an extension are one that every script writes in capitals: `v.o.`, `cont'd`. */
export function isTradeExtension(words: string): boolean {
	return tradeExtensions.has(words.replace(/[\s.'’]/gu, '').toUpperCase());
}

const tradeExtensions: ReadonlySet<string> = new Set(['VO', 'OS', 'OC', 'CONTD', 'CONT']);
