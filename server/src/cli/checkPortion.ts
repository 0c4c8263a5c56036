/** Checks some of the files, with an analysis of their own that is forgotten afterwards. Plain values in and out: it may run on a thread. */
import type { Config } from '../config/parseConfig.js';
import type { ReportedFile } from '../report/report.js';
import { reportOf } from '../report/reportOf.js';
import type { FilesOptions } from './workspace.js';
import { openFiles } from './workspace.js';

export interface Portion {
	/** Full paths; `-` is standard input. */
	readonly paths: readonly string[];
	readonly cwd: string;
	readonly roots: readonly string[];
	readonly canon: readonly string[];
	/** Settings other than the defaults. */
	readonly config: Partial<Config>;
	readonly input: Uint8Array | undefined;
	readonly hasFixes: boolean;
}

export interface CheckedPortion {
	/** The files of the portion, and canon files that they stand on where something is wrong with those. */
	readonly files: readonly ReportedFile[];
	/** One line for each thing that could not be read. */
	readonly problems: readonly string[];
}

export async function checkPortion(
	{ paths, hasFixes, ...options }: Portion,
	runtime: FilesOptions['runtime'],
	onProgress: () => void,
): Promise<CheckedPortion> {
	const { analysis, files, problems, pathOf } = await openFiles(paths, { ...options, runtime });
	const reported = reportOf(analysis, files, { pathOf, hasFixes, onProgress });
	// A canon that `--canon` names and nobody has stands on no line of a script.
	const missing = new Set(files.flatMap(({ uri }) => analysis.missingBySetting(uri)));
	return { files: reported, problems: [...problems, ...[...missing].map((why) => `--canon: ${why}`)] };
}
