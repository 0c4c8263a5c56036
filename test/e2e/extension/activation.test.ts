/** The extension wakes for screenplays, stays quiet for everything else, and comes back after a crash. */
import { equal, ok } from 'node:assert/strict';

import { commands, extensions, workspace } from 'vscode';
import { State } from 'vscode-languageclient';

import { closeEditors, extensionApi, extensionId, openText, waitFor } from './editor.js';

describe('activation', () => {
	afterEach(closeEditors);

	it('wakes when a screenplay is opened', async () => {
		await openText('INT. KITCHEN - DAY\n\nKIM\nHello.\n');
		await extensionApi();
		equal(extensions.getExtension(extensionId)?.isActive, true);
	});

	it('calls every file type of the format by one language id', async () => {
		for (const name of ['pilot.fountain', 'pilot.spmd', 'pilot.fountain.txt']) {
			const folder = workspace.workspaceFolders?.[0];
			ok(folder);
			const document = await workspace.openTextDocument(folder.uri.with({ scheme: 'untitled', path: `/tmp/${name}` }));
			equal(document.languageId, 'fountain', name);
		}
	});

	it('offers its commands', async () => {
		const names = await commands.getCommands(true);
		for (const name of ['restartServer', 'showProblems', 'openCanon']) {
			ok(names.includes(`scriptSupervisor.${name}`), name);
		}
	});

	it('brings a crashed server back', async () => {
		const { client } = await extensionApi();
		await client.start();
		const crashed = stateOf(client, State.Stopped);
		// An `exit` that no `shutdown` announced ends the server's process as a crash would.
		await client.sendNotification('exit');
		await crashed;
		await stateOf(client, State.Running);
		equal(client.state, State.Running);
	});
});

type Client = Awaited<ReturnType<typeof extensionApi>>['client'];

function stateOf(client: Client, state: State): Promise<true> {
	return waitFor(
		(changed) => client.onDidChangeState(changed),
		() => (client.state === state ? true : undefined),
		() => `the client's state stayed at ${client.state}`,
	);
}
