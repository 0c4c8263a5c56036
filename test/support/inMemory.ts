/** A platform in memory: files in a map, a clock that is turned by hand, and a pair of streams to a server. */
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';

import type { Connection } from 'vscode-languageserver/node';
import { createConnection } from 'vscode-languageserver/node';

import { readCanonFile } from '../../server/src/canon/read.js';
import { createPrinter } from '../../server/src/node/printer.js';
import type { Runtime } from '../../server/src/protocol/runtime.js';
import { createServer } from '../../server/src/protocol/server.js';
import { ProtocolClient } from './protocolClient.js';

/** A timer that runs only when told to. */
export class ManualTimer {
	#nowMs = 0;
	#waiting: { readonly dueMs: number; readonly callback: () => void }[] = [];

	schedule(delayMs: number, callback: () => void): () => void {
		const entry = { dueMs: this.#nowMs + delayMs, callback };
		this.#waiting.push(entry);
		return () => {
			this.#waiting = this.#waiting.filter((other) => other !== entry);
		};
	}

	now(): number {
		return this.#nowMs;
	}

	/** Runs everything that falls due within so many milliseconds, in order, and what that schedules in turn. */
	advance(ms: number): void {
		const endMs = this.#nowMs + ms;
		for (;;) {
			const [next] = this.#waiting.filter(({ dueMs }) => dueMs <= endMs).sort((lhs, rhs) => lhs.dueMs - rhs.dueMs);
			if (next === undefined) break;
			this.#waiting = this.#waiting.filter((other) => other !== next);
			this.#nowMs = Math.max(this.#nowMs, next.dueMs);
			next.callback();
		}
		this.#nowMs = endMs;
	}
}

export interface InMemoryPlatform {
	readonly runtime: Runtime;
	readonly timer: ManualTimer;
	/** By URI. Changing it changes the disk. */
	readonly files: Map<string, string>;
	/** URIs that were read, in order. */
	readonly reads: string[];
}

export function createPlatform(
	files: Readonly<Record<string, string>>,
	bundled: Readonly<Record<string, string>> = {},
): InMemoryPlatform {
	const disk = new Map(Object.entries(files));
	const timer = new ManualTimer();
	const reads: string[] = [];
	const bundledFiles = Object.entries(bundled).map(([name, text]) =>
		readCanonFile(`script-supervisor-canon:/${name}`, text),
	);
	const runtime: Runtime = {
		files: {
			read: (uri) => {
				reads.push(uri);
				return Promise.resolve(disk.get(uri));
			},
			filesIn: (folder) =>
				Promise.resolve(
					[...disk.keys()]
						.filter((uri) => uri.startsWith(folder))
						.filter((uri) => /^[^/]+\.(?:canon\.yaml|fountain)$/u.test(uri.slice(folder.length)))
						.sort(),
				),
			find: (folder) => Promise.resolve([...disk.keys()].filter((uri) => uri.startsWith(folder)).sort()),
		},
		timer,
		bundledCanon: () => Promise.resolve(bundledFiles),
		bundledCanonText: (uri) => Promise.resolve(bundled[uri.slice(uri.lastIndexOf('/') + 1)]),
		printer: createPrinter(fileURLToPath(new URL('../../dist', import.meta.url)), '0.0.0-test'),
		version: '0.0.0-test',
	};
	return { runtime, timer, files: disk, reads };
}

/** A server of its own and a client that speaks to it. */
export function connect({ runtime }: InMemoryPlatform): ProtocolClient {
	const toServer = new PassThrough();
	const toClient = new PassThrough();
	const connection: Connection = createConnection(toServer, toClient);
	createServer(connection, runtime);
	connection.listen();
	return new ProtocolClient(toClient, toServer);
}
