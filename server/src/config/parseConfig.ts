/**
 * Turns whatever an editor or a command line sends as settings into a `Config`. Never throws: what can't be used is
 * told once, and its default holds.
 */
import type { FindingCode } from '../checks/codes.js';
import { isFindingCode } from '../checks/codes.js';
import type { SeverityChoice, SeverityChoices } from '../checks/severity.js';
import type { PageSetup } from '../layout/pageSetup.js';
import { defaultPageSetup, paperNames, sceneNumberPlaces } from '../layout/pageSetup.js';
import type { ScriptDayStyle } from '../timeline/scriptDayStyle.js';
import { defaultScriptDayStyle } from '../timeline/scriptDayStyle.js';
import type { ExportSettings } from './exportSettings.js';
import { defaultExportSettings } from './exportSettings.js';
import type { RevisionColor } from './revisionColors.js';
import { revisionColors } from './revisionColors.js';
import type { AgeHints, InsertConvention } from './settings.js';
import {
	ageHintPlaces,
	dayCountings,
	insertConventions,
	knownLocales,
	levels,
	outlineExtras,
	outOfLineDays,
} from './settings.js';

/** The settings in force for a file. */
export interface Config {
	/** Canon ids and paths, lowest first; empty: look for canon files near the script. */
	readonly canon: readonly string[];
	/** Only the codes whose loudness differs from the default. */
	readonly checks: SeverityChoices;
	readonly locales: readonly string[];
	readonly sceneTimeHints: boolean;
	readonly insertedNumbers: InsertConvention;
	/** What the outline shows beside sections and scenes: `synopses`, `notes`. */
	readonly outline: readonly string[];
	readonly ageHints: AgeHints;
	readonly scriptDays: ScriptDayStyle;
	/** The same object as long as it says the same, so that pages are kept. */
	readonly page: PageSetup;
	readonly export: ExportSettings;
	/** Of changed pages, where a script is compared with an earlier version. */
	readonly revisionColor: RevisionColor;
	/** Whether `(CONT'D)` is written behind the name of somebody who goes on speaking. */
	readonly continuedCues: boolean;
	/** Whether to show counts above sections and canon entries. */
	readonly codeLens: boolean;
	readonly paranoid: boolean;
}

/** A setting that can't be used, as a sentence for the writer. */
export interface ConfigProblem {
	readonly key: string;
	readonly message: string;
}

export interface ParsedConfig {
	readonly config: Config;
	readonly problems: readonly ConfigProblem[];
}

export const defaultConfig: Config = {
	canon: [],
	checks: {},
	locales: [],
	sceneTimeHints: true,
	insertedNumbers: 'after',
	outline: ['synopses'],
	ageHints: 'script',
	scriptDays: defaultScriptDayStyle,
	page: defaultPageSetup,
	export: defaultExportSettings,
	revisionColor: 'blue',
	continuedCues: false,
	codeLens: false,
	paranoid: false,
};

/** Reads the value of the section `scriptSupervisor`, nested as editors send it (`{ fountain: { locales: [] } }`). */
export function parseConfig(value: unknown): ParsedConfig {
	const problems: ConfigProblem[] = [];
	const tell = (key: string, message: string): void => {
		problems.push({ key: `scriptSupervisor.${key}`, message });
	};
	if (value !== undefined && value !== null && !isRecord(value)) tell('', 'Settings have to be an object.');
	const root = isRecord(value) ? value : {};
	const config: Config = {
		canon: parseCanon(root['canon'], tell),
		checks: parseChecks(root['checks'], tell),
		locales: parseLocales(memberOf(root['fountain'], 'locales'), tell),
		sceneTimeHints: parseBoolean(memberOf(root['inlayHints'], 'sceneTime'), 'inlayHints.sceneTime', true, tell),
		insertedNumbers: parseConvention(memberOf(root['sceneNumbers'], 'inserted'), tell),
		outline: parseOutline(root['outline'], tell),
		continuedCues: parseBoolean(memberOf(root['typing'], 'continuedCues'), 'typing.continuedCues', false, tell),
		ageHints: parseChoice(memberOf(root['inlayHints'], 'ages'), 'inlayHints.ages', ageHintPlaces, 'script', tell),
		scriptDays: parseScriptDays(root['scriptDays'], tell),
		page: parsePageSetup(root['page'], tell),
		export: parseExport(root['export'], tell),
		revisionColor: parseChoice(memberOf(root['revision'], 'color'), 'revision.color', revisionColors, 'blue', tell),
		codeLens: parseBoolean(root['codeLens'], 'codeLens', false, tell),
		paranoid: parseBoolean(memberOf(root['debug'], 'paranoid'), 'debug.paranoid', false, tell),
	};
	return { config, problems };
}

/** Whether two configurations mean the same. */
export function sameConfig(lhs: Config, rhs: Config): boolean {
	return lhs === rhs || comparable(lhs) === comparable(rhs);
}

type Tell = (key: string, message: string) => void;

function comparable(config: Config): string {
	return JSON.stringify({
		...config,
		checks: Object.entries(config.checks).sort(([lhs], [rhs]) => (lhs < rhs ? -1 : 1)),
	});
}

function parseCanon(value: unknown, tell: Tell): readonly string[] {
	if (value === undefined || value === null) return [];
	if (typeof value === 'string') return splitCanons(value);
	if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.flatMap(splitCanons);
	tell('canon', 'scriptSupervisor.canon has to be a list of canon ids or file paths.');
	return [];
}

/** `breaking-bad, ./own.canon.yaml` is two. */
function splitCanons(text: string): string[] {
	return text
		.split(',')
		.map((item) => item.trim())
		.filter((item) => item !== '');
}

function parseChecks(value: unknown, tell: Tell): SeverityChoices {
	const checks: Partial<Record<FindingCode, SeverityChoice>> = {};
	if (value === undefined || value === null) return checks;
	if (!isRecord(value)) {
		tell('checks', 'scriptSupervisor.checks has to be an object of codes and levels.');
		return checks;
	}
	for (const [code, level] of Object.entries(value)) {
		if (!isFindingCode(code)) tell('checks', `scriptSupervisor.checks names "${code}", which is no check.`);
		else if (!isLevel(level))
			tell('checks', `scriptSupervisor.checks gives ${code} a level that is none of ${levels.join(', ')}.`);
		else checks[code] = level;
	}
	return checks;
}

function parseLocales(value: unknown, tell: Tell): readonly string[] {
	if (value === undefined || value === null) return [];
	if (!Array.isArray(value) || !value.every((item): item is string => typeof item === 'string')) {
		tell('fountain.locales', 'scriptSupervisor.fountain.locales has to be a list of language codes.');
		return [];
	}
	const isKnown = (locale: string): boolean => locale === 'en' || knownLocales.some((known) => known === locale);
	const unknown = value.filter((locale) => !isKnown(locale));
	if (unknown.length > 0)
		tell(
			'fountain.locales',
			`scriptSupervisor.fountain.locales names "${unknown.join('", "')}"; known are ${knownLocales.join(', ')}.`,
		);
	return value.filter((locale) => locale !== 'en' && isKnown(locale));
}

function parseConvention(value: unknown, tell: Tell): InsertConvention {
	const known = insertConventions.find((convention) => convention === value);
	if (known === undefined && value !== undefined && value !== null)
		tell(
			'sceneNumbers.inserted',
			`scriptSupervisor.sceneNumbers.inserted has to be ${insertConventions.join(' or ')}.`,
		);
	return known ?? defaultConfig.insertedNumbers;
}

function parseOutline(value: unknown, tell: Tell): readonly string[] {
	if (value === undefined || value === null) return defaultConfig.outline;
	const isKnown = (extra: unknown): extra is string => outlineExtras.some((known) => known === extra);
	if (Array.isArray(value) && value.every(isKnown)) return value;
	tell('outline', `scriptSupervisor.outline has to be a list of ${outlineExtras.join(', ')}.`);
	return defaultConfig.outline;
}

function parseBoolean(value: unknown, key: string, fallback: boolean, tell: Tell): boolean {
	if (typeof value === 'boolean') return value;
	if (value !== undefined && value !== null) tell(key, `scriptSupervisor.${key} has to be true or false.`);
	return fallback;
}

function parseScriptDays(value: unknown, tell: Tell): ScriptDayStyle {
	const { counting, outOfLine, letters } = defaultScriptDayStyle;
	return {
		counting: parseChoice(memberOf(value, 'counting'), 'scriptDays.counting', dayCountings, counting, tell),
		outOfLine: parseChoice(memberOf(value, 'outOfLine'), 'scriptDays.outOfLine', outOfLineDays, outOfLine, tell),
		letters: parseBoolean(memberOf(value, 'letters'), 'scriptDays.letters', letters, tell),
	};
}

function parseChoice<Choice extends string | number>(
	value: unknown,
	key: string,
	choices: readonly Choice[],
	fallback: Choice,
	tell: Tell,
): Choice {
	const choice = choices.find((candidate) => candidate === value);
	if (choice === undefined && value !== undefined && value !== null)
		tell(key, `scriptSupervisor.${key} has to be one of ${choices.join(', ')}.`);
	return choice ?? fallback;
}

function parsePageSetup(value: unknown, tell: Tell): PageSetup {
	const defaults = defaultPageSetup;
	const flag = (key: BooleanChoice): boolean => parseBoolean(memberOf(value, key), `page.${key}`, defaults[key], tell);
	const setup: PageSetup = {
		paper: parseChoice(memberOf(value, 'paper'), 'page.paper', paperNames, defaults.paper, tell),
		sceneNumbers: parseChoice(
			memberOf(value, 'sceneNumbers'),
			'page.sceneNumbers',
			sceneNumberPlaces,
			defaults.sceneNumbers,
			tell,
		),
		linesBeforeHeadings: parseChoice(
			memberOf(value, 'linesBeforeHeadings'),
			'page.linesBeforeHeadings',
			[1, 2],
			defaults.linesBeforeHeadings,
			tell,
		),
		sceneContinueds: flag('sceneContinueds'),
		printNotes: flag('printNotes'),
		printSections: flag('printSections'),
		printSynopses: flag('printSynopses'),
	};
	return JSON.stringify(setup, pageKeys) === JSON.stringify(defaults, pageKeys) ? defaults : setup;
}

function parseExport(value: unknown, tell: Tell): ExportSettings {
	const text = (key: 'watermark' | 'header' | 'footer'): string => {
		const given = memberOf(value, key) ?? defaultExportSettings[key];
		if (typeof given === 'string') return given.trim();
		tell(`export.${key}`, `scriptSupervisor.export.${key} has to be a text.`);
		return defaultExportSettings[key];
	};
	const fonts = memberOf(value, 'fonts') ?? defaultExportSettings.fonts;
	const isList = Array.isArray(fonts) && fonts.every((font): font is string => typeof font === 'string');
	if (!isList) tell('export.fonts', 'scriptSupervisor.export.fonts has to be a list of font files.');
	return {
		watermark: text('watermark'),
		header: text('header'),
		footer: text('footer'),
		fonts: isList ? fonts : defaultExportSettings.fonts,
	};
}

type BooleanChoice = 'sceneContinueds' | 'printNotes' | 'printSections' | 'printSynopses';

/** In one order, so that two setups compare as text. */
const pageKeys = Object.keys(defaultPageSetup);

function memberOf(value: unknown, key: string): unknown {
	return isRecord(value) ? value[key] : undefined;
}

function isLevel(value: unknown): value is SeverityChoice {
	return levels.some((level) => level === value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
