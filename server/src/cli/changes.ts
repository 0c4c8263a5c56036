/** `changes FILE`: what is different from an earlier version. */
import { changesSince } from '../report/changes.js';
import { changesJson, changesText } from '../report/changesFormats.js';
import { choiceOf, onlyPath, readArguments, UsageError } from './args.js';
import type { Command } from './command.js';
import { exitStatus } from './command.js';
import { earlierText } from './earlierVersion.js';
import { pagedOptionsOf, pageOptionsUsage, pageOptionTypes } from './exportOptions.js';
import { openScript } from './openScript.js';
import { localeOptionType, localeUsage } from './scriptOptions.js';
import { terminalText } from './terminalText.js';

export const changesCommand: Command = {
	usage: `changes FILE (--since REVISION | --from OLDFILE) [--format text|json] ${pageOptionsUsage()} ${localeUsage}`,
	summary: 'lists scenes and pages that differ from an earlier version, in git or in another file',
	async run(words, context) {
		const args = readArguments(words, {
			since: 'string',
			from: 'string',
			format: 'string',
			...localeOptionType,
			...pageOptionTypes,
		});
		const format = choiceOf(args, 'format', ['text', 'json'], 'text');
		const path = onlyPath(args, 'script');
		const { layout } = await openScript(path, pagedOptionsOf(args, context.cwd), context);
		const before = await earlierText(args, path, context);
		if (before === undefined) throw new UsageError('changes: say --since REVISION or --from OLDFILE');
		const changes = changesSince(before, layout);
		context.print(format === 'json' ? changesJson(changes) : terminalText(changesText(changes)));
		return exitStatus.ok;
	},
};
