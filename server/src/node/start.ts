/**
 * The server's entry point: starts the bundle beside it with the code that V8 made of it the last time, which
 * saves a good part of the time until the first problems show. Knows nothing of what the bundle does.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

import { readCompiled, writeCompiled } from './compiled.js';
import { setEngine } from './engine.js';

const bundle = join(__dirname, 'serverMain.cjs');
// An editor may name a folder of its own; the build leaves what fits its Node beside the bundle.
const folder = process.env['SCRIPT_SUPERVISOR_CACHE'] ?? __dirname;
const isWritable = process.env['SCRIPT_SUPERVISOR_CACHE'] !== undefined;
/** By then most scripts have been read for the first time. */
const startingMs = 500;
/** By then the server has done what it does at every start. */
const settledMs = 20_000;

const { source, cachedData, key } = readCompiled(bundle, join(folder, 'server.cache'));
const script = new Script(source, {
	filename: bundle,
	...(cachedData === undefined ? {} : { cachedData }),
});
const run = script.runInThisContext() as (...scope: readonly unknown[]) => void;
const main = { exports: {} };
const load = createRequire(bundle);
// What the bundle takes of Node, before flags that Node's compiled code does not fit.
for (const name of ['child_process', 'crypto', 'fs/promises', 'net', 'os', 'perf_hooks']) load(name);
setEngine('starting');
setTimeout(() => {
	setEngine('serving');
}, startingMs).unref();
run(main.exports, load, main, bundle, dirname(bundle));

if (isWritable && (cachedData === undefined || script.cachedDataRejected === true)) {
	let isWritten = false;
	const write = (): void => {
		if (isWritten) return;
		isWritten = true;
		setEngine('shipped');
		writeCompiled(join(folder, 'server.cache'), key, script.createCachedData());
		setEngine('serving');
	};
	setTimeout(write, settledMs).unref();
	process.once('exit', write);
}
