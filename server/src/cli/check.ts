/** `check PATH…`: what is wrong in scripts and canon files. */
import { availableParallelism } from 'node:os';

import { withoutKnown } from '../report/baseline.js';
import { githubReport } from '../report/github.js';
import { jsonReport } from '../report/json.js';
import type { Report } from '../report/report.js';
import { countSeverities, isAtLeast, severities } from '../report/report.js';
import { sarifReport } from '../report/sarif.js';
import { plainStyle, terminalStyle, textReport } from '../report/text.js';
import { choiceOf, countOf, readArguments, shardOption, textOf, UsageError } from './args.js';
import { readBaselineFile, writeBaselineFile } from './baselineFile.js';
import { checkGiven } from './checkGiven.js';
import type { Command, CommandContext } from './command.js';
import { exitStatus } from './command.js';
import { scriptOptionsOf, scriptOptionsUsage, scriptOptionTypes } from './scriptOptions.js';
import { terminalText } from './terminalText.js';

const formats = ['text', 'json', 'sarif', 'github'] as const;
const thresholds = ['error', 'warning', 'information', 'none'] as const;

export const checkCommand: Command = {
	usage: `check PATH… [--format text|json|sarif|github] [--brief] ${scriptOptionsUsage} [--fail-on error|warning|information|none] [--baseline FILE] [--write-baseline FILE] [--shard N/COUNT] [--jobs N]`,
	summary:
		'tells what is wrong in scripts and canon files; folders are searched, - is standard input; --brief leaves out the facts behind it, --baseline what an earlier report knew, --shard what other machines check',
	async run(words, context) {
		const args = readArguments(words, {
			format: 'string',
			brief: 'boolean',
			...scriptOptionTypes,
			'fail-on': 'string',
			baseline: 'string',
			'write-baseline': 'string',
			shard: 'string',
			jobs: 'string',
		});
		const format = choiceOf(args, 'format', formats, 'text');
		const failOn = choiceOf(args, 'fail-on', thresholds, 'warning');
		const baseline = textOf(args, 'baseline');
		const written = textOf(args, 'write-baseline');
		const options = {
			paths: args.paths,
			...scriptOptionsOf(args),
			nThreads: countOf(args, 'jobs', availableParallelism()),
			shard: shardOption(args),
			hasFixes: format === 'json' || written !== undefined,
		};
		if (args.paths.length === 0) throw new UsageError('check: no file or folder given');
		const known = baseline === undefined ? undefined : await readBaselineFile(baseline, context.cwd);
		const startedMs = context.runtime.timer.now();
		const { files, nFiles, problems, isLookedAt } = await checkGiven(options, context);
		for (const problem of problems) context.complain(problem);
		if (written !== undefined) {
			// A baseline that lacks a file would call all of it new.
			if (problems.length > 0) return exitStatus.failed;
			const nWritten = await writeBaselineFile(written, { files }, context.cwd);
			context.print(`${written} knows ${String(nWritten)} ${nWritten === 1 ? 'problem' : 'problems'} now`);
			return exitStatus.ok;
		}
		const report = known === undefined ? { files } : withoutKnown({ files }, known, isLookedAt);
		if (nFiles > 0 || problems.length === 0) {
			const seconds = (context.runtime.timer.now() - startedMs) / 1000;
			context.print(formatReport(report, format, { ...context, seconds, isBrief: args.values['brief'] === true }));
		}
		if (problems.length > 0) return exitStatus.failed;
		return isFailure(report, failOn) ? exitStatus.found : exitStatus.ok;
	},
};

function formatReport(
	report: Report,
	format: (typeof formats)[number],
	{ runtime, hasColors, seconds, isBrief }: CommandContext & { seconds: number; isBrief: boolean },
): string {
	switch (format) {
		case 'text':
			return terminalText(textReport(report, { style: hasColors ? terminalStyle : plainStyle, seconds, isBrief }));
		case 'json':
			return jsonReport(report);
		case 'sarif':
			return sarifReport(report, { version: runtime.version });
		case 'github':
			return terminalText(githubReport(report));
	}
}

function isFailure(report: Report, failOn: (typeof thresholds)[number]): boolean {
	if (failOn === 'none') return false;
	const counts = countSeverities(report);
	return severities.some((severity) => isAtLeast(severity, failOn) && counts[severity] > 0);
}
