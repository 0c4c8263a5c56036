/** Tells our own client what its status bar shows: the canon in force and how many problems a document has. */
import type { Connection } from 'vscode-languageserver';

import type { Analysis } from '../analysis/analysis.js';
import { canonicalUri } from '../analysis/uris.js';
import type { Uri } from '../text/position.js';
import type { Documents } from './documents.js';
import type { StatusParams } from './messages.js';
import { statusMethod } from './messages.js';

export interface StatusSender {
	/** Sends what has changed, for every open document. */
	send(): void;
}

export function createStatusSender(
	connection: Connection,
	documents: Documents,
	snapshot: () => Analysis,
	isOurClient: () => boolean,
	background: (name: string, work: Promise<unknown>) => void,
): StatusSender {
	const sent = new Map<Uri, string>();
	return {
		send() {
			// Other editors would only complain of a message that they don't know.
			if (!isOurClient()) return;
			const analysis = snapshot();
			for (const key of [...sent.keys()]) if (!documents.isOpen(key)) sent.delete(key);
			for (const uri of documents.open()) {
				const status = statusOf(analysis, uri);
				const json = JSON.stringify(status);
				if (sent.get(canonicalUri(uri)) === json) continue;
				sent.set(canonicalUri(uri), json);
				background('status', connection.sendNotification(statusMethod, status));
			}
		},
	};
}

function statusOf(analysis: Analysis, uri: Uri): StatusParams {
	const { title, state, message, layers } = analysis.canonInForce(uri);
	return {
		uri,
		canon: { title, state, layers, ...(message === undefined ? {} : { message }) },
		problems: analysis.findings(uri).length,
	};
}
