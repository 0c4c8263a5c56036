/**
 * The shape of a check on names: it reads the script's merged names, not its text, so that its result holds until a name,
 * its place or the canon changes.
 */
import type { Canon } from '../canon/model.js';
import type { ScriptCast, ScriptSpan } from '../cast/model.js';
import type { Story, StoryPlace } from '../story/model.js';
import type { Location } from '../text/position.js';
import type { FindingCode } from './codes.js';
import type { Fix, Link, PlacedFinding } from './finding.js';
import type { CheckInput } from './input.js';
import { findingAt } from './sceneView.js';

/** Evidence in a script moves with its scene; evidence in the canon has a location. */
export type NamesEvidence =
	| { readonly message: string; readonly inScript: ScriptSpan }
	| { readonly message: string; readonly at: Location | StoryPlace };

export interface NamesFinding {
	readonly at: ScriptSpan;
	readonly message: string;
	readonly evidence: readonly NamesEvidence[];
	/** Made from the input at hand, because lines may have moved since the check ran. */
	readonly fixes?: ((input: CheckInput) => readonly Fix[]) | undefined;
}

/** Runs the check once for each state of the names, the canon and the story's names. */
export function namesCheck(
	code: FindingCode,
	check: (cast: ScriptCast, canon: Canon | undefined, story: Story | undefined) => Iterable<NamesFinding>,
): (input: CheckInput) => readonly PlacedFinding[] {
	const findingsOf = memoByNames((cast, canon, story) => placeAll(code, check(cast, canon, story)));
	return (input) => findingsOf(input.cast, input.canon, input.story);
}

/** The same for a check that reads headings' places only. */
export function placesCheck(
	code: FindingCode,
	check: (places: ScriptCast['places'], canon: Canon, story: Story | undefined) => Iterable<NamesFinding>,
): (input: CheckInput) => readonly PlacedFinding[] {
	const findingsOf = memoByCanon((places: ScriptCast['places'], canon, story) =>
		canon === undefined ? [] : placeAll(code, check(places, canon, story)),
	);
	return (input) => findingsOf(input.cast.places, input.canon, input.story);
}

type FromNames<T> = (cast: ScriptCast, canon: Canon | undefined, story: Story | undefined) => T;

/** Remembers what follows from names, canon and story while every one of the cast's maps is the same. */
export function memoByNames<T>(compute: FromNames<T>): FromNames<T> {
	interface Known {
		readonly cast: ScriptCast;
		readonly canon: Canon | undefined;
		readonly story: Story | undefined;
		readonly result: T;
	}
	const memo = new WeakMap<ScriptCast['names'], Known>();
	return (cast, canon, story) => {
		const known = memo.get(cast.names);
		const isSame =
			known?.canon === canon &&
			known?.story === story &&
			known?.cast.firstNamed === cast.firstNamed &&
			known.cast.capitals === cast.capitals;
		if (known !== undefined && isSame) return known.result;
		const result = compute(cast, canon, story);
		memo.set(cast.names, { cast, canon, story, result });
		return result;
	};
}

function memoByCanon<Key extends object, T>(
	compute: (key: Key, canon: Canon | undefined, story: Story | undefined) => T,
): (key: Key, canon: Canon | undefined, story: Story | undefined) => T {
	const memo = new WeakMap<Key, { readonly canon: unknown; readonly story: unknown; readonly result: T }>();
	return (key, canon, story) => {
		const known = memo.get(key);
		if (known !== undefined && known.canon === canon && known.story === story) return known.result;
		const result = compute(key, canon, story);
		memo.set(key, { canon, story, result });
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
