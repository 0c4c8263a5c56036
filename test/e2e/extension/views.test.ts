/** The lists beside the text inside a real VS Code: what they show, how a row leads to its place, and how scenes move. */
import { deepEqual, equal, match, ok } from 'node:assert/strict';

import type { TextDocument } from 'vscode';
import { commands, env, extensions, Selection, window, workspace } from 'vscode';

import type { RowNode } from '../../../client/src/views/rowTree.js';
import type { RowView } from '../../../client/src/views/rowView.js';
import {
	appendText,
	closeEditors,
	extensionApi,
	extensionId,
	openSample,
	openText,
	ownDiagnostics,
	problemsSatisfy,
	rangeOf,
	sampleUri,
	waitFor,
} from './editor.js';

const script = 'own-universe/the-long-light.fountain';
const canonFile = 'own-universe/the-long-light.canon.yaml';

interface Manifest {
	readonly contributes: {
		readonly walkthroughs: readonly {
			readonly id: string;
			readonly steps: readonly { readonly id: string; readonly description: string }[];
		}[];
		readonly commands: readonly { readonly command: string; readonly title: string }[];
		readonly viewsWelcome: readonly { readonly view: string; readonly contents: string }[];
	};
}

describe('the lists', () => {
	afterEach(closeEditors);

	it('show scenes, people, places and canon of the script in front', async () => {
		await openSample(script);
		const { scenes, people, places, canon } = await views();
		for (const view of [scenes, people, places, canon]) {
			await show(view);
			await rowsBecome(view, (roots) => roots.length > 0);
		}
		ok(people.tree.roots().some(({ row }) => row.label === 'Philippa Ollerenshaw'));
		ok(canon.tree.roots().some(({ row }) => row.id === 'kind characters'));
	});

	it('keep the script while its canon is looked at', async () => {
		await openSample(script);
		const { scenes } = await views();
		await show(scenes);
		await rowsBecome(scenes, (roots) => roots.length > 0);
		const before = scenes.tree.roots();
		await openSample('own-universe/the-long-light.canon.yaml');
		await scenes.refresh();
		equal(scenes.tree.roots(), before);
	});

	it('lead to the place of a row', async () => {
		const { document } = await openSample(script);
		const { scenes } = await views();
		await show(scenes);
		const node = await lastScene(scenes);
		await commands.executeCommand('scriptSupervisor.openRow', node);
		equal(window.activeTextEditor?.document, document);
		equal(window.activeTextEditor?.selection.active.line, node.row.target?.range.start.line);
	});

	it('draw nothing anew when nothing of them has changed', async () => {
		const editor = await openSample(script);
		const { scenes } = await views();
		await show(scenes);
		const before = await lastScene(scenes);
		let nDrawn = 0;
		const subscription = scenes.tree.onDidChangeTreeData(() => nDrawn++);
		const line = before.row.target?.range.start.line ?? 0;
		await editor.edit((edit) => {
			edit.insert(editor.document.lineAt(line).range.end.translate(2, 0), 'Rain. ');
		});
		await scenes.refresh();
		subscription.dispose();
		equal(nDrawn, 0);
		equal(await lastScene(scenes), before, 'the same node');
	});

	it('narrow to what somebody searches for', async () => {
		await openSample(script);
		const { people } = await views();
		await show(people);
		await rowsBecome(people, (roots) => roots.length > 2);
		await people.setFilter('dougal');
		equal(people.tree.roots().length, 1);
		await people.setFilter('');
		ok(people.tree.roots().length > 2);
	});

	it('follow the script while its pages are open, and afterwards', async () => {
		const { document } = await openSample(script);
		const { scenes } = await views();
		await show(scenes);
		const writesScene = async (place: string): Promise<void> => {
			await appendText(document, `\n\nINT. ${place} - DAY\n\nRain.\n`);
			// Nobody asks the list: it has to hear of it.
			await waitFor(
				(changed) => scenes.tree.onDidChangeTreeData(changed),
				() => scenes.tree.nodeAtLine(document.lineCount - 1)?.row.label.includes(place) === true || undefined,
				() => `the list of scenes has no ${place}`,
			);
		};
		await rowsBecome(scenes, (roots) => roots.length > 0);
		await commands.executeCommand('scriptSupervisor.showPreviewToSide');
		await writesScene('QUAY');
		await commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
		await writesScene('HARBOR');
	});

	it('show the scenes as they happen', async () => {
		await openSample(script);
		const { scenes } = await views();
		await show(scenes);
		await commands.executeCommand('scriptSupervisor.showStoryOrder');
		await rowsBecome(scenes, ([first]) => first?.row.kind === 'day');
		await commands.executeCommand('scriptSupervisor.showScriptOrder');
		await rowsBecome(scenes, ([first]) => first?.row.kind !== 'day');
	});
});

describe('moving a scene in the list', () => {
	afterEach(closeEditors);

	it('is one step of undo, and the cursor stays on its words', async () => {
		const editor = await openSample(script);
		const { document } = editor;
		const { scenes } = await views();
		await show(scenes);
		const node = await lastScene(scenes);
		const before = document.getText();
		const line = (node.row.target?.range.start.line ?? 0) + 2;
		const words = document.lineAt(line).text;
		editor.selection = new Selection(line, 1, line, 1);
		await commands.executeCommand('scriptSupervisor.moveRowUp', node);
		ok(document.getText() !== before);
		deepEqual(sortedLines(document.getText()), sortedLines(before));
		equal(document.lineAt(editor.selection.active.line).text, words);
		await window.showTextDocument(document);
		await commands.executeCommand('undo');
		equal(document.getText(), before);
		await commands.executeCommand('redo');
		await commands.executeCommand('scriptSupervisor.moveRowDown', await lastSceneNamed(scenes, node.row.id));
		equal(document.getText(), before);
	});

	it('works from the text, too', async () => {
		const editor = await openText('INT. A - DAY\n\nOne.\n\nINT. B - DAY\n\nTwo.');
		await views();
		editor.selection = new Selection(2, 0, 2, 0);
		await commands.executeCommand('scriptSupervisor.moveSceneDown');
		equal(editor.document.getText(), 'INT. B - DAY\n\nTwo.\n\nINT. A - DAY\n\nOne.');
		equal(editor.selection.active.line, 6);
	});
});

describe('the first minute', () => {
	afterEach(closeEditors);

	it('has a walkthrough of three steps whose buttons work', async () => {
		const { contributes } = manifest();
		deepEqual(
			contributes.walkthroughs.map(({ id, steps }) => [id, steps.map((step) => step.id)]),
			[['start', ['write', 'hover', 'canon']]],
		);
		await commandsExist(contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ description }) => description)));
	});

	it('says in an empty list what would fill it, with a button that does it', async () => {
		const { contributes } = manifest();
		for (const { contents, view } of contributes.viewsWelcome) match(contents, /\n\[[^\]]+\]\(command:/u, view);
		await commandsExist(contributes.viewsWelcome.map(({ contents }) => contents));
	});

	it('begins a script with a scene to fill in', async () => {
		await commands.executeCommand('scriptSupervisor.newScript');
		const document = window.activeTextEditor?.document;
		equal(document?.languageId, 'fountain');
		match(document?.getText() ?? '', /^INT\. KITCHEN - DAY\n\n/u);
	});

	it('makes a canon of the script, and saves nothing by itself', async () => {
		await openSample(script);
		await views();
		await commands.executeCommand('scriptSupervisor.newCanon');
		const document = window.activeTextEditor?.document as TextDocument;
		equal(document.isUntitled, true);
		match(document.uri.path, /the-long-light-2\.canon\.yaml$/u, 'beside the one that is there');
		match(document.getText(), /^canon: the-long-light\n[\s\S]*characters:\n/u);
	});

	it('adds a stranger to the canon as one step, with the cursor on the new entry', async () => {
		const { document } = await openSample(script);
		await appendText(document, '\n\nINT. LAMP ROOM - DAY\n\nISLA MUIR\nHello.\n');
		await problemsSatisfy(document, 'an unknown name', (codes) => codes.includes('unknown-character'));
		const canonDocument = await workspace.openTextDocument(sampleUri(canonFile));
		const before = canonDocument.getText();
		const uri = (await extensionApi()).client.code2ProtocolConverter.asUri(document.uri);
		const { start } = rangeOf(document, 'ISLA MUIR');
		await commands.executeCommand('scriptSupervisor.addToCanon', { uri, position: start });
		const editor = window.activeTextEditor;
		equal(editor?.document, canonDocument);
		match(canonDocument.lineAt(editor.selection.active.line).text, /^ {2}isla-muir:$/u);
		await problemsSatisfy(document, 'no unknown name', (codes) => !codes.includes('unknown-character'));
		await commands.executeCommand('undo');
		equal(canonDocument.getText(), before);
	});
});

describe('a problem’s page', () => {
	afterEach(closeEditors);

	it('ships with the extension and opens from the link', async () => {
		const { document } = await openText('INT. A - DAY\n\n/* Cut.\n');
		await problemsSatisfy(document, 'a problem', (codes) => codes.includes('unclosed-boneyard'));
		const [diagnostic] = ownDiagnostics(document.uri);
		const code = diagnostic?.code;
		ok(typeof code === 'object' && code.target.scheme === 'command', 'a link that needs no network');
		await commands.executeCommand(code.target.path, ...(JSON.parse(code.target.query) as unknown[]));
		await waitFor(
			(changed) => window.tabGroups.onDidChangeTabs(changed),
			() => window.tabGroups.activeTabGroup.activeTab?.label.includes('unclosed-boneyard') || undefined,
			() => `the front tab is ${String(window.tabGroups.activeTabGroup.activeTab?.label)}`,
		);
	});
});

async function views() {
	await extensionApi().then(({ client }) => client.start());
	return (await extensionApi()).views;
}

async function show(view: RowView): Promise<void> {
	await commands.executeCommand(`scriptSupervisor.${view.name}.focus`);
	await waitFor(
		(changed) => view.view.onDidChangeVisibility(changed),
		() => view.view.visible || undefined,
		() => `the list of ${view.name} stays hidden`,
	);
}

async function rowsBecome(view: RowView, holds: (roots: readonly RowNode[]) => boolean): Promise<void> {
	await view.refresh();
	await waitFor(
		(changed) => view.tree.onDidChangeTreeData(changed),
		() => holds(view.tree.roots()) || undefined,
		() =>
			`the list of ${view.name} shows ${view.tree
				.roots()
				.map(({ row }) => row.label)
				.join()}`,
	);
}

async function lastScene(view: RowView): Promise<RowNode> {
	await rowsBecome(view, (roots) => roots.length > 0);
	const all = (nodes: readonly RowNode[]): readonly RowNode[] => nodes.flatMap((node) => [node, ...all(node.children)]);
	const node = all(view.tree.roots()).findLast(({ row }) => row.kind === 'scene');
	ok(node);
	return node;
}

async function lastSceneNamed(view: RowView, id: string): Promise<RowNode> {
	await view.refresh();
	const node = view.tree.nodeNamed(id);
	ok(node, id);
	return node;
}

function sortedLines(text: string): readonly string[] {
	return text.split('\n').toSorted();
}

function manifest(): Manifest {
	return extensions.getExtension(extensionId)?.packageJSON as Manifest;
}

/** Every command that the texts link to is there, and the extension speaks the editor's language. */
async function commandsExist(texts: readonly string[]): Promise<void> {
	await views();
	const known = new Set(await commands.getCommands(true));
	const linked = texts.flatMap((text) => [...text.matchAll(/\(command:([\w.]+)/gu)].map((match) => match[1] ?? ''));
	ok(linked.length > 0, env.language);
	deepEqual(
		linked.filter((name) => !known.has(name)),
		[],
	);
}
