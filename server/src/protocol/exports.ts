/** A script as another kind of file, for the editor to save: shows how far it is, and stops when the writer says so. */
import type { CancellationToken, Connection } from 'vscode-languageserver';

import type { Analysis } from '../analysis/analysis.js';
import { outermostRoot, resolvePath } from '../analysis/uris.js';
import type { Config } from '../config/parseConfig.js';
import { exportScript } from '../render/export.js';
import type { Printer } from '../render/printout.js';
import { revisionSince } from '../render/revision.js';
import { breakdownOf } from '../report/breakdown.js';
import { breakdownFile } from '../report/breakdownFile.js';
import { base64 } from '../text/base64.js';
import type { Uri } from '../text/position.js';
import type { Guard } from './guard.js';
import type { BreakdownParams, BreakdownResult, ExportParams, ExportResult } from './messages.js';
import { breakdownMethod, exportMethod } from './messages.js';

export interface ExportHost {
	readonly connection: Connection;
	readonly guard: Guard;
	readonly snapshot: () => Analysis;
	readonly printer: Printer;
	/** The language that the editor speaks. */
	readonly locale: () => string | undefined;
	/** The workspace's folders. */
	readonly folders: () => readonly Uri[];
}

export function registerExports({ connection, guard, snapshot, printer, locale, folders }: ExportHost): void {
	async function answer(
		{ uri, to, highlight = [], before, workDoneToken }: ExportParams,
		token: CancellationToken | undefined,
	): Promise<ExportResult> {
		const analysis = snapshot();
		const view = analysis.view(uri);
		const layout = analysis.layout(uri);
		if (view === undefined || layout === undefined) return null;
		const reporter = connection.window.attachWorkDoneProgress(workDoneToken);
		const watch = {
			progress: (nDone: number, nAll: number): void => {
				reporter.report(Math.round((100 * nDone) / nAll), `${String(nDone)} / ${String(nAll)}`);
			},
			isCancelled: (): boolean => token?.isCancellationRequested === true,
		};
		const config = withFonts(analysis.config(uri), uri, folders());
		const exported = await exportScript(to, {
			view,
			layout,
			config,
			highlight,
			revision: before === undefined ? undefined : revisionSince(before, layout, config),
			printer,
			watch,
		});
		reporter.done();
		if (exported === undefined) return null;
		return asMessage(exported.content, exported.remarks);
	}
	connection.onRequest(exportMethod, guard.request<ExportParams, ExportResult, null>('export', null, answer));
	connection.onRequest(
		breakdownMethod,
		guard.request<BreakdownParams, BreakdownResult, null>(
			'breakdown',
			null,
			async ({ uri, format, order, isMatrix }) => {
				const analysis = snapshot();
				const view = analysis.view(uri);
				const layout = analysis.layout(uri);
				if (view === undefined || layout === undefined) return null;
				const options = { format, isMatrix, paper: layout.setup.paper, locale: locale() };
				return asMessage(await breakdownFile(breakdownOf(view, layout, order), options), []);
			},
		),
	);
}

/** Bytes go as base 64. */
function asMessage(content: string | Uint8Array, remarks: readonly string[]): NonNullable<ExportResult> {
	return typeof content === 'string'
		? { content, encoding: 'utf-8', remarks }
		: { content: base64(content), encoding: 'base64', remarks };
}

/** Paths of fonts are relative to the workspace folder, else to the script's own. */
function withFonts(config: Config, script: Uri, folders: readonly Uri[]): Config {
	const base = outermostRoot(script, folders) ?? script;
	const fonts = config.export.fonts.map((path) => resolvePath(base, path) ?? path);
	return { ...config, export: { ...config.export, fonts } };
}
