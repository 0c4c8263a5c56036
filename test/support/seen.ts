/** Everything that a person could see of a file, by name, as text: for comparing what was updated with a fresh start. */
import type { Analysis } from '../../server/src/analysis/analysis.js';
import { codeActions } from '../../server/src/features/codeActions.js';
import { codeLenses } from '../../server/src/features/codeLens.js';
import { completion } from '../../server/src/features/completion.js';
import { documentLinks } from '../../server/src/features/documentLinks.js';
import { documentSymbols } from '../../server/src/features/documentSymbols.js';
import { foldingRanges } from '../../server/src/features/folding.js';
import { hover } from '../../server/src/features/hover.js';
import { inlayHints } from '../../server/src/features/inlayHints.js';
import { semanticTokens } from '../../server/src/features/semanticTokens.js';
import { viewNames } from '../../server/src/features/views/viewRow.js';
import { viewRows } from '../../server/src/features/views/viewRows.js';
import { pageLines } from '../../server/src/layout/layout.js';
import { gatherPicture } from '../../server/src/report/picture/gather.js';
import { timelineSvg } from '../../server/src/report/picture/timelineSvg.js';
import { statsOf } from '../../server/src/report/stats.js';
import { timelineJson } from '../../server/src/report/timelineReport.js';
import type { Position, Range } from '../../server/src/text/position.js';

const whole: Range = { start: { line: 0, character: 0 }, end: { line: 1_000_000, character: 0 } };

type Sight = (analysis: Analysis, uri: string, cursor: Position) => unknown;

const sights: Readonly<Record<string, Sight>> = {
	lines: (analysis, uri) => analysis.script(uri)?.syntax.lines,
	findings: (analysis, uri) =>
		analysis.findings(uri).map(({ fixes, ...finding }) => ({
			...finding,
			fixes: fixes().map(({ edits, ...fix }) => ({ ...fix, edits: [...edits] })),
		})),
	'hidden findings': (analysis, uri) => analysis.suppressed(uri),
	canon: (analysis, uri) => analysis.canonInForce(uri),
	timeline: (analysis, uri) => {
		const view = analysis.view(uri);
		return view === undefined ? undefined : timelineJson(view, (path) => path);
	},
	'picture of time': (analysis, uri) => {
		const view = analysis.view(uri);
		return view && timelineSvg(gatherPicture(view, analysis.findings(uri), { laneKind: 'people', filter: '' }));
	},
	symbols: documentSymbols,
	tokens: (analysis, uri) => semanticTokens(analysis, uri, undefined),
	folds: foldingRanges,
	hints: (analysis, uri) => inlayHints(analysis, uri, whole),
	lenses: (analysis, uri) => codeLenses(analysis, uri),
	links: documentLinks,
	pages: (analysis, uri) => {
		const layout = analysis.layout(uri);
		if (layout === undefined) return undefined;
		return [layout.numbers, layout.paginated.starts, layout.pages.map((_, index) => pageLines(layout, index))];
	},
	statistics: (analysis, uri) => {
		const [view, layout] = [analysis.view(uri), analysis.layout(uri)];
		return view && layout && statsOf(view, layout);
	},
	lists: (analysis, uri) =>
		viewNames.map((view) => viewRows(analysis, { view, uri, order: 'story', filter: '', locale: 'en' })),
	card: (analysis, uri, position) => hover(analysis, { uri, position }, { markdown: true, hrefOf: () => undefined }),
	offers: (analysis, uri, position) => completion(analysis, { uri, position, trigger: undefined }),
	actions: (analysis, uri, cursor) =>
		codeActions(
			analysis,
			{ uri, range: { start: cursor, end: cursor }, only: undefined },
			{ lateEdits: false, versionOf: undefined, diagnostics: fullDiagnostics },
		),
};

const fullDiagnostics = { relatedInformation: true, codeDescription: true, tags: true, pageOf: (code: string) => code };

/** By the name of what is seen. */
export function seenOf(analysis: Analysis, uri: string, cursor: Position): ReadonlyMap<string, string> {
	return new Map(Object.entries(sights).map(([name, see]) => [name, JSON.stringify(see(analysis, uri, cursor)) ?? '']));
}
