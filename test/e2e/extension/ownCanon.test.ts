/** A writer's own story bible: its changes count at once, saved or not, and a broken one takes nothing down. */
import { equal } from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';

import {
	appendText,
	closeEditors,
	openSample,
	problemsBecome,
	problemsSatisfy,
	replaceText,
	sampleUri,
} from './editor.js';

const script = 'own-universe/the-long-light.fountain';
const canon = 'own-universe/the-long-light.canon.yaml';

/** Crane is introduced as 57 in November 1962; with this birth year he would be 37. */
const before = 'born: 1905';
const after = 'born: 1925';

describe("a canon of one's own", () => {
	afterEach(closeEditors);

	it('counts as soon as it is typed', async () => {
		const { document } = await openSample(script);
		const { document: canonDocument } = await openSample(canon);
		await replaceText(canonDocument, before, after);
		await problemsBecome(document, ['age-mismatch']);
		await replaceText(canonDocument, after, before);
		await problemsBecome(document, []);
	});

	it('counts when another program writes it', async () => {
		const path = sampleUri(canon).fsPath;
		const original = await readFile(path, 'utf8');
		equal(original.includes(before), true);
		const { document } = await openSample(script);
		// Opened so that it is known to have been checked before the file changes.
		await appendText(document, '\n\n/* Cut.\n');
		await problemsBecome(document, ['unclosed-boneyard']);
		await writeFile(path, original.replace(before, after));
		try {
			await problemsBecome(document, ['age-mismatch', 'unclosed-boneyard']);
		} finally {
			await writeFile(path, original);
		}
		await problemsBecome(document, ['unclosed-boneyard']);
	});

	it('stays in force as it was while it is broken, and says where', async () => {
		const { document } = await openSample(script);
		const { document: canonDocument } = await openSample(canon);
		await replaceText(canonDocument, before, after);
		await problemsBecome(document, ['age-mismatch']);
		await replaceText(canonDocument, 'characters:\n', 'characters: [\n');
		await problemsSatisfy(canonDocument, 'a syntax error', (codes) => codes.includes('canon-syntax'));
		// The script is checked anew, and still against the last canon that could be read.
		await appendText(document, '\n\n/* Cut.\n');
		await problemsBecome(document, ['age-mismatch', 'unclosed-boneyard']);
		await replaceText(canonDocument, 'characters: [\n', 'characters:\n');
		await problemsBecome(canonDocument, []);
	});
});
