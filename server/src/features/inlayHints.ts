/** Faint hints: behind each scene heading script day, date and length, `D3 · Thu 5 Mar 2015 · 2 3/8`; behind cues, ages. */
import type { InlayHint } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import type { ScriptView } from '../analysis/scriptView.js';
import { eighthsInWords, sceneEighths } from '../layout/eighths.js';
import { isOmitted } from '../script/omitted.js';
import type { Range, Uri } from '../text/position.js';
import { windowOf } from '../timeline/model.js';
import { shownWindows } from '../timeline/shownWindows.js';
import { ageHints } from './ageHints.js';
import type { ViewWords } from './views/viewWords.js';
import { viewWords } from './views/viewWords.js';

/** `locale` is a language tag (`de-AT`); why it is that day is told in English. */
export function inlayHints(analysis: Analysis, uri: Uri, range: Range, locale?: string): InlayHint[] {
	const view = analysis.view(uri);
	if (view === undefined) return [];
	const { sceneTimeHints, ageHints: places } = analysis.config(uri);
	const words = viewWords(locale);
	return [
		...(sceneTimeHints ? headingHints(analysis, view, range, words) : []),
		...ageHints(view, range, places, words),
	];
}

function headingHints(
	analysis: Analysis,
	{ script, timeline }: ScriptView,
	range: Range,
	words: ViewWords,
): InlayHint[] {
	const layout = analysis.layout(script.uri);
	const lengths = layout === undefined ? [] : sceneEighths(layout);
	return script.scenes
		.filter(({ startLine }) => range.start.line <= startLine && startLine <= range.end.line)
		.flatMap((scene): InlayHint[] => {
			const time = timeline.scenes[scene.index];
			if (time === undefined || isOmitted(scene)) return [];
			const { label, reason } = time.scriptDay;
			const eighths = lengths[scene.index] ?? 1;
			const parts = [
				label,
				words.date(shownWindows(timeline)[scene.index] ?? windowOf(time.likely)),
				eighthsInWords(eighths),
			].filter((part) => part !== '');
			const character = scene.node.lines[0]?.text.length ?? 0;
			return [
				{
					position: { line: scene.startLine, character },
					label: parts.join(' · '),
					paddingLeft: true,
					tooltip: `${reason} · ${words.length(eighths)}`,
				},
			];
		});
}
