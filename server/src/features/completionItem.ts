/** A completion as the features make it, and its protocol form. Ranks become sort texts in one place. */
import type { CompletionItem, CompletionList } from 'vscode-languageserver-types';
import { CompletionItemKind, CompletionItemTag, InsertTextFormat } from 'vscode-languageserver-types';

import type { Range, Uri } from '../text/position.js';

export type SuggestionKind = 'person' | 'place' | 'time' | 'keyword' | 'value';

/** One offer. Offers come in the order in which they are shown. */
export interface Suggestion {
	readonly label: string;
	readonly kind: SuggestionKind;
	/** A word or two beside the label. */
	readonly detail?: string | undefined;
	/** What is written, if not the label. */
	readonly insert?: string | undefined;
	/** What the typed letters are compared with, if not the label. */
	readonly filter?: string | undefined;
	/** Struck through where the editor can: somebody who is dead by then. */
	readonly isPast?: boolean | undefined;
	/** For `resolve`: a canon person or place. */
	readonly entry?: { readonly kind: 'character' | 'place'; readonly id: string } | undefined;
	/** Ask for more at once: a heading's prefix is followed by a place. */
	readonly continues?: boolean | undefined;
}

/** What `completionItem/resolve` gets back from the client. */
export interface CompletionData {
	readonly uri: Uri;
	readonly line: number;
	readonly kind: 'character' | 'place';
	readonly id: string;
}

const kinds: Readonly<Record<SuggestionKind, CompletionItemKind>> = {
	person: CompletionItemKind.Variable,
	place: CompletionItemKind.Folder,
	time: CompletionItemKind.Event,
	keyword: CompletionItemKind.Keyword,
	value: CompletionItemKind.Value,
};

export interface CompletionContext {
	readonly uri: Uri;
	/** What an accepted offer replaces. */
	readonly range: Range;
	/** True where more would be offered for more letters. */
	readonly isIncomplete: boolean;
}

/** More than these help nobody; the rest comes with more letters. */
const mostItems = 200;

export function toCompletionList(
	suggestions: readonly Suggestion[],
	{ uri, range, isIncomplete }: CompletionContext,
): CompletionList {
	const seen = new Set<string>();
	const items: CompletionItem[] = [];
	for (const suggestion of suggestions) {
		if (seen.has(suggestion.label)) continue;
		seen.add(suggestion.label);
		items.push(toItem(suggestion, items.length, uri, range));
		if (items.length === mostItems) break;
	}
	return { isIncomplete: isIncomplete || items.length === mostItems, items };
}

function toItem(suggestion: Suggestion, rank: number, uri: Uri, range: Range): CompletionItem {
	const { label, kind, detail, insert, filter, isPast, entry, continues } = suggestion;
	const data: CompletionData | undefined = entry === undefined ? undefined : { uri, line: range.start.line, ...entry };
	return {
		label,
		kind: kinds[kind],
		sortText: String(rank).padStart(4, '0'),
		filterText: filter ?? label,
		insertTextFormat: InsertTextFormat.PlainText,
		textEdit: { range, newText: insert ?? label },
		...(detail === undefined ? {} : { detail }),
		...(isPast === true ? { tags: [CompletionItemTag.Deprecated] } : {}),
		...(data === undefined ? {} : { data }),
		...(continues === true ? { command: { title: 'Suggest', command: 'editor.action.triggerSuggest' } } : {}),
	};
}
