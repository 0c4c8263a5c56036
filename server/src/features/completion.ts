/**
 * Completion in a script. Where the cursor is decides what is offered; in running prose nothing is, so that Enter is
 * Enter and Tab is Tab.
 */
import type { CompletionList } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import type { ScriptView } from '../analysis/scriptView.js';
import { lineAt, sceneAtLine } from '../analysis/scriptView.js';
import type { Line } from '../fountain/syntax.js';
import type { Position, Uri } from '../text/position.js';
import { rangeOnLine } from '../text/position.js';
import { completeCanonFile } from './canonCompletion.js';
import { cueSuggestions, extensionSuggestions } from './completeCue.js';
import { headingPrefixSuggestions, headingSuggestions } from './completeHeading.js';
import { noteSuggestions } from './completeNote.js';
import { titlePageSuggestions, transitionSuggestions } from './completeWords.js';
import type { Suggestion } from './completionItem.js';
import { toCompletionList } from './completionItem.js';

/** Where a completion happens: the line up to the cursor, and around it. */
export interface TypingPlace {
	readonly analysis: Analysis;
	readonly view: ScriptView;
	readonly position: Position;
	/** The line's text before and behind the cursor. */
	readonly before: string;
	readonly behind: string;
}

/** What one kind of place offers: suggestions for the text from column `start` on. */
export interface Offer {
	readonly start: number;
	readonly suggestions: readonly Suggestion[];
	readonly isIncomplete?: boolean;
}

const nothing: CompletionList = { isIncomplete: false, items: [] };

export function completion(
	analysis: Analysis,
	{ uri, position }: { readonly uri: Uri; readonly position: Position },
): CompletionList {
	const view = analysis.view(uri);
	if (view === undefined) return completeCanonFile(analysis, uri, position);
	const text = lineAt(view.script, position.line)?.text ?? '';
	const column = Math.min(position.character, text.length);
	const offer = offerAt({ analysis, view, position, before: text.slice(0, column), behind: text.slice(column) });
	if (offer === undefined) return nothing;
	const range = rangeOnLine(position.line, { start: offer.start, end: column });
	return toCompletionList(offer.suggestions, { uri, range, isIncomplete: offer.isIncomplete ?? false });
}

/** The first rule that fits. */
function offerAt(place: TypingPlace): Offer | undefined {
	const { view, position, before } = place;
	const line = lineAt(view.script, position.line);
	if (line !== undefined && isInBoneyard(line, before.length)) return undefined;
	const note = noteSuggestions(place);
	if (note !== undefined) return note;
	const titlePage = titlePageSuggestions(place);
	if (titlePage !== undefined) return titlePage;
	if (!startsParagraph(view, position.line)) return undefined;
	const heading = headingSuggestions(place);
	if (heading !== undefined) return heading;
	const extension = extensionSuggestions(place);
	if (extension !== undefined) return extension;
	return lineStartOffer(place);
}

function isInBoneyard({ inline }: Line, column: number): boolean {
	return inline.some(
		({ kind, start, end, closesHere }) => kind === 'boneyard' && start < column && (column < end || !closesHere),
	);
}

/** Cues, heading prefixes and transitions, at the start of a line that holds capitals only. */
function lineStartOffer(place: TypingPlace): Offer | undefined {
	const { before, behind } = place;
	const typed = before.trimStart();
	if (behind.trim() !== '' || /\p{Ll}/u.test(typed)) return undefined;
	const start = before.length - typed.length;
	const cues = cueSuggestions(place, typed);
	if (typed.startsWith('@')) return { ...cues, start };
	const words = [...headingPrefixSuggestions(place), ...transitionSuggestions(typed)].filter(({ label }) =>
		label.startsWith(typed),
	);
	const inScene = sceneAtLine(place.view.script, place.position.line) !== undefined;
	return {
		start,
		suggestions: inScene ? [...cues.suggestions, ...words] : [...words, ...cues.suggestions],
		isIncomplete: cues.isIncomplete ?? false,
	};
}

/** Whether nothing, or nothing that is printed, stands on the line before: there a cue or heading may begin. */
function startsParagraph(view: ScriptView, line: number): boolean {
	const above = lineAt(view.script, line - 1);
	return (
		above === undefined ||
		above.type === 'blank' ||
		above.type === 'note' ||
		above.type === 'boneyard' ||
		above.type === 'section' ||
		above.type === 'synopsis'
	);
}
