/**
 * What a script can be exported to: a row per format. Knows no files: the command line and the editor write what they get
 * where they are told, and show the remarks.
 */
import type { ScriptView } from '../analysis/scriptView.js';
import type { Config } from '../config/parseConfig.js';
import type { Layout } from '../layout/layout.js';
import { finalDraftOf } from './finalDraft.js';
import { normalizedFountain } from './fountain.js';
import { exportHtml } from './html.js';
import { exportPdf } from './pdf.js';
import type { Printer, Watch } from './printout.js';
import type { Revision } from './revision.js';

export const exportFormats = ['pdf', 'html', 'fdx', 'fountain'] as const;

export type ExportFormat = (typeof exportFormats)[number];

export interface ExportJob {
	readonly view: ScriptView;
	readonly layout: Layout;
	readonly config: Config;
	/** People whose speeches are marked, each in a color of their own. */
	readonly highlight: readonly string[];
	/** What has changed since an earlier version, to be marked; `undefined` for pages without marks. */
	readonly revision: Revision | undefined;
	readonly printer: Printer;
	readonly watch: Watch;
}

export interface Exported {
	/** A text, to be written as UTF-8, or a whole file. */
	readonly content: string | Uint8Array;
	/** What a writer has to know of it, a sentence each: a letter that no font has, an element that the format does not know. */
	readonly remarks: readonly string[];
}

/** `undefined` only where the watch has ended it, or the printer knows no such thing. */
type Exporter = (job: ExportJob) => Exported | Promise<Exported | undefined>;

const exporters: Readonly<Record<ExportFormat, Exporter>> = {
	pdf: exportPdf,
	html: exportHtml,
	fdx: ({ view, layout }) => finalDraftOf(view, layout),
	fountain: ({ view }) => ({ content: normalizedFountain(view.script), remarks: [] }),
};

/** Exports a script; `undefined` where the watch has ended it, or the printer knows no such thing. */
export async function exportScript(format: ExportFormat, job: ExportJob): Promise<Exported | undefined> {
	return exporters[format](job);
}
