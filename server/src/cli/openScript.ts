/** The scripts that a command is about: one, or several with those of one story in running order. */
import type { Analysis } from '../analysis/analysis.js';
import { isCanonPath } from '../analysis/fileKinds.js';
import type { ScriptView } from '../analysis/scriptView.js';
import type { Finding } from '../checks/finding.js';
import type { Config } from '../config/parseConfig.js';
import type { Layout } from '../layout/layout.js';
import type { Uri } from '../text/position.js';
import type { CommandContext } from './command.js';
import type { ScriptOptions } from './scriptOptions.js';
import type { GivenFile } from './workspace.js';
import { openWorkspace } from './workspace.js';

/** A command that can't do its work; the message is one line for people. */
export class CommandError extends Error {}

export interface OpenedScript {
	readonly view: ScriptView;
	readonly layout: Layout;
	readonly config: Config;
	/** What is wrong with it; checked on demand. */
	readonly findings: () => readonly Finding[];
	readonly pathOf: (uri: Uri) => string;
}

export async function openScript(path: string, options: ScriptOptions, context: CommandContext): Promise<OpenedScript> {
	if (isCanonPath(path)) throw new CommandError(`${path}: this is a canon file, not a script`);
	const { analysis, files, problems, pathOf } = await openWorkspace({ ...context, ...options, paths: [path] });
	const [file] = files;
	if (file === undefined) throw new CommandError(problems[0] ?? `${path}: no script here`);
	if (files.length > 1) throw new CommandError(`${path}: this is a folder; name one script`);
	const opened = opener(analysis, pathOf)(file);
	if (opened === undefined) throw new CommandError(`${path}: this is not a script`);
	return opened;
}

/** A script with its path and what its story calls it. */
export interface OpenedPart extends OpenedScript {
	readonly path: string;
	/** `episode 2`, `"Pilot"`; `undefined` for a script that stands alone. */
	readonly name: string | undefined;
}

/**
 * Every script among the paths; folders are searched. The parts of a story stand in running order where the first of them
 * by path would. Throws a `CommandError` where one cannot be read, or where there are none.
 */
export async function openScripts(
	paths: readonly string[],
	options: ScriptOptions,
	context: CommandContext,
): Promise<readonly OpenedPart[]> {
	const { analysis, files, problems, pathOf } = await openWorkspace({ ...context, ...options, paths });
	const [problem] = problems;
	if (problem !== undefined) throw new CommandError(problem);
	const scripts = files.filter(({ uri }) => analysis.script(uri) !== undefined);
	if (scripts.length === 0) throw new CommandError(`${paths.join(', ')}: no script here`);
	const open = opener(analysis, pathOf);
	const byUri = new Map(scripts.map((file) => [analysis.script(file.uri)?.uri, file]));
	const inOrder = new Set(
		scripts.flatMap(({ uri }) => analysis.storyParts(uri).flatMap(({ script }) => byUri.get(script.uri) ?? [])),
	);
	return [...inOrder].flatMap((file) => {
		const opened = open(file);
		return opened === undefined ? [] : [{ ...opened, path: file.path, name: opened.view.story?.own.name }];
	});
}

/** `undefined` for what is no script. */
function opener(analysis: Analysis, pathOf: (uri: Uri) => string): (file: GivenFile) => OpenedScript | undefined {
	return ({ uri }) => {
		const missing = analysis.missingBySetting(uri)[0];
		if (missing !== undefined) throw new CommandError(`--canon: ${missing}`);
		const view = analysis.view(uri);
		const layout = analysis.layout(uri);
		if (view === undefined || layout === undefined) return undefined;
		return { view, layout, config: analysis.config(uri), findings: () => analysis.findings(uri), pathOf };
	};
}
