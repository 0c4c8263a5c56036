/** Applies a quick fix to the texts of a universe, as an editor would. */
import assert from 'node:assert/strict';

import type { Finding, Fix, TextEdit } from '../../server/src/checks/finding.js';
import type { Position } from '../../server/src/text/position.js';

/** The texts by path after the fix. Edits must not overlap. */
export function applyFix(texts: ReadonlyMap<string, string>, fix: Fix): ReadonlyMap<string, string> {
	const result = new Map(texts);
	for (const [uri, edits] of fix.edits) {
		const path = uri.replace(/^file:\/\//u, '');
		const text = texts.get(path);
		assert.ok(text !== undefined, `no file ${path}`);
		result.set(path, applyEdits(text, edits));
	}
	return result;
}

/** The fix of a finding with that title; fails with the titles there are. */
export function fixTitled(finding: Finding, title: string): Fix {
	const fixes = finding.fixes();
	const found = fixes.find((fix) => fix.title === title);
	assert.ok(found, `there is no "${title}" among: ${fixes.map((fix) => fix.title).join(' | ')}`);
	return found;
}

function applyEdits(text: string, edits: readonly TextEdit[]): string {
	const lineStarts = [0, ...[...text.matchAll(/\r\n|\r|\n/gu)].map((match) => match.index + match[0].length)];
	const offsetOf = ({ line, character }: Position): number =>
		Math.min(text.length, (lineStarts[line] ?? text.length) + character);
	const placed = edits
		.map(({ range, newText }) => ({ start: offsetOf(range.start), end: offsetOf(range.end), newText }))
		.sort((lhs, rhs) => rhs.start - lhs.start);
	placed.forEach(({ end }, index) => {
		assert.ok(index === 0 || end <= (placed[index - 1]?.start ?? 0), 'edits overlap');
	});
	return placed.reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}
