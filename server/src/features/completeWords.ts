/** Words of the format itself: title-page keys and transitions. */
import { lineAt } from '../analysis/scriptView.js';
import type { Offer, TypingPlace } from './completion.js';
import type { Suggestion } from './completionItem.js';

const titlePageKeys = [
	'Title',
	'Credit',
	'Author',
	'Authors',
	'Source',
	'Draft date',
	'Date',
	'Contact',
	'Copyright',
	'Notes',
	'Revision',
	'Language',
];

/** Keys at the start of a line of the title page, or of an empty script; `undefined` elsewhere. */
export function titlePageSuggestions({ view, position, before }: TypingPlace): Offer | undefined {
	const above = lineAt(view.script, position.line - 1);
	const isFirst = position.line === 0;
	if (!isFirst && above?.type !== 'title-page') return undefined;
	// A value, or a heading or cue that opens the script, is no key.
	if (before.includes(':') || /^\s/u.test(before) || (isFirst && /^\p{Lu}{2}/u.test(before)))
		return isFirst ? undefined : nothing(before);
	const used = new Set(view.script.titlePage.map(({ key }) => key.toLowerCase()));
	const keys = titlePageKeys.filter((key) => !used.has(key.toLowerCase()));
	return {
		start: 0,
		suggestions: keys.map((key) => ({ label: key, kind: 'keyword', insert: `${key}: `, detail: 'title page' })),
	};
}

function nothing(before: string): Offer {
	return { start: before.length, suggestions: [] };
}

const transitions = [
	'CUT TO:',
	'SMASH CUT TO:',
	'MATCH CUT TO:',
	'DISSOLVE TO:',
	'FADE IN:',
	'FADE OUT.',
	'FADE TO BLACK.',
	'CUT TO BLACK.',
	'FLASHBACK TO:',
	'END FLASHBACK.',
	'BACK TO PRESENT',
	'INTERCUT WITH:',
	'TIME CUT TO:',
];

/** Transitions; forced ones behind `>`. */
export function transitionSuggestions(typed: string): readonly Suggestion[] {
	const mark = typed.startsWith('>') ? '> ' : '';
	return transitions.map((label) => ({ label: mark + label, kind: 'keyword', detail: 'transition' }));
}
