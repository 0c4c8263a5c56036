/**
 * Writes out the phrases that a language makes of numbers and units: `DREI TAGE SPÄTER`, `VOR EINEM JAHR`. Figures stand as `{n}`.
 */
import type { LocaleTimes, UnitName } from './localeTimes.js';
import { countedNumbers, listed, localeTimes } from './localeTimes.js';

/** A distance in time as one language says it. */
export interface CountedPhrase {
	readonly phrase: string;
	readonly direction: 'forward' | 'backward';
	readonly unit: UnitName;
	/** `figures` for `{n}`. */
	readonly count: number | 'figures' | 'unknown';
}

const memo = new WeakMap<LocaleTimes, readonly CountedPhrase[]>();

/** All of a language's distances: by one, by each number that has a word, in figures, and by how many nobody says. */
export function countedPhrases(times: LocaleTimes): readonly CountedPhrase[] {
	let phrases = memo.get(times);
	if (phrases === undefined) memo.set(times, (phrases = writeOut(times)));
	return phrases;
}

function writeOut(times: LocaleTimes): readonly CountedPhrase[] {
	const numbers = listed(times.numbers).flatMap((forms, index) =>
		forms.split('/').map((word) => ({ word, count: countedNumbers[index] ?? 0 })),
	);
	const few = listed(times.few).map((word) => ({ word, count: 'unknown' as const }));
	const counts = [...numbers, ...few, { word: '{n}', count: 'figures' as const }];
	const templates = [
		...listed(times.forward).map((template) => ({ template, direction: 'forward' as const })),
		...listed(times.backward).map((template) => ({ template, direction: 'backward' as const })),
	];
	return (Object.keys(times.units) as UnitName[]).flatMap((unit) => {
		const { one, many } = times.units[unit] ?? { one: '', many: '' };
		const measures = [
			...listed(one).map((words) => ({ words, count: 1 as const })),
			...listed(many).flatMap((words) => [
				...counts.map(({ word, count }) => ({ words: `${word} ${words}`, count })),
				{ words, count: 'unknown' as const },
			]),
		];
		return templates.flatMap(({ template, direction }) =>
			measures.map(({ words, count }) => ({ phrase: template.replace('{}', words), direction, unit, count })),
		);
	});
}

const openers = new WeakMap<LocaleTimes, readonly string[]>();

/** How the languages named lead back to a place or people, each with what stands before the name: `ZURÜCK IN DIE `, `RETOUR À L'`. */
export function returnOpenersOf(codes: readonly string[]): readonly string[] {
	return codes.flatMap((code) => {
		const language = code.toLowerCase().split(/[-_]/u, 1)[0] ?? '';
		const times = Object.hasOwn(localeTimes, language) ? localeTimes[language] : undefined;
		if (times === undefined) return [];
		let known = openers.get(times);
		if (known === undefined) {
			known = listed(times.backTo).map((words) => (words.endsWith("'") ? words : `${words} `));
			openers.set(times, known);
		}
		return known;
	});
}

/** A date as one language says it: `{day}` and `{year}` stand for figures. */
export interface DatePhrase {
	readonly phrase: string;
	/** Counted from 1. */
	readonly month: number;
}

/** Every way in which a language writes a month with its day or its year. */
export function datePhrases({ calendar }: LocaleTimes): readonly DatePhrase[] {
	const templates = listed(calendar?.dates).map((template) =>
		template.replace('{d}', '{day}').replace('{y}', '{year}'),
	);
	return forms(calendar?.months).flatMap(({ word, index }) =>
		templates.map((template) => ({ phrase: template.replace('{m}', word), month: index + 1 })),
	);
}

/** The words for the days of the week, counted from 0 = Sunday. */
export function weekdayPhrases({ calendar }: LocaleTimes): readonly {
	readonly word: string;
	readonly weekday: number;
}[] {
	return forms(calendar?.weekdays).map(({ word, index }) => ({ word, weekday: index }));
}

function forms(list: string | undefined): readonly { readonly word: string; readonly index: number }[] {
	return listed(list).flatMap((words, index) => words.split('/').map((word) => ({ word, index })));
}

/** Every phrase of a language that is a time of day or a distance in time, and every one that tells its date or how it is meant; `{n}` for figures. */
export function headingPhrases(code: string): {
	readonly times: readonly string[];
	readonly modifiers: readonly string[];
} {
	const times = Object.hasOwn(localeTimes, code) ? localeTimes[code] : undefined;
	if (times === undefined) return { times: [], modifiers: [] };
	return {
		times: [
			...Object.values(times.light).flatMap(listed),
			...Object.values(times.phrases).flatMap(listed),
			...countedPhrases(times).map(({ phrase }) => phrase),
		],
		modifiers: [
			...Object.values(times.threads).flatMap(listed),
			...weekdayPhrases(times).map(({ word }) => word),
			...datePhrases(times).map(({ phrase }) => phrase.replaceAll(/\{(?:day|year)\}/gu, '{n}')),
		],
	};
}
