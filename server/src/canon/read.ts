/**
 * Reads one `*.canon.yaml` (docs/canon-format.md) into a plain value with source ranges. Never throws: problems are part
 * of the value, and what is sound counts in spite of them. Follows no reference; that is layers.ts.
 */
import type { Uri } from '../text/position.js';
import { CompiledKey, compiledLine } from './compiledKey.js';
import { type CanonFile, type CanonKey, type CanonMap, type CanonNode, type Extent,itemsOf, keyOf, rangeOf, textOf, valueOf } from './file.js';
import { peopleIn } from './layers.js';
import type { CanonProblem } from './model.js';
import { nothingRead, type PieceMemo, readPieces, readYaml } from './readYaml.js';
import { canonKeys } from './schema.js';
import { idFrom } from './suggest.js';
import { isId, report, validateMap, type Validation } from './validate.js';

/**
 * `previous` is an earlier version of the same file: what has not changed since is not read again. Cost: linear in the
 * text; an edit to a file of a megabyte takes some milliseconds.
 */
export function readCanonFile(uri: Uri, text: string, previous?: CanonFile): CanonFile {
	const known = previous === undefined ? undefined : piecesOf.get(previous);
	return readKnowing(known ?? nothingRead, uri, text);
}

/**
 * The same in small steps, for a file of many megabytes: somebody else may have a turn after each. Its entries are
 * compiled, so that laying it over others takes no longer than with a canon that ships. Yields the share that is done.
 */
export function* readCanonSlowly(uri: Uri, text: string): Generator<number, CanonFile> {
	const file = readKnowing(yield* readPieces(uri, text), uri, text);
	const compiled = { ...file, root: yield* compiledRoot(file) };
	const memo = piecesOf.get(file);
	if (memo !== undefined) piecesOf.set(compiled, memo);
	return compiled;
}

function readKnowing(known: PieceMemo, uri: Uri, text: string): CanonFile {
	const { root, problems, memo } = readYaml(uri, text, known);
	const validation: Validation = { uri, problems: [] };
	const parts = fileOf(uri, soundRoot(root, validation), validation);
	// Where the YAML is broken, what seems wrong with the keys follows from it.
	const file = { ...parts, problems: inReadingOrder(problems.length > 0 ? problems : validation.problems) };
	piecesOf.set(file, memo);
	return file;
}

function* compiledRoot(file: CanonFile): Generator<number, CanonMap> {
	const people = peopleIn(file);
	const keys: CanonKey[] = [];
	for (const section of file.root.keys) {
		if (section.name !== 'characters' || section.value.kind !== 'map') {
			keys.push(section);
			continue;
		}
		const entries: CanonKey[] = [];
		for (const entry of section.value.keys) {
			yield 1;
			entries.push(new CompiledKey(compiledLine(entry, people.get(entry.name))));
		}
		keys.push({ ...section, value: { ...section.value, keys: entries } });
	}
	return { ...file.root, keys };
}

/** What each file was read from, as long as somebody holds the file. */
const piecesOf = new WeakMap<CanonFile, PieceMemo>();

const startOfFile: Extent = [0, 0, 0, 1];
const nothing: CanonMap = { kind: 'map', keys: [], at: [0, 0, 0, 0] };

function soundRoot(root: CanonNode | undefined, validation: Validation): CanonMap {
	if (root === undefined || root.kind === 'null') return nothing;
	if (root.kind !== 'map') {
		const [line, character] = root.at;
		const says = 'A canon file is made of keys such as "canon:", "title:" and "characters:".';
		report([line, character, line, character + 1], says, validation);
		return nothing;
	}
	return validateMap(root, canonKeys, 'canon file', validation) ?? nothing;
}

function fileOf(uri: Uri, root: CanonMap, validation: Validation): Omit<CanonFile, 'problems'> {
	const id = keyOf(root, 'canon');
	const name = textOf(id?.value);
	// A file that is no map at all has one problem, not two.
	if (name === undefined && (root !== nothing || validation.problems.length === 0)) {
		report(startOfFile, 'This canon has no id: begin with "canon: some-id".', validation);
	}
	if (name !== undefined && id !== undefined && !isId(name)) {
		const suggestion = idFrom(name) || undefined;
		report(id.value.at, `"${name}" is not an id: use small letters, digits and hyphens.`, validation, suggestion);
	}
	return {
		uri,
		id: name ?? idFromUri(uri),
		idAt: rangeOf(id?.value.at ?? startOfFile),
		title: textOf(valueOf(root, 'title')),
		extends: itemsOf(valueOf(root, 'extends')).flatMap((item) => {
			const ref = textOf(item);
			return ref === undefined ? [] : [{ ref, at: rangeOf(item.at) }];
		}),
		root,
	};
}

function inReadingOrder(problems: readonly CanonProblem[]): readonly CanonProblem[] {
	return problems.toSorted((lhs, rhs) => {
		const { start: a } = lhs.at.range;
		const { start: b } = rhs.at.range;
		return a.line - b.line || a.character - b.character;
	});
}

/** `file:///show/own.canon.yaml` is called `own` where it doesn't say otherwise. */
function idFromUri(uri: Uri): string {
	const name = uri.slice(uri.lastIndexOf('/') + 1).replace(/\.canon\.ya?ml$/iu, '');
	return idFrom(name) || 'canon';
}
