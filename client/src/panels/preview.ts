/**
 * The script's pages beside the text. Carries questions from the page to the server and cursor, scroll and problems from
 * the editor to the page, and back; what a page looks like is the page's business.
 */
import type { Diagnostic, Disposable, TextEditor } from 'vscode';
import {
	commands,
	ConfigurationTarget,
	DiagnosticSeverity,
	l10n,
	languages,
	Range,
	TextEditorRevealType,
	window,
	workspace,
} from 'vscode';

import type {
	ChangesParams,
	ChangesResult,
	PreviewMatch,
	PreviewParams,
	PreviewResult,
	PreviewSearchParams,
} from '../../../server/src/protocol/messages.js';
import { changesMethod, previewMethod, previewSearchMethod } from '../../../server/src/protocol/messages.js';
import type { FromPreview, Mark, PaperLook, ToPreview } from '../../webview/preview/messages.js';
import type { Comparisons } from '../comparisons.js';
import { goToPlace } from './goToPlace.js';
import { previewBody } from './previewBody.js';
import type { OpenPanel, PanelContent, PanelHost } from './scriptPanel.js';
import { registerScriptPanel } from './scriptPanel.js';

/** A scroll of the editor within this time after the preview's is its echo. */
const echoMs = 150;

const severities: Readonly<Record<DiagnosticSeverity, Mark['severity']>> = {
	[DiagnosticSeverity.Error]: 'error',
	[DiagnosticSeverity.Warning]: 'warning',
	[DiagnosticSeverity.Information]: 'information',
	[DiagnosticSeverity.Hint]: 'hint',
};

export function registerPreview(host: PanelHost, comparisons: Comparisons): Disposable {
	return registerScriptPanel(host, {
		name: 'preview',
		title: (script) => (script === undefined ? l10n.t('Pages') : l10n.t('Pages of {script}', { script })),
		body: previewBody,
		command: 'scriptSupervisor.showPreview',
		commandToSide: 'scriptSupervisor.showPreviewToSide',
		begin: (panel) => beginPreview(host, panel, comparisons),
	});
}

function beginPreview({ client }: PanelHost, panel: OpenPanel, comparisons: Comparisons): PanelContent {
	const send = (message: ToPreview): void => {
		panel.send(message);
	};
	let scrolledAtMs = 0;

	/** The editor that shows the script, if one does. */
	const editor = (): TextEditor | undefined =>
		window.visibleTextEditors.find(({ document }) => document === panel.script());

	function refresh(): void {
		send({ kind: 'changed', script: panel.uri() });
		sendMarks();
		compare().catch(failed);
	}

	async function compare(): Promise<void> {
		const document = panel.script();
		const earlier = document === undefined ? undefined : comparisons.of(document);
		if (document === undefined || earlier === undefined) {
			send({ kind: 'comparison', comparison: undefined });
			return;
		}
		const params: ChangesParams = { uri: client.code2ProtocolConverter.asUri(document.uri), before: earlier.text };
		const changes = await client.sendRequest<ChangesResult>(changesMethod, params);
		send({
			kind: 'comparison',
			comparison: changes === null ? undefined : { ...changes, label: earlier.label },
		});
	}

	function sendMarks(): void {
		const document = panel.script();
		const diagnostics = document === undefined ? [] : languages.getDiagnostics(document.uri);
		send({ kind: 'marks', marks: diagnostics.map(markOf) });
	}

	function sendLook(): void {
		send({
			kind: 'look',
			look: workspace.getConfiguration('scriptSupervisor').get<PaperLook>('preview.paper', 'white'),
		});
	}

	async function answer(from: number, to: number): Promise<void> {
		const uri = panel.uri();
		if (uri === undefined) return;
		const params: PreviewParams = { uri, from, to };
		const pages = await client.sendRequest<PreviewResult>(previewMethod, params);
		send(pages === null ? { kind: 'changed', script: undefined } : { kind: 'pages', script: uri, pages });
	}

	async function find(words: string): Promise<void> {
		const uri = panel.uri();
		if (uri === undefined) return;
		const params: PreviewSearchParams = { uri, words };
		const matches = await client.sendRequest<readonly PreviewMatch[]>(previewSearchMethod, params);
		send({ kind: 'found', words, matches });
	}

	function scrollEditor(line: number): void {
		const shown = editor();
		if (shown === undefined || line >= shown.document.lineCount) return;
		scrolledAtMs = performance.now();
		shown.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.AtTop);
	}

	function receive(message: FromPreview): void {
		switch (message.kind) {
			case 'ready': {
				sendLook();
				refresh();
				const shown = editor();
				if (shown !== undefined) send({ kind: 'cursor', line: shown.selection.active.line });
				break;
			}
			case 'ask':
				answer(message.from, message.to).catch(failed);
				break;
			case 'search':
				find(message.words).catch(failed);
				break;
			case 'goTo':
				void goToPlace(panel.script(), message.line, message.character, message);
				break;
			case 'scrolled':
				scrollEditor(message.line);
				break;
			case 'look':
				void workspace
					.getConfiguration('scriptSupervisor')
					.update('preview.paper', message.look, ConfigurationTarget.Global);
				break;
			case 'run':
				void commands.executeCommand(runnable[message.command]);
				break;
		}
	}

	/** A server that is down answers nothing; when it is back, everything is asked anew. */
	function failed(error: unknown): void {
		client.debug(`preview: ${String(error)}`);
		send({ kind: 'failed' });
	}

	return {
		refresh,
		receive: (message) => {
			receive(message as FromPreview);
		},
		disposables: [
			comparisons.onDidChange(refresh),
			languages.onDidChangeDiagnostics(({ uris }) => {
				const own = panel.script()?.uri.toString();
				if (uris.some((uri) => uri.toString() === own)) sendMarks();
			}),
			workspace.onDidChangeConfiguration((change) => {
				if (change.affectsConfiguration('scriptSupervisor.preview')) sendLook();
			}),
			window.onDidChangeTextEditorSelection(({ textEditor }) => {
				if (textEditor === editor()) send({ kind: 'cursor', line: textEditor.selection.active.line });
			}),
			window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
				const first = visibleRanges[0]?.start.line;
				if (textEditor !== editor() || first === undefined || performance.now() - scrolledAtMs < echoMs) return;
				send({ kind: 'scroll', line: first });
			}),
		],
	};
}

const runnable = {
	openScript: 'scriptSupervisor.openScript',
	export: 'scriptSupervisor.export',
	compare: 'scriptSupervisor.compare',
	stopComparing: 'scriptSupervisor.stopComparing',
} as const;

function markOf({ range, severity, message }: Diagnostic): Mark {
	const { line, character } = range.start;
	return { line, character, severity: severities[severity], message };
}
