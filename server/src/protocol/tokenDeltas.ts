/** Semantic tokens as edits to what was sent before: one replacement between the common beginning and the common end. */
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';

import type { Uri } from '../text/position.js';

export interface TokenDeltas {
	full(uri: Uri, data: number[]): SemanticTokens;
	/** Everything, where the client's result is not the last one sent. */
	since(uri: Uri, previousResultId: string, data: number[]): SemanticTokens | SemanticTokensDelta;
}

/** Documents whose last tokens are remembered. */
const mostDocuments = 20;

export function createTokenDeltas(): TokenDeltas {
	const sent = new Map<Uri, { readonly resultId: string; readonly data: readonly number[] }>();
	let nResults = 0;

	function remember(uri: Uri, data: readonly number[]): string {
		const resultId = String(++nResults);
		sent.delete(uri);
		sent.set(uri, { resultId, data });
		const oldest = sent.size > mostDocuments ? sent.keys().next().value : undefined;
		if (oldest !== undefined) sent.delete(oldest);
		return resultId;
	}

	return {
		full: (uri, data) => ({ resultId: remember(uri, data), data }),
		since(uri, previousResultId, data) {
			const before = sent.get(uri);
			const resultId = remember(uri, data);
			if (before?.resultId !== previousResultId) return { resultId, data };
			return { resultId, edits: editsBetween(before.data, data) };
		},
	};
}

function editsBetween(before: readonly number[], after: readonly number[]): SemanticTokensDelta['edits'] {
	const shorter = Math.min(before.length, after.length);
	let head = 0;
	while (head < shorter && before[head] === after[head]) head++;
	let tail = 0;
	while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
	const deleteCount = before.length - head - tail;
	const data = after.slice(head, after.length - tail);
	return deleteCount === 0 && data.length === 0 ? [] : [{ start: head, deleteCount, data }];
}
