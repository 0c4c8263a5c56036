/** Finds the command that is meant and runs it. What it can't do becomes one line on standard error and status 2. */
import { didYouMean, nearestWord } from '../canon/suggest.js';
import { knownLocales } from '../config/settings.js';
import { UsageError } from './args.js';
import { breakdownCommand } from './breakdown.js';
import { canonCommand } from './canon.js';
import { changesCommand } from './changes.js';
import { checkCommand } from './check.js';
import type { Command, CommandContext } from './command.js';
import { exitStatus } from './command.js';
import { exportCommand } from './export.js';
import { importCommand } from './import.js';
import { CommandError } from './openScript.js';
import { parseCommand } from './parse.js';
import { statsCommand } from './stats.js';
import { timelineCommand } from './timeline.js';
import { reasonOf } from './workspace.js';

const commands: Readonly<Record<string, Command>> = {
	check: checkCommand,
	parse: parseCommand,
	timeline: timelineCommand,
	breakdown: breakdownCommand,
	stats: statsCommand,
	changes: changesCommand,
	export: exportCommand,
	import: importCommand,
	canon: canonCommand,
	// Loaded when it is asked for: the other commands need no language server.
	lsp: {
		usage: 'lsp --stdio | --node-ipc | --socket=PORT',
		summary: 'starts the language server',
		run: async (words, context) => (await import('./lsp.js')).runLsp(words, context),
	},
};

/** The exit status. Never throws. */
export async function run(words: readonly string[], context: CommandContext): Promise<number> {
	try {
		return await dispatch(words, context);
	} catch (error) {
		context.progress('');
		if (error instanceof UsageError) context.complain(`${error.message} (script-supervisor --help tells more)`);
		else context.complain(error instanceof CommandError ? error.message : `this went wrong: ${reasonOf(error)}`);
		return exitStatus.failed;
	}
}

function dispatch([name, ...words]: readonly string[], context: CommandContext): Promise<number> | number {
	if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
		context.print(helpText());
		return name === undefined ? exitStatus.failed : exitStatus.ok;
	}
	if (name === '--version' || name === '-v') {
		context.print(context.runtime.version);
		return exitStatus.ok;
	}
	const command = commands[name];
	if (command === undefined)
		throw new UsageError(`there is no command "${name}".${didYouMean(nearestWord(name, Object.keys(commands)))}`);
	if (words.includes('--help') || words.includes('-h')) {
		context.print(`script-supervisor ${command.usage}\n  ${command.summary}`);
		return exitStatus.ok;
	}
	return command.run(words, context);
}

function helpText(): string {
	const entries = Object.values(commands).map(({ usage, summary }) => `  ${usage}\n      ${summary}`);
	return [
		'script-supervisor: checks Fountain screenplays against a story bible, the canon',
		'',
		...entries,
		'',
		'  --canon names the canon for scripts that name none in a [[canon: …]] note: ids or files, separated by commas.',
		`  --locale names languages whose headings count beside the English ones: ${knownLocales.join(', ')}.`,
		'  Exit status: 0 nothing found at or above --fail-on (default warning), 1 something found, 2 the command could not do its work.',
	].join('\n');
}
