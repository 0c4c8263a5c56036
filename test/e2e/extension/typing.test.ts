/** Keys in the text, in a real editor: what Enter finishes, what it leaves alone, and what commands do in one step. */
import { deepEqual, equal } from 'node:assert/strict';

import type { TextDocument } from 'vscode';
import { commands, Selection, workspace } from 'vscode';

import { closeEditors, extensionApi, openText, rangeOf, waitFor } from './editor.js';

describe('Enter', () => {
	before(ready);
	afterEach(closeEditors);

	it('goes on with the speech after a parenthetical', async () => {
		const document = await openToType('INT. A - DAY\n\nANNA\n');
		await type('(beat\n');
		await textBecomes(document, 'INT. A - DAY\n\nANNA\n(beat)\n');
		await type('Hello.');
		equal(document.getText(), 'INT. A - DAY\n\nANNA\n(beat)\nHello.');
	});

	it('gives a name its capitals once its speech has begun', async () => {
		const before = 'INT. A - DAY\n\nANNA\nHello.\n\n';
		const document = await openToType(before);
		await type('anna\nStill here.');
		equal(document.getText(), `${before}anna\nStill here.`);
		await type('\n');
		await textBecomes(document, `${before}ANNA\nStill here.\n`);
	});

	it('and Tab stay as they are in prose, and under a Vim that takes every key', async () => {
		const before = 'INT. A - DAY\n\nANNA\nHello.\n\n';
		const document = await openToType(before);
		// Only one may have this name, so it is nobody else's.
		const vim = commands.registerCommand('type', (keys: unknown) => commands.executeCommand('default:type', keys));
		try {
			await type('She waits for\nanna');
			await commands.executeCommand('tab');
			await type('\n\nRain.\n\nint. b - day\n');
		} finally {
			vim.dispose();
		}
		// The last Enter has its effect after all others had theirs.
		await waitFor(
			(changed) => workspace.onDidChangeTextDocument(changed),
			() => document.getText().includes('INT. B') || undefined,
			() => `the text is ${JSON.stringify(document.getText())}`,
		);
		const text = document.getText().replace(/anna[\t ]+\n/u, 'anna<tab>\n');
		equal(text, `${before}She waits for\nanna<tab>\n\nRain.\n\nINT. B - DAY\n`);
	});
});

describe('a scene-number command without arguments', () => {
	const plain = '# One\n\nINT. A - DAY\n\nOne.\n\nINT. B - DAY\n\nTwo.\n';
	const numbered = '# One\n\nINT. A - DAY #1#\n\nOne.\n\nINT. B - DAY #2#\n\nTwo.\n';
	const odd = numbered.replace('#1#', '#4#').replace('#2#', '#7#');
	const locked = `[[numbers: locked 1, 2]]\n\n${numbered}`;
	const steps: readonly { readonly name: string; readonly before: string; readonly after: string }[] = [
		{ name: 'add', before: plain, after: numbered },
		{ name: 'renumber', before: odd, after: numbered },
		{ name: 'remove', before: numbered, after: plain },
		{ name: 'lock', before: numbered, after: locked },
		{ name: 'unlock', before: locked, after: numbered },
		{ name: 'omit', before: numbered, after: numbered.replace('INT. B - DAY #2#\n\nTwo.', '.OMITTED #2#') },
	];

	before(ready);
	afterEach(closeEditors);

	for (const { name, before, after } of steps) {
		it(`means the script and the scene at the cursor, and is one step back: ${name}`, async () => {
			const editor = await openText(before);
			const { start } = rangeOf(editor.document, 'Two.');
			editor.selection = new Selection(start, start);
			await commands.executeCommand(`scriptSupervisor.sceneNumbers.${name}`);
			await textBecomes(editor.document, after);
			await commands.executeCommand('undo');
			equal(editor.document.getText(), before);
		});
	}
});

describe('formatting', () => {
	before(ready);
	afterEach(closeEditors);

	it('tidies the script in one step, and the second time does nothing', async () => {
		const before = 'int. a - day\n\n\n\nRain.   \nINT. B - DAY\n';
		const editor = await openText(before);
		await commands.executeCommand('editor.action.formatDocument');
		const tidy = editor.document.getText();
		equal(tidy.split('\n')[0], 'INT. A - DAY');
		await commands.executeCommand('editor.action.formatDocument');
		equal(editor.document.getText(), tidy);
		await commands.executeCommand('undo');
		equal(editor.document.getText(), before);
	});
});

describe('the defaults for scripts', () => {
	it('leave Enter to the text', async () => {
		const { document } = await openText('INT. A - DAY\n');
		const settings = workspace.getConfiguration('editor', document);
		deepEqual(
			['acceptSuggestionOnEnter', 'formatOnType', 'tabCompletion'].map((name) => settings.get(name)),
			['off', true, 'off'],
		);
	});
});

async function ready(): Promise<void> {
	const { client } = await extensionApi();
	await client.start();
}

/** A new script with the cursor at its end. */
async function openToType(text: string): Promise<TextDocument> {
	const editor = await openText(text);
	const end = editor.document.positionAt(text.length);
	editor.selection = new Selection(end, end);
	return editor.document;
}

/** Key by key, through the command that every key goes through. */
async function type(text: string): Promise<void> {
	for (const key of text) await commands.executeCommand('type', { text: key });
}

async function textBecomes(document: TextDocument, text: string): Promise<void> {
	await waitFor(
		(changed) => workspace.onDidChangeTextDocument(changed),
		() => document.getText() === text || undefined,
		() => `the text is ${JSON.stringify(document.getText())}`,
	);
}
