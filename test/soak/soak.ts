/**
 * A night's work (`npm run soak`): sessions of editing until so many edits have been made, then documents opened, edited
 * and closed for hours. Prints what was tried and what was found, each finding with the smallest session that shows it.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import fc from 'fast-check';

import { bytesPerRound, measureRounds, mostBytesPerRound } from './memory.js';
import { session } from './patterns.js';
import type { Tally } from './session.js';
import { play } from './session.js';

const { values } = parseArgs({
	options: {
		server: { type: 'string' },
		edits: { type: 'string', default: '100000' },
		rounds: { type: 'string', default: '10000' },
		seed: { type: 'string', default: '20150902' },
		/** Set for the processes that play. */
		part: { type: 'string' },
	},
});

const sessionsAtATime = 40;

if (values.part === undefined) {
	const isSound = await playOnAllCores();
	const isFlat = await reportMemory();
	process.exitCode = isSound && isFlat ? 0 : 1;
} else {
	process.exitCode = (await playUntil(Number(values.edits), Number(values.seed))) ? 0 : 1;
}

async function playOnAllCores(): Promise<boolean> {
	const nParts = Math.max(1, Math.min(availableParallelism(), 8));
	const codes = await Promise.all(Array.from({ length: nParts }, (_, part) => startPart(part, nParts)));
	return codes.every((code) => code === 0);
}

function startPart(part: number, nParts: number): Promise<number | null> {
	const child = spawn(
		process.execPath,
		[
			fileURLToPath(import.meta.url),
			...['--part', String(part)],
			...['--edits', String(Math.ceil(Number(values.edits) / nParts))],
			// Far apart, so that no two play the same.
			...['--seed', String(Number(values.seed) + part * 1_000_003)],
		],
		{ stdio: 'inherit' },
	);
	return new Promise((resolve) => child.once('exit', resolve));
}

async function playUntil(nEdits: number, firstSeed: number): Promise<boolean> {
	const tally: Tally = { nSessions: 0, nEdits: 0, nComparisons: 0 };
	let nFound = 0;
	for (let seed = firstSeed; tally.nEdits < nEdits; seed++) {
		const outcome = await fc.check(
			fc.asyncProperty(session, (actions) => play(actions, tally)),
			{ seed, numRuns: sessionsAtATime },
		);
		if (!outcome.failed) continue;
		nFound++;
		console.log(
			`Found, with seed ${String(seed)}:\n${JSON.stringify(outcome.counterexample)}\n${reasonOf(outcome.errorInstance)}\n`,
		);
	}
	console.log(
		`Seed ${String(firstSeed)}: ${String(tally.nEdits)} edits in ${String(tally.nSessions)} sessions, ` +
			`${String(tally.nComparisons)} times compared with a fresh start, ${String(nFound)} differences.`,
	);
	return nFound === 0;
}

/** Texts that differ are long: where they begin to differ says enough. */
function reasonOf(error: unknown): string {
	const { message, actual, expected, stack } = error as Error & {
		readonly actual?: unknown;
		readonly expected?: unknown;
	};
	if (typeof actual !== 'string' || typeof expected !== 'string') return stack ?? message;
	let at = 0;
	while (at < actual.length && actual[at] === expected[at]) at++;
	const from = Math.max(0, at - 120);
	return `${message.slice(0, 200)}\nkept  …${actual.slice(from, at + 200)}\nfresh …${expected.slice(from, at + 200)}`;
}

async function reportMemory(): Promise<boolean> {
	if (values.server === undefined) return true;
	const rounds = await measureRounds(values.server, Number(values.rounds));
	const isFlat = bytesPerRound(rounds) <= mostBytesPerRound;
	console.log(
		`${String(rounds.nRounds)} rounds of open, edit, close: ${megabytes(rounds.warmBytes)} on the heap after a tenth ` +
			`of them, ${megabytes(rounds.endBytes)} at the end${isFlat ? '' : ': it grows'}.`,
	);
	return isFlat;
}

function megabytes(bytes: number): string {
	return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
