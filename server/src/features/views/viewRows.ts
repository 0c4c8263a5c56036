/** The rows of each list beside the text, ready to be shown, and only those that fit what somebody searches for. */
import type { Analysis } from '../../analysis/analysis.js';
import { foldName } from '../../script/names.js';
import type { Uri } from '../../text/position.js';
import { canonRows } from './canonRows.js';
import { peopleRows } from './peopleRows.js';
import { placeRows } from './placeRows.js';
import { measuredView } from './sceneLength.js';
import { scriptOrderRows, storyOrderRows } from './sceneRows.js';
import type { ViewName, ViewRow } from './viewRow.js';
import { viewWords } from './viewWords.js';

export interface ViewRequest {
	readonly view: ViewName;
	readonly uri: Uri;
	/** For scenes: as told, or as it happens. */
	readonly order: 'script' | 'story';
	/** Only rows that contain these letters, with what they stand in; empty for all. */
	readonly filter: string;
	/** The editor's language. */
	readonly locale: string | undefined;
}

/** `undefined` where there is nothing that could have rows: no such file, no canon in force. */
export function viewRows(analysis: Analysis, request: ViewRequest): readonly ViewRow[] | undefined {
	const words = viewWords(request.locale);
	const rows = (): readonly ViewRow[] | undefined => {
		if (request.view === 'canon') {
			const canon = analysis.canon(request.uri);
			return canon === undefined ? undefined : canonRows(canon, words);
		}
		const view = measuredView(analysis, request.uri);
		if (view === undefined) return undefined;
		if (request.view === 'people') return peopleRows(view, words);
		if (request.view === 'places') return placeRows(view, words);
		return request.order === 'story' ? storyOrderRows(view, words) : scriptOrderRows(view, words);
	};
	const wanted = foldName(request.filter);
	const all = rows();
	return all === undefined || wanted === '' ? all : all.flatMap((row) => matching(row, wanted));
}

/** The row with all below it where it fits itself; else with what fits below it, unfolded; nothing where nothing does. */
function matching(row: ViewRow, wanted: string): readonly ViewRow[] {
	if (row.kind !== 'kind' && foldName(`${row.label} ${row.spoken}`).includes(wanted)) return [row];
	const children = row.children.flatMap((child) => matching(child, wanted));
	if (children.length === 0) return [];
	const detail = row.kind === 'kind' ? String(children.length) : row.detail;
	return [{ ...row, detail, children, isOpen: true }];
}
