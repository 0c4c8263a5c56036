/**
 * Reads a canon file's YAML piece by piece where it can be cut, whole where it can't, and only what has changed since the
 * version before.
 */
import type { Uri } from '../text/position.js';
import { type CanonKey, type CanonNode, movedKey } from './file.js';
import type { CanonProblem } from './model.js';
import { cutIntoPieces, type Piece } from './yamlPieces.js';
import { firstCharacter, limits, readWhole, refuse, syntaxProblem, withPlainLineEnds, type YamlTree } from './yamlTree.js';

/** What was read of a file, piece by piece, for the next version of it. */
export type PieceMemo = ReadonlyMap<string, ReadPiece>;

interface ReadPiece {
	readonly line: number;
	readonly key: CanonKey;
}

export interface YamlReading extends YamlTree {
	readonly memo: PieceMemo;
}

/** Pieces that `previous` knows are not read again. Cost: linear in the text, about a tenth of a second per megabyte of new pieces. */
export function readYaml(uri: Uri, text: string, previous: PieceMemo): YamlReading {
	const refusal = refuse(text);
	if (refusal !== undefined) return { root: undefined, problems: [syntaxProblem(uri, firstCharacter, refusal)], memo: nothingRead };
	const plainText = withPlainLineEnds(text);
	const inPieces = readInPieces(uri, plainText, previous);
	const isDoubtful = inPieces === undefined || (inPieces.problems.length > 0 && plainText.length < limits.readTwice);
	// With a mistake in it, a file may be cut in the wrong places: then only the whole tells what is wrong.
	return isDoubtful ? { ...readWhole(uri, plainText), memo: inPieces?.memo ?? nothingRead } : inPieces;
}

export const nothingRead: PieceMemo = new Map();

/**
 * Reads the pieces of a long file one after the other, so that somebody else may have a turn in between; `readYaml` finds
 * them read. Yields the share that is done, from 0 to 1.
 */
export function* readPieces(uri: Uri, text: string): Generator<number, PieceMemo> {
	if (refuse(text) !== undefined) return nothingRead;
	const blocks = cutIntoPieces(withPlainLineEnds(text)) ?? [];
	const pieces = blocks.flatMap(({ head, entries }) => [head, ...entries]);
	const memo = new Map<string, ReadPiece>();
	for (const [index, piece] of pieces.entries()) {
		yield index / pieces.length;
		const { root, problems } = readWhole(uri, piece.text, piece.line);
		const key = root?.kind === 'map' ? root.keys[0] : undefined;
		if (key !== undefined && problems.length === 0) memo.set(piece.text, { line: piece.line, key });
	}
	return memo;
}

/** `undefined` where the text can't be cut, or a key stands twice. */
function readInPieces(uri: Uri, text: string, previous: PieceMemo): YamlReading | undefined {
	const blocks = cutIntoPieces(text);
	if (blocks === undefined || blocks.length === 0) return undefined;
	const problems: CanonProblem[] = [];
	const memo = new Map<string, ReadPiece>();
	const read = ({ text: pieceText, line }: Piece): CanonKey[] => {
		const known = previous.get(pieceText) ?? memo.get(pieceText);
		const tree = known === undefined ? readWhole(uri, pieceText, line) : undefined;
		problems.push(...(tree?.problems ?? []));
		const keys = known === undefined ? (tree?.root?.kind === 'map' ? tree.root.keys : []) : [movedKey(known.key, line - known.line)];
		const [key] = keys;
		if (key !== undefined && problems.length === 0) memo.set(pieceText, { line, key });
		return [...keys];
	};
	const keys: CanonKey[] = [];
	for (const { head, entries } of blocks) {
		const headKeys = read(head);
		const [key] = headKeys;
		const inner = entries.flatMap(read);
		if (key === undefined || hasDoubles(inner)) return undefined;
		keys.push(...(inner.length === 0 ? headKeys : [{ ...key, value: mapOf(inner) }]));
	}
	return hasDoubles(keys) ? undefined : { root: mapOf(keys), problems: problems.slice(0, limits.problems), memo };
}

/** A map of keys that follow each other, from the first to the end of the last. */
function mapOf(keys: readonly CanonKey[]): CanonNode {
	const [line, character] = keys[0]?.at ?? [0, 0, 0, 0];
	const [, , endLine, endCharacter] = keys.at(-1)?.value.at ?? [0, 0, 0, 0];
	return { kind: 'map', keys, at: [line, character, endLine, endCharacter] };
}

function hasDoubles(keys: readonly CanonKey[]): boolean {
	return new Set(keys.map(({ name }) => name)).size < keys.length;
}
