/** The extension wakes for screenplays, stays quiet for everything else, and comes back after a crash. */
import { equal, ok } from 'node:assert/strict';

import { commands, extensions, workspace } from 'vscode';
import { State } from 'vscode-languageclient';

import { clientReaches, closeEditors, crashServer, extensionApi, extensionId, openText } from './editor.js';

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
		await crashServer(client);
		await clientReaches(client, State.Running);
	});

	it('lets a server rest that crashes again and again, until a person restarts it', async () => {
		const { client } = await extensionApi();
		await commands.executeCommand('scriptSupervisor.restartServer');
		for (let nRestarts = 0; nRestarts < 4; nRestarts++) {
			await crashServer(client);
			await clientReaches(client, State.Running);
		}
		await crashServer(client);
		equal(client.state, State.Stopped);
		await commands.executeCommand('scriptSupervisor.restartServer');
		equal(client.state, State.Running);
	});
});
