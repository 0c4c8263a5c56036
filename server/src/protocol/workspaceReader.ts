/**
 * Reads every script and canon of the workspace's folders, in the background once somebody works on one of them, or at once
 * when a request needs all; then looks at each script, a few milliseconds at a time, so that a question about all of them
 * finds the work done. Shows how far it is where that takes a while.
 */
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';

import type { Analysis } from '../analysis/analysis.js';
import type { Change, FileChange } from '../analysis/change.js';
import { mentionSteps } from '../features/mentions.js';
import { say, sentence } from '../features/sentences.js';
import type { Uri } from '../text/position.js';
import type { BigCanons } from './bigCanons.js';
import type { Runtime, Timer } from './runtime.js';
import { inTurns } from './turns.js';

export interface WorkspaceHost {
	readonly connection: Connection;
	readonly runtime: Runtime;
	readonly folders: () => readonly Uri[];
	readonly snapshot: () => Analysis;
	readonly timer: Timer;
	readonly apply: (change: Change) => void;
	readonly bigCanons: Pick<BigCanons, 'takes'>;
	/** Resolves when everything has been read that the files ask for. */
	readonly settled: () => Promise<void>;
	/** Whether the client shows progress. */
	readonly showsProgress: () => boolean;
	readonly locale: () => string | undefined;
	readonly background: (name: string, work: Promise<unknown>) => void;
}

export interface WorkspaceReader {
	/** Resolves when everything has been read, which happens once. */
	readAll(): Promise<void>;
	/** The same after a pause, unless it has begun already. */
	readSoon(): void;
	/** Whether everything has been asked for, so that news of any file matters. */
	hasBegun(): boolean;
	/** The folders have changed: what is new in them has to be read, too. */
	foldersChanged(): void;
}

/** After the first script has been opened, so that its own colors and problems come first. */
const pauseMs = 1500;

/** Of a hundred: looking takes longer. */
const shareOfReading = 20;

/** Files that are read and parsed at a time. */
const batchSize = 8;

/** Fewer files are read before anybody could read a message. */
const leastFilesForProgress = 24;

export function createWorkspaceReader(host: WorkspaceHost): WorkspaceReader {
	const { connection, runtime, snapshot, timer } = host;
	let reading: Promise<void> | undefined;
	let isPlanned = false;

	async function read(): Promise<void> {
		const found = (await Promise.all(host.folders().map((folder) => runtime.files.find(folder)))).flat();
		const unread = [...new Set(found)].filter((uri) => !snapshot().isKnown(uri));
		const progress = await startProgress(unread.length);
		try {
			for (let from = 0; from < unread.length; from += batchSize) {
				await readBatch(unread.slice(from, from + batchSize));
				const nRead = Math.min(from + batchSize, unread.length);
				progress?.report(
					Math.round((shareOfReading * nRead) / unread.length),
					`${String(nRead)} / ${String(unread.length)}`,
				);
			}
			await host.settled();
		} catch (error) {
			progress?.done();
			throw error;
		}
		host.background('looking at the scripts', lookAtAll(progress));
	}

	/** `begun` is what reading has shown; the parts of a series have been read already by whoever opened one. */
	async function lookAtAll(begun: WorkDoneProgressServerReporter | undefined): Promise<void> {
		const scripts = snapshot()
			.files()
			.filter(({ kind }) => kind === 'script');
		const progress = begun ?? (await startProgress(scripts.length));
		try {
			const what = say(sentence('names and days'), host.locale());
			for (const [index, { uri }] of scripts.entries()) {
				const share = shareOfReading + (100 - shareOfReading) * (index / scripts.length);
				progress?.report(Math.round(share), `${what}, ${String(index + 1)} / ${String(scripts.length)}`);
				await lookAt(uri);
			}
		} finally {
			progress?.done();
		}
	}

	/** What has been computed of an older snapshot stays, so that after an edit only the rest is to do. */
	async function lookAt(uri: Uri): Promise<void> {
		for (;;) {
			const analysis = snapshot();
			if (await inTurns(timer, stepsOf(analysis, uri), () => snapshot() === analysis)) return;
			await host.settled();
		}
	}

	async function readBatch(uris: readonly Uri[]): Promise<void> {
		const read = await Promise.all(uris.map(async (uri) => [uri, await runtime.files.read(uri)] as const));
		const files = new Map<Uri, FileChange | null>();
		for (const [uri, text] of read) {
			// What has been opened meanwhile belongs to the editor.
			if (text === undefined || snapshot().isKnown(uri) || host.bigCanons.takes(uri, text)) continue;
			files.set(uri, { kind: 'text', text, version: undefined });
		}
		if (files.size > 0) host.apply({ files });
	}

	async function startProgress(nFiles: number): Promise<WorkDoneProgressServerReporter | undefined> {
		if (nFiles < leastFilesForProgress || !host.showsProgress()) return undefined;
		const progress = await connection.window.createWorkDoneProgress();
		progress.begin(say(sentence('Reading scripts'), host.locale()), 0, `0 / ${String(nFiles)}`, false);
		return progress;
	}

	const readAll = (): Promise<void> => (reading ??= read());
	return {
		readAll,
		readSoon() {
			if (isPlanned || reading !== undefined) return;
			isPlanned = true;
			runtime.timer.schedule(pauseMs, () => {
				host.background('reading the workspace', readAll());
			});
		},
		hasBegun: () => reading !== undefined,
		foldersChanged() {
			const wasWanted = isPlanned || reading !== undefined;
			reading = undefined;
			isPlanned = false;
			if (wasWanted) this.readSoon();
		},
	};
}

/** What a question about every script asks of one. */
function* stepsOf(analysis: Analysis, uri: Uri): Iterator<void> {
	yield* analysis.steps(uri);
	const view = analysis.view(uri);
	if (view !== undefined) yield* mentionSteps(view);
}
