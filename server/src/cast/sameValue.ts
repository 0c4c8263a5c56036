/**
 * Equality by value for the small plain values of this layer, so that an edit that changes nothing keeps identities.
 * Objects that are shared (canon entries, lines) are equal by identity and cost nothing.
 */

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
	const entries = Object.entries(lhs);
	const others = new Map<string, unknown>(Object.entries(rhs));
	return entries.length === others.size && entries.every(([key, value]) => sameValue(value, others.get(key)));
}
