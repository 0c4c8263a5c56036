/** What a command is, and what it gets from the outside: so that tests can run one without a process. */
import type { Worker } from 'node:worker_threads';

import type { Runtime } from '../protocol/runtime.js';

/** The exit statuses of the command line. */
export const exitStatus = { ok: 0, found: 1, failed: 2 } as const;

export interface CommandContext {
	readonly cwd: string;
	readonly runtime: Runtime;
	/** A thread that answers portions of a check (checkThreads.ts). */
	readonly startThread: () => Worker;
	readonly readStdin: () => Promise<Uint8Array>;
	/** Adds a line end where there is none. */
	readonly print: (text: string) => void;
	/** Whether somebody reads standard output on a screen. */
	readonly isTerminal: boolean;
	/** A file that is no text, to standard output. */
	readonly writeBytes: (bytes: Uint8Array) => void;
	/** One line on standard error, after the program's name. */
	readonly complain: (line: string) => void;
	/** A line that is overwritten by the next, and gone in the end; does nothing where nobody watches. */
	readonly progress: (line: string) => void;
	readonly hasColors: boolean;
}

export interface Command {
	readonly usage: string;
	readonly summary: string;
	/** The words behind the command's name; gives the exit status. */
	run(words: readonly string[], context: CommandContext): Promise<number>;
}
