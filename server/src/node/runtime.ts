/** What the server needs, on Node: files on disk, timers, and the canon that lies beside the bundle. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { bundledName, loadBundledCanon } from '../canon/bundled.js';
import type { Runtime } from '../protocol/runtime.js';
import { nodeFiles } from './files.js';
import { createPrinter } from './printer.js';

/** `distFolder` is where the bundles are. */
export function createNodeRuntime(distFolder: string, version: string): Runtime {
	return {
		files: nodeFiles,
		timer: {
			schedule(delayMs, callback) {
				if (delayMs === 0) return scheduleNext(callback);
				const timeout = setTimeout(callback, delayMs);
				return () => {
					clearTimeout(timeout);
				};
			},
			now: () => performance.now(),
		},
		async bundledCanon() {
			return loadBundledCanon(await readFile(join(distFolder, 'canon.json'), 'utf8'));
		},
		async bundledCanonText(uri) {
			const name = bundledName(uri);
			if (name === undefined) return undefined;
			try {
				return await readFile(join(distFolder, 'canon', name), 'utf8');
			} catch {
				// No canon of that name ships with the product.
				return undefined;
			}
		},
		printer: createPrinter(distFolder, version),
		version,
	};
}

/** Once what has arrived meanwhile is answered. A timer of no milliseconds takes one, which a first look has to spare at no turn. */
function scheduleNext(callback: () => void): () => void {
	const immediate = setImmediate(callback);
	return () => {
		clearImmediate(immediate);
	};
}
