/** `timeline PATH…`: every scene with when, where and who, as a table or a picture; several scripts one after the other. */
import { gatherPicture } from '../report/picture/gather.js';
import { timelineSvg } from '../report/picture/timelineSvg.js';
import { timelineJson, timelinesJson, timelinesText, timelineText } from '../report/timelineReport.js';
import { choiceOf, readArguments, UsageError } from './args.js';
import type { Command } from './command.js';
import { exitStatus } from './command.js';
import { CommandError, openScripts } from './openScript.js';
import { scriptOptionsOf, scriptOptionsUsage, scriptOptionTypes } from './scriptOptions.js';
import { terminalText } from './terminalText.js';

export const timelineCommand: Command = {
	usage: `timeline PATH… [--format json|text|svg] [--lanes people|places] ${scriptOptionsUsage}`,
	summary:
		'prints every scene with its time, script day, place and people, the parts of a story in running order; svg is a picture of one script with a lane for each person or place',
	async run(words, context) {
		const args = readArguments(words, { format: 'string', lanes: 'string', ...scriptOptionTypes });
		const format = choiceOf(args, 'format', ['json', 'text', 'svg'], 'text');
		const lanes = choiceOf(args, 'lanes', ['people', 'places'], 'people');
		if (format !== 'svg' && args.values['lanes'] !== undefined)
			throw new UsageError('timeline: --lanes goes with --format svg');
		if (args.paths.length === 0) throw new UsageError('timeline: no script given');
		const parts = await openScripts(args.paths, scriptOptionsOf(args), context);
		const [first, ...more] = parts;
		if (first === undefined) return exitStatus.failed;
		if (more.length > 0 && format === 'svg')
			throw new CommandError(`timeline: a picture shows one script, not ${String(parts.length)}`);
		const { view, findings, pathOf } = first;
		const texts = {
			json: () => (more.length > 0 ? timelinesJson(parts, pathOf) : timelineJson(view, pathOf)),
			text: () => terminalText(more.length > 0 ? timelinesText(parts) : timelineText(view)),
			svg: () => timelineSvg(gatherPicture(view, findings(), { laneKind: lanes })),
		};
		context.print(texts[format]());
		return exitStatus.ok;
	},
};
