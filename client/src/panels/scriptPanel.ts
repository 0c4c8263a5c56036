/**
 * A page beside the text that is of the script in front: opens it, follows the script, and tells it when it may have
 * something new to show. Knows nothing of what the page shows.
 */
import type { Disposable, ExtensionContext, TextDocument, WebviewPanel } from 'vscode';
import { commands, ViewColumn, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { State } from 'vscode-languageclient';

import { newsOf } from '../serverNews.js';
import type { ActiveFiles } from '../views/activeFiles.js';
import { panelFolders, panelPage } from './panelPage.js';

export interface PanelHost {
	readonly context: ExtensionContext;
	readonly client: BaseLanguageClient;
	readonly files: ActiveFiles;
}

/** A page that is open. */
export interface OpenPanel {
	send(message: unknown): void;
	/** The script that it is of; `undefined` while there is none. */
	readonly script: () => TextDocument | undefined;
	/** What the server calls that script. */
	readonly uri: () => string | undefined;
}

/** What goes on behind a page while it is open. */
export interface PanelContent {
	/** A message of the page. The first is that it is ready. */
	receive(message: unknown): void;
	/** The script, its canon, the settings or the script in front have changed. At most every few milliseconds. */
	refresh(): void;
	readonly disposables: readonly Disposable[];
}

export interface PanelKind {
	/** Of its script and styles in `dist/webview`, of its view type and its commands. */
	readonly name: string;
	readonly title: (scriptName: string | undefined) => string;
	readonly body: () => string;
	readonly begin: (panel: OpenPanel) => PanelContent;
	/** The commands that open it: in the editor's own group, and beside it. */
	readonly command: string;
	readonly commandToSide: string;
}

/** A page follows typing this closely. */
const refreshMs = 40;

/** There is at most one page of a kind; its commands show it, and a restarted editor brings it back. */
export function registerScriptPanel({ context, client, files }: PanelHost, kind: PanelKind): Disposable {
	const viewType = `scriptSupervisor.${kind.name}`;
	const options = { enableScripts: true, localResourceRoots: [...panelFolders(context.extensionUri)] };
	let open: WebviewPanel | undefined;

	function show(column: ViewColumn): void {
		if (open !== undefined) {
			open.reveal(undefined, column === ViewColumn.Beside);
			return;
		}
		const shown = { viewColumn: column, preserveFocus: column === ViewColumn.Beside };
		fill(window.createWebviewPanel(viewType, kind.title(undefined), shown, options));
	}

	function fill(panel: WebviewPanel): void {
		open = panel;
		const script = files.script;
		const content = kind.begin({
			send: (message) => void panel.webview.postMessage(message),
			script,
			uri: () => {
				const document = script();
				return document === undefined ? undefined : client.code2ProtocolConverter.asUri(document.uri);
			},
		});
		let waiting: ReturnType<typeof setTimeout> | undefined;
		const refresh = (): void => {
			waiting ??= setTimeout(() => {
				waiting = undefined;
				panel.title = kind.title(nameOf(script()));
				content.refresh();
			}, refreshMs);
		};
		const disposables = [
			...content.disposables,
			panel.webview.onDidReceiveMessage((message: unknown) => {
				content.receive(message);
			}),
			files.onDidChange(refresh),
			workspace.onDidChangeTextDocument(({ document }) => {
				if (document === script()) refresh();
			}),
			workspace.onDidChangeConfiguration((change) => {
				if (change.affectsConfiguration('scriptSupervisor')) refresh();
			}),
			newsOf(client)(refresh),
			client.onDidChangeState(({ newState }) => {
				if (newState === State.Running) refresh();
			}),
		];
		panel.onDidDispose(() => {
			clearTimeout(waiting);
			open = undefined;
			for (const disposable of disposables) disposable.dispose();
		});
		panel.title = kind.title(nameOf(script()));
		panel.webview.options = options;
		panel.webview.html = panelPage(panel.webview, {
			extensionUri: context.extensionUri,
			name: kind.name,
			body: kind.body(),
		});
	}

	const registrations = [
		commands.registerCommand(kind.command, () => {
			show(ViewColumn.Active);
		}),
		commands.registerCommand(kind.commandToSide, () => {
			show(ViewColumn.Beside);
		}),
		window.registerWebviewPanelSerializer(viewType, {
			deserializeWebviewPanel(panel) {
				if (open === undefined) fill(panel);
				else panel.dispose();
				return Promise.resolve();
			},
		}),
	];
	return {
		dispose() {
			open?.dispose();
			for (const registration of registrations) registration.dispose();
		},
	};
}

function nameOf(document: TextDocument | undefined): string | undefined {
	return document?.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
}
