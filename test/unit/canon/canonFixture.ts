/**
 * Canon files with their problems marked below the lines, as text:
 *
 *     //- /own.canon.yaml
 *     canon: own
 *     charcters: {}
 *     ^^^^^^^^^ canon-schema: "charcters" is not a key of a canon file. Did you mean "characters"?
 *        | /base.canon.yaml:3 a related place
 *        > characters
 *
 * `|` lines are related locations, a `>` line is the suggested text. Files are layers, later ones on top; `extends` finds
 * the files of the fixture by id or path.
 */
import assert from 'node:assert/strict';

import type { CanonFile } from '../../../server/src/canon/file.js';
import { mergeCanon, orderLayers } from '../../../server/src/canon/layers.js';
import type { Canon, CanonProblem } from '../../../server/src/canon/model.js';
import { readCanonFile } from '../../../server/src/canon/read.js';

interface FixtureFile {
	readonly uri: string;
	readonly text: string;
}

/** Asserts that the fixture's problems are exactly those that are marked. */
export function checkProblems(source: string): void {
	const trimmed = source.replace(/^\n/u, '').replace(/\n\t*$/u, '\n');
	const files = filesIn(trimmed);
	const read = files.map(({ uri, text }) => readCanonFile(uri, text));
	const ordered = orderLayers(read, (ref, from) => findIn(read, ref, from));
	const problems = [
		...read.flatMap((file) => file.problems),
		...ordered.problems,
		...mergeCanon(ordered.files).problems,
	];
	assert.equal(annotate(files, problems), trimmed);
}

/** The canon of files without markers; later ones on top. */
export function canonOf(...texts: readonly string[]): Canon {
	const read = texts.flatMap((text) => filesIn(text)).map(({ uri, text }) => readCanonFile(uri, text));
	return mergeCanon(orderLayers(read, (ref, from) => findIn(read, ref, from)).files).canon;
}

export function filesIn(source: string): readonly FixtureFile[] {
	const files: { uri: string; lines: string[] }[] = [];
	for (const line of source.split('\n')) {
		const uri = /^\/\/- (\/\S+)$/u.exec(line)?.[1];
		if (uri !== undefined) files.push({ uri, lines: [] });
		else if (files.length === 0) files.push({ uri: defaultUri, lines: [line] });
		else if (!isMarker(line)) files.at(-1)?.lines.push(line);
	}
	return files.map(({ uri, lines }) => ({ uri, text: lines.join('\n') }));
}

const defaultUri = '/own.canon.yaml';

function isMarker(line: string): boolean {
	return /^\s*\^+ canon-|^ {3}[|>] /u.test(line);
}

function findIn(files: readonly CanonFile[], ref: string, from: CanonFile): CanonFile | undefined {
	const path = new URL(ref, `file://${from.uri}`).pathname;
	return files.find(({ id, uri }) => id === ref || uri === path);
}

function annotate(files: readonly FixtureFile[], problems: readonly CanonProblem[]): string {
	const isNamed = files.length > 1 || files[0]?.uri !== defaultUri;
	const parts = files.map(({ uri, text }) => {
		const own = problems.filter(({ at }) => at.uri === uri);
		const lines = text.split('\n').flatMap((line, index) => [line, ...marksOn(own, index)]);
		return [...(isNamed ? [`//- ${uri}`] : []), ...lines].join('\n');
	});
	return parts.join('\n');
}

function marksOn(problems: readonly CanonProblem[], line: number): readonly string[] {
	const here = problems.filter(({ at }) => at.range.start.line === line);
	here.sort((lhs, rhs) => lhs.at.range.start.character - rhs.at.range.start.character);
	return here.flatMap(({ code, message, at: { range }, related, suggestion }) => {
		const { start, end } = range;
		const nColumns = end.line === start.line ? end.character - start.character : 1;
		return [
			`${' '.repeat(start.character)}${'^'.repeat(nColumns)}${end.line === start.line ? '' : '^'} ${code}: ${message}`,
			...related.map((each) => `   | ${each.at.uri}:${String(each.at.range.start.line + 1)} ${each.message}`),
			...(suggestion === undefined ? [] : [`   > ${suggestion}`]),
		];
	});
}
