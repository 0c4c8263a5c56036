/**
 * Turns a found phrase into time meanings: fills the table's templates with what the slots hold.
 */
import { holidayDate } from './holidays.js';
import type { FoundPhrase } from './phraseMatcher.js';
import type { PhraseMeaning, TimePhraseContext } from './phraseTable.js';
import type { TimeMeaning, TimeUnit } from './timeMeaning.js';
import type { TimeToken } from './timeTokens.js';

/** A meaning with its columns. */
interface Placed {
	readonly meaning: TimeMeaning;
	readonly start: number;
	readonly end: number;
}

/** The meanings of a phrase, each over the whole phrase but for the light, which has its own word. */
export function meaningsOf(
	phrase: FoundPhrase,
	tokens: readonly TimeToken[],
	context: TimePhraseContext,
): readonly Placed[] {
	const { row, from, to, values } = phrase;
	const whole = { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
	const placed: Placed[] = [];
	for (const template of row.means) {
		const meaning = meaningOf(template, phrase, context);
		if (meaning === undefined) continue;
		const isSlotLight = 'light' in template && template.light === 'slot' && values.lightTokens !== undefined;
		placed.push({ meaning, ...(isSlotLight ? lightSpan(phrase, tokens) : whole) });
	}
	// "THREE NIGHTS LATER" are three days, and it is night.
	const isCount = row.means.some((template) => 'offset' in template && template.count !== 1);
	if (isCount && values.unit?.light !== undefined && placed.length > 0) {
		placed.push({ meaning: { kind: 'light', light: values.unit.light }, ...lightSpan(phrase, tokens) });
	}
	return placed;
}

function lightSpan({ from, to, values }: FoundPhrase, tokens: readonly TimeToken[]): { start: number; end: number } {
	const [first, last] = values.lightTokens ?? [from, to];
	return { start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 };
}

function meaningOf(
	template: PhraseMeaning,
	{ values }: FoundPhrase,
	context: TimePhraseContext,
): TimeMeaning | undefined {
	if ('say' in template) return template.say;
	if ('light' in template) {
		const light = template.light === 'slot' ? values.light : template.light;
		return light && { kind: 'light', light };
	}
	if ('offset' in template) return offsetOf(template, { unit: values.unit, count: values.count });
	if ('opens' in template) {
		const thread = template.opens === 'slot' ? values.thread : template.opens;
		// A heading's tag covers its scene; a transition's block runs until it is closed.
		return thread && { kind: 'open-thread', thread, block: context === 'transition' };
	}
	if ('closes' in template) return { kind: 'close-thread', all: template.closes === 'all' };
	if ('season' in template) return values.season && { kind: 'season', season: values.season, year: values.year };
	if ('weekday' in template) {
		return values.weekday === undefined ? undefined : { kind: 'weekday', weekday: values.weekday };
	}
	if ('holiday' in template) {
		const date = holidayDate(values.holiday ?? '', values.year ?? 0);
		return date && { kind: 'date', date, weekday: undefined };
	}
	const day = values.count ?? 0;
	return day >= 1 ? { kind: 'script-day', day } : undefined;
}

/** The longest offset that is believed, in years. */
const mostYears = 10_000;

function offsetOf(
	{ offset, count: stated, unit: statedUnit }: Extract<PhraseMeaning, { offset: unknown }>,
	{
		unit,
		count,
	}: { readonly unit: { unit: TimeUnit; factor: number } | undefined; readonly count: number | undefined },
): TimeMeaning | undefined {
	const counted = stated === 'slot' ? count : stated === 'unknown' ? undefined : stated;
	const factor = unit?.factor ?? 1;
	const timeUnit = statedUnit ?? unit?.unit;
	// How long "decades" or "centuries" are nobody can say.
	if (timeUnit === undefined || (counted === undefined && factor !== 1)) return undefined;
	if (counted === 0 || (counted ?? 0) * factor > mostYears) return undefined;
	return {
		kind: 'offset',
		count: counted === undefined ? undefined : counted * factor,
		unit: timeUnit,
		direction: offset,
		exact: false,
	};
}
