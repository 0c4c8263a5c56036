/** A canon file with everything in it read: what is read late is no property that a comparison would see. */
import type { CanonFile, CanonKey, CanonMap, CanonNode } from '../../server/src/canon/file.js';

export function plainFile(file: CanonFile): CanonFile {
	return { ...file, root: plainMap(file.root) };
}

function plainMap({ kind, keys, at }: CanonMap): CanonMap {
	return { kind, keys: keys.map(plainKey), at };
}

function plainKey({ name, at, value }: CanonKey): CanonKey {
	return { name, at, value: plainNode(value) };
}

function plainNode(node: CanonNode): CanonNode {
	if (node.kind === 'map') return plainMap(node);
	return node.kind === 'list' ? { ...node, items: node.items.map(plainNode) } : node;
}
