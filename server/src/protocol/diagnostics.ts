/**
 * Diagnostics, pushed to clients that only listen and pulled by those that ask; one producer answers both. Passes are
 * debounced, end when a newer revision comes, and send only what has changed, with the document's version.
 */
import type {
	Connection,
	Diagnostic,
	DocumentDiagnosticReport,
	WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { CodeLensRefreshRequest, DocumentDiagnosticReportKind } from 'vscode-languageserver';

import type { Analysis } from '../analysis/analysis.js';
import { canonicalUri, isCanonUri } from '../analysis/uris.js';
import { toDiagnostic } from '../features/toLsp.js';
import type { Uri } from '../text/position.js';
import type { ClientAbilities } from './abilities.js';
import type { Documents } from './documents.js';
import { fingerprint } from './fingerprint.js';
import type { Timer } from './runtime.js';
import { takeTurn } from './turns.js';

/** After the last change: first the file that is edited, then everything that it bears on. */
const ownFileDelayMs = 30;
const allFilesDelayMs = 200;

export interface DiagnosticsHost {
	readonly connection: Connection;
	readonly timer: Timer;
	readonly documents: Documents;
	readonly abilities: ClientAbilities;
	readonly snapshot: () => Analysis;
	/** Starts reading what the analysis wants; called instead of a pass that would know too little. */
	readonly load: () => void;
	/** Whether a canon is being read for which nobody waits. */
	readonly isReading: () => boolean;
	/** Called after each pass, when the numbers of findings are known. */
	readonly passed: () => void;
	/** Runs a pass so that its failure is logged. */
	readonly guarded: (act: () => void) => void;
	/** Waits for what has been sent, so that a client that refuses it is logged and nothing more. */
	readonly sent: (name: string, work: Promise<unknown>) => void;
}

export interface Diagnostics {
	/** A document has been opened: somebody waits to see it. */
	opened(uri: Uri): void;
	/** A document has been edited. */
	changed(uri: Uri): void;
	/** Canon, settings or files on disk have changed: anything may have. */
	allChanged(): void;
	/** What a document has now; full, or unchanged since `previousResultId`. */
	pull(uri: Uri, previousResultId: string | undefined): DocumentDiagnosticReport;
	pullWorkspace(previous: readonly { readonly uri: Uri; readonly value: string }[]): WorkspaceDiagnosticReport;
}

export function createDiagnostics(host: DiagnosticsHost): Diagnostics {
	const { connection, timer, documents, abilities, snapshot } = host;
	/** By the spelling under which it was sent: its JSON. */
	const published = new Map<Uri, string>();
	let cancelOwn: () => void = () => undefined;
	let cancelAll: () => void = () => undefined;
	let cancelPass: () => void = () => undefined;
	/** Whether a pass has been put off until what it needs has been read: somebody sees nothing yet. */
	let isAwaited = false;
	/** Whether canon, settings or files have changed since the editor was last told to ask anew. */
	let isMoreChanged = false;

	/** Both passes wait for quiet: each change starts their delays anew. */
	function schedule(uri: Uri | undefined, { ownMs, allMs }: { readonly ownMs: number; readonly allMs: number }): void {
		cancelAll();
		cancelPass();
		isMoreChanged ||= uri === undefined || isCanonUri(uri);
		if (uri !== undefined) {
			cancelOwn();
			cancelOwn = timer.schedule(ownMs, () => {
				host.guarded(() => {
					startPass([uri]);
				});
			});
		}
		cancelAll = timer.schedule(allMs, () => {
			host.guarded(() => {
				startPass(undefined);
			});
		});
	}

	/** Goes file by file, giving way between them; ends when a newer revision has come. `undefined` is all files. */
	function startPass(only: readonly Uri[] | undefined): void {
		const analysis = snapshot();
		isAwaited = analysis.wanted().length > 0;
		if (isAwaited) {
			// What would be found now might be wrong. The next pass follows when everything has been read.
			host.load();
			return;
		}
		const waiting = [...(only ?? filesToShow(analysis))];
		const step = (): void => {
			if (snapshot() !== analysis) return;
			const uri = waiting[0];
			if (uri !== undefined && !analysis.hasView(uri)) {
				goOn(analysis.steps(uri));
				return;
			}
			waiting.shift();
			if (uri === undefined) {
				if (only === undefined) clearGone(analysis);
				if (abilities.pullDiagnostics && abilities.refreshDiagnostics && only === undefined)
					host.sent('diagnostics refresh', connection.languages.diagnostics.refresh());
				if (only === undefined) refreshOthers();
				host.passed();
				return;
			}
			if (!abilities.pullDiagnostics) publish(analysis, uri);
			later(step);
		};
		const later = (act: () => void): void => {
			cancelPass = timer.schedule(0, () => {
				host.guarded(act);
			});
		};
		/** A first look takes longer than anybody who types should wait. */
		const goOn = (steps: Iterator<void>): void => {
			if (snapshot() !== analysis) return;
			const isDone = takeTurn(timer, steps).done === true;
			later(() => {
				if (isDone) step();
				else goOn(steps);
			});
		};
		step();
	}

	/** Hints, counts and colors of names depend on more than their own document; that alone an editor asks about by itself. */
	function refreshOthers(): void {
		if (!isMoreChanged) return;
		isMoreChanged = false;
		const { inlayHint, semanticTokens } = connection.languages;
		if (abilities.refreshInlayHints) host.sent('hints refresh', inlayHint.refresh());
		if (abilities.refreshSemanticTokens) host.sent('tokens refresh', semanticTokens.refresh());
		if (abilities.refreshCodeLens) host.sent('code lens refresh', connection.sendRequest(CodeLensRefreshRequest.type));
	}

	/** Open files first, then canon files that they stand on. */
	function filesToShow(analysis: Analysis): readonly Uri[] {
		const open = documents.open();
		const canons = open.flatMap((uri) => analysis.canonFilesInUse(uri).map((source) => source.uri));
		const seen = new Set<Uri>();
		return [...open, ...canons, ...published.keys()].filter((uri) => {
			const key = canonicalUri(uri);
			return seen.has(key) ? false : seen.add(key);
		});
	}

	function publish(analysis: Analysis, uri: Uri): void {
		const diagnostics = diagnosticsOf(analysis, uri);
		const json = JSON.stringify(diagnostics);
		if ((published.get(uri) ?? '[]') === json) return;
		if (diagnostics.length === 0) published.delete(uri);
		else published.set(uri, json);
		const version = documents.versionOf(uri);
		host.sent(
			'diagnostics',
			connection.sendDiagnostics({ uri, diagnostics, ...(version === undefined ? {} : { version }) }),
		);
	}

	function clearGone(analysis: Analysis): void {
		for (const uri of [...published.keys()]) {
			if (analysis.file(uri) !== undefined) continue;
			published.delete(uri);
			host.sent('diagnostics', connection.sendDiagnostics({ uri, diagnostics: [] }));
		}
	}

	function diagnosticsOf(analysis: Analysis, uri: Uri): Diagnostic[] {
		// What would be found without the canon might be wrong.
		if (host.isReading() && analysis.canonInForce(uri).state === 'loading') return [];
		return analysis.findings(uri).map((finding) => toDiagnostic(finding, abilities.diagnostics));
	}

	function report(analysis: Analysis, uri: Uri, previousResultId: string | undefined): DocumentDiagnosticReport {
		const items = diagnosticsOf(analysis, uri);
		const resultId = fingerprint(JSON.stringify(items));
		if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
		return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
	}

	return {
		opened(uri) {
			schedule(uri, { ownMs: 0, allMs: ownFileDelayMs });
		},
		changed(uri) {
			schedule(uri, { ownMs: ownFileDelayMs, allMs: allFilesDelayMs });
		},
		allChanged() {
			schedule(undefined, { ownMs: 0, allMs: isAwaited ? 0 : ownFileDelayMs });
		},
		pull: (uri, previousResultId) => report(snapshot(), uri, previousResultId),
		pullWorkspace(previous) {
			const analysis = snapshot();
			const resultIds = new Map(previous.map(({ uri, value }) => [canonicalUri(uri), value]));
			const items = analysis.files().map(({ uri }) => ({
				...report(analysis, uri, resultIds.get(canonicalUri(uri))),
				uri,
				version: documents.versionOf(uri) ?? null,
			}));
			return { items };
		},
	};
}
