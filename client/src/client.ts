/**
 * Starts the language client and everything around it that the Language Server Protocol has no words for.
 * Knows no platform: the caller says how a client is made. Never reads the text of a document.
 */
import type { ExtensionContext } from 'vscode';
import { window, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

import type { ClientInitializationOptions } from '../../server/src/protocol/messages.js';
import { bundledCanonScheme, explainCommand, fountainLanguageId } from '../../server/src/protocol/messages.js';
import { registerAddToCanon } from './addToCanon.js';
import { provideBundledCanon } from './bundledCanon.js';
import { commandNames, registerCommands } from './commands.js';
import { registerComparisons } from './comparisons.js';
import { registerExplain } from './explain.js';
import { registerExportBreakdown } from './exportBreakdown.js';
import { registerExport } from './exportScript.js';
import { answerFileRequests } from './fileRequests.js';
import { registerImport } from './importFinalDraft.js';
import { registerNewCanon } from './newCanon.js';
import { refreshOutline } from './outline.js';
import { registerPreview } from './panels/preview.js';
import { registerStatistics } from './panels/statistics.js';
import { registerTimeline } from './panels/timeline.js';
import { createServerRestarts } from './restart.js';
import { registerScriptCommands } from './scripts.js';
import { createStatusBar } from './statusBar.js';
import { followActiveFiles } from './views/activeFiles.js';
import type { RowViews } from './views/views.js';
import { createViews } from './views/views.js';

export type NewLanguageClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** What differs between a computer and a browser. */
export interface Platform {
	readonly newLanguageClient: NewLanguageClient;
	/** Whether the server can write PDFs. */
	readonly drawsPdf: boolean;
}

/** What the extension exports to other extensions; the end-to-end tests wait on it. */
export interface ExtensionApi {
	readonly client: BaseLanguageClient;
	readonly views: RowViews;
}

/** Schemes, beside those of open folders, under which documents are a person's own files: not the old side of a comparison, not an output channel. */
const ownSchemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'];

/**
 * Starts at once and returns without waiting for the server: requests made meanwhile wait for it. The client and all
 * registrations end with the extension's context.
 */
export function startClient(context: ExtensionContext, { newLanguageClient, drawsPdf }: Platform): ExtensionApi {
	// A folder comes and goes without a word about the scripts in it, so what comes and goes is watched whole.
	const fileWatchers = [
		workspace.createFileSystemWatcher('**/*.canon.yaml', true, false, true),
		workspace.createFileSystemWatcher('**/*.{fountain,spmd,fountain.txt}', true, false, true),
		workspace.createFileSystemWatcher('**', false, true, false),
	];
	const initializationOptions: ClientInitializationOptions = { commandLinks: [commandNames.openCanon, explainCommand] };
	const schemes = new Set([...ownSchemes, ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)]);
	const restarts = createServerRestarts(() => client);
	const client: BaseLanguageClient = newLanguageClient('scriptSupervisor', 'Script Supervisor', {
		documentSelector: [...schemes].flatMap((scheme) => [
			{ scheme, language: fountainLanguageId },
			{ scheme, pattern: '**/*.canon.yaml' },
		]),
		initializationOptions,
		synchronize: { fileEvents: fileWatchers },
		errorHandler: restarts.errorHandler,
		middleware: {
			// From the command palette a command of the server comes without arguments: it means the cursor.
			executeCommand: async (command, given: unknown[], next) => {
				const result: unknown = await next(command, given.length > 0 ? given : cursorOf(client));
				return result;
			},
		},
		markdown: { isTrusted: { enabledCommands: [commandNames.openCanon] } },
	});
	const statusBar = createStatusBar(client);
	const files = followActiveFiles();
	const views = createViews(client, files);
	const comparisons = registerComparisons(files.script);
	const preview = registerPreview({ context, client, files }, comparisons);
	context.subscriptions.push(
		client,
		statusBar,
		files,
		views,
		...fileWatchers,
		...answerFileRequests(client, context.extensionUri),
		workspace.registerTextDocumentContentProvider(bundledCanonScheme, provideBundledCanon(client)),
		...registerCommands({ restarts, statusBar }),
		...registerScriptCommands(files.script),
		registerNewCanon(client, files.script),
		...registerAddToCanon(client, files.script),
		...refreshOutline(client),
		registerExplain(context.extensionUri),
		registerExportBreakdown(client, files.script),
		registerImport(client),
		registerExport({ client, script: files.script, comparisons, drawsPdf }),
		comparisons,
		preview,
		registerTimeline({ context, client, files }),
		...registerStatistics({ context, client, files }),
	);
	void client.start();
	return { client, views: views.views };
}

/** The active document, as the server knows it, and the cursor's line; empty where no editor is active. */
function cursorOf({ code2ProtocolConverter }: BaseLanguageClient): unknown[] {
	const editor = window.activeTextEditor;
	if (editor === undefined) return [];
	return [code2ProtocolConverter.asUri(editor.document.uri), editor.selection.active.line];
}
