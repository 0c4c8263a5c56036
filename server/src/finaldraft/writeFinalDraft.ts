/** A Final Draft document as XML, as Final Draft writes it from version 8 on: content, settings of elements, notes, tags, title page. */
import type { FinalDraftDocument, Item, Paragraph, ParagraphKind, Run, ScriptDayTag, TitleLine } from './model.js';
import { textOf } from './model.js';
import { lengthOf, rangeOf, startsOf } from './places.js';
import {
	computedDayPrefix,
	elementLooks,
	scriptDayCategory,
	styleName,
	tagCategories,
	titleKeyInstruction,
	typeNames,
} from './vocabulary.js';
import type { XmlNode } from './writeXml.js';
import { node, xmlText } from './writeXml.js';

export function writeFinalDraft(document: FinalDraftDocument, paper: 'letter' | 'a4'): string {
	const tags = new DayTags();
	const content = document.items.map((item) => itemNode(item, tags));
	return xmlText(
		node('FinalDraft', { DocumentType: 'Script', Template: 'No', Version: '5' }, [
			node('Content', {}, content),
			pageLayout(paper),
			...elementSettings(document),
			...scriptNotes(document),
			...titlePage(document.titlePage),
			...tags.nodes(),
		]),
	);
}

function itemNode(item: Item, tags: DayTags): XmlNode {
	if (item.kind !== 'dual') return paragraphNode(item, tags);
	const paragraphs = item.paragraphs.map((paragraph) => paragraphNode(paragraph, tags));
	return node('Paragraph', { StartsNewPage: item.startsPage ? 'Yes' : undefined }, [
		node('DualDialogue', {}, paragraphs),
	]);
}

function paragraphNode(paragraph: Paragraph, tags: DayTags): XmlNode {
	const { kind, runs, isCentered, startsPage, extraSpace, depth, scene } = paragraph;
	const attributes = {
		Alignment: isCentered ? 'Center' : undefined,
		SpaceBefore: extraSpace > 0 ? String(pointsPerLine * (1 + extraSpace)) : undefined,
		StartsNewPage: startsPage ? 'Yes' : undefined,
		Type: kind === 'section' ? `${typeNames.section} ${String(depth)}` : typeNames[kind],
		Number: scene?.number,
	};
	const tag = scene?.scriptDay === undefined ? undefined : tags.numberOf(scene.scriptDay);
	const omitted = (scene?.omitted ?? []).map((item) => itemNode(item, tags));
	return node('Paragraph', attributes, [
		...(scene === undefined ? [] : [sceneProperties(scene)]),
		...textNodes(runs, tag),
		...(omitted.length === 0 ? [] : [node('OmittedScene', {}, omitted)]),
	]);
}

const pointsPerLine = 12;

function sceneProperties({ length, page, title, summary, arcs }: NonNullable<Paragraph['scene']>): XmlNode {
	return node('SceneProperties', { Length: length, Page: page, Title: title }, [
		...(summary.length === 0 ? [] : [node('Summary', {}, summary.map(plainParagraph))]),
		...(arcs.length === 0
			? []
			: [
					node(
						'SceneArcBeats',
						{},
						arcs.map(({ name, text }) =>
							node('CharacterArcBeat', { Name: name }, text.split('\n').map(plainParagraph)),
						),
					),
				]),
	]);
}

function plainParagraph(text: string): XmlNode {
	return node('Paragraph', {}, [node('Text', {}, text)]);
}

function textNodes(runs: readonly Run[], tag?: string): readonly XmlNode[] {
	const shown = runs.length === 0 ? [{ text: '', style: 0 }] : runs;
	return shown.map(({ text, style }) => node('Text', { Style: styleName(style), TagNumber: tag }, text));
}

function pageLayout(paper: 'letter' | 'a4'): XmlNode {
	const size = paper === 'a4' ? { Height: '11.69', Width: '8.26' } : { Height: '11.00', Width: '8.50' };
	return node('PageLayout', { BottomMargin: '72', FooterMargin: '36', HeaderMargin: '36', TopMargin: '72' }, [
		node('PageSize', size),
	]);
}

/** Settings for what the script uses, so that every version of Final Draft sets lyrics and outline lines, too. */
function elementSettings(document: FinalDraftDocument): readonly XmlNode[] {
	const used = new Map<string, { kind: ParagraphKind; isAllCaps: boolean }>();
	for (const paragraph of paragraphsIn(document.items)) {
		const { kind, depth } = paragraph;
		const type = kind === 'section' ? `${typeNames.section} ${String(depth)}` : typeNames[kind];
		const known = used.get(type)?.isAllCaps ?? true;
		// A name or transition with small letters in it is meant so: `McCLANE`.
		const isAllCaps = known && (kind === 'scene-heading' || isInCapitals(textOf(paragraph.runs)));
		used.set(type, { kind, isAllCaps });
	}
	return [...used].map(([type, { kind, isAllCaps }]) => {
		const look = elementLooks[kind];
		const style = look.style === 'AllCaps' && !isAllCaps ? '' : (look.style ?? '');
		return node('ElementSettings', { Type: type }, [
			node('FontSpec', { Font: 'Courier Final Draft', Size: '12', Style: style }),
			node('ParagraphSpec', {
				Alignment: look.alignment ?? 'Left',
				FirstIndent: look.firstIndent ?? '0.00',
				LeftIndent: look.left,
				RightIndent: look.right,
				SpaceBefore: look.spaceBefore,
				Spacing: '1',
				StartsNewPage: 'No',
			}),
			node('Behavior', { PaginateAs: paginateAs[kind] ?? typeNames[kind], ReturnKey: look.next }),
		]);
	});
}

function isInCapitals(text: string): boolean {
	return text === text.toUpperCase();
}

const paginateAs: Readonly<Partial<Record<ParagraphKind, string>>> = {
	lyrics: 'Dialogue',
	section: 'General',
	synopsis: 'General',
};

function* paragraphsIn(items: readonly Item[]): Generator<Paragraph> {
	for (const item of items) {
		if (item.kind === 'dual') yield* item.paragraphs;
		else {
			yield item;
			if (item.scene !== undefined) yield* paragraphsIn(item.scene.omitted);
		}
	}
}

function scriptNotes({ items, notes }: FinalDraftDocument): readonly XmlNode[] {
	if (notes.length === 0) return [];
	const starts = startsOf(items.map(lengthOf));
	return [
		node(
			'ScriptNotes',
			{},
			notes.map((note, index) => {
				const attributes = {
					Color: '#FFFFAAAA0000',
					ID: String(index + 1),
					Name: note.name,
					Range: rangeOf(note, starts).join(','),
					WriterName: note.writer === '' ? undefined : note.writer,
				};
				return node('ScriptNote', attributes, note.lines.map(plainParagraph));
			}),
		),
	];
}

function titlePage(lines: readonly TitleLine[]): readonly XmlNode[] {
	if (lines.length === 0) return [];
	const names = { left: 'Left', center: 'Center', right: 'Right' } as const;
	const paragraphs = lines.flatMap(({ runs, alignment, key }) => [
		...(key === undefined ? [] : [node(`?${titleKeyInstruction}`, {}, `${String(key.order)} ${key.name}`)]),
		node('Paragraph', { Alignment: names[alignment] }, textNodes(runs)),
	]);
	return [node('TitlePage', {}, [node('Content', {}, paragraphs)])];
}

/** One definition for each day, one tag for each scene. */
class DayTags {
	readonly #definitions = new Map<string, { readonly id: string; readonly label: string }>();
	readonly #tags: string[] = [];

	/** The number of a new tag for the day. */
	numberOf({ label, isComputed }: ScriptDayTag): string {
		const key = `${label}\n${String(isComputed)}`;
		let definition = this.#definitions.get(key);
		if (definition === undefined) {
			const prefix = isComputed ? computedDayPrefix : statedDayPrefix;
			definition = { id: prefix + (this.#definitions.size + 1).toString(16).padStart(12, '0'), label };
			this.#definitions.set(key, definition);
		}
		this.#tags.push(definition.id);
		return String(this.#tags.length);
	}

	nodes(): readonly XmlNode[] {
		if (this.#tags.length === 0) return [];
		const categories = tagCategories.map(([number, name, id]) =>
			node('TagCategory', { Color: '#000000000000', Id: id, Name: name, Number: String(number), Style: 'Bold' }),
		);
		const definitions = [...this.#definitions.values()].map(({ id, label }, index) =>
			node('TagDefinition', { CatId: scriptDayCategory, Id: id, Label: label, Number: String(index + 1) }),
		);
		const tags = this.#tags.map((id, index) => node('Tag', { Number: String(index + 1) }, [node('DefId', {}, id)]));
		return [
			node('TagData', {}, [
				node('TagCategories', {}, categories),
				node('TagDefinitions', {}, definitions),
				node('Tags', {}, tags),
			]),
		];
	}
}

const statedDayPrefix = '5c7d0001-0000-4000-8000-';
