/** `changes FILE`: what is different from an earlier version. */
import { changesSince } from '../report/changes.js';
import { changesJson, changesText } from '../report/changesFormats.js';
import type { Arguments } from './args.js';
import { choiceOf, onlyPath, readArguments, UsageError } from './args.js';
import type { Command, CommandContext } from './command.js';
import { exitStatus } from './command.js';
import { versionInFile, versionInGit } from './earlierVersion.js';
import { openScript } from './openScript.js';

export const changesCommand: Command = {
	usage: 'changes FILE (--since REVISION | --from OLDFILE) [--format text|json]',
	summary: 'lists scenes and pages that differ from an earlier version, in git or in another file',
	async run(words, context) {
		const args = readArguments(words, { since: 'string', from: 'string', format: 'string' });
		const format = choiceOf(args, 'format', ['text', 'json'], 'text');
		const path = onlyPath(args, 'script');
		const { layout } = await openScript(path, [], context);
		const changes = changesSince(await earlierText(args, path, context), layout);
		context.print(format === 'json' ? changesJson(changes) : changesText(changes));
		return exitStatus.ok;
	},
};

async function earlierText(
	{ values: { since, from } }: Arguments,
	path: string,
	context: CommandContext,
): Promise<string> {
	if (typeof since === 'string' && from === undefined) return versionInGit(since, path, context);
	if (typeof from === 'string' && since === undefined) return versionInFile(from, context);
	throw new UsageError('changes: say either --since REVISION or --from OLDFILE');
}
