/** What a position in a canon file is about: a key of the format, an entry, an id that means one. */
import type { Analysis } from '../analysis/analysis.js';
import type { CanonFile, CanonNode } from '../canon/file.js';
import { rangeOf, textOf, valueOf } from '../canon/file.js';
import type { Canon, Entry } from '../canon/model.js';
import type { CanonPath, SchemaAt } from '../canon/paths.js';
import { pathAt, schemaAt } from '../canon/paths.js';
import type { EntryKind } from '../canon/schemaTypes.js';
import { entryKinds } from '../canon/schemaTypes.js';
import type { Position, Range, Uri } from '../text/position.js';

export interface FoundEntry {
	readonly kind: EntryKind;
	readonly entry: Entry;
}

export interface CanonSpot {
	readonly canon: Canon;
	readonly path: CanonPath;
	readonly onKey: boolean;
	/** The key or value itself. */
	readonly range: Range;
	/** The value as written; `undefined` for keys and for lists and maps. */
	readonly text: string | undefined;
	readonly schema: SchemaAt | undefined;
	/** The entry whose key or name this is, or that the id here means. */
	readonly found: FoundEntry | undefined;
}

export function canonSpotAt(analysis: Analysis, uri: Uri, position: Position): CanonSpot | undefined {
	const file = analysis.canonSource(uri)?.reading.newest;
	const canon = analysis.canon(uri);
	const at = file === undefined ? undefined : pathAt(file, position);
	if (file === undefined || canon === undefined || at === undefined) return undefined;
	const text = at.onKey ? undefined : textAt(file, at.path);
	const schema = schemaAt(at.path);
	return {
		canon,
		path: at.path,
		onKey: at.onKey,
		range: rangeOf(at.at),
		text,
		schema,
		found: entryAt(canon, at, schema, text),
	};
}

function entryAt(
	canon: Canon,
	{ path, onKey }: { readonly path: CanonPath; readonly onKey: boolean },
	schema: SchemaAt | undefined,
	text: string | undefined,
): FoundEntry | undefined {
	const [section, id] = path;
	const isOwn = onKey ? path.length === 2 : isNamePath(path);
	const kind = isOwn ? entryKinds.find((candidate) => candidate === section) : schema?.ids;
	const wanted = isOwn ? id : text;
	if (kind === undefined || typeof wanted !== 'string') return undefined;
	const entry = canon[kind].get(wanted);
	return entry === undefined ? undefined : { kind, entry };
}

/** Whether a name of the entry stands there: `places.old-mill.headings.0`, `characters.anna.aliases.0.name`. */
function isNamePath(path: CanonPath): boolean {
	const [, , key] = path;
	const last = path.at(-1);
	return typeof key === 'string' && nameKeys.has(key) && (last === key || last === 'name' || typeof last === 'number');
}

const nameKeys: ReadonlySet<string> = new Set([
	'name',
	'cue',
	'title',
	'aliases',
	'headings',
	'generic',
	'misspellings',
]);

function textAt({ root }: CanonFile, path: CanonPath): string | undefined {
	let node: CanonNode | undefined = root;
	for (const step of path) {
		node = typeof step === 'string' ? valueOf(node, step) : node?.kind === 'list' ? node.items[step] : undefined;
	}
	return textOf(node);
}
