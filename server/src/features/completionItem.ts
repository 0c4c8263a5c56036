/** A completion as the features make it, and its protocol form. Ranks become sort texts in one place. */
import type { CompletionItem, CompletionList } from 'vscode-languageserver-types';
import { CompletionItemKind, CompletionItemTag, InsertTextFormat } from 'vscode-languageserver-types';

import type { Range, Uri } from '../text/position.js';
import type { SentenceText } from './sentences.js';
import { say, sentence } from './sentences.js';

export type SuggestionKind = 'person' | 'place' | 'time' | 'keyword' | 'value' | 'color';

/** One offer. Offers come in the order in which they are shown. */
export interface Suggestion {
	readonly label: string;
	readonly kind: SuggestionKind;
	/** A word or two beside the label, as the script or the canon has them. */
	readonly detail?: string | undefined;
	/** Words of ours behind it, in the language that the editor speaks. */
	readonly says?: SentenceText | undefined;
	/** What is written, if not the label. */
	readonly insert?: string | undefined;
	/** The same with places to fill in, for editors that know snippets. */
	readonly snippet?: string | undefined;
	/** What the typed letters are compared with, if not the label. */
	readonly filter?: string | undefined;
	/** Struck through where the editor can: somebody who is dead by then. */
	readonly isPast?: boolean | undefined;
	/** A name that the script uses, not only the canon. */
	readonly isOfScript?: boolean | undefined;
	/** For `resolve`: a canon person or place, the key of a note, the code of a check. */
	readonly entry?: { readonly kind: DocumentedKind; readonly id: string } | undefined;
	/** Ask for more at once: a heading's prefix is followed by a place. */
	readonly continues?: boolean | undefined;
}

const documentedKinds = ['character', 'place', 'note', 'code'] as const;

export type DocumentedKind = (typeof documentedKinds)[number];

export function isDocumentedKind(kind: unknown): kind is DocumentedKind {
	return documentedKinds.some((known) => known === kind);
}

/** What the client can show of an offer. */
export interface CompletionAbilities {
	readonly snippets: boolean;
	/** Whether a word can stand beside each label, not only beside the chosen one. */
	readonly labelDetails: boolean;
	/** The language that the editor speaks; English where there is no other. */
	readonly locale?: string | undefined;
}

/** What `completionItem/resolve` gets back from the client. */
export interface CompletionData {
	readonly uri: Uri;
	readonly line: number;
	readonly kind: DocumentedKind;
	readonly id: string;
}

const kinds: Readonly<Record<SuggestionKind, CompletionItemKind>> = {
	person: CompletionItemKind.Variable,
	place: CompletionItemKind.Folder,
	time: CompletionItemKind.Event,
	keyword: CompletionItemKind.Keyword,
	value: CompletionItemKind.Value,
	color: CompletionItemKind.Color,
};

export interface CompletionContext {
	readonly uri: Uri;
	/** What an accepted offer replaces. */
	readonly range: Range;
	/** True where more would be offered for more letters. */
	readonly isIncomplete: boolean;
	readonly abilities: CompletionAbilities;
}

/** More than these help nobody; the rest comes with more letters. */
const mostItems = 200;

export function toCompletionList(suggestions: readonly Suggestion[], context: CompletionContext): CompletionList {
	const seen = new Set<string>();
	const items: CompletionItem[] = [];
	for (const suggestion of suggestions) {
		if (seen.has(suggestion.label)) continue;
		seen.add(suggestion.label);
		items.push(toItem(suggestion, items.length, context));
		if (items.length === mostItems) break;
	}
	return { isIncomplete: context.isIncomplete || items.length === mostItems, items };
}

function toItem(suggestion: Suggestion, rank: number, { uri, range, abilities }: CompletionContext): CompletionItem {
	const { label, kind, insert, snippet, filter, isPast, entry, continues } = suggestion;
	const data: CompletionData | undefined = entry === undefined ? undefined : { uri, line: range.start.line, ...entry };
	const words = suggestion.says === undefined ? undefined : say(sentence(suggestion.says), abilities.locale);
	const detail = [suggestion.detail, words].filter((part) => part !== undefined).join(' · ') || undefined;
	const isSnippet = snippet !== undefined && abilities.snippets;
	return {
		label,
		kind: kinds[kind],
		sortText: String(rank).padStart(4, '0'),
		filterText: filter ?? label,
		insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
		textEdit: { range, newText: isSnippet ? snippet : (insert ?? label) },
		...(detail === undefined ? {} : { detail }),
		...(detail === undefined || !abilities.labelDetails ? {} : { labelDetails: { description: detail } }),
		...(isPast === true ? { tags: [CompletionItemTag.Deprecated] } : {}),
		...(data === undefined ? {} : { data }),
		...(continues === true ? { command: { title: 'Suggest', command: 'editor.action.triggerSuggest' } } : {}),
	};
}
