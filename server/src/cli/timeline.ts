/** `timeline FILE`: every scene with when, where and who. */
import { timelineJson, timelineText } from '../report/timelineReport.js';
import { canonsOf, choiceOf, onlyPath, readArguments, UsageError } from './args.js';
import type { Command } from './command.js';
import { exitStatus } from './command.js';
import { openScript } from './openScript.js';

export const timelineCommand: Command = {
	usage: 'timeline FILE [--format json|text] [--canon ID|FILE]',
	summary: 'prints every scene with its time, script day, place and people',
	async run(words, context) {
		const args = readArguments(words, { format: 'string', canon: 'string' });
		const format = choiceOf(args, 'format', ['json', 'text', 'svg'], 'text');
		if (format === 'svg') throw new UsageError('timeline: --format svg is not there yet; text and json are');
		const { view, pathOf } = await openScript(onlyPath(args, 'script'), canonsOf(args), context);
		context.print(format === 'json' ? timelineJson(view, pathOf) : timelineText(view));
		return exitStatus.ok;
	},
};
