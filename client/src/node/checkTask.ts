/** The task that runs the command line over a folder, so that scripts nobody has open are in the Problems panel too. */
import type { ExtensionContext, TaskDefinition, WorkspaceFolder } from 'vscode';
import { l10n, ProcessExecution, Task, TaskGroup, tasks, workspace } from 'vscode';

const taskType = 'script-supervisor';

/** As `tasks.json` writes it. */
interface CheckDefinition extends TaskDefinition {
	readonly paths?: readonly string[];
}

export function provideCheckTask(context: ExtensionContext): void {
	const commandLine = context.asAbsolutePath('dist/cli.cjs');

	function taskFor(folder: WorkspaceFolder, definition: CheckDefinition): Task {
		const execution = new ProcessExecution(
			process.execPath,
			[commandLine, 'check', '--brief', ...(definition.paths ?? ['.'])],
			// The desktop's executable is an Electron that has to be told to be a Node.
			{ cwd: folder.uri.fsPath, env: { ELECTRON_RUN_AS_NODE: '1' } },
		);
		const name = l10n.t('Check the scripts of this folder');
		const task = new Task(definition, folder, name, 'Script Supervisor', execution, '$script-supervisor');
		task.group = TaskGroup.Test;
		return task;
	}

	context.subscriptions.push(
		tasks.registerTaskProvider(taskType, {
			provideTasks: () =>
				(workspace.workspaceFolders ?? [])
					.filter(({ uri }) => uri.scheme === 'file')
					.map((folder) => taskFor(folder, { type: taskType, task: 'check' })),
			resolveTask({ definition, scope }) {
				const folder = typeof scope === 'object' ? scope : workspace.workspaceFolders?.[0];
				// The definition must stay the very same object, or the editor does not know its task again.
				return folder === undefined ? undefined : taskFor(folder, definition);
			},
		}),
	);
}
