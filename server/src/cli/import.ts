/** `import FILE`: a Final Draft file as a Fountain script, and what of it Fountain has no place for. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import { importFinalDraft } from '../finaldraft/importFinalDraft.js';
import { leftoverLine } from '../finaldraft/leftovers.js';
import { decodeText, largestFileBytes } from '../text/decodeText.js';
import { onlyPath, readArguments } from './args.js';
import type { Command, CommandContext } from './command.js';
import { exitStatus } from './command.js';
import { refuseOtherKind } from './fileEndings.js';
import { CommandError } from './openScript.js';
import { outputOf, writeOutput } from './output.js';
import { localeOptionType, localesOf, localeUsage } from './scriptOptions.js';
import { reasonOf } from './workspace.js';

export const importCommand: Command = {
	usage: `import FILE -o OUT [--force] ${localeUsage}`,
	summary:
		'makes a Fountain script of a Final Draft file (.fdx) and says what is left behind; OUT - is standard output',
	async run(words, context) {
		const args = readArguments(words, { output: 'string', force: 'boolean', ...localeOptionType });
		const path = onlyPath(args, 'Final Draft file');
		const output = outputOf(args);
		refuseOtherKind(output, 'fountain');
		const imported = importFinalDraft(await textOf(path, context), { locales: localesOf(args) });
		if (imported.kind === 'refused') throw new CommandError(`${path}: this cannot be imported: ${imported.why}`);
		const { text, left, changed } = imported;
		await writeOutput(text, output, { isForced: args.values['force'] === true, source: path }, context);
		for (const one of left) context.complain(`left behind: ${leftoverLine(path, one)}`);
		for (const one of changed) context.complain(`changed: ${leftoverLine(output, one)}`);
		return exitStatus.ok;
	},
};

async function textOf(path: string, { cwd, readStdin }: CommandContext): Promise<string> {
	let bytes: Uint8Array;
	try {
		bytes = path === '-' ? await readStdin() : await readFile(resolve(cwd, path));
	} catch (error) {
		throw new CommandError(`${path}: ${reasonOf(error)}`);
	}
	if (bytes.length > largestFileBytes) {
		const limit = `${String(largestFileBytes / (1024 * 1024))} MB`;
		throw new CommandError(`${path}: this cannot be imported: it is larger than ${limit}`);
	}
	const decoded = decodeText(bytes);
	if (decoded.kind !== 'text') throw new CommandError(`${path}: this is not a text file, as Final Draft's are`);
	return decoded.text;
}
