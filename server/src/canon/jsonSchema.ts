/**
 * The canon format as JSON Schema (draft-07, which every YAML editor knows), made from the table in schema.ts.
 * `schemas/canon.schema.json` is this, written by scripts/generateSchema.mjs.
 */
import { canonKeys } from './schema.js';
import { type Keys, type KeySchema, requiredOf, type ValueSchema } from './schemaTypes.js';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = Readonly<Record<string, Json>>;

export function canonJsonSchema(): JsonObject {
	const shared = sharedKeys();
	return {
		$schema: 'http://json-schema.org/draft-07/schema#',
		title: 'Canon',
		description: 'A story bible for Script Supervisor: people, places, things and events, with dates. See docs/canon-format.md.',
		...objectOf(canonKeys, shared),
		// A file that builds on another may add to its entries without naming them again.
		if: { required: ['extends'] },
		else: { properties: Object.fromEntries(Object.entries(canonKeys).flatMap(namesOfEntries)) },
		definitions: {
			id: { type: 'string', pattern: idPattern },
			text: { type: ['string', 'number', 'boolean'] },
			isoDate: {
				anyOf: [
					{ type: 'string', pattern: `^${datePattern}(/${datePattern})?$` },
					{ type: 'integer', minimum: 1, maximum: 9999 },
				],
			},
			relation: {
				type: 'object',
				properties: relationProperties(),
				additionalProperties: false,
			},
			...Object.fromEntries([...shared].map(([key, name]) => [name, propertyOf(key, shared)])),
		},
	};
}

const idPattern = '^[^\\sA-Z-][^\\sA-Z]*$';
const datePattern = '\\d{1,4}(-\\d{2}(-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}(:?\\d{2})?)?)?)?)?';
const durationPattern = '^P(?=.)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?)?$';

/** `null` takes away what lower layers say, so it may stand behind any key. */
function objectOf(keys: Keys, shared: SharedKeys, options: { readonly requires?: boolean } = {}): JsonObject {
	const required = options.requires === false ? [] : requiredOf(keys);
	const propertyFor = (key: KeySchema): JsonObject => {
		const name = shared.get(key);
		return name === undefined ? propertyOf(key, shared) : { $ref: `#/definitions/${name}` };
	};
	return {
		type: 'object',
		properties: Object.fromEntries(Object.entries(keys).map(([name, schema]) => [name, propertyFor(schema)])),
		additionalProperties: false,
		...(required.length === 0 ? {} : { required: [...required] }),
	};
}

function propertyOf({ type, says, example, required }: KeySchema, shared: SharedKeys): JsonObject {
	const described: JsonObject = {
		description: example === undefined ? says : `${says}\nExample: ${example}`,
	};
	const value = valueOf(type, shared);
	return required ? { ...described, ...wrapped(value) } : { ...described, anyOf: [value, { type: 'null' }] };
}

/** A reference takes no neighbours in draft-07. */
function wrapped(value: JsonObject): JsonObject {
	return '$ref' in value ? { allOf: [value] } : value;
}

function valueOf(schema: ValueSchema, shared: SharedKeys): JsonObject {
	switch (schema.kind) {
		case 'text':
			return { $ref: '#/definitions/text' };
		case 'number':
			return numberBetween(schema.least, schema.most);
		case 'boolean':
			return { type: 'boolean' };
		case 'coordinates':
			return {
				type: 'array',
				items: [numberBetween(-90, 90), numberBetween(-180, 180)],
				minItems: 2,
				maxItems: 2,
			};
		case 'choice':
			return { enum: [...schema.of] };
		case 'id':
			return { $ref: '#/definitions/id' };
		case 'date':
			return dateOf(schema.keys, shared);
		case 'list':
			return listOf(schema.of, schema.length, shared);
		case 'map':
			return objectOf(schema.keys, shared);
		case 'entries':
			return {
				type: 'object',
				propertyNames: { pattern: idPattern },
				additionalProperties: { anyOf: [objectOf(schema.keys, shared, { requires: false }), { type: 'null' }] },
			};
	}
}

function numberBetween(minimum: number, maximum: number): JsonObject {
	return { type: 'number', minimum, maximum };
}

function listOf(of: ValueSchema, length: number | undefined, shared: SharedKeys): JsonObject {
	const items = valueOf(of, shared);
	if (length !== undefined) return { type: 'array', items, minItems: length, maxItems: length };
	const list: JsonObject = { type: 'array', items };
	return of.kind === 'text' || of.kind === 'id' ? { anyOf: [list, items] } : list;
}

function dateOf(keys: Keys, shared: SharedKeys): JsonObject {
	// `by` of a death are people: its relation stands alone.
	const isDeath = Object.hasOwn(keys, 'by');
	const { properties } = objectOf(keys, shared) as { readonly properties: JsonObject };
	return {
		anyOf: [
			{ $ref: '#/definitions/isoDate' },
			...(isDeath ? [{ $ref: '#/definitions/relation' }] : []),
			{
				type: 'object',
				properties: {
					...properties,
					...(isDeath ? {} : relationProperties()),
					date: { anyOf: [{ $ref: '#/definitions/isoDate' }, { $ref: '#/definitions/relation' }, { type: 'null' }] },
				},
				additionalProperties: false,
			},
		],
	};
}

function relationProperties(): JsonObject {
	return {
		after: { description: 'The event that it comes after, by id.', allOf: [{ $ref: '#/definitions/id' }] },
		before: { description: 'The event that it comes before, by id.', allOf: [{ $ref: '#/definitions/id' }] },
		by: { description: 'How long after or before: P5Y, P3M, P2W, P4D, PT6H.', type: 'string', pattern: durationPattern },
	};
}

/** Where nothing is extended, each entry needs its name. */
function namesOfEntries([name, { type }]: readonly [string, KeySchema]): [string, JsonObject][] {
	if (type.kind !== 'entries') return [];
	return [[name, { additionalProperties: { if: { type: 'object' }, then: { required: [...requiredOf(type.keys)] } } }]];
}

/** Keys that stand in several places of the format, each written once, under its own name. */
type SharedKeys = ReadonlyMap<KeySchema, string>;

function sharedKeys(): SharedKeys {
	const seen = new Map<KeySchema, number>();
	const names = new Map<KeySchema, string>();
	const visit = (keys: Keys): void => {
		for (const [name, key] of Object.entries(keys)) {
			const nTimes = (seen.get(key) ?? 0) + 1;
			seen.set(key, nTimes);
			if (nTimes === 2) names.set(key, uniqueName(name, new Set(names.values())));
			if (nTimes === 1) visit(keysIn(key.type));
		}
	};
	visit(canonKeys);
	return names;
}

function uniqueName(name: string, taken: ReadonlySet<string>): string {
	let unique = `key-${name}`;
	for (let count = 2; taken.has(unique); count++) unique = `key-${name}-${String(count)}`;
	return unique;
}

function keysIn(type: ValueSchema): Keys {
	if (type.kind === 'list') return keysIn(type.of);
	return type.kind === 'map' || type.kind === 'entries' || type.kind === 'date' ? type.keys : {};
}
