/** What our own client draws beside the text: the pages of a script, the picture of its time, its figures. Nothing of it is announced. */
import type { Connection } from 'vscode-languageserver';

import type { Analysis } from '../analysis/analysis.js';
import { revisionPapers } from '../config/revisionColors.js';
import { createPageNamer, previewPages } from '../features/preview/previewPages.js';
import { previewSearch } from '../features/preview/previewSearch.js';
import { changesSince } from '../report/changes.js';
import { gatherPicture } from '../report/picture/gather.js';
import { timelineSvg } from '../report/picture/timelineSvg.js';
import { statsOf } from '../report/stats.js';
import type { Guard } from './guard.js';
import type {
	ChangesParams,
	ChangesResult,
	PreviewMatch,
	PreviewParams,
	PreviewResult,
	PreviewSearchParams,
	StatsParams,
	StatsResult,
	TimelineParams,
	TimelineResult,
} from './messages.js';
import { changesMethod, previewMethod, previewSearchMethod, statsMethod, timelineMethod } from './messages.js';

export interface PanelHost {
	readonly connection: Connection;
	readonly guard: Guard;
	readonly snapshot: () => Analysis;
	/** The language that the editor speaks. */
	readonly locale: () => string | undefined;
}

export function registerPanels({ connection, guard, snapshot, locale }: PanelHost): void {
	const nameOf = createPageNamer();
	connection.onRequest(
		previewMethod,
		guard.request<PreviewParams, PreviewResult, null>('preview', null, ({ uri, from, to }) => {
			return previewPages(snapshot(), { uri, stretch: { from, to }, nameOf }) ?? null;
		}),
	);
	connection.onRequest(
		previewSearchMethod,
		guard.request<PreviewSearchParams, readonly PreviewMatch[], readonly PreviewMatch[]>(
			'previewSearch',
			[],
			({ uri, words }) => previewSearch(snapshot(), { uri, words, nameOf }),
		),
	);
	connection.onRequest(
		timelineMethod,
		guard.request<TimelineParams, TimelineResult, null>('timeline', null, ({ uri, lanes, filter }) => {
			const analysis = snapshot();
			const view = analysis.view(uri);
			if (view === undefined) return null;
			const picture = gatherPicture(view, analysis.findings(uri), { laneKind: lanes, filter, locale: locale() });
			return { svg: timelineSvg(picture), nScenes: picture.scenes.length };
		}),
	);
	connection.onRequest(
		statsMethod,
		guard.request<StatsParams, StatsResult, null>('stats', null, ({ uri, speechRate }) => {
			const analysis = snapshot();
			const [view, layout] = [analysis.view(uri), analysis.layout(uri)];
			return view === undefined || layout === undefined ? null : statsOf(view, layout, speechRate);
		}),
	);
	connection.onRequest(
		changesMethod,
		guard.request<ChangesParams, ChangesResult, null>('changes', null, ({ uri, before }) => {
			const analysis = snapshot();
			const layout = analysis.layout(uri);
			if (layout === undefined) return null;
			const paper = revisionPapers[analysis.config(uri).revisionColor];
			return { ...changesSince(before, layout), paper };
		}),
	);
}
