/**
 * The numbers of scenes that come between numbered ones, by the trade's two conventions: `1A` after 1, or `A2` before 2.
 * I and O are left out, as they read like 1 and 0. Knows numbers only, no script.
 */
import type { InsertConvention } from '../config/settings.js';

/** A number in its parts: `A12bC` has `A` before and `bC` behind. */
interface Parts {
	readonly lead: string;
	readonly base: string;
	readonly tail: string;
}

/**
 * A number for each scene, in order; those that have one keep it. New ones at the end count on; between two numbers they
 * are inserted. `undefined` is a scene without a number. No number is given twice.
 */
export function completeNumbers(
	numbers: readonly (string | undefined)[],
	convention: InsertConvention,
): readonly string[] {
	const taken = new Set(numbers.flatMap((number) => number?.toUpperCase() ?? []));
	const result: string[] = [];
	const isFree = (number: string): boolean => !taken.has(number.toUpperCase());
	for (const [index, number] of numbers.entries()) {
		const given = number ?? newNumber(result.at(-1), nextOf(numbers, index), { convention, taken, isFree });
		taken.add(given.toUpperCase());
		result.push(given);
	}
	return result;
}

function nextOf(numbers: readonly (string | undefined)[], index: number): string | undefined {
	return numbers.slice(index + 1).find((number) => number !== undefined);
}

interface Rules {
	readonly convention: InsertConvention;
	readonly taken: ReadonlySet<string>;
	readonly isFree: (number: string) => boolean;
}

function newNumber(before: string | undefined, after: string | undefined, rules: Rules): string {
	if (after === undefined) return countedOn(rules.taken);
	const isBefore = rules.convention === 'before' || before === undefined || leads(before, after);
	for (const candidate of isBefore ? leading(before, partsOf(after)) : trailing(partsOf(before), after)) {
		if (rules.isFree(candidate)) return candidate;
	}
	return countedOn(rules.taken);
}

/** Whether a number was put before another: behind `A1` comes `B1`, and not `A1A`. */
function leads(before: string, after: string): boolean {
	const [own, next] = [partsOf(before), partsOf(after)];
	return own.lead !== '' && next.lead === '' && own.base === next.base && own.tail === next.tail;
}

/** One more than the highest whole number. */
function countedOn(taken: ReadonlySet<string>): string {
	const highest = [...taken].reduce((most, number) => Math.max(most, Number(/\d+/u.exec(number)?.[0] ?? 0)), 0);
	return String(highest + 1);
}

/** `A2`, `B2`; before `A2` itself `AA2`. */
function* leading(before: string | undefined, { lead, base, tail }: Parts): Iterable<string> {
	const previous = before === undefined ? undefined : partsOf(before);
	const isSibling = previous?.base === base && previous.tail === tail && lead === '';
	for (const letters of lettersFrom(isSibling ? previous.lead : '')) yield letters + lead + base + tail;
}

/** `1A`, `1B`; between 1 and `1A` it is `1aA`, between `1A` and `1B` `1AA`. */
function* trailing({ lead, base, tail }: Parts, after: string): Iterable<string> {
	const next = partsOf(after);
	const isCrowded = next.base === base && next.lead === lead && next.tail !== '';
	if (!isCrowded) {
		for (const letters of lettersFrom(tail)) yield lead + base + letters;
	}
	const stem = tail === '' ? 'a' : tail;
	for (const letters of lettersFrom('')) yield lead + base + stem + letters;
}

const alphabet = [...'ABCDEFGHJKLMNPQRSTUVWXYZ'];

/** `A` to `Z` behind a letter, then `AA`; after several letters the last one goes on. */
function* lettersFrom(last: string): Iterable<string> {
	const stem = last.slice(0, -1);
	const from = last === '' ? 0 : alphabet.indexOf(last.slice(-1).toUpperCase()) + 1;
	for (const letter of alphabet.slice(from)) yield stem + letter;
	for (const letter of alphabet) yield `${stem}Z${letter}`;
}

/** What is no number with letters around is all base: `I-1`. */
function partsOf(number: string | undefined): Parts {
	const [, lead = '', base = number ?? '', tail = ''] = /^(\p{L}*)(\d+)(\p{L}*)$/u.exec(number ?? '') ?? [];
	return { lead, base, tail };
}
