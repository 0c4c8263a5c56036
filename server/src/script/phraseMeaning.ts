/**
 * Turns a found phrase into time meanings: fills the table's templates with what the slots hold.
 */
import { daysInMonth, leapYear } from '../calendar/civil.js';
import { yearlyDate } from '../calendar/holidays.js';
import type { FoundPhrase, SlotValues } from './phraseMatcher.js';
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

function meaningOf(template: PhraseMeaning, phrase: FoundPhrase, context: TimePhraseContext): TimeMeaning | undefined {
	const { values } = phrase;
	if ('say' in template) return template.say;
	if ('light' in template) {
		const light = template.light === 'slot' ? values.light : template.light;
		return light && { kind: 'light', light };
	}
	if ('offset' in template) return offsetOf(template, phrase);
	if ('opens' in template) {
		const thread = template.opens === 'slot' ? values.thread : template.opens;
		// A heading's tag covers its scene; a transition's block runs until it is closed.
		return thread && { kind: 'open-thread', thread, block: context === 'transition' };
	}
	if ('closes' in template) return { kind: 'close-thread', all: template.closes === 'all' };
	if ('season' in template) return values.season && { kind: 'season', season: values.season, year: values.year };
	if ('weekday' in template) {
		const following = template.weekday === 'following';
		return values.weekday === undefined ? undefined : { kind: 'weekday', weekday: values.weekday, following };
	}
	if ('within' in template) {
		const { year } = values;
		if (year === undefined) return undefined;
		const date = template.within === 'year' ? { year } : { year: year - 1, years: 2 };
		return { kind: 'date', date, weekday: undefined };
	}
	if ('yearly' in template) return yearlyOf(template.yearly, values);
	if ('step' in template) {
		const { step, direction } = template;
		const unit = template.unit ?? values.span;
		return unit && { kind: 'calendar-step', unit, step, direction };
	}
	const day = values.count ?? 0;
	return day >= 1 ? { kind: 'script-day', day } : undefined;
}

/** `CHRISTMAS 1996` is a day; without a year it is one of every year. */
function yearlyOf(
	what: 'holiday' | 'month' | number,
	{ holiday, month: slotMonth, day, year }: SlotValues,
): TimeMeaning | undefined {
	const month = typeof what === 'number' ? what : slotMonth;
	const named = what === 'holiday' ? holiday : month === undefined ? undefined : { month };
	const rule = named !== undefined && day !== undefined && month !== undefined ? { month, day } : named;
	if (rule === undefined) return undefined;
	if ('day' in rule && rule.day > daysInMonth(year ?? leapYear, rule.month))
		return { kind: 'unread', stops: true, noSuchDay: { year, month: rule.month, day: rule.day } };
	if (year === undefined) return { kind: 'yearly', rule };
	const date = yearlyDate(rule, year);
	return date && { kind: 'date', date, weekday: undefined };
}

/** The longest offset that is counted, in any unit; behind a longer one nobody knows when it is. */
const mostYears = 10_000;

function offsetOf(
	{ offset, count: stated, unit: statedUnit }: Extract<PhraseMeaning, { offset: unknown }>,
	{ values, about }: FoundPhrase,
): TimeMeaning | undefined {
	const { unit, count } = values;
	const factor = unit?.factor ?? 1;
	const timeUnit = statedUnit ?? unit?.unit;
	if (stated === 'slot and a half') return halfOf(offset, (count ?? 0) + 0.5, { unit: timeUnit, factor });
	if (stated === 'slot and more') return sumOf(offset, values, about);
	const counted = stated === 'slot' ? count : stated === 'unknown' ? undefined : stated;
	// How long "decades" or "centuries" are nobody can say.
	if (timeUnit === undefined) return undefined;
	if (counted === undefined && factor !== 1) return offset === 'backward' ? { kind: 'earlier' } : undefined;
	if (counted === 0) return undefined;
	if ((counted ?? 0) * factor > mostYears) return { kind: 'unread', stops: true };
	return {
		kind: 'offset',
		count: counted === undefined ? undefined : counted * factor,
		unit: timeUnit,
		direction: offset,
		exact: false,
		...(about ? { about } : {}),
	};
}

/** Two and a half years, an hour and a half; how long a day and a half is, people see differently. */
function halfOf(
	direction: 'forward' | 'backward',
	count: number,
	{ unit, factor }: { readonly unit: TimeUnit | undefined; readonly factor: number },
): TimeMeaning | undefined {
	if (unit === 'hour') return { kind: 'offset', count: count * 60, unit: 'minute', direction, exact: false };
	if (unit === undefined || !halvedUnits.has(unit)) return undefined;
	return { kind: 'offset', count: count * factor, unit, direction, exact: false };
}

const halvedUnits: ReadonlySet<TimeUnit> = new Set(['week', 'month', 'year']);

/** An hour and twenty minutes, a year and three months; nothing where the one is no whole number of the other. */
function sumOf(
	direction: 'forward' | 'backward',
	{ count, unit, moreCount, moreUnit }: SlotValues,
	about: boolean,
): TimeMeaning | undefined {
	if (count === undefined || unit === undefined || moreCount === undefined || moreUnit === undefined) return undefined;
	if (unit.light !== undefined || moreUnit.light !== undefined) return undefined;
	const each = unitsIn[`${unit.unit} in ${moreUnit.unit}s`];
	if (each === undefined || count * unit.factor > mostYears || moreCount > mostYears) return undefined;
	const sum = count * unit.factor * each + moreCount * moreUnit.factor;
	return { kind: 'offset', count: sum, unit: moreUnit.unit, direction, exact: false, ...(about ? { about } : {}) };
}

const unitsIn: Readonly<Record<string, number>> = {
	'hour in minutes': 60,
	'day in hours': 24,
	'week in days': 7,
	'year in months': 12,
	'year in years': 1,
};
