/** Imports over the protocol: the script's text with what was left behind, or why there is none. */
import { deepEqual } from 'node:assert/strict';

import type { ImportResult } from '../../server/src/protocol/messages.js';
import { importMethod } from '../../server/src/protocol/messages.js';
import { fdx, paragraph } from '../support/finalDraftFiles.js';
import { connect, createPlatform } from '../support/inMemory.js';
import { scriptUri, showFolder } from '../support/show.js';

describe('import', () => {
	it('gives a script, or says why not', async () => {
		const client = connect(createPlatform({}));
		await client.initialize({ folders: [showFolder] });
		const ask = (text: string): Promise<ImportResult> =>
			client.request<ImportResult>(importMethod, { text, uri: scriptUri });
		deepEqual(await ask(fdx(`${paragraph('Doodle', 'A.')}`)), {
			kind: 'imported',
			text: 'A.\n',
			left: ['Final Draft:4: element "Doodle", kept as action'],
		});
		deepEqual(await ask('<html/>'), { kind: 'refused', why: 'it is no Final Draft document but <html>' });
		client.dispose();
	});
});
