/** `--baseline` and `--write-baseline`: the file that keeps what is known. It is a report like any other, `check --format json`. */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import { readBaseline } from '../report/baseline.js';
import { jsonReport } from '../report/json.js';
import type { KnownFinding, Report } from '../report/report.js';
import { shownFindings } from '../report/report.js';
import { decodeText } from '../text/decodeText.js';
import { CommandError } from './openScript.js';
import { reasonOf } from './workspace.js';

/** What the file knows. Throws a `CommandError` where it is no report. */
export async function readBaselineFile(path: string, cwd: string): Promise<readonly KnownFinding[]> {
	const known = readBaseline(await textOf(path, cwd));
	if (known === undefined) throw new CommandError(`${path}: this is no report of check --format json`);
	return known;
}

/** Writes over an earlier report, and over nothing else. Gives the number of findings written. */
export async function writeBaselineFile(path: string, report: Report, cwd: string): Promise<number> {
	const text = `${jsonReport(report)}\n`;
	try {
		await writeFile(resolve(cwd, path), text, { flag: 'wx' });
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST'))
			throw new CommandError(`${path}: ${reasonOf(error)}`);
		if (readBaseline(await textOf(path, cwd)) === undefined)
			throw new CommandError(`${path}: this file is there already and is no baseline; it stays as it is`);
		await writeFile(resolve(cwd, path), text);
	}
	return report.files.reduce((sum, file) => sum + shownFindings(file).length, 0);
}

async function textOf(path: string, cwd: string): Promise<string> {
	try {
		// A shell of Windows redirects in UTF-16.
		const decoded = decodeText(await readFile(resolve(cwd, path)));
		return decoded.kind === 'text' ? decoded.text.replace(/^\uFEFF/u, '') : '';
	} catch (error) {
		throw new CommandError(`${path}: ${reasonOf(error)}`);
	}
}
