/** Writes cases to a folder, runs the built command line over it once, and reads its report. Knows the product only by `check --format json`. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Entry } from './readCases.js';

interface Position {
	readonly line: number;
	readonly character: number;
}

/** Where something is written; positions count from 0. */
export interface Place {
	readonly path: string;
	readonly range: { readonly start: Position; readonly end: Position };
}

export interface Finding {
	readonly code: string;
	readonly severity: string;
	readonly message: string;
	readonly range: Place['range'];
	readonly fixes: readonly { readonly title: string }[];
	/** The links of its chain, in order. */
	readonly related: readonly (Place & { readonly message: string })[];
}

interface Report {
	readonly files: readonly { readonly path: string; readonly diagnostics: readonly Finding[] }[];
}

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** The codes of the time family that are warnings by default. */
export const timeCodes: readonly string[] = [
	...['dead-character', 'unborn-character', 'age-mismatch', 'alias-anachronism', 'place-anachronism', 'place-mismatch'],
	...['object-anachronism', 'event-date-conflict', 'status-conflict', 'impossible-travel', 'double-booked'],
	...['time-contradiction', 'time-of-day-jump', 'weekday-mismatch'],
];

/** What is reported of each case's script, by the case's number. */
export function checkCases(entries: readonly Entry[]): ReadonlyMap<string, readonly Finding[]> {
	const folder = mkdtempSync(join(tmpdir(), 'script-supervisor-cases-'));
	try {
		for (const { id, script, files } of entries) {
			mkdirSync(join(folder, id));
			writeFileSync(join(folder, id, 'main.fountain'), script);
			for (const { name, text } of files) writeFileSync(join(folder, id, name), text);
		}
		const found = new Map<string, readonly Finding[]>();
		for (const { path, diagnostics } of check(folder).files) {
			if (basename(path) === 'main.fountain') found.set(basename(dirname(path)), diagnostics);
		}
		return found;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function check(folder: string): Report {
	const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { bin: Record<string, string> };
	const program = join(root, bin['script-supervisor'] ?? '');
	const run = spawnSync(process.execPath, [program, 'check', folder, '--format', 'json'], {
		cwd: folder,
		encoding: 'utf8',
		maxBuffer: 1 << 28,
	});
	assert.ok(run.stdout.startsWith('{'), `no JSON, status ${String(run.status)}: ${run.stderr}`);
	return JSON.parse(run.stdout) as Report;
}
