/** `parse FILE`: the line types and elements of a script. */
import { parsedJson, parsedText } from '../report/parsed.js';
import { choiceOf, onlyPath, readArguments } from './args.js';
import type { Command } from './command.js';
import { exitStatus } from './command.js';
import { openScript } from './openScript.js';
import { localeOptionType, localeUsage, scriptOptionsOf } from './scriptOptions.js';
import { terminalText } from './terminalText.js';

export const parseCommand: Command = {
	usage: `parse FILE [--format json|text] ${localeUsage}`,
	summary: 'prints the line types and elements of a script',
	async run(words, context) {
		const args = readArguments(words, { format: 'string', ...localeOptionType });
		const format = choiceOf(args, 'format', ['json', 'text'], 'text');
		const view = (await openScript(onlyPath(args, 'script'), scriptOptionsOf(args), context)).view;
		context.print(format === 'json' ? parsedJson(view) : terminalText(parsedText(view)));
		return exitStatus.ok;
	},
};
