/**
 * Marker fixtures: a text with files, findings marked by carets below the line, and evidence below the carets
 * (docs/STYLE.md, "Tests"). Every finding must be marked, and every marker must match.
 */
import assert from 'node:assert/strict';

import { isMap, isScalar, isSeq, parseDocument } from 'yaml';

import type { Evidence, Finding } from '../../server/src/checks/finding.js';
import type { Location, Position } from '../../server/src/text/position.js';
import type { Universe } from './universe.js';
import { findingsIn } from './universe.js';

export interface FixtureFile {
	/** `/pilot.fountain` */
	readonly path: string;
	/** Without markers and cursor. */
	readonly text: string;
}

/** A caret line, with the evidence lines below it. */
export interface Marker {
	readonly path: string;
	readonly line: number;
	readonly start: number;
	readonly end: number;
	/** `dead-character warning: Anna speaks here …` */
	readonly says: string;
	readonly evidence: readonly string[];
}

export interface Fixture {
	readonly files: readonly FixtureFile[];
	readonly markers: readonly Marker[];
	/** Where `$0` stood, in the order of the text. Two in one file are a selection. */
	readonly cursors: readonly { readonly path: string; readonly position: Position }[];
}

const defaultPath = '/script.fountain';
const caretLine = /^(\s*)(\^+) ([a-z-]+ (?:hint|information|warning|error): .*)$/u;
const evidenceLine = /^ {3}\| (.*)$/u;
const fileLine = /^\/\/- (\/\S+)$/u;

/** Splits a fixture into files and expectations. */
export function readFixture(source: string): Fixture {
	const files: { path: string; lines: string[] }[] = [];
	const markers: (Marker & { evidence: string[] })[] = [];
	let current: { path: string; lines: string[] } | undefined;
	let lastMarker: { evidence: string[] } | undefined;
	for (const line of source.split('\n')) {
		const path = fileLine.exec(line)?.[1];
		if (path !== undefined) {
			current = { path, lines: [] };
			files.push(current);
			continue;
		}
		if (current === undefined) files.push((current = { path: defaultPath, lines: [] }));
		const caret = caretLine.exec(line);
		const evidence = lastMarker === undefined ? undefined : evidenceLine.exec(line)?.[1];
		if (caret !== null) {
			const start = caret[1]?.length ?? 0;
			const marker = {
				path: current.path,
				line: current.lines.length - 1,
				start,
				end: start + (caret[2]?.length ?? 0),
				says: caret[3] ?? '',
				evidence: [],
			};
			markers.push(marker);
			lastMarker = marker;
		} else if (evidence !== undefined) {
			lastMarker?.evidence.push(evidence);
		} else {
			lastMarker = undefined;
			current.lines.push(line.replace('\\^', '^'));
		}
	}
	const cursors: { path: string; position: Position }[] = [];
	const clean = files.map(({ path, lines }) => ({ path, text: takeCursors(path, lines, cursors).join('\n') }));
	return { files: clean, markers, cursors };
}

function takeCursors(path: string, lines: readonly string[], into: { path: string; position: Position }[]): string[] {
	return lines.map((line, index) => {
		let text = line;
		for (let at = findCursor(text); at >= 0; at = findCursor(text)) {
			into.push({ path, position: { line: index, character: at } });
			text = text.slice(0, at) + text.slice(at + 2);
		}
		return text.replaceAll('\\$0', '$0');
	});
}

function findCursor(text: string): number {
	return /(?<!\\)\$0/u.exec(text)?.index ?? -1;
}

/** Runs all checks on a fixture and compares. `update` gives the fixture as it should read instead. */
export function checkFindings(source: string): void {
	const fixture = readFixture(source);
	const universe = findingsIn(fixture.files);
	const actual = fixture.files.flatMap(({ path }) => describeFindings(universe, path));
	const expected = fixture.markers.map(describeMarker);
	assert.deepEqual(actual.sort(), expected.sort());
}

/** The fixture with its markers written anew from what the checks say. */
export function updatedFixture(source: string): string {
	const fixture = readFixture(source);
	const universe = findingsIn(fixture.files);
	const opensWithPath = source.startsWith('//- ');
	return fixture.files
		.map(({ path, text }, index) => {
			const header = index > 0 || opensWithPath ? [`//- ${path}`] : [];
			return [...header, ...markedLines(universe, path, text)].join('\n');
		})
		.join('\n');
}

function markedLines(universe: Universe, path: string, text: string): readonly string[] {
	const findings = universe.findings.get(path) ?? [];
	return text.split('\n').flatMap((line, index) => {
		const here = findings.filter(({ range }) => range.start.line === index);
		return [line, ...here.flatMap((finding) => markerLines(universe, finding))];
	});
}

function markerLines(universe: Universe, finding: Finding): readonly string[] {
	const { start, end } = finding.range;
	const carets = ' '.repeat(start.character) + '^'.repeat(Math.max(1, end.character - start.character));
	return [
		`${carets} ${says(finding)}`,
		...finding.evidence.map((evidence) => `   | ${describeEvidence(universe, evidence)}`),
	];
}

function describeFindings(universe: Universe, path: string): readonly string[] {
	return (universe.findings.get(path) ?? []).map((finding) => {
		const { start, end } = finding.range;
		assert.equal(start.line, end.line, 'a finding stays on one line');
		const evidence = finding.evidence.map((link) => describeEvidence(universe, link));
		return describe(
			path,
			start.line,
			start.character,
			Math.max(end.character, start.character + 1),
			says(finding),
			evidence,
		);
	});
}

function describeMarker(marker: Marker): string {
	return describe(marker.path, marker.line, marker.start, marker.end, marker.says, marker.evidence);
}

function describe(
	path: string,
	line: number,
	start: number,
	end: number,
	text: string,
	evidence: readonly string[],
): string {
	return [`${path}:${String(line + 1)}:${String(start + 1)}-${String(end)} ${text}`, ...evidence].join('\n   | ');
}

function says({ code, severity, message }: Finding): string {
	return `${code} ${severity}: ${message}`;
}

/** `/show.canon.yaml characters.anna.died`, `/pilot.fountain scene 2 "THREE DAYS LATER"`. */
function describeEvidence(universe: Universe, { at }: Evidence): string {
	const path = at.uri.replace(/^file:\/\//u, '');
	if (path.endsWith('.yaml')) return `${path} ${keyPathAt(universe.texts.get(path) ?? '', at)}`;
	const script = universe.scripts.get(path);
	const scene = script?.scenes.findLast(({ startLine }) => startLine <= at.range.start.line);
	const line = (universe.texts.get(path) ?? '').split('\n')[at.range.start.line] ?? '';
	const words = line.slice(at.range.start.character, at.range.end.character);
	return `${path} ${scene === undefined ? 'header' : `scene ${String(scene.index + 1)}`} "${words}"`;
}

/** The keys that lead to a place in a canon file. */
function keyPathAt(text: string, { range }: Location): string {
	const lines = text.split('\n');
	const offset =
		lines.slice(0, range.start.line).reduce((sum, line) => sum + line.length + 1, 0) + range.start.character;
	const path: string[] = [];
	let node: unknown = parseDocument(text).contents;
	for (;;) {
		if (isMap(node)) {
			const pair = node.items.findLast(
				({ key }) => isScalar(key) && key.range !== null && key.range !== undefined && key.range[0] <= offset,
			);
			if (pair === undefined || !isScalar(pair.key)) break;
			path.push(String(pair.key.value));
			if (pair.key.range !== null && pair.key.range !== undefined && offset < pair.key.range[1]) break;
			node = pair.value;
		} else if (isSeq(node)) {
			const index = node.items.findLastIndex((item) => startOf(item) <= offset);
			if (index < 0) break;
			path.push(String(index));
			node = node.items[index];
		} else break;
	}
	return path.join('.');
}

function startOf(node: unknown): number {
	if (isMap(node) || isSeq(node) || isScalar(node)) return node.range?.[0] ?? Number.POSITIVE_INFINITY;
	return Number.POSITIVE_INFINITY;
}
