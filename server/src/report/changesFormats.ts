/** What has changed since an earlier version, for people and as JSON (docs/cli.md). */
import type { SceneChange, SceneName, ScriptChanges } from './changes.js';
import { textTable } from './textTable.js';

/** A line per scene, then the pages: `changed  12A  INT. KITCHEN - DAY  line 20  3 lines`. */
export function changesText({ scenes, pages, lines, hasNewTitlePage }: ScriptChanges): string {
	if (lines.length === 0 && scenes.length === 0 && !hasNewTitlePage) return 'Nothing that prints has changed.';
	const title = hasNewTitlePage ? [[['changed', '', 'title page', '', '', '']]] : [];
	const changed = runsOf(scenes).map((run) => (run.length < leastRun ? run.map(rowOf) : [runRow(run)]));
	const rows = [...title, ...changed];
	const list = pages.length === 0 ? [] : [`Changed pages: ${pages.join(', ')}`];
	return [...(rows.length === 0 ? [] : [textTable(rows.flat())]), ...list].join('\n\n');
}

function rowOf(change: SceneChange): readonly string[] {
	const { kind, number, heading, line, nLines } = change;
	const place = line === undefined ? '' : `line ${String(line + 1)}`;
	return [kind, number, heading, place, line === undefined || nLines === 0 ? '' : counted(nLines), otherwise(change)];
}

/** `was 4`, `was INT. MILL - DAY`, `from 4 INT. MILL - DAY`, `into 3 INT. MILL - DAY`. */
function otherwise({ kind, number, heading, was, into }: SceneChange): string {
	const whole = (name: SceneName): string => `${name.number} ${name.heading}`;
	if (into !== undefined) return `into ${whole(into)}`;
	if (was === undefined) return '';
	if (kind === 'split') return `from ${whole(was)}`;
	const parts = [...(was.number === number ? [] : [was.number]), ...(was.heading === heading ? [] : [was.heading])];
	return parts.length === 0 ? '' : `was ${parts.join(' ')}`;
}

/** So many scenes in a row that have only other numbers are one line. */
const leastRun = 4;

/** Neighbors with nothing but another number together, all others each alone. */
function runsOf(scenes: readonly SceneChange[]): readonly (readonly SceneChange[])[] {
	const runs: SceneChange[][] = [];
	for (const scene of scenes) {
		const last = runs.at(-1);
		if (scene.kind === 'renumbered' && last?.[0]?.kind === 'renumbered') last.push(scene);
		else runs.push([scene]);
	}
	return runs;
}

function runRow(run: readonly SceneChange[]): readonly string[] {
	const [first, last] = [run[0], run.at(-1)];
	const place = first?.line === undefined ? '' : `line ${String(first.line + 1)}`;
	return [
		'renumbered',
		`${first?.number ?? ''}–${last?.number ?? ''}`,
		`${String(run.length)} scenes`,
		...[place, '', `were ${first?.was?.number ?? ''}–${last?.was?.number ?? ''}`],
	];
}

function counted(nLines: number): string {
	return nLines === 1 ? '1 line' : `${String(nLines)} lines`;
}

export function changesJson({ scenes, pages, lines, hasNewTitlePage }: ScriptChanges): string {
	const scene = ({ kind, number, heading, line, nLines, was, into }: SceneChange): unknown => ({
		kind,
		number,
		heading,
		line: line ?? null,
		lines: nLines,
		was: was ?? null,
		into: into ?? null,
	});
	return JSON.stringify({ version: 1, lines, pages, titlePage: hasNewTitlePage, scenes: scenes.map(scene) }, null, 2);
}
