/**
 * The shape of a check on names: it reads the script's merged names, not its text, so that its result holds until a name,
 * its place or the canon changes.
 */
import type { Canon } from '../canon/model.js';
import type { ScriptCast, ScriptSpan } from '../cast/model.js';
import type { Location } from '../text/position.js';
import type { FindingCode } from './codes.js';
import type { Fix, Link, PlacedFinding } from './finding.js';
import type { CheckInput } from './input.js';
import { findingAt } from './sceneView.js';

/** Evidence in the script moves with its scene; evidence in the canon has a location. */
export type NamesEvidence =
	{ readonly message: string; readonly inScript: ScriptSpan } | { readonly message: string; readonly at: Location };

export interface NamesFinding {
	readonly at: ScriptSpan;
	readonly message: string;
	readonly evidence: readonly NamesEvidence[];
	/** Made from the input at hand, because lines may have moved since the check ran. */
	readonly fixes?: ((input: CheckInput) => readonly Fix[]) | undefined;
}

/** Runs the check once for each state of the names and canon. */
export function namesCheck(
	code: FindingCode,
	check: (cast: ScriptCast, canon: Canon | undefined) => Iterable<NamesFinding>,
): (input: CheckInput) => readonly PlacedFinding[] {
	const findingsOf = memoByNames((cast, canon) => placeAll(code, check(cast, canon)));
	return (input) => findingsOf(input.cast, input.canon);
}

/** The same for a check that reads headings' places only. */
export function placesCheck(
	code: FindingCode,
	check: (places: ScriptCast['places'], canon: Canon) => Iterable<NamesFinding>,
): (input: CheckInput) => readonly PlacedFinding[] {
	const findingsOf = memoByCanon((places: ScriptCast['places'], canon) =>
		canon === undefined ? [] : placeAll(code, check(places, canon)),
	);
	return (input) => findingsOf(input.cast.places, input.canon);
}

/** Remembers what follows from names and canon while every one of the cast's maps is the same. */
export function memoByNames<T>(
	compute: (cast: ScriptCast, canon: Canon | undefined) => T,
): (cast: ScriptCast, canon: Canon | undefined) => T {
	interface Known {
		readonly cast: ScriptCast;
		readonly canon: Canon | undefined;
		readonly result: T;
	}
	const memo = new WeakMap<ScriptCast['names'], Known>();
	return (cast, canon) => {
		const known = memo.get(cast.names);
		const isSame =
			known?.canon === canon && known?.cast.firstNamed === cast.firstNamed && known.cast.capitals === cast.capitals;
		if (known !== undefined && isSame) return known.result;
		const result = compute(cast, canon);
		memo.set(cast.names, { cast, canon, result });
		return result;
	};
}

function memoByCanon<Key extends object, T>(
	compute: (key: Key, canon: Canon | undefined) => T,
): (key: Key, canon: Canon | undefined) => T {
	const memo = new WeakMap<Key, { readonly canon: Canon | undefined; readonly result: T }>();
	return (key, canon) => {
		const known = memo.get(key);
		if (known !== undefined && known.canon === canon) return known.result;
		const result = compute(key, canon);
		memo.set(key, { canon, result });
		return result;
	};
}

function placeAll(code: FindingCode, found: Iterable<NamesFinding>): readonly PlacedFinding[] {
	return Array.from(found, ({ at, message, evidence, fixes }) => {
		const links = evidence.map((link): Link => {
			if ('at' in link) return link;
			const { scene, line, span } = link.inScript;
			return { message: link.message, at: { scene, at: { line, span } } };
		});
		const parts = { message, evidence: links, ...(fixes === undefined ? {} : { fixes }) };
		return { scene: at.scene, finding: findingAt(code, at, parts) };
	});
}
