/**
 * Time phrases of other languages, for scripts whose settings name them (docs/fountain-dialect.md, "Beyond the syntax"): what the
 * words of fountain/localeTimes.ts say. Each counts in headings, supers and notes, and threads in headings and transitions.
 */
import { countedPhrases, datePhrases, weekdayPhrases } from '../fountain/localePhrases.js';
import type { LightName, LocaleTimes, ThreadKey, TimeKey, UnitName } from '../fountain/localeTimes.js';
import { listed, localeTimes } from '../fountain/localeTimes.js';
import type { PhraseMeaning, PhraseRow } from './phraseTable.js';

/** The rows of the languages named; unknown codes give none, `de-AT` gives those of `de`. */
export function localizedPhrases(codes: readonly string[]): readonly PhraseRow[] {
	const chosen = new Set(codes.map((code) => code.toLowerCase().split(/[-_]/u, 1)[0] ?? ''));
	return [...chosen].flatMap((code) => {
		const times = Object.hasOwn(localeTimes, code) ? localeTimes[code] : undefined;
		return times === undefined ? [] : rowsOf(times);
	});
}

function rowsOf(times: LocaleTimes): readonly PhraseRow[] {
	const row = (phrases: readonly string[], means: readonly PhraseMeaning[]): PhraseRow => ({
		phrases,
		means,
		in: ['heading', 'super', 'note'],
	});
	const rows: PhraseRow[] = [];
	for (const light of Object.keys(times.light) as LightName[]) rows.push(row(listed(times.light[light]), [{ light }]));
	for (const key of Object.keys(times.phrases) as TimeKey[])
		rows.push(row(listed(times.phrases[key]), meaningsOf(key)));
	for (const key of Object.keys(times.threads) as ThreadKey[])
		rows.push({ phrases: listed(times.threads[key]), means: [threadMeanings[key]], in: ['heading', 'transition'] });
	// "ZURÜCK ZU:" with nothing behind it, as "BACK TO:".
	const waysBack = listed(times.backTo).filter((words) => !words.endsWith("'"));
	rows.push({ phrases: [...waysBack, ...listed(times.back)], means: [{ closes: 'innermost' }], in: ['transition'] });
	for (const { phrase, direction, unit, count } of countedPhrases(times)) {
		const counted = count === 'figures' ? 'slot' : count;
		rows.push(row([phrase], [{ offset: direction, count: counted, unit }]));
	}
	for (const { phrase, month } of datePhrases(times))
		rows.push(row([phrase.replace('{day}', '{day-of-month}')], [{ yearly: month }]));
	for (const { word, weekday } of weekdayPhrases(times))
		rows.push(row([word], [{ say: { kind: 'weekday', weekday, following: false } }]));
	return rows;
}

const threadMeanings: Readonly<Record<ThreadKey, PhraseMeaning>> = {
	flashback: { opens: 'flashback' },
	'flash-forward': { opens: 'flash-forward' },
	dream: { opens: 'dream' },
	end: { closes: 'innermost' },
	present: { closes: 'all' },
	manner: { say: { kind: 'manner' } },
};

const plainMeanings: Readonly<Record<string, PhraseMeaning>> = {
	continuous: { say: { kind: 'continuous' } },
	same: { say: { kind: 'same-time' } },
	moments: { say: { kind: 'moments-later' } },
	later: { say: { kind: 'later' } },
	earlier: { say: { kind: 'earlier' } },
};

/** `later night`, `-1 day evening`, `+30 minute`, `+? year`. */
function meaningsOf(key: TimeKey): readonly PhraseMeaning[] {
	if (key === 'silent') return [];
	const [first = '', second, third] = key.split(' ');
	const plain = plainMeanings[first];
	const light = (name: string | undefined): readonly PhraseMeaning[] =>
		name === undefined ? [] : [{ light: name as LightName }];
	if (plain !== undefined) return [plain, ...light(second)];
	const count = first.slice(1);
	return [
		{
			offset: first.startsWith('+') ? 'forward' : 'backward',
			count: count === '?' ? 'unknown' : Number(count),
			unit: second as UnitName,
		},
		...light(third),
	];
}
