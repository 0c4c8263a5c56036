/**
 * The options of all commands that read scripts: the canon of those that name none, and the languages of their headings.
 * What a language may be says the table of settings.
 */
import type { Config } from '../config/parseConfig.js';
import { parseConfig } from '../config/parseConfig.js';
import { knownLocales } from '../config/settings.js';
import type { Arguments } from './args.js';
import { canonsOf, listOf, UsageError } from './args.js';

/** For `readArguments`: where a command reads no canon, the second alone. */
export const scriptOptionTypes = { canon: 'string', locale: 'string' } as const;
export const localeOptionType = { locale: 'string' } as const;

export const localeUsage = '[--locale LANGUAGE,…]';
export const scriptOptionsUsage = `[--canon ID|FILE] ${localeUsage}`;

/** How scripts are read. */
export interface ScriptOptions {
	/** Ids and paths as they are written. */
	readonly canon: readonly string[];
	/** Settings other than the defaults. */
	readonly config: Partial<Config>;
}

/** What the options say; throws a usage error for a language that the product does not know. */
export function scriptOptionsOf(args: Arguments): ScriptOptions {
	return { canon: canonsOf(args), config: { locales: localesOf(args) } };
}

/** The languages behind `--locale`, which commas separate, beside English; none where it is not given. */
export function localesOf(args: Arguments): readonly string[] {
	const given = listOf(args, 'locale').map((locale) => locale.toLowerCase());
	const { config, problems } = parseConfig({ fountain: { locales: given } });
	if (problems.length > 0)
		throw new UsageError(`--locale has to be of ${knownLocales.join(', ')}, not "${String(args.values['locale'])}"`);
	return config.locales;
}
