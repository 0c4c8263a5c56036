/** A script as another kind of file, for the editor to save: shows how far it is, and stops when the writer says so. */
import type { CancellationToken, Connection } from 'vscode-languageserver';

import type { Analysis } from '../analysis/analysis.js';
import { exportScript } from '../render/export.js';
import type { Printer } from '../render/printout.js';
import { base64 } from '../text/base64.js';
import type { Guard } from './guard.js';
import type { ExportParams, ExportResult } from './messages.js';
import { exportMethod } from './messages.js';

export interface ExportHost {
	readonly connection: Connection;
	readonly guard: Guard;
	readonly snapshot: () => Analysis;
	readonly printer: Printer;
}

export function registerExports({ connection, guard, snapshot, printer }: ExportHost): void {
	async function answer(
		{ uri, to, highlight = [], workDoneToken }: ExportParams,
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
		const exported = await exportScript(to, { view, layout, config: analysis.config(uri), highlight, printer, watch });
		reporter.done();
		if (exported === undefined) return null;
		const { content, remarks } = exported;
		return typeof content === 'string'
			? { content, encoding: 'utf-8', remarks }
			: { content: base64(content), encoding: 'base64', remarks };
	}
	connection.onRequest(exportMethod, guard.request<ExportParams, ExportResult, null>('export', null, answer));
}
