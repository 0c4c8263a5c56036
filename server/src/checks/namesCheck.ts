/**
 * The shape of a check on names: it reads the script's merged names, not its text, so that its result holds until a name,
 * its place or the canon changes.
 */
import type { Canon } from '../canon/model.js';
import type { ScriptCast, ScriptSpan } from '../cast/model.js';
import type { Location } from '../text/position.js';
import type { FindingCode } from './codes.js';
import type { Evidence, Finding, Fix } from './finding.js';
import type { CheckInput } from './input.js';
import { sceneRange } from './place.js';
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

/** Runs the check once for each state of the names and canon; placing its findings costs one step each. */
export function namesCheck(
	code: FindingCode,
	check: (cast: ScriptCast, canon: Canon | undefined) => Iterable<NamesFinding>,
): (input: CheckInput) => Iterable<Finding> {
	const findingsOf = memoByNames((cast, canon) => [...check(cast, canon)]);
	return (input) => findingsOf(input.cast, input.canon).map((found) => placed(input, code, found));
}

/** The same for a check that reads headings' places only. */
export function placesCheck(
	code: FindingCode,
	check: (places: ScriptCast['places'], canon: Canon) => Iterable<NamesFinding>,
): (input: CheckInput) => Iterable<Finding> {
	const findingsOf = memoByCanon((places: ScriptCast['places'], canon) =>
		canon === undefined ? [] : [...check(places, canon)],
	);
	return (input) => findingsOf(input.cast.places, input.canon).map((found) => placed(input, code, found));
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

function placed(input: CheckInput, code: FindingCode, { at, message, evidence, fixes }: NamesFinding): Finding {
	return findingAt({ script: input.script, scene: { index: at.scene } }, code, at, {
		message,
		evidence: evidence.map((link) => evidenceAt(input, link)),
		fixes: () => fixes?.(input) ?? [],
	});
}

function evidenceAt({ script }: CheckInput, link: NamesEvidence): Evidence {
	if ('at' in link) return link;
	return {
		message: link.message,
		at: { uri: script.uri, range: sceneRange(script, link.inScript.scene, link.inScript) },
	};
}
