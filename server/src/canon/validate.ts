/**
 * Compares one value of a canon file with the format (schema.ts): reports what doesn't fit, at the key or value itself,
 * and returns what does. What depends on other files (references, names that a lower layer gives) is not asked here.
 */
import type { Uri } from '../text/position.js';
import { readDate, readDuration, suggestDate } from './dates.js';
import { type CanonKey, type CanonMap, type CanonNode, type CanonText, type Extent, locationOf, valueOf } from './file.js';
import type { CanonProblem } from './model.js';
import { type Keys, type KeySchema, numberFrom, requiredOf, type ValueSchema } from './schemaTypes.js';
import { didYouMean, idFrom, nearestWord } from './suggest.js';

export interface Validation {
	readonly uri: Uri;
	readonly problems: CanonProblem[];
}

/** Where a value stands, for messages: `"born"` of `a character`. */
interface Place {
	readonly key: string;
}

/** The sound part of a value; `undefined` where nothing of it is. `null` is always sound: it takes away what lower layers say. */
export function validate(node: CanonNode, schema: ValueSchema, place: Place, into: Validation): CanonNode | undefined {
	if (node.kind === 'null') return node;
	switch (schema.kind) {
		case 'text':
			return textIn(node, place, into);
		case 'number':
			return checked(node, place, into, (text) => {
				const number = Number(text);
				if (text.trim() === '' || !Number.isFinite(number)) return `"${place.key}" takes a number, not "${shortened(text)}".`;
				if (number < schema.least || schema.most < number) {
					return `"${place.key}" takes a number from ${String(schema.least)} to ${String(schema.most)}.`;
				}
				return undefined;
			});
		case 'coordinates':
			return validateCoordinates(node, place, into);
		case 'boolean':
			return checkedWord(node, place, into, ['true', 'false'], booleanSlips);
		case 'choice':
			return checkedWord(node, place, into, schema.of, {});
		case 'id':
			return textIn(node, place, into);
		case 'date':
			return validateDate(node, schema.keys, place, into);
		case 'list':
			return validateList(node, schema, place, into);
		case 'map':
			return validateMap(node, schema.keys, schema.noun, into);
		case 'entries':
			return validateEntries(node, schema, place, into);
	}
}

/** A map whose keys are all known and sound. */
export function validateMap(node: CanonNode, keys: Keys, noun: string, into: Validation): CanonMap | undefined {
	if (node.kind !== 'map') {
		const [required] = Object.entries(keys).filter(([, { required }]) => required);
		const mended = node.kind === 'text' && required !== undefined ? `{ ${required[0]}: ${node.value} }` : undefined;
		const example = mended === undefined ? '' : `: write ${mended}`;
		return refuse(node.at, `${capitalized(withArticle(noun))} needs its keys here${example}.`, into, mended);
	}
	const sound: CanonKey[] = [];
	for (const key of node.keys) {
		const schema = Object.hasOwn(keys, key.name) ? keys[key.name] : undefined;
		if (schema === undefined) {
			reportUnknownKey(key, keys, noun, into);
			continue;
		}
		const value = validate(key.value, schema.type, { key: key.name }, into);
		if (value !== undefined) sound.push(value === key.value ? key : { ...key, value });
	}
	return withKeys(node, sound);
}

/** The same map where nothing had to be left out. */
function withKeys(node: CanonMap, keys: readonly CanonKey[]): CanonMap {
	const isSame = keys.length === node.keys.length && keys.every((key, index) => key === node.keys[index]);
	return isSame ? node : { kind: 'map', keys, at: node.at };
}

/** Adds a `canon-schema` problem. */
export function report(at: Extent, message: string, into: Validation, suggestion?: string): void {
	if (into.problems.length >= mostProblems) return;
	into.problems.push({ code: 'canon-schema', message, at: locationOf(into.uri, at), related: [], suggestion });
}

/** Nobody mends more at a time, and a file that is no canon at all must not drown the editor. */
const mostProblems = 500;

export function withArticle(noun: string): string {
	return `${/^[aeiou]/u.test(noun) ? 'an' : 'a'} ${noun}`;
}

function refuse(at: Extent, message: string, into: Validation, suggestion?: string): undefined {
	report(at, message, into, suggestion);
	return undefined;
}

function reportUnknownKey(key: CanonKey, keys: Keys, noun: string, into: Validation): void {
	if (into.problems.length >= mostProblems) return;
	const suggestion = likelyKey(key.name, keys);
	const hint = suggestion === undefined ? ` It knows ${listed(Object.keys(keys))}.` : didYouMean(suggestion);
	report(key.at, `"${shortened(key.name)}" is not a key of ${withArticle(noun)}.${hint}`, into, suggestion);
}

function likelyKey(name: string, keys: Keys): string | undefined {
	const lower = name.toLowerCase();
	const meant = Object.entries(keys).find(([, { slips }]: [string, KeySchema]) => slips.includes(lower));
	if (meant !== undefined) return meant[0];
	const nearest = nearestWord(name, Object.keys(keys));
	if (nearest !== undefined) return nearest;
	const slip = nearestWord(
		name,
		Object.values(keys).flatMap(({ slips }) => slips),
	);
	return slip === undefined ? undefined : Object.keys(keys).find((key) => keys[key]?.slips.includes(slip));
}

function textIn(node: CanonNode, place: Place, into: Validation): CanonText | undefined {
	if (node.kind !== 'text') return refuse(node.at, `"${place.key}" takes one value, not ${nounOf(node)}.`, into);
	if (node.value.trim() === '') return refuse(node.at, `"${place.key}" is empty.`, into);
	return node;
}

function checked(
	node: CanonNode,
	place: Place,
	into: Validation,
	complaintOf: (text: string) => string | undefined,
): CanonText | undefined {
	const text = textIn(node, place, into);
	const complaint = text === undefined ? undefined : complaintOf(text.value);
	return text === undefined || complaint === undefined ? text : refuse(text.at, complaint, into);
}

const booleanSlips: Readonly<Record<string, string>> = { yes: 'true', no: 'false', on: 'true', off: 'false', True: 'true', False: 'false', TRUE: 'true', FALSE: 'false' };

function checkedWord(
	node: CanonNode,
	place: Place,
	into: Validation,
	words: readonly string[],
	slips: Readonly<Record<string, string>>,
): CanonText | undefined {
	const text = textIn(node, place, into);
	if (text === undefined || words.includes(text.value)) return text;
	const suggestion = (Object.hasOwn(slips, text.value) ? slips[text.value] : undefined) ?? nearestWord(text.value, words);
	const hint = suggestion === undefined ? '' : didYouMean(suggestion);
	return refuse(text.at, `"${place.key}" takes ${listed(words, 'or')}, not "${shortened(text.value)}".${hint}`, into, suggestion);
}

function validateDate(node: CanonNode, keys: Keys, place: Place, into: Validation): CanonNode | undefined {
	if (node.kind === 'text') return dateIn(node, place, into);
	if (node.kind !== 'map') return refuse(node.at, `"${place.key}" takes a date, not ${nounOf(node)}.`, into);
	const isRelationAllowed = !Object.hasOwn(keys, 'by');
	if (!isRelationAllowed && isBareRelation(node)) return underDate(node, into);
	const sound: CanonKey[] = [];
	const rest: CanonKey[] = [];
	for (const key of node.keys) {
		if (isRelationAllowed && relationKeys.includes(key.name)) {
			if (isSoundRelationKey(key, into)) sound.push(key);
		} else if (key.name === 'date' && key.value.kind === 'map') {
			const value = validateRelation(key.value, into);
			if (value !== undefined) sound.push({ ...key, value });
		} else if (key.name === 'date') {
			const value = key.value.kind === 'null' ? key.value : dateIn(key.value, place, into);
			if (value !== undefined) sound.push(key);
		} else {
			rest.push(key);
		}
	}
	const others = validateMap({ ...node, keys: rest }, keys, isRelationAllowed ? 'date' : 'death', into);
	const relation = { ...node, keys: sound };
	if (isRelationAllowed && !isWholeRelation(relation, into)) return undefined;
	const kept = new Set([...sound, ...(others?.keys ?? [])]);
	return withKeys(node, kept.size === node.keys.length && node.keys.every((key) => kept.has(key)) ? node.keys : [...kept]);
}

const relationKeys: readonly string[] = ['after', 'before', 'by'];

/** `died: { after: felina, by: P5Y }`. Beside `cause` and the like a relation stands under `date`, as `by` of a death are people. */
function isBareRelation({ keys }: CanonMap): boolean {
	const isRelative = keys.some(({ name }) => name === 'after' || name === 'before');
	return isRelative && keys.every(({ name }) => relationKeys.includes(name));
}

function underDate(node: CanonMap, into: Validation): CanonMap | undefined {
	const value = validateRelation(node, into);
	return value && { ...node, keys: [{ name: 'date', at: node.at, value }] };
}

/** `{ after: felina, by: P5Y }`, alone under `date`. */
function validateRelation(node: CanonMap, into: Validation): CanonMap | undefined {
	const sound: CanonKey[] = [];
	for (const key of node.keys) {
		if (!relationKeys.includes(key.name)) {
			const suggestion = nearestWord(key.name, relationKeys);
			report(key.at, `"${shortened(key.name)}" is not a key of a relation, which knows after, before and by.`, into, suggestion);
		} else if (isSoundRelationKey(key, into)) {
			sound.push(key);
		}
	}
	const relation: CanonMap = { ...node, keys: sound };
	return sound.length > 0 && isWholeRelation(relation, into) ? relation : undefined;
}

function isSoundRelationKey(key: CanonKey, into: Validation): boolean {
	if (key.value.kind === 'null') return true;
	const text = textIn(key.value, { key: key.name }, into);
	if (text === undefined) return false;
	if (key.name !== 'by' || readDuration(text.value) !== undefined) return true;
	report(text.at, noDuration(text.value.trim()), into);
	// It stays: without it the relation would say something else, with it it is no date.
	return true;
}

function noDuration(text: string): string {
	const unsigned = text.replace(/^[-−+]/u, '');
	if (unsigned !== text && readDuration(unsigned) !== undefined)
		return `A length of time has no sign: write ${unsigned} beside "before" or "after", whichever it is.`;
	return `"${shortened(text)}" is not a length of time: write P5Y for 5 years, P3M for 3 months, P2W for 2 weeks, P4D for 4 days, PT6H for 6 hours.`;
}

function isWholeRelation(relation: CanonMap, into: Validation): boolean {
	const has = (name: string): boolean => relation.keys.some((key) => key.name === name);
	if (has('after') && has('before') && has('by')) {
		report(relation.at, 'A date is so long after an event or so long before one, not both.', into);
		return false;
	}
	if (has('by') && !has('after') && !has('before')) {
		report(relation.at, 'A date with "by" needs "after" or "before" and an event.', into);
		return false;
	}
	return true;
}

function dateIn(node: CanonNode, place: Place, into: Validation): CanonText | undefined {
	const text = textIn(node, place, into);
	if (text === undefined || readDate(text.value) !== undefined) return text;
	const suggestion = suggestDate(text.value);
	const impossible = /^\d{4}-\d{2}(?:-\d{2})?(?:[T ][\d:]+)?$/u.test(text.value.trim());
	const says = impossible
		? `There is no date ${text.value.trim()}.`
		: `"${shortened(text.value)}" is not a date: write 2010, 2010-09, 2010-09-07, 2010-09-07T16:00 or a range such as 2009-11/2010-01.`;
	return refuse(text.at, says + didYouMean(suggestion), into, suggestion);
}

function validateList(
	node: CanonNode,
	schema: ValueSchema & { readonly kind: 'list' },
	place: Place,
	into: Validation,
): CanonNode | undefined {
	const { of, length } = schema;
	const isOfWords = of.kind === 'text' || of.kind === 'id';
	// One name or id may stand without its brackets.
	if (node.kind === 'text' && isOfWords && length === undefined) return textIn(node, place, into);
	if (node.kind !== 'list') {
		const name = of.kind === 'map' ? requiredOf(of.keys)[0] : undefined;
		const item = node.kind !== 'text' ? undefined : isOfWords ? node.value : name && `{ ${name}: ${node.value} }`;
		const mended = item === undefined ? undefined : `[${item}]`;
		return refuse(node.at, `"${place.key}" takes a list: [ … ], or lines that start with "- ".`, into, mended);
	}
	const items: CanonNode[] = [];
	for (const item of node.items) {
		if (item.kind === 'null') continue;
		const sound = validate(item, of, place, into);
		if (sound !== undefined && hasWhatItIsFoundBy(sound, item, schema, into)) items.push(sound);
	}
	if (length !== undefined && items.length !== length) {
		return node.items.length === length
			? undefined
			: refuse(node.at, `"${place.key}" takes exactly ${String(length)} values, not ${String(node.items.length)}.`, into);
	}
	const isSame = items.length === node.items.length && items.every((item, index) => item === node.items[index]);
	return isSame ? node : { kind: 'list', items, at: node.at };
}

/** Latitude and longitude. */
function validateCoordinates(node: CanonNode, place: Place, into: Validation): CanonNode | undefined {
	if (node.kind !== 'list' || node.items.length !== 2) {
		return refuse(node.at, `"${place.key}" takes latitude and longitude, such as [35.1, -106.6].`, into);
	}
	const [latitude, longitude] = node.items;
	const sound = [
		latitude && validate(latitude, numberFrom(-90, 90), { key: 'latitude' }, into),
		longitude && validate(longitude, numberFrom(-180, 180), { key: 'longitude' }, into),
	];
	return sound.every((item) => item?.kind === 'text') ? node : undefined;
}

/** An item without the key that layers find it by is of no use; other required keys may stand in a lower layer. */
function hasWhatItIsFoundBy(item: CanonNode, written: CanonNode, { of, mergedBy }: ValueSchema & { readonly kind: 'list' }, into: Validation): boolean {
	const [name] = mergedBy;
	if (of.kind !== 'map' || name === undefined || item.kind !== 'map') return true;
	if (item.keys.some((key) => key.name === name && key.value.kind !== 'null')) return true;
	// What is there and wrong has been told.
	if (!hasKey(written, name)) report(item.at, `${capitalized(withArticle(of.noun))} needs "${name}".`, into);
	return false;
}

// "walter-white", "krazy-8", "dvořák".
const kebabCase = /^[\p{Ll}\p{Lo}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{N}]+)*$/u;

/** Whether a text can be an entry's id. */
export function isId(text: string): boolean {
	return kebabCase.test(text);
}

function validateEntries(
	node: CanonNode,
	{ noun, keys }: { readonly noun: string; readonly keys: Keys },
	place: Place,
	into: Validation,
): CanonMap | undefined {
	if (node.kind !== 'map') {
		return refuse(node.at, `"${place.key}" takes entries, each under an id: "some-id:" and its keys indented below.`, into);
	}
	const sound: CanonKey[] = [];
	for (const key of node.keys) {
		if (!isId(key.name)) {
			const suggestion = idFrom(key.name) || undefined;
			report(key.at, `"${shortened(key.name)}" is not an id: use small letters, digits and hyphens.${didYouMean(suggestion)}`, into, suggestion);
		}
		const value = key.value.kind === 'null' ? key.value : validateMap(key.value, keys, noun, into);
		// `walter: Walter White` is wrong, but there is a Walter White: what refers to him is right.
		const kept = value === undefined ? named(key.value, keys) : withBlankName(value, key.value, keys);
		if (kept !== undefined) sound.push(kept === key.value ? key : { ...key, value: kept });
	}
	return withKeys(node, sound);
}

function named(node: CanonNode, keys: Keys): CanonMap | undefined {
	const [name] = requiredOf(keys);
	if (node.kind !== 'text' || name === undefined) return undefined;
	return { kind: 'map', keys: [{ name, at: node.at, value: node }], at: node.at };
}

/** A name that is there and wrong has been told; it must not be missed as well. */
function withBlankName(sound: CanonNode, written: CanonNode, keys: Keys): CanonNode {
	const [name] = requiredOf(keys);
	if (name === undefined || sound.kind !== 'map' || hasKey(sound, name) || !hasKey(written, name)) return sound;
	return { ...sound, keys: [{ name, at: sound.at, value: { kind: 'text', value: '', at: sound.at } }, ...sound.keys] };
}

function hasKey(node: CanonNode, name: string): boolean {
	const value = valueOf(node, name);
	return value !== undefined && value.kind !== 'null';
}

function nounOf(node: CanonNode): string {
	return node.kind === 'list' ? 'a list' : node.kind === 'map' ? 'keys of its own' : 'that';
}

function listed(words: readonly string[], joint = 'and'): string {
	if (words.length < 2) return words.join('');
	return `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1) ?? ''}`;
}

function capitalized(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A message stays one line, whatever stands in the file. */
function shortened(text: string): string {
	const line = text.replace(/\s+/gu, ' ');
	return line.length <= 60 ? line : `${line.slice(0, 57)}…`;
}
