/** `timeline FILE`: every scene with when, where and who, as a table or a picture. */
import { gatherPicture } from '../report/picture/gather.js';
import { timelineSvg } from '../report/picture/timelineSvg.js';
import { timelineJson, timelineText } from '../report/timelineReport.js';
import { canonsOf, choiceOf, onlyPath, readArguments, UsageError } from './args.js';
import type { Command } from './command.js';
import { exitStatus } from './command.js';
import { openScript } from './openScript.js';

export const timelineCommand: Command = {
	usage: 'timeline FILE [--format json|text|svg] [--lanes people|places] [--canon ID|FILE]',
	summary:
		'prints every scene with its time, script day, place and people; svg is a picture with a lane for each person or place',
	async run(words, context) {
		const args = readArguments(words, { format: 'string', lanes: 'string', canon: 'string' });
		const format = choiceOf(args, 'format', ['json', 'text', 'svg'], 'text');
		const lanes = choiceOf(args, 'lanes', ['people', 'places'], 'people');
		if (format !== 'svg' && args.values['lanes'] !== undefined)
			throw new UsageError('timeline: --lanes goes with --format svg');
		const { view, findings, pathOf } = await openScript(onlyPath(args, 'script'), canonsOf(args), context);
		const texts = {
			json: () => timelineJson(view, pathOf),
			text: () => timelineText(view),
			svg: () => timelineSvg(gatherPicture(view, findings(), lanes)),
		};
		context.print(texts[format]());
		return exitStatus.ok;
	},
};
