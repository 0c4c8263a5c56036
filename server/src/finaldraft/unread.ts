/**
 * What a Final Draft file says beyond what we read: which of it a writer would miss, and what that is called. Windows, margins and
 * lists that Final Draft makes anew from the script are nobody's words.
 */
import type { Leftovers } from './leftovers.js';
import type { XmlElement } from './readXml.js';
import { elementsOf, textIn } from './readXml.js';

/** Looks, lists that Final Draft makes anew from the script, and what is read elsewhere. */
const silentParts: ReadonlySet<string> = new Set([
	...['Content', 'TitlePage', 'ScriptNotes', 'TagData', 'ElementSettings', 'PageLayout', 'WindowState', 'TextState'],
	...['SmartType', 'SpellCheckIgnoreLists', 'MoresAndContinueds', 'Macros', 'Actors', 'Cast', 'Writers', 'SplitState'],
	...['SceneNumberOptions', 'ScriptNoteDefinitions', 'Revisions', 'UserSettings', 'NavigatorState'],
	...['TargetScriptLength', 'Preferences', 'ListItems', 'TableReadVoices', 'SceneFilters'],
]);

/** Inside a paragraph, what is no words. */
const silentInside: ReadonlySet<string> = new Set([
	...['Text', 'SceneProperties', 'ScriptNote', 'OmittedScene', 'DualDialogue'],
	...['Tabstops', 'ParagraphSpec', 'FontSpec'],
]);

/** Parts of a file that have a name among writers, and the elements in them that are counted. */
const namedParts: Readonly<Record<string, { readonly what: string; readonly each?: string }>> = {
	LockedPages: { what: 'locked pages', each: 'LockedPage' },
	DisplayBoards: { what: 'beat board' },
	BeatBoard: { what: 'beat board', each: 'Beat' },
	Beats: { what: 'beat board', each: 'Beat' },
	Outline: { what: 'outline editor' },
	OutlineEditor: { what: 'outline editor' },
	Acts: { what: 'act of the outline editor', each: 'Act' },
	Sequences: { what: 'sequence of the outline editor', each: 'Sequence' },
	StructurePoints: { what: 'structure point of the outline editor', each: 'StructurePoint' },
	AltCollection: { what: 'alternate dialogue', each: 'Alt' },
	Alts: { what: 'alternate dialogue', each: 'Alt' },
	HeaderAndFooter: { what: 'header or footer' },
	Watermarking: { what: 'watermark' },
	Characters: { what: 'notes on characters' },
	CharacterHighlighting: { what: 'highlighting of a character', each: 'Character' },
	Bookmarks: { what: 'bookmark', each: 'Bookmark' },
	Images: { what: 'image', each: 'Image' },
};

/** Inside a paragraph. */
const namedInside: Readonly<Record<string, string>> = {
	Bookmark: 'bookmark',
	Image: 'image',
	DynamicLabel: 'automatic text',
	Alts: 'alternate dialogue',
	AltCollection: 'alternate dialogue',
	Alternates: 'alternate dialogue',
};

/** Tells of a part of the file that is not carried over, where it has words of the writer's or is counted. */
export function passOver(part: XmlElement, leftovers: Leftovers): void {
	const { name, line } = part;
	if (silentParts.has(name)) return;
	const named = namedParts[name];
	const counted = named?.each === undefined ? [] : elementsOf(part, named.each);
	for (const element of counted) leftovers.add(named?.what ?? '', element.line);
	// A list of names says no more than the script.
	if (counted.length > 0 || (name === 'Characters' && !isDeep(part)) || !hasWords(part)) return;
	if (named === undefined) leftovers.add(`<${name}>`, line, textIn(part));
	else leftovers.add(named.what, line);
}

/** Tells of what stands in a paragraph and is neither its words nor read elsewhere. */
export function passOverInside(paragraph: XmlElement, leftovers: Leftovers): void {
	for (const child of elementsOf(paragraph)) {
		if (silentInside.has(child.name)) continue;
		const name = (child.attributes['Name'] ?? child.attributes['Type'] ?? '').trim();
		const what = namedInside[child.name] ?? `<${child.name}>`;
		const words = namedInside[child.name] === undefined ? textIn(child) : '';
		leftovers.add(name === '' ? what : `${what} "${name}"`, child.line, words);
	}
}

/** Lengths and pages are counted anew. */
const knownOfScenes: ReadonlySet<string> = new Set(['Length', 'Page', 'Title', 'Number', 'Color']);
const readInScenes: ReadonlySet<string> = new Set(['Summary', 'SceneArcBeats']);

export function passOverScene(properties: XmlElement, leftovers: Leftovers): void {
	const { attributes, line } = properties;
	const { Color: color } = attributes;
	if (isColor(color) && !isAll(color, 'F')) leftovers.add('scene color', line);
	for (const [name, value] of Object.entries(attributes))
		if (!knownOfScenes.has(name) && isWordy(value)) leftovers.add(`scene property ${name}`, line);
	for (const child of elementsOf(properties))
		if (!readInScenes.has(child.name) && hasWords(child)) leftovers.add(`<${child.name}> of a scene`, child.line);
}

/** The looks of words that a writer means something by. */
export function passOverLooks({ attributes, line }: XmlElement, leftovers: Leftovers): void {
	const { Color: color, Background: background, AdornmentStyle: adornment = '0' } = attributes;
	if (isColor(background) && !isAll(background, 'F')) leftovers.add('highlighted words', line);
	if (isColor(color) && !isAll(color, '0')) leftovers.add('colored words', line);
	if (adornment !== '' && Number(adornment) > 0) leftovers.add('adornment of words', line);
}

/** `#FFFF00000000`. */
function isColor(value: string | undefined): value is string {
	return value !== undefined && /^#[\dA-F]{6,}$/iu.test(value);
}

function isAll(color: string, digit: string): boolean {
	return [...color.slice(1).toUpperCase()].every((each) => each === digit);
}

const hasLetter = /[\p{L}\p{N}]/u;

/** What a writer may have typed, where Final Draft keeps it in attributes. */
const wordyAttributes = ['Title', 'Label', 'Text', 'Description'] as const;

/** Whether somebody has written something in it, however deep. */
function hasWords(element: XmlElement): boolean {
	if (hasLetter.test(textIn(element))) return true;
	return (
		wordyAttributes.some((name) => hasLetter.test(element.attributes[name] ?? '')) || elementsOf(element).some(hasWords)
	);
}

function isDeep(part: XmlElement): boolean {
	return elementsOf(part).some((child) => elementsOf(child).some(hasWords));
}

/** Neither a switch nor nothing. */
function isWordy(value: string): boolean {
	return hasLetter.test(value) && value !== 'No' && value !== '0';
}
