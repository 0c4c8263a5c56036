/**
 * Equality by value for the small plain values of this layer, so that an edit that changes nothing keeps identities.
 * Objects that are shared (canon entries, lines) are equal by identity and cost nothing.
 */

/** The old value where the new one equals it. */
export function keepEqual<T>(value: T, old: T | undefined): T {
	return old !== undefined && sameValue(old, value) ? old : value;
}

/** The new value with each member that equals the old one's replaced by it; the old value itself where all do. */
export function keepEqualMembers<T extends object>(value: T, old: T | undefined): T {
	if (old === undefined) return value;
	const kept = { ...value };
	let isSame = true;
	for (const key of Object.keys(value)) {
		const member: unknown = Reflect.get(value, key);
		const oldMember: unknown = Reflect.get(old, key);
		if (sameValue(member, oldMember)) Reflect.set(kept, key, oldMember);
		else isSame = false;
	}
	return isSame ? old : kept;
}

/** Handles primitives, arrays, plain objects, maps and sets. Cost: linear in what differs from shared objects. */
export function sameValue(lhs: unknown, rhs: unknown): boolean {
	if (Object.is(lhs, rhs)) return true;
	if (typeof lhs !== 'object' || typeof rhs !== 'object' || lhs === null || rhs === null) return false;
	if (Array.isArray(lhs) || Array.isArray(rhs)) return Array.isArray(lhs) && Array.isArray(rhs) && sameArray(lhs, rhs);
	if (lhs instanceof Map || rhs instanceof Map) return lhs instanceof Map && rhs instanceof Map && sameMap(lhs, rhs);
	if (lhs instanceof Set || rhs instanceof Set) return lhs instanceof Set && rhs instanceof Set && sameSet(lhs, rhs);
	return sameObject(lhs, rhs);
}

function sameArray(lhs: readonly unknown[], rhs: readonly unknown[]): boolean {
	return lhs.length === rhs.length && lhs.every((value, index) => sameValue(value, rhs[index]));
}

function sameMap(lhs: ReadonlyMap<unknown, unknown>, rhs: ReadonlyMap<unknown, unknown>): boolean {
	if (lhs.size !== rhs.size) return false;
	for (const [key, value] of lhs) if (!rhs.has(key) || !sameValue(value, rhs.get(key))) return false;
	return true;
}

function sameSet(lhs: ReadonlySet<unknown>, rhs: ReadonlySet<unknown>): boolean {
	if (lhs.size !== rhs.size) return false;
	for (const value of lhs) if (!rhs.has(value)) return false;
	return true;
}

function sameObject(lhs: object, rhs: object): boolean {
	const keys = Object.keys(lhs);
	if (keys.length !== Object.keys(rhs).length) return false;
	return keys.every((key) => sameValue(Reflect.get(lhs, key), Reflect.get(rhs, key)));
}
