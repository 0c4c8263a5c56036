/**
 * Lays canon files on top of each other: finds what they extend, merges them entry by entry, resolves dates, checks
 * references and contradictions, and indexes the names. Pure; files that did not change are not read again.
 */
import { recalled } from '../text/recalled.js';
import type { People } from './characterIndex.js';
import { findContradictions } from './contradictions.js';
import { createDateReader, placedText } from './dateReader.js';
import { characterOf, eventOf, objectOf, placeOf, travelTimeOf, workOf } from './entries.js';
import type { CanonFile, CanonReference } from './file.js';
import { LazyEntries } from './lazyEntries.js';
import { inferLife } from './life.js';
import type { Canon, CanonProblem, Character, Episode } from './model.js';
import { spellingsOf } from './nameForms.js';
import { createNameIndex, uppermost } from './nameIndex.js';
import { fieldOf, locationIn, mergeEntries, mergeTopList, type Placed, type PlacedEntry, removedIds } from './placed.js';
import { checkReferences, type MergedSections } from './references.js';
import type { EntryKind } from './schemaTypes.js';

export interface OrderedLayers {
	/** Lowest first; every file once. */
	readonly files: readonly CanonFile[];
	readonly problems: readonly CanonProblem[];
}

/**
 * The wanted files with all that they extend beneath them. `find` gives the file that an id or relative path means as
 * seen from another file. A circle and a file that is not there are problems at the key.
 */
export function orderLayers(
	wanted: readonly CanonFile[],
	find: (ref: string, from: CanonFile) => CanonFile | undefined,
): OrderedLayers {
	const files: CanonFile[] = [];
	const problems: CanonProblem[] = [];
	const done = new Set<string>();
	/** From the wanted file down, each with the reference that leads on. */
	const open: { readonly file: CanonFile; readonly reference: CanonReference }[] = [];

	function visit(file: CanonFile): void {
		if (done.has(file.uri)) return;
		for (const reference of file.extends) {
			open.push({ file, reference });
			visitBase(file, reference);
			open.pop();
		}
		done.add(file.uri);
		files.push(file);
	}

	function visitBase(file: CanonFile, reference: CanonReference): void {
		const base = find(reference.ref, file);
		if (base === undefined) {
			problems.push(referenceProblem(file, reference, `There is no canon "${reference.ref}" to extend.`));
			return;
		}
		const start = open.findIndex((step) => step.file.uri === base.uri);
		if (start < 0) {
			visit(base);
			return;
		}
		// Told in every file of the circle: each is looked at by itself.
		const circle = open.slice(start);
		const ids = circle.map((step) => `"${step.file.id}"`);
		const message =
			ids.length === 1
				? `The canon ${ids[0] ?? ''} extends itself.`
				: `The canons ${ids.join(', ')} extend each other in a circle.`;
		for (const step of circle) problems.push(referenceProblem(step.file, step.reference, message));
	}

	for (const file of wanted) visit(file);
	return { files, problems };
}

function referenceProblem(file: CanonFile, { at }: CanonReference, message: string): CanonProblem {
	return { code: 'canon-reference', message, at: { uri: file.uri, range: at }, related: [], suggestion: undefined };
}

export interface MergedCanon {
	readonly canon: Canon;
	/**
	 * What is wrong between entries and between files, looked for when first asked: scripts need none of it. What is wrong
	 * within one file stands in `CanonFile.problems`.
	 */
	readonly problems: readonly CanonProblem[];
}

/** `files` lowest first, with all that they extend. Cost: linear in the entries, which are read when somebody asks for them. */
export function mergeCanon(files: readonly CanonFile[]): MergedCanon {
	const sections = mergeSections(files);
	const dateProblems: CanonProblem[] = [];
	const dates = createDateReader(sections.events, dateProblems);
	const events = new LazyEntries(sections.events, (entry) => eventOf(entry, dates));
	const stated = new LazyEntries(sections.characters, (entry) => characterOf(entry, dates));
	const inferred = inferLife(stated, events, (id, field) => sections.characters.get(id)?.removes(field) === true);
	const characters = new LazyEntries(sections.characters, (entry) => {
		return inferred.get(entry.id) ?? stated.get(entry.id) ?? characterOf(entry, dates);
	});
	const places = new LazyEntries(sections.places, (entry) => placeOf(entry, dates));
	const objects = new LazyEntries(sections.objects, (entry) => objectOf(entry, dates));
	const layers = files.map(({ id, title, uri }) => ({ id, title, uri }));
	const ids = files.map(({ id }) => id);
	const people: People<PlacedEntry> = {
		all: uppermost(sections.characters.values(), ids),
		spellingsOf: (entry) => entry.spellings ?? spellingsOf(characters.of(entry)),
		characterOf: (entry) => characters.of(entry),
	};
	const canon: Canon = {
		title: titleOf(files),
		layers,
		characters,
		places,
		objects,
		events,
		works: new LazyEntries(sections.works, workOf),
		travel: sections.travel.flatMap((item) => travelTimeOf(item) ?? []),
		episodes: sections.episodes.flatMap((item) => episodeOf(item) ?? []),
		names: createNameIndex({ people, places, objects }, ids),
	};
	let problems: readonly CanonProblem[] | undefined;
	return {
		canon,
		get problems() {
			if (problems === undefined) {
				// Looks at every entry, so that all dates have been read.
				const contradictions = findContradictions(canon);
				problems = outsideBroken(files, [...checkReferences(sections), ...dateProblems, ...contradictions]);
			}
			return problems;
		},
	};
}

/** The people of one file as it alone tells of them. */
export function peopleIn(file: CanonFile): ReadonlyMap<string, Character> {
	const dates = createDateReader(mergeEntries([file], 'events'), []);
	return new LazyEntries(mergeEntries([file], 'characters'), (entry) => characterOf(entry, dates));
}

function outsideBroken(files: readonly CanonFile[], problems: readonly CanonProblem[]): readonly CanonProblem[] {
	const broken = new Set(files.filter(isBroken).map(({ uri }) => uri));
	return problems.filter(({ at }) => !broken.has(at.uri));
}

/** In a file with broken YAML nobody knows what is missing. */
function isBroken({ problems }: CanonFile): boolean {
	return problems.some(({ code }) => code === 'canon-syntax');
}

function mergeSections(files: readonly CanonFile[]): MergedSections {
	const merged = (kind: EntryKind): ReadonlyMap<string, PlacedEntry> => mergeEntries(files, kind);
	const removed = new Map<EntryKind, ReadonlySet<string>>();
	return {
		characters: merged('characters'),
		places: merged('places'),
		objects: merged('objects'),
		events: merged('events'),
		works: merged('works'),
		travel: mergeTopList(files, 'travel'),
		episodes: mergeTopList(files, 'episodes'),
		removed: (kind) => recalled(removed, kind, () => removedIds(files, kind)),
	};
}

/** More than three would fill the status bar. */
function titleOf(files: readonly CanonFile[]): string {
	return files
		.slice(-3)
		.map(({ id, title }) => title ?? id)
		.join(' + ');
}

function episodeOf(item: Placed): Episode | undefined {
	const script = placedText(item, 'script');
	if (script === undefined) return undefined;
	return { script, title: placedText(item, 'title'), at: locationIn(fieldOf(item, 'script') ?? item) };
}
