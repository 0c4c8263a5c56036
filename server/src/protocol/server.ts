/**
 * Builds a server around a connection: documents and files go into the analysis, requests are answered from its newest
 * snapshot. All state is in this closure, so that two servers in one process know nothing of each other.
 */
import type { Connection, FileSystemWatcher, InitializeParams, InitializeResult } from 'vscode-languageserver';
import {
	DidChangeConfigurationNotification,
	DidChangeWatchedFilesNotification,
	ErrorCodes,
	ResponseError,
	TextDocumentSyncKind,
	WatchKind,
} from 'vscode-languageserver';

import type { Change } from '../analysis/change.js';
import { AnalysisHost } from '../analysis/host.js';
import { isInside } from '../analysis/uris.js';
import { settingPrefix } from '../config/settings.js';
import type { Uri } from '../text/position.js';
import type { ClientAbilities } from './abilities.js';
import { abilitiesOf } from './abilities.js';
import { registerAuthoring } from './authoring.js';
import { createBigCanons } from './bigCanons.js';
import { createConfiguration } from './configuration.js';
import type { Diagnostics } from './diagnostics.js';
import { createDiagnostics } from './diagnostics.js';
import { listenToDocuments } from './documents.js';
import { registerExports } from './exports.js';
import { createGuard } from './guard.js';
import { announcedCapabilities, registerHandlers } from './handlers.js';
import { registerImports } from './imports.js';
import { createLoader } from './loader.js';
import type { CanonDocumentParams, CanonDocumentResult } from './messages.js';
import { canonDocumentMethod } from './messages.js';
import { registerPanels } from './panels.js';
import { checkAgainstFresh } from './paranoid.js';
import type { Runtime } from './runtime.js';
import { soundUris } from './soundMessages.js';
import { createStatusSender } from './status.js';
import { inTurns } from './turns.js';
import { registerViews } from './views.js';
import { createWorkspaceReader } from './workspaceReader.js';

export function createServer(connection: Connection, runtime: Runtime): void {
	const host = new AnalysisHost();
	const snapshot = () => host.snapshot();
	let abilities: ClientAbilities = abilitiesOf({ capabilities: {}, processId: null, rootUri: null });
	let folders: readonly Uri[] = [];
	let sentSettings: unknown;
	/** Settings first: what they change must not be computed twice. */
	let configured: Promise<void> = Promise.resolve();

	const bigCanons = createBigCanons({
		connection,
		timer: runtime.timer,
		isKnown: (uri) => snapshot().isKnown(uri),
		apply(change) {
			apply(change);
			diagnostics.allChanged();
		},
		showsProgress: () => abilities.progress,
		locale: () => abilities.locale,
		background: (name, work) => {
			guard.background(name, work);
		},
	});
	const onLoaded = (): void => {
		diagnostics.allChanged();
	};
	const loader = createLoader(host, runtime, onLoaded, bigCanons);
	const guard = createGuard(connection.console, {
		async settled() {
			await configured;
			await loader.settled();
		},
		async prepare(uri, isOver) {
			for (let analysis = snapshot(); !analysis.hasView(uri) && !isOver(); analysis = snapshot())
				await inTurns(runtime.timer, analysis.viewSteps(uri), () => !isOver() && snapshot() === analysis);
		},
	});
	const workspace = createWorkspaceReader({
		connection,
		runtime,
		folders: () => folders,
		snapshot,
		timer: runtime.timer,
		apply,
		bigCanons,
		async settled() {
			await loader.settled();
			await bigCanons.settled();
		},
		showsProgress: () => abilities.progress,
		locale: () => abilities.locale,
		background: (name, work) => {
			guard.background(name, work);
		},
	});
	const documents = listenToDocuments(connection, runtime.files, {
		apply,
		opened: (uri) => {
			diagnostics.opened(uri);
			workspace.readSoon();
		},
		changed: (uri) => {
			diagnostics.changed(uri);
		},
		closed: () => {
			diagnostics.allChanged();
		},
		diskChanged: () => {
			diagnostics.allChanged();
		},
		background: (name, work) => {
			guard.background(name, work);
		},
		isKnown: (uri) => workspace.hasBegun() || snapshot().isKnown(uri),
		isListed: (folder) => snapshot().isListed(folder),
		knownIn: (folder) =>
			snapshot()
				.files()
				.map(({ uri }) => uri)
				.filter((uri) => isInside(folder, uri)),
		isWholeWanted: () => workspace.hasBegun(),
	});
	const status = createStatusSender(
		connection,
		documents,
		snapshot,
		() => abilities.isOurClient,
		(name, work) => {
			guard.background(name, work);
		},
	);
	let diagnostics: Diagnostics = newDiagnostics();

	connection.onInitialize((params): InitializeResult => {
		guard.refuseAfterEnd();
		abilities = abilitiesOf(params);
		folders = foldersOf(params);
		diagnostics = newDiagnostics();
		sentSettings = settingsIn(params.initializationOptions);
		apply({ roots: folders });
		return {
			capabilities: {
				...announcedCapabilities(),
				textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
				workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
				positionEncoding: 'utf-16',
			},
			serverInfo: { name: 'script-supervisor', version: runtime.version },
		};
	});
	connection.onInitialized(() => {
		configured = configure();
		registerForNews();
		if (abilities.workspaceFolders) {
			connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
				const gone = soundUris(removed);
				folders = [...folders.filter((uri) => !gone.includes(uri)), ...soundUris(added)];
				const left = gone.filter((uri) => !folders.some((folder) => isInside(folder, uri)));
				apply({ roots: folders, forgotten: { folders: left, keep: documents.open() } });
				workspace.foldersChanged();
				configured = configure();
			});
		}
	});
	connection.onShutdown(() => {
		guard.refuseAfterEnd();
		guard.end();
	});
	// Methods that nobody answers: unknown ones, and after the end invalid ones like all others.
	connection.onRequest((method) => {
		guard.refuseAfterEnd();
		throw new ResponseError(ErrorCodes.MethodNotFound, `Unhandled method ${method}`);
	});
	connection.onDidChangeConfiguration(({ settings }) => {
		sentSettings = settings;
		configured = configure();
	});
	connection.onRequest(canonDocumentMethod, guard.request('canon document', null, canonDocument));
	const views = registerViews({
		connection,
		guard,
		snapshot,
		versionOf: (uri) => documents.versionOf(uri),
		locale: () => abilities.locale,
		isOurClient: () => abilities.isOurClient,
	});
	registerPanels({ connection, guard, snapshot, locale: () => abilities.locale });
	registerAuthoring({ connection, guard, snapshot, files: runtime.files });
	registerExports({
		...{ connection, guard, snapshot, printer: runtime.printer },
		locale: () => abilities.locale,
		folders: () => folders,
	});
	registerImports({ connection, guard, snapshot });
	registerHandlers({
		connection,
		guard,
		snapshot,
		abilities: () => abilities,
		diagnostics: () => diagnostics,
		versionOf: (uri) => documents.versionOf(uri),
		wholeWorkspace: () => workspace.readAll(),
	});

	function apply(change: Change): void {
		host.applyChange(change);
	}

	function newDiagnostics(): Diagnostics {
		return createDiagnostics({
			connection,
			timer: runtime.timer,
			documents,
			abilities,
			snapshot,
			load: () => {
				loader.start();
			},
			isReading: () => bigCanons.isReading(),
			passed: guard.notification('after a pass', () => {
				status.send();
				views.tell();
				checkAgainstFresh(snapshot(), connection.console);
			}),
			guarded: (act) => {
				guard.notification('diagnostics', act)();
			},
			sent: (name, work) => {
				guard.background(name, work);
			},
		});
	}

	async function configure(): Promise<void> {
		const configuration = createConfiguration(connection, abilities.configuration, () => folders);
		try {
			apply({ settings: await configuration.read(sentSettings) });
		} catch (error) {
			// An editor that can't answer leaves the defaults in force.
			connection.console.warn(`Settings could not be read: ${String(error)}`);
		}
		diagnostics.allChanged();
	}

	/** Each by itself: a client that refuses one may grant the other. */
	function registerForNews(): void {
		if (abilities.configurationNews) {
			guard.background(
				'registration for settings',
				connection.client.register(DidChangeConfigurationNotification.type, { section: settingPrefix }),
			);
		}
		// Our own client watches files by itself.
		if (abilities.watchedFiles && !abilities.isOurClient) {
			guard.background(
				'registration for files',
				connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [...watchers] }),
			);
		}
	}

	async function canonDocument({ uri }: CanonDocumentParams): Promise<CanonDocumentResult> {
		const text = await runtime.bundledCanonText(uri);
		return text === undefined ? null : { text };
	}
}

/** A folder comes and goes without a word about the scripts in it, so what comes and goes is watched whole. */
const watchers: readonly FileSystemWatcher[] = [
	{ globPattern: '**/*.canon.{yaml,yml}', kind: WatchKind.Change },
	{ globPattern: '**/*.{fountain,spmd,fountain.txt}', kind: WatchKind.Change },
	{ globPattern: '**', kind: WatchKind.Create | WatchKind.Delete },
];

/** Workspace folders; else the one root of an older client. */
function foldersOf({
	workspaceFolders,
	rootUri,
}: InitializeParams & { readonly workspaceFolders?: unknown }): readonly Uri[] {
	if (workspaceFolders !== undefined && workspaceFolders !== null) return soundUris(workspaceFolders);
	return soundUris([{ uri: rootUri }]);
}

/** Editors that can't be asked for settings may send them when they start the server. */
function settingsIn(options: unknown): unknown {
	return typeof options === 'object' && options !== null && 'settings' in options ? options.settings : undefined;
}
