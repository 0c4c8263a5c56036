/** What the server needs, in a browser: every file, the product's own too, comes from the client. */
import type { Connection } from 'vscode-languageserver/browser';

import { bundledName, loadBundledCanon } from '../canon/bundled.js';
import { createClientFiles, textOf } from '../protocol/clientFiles.js';
import type { ProductFileParams, ReadFileResult } from '../protocol/messages.js';
import { productFileMethod } from '../protocol/messages.js';
import type { Runtime } from '../protocol/runtime.js';
import { bytesOf } from '../text/base64.js';

export function createBrowserRuntime(connection: Connection, version: string): Runtime {
	const productFile = (path: string): Promise<ReadFileResult> =>
		connection.sendRequest<ReadFileResult>(productFileMethod, { path } satisfies ProductFileParams);

	/** `undefined` where no such file ships. */
	async function productText(path: string): Promise<string | undefined> {
		const content = await productFile(path);
		return content === null ? undefined : textOf(content);
	}

	const nextTurn = createTurns();
	return {
		files: createClientFiles(connection),
		timer: {
			schedule(delayMs, callback) {
				if (delayMs === 0) return nextTurn(callback);
				const timeout = setTimeout(callback, delayMs);
				return () => {
					clearTimeout(timeout);
				};
			},
			now: () => performance.now(),
		},
		async bundledCanon() {
			const json = await productText('canon.json');
			if (json === undefined) throw new Error('The canon that ships with the product is not there.');
			return loadBundledCanon(json);
		},
		async bundledCanonText(uri) {
			const name = bundledName(uri);
			return name === undefined ? undefined : productText(`canon/${name}`);
		},
		printer: {
			// What draws PDFs needs Node.
			pdf: undefined,
			async font(file) {
				const content = await productFile(`fonts/${file}`);
				if (content === null) throw new Error(`The font ${file} is not there.`);
				return bytesOf(content);
			},
		},
		version,
	};
}

/**
 * Calls back once what has arrived meanwhile is answered. A browser holds a timer of no milliseconds to four where timers
 * follow one another, as in the turns of a first look; messages it brings at once.
 */
function createTurns(): (callback: () => void) => () => void {
	const waiting = new Map<number, () => void>();
	let last = 0;
	const { port1, port2 } = new MessageChannel();
	port1.onmessage = ({ data }: MessageEvent<number>) => {
		const callback = waiting.get(data);
		waiting.delete(data);
		callback?.();
	};
	return (callback) => {
		const turn = ++last;
		waiting.set(turn, callback);
		port2.postMessage(turn);
		return () => {
			waiting.delete(turn);
		};
	};
}
