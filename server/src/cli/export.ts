/** `export FILE`: the script as a file of another kind. Writes over nothing that is there unless it is told to. */
import { readFile } from 'node:fs/promises';

import type { ExportFormat } from '../render/export.js';
import { exportFormats, exportScript } from '../render/export.js';
import { revisionSince } from '../render/revision.js';
import { marksOf } from '../render/speakerMarks.js';
import type { Arguments, OptionTypes } from './args.js';
import { choiceOf, listOf, onlyPath, readArguments, UsageError } from './args.js';
import type { Command } from './command.js';
import { exitStatus } from './command.js';
import { earlierText } from './earlierVersion.js';
import { exportConfig, exportOptionsUsage, exportOptionTypes, refuseUseless } from './exportOptions.js';
import { endingOf, kindOfName, refuseOtherKind } from './fileEndings.js';
import { CommandError, openScript } from './openScript.js';
import { outputOf, writeOutput } from './output.js';
import { scriptOptionsOf, scriptOptionsUsage, scriptOptionTypes } from './scriptOptions.js';
import { reasonOf } from './workspace.js';

const optionTypes: OptionTypes = {
	to: 'string',
	output: 'string',
	force: 'boolean',
	...exportOptionTypes,
	highlight: 'string',
	since: 'string',
	from: 'string',
	...scriptOptionTypes,
};

export const exportCommand: Command = {
	usage: `export FILE --to ${exportFormats.join('|')} -o OUT [--force] ${exportOptionsUsage()} [--highlight NAME,…] [--since REVISION | --from OLDFILE] ${scriptOptionsUsage}`,
	summary: 'writes the script as another kind of file; OUT - is standard output, --force writes over a file',
	async run(words, context) {
		const args = readArguments(words, optionTypes);
		const path = onlyPath(args, 'script');
		const output = outputOf(args);
		const format = formatOf(args, output);
		if (format === 'pdf' && output === '-' && context.isTerminal)
			throw new UsageError('export: a PDF is nothing for a terminal: name a file with -o OUT');
		refuseUseless(args, format);
		const highlight = listOf(args, 'highlight');
		const settings = exportConfig(args, context.cwd);
		await checkFonts(settings.export?.fonts ?? []);
		const { canon, config: reading } = scriptOptionsOf(args);
		const opening = { canon, config: { ...reading, ...settings } };
		const { view, layout, config } = await openScript(path, opening, context);
		const { remarks } = marksOf(view, highlight);
		if (highlight.length > 0 && remarks.length === highlight.length) throw new CommandError(remarks.join(' '));
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
			highlight,
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

/** The first bytes of TrueType and OpenType fonts, single ones and collections. */
const fontBeginnings: readonly string[] = ['00010000', '74727565', '4f54544f', '74746366', '774f4646', '774f4632'];

/** A font that cannot be used is a mistake even where no letter needs it. */
async function checkFonts(paths: readonly string[]): Promise<void> {
	for (const path of paths) {
		const bytes = await readFile(path).catch((error: unknown) => {
			throw new CommandError(`${path}: ${reasonOf(error)}`);
		});
		if (!fontBeginnings.includes(bytes.subarray(0, 4).toString('hex')))
			throw new CommandError(`${path}: this is no TrueType or OpenType font`);
	}
}

/** What `--to` says, else what the name of the file says. */
function formatOf(args: Arguments, output: string): ExportFormat {
	const named = kindOfName(output, exportFormats);
	if (args.values['to'] === undefined && named === undefined) {
		const what = endingOf(output) === '' ? '' : `.${endingOf(output)} is nothing that export writes; `;
		throw new UsageError(`export: ${what}say --to ${exportFormats.join(', --to ')}`);
	}
	const format = choiceOf(args, 'to', exportFormats, named ?? 'fountain');
	refuseOtherKind(output, format);
	return format;
}
