/**
 * Portions of a check on several threads: each takes the next when it is done with one, so that a long script holds up
 * nobody, and keeps nothing of the last. Little work stays on this thread.
 */
import type { MessagePort, Worker } from 'node:worker_threads';

import type { Runtime } from '../protocol/runtime.js';
import type { CheckedPortion, Portion } from './checkPortion.js';
import { checkPortion } from './checkPortion.js';
import type { FilesOptions } from './workspace.js';

/** What a thread says: that it has begun a file, or what it has found. */
type Answer = { readonly kind: 'progress' } | { readonly kind: 'checked'; readonly portion: CheckedPortion };

export interface ThreadOptions {
	readonly nThreads: number;
	readonly startThread: () => Worker;
	readonly runtime: Runtime;
	/** Called as each file is begun. */
	readonly onProgress: () => void;
}

/** The portions' outcomes in their order. */
export async function checkPortions(
	portions: readonly Portion[],
	{ nThreads, startThread, runtime, onProgress }: ThreadOptions,
): Promise<readonly CheckedPortion[]> {
	const checked: CheckedPortion[] = [];
	const sources = withOneCanon(runtime);
	const waiting = portions.entries();
	const lane = async (check: (portion: Portion) => Promise<CheckedPortion>): Promise<void> => {
		for (const [index, portion] of waiting) checked[index] = await check(portion);
	};
	if (nThreads === 1 || portions.length === 1) {
		await lane((portion) => checkPortion(portion, sources, onProgress));
		return checked;
	}
	const threads = Array.from({ length: Math.min(nThreads, portions.length) }, startThread);
	try {
		await Promise.all(threads.map((thread) => lane((portion) => ask(thread, portion, onProgress))));
	} finally {
		await Promise.all(threads.map((thread) => thread.terminate()));
	}
	return checked;
}

/** The other end: checks each portion that comes through the port. */
export function answerPortions(port: MessagePort, runtime: Runtime): void {
	const answer = (value: Answer): void => {
		port.postMessage(value);
	};
	const sources = withOneCanon(runtime);
	port.on('message', (portion: Portion) => {
		void checkPortion(portion, sources, () => {
			answer({ kind: 'progress' });
		}).then(
			(checked) => {
				answer({ kind: 'checked', portion: checked });
			},
			// Thrown where nobody catches, it reaches the other end as the thread's error.
			(error: unknown) => {
				queueMicrotask(() => {
					throw error;
				});
			},
		);
	});
}

/** Reads the bundled canon once, however many analyses ask for it. */
function withOneCanon(runtime: Runtime): FilesOptions['runtime'] {
	let reading: ReturnType<Runtime['bundledCanon']> | undefined;
	return { files: runtime.files, bundledCanon: () => (reading ??= runtime.bundledCanon()) };
}

function ask(thread: Worker, portion: Portion, onProgress: () => void): Promise<CheckedPortion> {
	return new Promise((resolve, reject) => {
		const hear = (answer: Answer): void => {
			if (answer.kind === 'progress') {
				onProgress();
				return;
			}
			thread.off('message', hear);
			thread.off('error', reject);
			resolve(answer.portion);
		};
		thread.on('message', hear);
		thread.once('error', reject);
		thread.postMessage(portion);
	});
}
