/**
 * Where the writer's own canon files refer to an entry by its id: `to: anna`, `who: anna`, `in: old-mill`. The bundled
 * canon is left out: nobody can change it, and one name would fill the list with it.
 */
import type { Analysis } from '../analysis/analysis.js';
import type { CanonNode } from '../canon/file.js';
import { rangeOf } from '../canon/file.js';
import type { Entry } from '../canon/model.js';
import type { CanonPath } from '../canon/paths.js';
import { schemaAt } from '../canon/paths.js';
import type { EntryKind } from '../canon/schemaTypes.js';
import type { Location, Uri } from '../text/position.js';

/** In files under which the id means the entry that it means at `uri`; none where it means none. Cost: linear in the files. */
export function canonReferences(analysis: Analysis, uri: Uri, kind: EntryKind, id: string): readonly Location[] {
	const entry: Entry | undefined = analysis.canon(uri)?.[kind].get(id);
	if (entry === undefined) return [];
	return analysis.files().flatMap((file): readonly Location[] => {
		if (file.kind !== 'canon') return [];
		const other: Entry | undefined = analysis.canon(file.uri)?.[kind].get(id);
		if (other === undefined || other.layer !== entry.layer) return [];
		const { root } = file.reading.newest;
		return [...idsIn(root, [], { kind, id })].map((node) => ({ uri: file.uri, range: rangeOf(node.at) }));
	});
}

/** Every value of a file that is the id of that entry. */
export function* idsIn(
	node: CanonNode,
	path: CanonPath,
	wanted: { readonly kind: EntryKind; readonly id: string },
): Iterable<CanonNode> {
	if (node.kind === 'map') for (const { name, value } of node.keys) yield* idsIn(value, [...path, name], wanted);
	if (node.kind === 'list')
		for (const [index, item] of node.items.entries()) yield* idsIn(item, [...path, index], wanted);
	if (node.kind === 'text' && node.value === wanted.id && schemaAt(path)?.ids === wanted.kind) yield node;
}
