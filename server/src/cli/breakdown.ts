/** `breakdown FILE`: the continuity breakdown, or who is in which scene, in the order of the script or of the story. */
import type { Breakdown } from '../report/breakdown.js';
import { breakdownOf } from '../report/breakdown.js';
import type { BreakdownFormat } from '../report/breakdownFile.js';
import { breakdownFile, breakdownFormats } from '../report/breakdownFile.js';
import type { Arguments } from './args.js';
import { choiceOf, onlyPath, readArguments, UsageError } from './args.js';
import type { Command } from './command.js';
import { exitStatus } from './command.js';
import { pagedOptionsOf, pageOptionsUsage, pageOptionTypes } from './exportOptions.js';
import { endingOf, kindOfName, refuseOtherKind } from './fileEndings.js';
import { openScript } from './openScript.js';
import { outputOf, writeOutput } from './output.js';
import { scriptOptionsUsage, scriptOptionTypes } from './scriptOptions.js';
import { terminalText } from './terminalText.js';

export const breakdownCommand: Command = {
	usage: `breakdown FILE [--format ${breakdownFormats.join('|')}] [--order script|story] [--matrix] [-o OUT] [--force] ${pageOptionsUsage()} ${scriptOptionsUsage}`,
	summary:
		'prints a line for every scene: day, place, length in eighths, running time, cast, synopsis; --matrix prints who is in which scene',
	async run(words, context) {
		const args = readArguments(words, {
			...({ format: 'string', order: 'string', matrix: 'boolean' } as const),
			...({ output: 'string', force: 'boolean', ...scriptOptionTypes } as const),
			...pageOptionTypes,
		});
		const output = outputOf(args);
		const format = formatOf(args, output);
		const order = choiceOf(args, 'order', ['script', 'story'], 'script');
		const path = onlyPath(args, 'script');
		const { view, layout } = await openScript(path, pagedOptionsOf(args, context.cwd), context);
		const breakdown: Breakdown = breakdownOf(view, layout, order);
		const isMatrix = args.values['matrix'] === true;
		const content = await breakdownFile(breakdown, { format, isMatrix, paper: layout.setup.paper });
		const written = format === 'text' && typeof content === 'string' ? terminalText(content) : content;
		await writeOutput(written, output, { isForced: args.values['force'] === true, source: path }, context);
		return exitStatus.ok;
	},
};

/** What `--format` says, else what the name of the file says. A name that says something else is a mistake, not a text. */
function formatOf(args: Arguments, output: string): BreakdownFormat {
	const ending = endingOf(output);
	const named = kindOfName(output, breakdownFormats);
	if (args.values['format'] === undefined && named === undefined && ending !== '')
		throw new UsageError(
			`breakdown: .${ending} is no format of a breakdown; name the file .txt, .csv, .xlsx, .json or .html, or say --format`,
		);
	const format = choiceOf(args, 'format', breakdownFormats, named ?? 'text');
	refuseOtherKind(output, format);
	if (format === 'json' && args.values['matrix'] === true)
		throw new UsageError('breakdown: --matrix is text, csv, html or xlsx; JSON has the cast of every scene anyway');
	return format;
}
