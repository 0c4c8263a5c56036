/** A script with the lengths of its scenes, as its pages have them. The one place that the lists ask. */
import type { Analysis } from '../../analysis/analysis.js';
import type { ScriptView } from '../../analysis/scriptView.js';
import type { Eighths } from '../../layout/eighths.js';
import { sceneEighths } from '../../layout/eighths.js';
import type { Scene } from '../../script/model.js';
import type { Uri } from '../../text/position.js';

export interface MeasuredView extends ScriptView {
	/** In eighths of a page, by scene index. */
	readonly eighths: readonly Eighths[];
}

/** `undefined` for canon files and for files that are not there. */
export function measuredView(analysis: Analysis, uri: Uri): MeasuredView | undefined {
	const view = analysis.view(uri);
	const layout = analysis.layout(uri);
	return view === undefined || layout === undefined ? undefined : { ...view, eighths: sceneEighths(layout) };
}

/** How long some scenes are together. */
export function eighthsOf({ eighths }: MeasuredView, scenes: readonly Scene[]): Eighths {
	return scenes.reduce((sum, { index }) => sum + (eighths[index] ?? 1), 0);
}
