/** The pages of a script for our own client, which draws them; nothing of it is announced. */
import type { Connection } from 'vscode-languageserver';

import type { Analysis } from '../analysis/analysis.js';
import { createPageNamer, previewPages } from '../features/preview/previewPages.js';
import { previewSearch } from '../features/preview/previewSearch.js';
import type { Uri } from '../text/position.js';
import type { Guard } from './guard.js';
import type { PreviewMatch, PreviewParams, PreviewResult, PreviewSearchParams } from './messages.js';
import { previewMethod, previewSearchMethod } from './messages.js';

export interface PreviewHost {
	readonly connection: Connection;
	readonly guard: Guard;
	readonly snapshot: () => Analysis;
	readonly versionOf: (uri: Uri) => number | undefined;
}

export function registerPreview({ connection, guard, snapshot, versionOf }: PreviewHost): void {
	const nameOf = createPageNamer();
	connection.onRequest(
		previewMethod,
		guard.request<PreviewParams, PreviewResult, null>('preview', null, ({ uri, from, to }) => {
			const pages = previewPages(snapshot(), { uri, stretch: { from, to }, nameOf });
			return pages === undefined ? null : { ...pages, version: versionOf(uri) ?? null };
		}),
	);
	connection.onRequest(
		previewSearchMethod,
		guard.request<PreviewSearchParams, readonly PreviewMatch[], readonly PreviewMatch[]>(
			'previewSearch',
			[],
			({ uri, words }) => previewSearch(snapshot(), { uri, words, nameOf }),
		),
	);
}
