/**
 * Every setting there is: name, default, scope and text, as one table. The manifest's `contributes.configuration` is
 * generated from it (scripts/generate.mjs). Knows the codes of the checks and nothing else.
 */
import { codes, findingCodes } from '../checks/codes.js';

/** How loud a code is; `off` reports it nowhere. */
export const levels = ['off', 'hint', 'information', 'warning', 'error'] as const;

/** Languages whose headings, times of day and transitions can be added to English. */
export const knownLocales = ['de', 'es', 'fr', 'it', 'ja', 'pt', 'ru'] as const;

/** What else the outline can show. */
export const outlineExtras = ['synopses', 'notes'] as const;

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
		description: 'Show script day and date behind each scene heading.',
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

/** The manifest's `contributes.configuration`. */
export function configurationManifest(): Readonly<Record<string, unknown>> {
	return {
		title: 'Script Supervisor',
		properties: Object.fromEntries(
			settingRows.map(({ key, scope, description, schema }) => [
				`${settingPrefix}.${key}`,
				{ ...schema, scope, markdownDescription: description },
			]),
		),
	};
}
