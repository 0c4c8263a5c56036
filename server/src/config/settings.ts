/**
 * Every setting there is: name, default, scope and text, as one table. The manifest's `contributes.configuration` is
 * generated from it (scripts/generate.mjs). Knows the codes of the checks and the setup of pages, and nothing else.
 */
import { codes, findingCodes } from '../checks/codes.js';
import { defaultPageSetup, paperNames, sceneNumberPlaces } from '../layout/pageSetup.js';
import { defaultExportSettings } from './exportSettings.js';
import { revisionColors } from './revisionColors.js';

/** How loud a code is; `off` reports it nowhere. */
export const levels = ['off', 'hint', 'information', 'warning', 'error'] as const;

/** Languages whose headings, times of day and transitions can be added to English. */
export const knownLocales = ['de', 'es', 'fr', 'it', 'ja', 'pt', 'ru'] as const;

/** How inserted scenes are numbered: `1A` after 1, or `A2` before 2. */
export const insertConventions = ['after', 'before'] as const;

export type InsertConvention = (typeof insertConventions)[number];

/** What else the outline can show. */
export const outlineExtras = ['synopses', 'notes'] as const;

/** How script days are counted, and what days out of line are called. */
export const dayCountings = ['scenes', 'calendar'] as const;
export const outOfLineDays = ['FB', 'X', '99'] as const;

/** Where the ages of speakers are shown. */
export const ageHintPlaces = ['off', 'script', 'scene'] as const;

export type AgeHints = (typeof ageHintPlaces)[number];

/** What the paper of the preview looks like. */
export const paperLooks = ['white', 'theme'] as const;

/** One setting as the manifest shows it. `key` lacks the prefix `scriptSupervisor.`. */
export interface SettingRow {
	readonly key: string;
	/** `resource` where two files may differ. */
	readonly scope: 'resource' | 'window';
	/** Markdown; one or two sentences. */
	readonly description: string;
	/** JSON Schema of the value, its default included. */
	readonly schema: Readonly<Record<string, unknown>>;
}

export const settingPrefix = 'scriptSupervisor';

export const settingRows: readonly SettingRow[] = [
	{
		key: 'canon',
		scope: 'resource',
		description:
			'The story bible for scripts that name none in a `[[canon: …]]` note: ids of canons that ship with Script Supervisor, or paths of `*.canon.yaml` files relative to the workspace folder. Later ones go on top. Empty: the canon files beside the script and above it.',
		schema: { type: ['array', 'string'], items: { type: 'string' }, default: [] },
	},
	{
		key: 'checks',
		scope: 'resource',
		description:
			'How loud each check is, by its code. Codes that are not listed keep their default; `off` silences a check everywhere.',
		schema: {
			type: 'object',
			default: {},
			additionalProperties: false,
			properties: Object.fromEntries(
				findingCodes.map((code) => [
					code,
					{
						type: 'string',
						enum: levels,
						default: codes[code].severity,
						description: `${codes[code].title}.`,
					},
				]),
			),
		},
	},
	{
		key: 'fountain.locales',
		scope: 'resource',
		description:
			'Languages whose scene headings, times of day and transitions count beside the English ones: `INNEN. KÜCHE - TAG` with `de`.',
		schema: { type: 'array', items: { type: 'string', enum: knownLocales }, uniqueItems: true, default: [] },
	},
	{
		key: 'inlayHints.sceneTime',
		scope: 'resource',
		description: 'Show script day, date and length behind each scene heading, the length in eighths of a page.',
		schema: { type: 'boolean', default: true },
	},
	{
		key: 'outline',
		scope: 'resource',
		description: 'What the outline shows beside sections and scenes.',
		schema: {
			type: 'array',
			items: { type: 'string', enum: outlineExtras },
			uniqueItems: true,
			default: ['synopses'],
		},
	},
	{
		key: 'inlayHints.ages',
		scope: 'resource',
		description:
			'Show how old people of the canon are behind their cues: at the first cue in the script and wherever the age has changed since (`script`), at the first cue in every scene (`scene`), or nowhere (`off`).',
		schema: { type: 'string', enum: ageHintPlaces, default: 'script' },
	},
	{
		key: 'page.paper',
		scope: 'resource',
		description:
			'The paper that pages, page counts and eighths are for: US Letter with 55 lines to the page, or A4 with 58.',
		schema: { type: 'string', enum: paperNames, default: defaultPageSetup.paper },
	},
	{
		key: 'page.linesBeforeHeadings',
		scope: 'resource',
		description: 'How many empty lines stand above a scene heading.',
		schema: { type: 'number', enum: [1, 2], default: defaultPageSetup.linesBeforeHeadings },
	},
	{
		key: 'page.sceneNumbers',
		scope: 'resource',
		description: 'In which margins scene numbers (`#12A#`) are printed.',
		schema: { type: 'string', enum: sceneNumberPlaces, default: defaultPageSetup.sceneNumbers },
	},
	{
		key: 'page.sceneContinueds',
		scope: 'resource',
		description: 'Print `(CONTINUED)` and `CONTINUED:` where a scene runs over a page.',
		schema: { type: 'boolean', default: defaultPageSetup.sceneContinueds },
	},
	{
		key: 'page.printNotes',
		scope: 'resource',
		description: 'Print notes in their places.',
		schema: { type: 'boolean', default: defaultPageSetup.printNotes },
	},
	{
		key: 'page.printSections',
		scope: 'resource',
		description: 'Print section titles (`#`).',
		schema: { type: 'boolean', default: defaultPageSetup.printSections },
	},
	{
		key: 'page.printSynopses',
		scope: 'resource',
		description: 'Print synopses (`=`).',
		schema: { type: 'boolean', default: defaultPageSetup.printSynopses },
	},
	{
		key: 'preview.paper',
		scope: 'window',
		description: 'The paper of the pages beside the text: white, or in the colors of the editor.',
		schema: { type: 'string', enum: paperLooks, default: 'white' },
	},
	{
		key: 'export.watermark',
		scope: 'resource',
		description:
			'Words across every exported page, such as a name or `CONFIDENTIAL`. A `Watermark:` on the title page counts more.',
		schema: { type: 'string', default: defaultExportSettings.watermark },
	},
	{
		key: 'export.header',
		scope: 'resource',
		description:
			'The head of every exported page but the title page. `left | right` and `left | middle | right` part it; `{title}`, `{author}`, `{draft}`, `{revision}` and `{page}` are filled in. A `Header:` on the title page counts more.',
		schema: { type: 'string', default: defaultExportSettings.header },
	},
	{
		key: 'export.footer',
		scope: 'resource',
		description:
			'The foot of every exported page but the title page, written like the header. A `Footer:` on the title page counts more.',
		schema: { type: 'string', default: defaultExportSettings.footer },
	},
	{
		key: 'export.fonts',
		scope: 'resource',
		description:
			'Font files (`.ttf`, `.otf`, `.ttc`) for letters that Courier Prime and the bundled Greek, Cyrillic and Hebrew letters lack, the best first; paths are relative to the workspace folder. Without them, the fonts of your computer are looked through.',
		schema: { type: 'array', items: { type: 'string' }, default: defaultExportSettings.fonts },
	},
	{
		key: 'revision.color',
		scope: 'resource',
		description:
			'The paper of changed pages when a script is compared with an earlier version, as the trade counts revisions.',
		schema: { type: 'string', enum: revisionColors, default: 'blue' },
	},
	{
		key: 'statistics.speechRate',
		scope: 'resource',
		description: 'How many words are spoken in a minute, for the running time by what is said.',
		schema: { type: 'number', minimum: 60, maximum: 300, default: 150 },
	},
	{
		key: 'goals.wordsPerDay',
		scope: 'window',
		description:
			'How many words you want to write in a script on a day; 0 for no goal. The statistics show how far you are.',
		schema: { type: 'number', minimum: 0, default: 0 },
	},
	{
		key: 'goals.pagesPerDay',
		scope: 'window',
		description: 'How many pages you want to write in a script on a day, in steps of an eighth (0.125); 0 for no goal.',
		schema: { type: 'number', minimum: 0, default: 0 },
	},
	{
		key: 'sceneNumbers.inserted',
		scope: 'resource',
		description:
			'What scenes between numbered ones are called: `1A` after 1 (`after`), as writers count, or `A2` before 2 (`before`), as the set counts.',
		schema: { type: 'string', enum: insertConventions, default: 'after' },
	},
	{
		key: 'scriptDays.counting',
		scope: 'resource',
		description:
			'Which days have a number: only those that have scenes, or, where dates tell, every day of the calendar from the first one on: `D1 D2`, or `D1 D4`.',
		schema: {
			type: 'string',
			enum: dayCountings,
			default: 'scenes',
		},
	},
	{
		key: 'scriptDays.outOfLine',
		scope: 'resource',
		description:
			'What the days of flashbacks, flash-forwards, dreams and told stories are called: `FB1 FF1 DR1 ST1`, a series for each; `X1 X2`, one for all; or 99.',
		schema: {
			type: 'string',
			enum: outOfLineDays,
			default: 'FB',
		},
	},
	{
		key: 'scriptDays.letters',
		scope: 'resource',
		description: 'Write `D3` by day and `N3` by night. Off: `3`.',
		schema: { type: 'boolean', default: true },
	},
	{
		key: 'typing.continuedCues',
		scope: 'resource',
		description: "Write `(CONT'D)` behind a name when the same person goes on speaking after action.",
		schema: { type: 'boolean', default: false },
	},
	{
		key: 'codeLens',
		scope: 'resource',
		description:
			'Show above each section how many scenes it has, and above each canon entry in how many scenes it appears.',
		schema: { type: 'boolean', default: false },
	},
	{
		key: 'views.followCursor',
		scope: 'resource',
		description: 'Select the scene that the cursor is in in the list of scenes.',
		schema: { type: 'boolean', default: true },
	},
	{
		key: 'debug.paranoid',
		scope: 'window',
		description:
			'Check every update of the analysis against a fresh one and log where they differ. Slow; for people who work on Script Supervisor.',
		schema: { type: 'boolean', default: false },
	},
	{
		key: 'trace.server',
		scope: 'window',
		description: 'Log the messages between the editor and the language server.',
		schema: { type: 'string', enum: ['off', 'messages', 'verbose'], default: 'off' },
	},
];

/** How the settings page groups them: by the first part of the key. What is in no other group is about writing. */
const groups = [
	{ title: 'settings.group.checking', parts: ['canon', 'checks'] },
	{ title: 'settings.group.writing', parts: [] },
	{ title: 'settings.group.seeing', parts: ['inlayHints', 'scriptDays', 'codeLens', 'outline', 'views'] },
	{ title: 'settings.group.pages', parts: ['page', 'preview', 'revision', 'statistics', 'goals', 'export'] },
	{ title: 'settings.group.trouble', parts: ['debug', 'trace'] },
] as const;

const titles: Readonly<Record<(typeof groups)[number]['title'], string>> = {
	'settings.group.checking': 'Checking',
	'settings.group.writing': 'Writing',
	'settings.group.seeing': 'Hints and Lists',
	'settings.group.pages': 'Pages',
	'settings.group.trouble': 'Trouble',
};

/** The manifest's `contributes.configuration`: a page for each group, its texts as names that `settingTexts` explains. */
export function configurationManifest(): readonly Readonly<Record<string, unknown>>[] {
	const grouped = new Set(groups.flatMap(({ parts }): readonly string[] => parts));
	return groups
		.map(({ title, parts }) => {
			const own: readonly string[] = parts;
			const isHere = ({ key }: SettingRow): boolean => {
				const first = key.split('.')[0] ?? '';
				return own.length === 0 ? !grouped.has(first) : own.includes(first);
			};
			return { title, rows: settingRows.filter(isHere) };
		})
		.map(({ title, rows }, order) => ({
			title: `%${title}%`,
			order,
			properties: Object.fromEntries(
				rows.map(({ key, scope, schema }) => [
					`${settingPrefix}.${key}`,
					{ ...named(schema), scope, markdownDescription: `%settings.${key}%` },
				]),
			),
		}));
}

/** The English texts that the manifest names. */
export function settingTexts(): Readonly<Record<string, string>> {
	return {
		...titles,
		...Object.fromEntries(settingRows.map(({ key, description }) => [`settings.${key}`, description])),
		...Object.fromEntries(findingCodes.map((code) => [`checks.${code}`, `${codes[code].title}.`])),
	};
}

/** The schema with names for the texts of its members. */
function named(schema: SettingRow['schema']): SettingRow['schema'] {
	const { properties } = schema;
	if (typeof properties !== 'object' || properties === null) return schema;
	const members = Object.entries(properties as Readonly<Record<string, object>>);
	return {
		...schema,
		properties: Object.fromEntries(
			members.map(([name, member]) => [name, { ...member, description: `%checks.${name}%` }]),
		),
	};
}
