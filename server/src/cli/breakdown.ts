/** `breakdown FILE`: the continuity breakdown, in the order of the script or of the story. */
import { breakdownOf } from '../report/breakdown.js';
import { breakdownCsv, breakdownJson, breakdownText } from '../report/breakdownFormats.js';
import { breakdownHtml } from '../report/breakdownHtml.js';
import { canonsOf, choiceOf, onlyPath, readArguments } from './args.js';
import type { Command } from './command.js';
import { exitStatus } from './command.js';
import { openScript } from './openScript.js';

const formats = { text: breakdownText, csv: breakdownCsv, json: breakdownJson, html: breakdownHtml } as const;
const formatNames = ['text', 'csv', 'json', 'html'] as const;

export const breakdownCommand: Command = {
	usage: 'breakdown FILE [--format text|csv|json|html] [--order script|story] [--canon ID|FILE]',
	summary: 'prints a line for every scene: day, place, length in eighths, running time, cast, synopsis',
	async run(words, context) {
		const args = readArguments(words, { format: 'string', order: 'string', canon: 'string' });
		const format = choiceOf(args, 'format', formatNames, 'text');
		const order = choiceOf(args, 'order', ['script', 'story'], 'script');
		const path = onlyPath(args, 'script');
		const { view, layout } = await openScript(path, canonsOf(args), context);
		context.print(formats[format](breakdownOf(view, layout, order)));
		return exitStatus.ok;
	},
};
