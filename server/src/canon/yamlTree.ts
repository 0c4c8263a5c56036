/**
 * YAML text as a plain tree with source ranges, and what is wrong with the YAML. The only file that knows the `yaml`
 * package. Never throws; texts that are too big, too deep, too entangled or no text at all get one clear problem.
 */
import { Composer, type Document, isAlias, isCollection, isMap, isScalar, isSeq, Lexer, type ParsedNode, Parser, type YAMLError } from 'yaml';

import { byteOrderMark } from '../text/lines.js';
import type { Range, Uri } from '../text/position.js';
import { type CanonKey, type CanonNode, type Extent, locationOf, rangeOf } from "./file.js";
import type { CanonProblem } from './model.js';
import { createTextPositions, type TextPositions } from './textPositions.js';
import { inPlainWords, isUnclosed } from './yamlProblems.js';

export interface YamlTree {
	/** `undefined` where there is nothing, or nothing that can be read. */
	readonly root: CanonNode | undefined;
	readonly problems: readonly CanonProblem[];
}

/** Above these, a file is refused or cut: no story bible comes near them, and a bomb does not get far. */
export const limits = {
	characters: 64 * 1024 * 1024,
	depth: 40,
	aliases: 1000,
	/** Values that aliases may unfold to, in all. */
	unfolded: 100_000,
	problems: 50,
	/** A longer file with a mistake is not read a second time to tell it better. */
	readTwice: 1_000_000,
} as const;

/** `text` starts at `firstLine` of the file. */
export function readWhole(uri: Uri, text: string, firstLine = 0): YamlTree {
	const positions = createTextPositions(text, firstLine);
	const unfolding = createUnfolding(uri, text, positions);
	const depth = tooDeepAt(text);
	if (depth !== undefined) {
		unfolding.report(depth, depth + 1, tooDeepMessage);
		return { root: undefined, problems: unfolding.problems };
	}
	const documents = composeDocuments(text);
	const document = documents[0];
	if (document === undefined) return { root: undefined, problems: [] };
	const errors = [...document.errors, ...document.warnings];
	const tell = (error: YAMLError): void => {
		unfolding.report(error.pos[0], error.pos[1], inPlainWords(error, (offset) => positions.at(offset)[0] + 1));
	};
	for (const error of errors) if (!isUnclosed(error)) tell(error);
	const next = documents[1];
	if (next !== undefined && unfolding.problems.length === 0) {
		const [start] = next.range;
		unfolding.report(start, start + 1, 'A canon file is one YAML document: what follows `---` here is not read.');
	}
	const root = document.contents === null ? undefined : unfolding.convert(document.contents);
	// What is never closed is told where it opens; the library tells it at the end of the file.
	if (unfolding.problems.length === 0) errors.forEach(tell);
	return { root, problems: unfolding.problems };
}

export const firstCharacter: Range = rangeOf([0, 0, 0, 1]);

/** Why a text is not read at all; `undefined` if it is. */
export function refuse(text: string): string | undefined {
	if (text.length > limits.characters) {
		return `This file is too big to be a canon: more than ${String(limits.characters / 1024 / 1024)} million characters.`;
	}
	if (text.includes('\0')) return 'This is not a text file: it contains binary data.';
	return undefined;
}

/** Columns are counted as everywhere else: a byte order mark is in no line, and a CR alone ends one. */
export function withPlainLineEnds(text: string): string {
	const withoutMark = text.startsWith(byteOrderMark) ? text.slice(1) : text;
	return withoutMark.includes('\r') ? withoutMark.replace(/\r(?!\n)/gu, '\n') : withoutMark;
}

/**
 * The offset of a bracket that opens too many levels; the library would take minutes over thousands. Counting signs is
 * quick and finds too many, for they may stand in texts: only then are they counted as the library sees them.
 */
function tooDeepAt(text: string): number | undefined {
	const signs = text.matchAll(/[[{}\]]/gu);
	return exceeds(signs, ([sign]) => sign) === undefined ? undefined : exceeds(lexemes(text), ({ sign }) => sign)?.index;
}

function exceeds<Sign>(signs: Iterable<Sign>, textOf: (sign: Sign) => string): Sign | undefined {
	let depth = 0;
	for (const sign of signs) {
		const text = textOf(sign);
		if (text === '[' || text === '{') depth++;
		else if (depth > 0) depth--;
		if (depth > limits.depth) return sign;
	}
	return undefined;
}

/** A block ends with its last value; comments behind it belong to what follows. */
function upTo(at: Extent, last: CanonNode | undefined): Extent {
	return last === undefined ? at : [at[0], at[1], last.at[2], last.at[3]];
}

const marks: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001f']);

function* lexemes(text: string): Iterable<{ readonly sign: string; readonly index: number }> {
	let index = 0;
	for (const sign of new Lexer().lex(text)) {
		if (sign === '[' || sign === '{' || sign === ']' || sign === '}') yield { sign, index };
		// The library's own marks (start of a document, of a plain text) are in no text.
		if (!marks.has(sign)) index += sign.length;
	}
}

/** Duplicate keys are found by `convert`: the library compares every key with every other, which takes minutes on a big canon. */
function composeDocuments(text: string): readonly Document.Parsed[] {
	const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
	const tokens = new Parser().parse(text);
	const documents: Document.Parsed[] = [];
	for (const document of composer.compose(tokens, true, text.length)) {
		documents.push(document);
		if (documents.length === 2) break;
	}
	return documents;
}

export function syntaxProblem(uri: Uri, range: Range, message: string): CanonProblem {
	return { code: 'canon-syntax', message, at: { uri, range }, related: [], suggestion: undefined };
}

interface Unfolding {
	readonly problems: CanonProblem[];
	report(start: number, end: number, message: string): void;
	convert(node: ParsedNode): CanonNode | undefined;
}

/** Converts the library's nodes to ours, following aliases under a budget. */
function createUnfolding(uri: Uri, text: string, positions: TextPositions): Unfolding {
	const problems: CanonProblem[] = [];
	const linesTold = new Set<number>();
	const anchors = new Map<string, { readonly node: ParsedNode; isOpen: boolean }>();
	let nAliases = 0;
	let nUnfolded = 0;
	let aliasDepth = 0;
	let isOverBudget = false;

	function extentOf(start: number, end: number): Extent {
		// A block ends where its last value ends, not on the line where the next key begins.
		let last = Math.max(start, Math.min(end, text.length));
		while (last > start && isSpace(text.charCodeAt(last - 1))) last--;
		return [...positions.at(start), ...positions.at(last)];
	}

	function report(start: number, end: number, message: string): void {
		if (problems.length >= limits.problems) return;
		const [line, character, endLine, endCharacter] = extentOf(Math.min(start, text.length), end);
		// One complaint a line: the others follow from it.
		if (linesTold.has(line)) return;
		linesTold.add(line);
		// Something to see and to click on: at least one column, at most to the end of its line.
		const isOneLine = endLine === line;
		const range = rangeOf([line, character, line, isOneLine && endCharacter > character ? endCharacter : character + 1]);
		problems.push(syntaxProblem(uri, range, message));
	}

	function convert(node: ParsedNode, depth = 0): CanonNode | undefined {
		if (isOverBudget) return undefined;
		if (depth > limits.depth) return refuseAt(node, tooDeepMessage);
		if (aliasDepth > 0 && ++nUnfolded > limits.unfolded) return refuseAt(node, bombMessage);
		if (isAlias(node)) return followAlias(node as ParsedNode & { readonly source: string }, depth);
		const anchor = 'anchor' in node ? node.anchor : undefined;
		const entry = anchor === undefined ? undefined : { node, isOpen: true };
		if (anchor !== undefined && entry !== undefined && aliasDepth === 0) anchors.set(anchor, entry);
		const converted = convertContents(node, depth);
		if (entry !== undefined) entry.isOpen = false;
		return converted;
	}

	function convertContents(node: ParsedNode, depth: number): CanonNode | undefined {
		const at = extentOf(node.range[0], node.range[1]);
		reportUnclosed(node);
		if (isScalar(node)) {
			const value = typeof node.value === 'string' ? node.value : '';
			if (node.type === 'PLAIN' && (value === '' || value === '~' || value === 'null')) return { kind: 'null', at };
			return { kind: 'text', value, at };
		}
		if (isSeq(node)) {
			const items: CanonNode[] = [];
			for (const item of node.items) {
				const converted = convert(item, depth + 1);
				if (converted !== undefined) items.push(converted);
			}
			return { kind: 'list', items, at: node.flow === true ? at : upTo(at, items.at(-1)) };
		}
		if (!isMap(node)) return undefined;
		const keys = convertKeys(node, depth);
		return { kind: 'map', keys, at: node.flow === true ? at : upTo(at, keys.at(-1)?.value) };
	}

	/** A quotation mark or bracket that opens here and nothing closes. */
	function reportUnclosed(node: ParsedNode): void {
		const isQuoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
		if (!isQuoted && !(isCollection(node) && node.flow === true)) return;
		const [start, end] = node.range;
		const sign = text.charAt(start);
		const closing = closingSigns.get(sign);
		if (closing === undefined || (end - start >= 2 && text.charAt(end - 1) === closing)) return;
		report(start, start + 1, `This ${sign} is never closed (line ${String(positions.at(start)[0] + 1)}).`);
	}

	function convertKeys(node: ParsedNode, depth: number): readonly CanonKey[] {
		const keys: CanonKey[] = [];
		const places = new Map<string, Extent>();
		if (!isMap(node)) return keys;
		for (const pair of node.items) {
			const keyNode = pair.key;
			const keyAt = extentOf(keyNode.range[0], keyNode.range[1]);
			if (!isScalar(keyNode) || typeof keyNode.value !== 'string' || keyNode.value === '') {
				// An empty key is half-typed or a slip that the library has told already.
				if (!isScalar(keyNode)) report(keyNode.range[0], keyNode.range[1], 'A key must be plain text.');
				continue;
			}
			const name = keyNode.value;
			const earlier = places.get(name);
			if (earlier !== undefined) {
				reportDuplicate(name, keyAt, earlier);
				continue;
			}
			places.set(name, keyAt);
			const end: Extent = [keyAt[2], keyAt[3], keyAt[2], keyAt[3]];
			const value = pair.value === null ? { kind: 'null' as const, at: end } : convert(pair.value, depth + 1);
			if (value !== undefined) keys.push({ name, at: keyAt, value });
		}
		return keys;
	}

	function reportDuplicate(name: string, at: Extent, earlier: Extent): void {
		if (problems.length >= limits.problems) return;
		problems.push({
			...syntaxProblem(uri, rangeOf(at), `"${name}" stands here twice; only the first one on line ${String(earlier[0] + 1)} is read.`),
			related: [{ message: `The first "${name}"`, at: locationOf(uri, earlier) }],
		});
	}

	function followAlias(node: ParsedNode & { readonly source: string }, depth: number): CanonNode | undefined {
		const target = anchors.get(node.source);
		if (target === undefined) return refuseHere(node, `"*${node.source}" refers to an anchor "&${node.source}" that is not there.`);
		if (target.isOpen) return refuseHere(node, `"*${node.source}" refers to the very value it stands in.`);
		if (++nAliases > limits.aliases) return refuseAt(node, bombMessage);
		aliasDepth++;
		const converted = convert(target.node, depth);
		aliasDepth--;
		// Positions are where the alias stands: a problem with its value belongs here, not to the anchor.
		return converted === undefined ? undefined : { ...converted, at: extentOf(node.range[0], node.range[1]) };
	}

	function refuseHere(node: ParsedNode, message: string): undefined {
		report(node.range[0], node.range[1], message);
		return undefined;
	}

	/** One problem for the whole file; what follows is not read. */
	function refuseAt(node: ParsedNode, message: string): undefined {
		if (!isOverBudget) report(node.range[0], node.range[1], message);
		isOverBudget = true;
		return undefined;
	}

	return { problems, report, convert };
}

const closingSigns: ReadonlyMap<string, string> = new Map([
	['{', '}'],
	['[', ']'],
	['"', '"'],
	["'", "'"],
]);

const tooDeepMessage = `This is nested more than ${String(limits.depth)} levels deep; a canon needs eight.`;
const bombMessage = 'The anchors in this file unfold to far too many values, so the rest of it is not read.';

function isSpace(code: number): boolean {
	return code === 32 || code === 10 || code === 13 || code === 9;
}
