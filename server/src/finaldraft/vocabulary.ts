/**
 * Final Draft's words: its element types, styles and tag categories. These are facts of its file format.
 * Knows neither XML nor Fountain.
 */
import { styles } from '../layout/model.js';
import type { ParagraphKind } from './model.js';

/** How we write each kind. A section is `Outline` with its depth behind it. */
export const typeNames: Readonly<Record<ParagraphKind, string>> = {
	'scene-heading': 'Scene Heading',
	action: 'Action',
	character: 'Character',
	parenthetical: 'Parenthetical',
	dialogue: 'Dialogue',
	lyrics: 'Lyrics',
	transition: 'Transition',
	section: 'Outline',
	synopsis: 'Summary',
};

/** Where each kind stands on the page: inches from the paper's left edge, points above. For the element settings. */
export interface ElementLook {
	readonly left: string;
	readonly right: string;
	readonly firstIndent?: string;
	readonly spaceBefore: string;
	readonly alignment?: 'Right';
	readonly style?: string;
	/** The element that the return key begins. */
	readonly next: string;
}

export const elementLooks: Readonly<Record<ParagraphKind, ElementLook>> = {
	'scene-heading': { left: '1.50', right: '7.50', spaceBefore: '24', style: 'AllCaps', next: 'Action' },
	action: { left: '1.50', right: '7.50', spaceBefore: '12', next: 'Action' },
	character: { left: '3.50', right: '7.25', spaceBefore: '12', style: 'AllCaps', next: 'Dialogue' },
	parenthetical: { left: '3.00', right: '5.50', firstIndent: '-0.10', spaceBefore: '0', next: 'Dialogue' },
	dialogue: { left: '2.50', right: '6.00', spaceBefore: '0', next: 'Action' },
	lyrics: { left: '2.50', right: '6.00', spaceBefore: '0', style: 'Italic', next: 'Lyrics' },
	transition: {
		left: '5.50',
		right: '7.25',
		spaceBefore: '12',
		alignment: 'Right',
		style: 'AllCaps',
		next: 'Scene Heading',
	},
	section: { left: '1.50', right: '7.50', spaceBefore: '12', style: 'Bold', next: 'Summary' },
	synopsis: { left: '1.50', right: '7.50', spaceBefore: '12', next: 'Action' },
};

/** What an element of the file is to us, by its lower-case name without anything in brackets. */
const kindsByType: Readonly<Record<string, ParagraphKind>> = {
	'scene heading': 'scene-heading',
	slugline: 'scene-heading',
	action: 'action',
	'action/description': 'action',
	general: 'action',
	// A shot is no scene of its own, and Fountain has no line for it.
	shot: 'action',
	'cast list': 'action',
	'new act': 'action',
	'end of act': 'action',
	'cold opening': 'action',
	teaser: 'action',
	'teaser/act one': 'action',
	'show/ep. title': 'action',
	'act info': 'action',
	'end of show': 'action',
	character: 'character',
	parenthetical: 'parenthetical',
	dialogue: 'dialogue',
	lyric: 'lyrics',
	lyrics: 'lyrics',
	singing: 'lyrics',
	transition: 'transition',
	sequence: 'section',
	summary: 'synopsis',
	'outline body': 'synopsis',
};

/** `Outline 2 (Sequences)` is a section two deep. */
const outlineLine = /^outline (\d)$/u;

/** What a file's element is: `undefined` where nobody but the file knows. Depth is 0 for anything but a section. */
export function kindOf(type: string): { readonly kind: ParagraphKind; readonly depth: number } | undefined {
	const name = type
		.replace(/(?:(?<!\s)\s+)?\(.*$/u, '')
		.trim()
		.toLowerCase();
	const depth = outlineLine.exec(name)?.[1];
	if (depth !== undefined) return { kind: 'section', depth: Math.min(6, Math.max(1, Number(depth))) };
	const kind = kindsByType[name];
	return kind && { kind, depth: kind === 'section' ? 2 : 0 };
}

/** Set in capitals, whatever is typed, where a file does not say otherwise. Headings are in capitals in Fountain, too. */
export const capitalTypes: ReadonlySet<string> = new Set(['character', 'transition', 'shot', 'new act', 'end of act']);

const styleBits: readonly (readonly [name: string, bit: number])[] = [
	['Bold', styles.bold],
	['Italic', styles.italic],
	['Underline', styles.underline],
];

/** `Bold+Italic`; `undefined` for plain text. */
export function styleName(style: number): string | undefined {
	const names = styleBits.filter(([, bit]) => (style & bit) !== 0).map(([name]) => name);
	return names.length === 0 ? undefined : names.join('+');
}

export interface StyleWords {
	/** A sum of the layout's `styles`. */
	readonly style: number;
	readonly isCapital: boolean;
	/** Styles that a screenplay in Fountain does not have: `Strikeout`. */
	readonly others: readonly string[];
}

export function readStyle(name: string): StyleWords {
	const words = name.split('+').filter((word) => word !== '');
	let style = 0;
	for (const [word, bit] of styleBits) if (words.includes(word)) style |= bit;
	const others = words.filter((word) => word !== 'AllCaps' && !styleBits.some(([known]) => known === word));
	return { style, isCapital: words.includes('AllCaps'), others };
}

/** The category of tags that holds script days. */
export const scriptDayCategory = '63c140da-ef2b-491a-b416-b46f461abb89';

/** Final Draft's own categories of tags: number, name, id. A file has all of them, so that a tagger can go on. */
export const tagCategories: readonly (readonly [number: number, name: string, id: string])[] = [
	[1, 'Synopsis', '8e5e75c2-713b-47df-a75f-f12648b98ded'],
	[2, 'Cast Members', '01fc9642-84ff-4366-b37c-a3068dee57e8'],
	[3, 'Background Actors', '028a4e2b-b507-4d09-88ab-90e3edae9071'],
	[4, 'Stunts', '0377dbe6-77a3-41af-bda8-86eb2468fdbf'],
	[5, 'Vehicles', '04721a56-f54b-49c8-80ad-d53887d6b851'],
	[6, 'Props', '05c556eb-6bc1-4a3a-b09f-f8b5ba1b6afa'],
	[7, 'Camera', '47b02ff1-5161-4137-b736-f36eebba7643'],
	[8, 'Special Effects', '069e18b8-2109-4f3d-94e7-d802027a60a8'],
	[9, 'Wardrobe', '0726fa85-1e65-4ab8-87de-bf21d09b01f0'],
	[10, 'Makeup/Hair', '08ae1eef-32ce-415f-9a9b-0982d2453ec4'],
	[11, 'Animals', '09cb0d1c-ce01-4f22-bb64-b5f2e6c491c6'],
	[12, 'Animal Wrangler', '0ae40617-cc7c-48e6-ae2b-5aaecc09986f'],
	[13, 'Music', '0b0b44c9-aa4b-4c40-88b1-d94472ad7a26'],
	[15, 'Sound', '0ce7d308-096d-4603-8fe8-349f72cd89ff'],
	[16, 'Art Department', 'c86eae40-3b01-41c3-a7de-6859e6ec971d'],
	[17, 'Set Dressing', '0debb71b-5743-4c53-80cc-e17e841ce645'],
	[18, 'Greenery', '0e7a8fc5-5441-4bad-a9bf-5ddd3fe51c69'],
	[19, 'Special Equipment', '0ff5cda4-4d43-4cfe-940f-91380c46fdad'],
	[20, 'Security', '109d0eaa-0334-4823-ac0c-b44d3f209dc4'],
	[21, 'Additional Labor', '1179a4b1-70ee-4011-b4a2-809a0af09e92'],
	[23, 'Visual Effects', '12ab0932-e3b9-4b4a-bcd0-3da1b4e61d5e'],
	[24, 'Mechanical Effects', '135cc9d1-c4d5-4d00-83d9-571f584ea9cd'],
	[25, 'Miscellaneous', 'ce04f547-f7ee-40c9-ab66-d95a0c98034e'],
	[26, 'Notes', '15b6f4fd-4e74-4ad8-9971-b239d88c2997'],
	[27, 'Script Day', scriptDayCategory],
	[28, 'Unit', '849f1ebf-5507-4f33-bff6-3a5b4d73be14'],
	[29, 'Sequence', '70877d87-30ef-45b6-be46-c6fa94b83a71'],
	[30, 'Location', 'c5e89e4d-f83e-4c28-950c-92a63f1b5f26'],
	[31, 'Comments', '216f33fd-fc42-4269-be01-b05b18f815a0'],
];

/** Days that we worked out are defined under ids that begin like this, so that we know them again. */
export const computedDayPrefix = '5c7d0000-0000-4000-8000-';

/** The instruction that says, above a line of the title page, which key it begins: Final Draft itself knows no keys. */
export const titleKeyInstruction = 'script-supervisor-title';
