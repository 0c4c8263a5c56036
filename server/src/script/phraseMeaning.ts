/**
 * Turns a found phrase into time meanings: fills the table's templates with what the slots hold.
 */
import { daysInMonth, leapYear } from '../calendar/civil.js';
import { yearlyDate } from '../calendar/holidays.js';
import { compoundLength, mostCounted } from './compoundLength.js';
import type { FoundPhrase, LengthPart, SlotValues } from './phraseMatcher.js';
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
	const isCount = row.means.some(
		(template) => 'offset' in template && template.count !== 1 && template.count !== 'slot and more',
	);
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

function offsetOf(
	{ offset, count: stated, unit: statedUnit }: Extract<PhraseMeaning, { offset: unknown }>,
	{ values, about }: FoundPhrase,
): TimeMeaning | undefined {
	const { unit, count } = values;
	const factor = unit?.factor ?? 1;
	const timeUnit = statedUnit ?? unit?.unit;
	if (stated === 'slot and a half') return halfOf(offset, (count ?? 0) + 0.5, { unit: timeUnit, factor });
	if (stated === 'slot and more') return compoundLength(offset, partsOf(values), about);
	const counted = stated === 'slot' ? count : stated === 'unknown' ? undefined : stated;
	// How long "decades" or "centuries" are nobody can say.
	if (timeUnit === undefined) return undefined;
	if (counted === undefined && factor !== 1) return offset === 'backward' ? { kind: 'earlier' } : undefined;
	if (counted === 0) return undefined;
	if ((counted ?? 0) * factor > mostCounted) return { kind: 'unread', stops: true };
	return {
		kind: 'offset',
		count: counted === undefined ? undefined : counted * factor,
		unit: timeUnit,
		direction: offset,
		exact: false,
		...(about ? { about } : {}),
	};
}

function partsOf({ count, unit, more, rest }: SlotValues): readonly LengthPart[] {
	const first = count === undefined || unit === undefined ? undefined : { count, unit };
	return [first, more, rest].flatMap((part) => part ?? []);
}

/** Two and a half years, an hour and a half; a day and a half are about one: people see them differently. */
function halfOf(
	direction: 'forward' | 'backward',
	count: number,
	{ unit, factor }: { readonly unit: TimeUnit | undefined; readonly factor: number },
): TimeMeaning | undefined {
	if (unit === 'hour') return { kind: 'offset', count: count * 60, unit: 'minute', direction, exact: false };
	if (unit === 'day') return { kind: 'offset', count: Math.floor(count), unit, direction, exact: false, about: true };
	if (unit === undefined || !halvedUnits.has(unit)) return undefined;
	return { kind: 'offset', count: count * factor, unit, direction, exact: false };
}

const halvedUnits: ReadonlySet<TimeUnit> = new Set(['week', 'month', 'year']);
