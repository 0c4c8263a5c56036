/** The main job: a screenwriter opens the draft and sees what is wrong with it, who is who, and how to mend it. */
import { deepEqual, equal, match, ok } from 'node:assert/strict';

import type { CodeAction, CompletionList, Hover, Location, LocationLink, TextDocument } from 'vscode';
import { CodeActionKind, commands, MarkdownString, Range, workspace } from 'vscode';
import { State } from 'vscode-languageclient';

import {
	appendText,
	clientReaches,
	closeEditors,
	codeOf,
	crashServer,
	expectedProblems,
	extensionApi,
	openSample,
	openText,
	ownDiagnostics,
	problemsBecome,
	problemsSatisfy,
	rangeOf,
	shownProblems,
} from './editor.js';

const draft = 'redemption-draft.fountain';
const expectedFile = 'redemption-draft.expected.json';

describe('the draft', () => {
	afterEach(closeEditors);

	it('shows exactly the expected problems', async () => {
		const { document } = await openDraft();
		const expected = await expectedProblems(expectedFile);
		await problemsBecome(
			document,
			expected.map(({ code }) => code),
		);
		deepEqual(shownProblems(document), expected);
	});

	it('gives each problem a sentence, a source and a page that explains it', async () => {
		const { document } = await openDraft();
		for (const { message, code } of ownDiagnostics(document.uri)) {
			match(message, /[.?]$/u);
			ok(typeof code === 'object' && code.target.toString().startsWith('command:scriptSupervisor.explain'), message);
		}
	});

	it('tells who a name is, as of the scene', async () => {
		const { document } = await openDraft();
		const text = (await hoverTexts(document, '\nJESSE\n')).join('\n');
		match(text, /\*\*Jesse Pinkman\*\*/u);
	});

	it('leads from a name into the read-only canon', async () => {
		const { document } = await openDraft();
		const [target] = await commands.executeCommand<(Location | LocationLink)[]>(
			'vscode.executeDefinitionProvider',
			document.uri,
			cuePosition(document, '\nJESSE\n'),
		);
		ok(target, 'a definition');
		const uri = 'targetUri' in target ? target.targetUri : target.uri;
		const range = 'targetUri' in target ? (target.targetSelectionRange ?? target.targetRange) : target.range;
		equal(uri.scheme, 'script-supervisor-canon');
		const canon = await workspace.openTextDocument(uri);
		equal(canon.languageId, 'yaml');
		match(canon.getText(new Range(range.start.line, 0, range.start.line + 3, 0)), /jesse-pinkman|Jesse Pinkman/u);
	});

	it('mends a misspelt name and the problem is gone', async () => {
		const { document } = await openDraft();
		const expected = await expectedProblems(expectedFile);
		const diagnostic = ownDiagnostics(document.uri).find((own) => codeOf(own) === 'misspelled-character');
		ok(diagnostic, 'a misspelt name');
		const actions = await commands.executeCommand<CodeAction[]>(
			'vscode.executeCodeActionProvider',
			document.uri,
			diagnostic.range,
			CodeActionKind.QuickFix.value,
			100,
		);
		const [fix] = actions.filter((action) => action.isPreferred === true);
		ok(fix?.edit, `a preferred fix among ${actions.map(({ title }) => title).join(', ')}`);
		equal(await workspace.applyEdit(fix.edit), true);
		await problemsBecome(
			document,
			expected.map(({ code }) => code).filter((code) => code !== 'misspelled-character'),
		);
	});

	it('shows the problems again after the server crashed', async () => {
		const { document } = await openDraft();
		const { client } = await extensionApi();
		await crashServer(client);
		await clientReaches(client, State.Running);
		// The answers of the dead server are still shown, so something must change before the new one's can be told apart.
		await appendText(document, '\n\n/* A note that never ends.\n');
		const expected = await expectedProblems(expectedFile);
		await problemsBecome(document, [...expected.map(({ code }) => code), 'unclosed-boneyard']);
	});
});

describe('the finished screenplay', () => {
	afterEach(closeEditors);

	it('has no problem but the one that is made on purpose', async () => {
		const { document } = await openSample('redemption.fountain');
		await appendText(document, '\n\n/* A note that never ends.\n');
		await problemsBecome(document, ['unclosed-boneyard']);
	});
});

describe('a new script', () => {
	afterEach(closeEditors);

	it('is offered the names of the canon', async () => {
		const { document } = await openText('[[canon: breaking-bad]]\n\nINT. OFFICE - DAY\n\nShe waits.\n\nK');
		const list = await commands.executeCommand<CompletionList>(
			'vscode.executeCompletionItemProvider',
			document.uri,
			document.lineAt(document.lineCount - 1).range.end,
		);
		const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
		ok(labels.includes('KIM'), labels.slice(0, 20).join(', '));
	});

	it('without a canon has no problem that nobody could know of', async () => {
		const { document } = await openText(
			'INT. KITCHEN - DAY\n\nANNA and BERT sit.\n\nANNA\nHello, Bert.\n\nBERT\nHello.\n\n/* Cut.\n',
		);
		await problemsBecome(document, ['unclosed-boneyard']);
	});
});

/** Resolves when the draft has been checked against the canon. */
async function openDraft() {
	const editor = await openSample(draft);
	await problemsSatisfy(editor.document, 'a dead man speaking', (codes) => codes.includes('dead-character'));
	return editor;
}

/** Inside the first cue that reads so. */
function cuePosition(document: TextDocument, cue: string) {
	return rangeOf(document, cue).start.translate(1).with({ character: 1 });
}

async function hoverTexts(document: TextDocument, cue: string): Promise<string[]> {
	const hovers = await commands.executeCommand<Hover[]>(
		'vscode.executeHoverProvider',
		document.uri,
		cuePosition(document, cue),
	);
	return hovers
		.flatMap(({ contents }) => contents)
		.map((content) => (content instanceof MarkdownString || typeof content === 'object' ? content.value : content));
}
