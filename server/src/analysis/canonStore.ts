/**
 * Canon files put together: what they extend is looked up, the layers are merged into one canon. The same files give the
 * same canon object, whichever script asks, so that everything made from it can be kept.
 */
import type { CanonFile } from '../canon/file.js';
import { mergeCanon, orderLayers } from '../canon/layers.js';
import type { Canon, CanonProblem } from '../canon/model.js';
import type { Range, Uri } from '../text/position.js';
import { comparePositions } from '../text/position.js';
import type { CanonLookup } from './project.js';
import { resolveCanon } from './project.js';

/** Layers merged. */
export interface LayeredCanon {
	/** `undefined` where there is no layer. */
	readonly canon: Canon | undefined;
	/** What is wrong between layers, found when first asked: references that nothing defines, contradictions, cycles. In any of the layers' files. */
	readonly problems: () => readonly CanonProblem[];
	/** Files that some layer extends and that have not been read. */
	readonly wanted: readonly Uri[];
}

/** Merged canons that are kept; a workspace has few. */
const mostKept = 16;

export class CanonStore {
	readonly #numbers = new WeakMap<CanonFile, number>();
	readonly #merged = new Map<string, Omit<LayeredCanon, 'wanted'>>();
	#nNumbers = 0;

	/** The canon that some files and all that they extend make, lowest first. Merges only what it has not merged before. */
	layered(files: readonly CanonFile[], lookup: CanonLookup): LayeredCanon {
		if (files.length === 0) return { canon: undefined, problems: () => [], wanted: [] };
		const below = filesBelow(files, lookup);
		const key = [files, [...below.found.values()]]
			.map((list) => list.map((file) => this.#numberOf(file)).join(' '))
			.join('|');
		let merged = this.#merged.get(key);
		if (merged === undefined) {
			merged = mergeLayers(files, below);
			const oldest = this.#merged.size >= mostKept ? this.#merged.keys().next().value : undefined;
			if (oldest !== undefined) this.#merged.delete(oldest);
			this.#merged.set(key, merged);
		}
		return { ...merged, wanted: below.wanted };
	}

	#numberOf(file: CanonFile): number {
		const known = this.#numbers.get(file);
		if (known !== undefined) return known;
		this.#numbers.set(file, ++this.#nNumbers);
		return this.#nNumbers;
	}
}

interface FilesBelow {
	/** By `referenceKey`. */
	readonly found: ReadonlyMap<string, CanonFile>;
	/** References to files that are there and could never be read: those files say so themselves. */
	readonly broken: ReadonlySet<string>;
	readonly wanted: readonly Uri[];
}

/** Everything that some files extend, at any depth. A cycle is walked once. */
function filesBelow(files: readonly CanonFile[], lookup: CanonLookup): FilesBelow {
	const found = new Map<string, CanonFile>();
	const broken = new Set<string>();
	const wanted: Uri[] = [];
	const waiting = [...files];
	const seen = new Set(files);
	for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
		for (const { ref } of file.extends) {
			const resolution = resolveCanon({ text: ref, base: file.uri, trusted: false }, lookup);
			if (resolution.kind === 'loading') wanted.push(...resolution.wanted);
			if (resolution.kind === 'broken') broken.add(referenceKey(file, ref));
			if (resolution.kind !== 'found') continue;
			found.set(referenceKey(file, ref), resolution.file);
			if (seen.has(resolution.file)) continue;
			seen.add(resolution.file);
			waiting.push(resolution.file);
		}
	}
	return { found, broken, wanted };
}

function referenceKey({ uri }: CanonFile, ref: string): string {
	return `${uri}\n${ref}`;
}

function mergeLayers(files: readonly CanonFile[], { found, broken }: FilesBelow): Omit<LayeredCanon, 'wanted'> {
	const order = orderLayers(files, (ref, from) => found.get(referenceKey(from, ref)));
	const merged = mergeCanon(order.files);
	const isOwnFault = ({ at }: CanonProblem): boolean => {
		const file = order.files.find(({ uri }) => uri === at.uri);
		const reference = file?.extends.find((extended) => sameStart(extended.at, at.range));
		return file === undefined || reference === undefined || !broken.has(referenceKey(file, reference.ref));
	};
	return {
		canon: merged.canon,
		problems: () => [...order.problems.filter(isOwnFault), ...merged.problems],
	};
}

function sameStart(lhs: Range, rhs: Range): boolean {
	return comparePositions(lhs.start, rhs.start) === 0;
}
