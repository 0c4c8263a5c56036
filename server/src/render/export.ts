/**
 * What a script can be exported to: a row per format. Knows no files: the command line and the editor write what they get
 * where they are told, and show the remarks.
 */
import type { ScriptView } from '../analysis/scriptView.js';
import type { Config } from '../config/parseConfig.js';
import type { Layout } from '../layout/layout.js';
import { normalizedFountain } from './fountain.js';

export const exportFormats = ['fountain'] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** Follows long work, and may end it. */
export interface Watch {
	/** So much of the whole is done. Called at most once a page. */
	readonly progress: (nDone: number, nAll: number) => void;
	readonly isCancelled: () => boolean;
}

export interface ExportJob {
	readonly view: ScriptView;
	readonly layout: Layout;
	readonly config: Config;
	readonly watch: Watch;
}

export interface Exported {
	/** A text, to be written as UTF-8, or a whole file. */
	readonly content: string | Uint8Array;
	/** What a writer has to know of it, a sentence each: a letter that no font has, an element that the format does not know. */
	readonly remarks: readonly string[];
}

/** `undefined` only where the watch has ended it. */
type Exporter = (job: ExportJob) => Exported | Promise<Exported | undefined>;

const exporters: Readonly<Record<ExportFormat, Exporter>> = {
	fountain: ({ view }) => ({ content: normalizedFountain(view.script), remarks: [] }),
};

/** Exports a script; `undefined` where the watch has ended it. */
export async function exportScript(format: ExportFormat, job: ExportJob): Promise<Exported | undefined> {
	return exporters[format](job);
}
