/**
 * Text in which somebody may be named without being there: parentheticals, lyrics, synopses, sections, notes, the title
 * page, what has been cut. Says where such text stands, and knows nobody.
 */
import { cueOf } from '../fountain/cue.js';
import type { InlineSpan, Line } from '../fountain/syntax.js';
import type { SceneFacts, SceneNode } from '../script/model.js';
import { keyedNotes } from '../script/noteText.js';
import { proseText } from '../script/proseText.js';
import type { Span } from '../text/position.js';

export type LooseKind = 'words' | 'outline' | 'note' | 'title-page' | 'cut';

export interface LooseText {
	/** Counted from the scene's first line. */
	readonly line: number;
	/** The line's text with everything else blanked out by spaces, so that columns agree with the source. */
	readonly text: string;
	readonly kind: LooseKind;
}

/** In the order of lines. Action and dialogue that the scene's facts hold as prose are left out. */
export function looseTexts({ lines }: SceneNode, facts: SceneFacts): readonly LooseText[] {
	const prose = new Set(facts.prose.map(({ line }) => line));
	const found: LooseText[] = [];
	let inForeignBlock = false;
	let titleKey = '';
	for (const [index, line] of lines.entries()) {
		if (line.type === 'title-page') titleKey = titleKeyOf(line.text) ?? titleKey;
		const words =
			line.type === 'title-page' && writersKeys.has(titleKey) ? undefined : printedWords(line, prose.has(index));
		if (words !== undefined) found.push({ line: index, ...words });
		inForeignBlock = inForeignBlock ? line.type === 'boneyard' : isForeignBlock(line);
		if (inForeignBlock) continue;
		for (const span of line.inline) {
			const text = span.kind === 'note' ? noteWords(line, span) : line.text;
			found.push({ line: index, text: only(text, span), kind: span.kind === 'note' ? 'note' : 'cut' });
		}
	}
	return found;
}

function printedWords(line: Line, isProse: boolean): { readonly text: string; readonly kind: LooseKind } | undefined {
	switch (line.type) {
		case 'parenthetical':
		case 'lyrics':
		case 'centered':
		case 'transition':
			return { text: proseText(line), kind: 'words' };
		case 'action':
		case 'dialogue':
			// A super, or the words below one.
			return isProse ? undefined : { text: proseText(line), kind: 'words' };
		case 'character': {
			const end = cueOf(line)?.whole.span.end ?? 0;
			return { text: only(proseText(line), { start: end, end: line.text.length }), kind: 'words' };
		}
		case 'section':
		case 'synopsis':
			return { text: proseText(line), kind: 'outline' };
		case 'title-page':
			return {
				text: only(proseText(line), { start: valueStart(line.text), end: line.text.length }),
				kind: 'title-page',
			};
		case 'blank':
		case 'scene-heading':
		case 'page-break':
		case 'note':
		case 'boneyard':
			return undefined;
	}
}

/** Keys of the title page under which those stand who wrote the script, and not those whom it is about. */
const writersKeys: ReadonlySet<string> = new Set(['author', 'authors', 'contact', 'copyright', 'credit']);

/** `undefined` on a line that goes on with the value above. */
function titleKeyOf(text: string): string | undefined {
	return /^\s/u.test(text) ? undefined : text.slice(0, text.indexOf(':')).trim().toLowerCase();
}

/** Behind the colon of `Key: value`; 0 on a line that goes on with the value above. */
function valueStart(text: string): number {
	return /^\s/u.test(text) ? 0 : text.indexOf(':') + 1;
}

/** Keys of ours whose values are ids, dates and files, never names. */
const namelessKeys: ReadonlySet<string> = new Set([
	...['canon', 'include', 'place', 'time', 'day', 'thread', 'episode', 'numbers'],
]);

function noteWords(line: Line, { start, end }: InlineSpan): string {
	const keyed = keyedNotes(line).find(({ span }) => span.start === start && span.end === end);
	return keyed !== undefined && namelessKeys.has(keyed.key) ? ' '.repeat(line.text.length) : line.text;
}

/** What other tools keep at the end of a script, in a boneyard of its own, is none of the writer's words. */
function isForeignBlock({ text, type }: Line): boolean {
	return type === 'boneyard' && /\bBEAT:|^\s*[{[]"|END_BEAT/u.test(text);
}

/** The text inside a span, spaces elsewhere. */
function only(text: string, { start, end }: Span): string {
	return ' '.repeat(start) + text.slice(start, end) + ' '.repeat(Math.max(0, text.length - end));
}
