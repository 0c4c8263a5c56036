/** A Final Draft file in the folder becomes a new script beside it. */
import { equal } from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';

import { commands, window } from 'vscode';

import { closeEditors, extensionApi, sampleUri } from './editor.js';

const file = `<?xml version="1.0" encoding="UTF-8"?>
<FinalDraft DocumentType="Script" Version="5"><Content>
<Paragraph Type="Scene Heading" Number="1"><Text>INT. MILL - DAY</Text></Paragraph>
<Paragraph Type="Character"><Text>ANNA</Text></Paragraph>
<Paragraph Type="Dialogue"><Text RevisionID="1">No.</Text></Paragraph>
</Content></FinalDraft>
`;

describe('a Final Draft file', () => {
	afterEach(closeEditors);

	it('opens as a Fountain script that is not saved yet', async () => {
		await extensionApi();
		const source = sampleUri('mill.fdx');
		await writeFile(source.fsPath, file);
		await commands.executeCommand('scriptSupervisor.importFinalDraft', source);
		const document = window.activeTextEditor?.document;
		equal(document?.getText().replaceAll('\r\n', '\n'), 'INT. MILL - DAY #1#\n\nANNA\nNo.\n');
		equal(document?.languageId, 'fountain');
		equal(document?.uri.scheme, 'untitled');
		equal(document?.uri.path, sampleUri('mill.fountain').path);
	});
});
