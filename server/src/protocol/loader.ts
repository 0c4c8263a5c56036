/**
 * Reads what the analysis asks for, until it asks for nothing more. The server and the command line share it, so that
 * the same canon applies in both.
 */
import type { Analysis } from '../analysis/analysis.js';
import type { Change, FileChange } from '../analysis/change.js';
import { bundledCanonUri } from '../analysis/project.js';
import type { Uri } from '../text/position.js';
import type { BigCanons } from './bigCanons.js';
import type { Runtime } from './runtime.js';

export interface LoaderHost {
	applyChange(change: Change): void;
	snapshot(): Analysis;
}

export interface Loader {
	/** Starts reading if something is wanted. Cheap when nothing is. */
	start(): void;
	/** Resolves when nothing is wanted any more. */
	settled(): Promise<void>;
}

/** `onLoaded` is called after each batch, when the analysis may have changed. Without `bigCanons` every file is waited for. */
export function createLoader(
	host: LoaderHost,
	runtime: Pick<Runtime, 'files' | 'bundledCanon'>,
	onLoaded: () => void,
	bigCanons?: Pick<BigCanons, 'takes' | 'isReading'>,
): Loader {
	const wantedNow = (): readonly Uri[] =>
		host
			.snapshot()
			.wanted()
			.filter((uri) => bigCanons?.isReading(uri) !== true);
	let running: Promise<void> | undefined;

	async function run(): Promise<void> {
		// What has been read and is still wanted has an address that cannot be read: asking for ever would help nobody.
		let before: readonly Uri[] = [];
		for (;;) {
			const wanted = wantedNow();
			if (wanted.every((uri) => before.includes(uri))) return;
			before = wanted;
			host.applyChange(await readAll(wanted));
			onLoaded();
		}
	}

	async function readAll(wanted: readonly Uri[]): Promise<Change> {
		const files = new Map<Uri, FileChange | null>();
		const folders = new Map<Uri, readonly Uri[]>();
		let bundled: Change['bundled'];
		await Promise.all(
			wanted.map(async (uri) => {
				if (uri === bundledCanonUri) bundled = await runtime.bundledCanon();
				else if (uri.endsWith('/')) folders.set(uri, await runtime.files.filesIn(uri));
				else await readFile(uri, files);
			}),
		);
		return { files, folders, ...(bundled === undefined ? {} : { bundled }) };
	}

	async function readFile(uri: Uri, files: Map<Uri, FileChange | null>): Promise<void> {
		const text = await runtime.files.read(uri);
		if (text !== undefined && bigCanons?.takes(uri, text) === true) return;
		files.set(uri, asChange(text));
	}

	function start(): void {
		if (running !== undefined || wantedNow().length === 0) return;
		running = run().finally(() => {
			running = undefined;
		});
		running.catch(() => undefined);
	}

	return {
		start,
		async settled() {
			start();
			await running;
		},
	};
}

function asChange(text: string | undefined): FileChange | null {
	return text === undefined ? null : { kind: 'text', text, version: undefined };
}
