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
import { behindNameOffer, cueSuggestions, extensionSuggestions, secondSpeakerOffer } from './completeCue.js';
import { headingPrefixSuggestions, headingSuggestions } from './completeHeading.js';
import { noteSuggestions } from './completeNote.js';
import { titlePageSuggestions, transitionSuggestions } from './completeWords.js';
import type { CompletionAbilities, Suggestion } from './completionItem.js';
import { toCompletionList } from './completionItem.js';

/** Where a completion happens: the line up to the cursor, and around it. */
export interface TypingPlace {
	readonly analysis: Analysis;
	readonly view: ScriptView;
	readonly position: Position;
	/** The line's text before and behind the cursor. */
	readonly before: string;
	readonly behind: string;
	/** The character that asked by itself, such as a space; `undefined` where a letter or the writer asked. */
	readonly trigger: string | undefined;
	/** Whether the editor fills in what snippets leave open, such as today's date. */
	readonly canSnippet: boolean;
	/** The language that the editor speaks. */
	readonly locale: string | undefined;
}

export interface CompletionParams {
	readonly uri: Uri;
	readonly position: Position;
	readonly trigger?: string | undefined;
}

const plainAbilities: CompletionAbilities = { snippets: false, labelDetails: false };

/** What one kind of place offers: suggestions for the text from column `start` on. */
export interface Offer {
	readonly start: number;
	/** How much of what stands behind the cursor is replaced too: the rest of the word, a closing mark. None where it is absent. */
	readonly nBehind?: number | undefined;
	readonly suggestions: readonly Suggestion[];
	readonly isIncomplete?: boolean;
}

const nothing: CompletionList = { isIncomplete: false, items: [] };

export function completion(
	analysis: Analysis,
	{ uri, position, trigger }: CompletionParams,
	abilities: CompletionAbilities = plainAbilities,
): CompletionList {
	const view = analysis.view(uri);
	if (view === undefined) return completeCanonFile(analysis, uri, position, abilities);
	const text = lineAt(view.script, position.line)?.text ?? '';
	const column = Math.min(position.character, text.length);
	const { snippets: canSnippet, locale } = abilities;
	const [before, behind] = [text.slice(0, column), text.slice(column)];
	const offer = offerAt({ analysis, view, position, before, behind, trigger, canSnippet, locale });
	if (offer === undefined) return nothing;
	const end = column + (offer.nBehind ?? 0);
	const range = rangeOnLine(position.line, { start: offer.start, end });
	const typed = text.slice(offer.start, end);
	const [only, ...more] = offer.suggestions;
	// What is there already is no offer: it would only stand in the way.
	if (only?.label === typed && more.length === 0) return nothing;
	return toCompletionList(offer.suggestions, { uri, range, isIncomplete: offer.isIncomplete ?? false, abilities });
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

/** Cues, heading prefixes and transitions, at the start of a line that holds capitals only, or small letters only. */
function lineStartOffer(place: TypingPlace): Offer | undefined {
	const { before, behind, trigger } = place;
	const typed = before.trimStart();
	const rest = restOfName(typed, behind);
	if (rest === undefined) return undefined;
	if (/\p{Ll}/u.test(typed)) return smallLettersOffer(place, typed);
	// A space or a mark on an empty line is the beginning of prose, and asks for nobody.
	if (typed === '' ? trigger === ' ' : !/^[\p{L}\p{N}@>]/u.test(typed)) return undefined;
	const start = before.length - typed.length;
	const second = secondSpeakerOffer(place, typed, start) ?? behindNameOffer(place, typed, start);
	if (second !== undefined) return { ...second, nBehind: rest };
	const cues = cueSuggestions(place, typed);
	// With the next letter, a small one perhaps, this may turn out to be prose: then nothing is offered.
	if (typed.startsWith('@')) return { ...cues, start, isIncomplete: true, nBehind: rest };
	const words = lineWords(place, typed);
	const inScene = sceneAtLine(place.view.script, place.position.line) !== undefined;
	return {
		start,
		nBehind: rest,
		suggestions: inScene ? [...cues.suggestions, ...words] : [...words, ...cues.suggestions],
		isIncomplete: true,
	};
}

function lineWords(place: TypingPlace, typed: string): readonly Suggestion[] {
	return [...headingPrefixSuggestions(place), ...transitionSuggestions(place, typed)].filter(
		({ label }) => label.startsWith(typed) && label !== typed,
	);
}

/** How many letters behind the cursor belong to the name that is typed; `undefined` where something else stands there. */
function restOfName(typed: string, behind: string): number | undefined {
	if (behind.trim() === '') return 0;
	const [rest] = /^[\p{Lu}\p{M}\p{N}.'’ -]*/u.exec(typed === '' ? '' : behind) ?? [''];
	return /^(?:\(|\^|$)/u.test(behind.slice(rest.length)) ? rest.trimEnd().length : undefined;
}

/** `int` and `kim`, for those whom Enter gives their capitals: what the script has used, and no more, as prose may begin so too. */
function smallLettersOffer(place: TypingPlace, typed: string): Offer | undefined {
	if (typed.length < 2 || /\p{Lu}/u.test(typed) || place.behind.trim() !== '') return undefined;
	const upper = typed.toUpperCase();
	const cues = cueSuggestions(place, upper).suggestions.filter(({ label, isOfScript }) => {
		return isOfScript === true && label.startsWith(upper);
	});
	return {
		start: place.before.length - typed.length,
		suggestions: [...cues, ...lineWords(place, upper)],
		isIncomplete: true,
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
