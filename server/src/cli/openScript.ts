/** The one script that a command is about. */
import type { ScriptView } from '../analysis/scriptView.js';
import type { Finding } from '../checks/finding.js';
import type { Config } from '../config/parseConfig.js';
import type { Layout } from '../layout/layout.js';
import { isCanonPath } from '../node/files.js';
import type { Uri } from '../text/position.js';
import type { CommandContext } from './command.js';
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

export async function openScript(
	path: string,
	canon: readonly string[],
	context: CommandContext,
): Promise<OpenedScript> {
	if (isCanonPath(path)) throw new CommandError(`${path}: this is a canon file, not a script`);
	const { analysis, files, problems, pathOf } = await openWorkspace({ ...context, paths: [path], canon });
	const [file] = files;
	if (file === undefined) throw new CommandError(problems[0] ?? `${path}: no script here`);
	if (files.length > 1) throw new CommandError(`${path}: this is a folder; name one script`);
	const missing = analysis.missingBySetting(file.uri)[0];
	if (missing !== undefined) throw new CommandError(`--canon: ${missing}`);
	const view = analysis.view(file.uri);
	const layout = analysis.layout(file.uri);
	if (view === undefined || layout === undefined) throw new CommandError(`${path}: this is not a script`);
	const config = analysis.config(file.uri);
	return { view, layout, config, findings: () => analysis.findings(file.uri), pathOf };
}
