/** What has changed since an earlier version, for people and as JSON (docs/cli.md). */
import type { SceneChange, ScriptChanges } from './changes.js';
import { textTable } from './textTable.js';

/** A line per scene, then the pages: `changed  12A  INT. KITCHEN - DAY  3 lines`. */
export function changesText({ scenes, pages, lines }: ScriptChanges): string {
	if (lines.length === 0 && scenes.length === 0) return 'Nothing that prints has changed.';
	const rows = scenes.map(({ kind, number, heading, line, nLines }) => [
		kind,
		number,
		heading,
		...(line === undefined ? [] : [`line ${String(line + 1)}`, counted(nLines)]),
	]);
	const list = pages.length === 0 ? [] : [`Changed pages: ${pages.join(', ')}`];
	return [...(rows.length === 0 ? [] : [textTable(rows)]), ...list].join('\n\n');
}

function counted(nLines: number): string {
	return nLines === 1 ? '1 line' : `${String(nLines)} lines`;
}

export function changesJson({ scenes, pages, lines }: ScriptChanges): string {
	const scene = ({ kind, number, heading, line, nLines }: SceneChange): unknown => ({
		kind,
		number,
		heading,
		line: line ?? null,
		lines: nLines,
	});
	return JSON.stringify({ version: 1, lines, pages, scenes: scenes.map(scene) }, null, 2);
}
