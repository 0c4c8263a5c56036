/**
 * Which lines of a scene print and which stand together: paragraphs, speeches, dual dialogue, headings.
 * Knows types of lines and no widths.
 */
import type { Line, LineType } from '../fountain/syntax.js';
import type { BlockKind } from './model.js';
import type { PageSetup } from './pageSetup.js';

/** Lines that stand together, hidden ones in between included; both ends counted from the scene's first line. */
export interface Element {
	readonly kind: BlockKind;
	readonly first: number;
	readonly last: number;
	readonly spaceBefore: number;
	/** For dual dialogue: where the second cue is. */
	readonly secondCue: number | undefined;
}

/** Kinds that go on from line to line until something else comes. */
const runningKinds: ReadonlySet<LineType> = new Set(['action', 'lyrics', 'centered', 'note']);

/** What of a scene, or of the text before the first one, goes onto pages. Linear. */
export function elementsToPrint(lines: readonly Line[], setup: PageSetup): readonly Element[] {
	const elements: Element[] = [];
	let index = 0;
	// Blank lines directly above; none counts where something hidden is in between.
	let nBlank = 0;
	while (index < lines.length) {
		const line = lines[index];
		if (line === undefined) break;
		if (line.type === 'blank') {
			nBlank++;
			index++;
			continue;
		}
		const kind = kindOf(line, setup);
		if (kind === undefined) {
			nBlank = 0;
			index++;
			continue;
		}
		const last = lastLineOf(lines, index, kind);
		const before = elements.at(-1);
		if (kind === 'speech' && before?.kind === 'speech' && isDual(line)) {
			elements[elements.length - 1] = { ...before, kind: 'dual', last, secondCue: index };
		} else {
			const spaceBefore = spaceAbove(kind, before?.kind, nBlank, setup);
			elements.push({ kind, first: index, last, spaceBefore, secondCue: undefined });
		}
		nBlank = 0;
		index = last + 1;
	}
	return elements;
}

/** What a line begins; `undefined` where it does not print. */
function kindOf({ type }: Line, setup: PageSetup): BlockKind | undefined {
	switch (type) {
		case 'blank':
		case 'title-page':
		case 'boneyard':
			return undefined;
		case 'note':
			return setup.printNotes ? 'note' : undefined;
		case 'section':
			return setup.printSections ? 'section' : undefined;
		case 'synopsis':
			return setup.printSynopses ? 'synopsis' : undefined;
		case 'scene-heading':
			return 'heading';
		case 'character':
			return 'speech';
		// Never without a cue above them; if they were, they would still print.
		case 'dialogue':
		case 'parenthetical':
			return 'action';
		default:
			return type;
	}
}

function lastLineOf(lines: readonly Line[], first: number, kind: BlockKind): number {
	if (kind === 'speech') return lastLineOfSpeech(lines, first);
	const type = lines[first]?.type;
	let last = first;
	if (type !== undefined && runningKinds.has(type)) while (lines[last + 1]?.type === type) last++;
	return last;
}

/** A speech goes on over hidden lines, and ends with its last line that has words. Indexes of lines; `cue` is that of its cue. */
export function lastLineOfSpeech(lines: readonly Line[], cue: number): number {
	let last = cue;
	let isBehindBlank = false;
	for (let index = cue + 1; index < lines.length; index++) {
		const type = lines[index]?.type;
		if (type === 'dialogue' || type === 'parenthetical' || (type === 'lyrics' && !isBehindBlank)) last = index;
		// An empty line inside a boneyard does not end it.
		else if (type === 'blank') isBehindBlank = true;
		else if (type !== 'note' && type !== 'boneyard') break;
	}
	return last;
}

/** `KIM ^`. */
function isDual({ text, content }: Line): boolean {
	return text.includes('^', content.end);
}

/** Fountain takes empty lines between paragraphs of action as they are meant; everything else has the trade's spacing. */
function spaceAbove(kind: BlockKind, before: BlockKind | undefined, nBlank: number, setup: PageSetup): number {
	if (kind === 'page-break') return 0;
	if (kind === 'heading') return setup.linesBeforeHeadings;
	return kind === 'action' && before === 'action' ? Math.max(1, nBlank) : 1;
}
