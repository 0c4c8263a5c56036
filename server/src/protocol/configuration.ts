/**
 * Settings from the editor: asked for per workspace folder where it can be asked, else taken from what it sends.
 * A value that can't be used is told once and its default holds.
 */
import type { Connection } from 'vscode-languageserver';

import type { Settings } from '../analysis/change.js';
import type { Config } from '../config/parseConfig.js';
import { parseConfig } from '../config/parseConfig.js';
import { settingPrefix } from '../config/settings.js';
import type { Uri } from '../text/position.js';

export interface Configuration {
	/** Asks for all settings anew; `sent` is what a notification carried along. */
	read(sent: unknown): Promise<Settings>;
}

export function createConfiguration(
	connection: Connection,
	canAsk: boolean,
	folders: () => readonly Uri[],
): Configuration {
	const told = new Set<string>();

	function parse(value: unknown): Config {
		const { config, problems } = parseConfig(value);
		for (const { message } of problems) {
			if (told.has(message)) continue;
			told.add(message);
			connection.console.warn(message);
		}
		return config;
	}

	return {
		async read(sent) {
			if (!canAsk) return { base: parse(sectionOf(sent)), folders: new Map() };
			const scopes = folders();
			const items = [{ section: settingPrefix }, ...scopes.map((scopeUri) => ({ section: settingPrefix, scopeUri }))];
			const [base, ...values] = (await connection.workspace.getConfiguration(items)) as readonly unknown[];
			return { base: parse(base), folders: new Map(scopes.map((uri, index) => [uri, parse(values[index])])) };
		},
	};
}

/** Some editors send the section itself, some an object that holds it. */
function sectionOf(sent: unknown): unknown {
	if (typeof sent === 'object' && sent !== null && settingPrefix in sent) return sent[settingPrefix];
	return sent;
}
