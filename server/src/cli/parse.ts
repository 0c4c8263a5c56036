/** `parse FILE`: the line types and elements of a script. */
import { parsedJson, parsedText } from '../report/parsed.js';
import { choiceOf, onlyPath, readArguments } from './args.js';
import type { Command } from './command.js';
import { exitStatus } from './command.js';
import { openScript } from './openScript.js';
import { terminalText } from './terminalText.js';

export const parseCommand: Command = {
	usage: 'parse FILE [--format json|text]',
	summary: 'prints the line types and elements of a script',
	async run(words, context) {
		const args = readArguments(words, { format: 'string' });
		const format = choiceOf(args, 'format', ['json', 'text'], 'text');
		const view = (await openScript(onlyPath(args, 'script'), [], context)).view;
		context.print(format === 'json' ? parsedJson(view) : terminalText(parsedText(view)));
		return exitStatus.ok;
	},
};
