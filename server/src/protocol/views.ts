/**
 * What stands beside the text: rows of lists, moves of what they show, and news when rows may have
 * changed. Only our own client asks, so nothing of it is announced.
 */
import type { Connection } from 'vscode-languageserver';

import type { Analysis } from '../analysis/analysis.js';
import { moveBlock } from '../features/moveBlock.js';
import { viewRows } from '../features/views/viewRows.js';
import type { Uri } from '../text/position.js';
import { fingerprint } from './fingerprint.js';
import type { Guard } from './guard.js';
import type { MoveParams, MoveResult, ViewParams, ViewResult } from './messages.js';
import { moveMethod, viewMethod, viewsChangedMethod } from './messages.js';

export interface ViewHost {
	readonly connection: Connection;
	readonly guard: Guard;
	readonly snapshot: () => Analysis;
	readonly versionOf: (uri: Uri) => number | undefined;
	/** The language in which rows are written. */
	readonly locale: () => string | undefined;
	readonly isOurClient: () => boolean;
}

export interface Views {
	/** Tells the client that it may ask again, if anything has changed since it was told last. */
	tell(): void;
}

export function registerViews({ connection, guard, snapshot, versionOf, locale, isOurClient }: ViewHost): Views {
	let toldRevision = 0;
	connection.onRequest(
		viewMethod,
		guard.request<ViewParams, ViewResult, null>('view', null, ({ previousResultId, ...request }) => {
			const rows = viewRows(snapshot(), { ...request, locale: locale() });
			if (rows === undefined) return null;
			const resultId = fingerprint(JSON.stringify(rows));
			return resultId === previousResultId ? { resultId } : { resultId, rows };
		}),
	);
	connection.onRequest(
		moveMethod,
		guard.request<MoveParams, MoveResult, null>('move', null, (request) => ({
			...moveBlock(snapshot(), request),
			version: versionOf(request.uri) ?? null,
		})),
	);
	return {
		tell() {
			const { revision } = snapshot();
			if (revision === toldRevision || !isOurClient()) return;
			toldRevision = revision;
			guard.background('news for views', connection.sendNotification(viewsChangedMethod));
		},
	};
}
