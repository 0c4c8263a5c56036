/** An analysis of texts in memory, and the places in them that tests point at. */
import type { Analysis } from '../../server/src/analysis/analysis.js';
import type { FileChange } from '../../server/src/analysis/change.js';
import { AnalysisHost } from '../../server/src/analysis/host.js';
import type { Config } from '../../server/src/config/parseConfig.js';
import { defaultConfig } from '../../server/src/config/parseConfig.js';
import { createLoader } from '../../server/src/protocol/loader.js';
import type { Position } from '../../server/src/text/position.js';
import { createPlatform } from './inMemory.js';

export interface AnalysisOptions {
	readonly bundled?: Readonly<Record<string, string>>;
	readonly config?: Partial<Config>;
	readonly roots?: readonly string[];
	/** Files that are on disk but were not given. */
	readonly disk?: Readonly<Record<string, string>>;
}

/** The given files with everything that they ask for, by URI. */
export async function hostOf(
	files: Readonly<Record<string, string>>,
	{ bundled = {}, config = {}, roots = ['file:///show/'], disk = {} }: AnalysisOptions = {},
): Promise<AnalysisHost> {
	const host = new AnalysisHost();
	const { runtime } = createPlatform({ ...files, ...disk }, bundled);
	host.applyChange({ roots, settings: { base: { ...defaultConfig, ...config }, folders: new Map() } });
	host.applyChange({
		files: new Map(
			Object.entries(files).map(([uri, text]): [string, FileChange] => [uri, { kind: 'text', text, version: 1 }]),
		),
	});
	await createLoader(host, runtime, () => undefined).settled();
	return host;
}

export async function analysisOf(
	files: Readonly<Record<string, string>>,
	options: AnalysisOptions = {},
): Promise<Analysis> {
	return (await hostOf(files, options)).snapshot();
}

/** The text without its `$0`, and where that stood. */
export function cursorIn(marked: string): { readonly text: string; readonly position: Position } {
	const at = marked.indexOf('$0');
	if (at < 0) throw new Error('The text has no $0');
	const before = marked.slice(0, at);
	const line = before.split('\n').length - 1;
	return {
		text: before + marked.slice(at + 2),
		position: { line, character: before.length - (before.lastIndexOf('\n') + 1) },
	};
}

/** Where a piece of text first stands, counted from its beginning, `offset` letters in. */
export function positionOf(text: string, piece: string, offset = 0): Position {
	const at = text.indexOf(piece);
	if (at < 0) throw new Error(`The text has no ${piece}`);
	const before = text.slice(0, at + offset);
	return { line: before.split('\n').length - 1, character: before.length - (before.lastIndexOf('\n') + 1) };
}
