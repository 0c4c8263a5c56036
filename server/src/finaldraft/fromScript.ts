/**
 * A script as a Final Draft document: each element as its paragraph, notes with their places, what is known of each scene.
 * Says what Final Draft has no place for. Knows no XML.
 */
import { sceneNumberOf } from '../fountain/heading.js';
import { contentText } from '../fountain/inline.js';
import { sectionDepthOf } from '../fountain/section.js';
import type { Line } from '../fountain/syntax.js';
import { lastLineOfSpeech } from '../layout/readElements.js';
import type { ScriptModel } from '../script/model.js';
import { skipSpace } from '../text/space.js';
import { wordsOf } from './blocks.js';
import { Leftovers } from './leftovers.js';
import type { FinalDraftDocument, Item, Leftover, Paragraph, ParagraphKind, Run, ScriptNote } from './model.js';
import { NoteGatherer } from './noteGatherer.js';
import { lengthOf } from './places.js';
import type { StyledText } from './styledText.js';
import { runsOf } from './styledText.js';
import { titleLinesOf } from './titlePage.js';

/** What is known of a scene beyond its text. */
export interface SceneFigures {
	/** `1 3/8`. */
	readonly length: string | undefined;
	readonly page: string | undefined;
	/** `D4`. */
	readonly scriptDay: string | undefined;
}

export interface DocumentFromScript {
	readonly document: FinalDraftDocument;
	/** What Final Draft has no place for; lines are those of the script. */
	readonly leftovers: readonly Leftover[];
}

/** `figures` are by scene index. Linear. */
export function fromScript(script: ScriptModel, figures: readonly SceneFigures[]): DocumentFromScript {
	const builder = new DocumentBuilder(figures);
	const { lines } = script.syntax;
	for (let index = 0; index < lines.length;) index = builder.element(lines, index);
	const { items, notes, leftovers } = builder.finish();
	const titlePage = titleLinesOf(script);
	for (const { key, line } of titlePage.unplaced) leftovers.add(`title page entry ${key}`, line + 1);
	return { document: { titlePage: titlePage.lines, items, notes }, leftovers: leftovers.list() };
}

const paragraphDefaults = { isCentered: false, startsPage: false, extraSpace: 0, depth: 0, scene: undefined } as const;

class DocumentBuilder {
	readonly #items: Item[] = [];
	readonly #notes = new NoteGatherer();
	readonly #leftovers = new Leftovers();
	readonly #figures: readonly SceneFigures[];
	#nScenes = 0;
	/** A page break stands above what comes next. */
	#isPageOver = false;
	/** Empty lines directly above. */
	#nBlank = 0;
	/** The heading whose synopsis may still come. */
	#heading: number | undefined;

	constructor(figures: readonly SceneFigures[]) {
		this.#figures = figures;
	}

	finish(): { items: readonly Item[]; notes: readonly ScriptNote[]; leftovers: Leftovers } {
		if (this.#isPageOver) this.#add('action', []);
		return { items: this.#items, notes: this.#notes.finish(), leftovers: this.#leftovers };
	}

	/** Takes the element that begins with the line; gives the index behind it. */
	element(lines: readonly Line[], index: number): number {
		const line = lines[index];
		if (line === undefined) return index + 1;
		if (line.type === 'character') return this.#speech(lines, index);
		const last = lastOf(lines, index);
		this.#take(lines.slice(index, last + 1), index);
		if (line.type === 'blank') this.#nBlank++;
		else this.#nBlank = 0;
		return last + 1;
	}

	#take(own: readonly Line[], index: number): void {
		const [line] = own;
		if (line === undefined) return;
		this.#countBoneyards(own, index);
		switch (line.type) {
			case 'blank':
			case 'boneyard':
			case 'title-page':
				this.#notes.standing(line, this.#placeBehind());
				return;
			case 'note':
				for (const note of own) this.#notes.standing(note, this.#placeBehind());
				return;
			case 'page-break':
				if (this.#isPageOver) this.#add('action', []);
				if (line.content.start < line.content.end) this.#leftovers.add('locked page number', index + 1);
				this.#isPageOver = this.#items.length > 0;
				return;
			case 'synopsis':
				this.#synopsis(line);
				return;
			case 'scene-heading':
				this.#sceneHeading(line);
				return;
			case 'section':
				this.#text('section', own, { depth: sectionDepthOf(line) });
				return;
			case 'centered':
				this.#text('action', own, { isCentered: true });
				return;
			case 'lyrics':
			case 'transition':
				this.#text(line.type, own);
				return;
			default:
				this.#text('action', own, {
					extraSpace: this.#items.at(-1)?.kind === 'action' ? Math.max(0, this.#nBlank - 1) : 0,
				});
		}
	}

	#countBoneyards(own: readonly Line[], index: number): void {
		for (const [at, { inline }] of own.entries()) {
			if (inline.some(({ kind, opensHere }) => kind === 'boneyard' && opensHere))
				this.#leftovers.add('boneyard', index + at + 1);
		}
	}

	#add(kind: ParagraphKind, runs: readonly Run[], more: Partial<Paragraph> = {}): number {
		this.#items.push({ ...paragraphDefaults, kind, runs, startsPage: this.#isPageOver, ...more });
		this.#isPageOver = false;
		this.#heading = kind === 'scene-heading' ? this.#items.length - 1 : undefined;
		return this.#items.length - 1;
	}

	/** A paragraph of lines, with the notes in them. */
	#text(kind: ParagraphKind, own: readonly Line[], more: Partial<Paragraph> = {}): void {
		const { styled, notes } = joinedLines(own, kind, kind === 'action' && more.isCentered !== true);
		// A mark with nothing behind it, or nothing that prints.
		if (styled.text.trim() === '') {
			for (const { line } of notes) this.#notes.standing(line, this.#placeBehind());
			return;
		}
		const item = this.#add(kind, runsOf(styled), more);
		for (const { line, start } of notes) this.#notes.inside(line, item, start);
	}

	#sceneHeading(line: Line): void {
		const figures = this.#figures[this.#nScenes++];
		const day = figures?.scriptDay;
		this.#text('scene-heading', [line], {
			scene: {
				number: sceneNumberOf(line)?.text,
				length: figures?.length,
				page: figures?.page,
				title: '',
				summary: [],
				arcs: [],
				scriptDay: day === undefined || day === '' ? undefined : { label: day, isComputed: true },
				omitted: [],
			},
		});
	}

	/** Directly below its heading a synopsis belongs to the scene. */
	#synopsis(line: Line): void {
		const item = this.#heading === undefined ? undefined : this.#items[this.#heading];
		const text = contentText(line);
		this.#notes.standing(line, this.#placeBehind());
		if (item === undefined || item.kind === 'dual' || item.scene === undefined || this.#isPageOver) {
			this.#text('synopsis', [line]);
		} else if (text !== '' && this.#heading !== undefined) {
			const summary = [...item.scene.summary, wordsOf(line).text];
			this.#items[this.#heading] = { ...item, scene: { ...item.scene, summary } };
		}
	}

	/** A note on a line of its own is about what stands above it. */
	#placeBehind(): Pick<ScriptNote, 'item' | 'offset'> {
		const item = this.#items.length - 1;
		const last = this.#items[item];
		return last === undefined || lengthOf(last) === 0
			? { item: Math.max(0, item), offset: 0 }
			: { item, offset: 'whole' };
	}

	#speech(lines: readonly Line[], first: number): number {
		const cue = lines[first];
		if (cue === undefined) return first + 1;
		const last = lastLineOfSpeech(lines, first);
		const before = this.#items.length;
		const isDual = cue.text.includes('^', cue.content.end) && this.#isBehindSpeech();
		this.#text('character', [cue]);
		for (let index = first + 1; index <= last;) {
			const line = lines[index];
			if (line === undefined) break;
			const end = line.type === 'dialogue' || line.type === 'lyrics' ? lastSpoken(lines, index, last) : index;
			const own = lines.slice(index, end + 1);
			if (line.type === 'dialogue' || line.type === 'parenthetical' || line.type === 'lyrics') {
				this.#countBoneyards(own, index);
				const spoken = own.filter(({ type }) => type === line.type);
				if (spoken.some(({ text }) => text.trim() !== '')) this.#text(line.type, spoken);
			} else {
				this.#take([line], index);
			}
			index = end + 1;
		}
		this.#nBlank = 0;
		if (isDual) this.#joinDual(before);
		return last + 1;
	}

	/** Whether the last thing is a speech, alone. */
	#isBehindSpeech(): boolean {
		return !this.#isPageOver && this.#startOfLastSpeech() !== undefined;
	}

	#startOfLastSpeech(): number | undefined {
		let start = this.#items.length - 1;
		while (start >= 0 && isSpoken(this.#items[start])) start--;
		return this.#items[start]?.kind === 'character' ? start : undefined;
	}

	/** The speech before the index and the one from it on stand side by side. */
	#joinDual(second: number): void {
		const spoken = this.#items.splice(second);
		const start = this.#startOfLastSpeech();
		const first = start === undefined ? [] : this.#items.splice(start);
		const paragraphs = [...first, ...spoken] as readonly Paragraph[];
		const item = this.#items.length;
		this.#items.push({
			kind: 'dual',
			paragraphs: paragraphs.map((paragraph) => ({ ...paragraph, startsPage: false })),
			startsPage: paragraphs[0]?.startsPage ?? false,
		});
		this.#notes.gather(item);
	}
}

function isSpoken(item: Item | undefined): boolean {
	return item?.kind === 'dialogue' || item?.kind === 'parenthetical' || item?.kind === 'lyrics';
}

const running: ReadonlySet<Line['type']> = new Set(['action', 'centered', 'lyrics', 'dialogue', 'note']);

/** The last line that goes on with the one at the index. */
function lastOf(lines: readonly Line[], index: number): number {
	const type = lines[index]?.type;
	let last = index;
	if (type !== undefined && running.has(type)) while (lines[last + 1]?.type === type) last++;
	return last;
}

/** The last line of what is spoken alike, whatever lies in a boneyard in between. */
function lastSpoken(lines: readonly Line[], index: number, end: number): number {
	const type = lines[index]?.type;
	let last = index;
	for (let at = index + 1; at <= end; at++) {
		const next = lines[at];
		if (next === undefined) break;
		if (next.type === type) last = at;
		else if (!isNothing(next)) break;
	}
	return last;
}

/** Whether neither words nor notes are on the line. */
function isNothing(line: Line): boolean {
	if (line.type === 'blank' || line.type === 'boneyard') return true;
	return !line.inline.some(({ kind }) => kind === 'note') && wordsOf(line).text.trim() === '';
}

/** The lines' words as one text, and where in it each line begins. Lines that print nothing are none, but between dialogue. */
function joinedLines(
	own: readonly Line[],
	kind: ParagraphKind,
	keepsIndentation: boolean,
): { styled: StyledText; notes: readonly { line: Line; start: number }[] } {
	const all = own.map((line) => ({
		line,
		words: wordsOf(line, keepsIndentation && !line.forced ? indentationOf(line) : 0),
	}));
	const isPrinted = ({ words }: (typeof all)[number]): boolean => words.text.trim() !== '';
	const first = all.findIndex(isPrinted);
	const last = all.findLastIndex(isPrinted);
	let text = '';
	const styles: number[] = [];
	const notes: { line: Line; start: number }[] = [];
	for (const [index, entry] of all.entries()) {
		const isKept = isPrinted(entry) || (kind === 'dialogue' && first < index && index < last);
		if (isKept && text !== '') {
			text += '\n';
			styles.push(0);
		}
		notes.push({ line: entry.line, start: text.length });
		if (!isKept) continue;
		const words = isPrinted(entry) ? entry.words : nothing;
		text += words.text;
		for (const style of words.styles) styles.push(style);
	}
	return { styled: { text, styles }, notes };
}

const nothing: StyledText = { text: '', styles: [] };

/** A tab is four spaces. */
function indentationOf({ text }: Line): number {
	const end = skipSpace(text, 0, text.length);
	let cells = 0;
	for (let at = 0; at < end; at++) cells += text[at] === '\t' ? 4 : 1;
	return cells;
}
