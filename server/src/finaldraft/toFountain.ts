/**
 * A Final Draft document as Fountain: each element as the line that Fountain reads as it, forced only where it must be, with
 * notes where they belong. Knows no XML.
 */
import type { FountainOptions } from '../fountain/syntax.js';
import type { WantedLine } from './blocks.js';
import { settle } from './blocks.js';
import { Leftovers } from './leftovers.js';
import type {
	DualDialogue,
	FinalDraftDocument,
	Item,
	Leftover,
	Paragraph,
	SceneProperties,
	ScriptNote,
} from './model.js';
import { textOf } from './model.js';
import { noteLines } from './noteText.js';
import type { StyledText } from './styledText.js';
import { markedText, slice, styledTextOf } from './styledText.js';
import { inParentheses, linesWithPlaces, oneLine, plain, readsAs, unmarked } from './textLines.js';
import { titleEntriesOf } from './titlePage.js';

export interface FountainScript {
	readonly text: string;
	/** What Fountain has no way to say; lines are those of the text. */
	readonly leftovers: readonly Leftover[];
}

/** `options` are those that the script will be read with. Linear. */
export function toFountain(document: FinalDraftDocument, options: FountainOptions): FountainScript {
	const writer = new FountainWriter(document.notes, options);
	writer.titlePage(document.titlePage);
	writer.items(document.items);
	return writer.result();
}

/** Kinds that go on with the cue above them. */
const speechKinds: ReadonlySet<Item['kind']> = new Set(['dialogue', 'parenthetical', 'lyrics']);

/** A line of a paragraph, with the notes in it by their place on the line. */
interface NotedLine {
	readonly styled: StyledText;
	readonly notes: readonly { readonly at: number; readonly source: string }[];
}

class FountainWriter {
	readonly #lines: string[] = [];
	readonly #leftovers = new Leftovers();
	/** By item. */
	readonly #notes: ReadonlyMap<number, readonly ScriptNote[]>;
	readonly #options: FountainOptions;
	#hasScript = false;

	constructor(notes: readonly ScriptNote[], options: FountainOptions) {
		this.#options = options;
		const byItem = new Map<number, ScriptNote[]>();
		for (const note of notes) {
			const others = byItem.get(note.item);
			if (others === undefined) byItem.set(note.item, [note]);
			else others.push(note);
		}
		this.#notes = byItem;
	}

	result(): FountainScript {
		return { text: this.#lines.map((line) => `${line}\n`).join(''), leftovers: this.#leftovers.list() };
	}

	titlePage(lines: FinalDraftDocument['titlePage']): void {
		for (const { key, values } of titleEntriesOf(lines)) {
			const sources = values.map((value) => markedText(plain(value)).source);
			if (sources.length === 1) this.#lines.push(`${key}: ${sources[0] ?? ''}`);
			else this.#lines.push(`${key}:`, ...sources.map((source) => `    ${source}`));
		}
	}

	items(items: readonly Item[]): void {
		for (let index = 0; index < items.length; index++) {
			const item = items[index];
			if (item === undefined) continue;
			if (item.startsPage && this.#hasScript) this.#block([{ types: ['page-break'], source: '===', words: undefined }]);
			this.#noteBlock(this.#notesAt(index, (offset) => offset === 0));
			if (item.kind === 'dual') {
				this.#dual(item);
			} else if (item.kind === 'character' && textOf(item.runs).trim() !== '') {
				const end = endOfSpeech(items, index);
				this.#speech(items.slice(index, end) as readonly Paragraph[], false, index);
				index = end - 1;
			} else {
				this.#paragraph(item, index);
			}
			if (item.kind !== 'character') this.#noteBlock(this.#notesAt(index, (offset) => offset === 'whole'));
		}
		// A file of notes alone.
		if (items.length === 0) this.#noteBlock(this.#notesAt(0, () => true));
	}

	#notesAt(item: number, isWanted: (offset: ScriptNote['offset']) => boolean): readonly ScriptNote[] {
		return this.#notes.get(item)?.filter(({ offset }) => isWanted(offset)) ?? [];
	}

	/** Notes at one place, under each other. */
	#noteBlock(notes: readonly Pick<ScriptNote, 'lines' | 'name' | 'writer'>[]): void {
		this.#block(
			notes.flatMap((note) =>
				noteLines(note).map((source, index) => ({ types: index === 0 ? ['note'] : [], source, words: undefined })),
			),
		);
	}

	/** Lines that stand together, an empty one above them. */
	#block(wanted: readonly WantedLine[], extraSpace = 0): void {
		if (wanted.length === 0) return;
		const isFirst = this.#lines.length === 0;
		if (!isFirst) this.#lines.push(...Array.from({ length: 1 + extraSpace }, () => ''));
		const { lines, failed } = settle(wanted, isFirst, this.#options);
		for (const index of failed) {
			const type = wanted[index]?.types[0] ?? 'action';
			this.#leftovers.add(`cannot be written as ${typeWords[type] ?? type}`, this.#lines.length + index + 1);
		}
		for (const line of lines) this.#lines.push(line);
		this.#hasScript = true;
	}

	#paragraph(paragraph: Paragraph, index: number): void {
		const { kind, depth } = paragraph;
		switch (kind) {
			case 'scene-heading':
				this.#heading(paragraph, index);
				return;
			case 'transition':
				this.#single(paragraph, index, 'transition', (source) => source);
				return;
			case 'section':
				this.#single(paragraph, index, 'section', (source) => `${'#'.repeat(depth)} ${source}`);
				return;
			case 'synopsis':
				this.#everyLine(paragraph, index, 'synopsis', (source) => `= ${source}`);
				return;
			case 'lyrics':
				this.#everyLine(paragraph, index, 'lyrics', (source) => `~${source}`);
				return;
			case 'character':
				return;
			// Words that nobody speaks are action.
			default:
				if (paragraph.isCentered) this.#everyLine(paragraph, index, 'centered', (source) => `> ${source} <`);
				else this.#action(paragraph, index);
		}
	}

	#heading(paragraph: Paragraph, index: number): void {
		const styled = oneLine(plain(styledTextOf(paragraph.runs)));
		const { scene } = paragraph;
		if (styled.text === '' || scene === undefined) return;
		const number = scene.number?.replaceAll(/[^\p{L}\p{N}.-]+/gu, '-');
		const suffix = number === undefined || number === '-' ? '' : ` #${number}#`;
		if (number !== scene.number) {
			const written = suffix === '' ? 'left out' : `written as "${number ?? ''}"`;
			this.#leftovers.add(`scene number "${scene.number ?? ''}", ${written}`, this.#lines.length + 2);
		}
		const inside = this.#notesAt(index, (offset) => typeof offset === 'number' && offset > 0);
		const atEnd = inside.map(noteLines).filter(({ length }) => length === 1);
		// The number may stand in the text already.
		const words =
			suffix !== '' && styled.text.endsWith(suffix) ? slice(styled, 0, styled.text.length - suffix.length) : styled;
		const source = [this.#headingWords(words) + suffix, ...atEnd.map(([note]) => note)].join(' ');
		this.#block([{ types: ['scene-heading'], source, words: words.text, number: suffix === '' ? undefined : number }]);
		const synopsis = [scene.title, ...scene.summary].filter((line) => line !== '');
		this.#block(synopsis.map((line) => ({ types: ['synopsis'], source: `= ${unmarked(line)}`, words: undefined })));
		this.#noteBlock([...inside.filter((note) => noteLines(note).length > 1), ...sceneNotes(scene)]);
		if (scene.omitted.length > 0) this.#omitted(scene.omitted);
	}

	/** A heading begins with its words: marks inside are well, marks around all of it are not. */
	#headingWords(styled: StyledText): string {
		const marked = markedText(styled).source;
		if (marked.startsWith(styled.text.charAt(0))) return this.#marked(styled);
		this.#leftovers.add('style of a heading', this.#lines.length + 2);
		return unmarked(styled.text);
	}

	/** What was cut lies in a boneyard under its heading. */
	#omitted(items: readonly Item[]): void {
		const inner = new FountainWriter([], this.#options);
		inner.items(items);
		const lines = inner.#lines.map((line) => line.replaceAll('*/', '* /'));
		this.#block(['/*', ...lines, '*/'].map((source) => ({ types: [], source, words: undefined })));
	}

	/** A paragraph that Fountain keeps on one line. */
	#single({ runs }: Paragraph, index: number, type: 'transition' | 'section', write: (source: string) => string): void {
		const styled = oneLine(plain(styledTextOf(runs)));
		if (styled.text !== '') this.#block([{ types: [type], source: write(this.#marked(styled)), words: styled.text }]);
		this.#notesInside(index);
	}

	#everyLine(
		{ runs, extraSpace }: Paragraph,
		index: number,
		type: 'synopsis' | 'lyrics' | 'centered',
		write: (source: string) => string,
	): void {
		const lines = linesWithPlaces(plain(styledTextOf(runs))).filter(({ styled }) => styled.text !== '');
		this.#block(
			lines.map(({ styled }) => ({ types: [type], source: write(this.#marked(styled)), words: styled.text })),
			extraSpace,
		);
		this.#notesInside(index);
	}

	/** Notes on a word of an element that keeps none in its line. */
	#notesInside(index: number): void {
		this.#noteBlock(this.#notesAt(index, (offset) => typeof offset === 'number' && offset > 0));
	}

	#action({ runs, extraSpace }: Paragraph, index: number): void {
		const { lines, below } = this.#notedLines(runs, index);
		let block: WantedLine[] = [];
		let space = extraSpace;
		for (const { styled, notes, indentation } of [...lines, undefined].map((line) => line ?? blankLine)) {
			if (styled.text === '') {
				this.#block(block, space);
				if (block.length > 0) space = 0;
				block = [];
			} else {
				const source = ' '.repeat(indentation) + this.#withNotes({ styled, notes });
				block.push({ types: ['action'], source, words: styled.text });
			}
		}
		this.#noteBlock(below);
	}

	#dual({ paragraphs }: DualDialogue): void {
		let nSpeeches = 0;
		for (let start = 0; start < paragraphs.length;) {
			const first = paragraphs[start];
			if (first === undefined) break;
			if (first.kind !== 'character' || textOf(first.runs).trim() === '') {
				this.#paragraph(first, -1);
				start++;
				continue;
			}
			const end = endOfSpeech(paragraphs, start);
			nSpeeches++;
			if (nSpeeches === 3) this.#leftovers.add('third speech of a dual dialogue', this.#lines.length + 2);
			this.#speech(paragraphs.slice(start, end), nSpeeches === 2, -1);
			start = end;
		}
	}

	/** A cue and what is spoken. `index` is the cue's, or -1 where no notes are inside. */
	#speech([cue, ...body]: readonly Paragraph[], isDual: boolean, index: number): void {
		if (cue === undefined) return;
		const name = oneLine(plain(styledTextOf(cue.runs)));
		const wanted: WantedLine[] = [
			{ types: ['character'], source: this.#marked(name) + (isDual ? ' ^' : ''), words: name.text },
		];
		const add = (note: ScriptNote): void => {
			for (const [at, source] of noteLines(note).entries())
				wanted.push({ types: at === 0 ? ['note'] : [], source, words: undefined });
		};
		if (index >= 0) this.#notesAt(index, (offset) => offset !== 0).forEach(add);
		let nSpoken = 0;
		for (const [at, paragraph] of body.entries()) {
			const item = index < 0 ? -1 : index + 1 + at;
			if (at > 0 || index >= 0) this.#notesAt(item, (offset) => offset === 0).forEach(add);
			const { lines, below } = this.#notedLines(paragraph.runs, item);
			const spoken = this.#spokenLines(paragraph, lines);
			nSpoken += spoken.length;
			for (const line of spoken) wanted.push(line);
			[...below, ...this.#notesAt(item, (offset) => offset === 'whole')].forEach(add);
			if (paragraph.startsPage) this.#leftovers.add('page break inside a speech', this.#lines.length + wanted.length);
		}
		// Two spaces are a line of dialogue: a cue must have one.
		if (nSpoken === 0) wanted.splice(1, 0, emptySpoken);
		this.#block(wanted);
	}

	#spokenLines({ kind, runs }: Paragraph, lines: readonly NotedLine[]): readonly WantedLine[] {
		if (kind === 'parenthetical') {
			const words = inParentheses(oneLine(plain(styledTextOf(runs))));
			if (words.text === '') return [];
			return [{ types: ['parenthetical', 'dialogue'], source: this.#marked(words), words: words.text }];
		}
		const used = lines.slice(
			lines.findIndex(({ styled }) => styled.text !== ''),
			lines.findLastIndex(({ styled }) => styled.text !== '') + 1,
		);
		return used.map((line): WantedLine => {
			const { text } = line.styled;
			if (text === '') return emptySpoken;
			const source = this.#withNotes(line);
			if (kind === 'lyrics') return { types: ['lyrics'], source: `~${source}`, words: text };
			return { types: ['dialogue', 'parenthetical'], source, words: text };
		});
	}

	/** A paragraph's lines with their notes; those that stand on lines of their own, or on none, come below it. */
	#notedLines(
		runs: Paragraph['runs'],
		index: number,
	): {
		readonly lines: readonly (NotedLine & { readonly indentation: number })[];
		readonly below: readonly ScriptNote[];
	} {
		const inside = this.#notesAt(index, (offset) => typeof offset === 'number' && offset > 0);
		const below = inside.filter((note) => noteLines(note).length > 1);
		const short = inside.filter((note) => noteLines(note).length === 1);
		const places = linesWithPlaces(plain(styledTextOf(runs)));
		let next = 0;
		const lines = places.map(({ styled, start, end, indentation }) => {
			const first = next;
			if (styled.text !== '') while (next < short.length && Number(short[next]?.offset) <= end) next++;
			const notes = short.slice(first, next).map((note) => ({
				at: Math.min(styled.text.length, Math.max(0, Number(note.offset) - start)),
				source: noteLines(note)[0] ?? '',
			}));
			return { styled, notes, indentation };
		});
		return { lines, below: [...below, ...short.slice(next)] };
	}

	/** A line with marks and notes; where a note would break the marks, it stands at the end. */
	#withNotes({ styled, notes }: NotedLine): string {
		const { source, columns, lost } = markedText(styled);
		if (lost !== 0) this.#leftovers.add('style inside a word', this.#lines.length + 2);
		if (notes.length === 0) return source;
		let noted = '';
		let done = 0;
		for (const { at, source: note } of notes) {
			const column = columns[at] ?? source.length;
			const before = styled.text[at - 1];
			const after = styled.text[at];
			const spaced = after === undefined || after === ' ' ? ` ${note}` : before === ' ' ? `${note} ` : note;
			noted += source.slice(done, column) + spaced;
			done = column;
		}
		noted += source.slice(done);
		const atEnd = `${source} ${notes.map(({ source: note }) => note).join(' ')}`;
		return readsAs(noted, styled) ? noted : atEnd;
	}

	#marked(styled: StyledText): string {
		return this.#withNotes({ styled, notes: [] });
	}
}

/** What Final Draft keeps of a scene as a whole and Fountain says in notes. */
function sceneNotes({ arcs, scriptDay }: SceneProperties): readonly Pick<ScriptNote, 'lines' | 'name' | 'writer'>[] {
	const notes = arcs.map(({ name, text }) => ({ lines: text.split('\n'), name, writer: '' }));
	if (scriptDay === undefined || scriptDay.isComputed) return notes;
	const name = /^[dn]?\d{1,3}$/iu.test(scriptDay.label) ? 'day' : 'Script day';
	return [...notes, { lines: [scriptDay.label], name, writer: '' }];
}

const typeWords: Readonly<Record<string, string>> = {
	'scene-heading': 'a scene heading',
	character: 'a character name',
	transition: 'a transition',
	dialogue: 'dialogue',
};

const blankLine = { styled: { text: '', styles: [] }, notes: [], indentation: 0 } as const;

const emptySpoken: WantedLine = { types: ['dialogue'], source: '  ', words: undefined };

/** The index behind what the cue at `start` says. */
function endOfSpeech(items: readonly Item[], start: number): number {
	let end = start + 1;
	while (end < items.length) {
		const item = items[end];
		if (item === undefined || !speechKinds.has(item.kind) || (item.kind === 'lyrics' && item.startsPage)) break;
		end++;
	}
	return end;
}
