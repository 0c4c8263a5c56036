/** `export FILE`: the script as a file of another kind. Writes over nothing that is there unless it is told to. */
import { resolve } from 'node:path';

import type { Config } from '../config/parseConfig.js';
import { defaultConfig } from '../config/parseConfig.js';
import { revisionColors } from '../config/revisionColors.js';
import { paperNames } from '../layout/pageSetup.js';
import type { ExportFormat } from '../render/export.js';
import { exportFormats, exportScript } from '../render/export.js';
import { revisionSince } from '../render/revision.js';
import type { Arguments } from './args.js';
import { canonsOf, choiceOf, onlyPath, readArguments, UsageError } from './args.js';
import type { Command, CommandContext } from './command.js';
import { exitStatus } from './command.js';
import { earlierText } from './earlierVersion.js';
import { openScript } from './openScript.js';
import { extensionOf, outputOf, writeOutput } from './output.js';

const optionTypes = {
	to: 'string',
	output: 'string',
	force: 'boolean',
	paper: 'string',
	notes: 'boolean',
	watermark: 'string',
	header: 'string',
	footer: 'string',
	highlight: 'string',
	font: 'string',
	since: 'string',
	from: 'string',
	color: 'string',
	canon: 'string',
} as const;

export const exportCommand: Command = {
	usage: `export FILE --to ${exportFormats.join('|')} -o OUT [--force] [--paper letter|a4] [--notes] [--watermark WORDS] [--header WORDS] [--footer WORDS] [--highlight NAME,…] [--font FILE,…] [--since REVISION | --from OLDFILE] [--color NAME] [--canon ID|FILE]`,
	summary: 'writes the script as another kind of file; OUT - is standard output, --force writes over a file',
	async run(words, context) {
		const args = readArguments(words, optionTypes);
		const path = onlyPath(args, 'script');
		const output = outputOf(args);
		const format = formatOf(args, output);
		if (format === 'pdf' && output === '-' && context.isTerminal)
			throw new UsageError('export: a PDF is nothing for a terminal: name a file with -o OUT');
		const { view, layout, config } = await openScript(path, canonsOf(args), {
			...context,
			config: configOf(args, context),
		});
		const before = await earlierText(args, path, context);
		const watch = {
			progress: (nDone: number, nAll: number) => {
				context.progress(`page ${String(nDone)} of ${String(nAll)}`);
			},
			isCancelled: () => false,
		};
		const exported = await exportScript(format, {
			view,
			layout,
			config,
			highlight: listOf(args, 'highlight'),
			revision: before === undefined ? undefined : revisionSince(before, layout, config),
			printer: context.runtime.printer,
			watch,
		});
		context.progress('');
		if (exported === undefined) return exitStatus.failed;
		await writeOutput(exported.content, output, { isForced: args.values['force'] === true, source: path }, context);
		for (const remark of exported.remarks) context.complain(remark);
		return exitStatus.ok;
	},
};

/** The settings of an editor, as options. */
function configOf(args: Arguments, { cwd }: CommandContext): Partial<Config> {
	const { page, export: settings } = defaultConfig;
	const text = (name: 'watermark' | 'header' | 'footer'): string => {
		const value = args.values[name];
		return typeof value === 'string' ? value : settings[name];
	};
	return {
		page: {
			...page,
			paper: choiceOf(args, 'paper', paperNames, page.paper),
			printNotes: args.values['notes'] === true,
		},
		revisionColor: choiceOf(args, 'color', revisionColors, defaultConfig.revisionColor),
		export: {
			watermark: text('watermark'),
			header: text('header'),
			footer: text('footer'),
			fonts: listOf(args, 'font').map((path) => resolve(cwd, path)),
		},
	};
}

function listOf({ values }: Arguments, name: string): readonly string[] {
	const value = values[name];
	return typeof value === 'string' ? value.split(',').map((item) => item.trim()) : [];
}

/** What `--to` says, else what the name of the file says. */
function formatOf(args: Arguments, output: string): ExportFormat {
	const named = exportFormats.find((format) => format === extensionOf(output));
	if (args.values['to'] === undefined && named === undefined)
		throw new UsageError(`export: say --to ${exportFormats.join(', --to ')}`);
	return choiceOf(args, 'to', exportFormats, named ?? 'fountain');
}
