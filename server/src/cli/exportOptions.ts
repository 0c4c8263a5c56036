/**
 * The settings of an editor that decide how a script is set and exported, as options of the command line: a row each. What a setting may be
 * says the table of settings.
 */
import { resolve } from 'node:path';

import type { Config } from '../config/parseConfig.js';
import { parseConfig } from '../config/parseConfig.js';
import { settingRows } from '../config/settings.js';
import type { ExportFormat } from '../render/export.js';
import type { Arguments, OptionTypes } from './args.js';
import { choiceOf, listOf, UsageError } from './args.js';
import type { ScriptOptions } from './scriptOptions.js';
import { scriptOptionsOf } from './scriptOptions.js';

interface ExportOption {
	readonly name: string;
	/** The setting that it stands for. */
	readonly key: string;
	/** What is written behind it where it is no choice. */
	readonly value?: string;
	readonly formats: readonly ExportFormat[];
}

const drawn: readonly ExportFormat[] = ['pdf', 'html'];
/** A Final Draft file says which page a scene is on and how long it is. */
const paged: readonly ExportFormat[] = [...drawn, 'fdx'];

export const exportOptions: readonly ExportOption[] = [
	{ name: 'paper', key: 'page.paper', formats: paged },
	{ name: 'lines-before-headings', key: 'page.linesBeforeHeadings', formats: paged },
	{ name: 'scene-numbers', key: 'page.sceneNumbers', formats: drawn },
	{ name: 'continueds', key: 'page.sceneContinueds', formats: paged },
	{ name: 'notes', key: 'page.printNotes', formats: paged },
	{ name: 'sections', key: 'page.printSections', formats: paged },
	{ name: 'synopses', key: 'page.printSynopses', formats: paged },
	{ name: 'header', key: 'export.header', value: 'WORDS', formats: drawn },
	{ name: 'footer', key: 'export.footer', value: 'WORDS', formats: drawn },
	{ name: 'watermark', key: 'export.watermark', value: 'WORDS', formats: drawn },
	{ name: 'font', key: 'export.fonts', value: 'FILE,…', formats: ['pdf'] },
	{ name: 'color', key: 'revision.color', formats: drawn },
];

/** Those that decide which page a line is on, and how long a scene is. */
const pageOptions = exportOptions.filter(({ key, formats }) => key.startsWith('page.') && formats === paged);

/** Options that stand for no setting, and what they are of use for. */
const otherFormats: Readonly<Record<string, readonly ExportFormat[]>> = {
	highlight: drawn,
	since: drawn,
	from: drawn,
};

/** For `readArguments`. */
export const exportOptionTypes: OptionTypes = typesOf(exportOptions);

/** For `readArguments` of a command that counts pages. */
export const pageOptionTypes: OptionTypes = typesOf(pageOptions);

function typesOf(options: readonly ExportOption[]): OptionTypes {
	return Object.fromEntries(options.map(({ key, name }) => [name, isSwitch(key) ? 'boolean' : 'string']));
}

/** `[--paper letter|a4] [--continueds]`. */
export function exportOptionsUsage(): string {
	return usageOf(exportOptions);
}

export function pageOptionsUsage(): string {
	return usageOf(pageOptions);
}

function usageOf(options: readonly ExportOption[]): string {
	return options
		.map(({ name, key, value }) => {
			const words = value ?? choicesOf(key).join('|');
			return words === '' ? `[--${name}]` : `[--${name} ${words}]`;
		})
		.join(' ');
}

/** What the options say; what they leave unsaid is as in an editor without settings. */
export function exportConfig(args: Arguments, cwd: string): Partial<Config> {
	const settings: Record<string, Record<string, unknown>> = {};
	for (const { name, key } of exportOptions) {
		if (args.values[name] === undefined) continue;
		const [group = '', member = ''] = key.split('.');
		settings[group] = { ...settings[group], [member]: valueOf(args, name, key, cwd) };
	}
	const { page, revisionColor, export: exported } = parseConfig(settings).config;
	return { page, revisionColor, export: exported };
}

/** How a command that counts pages reads a script, and sets it. */
export function pagedOptionsOf(args: Arguments, cwd: string): ScriptOptions {
	const { canon, config } = scriptOptionsOf(args);
	return { canon, config: { ...config, ...exportConfig(args, cwd) } };
}

/** Throws a usage error for an option that changes nothing in such a file. */
export function refuseUseless({ values }: Arguments, format: ExportFormat): void {
	const all = [...exportOptions, ...Object.entries(otherFormats).map(([name, formats]) => ({ name, formats }))];
	for (const { name, formats } of all) {
		if (values[name] === undefined || formats.includes(format)) continue;
		throw new UsageError(`export: --${name} is for ${formats.join(' and ')}, not for ${format}`);
	}
	if (values['color'] !== undefined && values['since'] === undefined && values['from'] === undefined)
		throw new UsageError(
			'export: --color colors changed pages: say since when, with --since REVISION or --from OLDFILE',
		);
}

function valueOf(args: Arguments, name: string, key: string, cwd: string): unknown {
	const { type } = schemaOf(key);
	if (type === 'array') return listOf(args, name).map((path) => resolve(cwd, path));
	const choices = choicesOf(key);
	if (choices.length === 0) return args.values[name];
	const choice = choiceOf(args, name, choices, choices[0] ?? '');
	return type === 'number' ? Number(choice) : choice;
}

function choicesOf(key: string): readonly string[] {
	const { enum: choices } = schemaOf(key);
	return Array.isArray(choices) ? choices.map(String) : [];
}

function isSwitch(key: string): boolean {
	return schemaOf(key)['type'] === 'boolean';
}

function schemaOf(key: string): Readonly<Record<string, unknown>> {
	return settingRows.find((row) => row.key === key)?.schema ?? {};
}
