/** How the table of the canon format (schema.ts) is written: kinds of values and of keys. Types and small makers only. */

/** The sections that hold entries under ids; also what an id can refer to. */
export const entryKinds = ['characters', 'places', 'objects', 'events', 'works'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** What may stand behind a key. */
export type ValueSchema =
	| { readonly kind: 'text' }
	| { readonly kind: 'number'; readonly least: number; readonly most: number }
	| { readonly kind: 'boolean' }
	/** Latitude and longitude in degrees. */
	| { readonly kind: 'coordinates' }
	| { readonly kind: 'choice'; readonly of: readonly string[] }
	/** An id that must be defined under this section, in the file or one it lies on. */
	| { readonly kind: 'id'; readonly of: EntryKind }
	/** A date, a range, a relation to an event, or a map that holds one of these as `date` beside the given keys. */
	| { readonly kind: 'date'; readonly keys: Keys }
	| { readonly kind: 'map'; readonly noun: string; readonly keys: Keys }
	/** `mergedBy`: the key by which layers find the same item again, with a second one that tells items with the same first apart. */
	| {
			readonly kind: 'list';
			readonly of: ValueSchema;
			readonly length: number | undefined;
			readonly mergedBy: readonly string[];
	  }
	/** A map from ids to entries. */
	| { readonly kind: 'entries'; readonly noun: string; readonly keys: Keys };

export interface KeySchema {
	readonly type: ValueSchema;
	/** What it means, for hover and completion. One or two sentences. */
	readonly says: string;
	readonly example: string | undefined;
	readonly required: boolean;
	/** What writers tend to type instead. */
	readonly slips: readonly string[];
}

export type Keys = Readonly<Record<string, KeySchema>>;

type KeyDetails = Partial<Pick<KeySchema, 'example' | 'required' | 'slips'>>;

export function key(type: ValueSchema, says: string, details: KeyDetails = {}): KeySchema {
	return { type, says, example: details.example, required: details.required ?? false, slips: details.slips ?? [] };
}

export const text: ValueSchema = { kind: 'text' };
export const flag: ValueSchema = { kind: 'boolean' };
export const coordinates: ValueSchema = { kind: 'coordinates' };

export function numberFrom(least: number, most: number): ValueSchema {
	return { kind: 'number', least, most };
}

export function oneOf(...of: readonly string[]): ValueSchema {
	return { kind: 'choice', of };
}

export function idOf(of: EntryKind): ValueSchema {
	return { kind: 'id', of };
}

export function dateWith(keys: Keys): ValueSchema {
	return { kind: 'date', keys };
}

export function map(noun: string, keys: Keys): ValueSchema {
	return { kind: 'map', noun, keys };
}

export function listOf(of: ValueSchema, ...mergedBy: readonly string[]): ValueSchema {
	return { kind: 'list', of, length: undefined, mergedBy };
}

export function exactly(length: number, of: ValueSchema): ValueSchema {
	return { kind: 'list', of, length, mergedBy: [] };
}

export function entries(noun: string, keys: Keys): ValueSchema {
	return { kind: 'entries', noun, keys };
}

/** The keys that must be there. Remembered, because it is asked of every fact. */
export function requiredOf(keys: Keys): readonly string[] {
	let required = requiredKeys.get(keys);
	if (required === undefined) {
		required = Object.keys(keys).filter((name) => keys[name]?.required);
		requiredKeys.set(keys, required);
	}
	return required;
}

const requiredKeys = new WeakMap<Keys, readonly string[]>();
