/** `canon check FILE`, `canon show NAME`, `canon new [SCRIPT…]`: the story bible from the command line. */
import { writeFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';

import { isCanonPath } from '../analysis/fileKinds.js';
import type { Canon } from '../canon/model.js';
import { didYouMean, nearestWord } from '../canon/suggest.js';
import { newCanonText } from '../features/authoring/newCanon.js';
import { entriesNamed, entryText } from '../report/canonEntry.js';
import type { Arguments } from './args.js';
import { canonsOf, readArguments, UsageError } from './args.js';
import { checkCommand } from './check.js';
import type { Command, CommandContext } from './command.js';
import { exitStatus } from './command.js';
import { CommandError } from './openScript.js';
import { writeReasonOf } from './output.js';
import { localeOptionType, localeUsage, scriptOptionsOf } from './scriptOptions.js';
import { terminalText } from './terminalText.js';
import { openWorkspace } from './workspace.js';

export const canonCommand: Command = {
	usage: `canon check FILE… | canon show NAME [--canon ID|FILE] | canon new [SCRIPT…] [-o FILE] ${localeUsage}`,
	summary:
		'checks a canon file, tells what the canon knows of a name, or begins a new canon with the people, places and days of scripts',
	run(words, context) {
		const [action, ...rest] = words;
		if (action === 'check') return checkCanon(rest, context);
		if (action === 'show') return showEntry(rest, context);
		if (action === 'new') return newCanon(rest, context);
		throw new UsageError(
			action === undefined ? 'canon: check, show or new' : `canon: "${action}" is none of check, show, new`,
		);
	},
};

async function checkCanon(words: readonly string[], context: CommandContext): Promise<number> {
	const { paths } = readArguments(words, { format: 'string', 'fail-on': 'string' });
	if (paths.length === 0) throw new UsageError('canon check: no file given');
	const script = paths.find((path) => !isCanonPath(path));
	if (script !== undefined) throw new UsageError(`canon check: ${script} is not named *.canon.yaml`);
	return checkCommand.run(words, context);
}

async function showEntry(words: readonly string[], context: CommandContext): Promise<number> {
	const args = readArguments(words, { canon: 'string' });
	const name = args.paths.join(' ');
	if (name === '') throw new UsageError('canon show: no name given');
	const { canon, pathOf } = await canonHere(canonsOf(args), context);
	const entries = entriesNamed(canon, name);
	if (entries.length === 0) {
		const suggestion = canon.names.nearCharacter(name)?.spelling ?? nearestWord(name, namesOf(canon));
		throw new CommandError(`The canon ${canon.title} knows no "${name}".${didYouMean(suggestion)}`);
	}
	const texts = entries.map((entry) =>
		entryText(canon, entry, ({ uri, range }) => `${pathOf(uri)}:${String(range.start.line + 1)}`),
	);
	context.print(terminalText(texts.join('\n\n')));
	return exitStatus.ok;
}

/** The canon that a script in the working directory would have; where there is none, all that ships with the product. */
async function canonHere(
	canon: readonly string[],
	context: CommandContext,
): Promise<{ readonly canon: Canon; readonly pathOf: (uri: string) => string }> {
	const open = (ids: readonly string[]) =>
		openWorkspace({
			...context,
			paths: ['-'],
			canon: ids,
			config: {},
			readStdin: () => Promise.resolve(new Uint8Array()),
		});
	const here = await open(canon);
	const [file] = here.files;
	const problem = here.problems[0] ?? (file === undefined ? undefined : here.analysis.missingBySetting(file.uri)[0]);
	if (problem !== undefined) throw new CommandError(problem);
	const found = file === undefined ? undefined : here.analysis.canon(file.uri);
	if (found !== undefined) return { canon: found, pathOf: here.pathOf };
	const bundled = await context.runtime.bundledCanon();
	const all = await open(bundled.map(({ id }) => id));
	const [anyFile] = all.files;
	const everything = anyFile === undefined ? undefined : all.analysis.canon(anyFile.uri);
	if (everything === undefined) throw new CommandError('There is no canon here');
	return { canon: everything, pathOf: all.pathOf };
}

function namesOf(canon: Canon): readonly string[] {
	return [...canon.characters.values(), ...canon.places.values(), ...canon.objects.values()].map(({ name }) => name);
}

async function newCanon(words: readonly string[], context: CommandContext): Promise<number> {
	const args = readArguments(words, { output: 'string', ...localeOptionType });
	const { paths, values } = args;
	const output = typeof values['output'] === 'string' ? values['output'] : undefined;
	if (output !== undefined && !isCanonPath(output)) {
		throw new UsageError(`canon new: ${output} is not named *.canon.yaml`);
	}
	const text = paths.length === 0 ? newCanonText([], { pathOf: String }) : await canonOfScripts(args, output, context);
	if (output === undefined) context.print(text);
	else await writeNew(output, text, context);
	return exitStatus.ok;
}

/** In the order in which they are named; those of a folder by name. */
async function canonOfScripts(args: Arguments, output: string | undefined, context: CommandContext): Promise<string> {
	const { paths } = args;
	const canonPath = paths.find(isCanonPath);
	if (canonPath !== undefined) throw new CommandError(`${canonPath}: this is a canon file, not a script`);
	const { analysis, files, problems } = await openWorkspace({ ...context, ...scriptOptionsOf(args), paths });
	if (problems[0] !== undefined) throw new CommandError(problems[0]);
	const rank = (path: string): number =>
		paths.findIndex((given) => resolve(context.cwd, given) === resolve(context.cwd, path));
	const scripts = files
		.filter(({ path }) => !isCanonPath(path))
		.toSorted((lhs, rhs) => rank(lhs.path) - rank(rhs.path));
	const views = scripts.flatMap(({ uri }) => analysis.view(uri) ?? []);
	if (views.length === 0) throw new CommandError(`${paths.join(' ')}: no script here`);
	const folder = dirname(resolve(context.cwd, output ?? 'new.canon.yaml'));
	const pathOf = (uri: string): string => {
		const path = scripts.find((script) => script.uri === uri)?.path ?? uri;
		return relative(folder, resolve(context.cwd, path)).replaceAll(sep, '/');
	};
	return newCanonText(views, { pathOf });
}

/** Never over a file that is there. */
async function writeNew(path: string, text: string, { cwd }: CommandContext): Promise<void> {
	try {
		await writeFile(resolve(cwd, path), text, { flag: 'wx' });
	} catch (error) {
		const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
		throw new CommandError(
			`${path}: ${isThere ? 'this file is there already and stays as it is' : writeReasonOf(error)}`,
		);
	}
}
