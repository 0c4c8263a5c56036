/** A file of another kind as a script, for the editor to show. Only our own client asks. */
import type { Connection } from 'vscode-languageserver';

import type { Analysis } from '../analysis/analysis.js';
import { importFinalDraft } from '../finaldraft/importFinalDraft.js';
import { leftoverLine } from '../finaldraft/leftovers.js';
import type { Guard } from './guard.js';
import type { ImportParams, ImportResult } from './messages.js';
import { importMethod } from './messages.js';

export interface ImportHost {
	readonly connection: Connection;
	readonly guard: Guard;
	readonly snapshot: () => Analysis;
}

export function registerImports({ connection, guard, snapshot }: ImportHost): void {
	connection.onRequest(
		importMethod,
		guard.request<ImportParams, ImportResult, null>('import', null, ({ text, uri }) => {
			const imported = importFinalDraft(text, { locales: snapshot().config(uri).locales });
			if (imported.kind === 'refused') return imported;
			const left = [
				...imported.left.map((one) => leftoverLine('Final Draft', one)),
				...imported.changed.map((one) => leftoverLine('Fountain', one)),
			];
			return { kind: 'imported', text: imported.text, left };
		}),
	);
}
