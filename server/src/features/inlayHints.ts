/** Faint hints: behind each scene heading script day, date and length, `D3 · Thu 5 Mar 2015 · 2 3/8`; behind cues, ages. */
import type { InlayHint } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import type { ScriptView } from '../analysis/scriptView.js';
import { civilDateOf, weekdayOf } from '../calendar/civil.js';
import { monthNames, weekdayName } from '../calendar/format.js';
import type { TimeWindow } from '../calendar/partialDate.js';
import { minutesPerDay } from '../calendar/partialDate.js';
import { eighthsInWords, pagesInWords, sceneEighths } from '../layout/eighths.js';
import { isOmitted } from '../script/omitted.js';
import type { Range, Uri } from '../text/position.js';
import { windowOf } from '../timeline/model.js';
import { ageHints } from './ageHints.js';

export function inlayHints(analysis: Analysis, uri: Uri, range: Range): InlayHint[] {
	const view = analysis.view(uri);
	if (view === undefined) return [];
	const { sceneTimeHints, ageHints: places } = analysis.config(uri);
	return [...(sceneTimeHints ? headingHints(analysis, view, range) : []), ...ageHints(view, range, places)];
}

function headingHints(analysis: Analysis, { script, timeline }: ScriptView, range: Range): InlayHint[] {
	const layout = analysis.layout(script.uri);
	const lengths = layout === undefined ? [] : sceneEighths(layout);
	return script.scenes
		.filter(({ startLine }) => range.start.line <= startLine && startLine <= range.end.line)
		.flatMap((scene): InlayHint[] => {
			const time = timeline.scenes[scene.index];
			if (time === undefined || isOmitted(scene)) return [];
			const { label, reason } = time.scriptDay;
			const eighths = lengths[scene.index] ?? 1;
			const parts = [label, shortDate(windowOf(time.likely)), eighthsInWords(eighths)].filter((part) => part !== '');
			const character = scene.node.lines[0]?.text.length ?? 0;
			return [
				{
					position: { line: scene.startLine, character },
					label: parts.join(' · '),
					paddingLeft: true,
					tooltip: `${reason} · ${pagesInWords(eighths)}`,
				},
			];
		});
}

/** As exact as the window is: a day, a month, a year; empty where it spans years. */
export function shortDate({ earliest, latest }: TimeWindow): string {
	if (earliest === undefined || latest === undefined) return '';
	const firstDay = Math.floor(earliest / minutesPerDay);
	const first = civilDateOf(firstDay);
	const last = civilDateOf(Math.floor(latest / minutesPerDay));
	const month = monthNames[first.month - 1]?.slice(0, 3) ?? '';
	if (latest - earliest < minutesPerDay) {
		return `${weekdayName(weekdayOf(firstDay)).slice(0, 3)} ${String(first.day)} ${month} ${String(first.year)}`;
	}
	if (first.year !== last.year) return '';
	return first.month === last.month ? `${month} ${String(first.year)}` : String(first.year);
}
