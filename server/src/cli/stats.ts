/** `stats FILE`: what a script amounts to. */
import { statsOf } from '../report/stats.js';
import { statsJson, statsText } from '../report/statsFormats.js';
import { choiceOf, onlyPath, readArguments } from './args.js';
import type { Command } from './command.js';
import { exitStatus } from './command.js';
import { pagedOptionsOf, pageOptionsUsage, pageOptionTypes } from './exportOptions.js';
import { openScript } from './openScript.js';
import { scriptOptionsUsage, scriptOptionTypes } from './scriptOptions.js';
import { terminalText } from './terminalText.js';

export const statsCommand: Command = {
	usage: `stats FILE [--format text|json] ${pageOptionsUsage()} ${scriptOptionsUsage}`,
	summary: 'prints pages, words, running time, dialogue per character, scenes per place',
	async run(words, context) {
		const args = readArguments(words, { format: 'string', ...scriptOptionTypes, ...pageOptionTypes });
		const format = choiceOf(args, 'format', ['text', 'json'], 'text');
		const path = onlyPath(args, 'script');
		const { view, layout } = await openScript(path, pagedOptionsOf(args, context.cwd), context);
		const stats = statsOf(view, layout);
		context.print(format === 'json' ? statsJson(stats) : terminalText(statsText(stats)));
		return exitStatus.ok;
	},
};
