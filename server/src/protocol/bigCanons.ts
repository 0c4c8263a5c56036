/**
 * Reads canon files of many megabytes beside everything else, a few milliseconds at a time, with progress to see: nobody
 * waits for them, and until they are there a script is looked at without them.
 */
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';

import type { Change } from '../analysis/change.js';
import { baseName, canonicalUri, isCanonUri } from '../analysis/uris.js';
import { readCanonSlowly } from '../canon/read.js';
import { say, sentence } from '../features/sentences.js';
import type { Uri } from '../text/position.js';
import type { Timer } from './runtime.js';
import { giveWay, takeTurn } from './turns.js';

export interface BigCanons {
	/** Whether the text is one to be read here. Then its reading begins, and the file comes with a later change. */
	takes(uri: Uri, text: string): boolean;
	/** Whether the file is being read; any file without `uri`. */
	isReading(uri?: Uri): boolean;
	/** Resolves when none is being read. */
	settled(): Promise<void>;
}

export interface BigCanonsHost {
	readonly connection: Connection;
	readonly timer: Timer;
	readonly isKnown: (uri: Uri) => boolean;
	/** A file has been read. */
	readonly apply: (change: Change) => void;
	readonly showsProgress: () => boolean;
	readonly locale: () => string | undefined;
	readonly background: (name: string, work: Promise<unknown>) => void;
}

/** A shorter file is read before anybody could notice. */
const leastLength = 400_000;

export function createBigCanons(host: BigCanonsHost): BigCanons {
	const { timer } = host;
	const reading = new Map<Uri, Promise<void>>();

	async function read(uri: Uri, text: string): Promise<void> {
		const progress = await startProgress(uri);
		try {
			const steps = readCanonSlowly(uri, text);
			let step = steps.next();
			while (step.done !== true) {
				progress?.report(Math.round(100 * step.value));
				await giveWay(timer);
				step = takeTurn(timer, steps);
			}
			const change = { kind: 'text', text, version: undefined, canon: step.value } as const;
			// What has been opened meanwhile belongs to the editor.
			if (!host.isKnown(uri)) host.apply({ files: new Map([[uri, change]]) });
		} finally {
			progress?.done();
		}
	}

	async function startProgress(uri: Uri): Promise<WorkDoneProgressServerReporter | undefined> {
		if (!host.showsProgress()) return undefined;
		const progress = await host.connection.window.createWorkDoneProgress();
		progress.begin(say(sentence('Reading {0}', baseName(uri)), host.locale()), 0, undefined, false);
		return progress;
	}

	return {
		takes(uri, text) {
			if (!isCanonUri(uri) || text.length < leastLength) return false;
			const key = canonicalUri(uri);
			if (reading.has(key)) return true;
			const work = read(uri, text).finally(() => reading.delete(key));
			reading.set(key, work);
			host.background(`reading ${baseName(uri)}`, work);
			return true;
		},
		isReading: (uri) => (uri === undefined ? reading.size > 0 : reading.has(canonicalUri(uri))),
		async settled() {
			await Promise.allSettled(reading.values());
		},
	};
}
