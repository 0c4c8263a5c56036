/** The command line's entry: the process around `run`, and the threads that help it. */
import { parentPort, Worker } from 'node:worker_threads';

import { createNodeRuntime } from '../node/runtime.js';
import { readVersion } from '../node/version.js';
import { answerPortions } from './checkThreads.js';
import type { CommandContext } from './command.js';
import { exitStatus } from './command.js';
import { writeReasonOf } from './output.js';
import { run } from './run.js';
import { terminalText } from './terminalText.js';

const isTerminal = process.stdout.isTTY;
let lastProgressMs = 0;
let isProgressShown = false;

const context: CommandContext = {
	cwd: process.cwd(),
	runtime: createNodeRuntime(__dirname, readVersion(__dirname)),
	startThread: () => new Worker(__filename),
	readStdin,
	print: (text) => {
		process.stdout.write(text.endsWith('\n') || text === '' ? text : `${text}\n`);
	},
	writeBytes: (bytes) => {
		process.stdout.write(bytes);
	},
	complain: (line) => {
		process.stderr.write(`script-supervisor: ${terminalText(line)}\n`);
	},
	progress: showProgress,
	isTerminal,
	hasColors: isTerminal && process.env['NO_COLOR'] === undefined,
};

if (parentPort === null) {
	// A reader that has seen enough (`| head`) closes the pipe; that is no error of ours.
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code === 'EPIPE') process.exit(process.exitCode ?? exitStatus.ok);
		context.complain(`standard output: ${writeReasonOf(error)}`);
		process.exit(exitStatus.failed);
	});
	void run(process.argv.slice(2), context).then((status) => {
		process.exitCode = status;
	});
} else {
	answerPortions(parentPort, context.runtime);
}

async function readStdin(): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of process.stdin) if (chunk instanceof Uint8Array) chunks.push(chunk);
	return Buffer.concat(chunks);
}

/** At most ten times a second, and only from the second tenth on: short work shows nothing. */
function showProgress(line: string): void {
	if (process.stderr.isTTY !== true) return;
	const nowMs = Date.now();
	if (line !== '' && (lastProgressMs === 0 || nowMs - lastProgressMs < 100)) {
		if (lastProgressMs === 0) lastProgressMs = nowMs;
		return;
	}
	if (line === '' && !isProgressShown) return;
	lastProgressMs = nowMs;
	isProgressShown = line !== '';
	process.stderr.write(`\r\u001b[K${line}`);
}
