/**
 * Reads a Final Draft document: what a screenplay in Fountain has a place for, and a list of everything else that a writer put
 * there. What only says how Final Draft looks (windows, margins, fonts) is passed over.
 */
import type { ElementSetting } from './elementSettings.js';
import { elementSettings } from './elementSettings.js';
import { Leftovers } from './leftovers.js';
import type {
	Alignment,
	DualDialogue,
	FinalDraftDocument,
	Item,
	Leftover,
	Paragraph,
	ParagraphKind,
	Run,
	SceneProperties,
	ScriptNote,
	TitleLine,
} from './model.js';
import { placeOf, startsOf } from './places.js';
import type { FileTag } from './readTags.js';
import { readTags } from './readTags.js';
import type { XmlElement } from './readXml.js';
import { elementOf, elementsOf, readXml, textIn, XmlRefusal } from './readXml.js';
import { passOver, passOverInside, passOverLooks, passOverScene } from './unread.js';
import { capitalTypes, kindOf, readStyle, titleKeyInstruction } from './vocabulary.js';

export interface FinalDraftReading {
	readonly document: FinalDraftDocument;
	readonly leftovers: readonly Leftover[];
}

/** Throws an `XmlRefusal` for what is no Final Draft script. Linear. */
export function readFinalDraft(xml: string): FinalDraftReading {
	const root = readXml(xml);
	if (root.name !== 'FinalDraft') throw new XmlRefusal(`it is no Final Draft document but <${root.name}>`);
	const content = elementOf(root, 'Content');
	if (content === undefined) throw new XmlRefusal('it is a Final Draft document without a script');
	const reader = new DocumentReader(elementSettings(root), readTags(root));
	const items = reader.items(content);
	const starts = startsOf(reader.lengths);
	const notes = elementsOf(root, 'ScriptNotes').flatMap((list) => elementsOf(list, 'ScriptNote'));
	for (const note of notes) reader.note(note, placeOf(rangeIn(note), starts));
	const titlePage = elementOf(root, 'TitlePage') ?? elementOf(content, 'TitlePage');
	const titleContent = titlePage && elementOf(titlePage, 'Content');
	const document = {
		titlePage: titleContent === undefined ? [] : reader.titleLines(titleContent),
		items,
		notes: sorted(reader.notes),
	};
	for (const part of elementsOf(root)) passOver(part, reader.leftovers);
	reader.unusedTags(root);
	return { document, leftovers: reader.leftovers.list() };
}

/** A scene whose text is still being read. */
type OpenScene = { -readonly [Key in keyof SceneProperties]: SceneProperties[Key] };

function holdsItems(element: XmlElement): boolean {
	return elementsOf(element).some((child) => itemElements.has(child.name) || holdsItems(child));
}

const itemElements: ReadonlySet<string> = new Set(['Paragraph', 'DualDialogue']);

class DocumentReader {
	readonly leftovers = new Leftovers();
	/** Of the top-level items, as their places are counted. */
	readonly lengths: number[] = [];
	readonly notes: ScriptNote[] = [];
	readonly #settings: ReadonlyMap<string, ElementSetting>;
	readonly #tags: ReadonlyMap<string, readonly FileTag[]>;
	readonly #usedTags = new Set<string>();
	/** The scene that we are in, for tags in its text. */
	#scene: OpenScene | undefined;
	/** Inside an omitted scene or a dual dialogue nothing has a place of its own. */
	#depth = 0;

	constructor(settings: ReadonlyMap<string, ElementSetting>, tags: ReadonlyMap<string, readonly FileTag[]>) {
		this.#settings = settings;
		this.#tags = tags;
	}

	/** The paragraphs inside an element; also those that lie in elements unknown to us. */
	items(parent: XmlElement): readonly Item[] {
		const items: Item[] = [];
		for (const child of elementsOf(parent)) {
			if (child.name === 'Paragraph') this.#addItem(child, items);
			else if (child.name === 'DualDialogue') this.#add(items, this.#dual(child, false), 1);
			else if (child.name !== 'TitlePage') {
				// Paragraphs in it are read; words outside one are lost, and quoted.
				const isRead = holdsItems(child);
				this.leftovers.add(`<${child.name}>`, child.line, isRead ? '' : textIn(child));
				if (isRead) for (const item of this.items(child)) items.push(item);
			}
		}
		return items;
	}

	note(element: XmlElement, place: Pick<ScriptNote, 'item' | 'offset'>): void {
		const lines = elementsOf(element, 'Paragraph').map((paragraph) => textIn(paragraph).trim());
		const words = lines.length > 0 ? lines : [textIn(element).trim()];
		for (const child of elementsOf(element)) if (child.name !== 'Paragraph') passOver(child, this.leftovers);
		if (!words.some((line) => line !== '')) return;
		const { Name: name = '', WriterName: writer = '' } = element.attributes;
		this.notes.push({ ...place, lines: words, name: name.trim(), writer: writer.trim() });
	}

	titleLines({ children }: XmlElement): readonly TitleLine[] {
		const lines: TitleLine[] = [];
		let key: TitleLine['key'];
		for (const child of children) {
			if (typeof child === 'string') continue;
			if (child.name === `?${titleKeyInstruction}`) key = titleKeyOf(textIn(child));
			if (child.name !== 'Paragraph') continue;
			const { attributes } = child;
			const alignment = titleAlignment(attributes);
			// Space above is as good as an empty line.
			if (Number(attributes['SpaceBefore'] ?? 0) > 12) lines.push({ runs: [], alignment, key: undefined });
			const runs = elementsOf(child, 'Text').map((text) => this.#run(text, false));
			passOverInside(child, this.leftovers);
			lines.push({ runs: merged(runs), alignment, key });
			key = undefined;
		}
		return lines;
	}

	/** Tells of tags that no words have, as those have that were set on a scene. */
	unusedTags(root: XmlElement): void {
		const line = elementOf(root, 'TagData')?.line ?? 0;
		for (const [number, tags] of this.#tags) {
			if (this.#usedTags.has(number)) continue;
			for (const tag of tags) if (tag.scriptDay?.isComputed !== true) this.#leaveTag(tag, line);
		}
	}

	#leaveTag({ label, category }: FileTag, line: number): void {
		this.leftovers.add(`tag "${label}" (${category})`, line);
	}

	#add(items: Item[], item: Item, length: number): void {
		items.push(item);
		if (this.#depth === 0) this.lengths.push(length);
	}

	#addItem(element: XmlElement, items: Item[]): void {
		const dual = elementOf(element, 'DualDialogue');
		if (dual !== undefined) {
			this.#add(items, this.#dual(dual, element.attributes['StartsNewPage'] === 'Yes'), 1);
			return;
		}
		const index = this.#depth === 0 ? this.lengths.length : -1;
		const paragraph = this.#paragraph(element, index);
		this.#add(items, paragraph, lengthOfRuns(elementsOf(element, 'Text')));
	}

	#dual(element: XmlElement, startsPage: boolean): DualDialogue {
		const index = this.#depth === 0 ? this.lengths.length : -1;
		this.#depth++;
		const paragraphs = elementsOf(element, 'Paragraph').map((child) => this.#paragraph(child, index));
		for (const child of elementsOf(element)) if (child.name !== 'Paragraph') passOver(child, this.leftovers);
		this.#depth--;
		return { kind: 'dual', paragraphs, startsPage };
	}

	/** `item` is the index that notes inside refer to, -1 where they are not kept. */
	#paragraph(element: XmlElement, item: number): Paragraph {
		const { attributes } = element;
		const type = attributes['Type'] ?? '';
		const setting = this.#settings.get(type.toLowerCase());
		const { kind, depth } = this.#kindOf(type, setting, element);
		const isNote = type.toLowerCase() === 'note';
		const scene = kind === 'scene-heading' ? this.#sceneOf(element) : undefined;
		if (scene !== undefined) this.#scene = scene;
		const isCapital = setting?.isCapital ?? capitalTypes.has(type.toLowerCase());
		const runs: Run[] = [];
		for (const child of elementsOf(element)) {
			if (child.name === 'Text') runs.push(this.#run(child, isCapital && kind !== 'scene-heading'));
			else if (child.name === 'ScriptNote') this.#noteInside(child, item, lengthOf(runs));
			else if (child.name === 'OmittedScene' && scene !== undefined) scene.omitted = this.#omitted(child);
		}
		passOverInside(element, this.leftovers);
		if (scene === undefined && hasNumber(attributes))
			this.leftovers.add(`number of ${type || 'a paragraph'}`, element.line);
		if (isRevised(attributes)) this.leftovers.add('revision mark', element.line);
		if (isNote && item >= 0) this.#noteParagraph(runs, item);
		const alignment = attributes['Alignment'];
		const space = Number(attributes['SpaceBefore'] ?? 0);
		return {
			kind,
			runs: isNote ? [] : merged(runs),
			isCentered:
				kind === 'action' && (alignment === undefined ? setting?.isCentered === true : alignment === 'Center'),
			startsPage: (attributes['StartsNewPage'] ?? (setting?.startsPage === true ? 'Yes' : 'No')) === 'Yes',
			extraSpace: kind === 'action' && space > 12 ? Math.min(9, Math.round(space / 12) - 1) : 0,
			depth,
			scene,
		};
	}

	#kindOf(
		type: string,
		setting: ElementSetting | undefined,
		{ line }: XmlElement,
	): { readonly kind: ParagraphKind; readonly depth: number } {
		const known = kindOf(type);
		if (known !== undefined) return known;
		const like = setting?.like === undefined ? undefined : kindOf(setting.like);
		// An element of the writer's own that stands like a heading is a shot more often than a scene.
		if (like !== undefined) return like.kind === 'scene-heading' ? { kind: 'action', depth: 0 } : like;
		if (type !== '' && type.toLowerCase() !== 'note') this.leftovers.add(`element "${type}", kept as action`, line);
		return { kind: 'action', depth: 0 };
	}

	#sceneOf(element: XmlElement): OpenScene {
		const properties = elementOf(element, 'SceneProperties');
		const { Length: length, Page: page, Title: title = '' } = properties?.attributes ?? {};
		if (properties !== undefined) passOverScene(properties, this.leftovers);
		const beats = properties && elementOf(properties, 'SceneArcBeats');
		const summary = properties && elementOf(properties, 'Summary');
		const lines = (parent: XmlElement | undefined): readonly string[] =>
			parent === undefined ? [] : elementsOf(parent, 'Paragraph').map((paragraph) => oneLine(textIn(paragraph)));
		const arcs = (beats === undefined ? [] : elementsOf(beats, 'CharacterArcBeat')).map((beat) => ({
			name: (beat.attributes['Name'] ?? '').trim(),
			text: lines(beat).filter(isSomething).join('\n'),
		}));
		const number = element.attributes['Number'] ?? properties?.attributes['Number'];
		return {
			number: number === undefined || number.trim() === '' ? undefined : number.trim(),
			length,
			page,
			title: title.trim(),
			summary: lines(summary).filter(isSomething),
			arcs: arcs.filter(({ text }) => text !== ''),
			scriptDay: undefined,
			omitted: [],
		};
	}

	#omitted(element: XmlElement): readonly Item[] {
		const scene = this.#scene;
		this.#depth++;
		const items = this.items(element);
		this.#depth--;
		this.#scene = scene;
		return items;
	}

	#run(element: XmlElement, isCapital: boolean): Run {
		const { Style: styleText = '', TagNumber: tag } = element.attributes;
		const words = readStyle(styleText);
		for (const other of words.others) this.leftovers.add(`style ${other}`, element.line);
		if (isRevised(element.attributes)) this.leftovers.add('revision mark', element.line);
		passOverLooks(element, this.leftovers);
		if (tag !== undefined) this.#takeTags(tag, element.line);
		const text = cleaned(textIn(element));
		return { text: isCapital || words.isCapital ? text.toUpperCase() : text, style: words.style };
	}

	#takeTags(number: string, line: number): void {
		this.#usedTags.add(number);
		for (const tag of this.#tags.get(number) ?? []) {
			if (tag.scriptDay === undefined || this.#scene === undefined) this.#leaveTag(tag, line);
			else this.#scene.scriptDay ??= tag.scriptDay;
		}
	}

	#noteInside(element: XmlElement, item: number, offset: number): void {
		if (item < 0) this.leftovers.add('note in an omitted scene', element.line);
		else this.note(element, { item, offset: this.#depth > 0 ? 'whole' : offset });
	}

	#noteParagraph(runs: readonly Run[], item: number): void {
		const lines = runs
			.map(({ text }) => text)
			.join('')
			.split('\n');
		if (lines.some(isSomething)) this.notes.push({ item, offset: 0, lines, name: '', writer: '' });
	}
}

function hasNumber({ Number: number = '' }: XmlElement['attributes']): boolean {
	return number.trim() !== '';
}

function isRevised({ RevisionID: revision = '0' }: XmlElement['attributes']): boolean {
	return revision !== '0' && revision !== '';
}

/** `3 Draft date`. */
function titleKeyOf(text: string): TitleLine['key'] {
	const [, order, name] = /^(\d{1,6}) (.+)$/u.exec(text.trim()) ?? [];
	return order === undefined || name === undefined ? undefined : { name, order: Number(order) };
}

/** What begins in the right half of the page stands at the right, whatever it is aligned to. */
function titleAlignment(attributes: XmlElement['attributes']): Alignment {
	const { Alignment: name, LeftIndent: left } = attributes;
	if (name === 'Center') return 'center';
	return name === 'Right' || Number(left ?? 0) >= 4.5 ? 'right' : 'left';
}

function rangeIn({ attributes }: XmlElement): readonly [number, number] {
	const [start = 0, end = start] = (attributes['Range'] ?? '0,0').split(',').map((part) => Number(part) || 0);
	return [start, end];
}

/** By place; `whole` comes behind everything inside. */
function sorted(notes: readonly ScriptNote[]): readonly ScriptNote[] {
	const offsetOf = ({ offset }: ScriptNote): number => (offset === 'whole' ? Infinity : offset);
	return notes.toSorted(
		(lhs, rhs) => lhs.item - rhs.item || (offsetOf(lhs) === offsetOf(rhs) ? 0 : offsetOf(lhs) - offsetOf(rhs)),
	);
}

/** Line ends in a paragraph are plain ones. */
function cleaned(text: string): string {
	return text.replaceAll(/\r\n?|[\u2028\u2029\u0085]/gu, '\n').replaceAll('\t', ' ');
}

function oneLine(text: string): string {
	return cleaned(text).replaceAll(/\s+/gu, ' ').trim();
}

function isSomething(text: string): boolean {
	return text.trim() !== '';
}

function lengthOf(runs: readonly Run[]): number {
	return runs.reduce((sum, { text }) => sum + text.length, 0);
}

function lengthOfRuns(texts: readonly XmlElement[]): number {
	return texts.reduce((sum, text) => sum + textIn(text).length, 0);
}

/** Neighbors of one style are one run; empty ones are none. */
function merged(runs: readonly Run[]): readonly Run[] {
	const out: Run[] = [];
	for (const run of runs) {
		const last = out.at(-1);
		if (run.text === '') continue;
		if (last?.style === run.style) out[out.length - 1] = { text: last.text + run.text, style: run.style };
		else out.push(run);
	}
	return out;
}
