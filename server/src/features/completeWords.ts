/** Words of the format itself: title-page keys and their values, transitions. */
import type { ScriptView } from '../analysis/scriptView.js';
import { lineAt } from '../analysis/scriptView.js';
import { locales } from '../fountain/locales.js';
import type { Offer, TypingPlace } from './completion.js';
import type { Suggestion } from './completionItem.js';

/** Values for a key of the title page. */
type Values = (place: TypingPlace) => readonly Suggestion[];

const words =
	(...labels: readonly string[]): Values =>
	() =>
		labels.map((label) => ({ label, kind: 'value' }));

/** What other scripts have under the same key: a series has one address and few authors. */
const elsewhere =
	(...keys: readonly string[]): Values =>
	({ analysis, view }) =>
		analysis.files().flatMap((file): Suggestion[] => {
			if (file.kind !== 'script' || file.script === view.script) return [];
			const entries = file.script.titlePage.filter(({ key }) => keys.includes(key.toLowerCase()));
			return entries.flatMap(({ value }) =>
				value === '' ? [] : [{ label: value.replaceAll('\n', ', '), kind: 'value' }],
			);
		});

// The editor knows today's date; the server does not look at clocks.
const dates: Values = () => [
	{ label: 'Today', kind: 'time', insert: '', snippet: '${CURRENT_DATE} ${CURRENT_MONTH_NAME} ${CURRENT_YEAR}' },
	{ label: 'Today, in figures', kind: 'time', insert: '', snippet: '${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}' },
];

const noValues: Values = () => [];

/** In the order in which title pages have them. */
const titlePageKeys: Readonly<Record<string, Values>> = {
	Title: noValues,
	Credit: words('written by', 'by', 'screenplay by', 'teleplay by', 'story by', 'created by', 'adapted by'),
	Author: elsewhere('author', 'authors'),
	Authors: elsewhere('author', 'authors'),
	Source: words('based on the novel by', 'based on the play by', 'based on the series by', 'based on a true story'),
	'Draft date': dates,
	Date: dates,
	Contact: elsewhere('contact', 'contact info'),
	Copyright: () => [{ label: '© this year', kind: 'value', insert: '© ', snippet: '© ${CURRENT_YEAR} ' }],
	Notes: noValues,
	Revision: words('White', 'Blue', 'Pink', 'Yellow', 'Green', 'Goldenrod', 'Buff', 'Salmon', 'Cherry'),
	Language: noValues,
};

/** Keys that are understood and not offered: other tools would print them. */
const quietKeys: Readonly<Record<string, Values>> = {
	canon: ({ analysis, view }) =>
		analysis.knownCanons(view.script.uri).map(({ id, title }) => ({ label: id, kind: 'value', detail: title })),
};

/** Keys at the start of a line of the title page, or of an empty script, and values behind them; `undefined` elsewhere. */
export function titlePageSuggestions(place: TypingPlace): Offer | undefined {
	const { view, position, before } = place;
	const above = lineAt(view.script, position.line - 1);
	const isFirst = position.line === 0;
	if (!isFirst && above?.type !== 'title-page') return undefined;
	const value = valueOffer(place);
	if (value !== undefined) return value;
	// A heading or cue that opens the script is no key.
	if (before.includes(':') || /^\s/u.test(before) || (isFirst && /^\p{Lu}{2}/u.test(before)))
		return isFirst ? undefined : nothing(before);
	const used = new Set(view.script.titlePage.map(({ key }) => key.toLowerCase()));
	const keys = Object.entries(titlePageKeys).filter(([key]) => !used.has(key.toLowerCase()));
	return {
		start: 0,
		suggestions: keys.map(([key, values]) => ({
			label: key,
			kind: 'keyword',
			insert: `${key}: `,
			says: 'title page',
			continues: values !== noValues,
		})),
	};
}

function valueOffer(place: TypingPlace): Offer | undefined {
	const { before } = place;
	const colon = before.indexOf(':');
	const key = before.slice(0, Math.max(0, colon)).trim().toLowerCase();
	const known = [...Object.entries(titlePageKeys), ...Object.entries(quietKeys)];
	const values = known.find(([name]) => name.toLowerCase() === key)?.[1];
	if (values === undefined) return undefined;
	const start = before.length - before.slice(colon + 1).trimStart().length;
	return { start, suggestions: values(place).filter(({ insert }) => insert !== '' || place.canSnippet) };
}

function nothing(before: string): Offer {
	return { start: before.length, suggestions: [] };
}

const transitions = [
	'CUT TO:',
	'SMASH CUT TO:',
	'MATCH CUT TO:',
	'JUMP CUT TO:',
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

/** Whether the words are a transition that people write, whatever their case: `cut to:`. */
export function isKnownTransition(words: string): boolean {
	return transitions.includes(words.trim().toUpperCase());
}

/** Transitions, the script's own first; forced ones behind `>`. */
export function transitionSuggestions({ view, position }: TypingPlace, typed: string): readonly Suggestion[] {
	const mark = typed.startsWith('>') ? '> ' : '';
	const known = [...usedTransitions(view, position.line), ...transitions, ...localTransitions(view)];
	return [...new Set(known)].map((label) => ({ label: mark + label, kind: 'keyword', says: 'transition' }));
}

function usedTransitions({ script: { syntax } }: ScriptView, line: number): readonly string[] {
	const counts = new Map<string, number>();
	for (const [index, { type, text, content }] of syntax.lines.entries()) {
		if (type !== 'transition' || index === line) continue;
		const written = text.slice(content.start, content.end);
		counts.set(written, (counts.get(written) ?? 0) + 1);
	}
	return [...counts]
		.filter(([, count]) => count > 1)
		.sort((lhs, rhs) => rhs[1] - lhs[1])
		.map(([text]) => text);
}

function localTransitions({ script: { syntax } }: ScriptView): readonly string[] {
	return syntax.options.locales.flatMap((locale) => locales[locale]?.transitions ?? []);
}
