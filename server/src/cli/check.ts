/** `check PATH…`: what is wrong in scripts and canon files. */
import { githubReport } from '../report/github.js';
import { jsonReport } from '../report/json.js';
import type { Report } from '../report/report.js';
import { countSeverities, isAtLeast, severities } from '../report/report.js';
import { reportOf } from '../report/reportOf.js';
import { sarifReport } from '../report/sarif.js';
import { plainStyle, terminalStyle, textReport } from '../report/text.js';
import { canonsOf, choiceOf, readArguments, UsageError } from './args.js';
import type { Command, CommandContext } from './command.js';
import { exitStatus } from './command.js';
import { openWorkspace } from './workspace.js';

const formats = ['text', 'json', 'sarif', 'github'] as const;
const thresholds = ['error', 'warning', 'information', 'none'] as const;

export const checkCommand: Command = {
	usage:
		'check PATH… [--format text|json|sarif|github] [--brief] [--canon ID|FILE] [--fail-on error|warning|information|none]',
	summary:
		'tells what is wrong in scripts and canon files; folders are searched, - is standard input; --brief leaves out the facts behind it',
	async run(words, context) {
		const args = readArguments(words, { format: 'string', brief: 'boolean', canon: 'string', 'fail-on': 'string' });
		const format = choiceOf(args, 'format', formats, 'text');
		const failOn = choiceOf(args, 'fail-on', thresholds, 'warning');
		if (args.paths.length === 0) throw new UsageError('check: no file or folder given');
		const startedMs = context.runtime.timer.now();
		const workspace = await openWorkspace({
			...context,
			paths: args.paths,
			canon: canonsOf(args),
			onProgress: (nRead, nFiles) => {
				context.progress(`reading ${String(nRead + 1)} of ${String(nFiles)}`);
			},
		});
		const report = reportOf(workspace.analysis, workspace.files, workspace.pathOf, (nDone) => {
			context.progress(`checking ${String(nDone + 1)} of ${String(workspace.files.length)}`);
		});
		context.progress('');
		const complaints = [...workspace.problems, ...missingCanons(workspace)];
		for (const problem of complaints) context.complain(problem);
		if (workspace.files.length > 0 || complaints.length === 0) {
			const seconds = (context.runtime.timer.now() - startedMs) / 1000;
			context.print(formatReport(report, format, { ...context, seconds, isBrief: args.values['brief'] === true }));
		}
		if (complaints.length > 0) return exitStatus.failed;
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
			return textReport(report, { style: hasColors ? terminalStyle : plainStyle, seconds, isBrief });
		case 'json':
			return jsonReport(report);
		case 'sarif':
			return sarifReport(report, { version: runtime.version });
		case 'github':
			return githubReport(report);
	}
}

function isFailure(report: Report, failOn: (typeof thresholds)[number]): boolean {
	if (failOn === 'none') return false;
	const counts = countSeverities(report);
	return severities.some((severity) => isAtLeast(severity, failOn) && counts[severity] > 0);
}

/** A canon that `--canon` names and nobody has stands on no line of a script: it is told here, once. */
function missingCanons({ analysis, files }: Awaited<ReturnType<typeof openWorkspace>>): readonly string[] {
	return [...new Set(files.flatMap(({ uri }) => analysis.missingBySetting(uri)))].map((why) => `--canon: ${why}`);
}
