/**
 * The lists beside the text: scenes, people, places, canon. Makes them, keeps them fresh, and gives their commands. The
 * rows come from the server; nothing here knows what a scene is.
 */
import type { Disposable, TextDocument } from 'vscode';
import { commands, env, l10n, Range, ViewColumn, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { State } from 'vscode-languageclient';

import type { MoveDirection, ViewName, ViewRow } from '../../../server/src/protocol/messages.js';
import { newsOf } from '../serverNews.js';
import type { ActiveFiles } from './activeFiles.js';
import { followCursor } from './followCursor.js';
import { createMover, dragAndDropScenes } from './moveRows.js';
import type { RowNode } from './rowTree.js';
import type { RowView, SceneOrder } from './rowView.js';
import { createRowView, viewId } from './rowView.js';

export type RowViews = Readonly<Record<ViewName, RowView>>;

export interface Views extends Disposable {
	readonly views: RowViews;
}

const names = ['scenes', 'people', 'places', 'canon'] as const satisfies readonly ViewName[];

/** Not in the palette: rows, menus and keys of the lists run them. */
const rowCommands = {
	open: 'scriptSupervisor.openRow',
	openToSide: 'scriptSupervisor.openRowToSide',
	moveUp: 'scriptSupervisor.moveRowUp',
	moveDown: 'scriptSupervisor.moveRowDown',
	rename: 'scriptSupervisor.renameRow',
	findMentions: 'scriptSupervisor.findMentions',
	copyName: 'scriptSupervisor.copyRowName',
} as const;

/** The row that a menu was opened on, or that has the focus when a key is pressed; else the selected one is meant. */
type GivenRow = RowNode | null | undefined;

export function createViews(client: BaseLanguageClient, files: ActiveFiles): Views {
	const uriOf = (document: TextDocument | undefined): string | undefined =>
		document === undefined ? undefined : client.code2ProtocolConverter.asUri(document.uri);
	const mover = createMover(client);
	const make = (name: ViewName): RowView =>
		createRowView({
			client,
			name,
			uri: () => uriOf(name === 'canon' ? files.scriptOrCanon() : files.script()),
			openCommand: rowCommands.open,
			...(name === 'scenes'
				? { dragAndDrop: dragAndDropScenes(mover, { script: files.script, order: () => views.scenes.order() }) }
				: {}),
		});
	const views: RowViews = {
		scenes: make('scenes'),
		people: make('people'),
		places: make('places'),
		canon: make('canon'),
	};
	const refresh = (): void => {
		for (const name of names) void views[name].refresh();
	};

	async function move(given: GivenRow, to: MoveDirection): Promise<void> {
		const document = files.script();
		const moving = given ?? views.scenes.view.selection[0];
		if (document === undefined || moving === undefined) return;
		await mover.move(document, { row: moving.row.id }, to);
		// A row keeps its name, so the tree keeps it selected and focused.
		await views.scenes.refresh();
	}

	/** Runs one of the editor's commands at the person or place of a row, or of the row that it belongs to. */
	async function atName(given: GivenRow, command: string): Promise<void> {
		let node: RowNode | undefined = given ?? views.people.view.selection[0];
		while (node !== undefined && node.row.kind !== 'person' && node.row.kind !== 'place') node = node.parent;
		if (node?.row.target === undefined) return;
		await open(client, node.row, { isBeside: false });
		await commands.executeCommand(command);
	}

	async function moveAtCursor(to: MoveDirection): Promise<void> {
		const editor = window.activeTextEditor;
		if (editor === undefined || editor.document !== files.script()) return;
		await mover.move(editor.document, { line: editor.selection.active.line }, to);
	}

	async function setOrder(order: SceneOrder): Promise<void> {
		await commands.executeCommand('setContext', 'scriptSupervisor.storyOrder', order === 'story');
		await views.scenes.setOrder(order);
	}

	const subscriptions = [
		...names.map((name) => views[name]),
		followCursor(views.scenes, files.script),
		files.onDidChange(refresh),
		newsOf(client)(refresh),
		client.onDidChangeState(({ newState }) => {
			if (newState === State.Running) refresh();
		}),
		...names.flatMap((name) => [
			commands.registerCommand(`scriptSupervisor.search.${name}`, () => askFilter(views[name])),
			commands.registerCommand(`scriptSupervisor.clearSearch.${name}`, () => views[name].setFilter('')),
		]),
		commands.registerCommand('scriptSupervisor.showStoryOrder', () => setOrder('story')),
		commands.registerCommand('scriptSupervisor.showScriptOrder', () => setOrder('script')),
		commands.registerCommand('scriptSupervisor.moveSceneUp', () => moveAtCursor('up')),
		commands.registerCommand('scriptSupervisor.moveSceneDown', () => moveAtCursor('down')),
		commands.registerCommand(rowCommands.moveUp, (node: GivenRow) => move(node, 'up')),
		commands.registerCommand(rowCommands.moveDown, (node: GivenRow) => move(node, 'down')),
		commands.registerCommand(rowCommands.open, (node: RowNode) => open(client, node.row, { isBeside: false })),
		commands.registerCommand(rowCommands.openToSide, async (node: GivenRow) => {
			if (node) await open(client, node.row, { isBeside: true });
		}),
		commands.registerCommand(rowCommands.rename, (node: GivenRow) => atName(node, 'editor.action.rename')),
		commands.registerCommand(rowCommands.findMentions, (node: GivenRow) =>
			atName(node, 'references-view.findReferences'),
		),
		commands.registerCommand(rowCommands.copyName, async (node: GivenRow) => {
			if (node) await env.clipboard.writeText(node.row.label);
		}),
	];
	return {
		views,
		dispose() {
			for (const subscription of subscriptions) subscription.dispose();
		},
	};
}

async function open(
	client: BaseLanguageClient,
	{ target }: ViewRow,
	{ isBeside }: { readonly isBeside: boolean },
): Promise<void> {
	if (target === undefined) return;
	const { start } = target.range;
	const place = new Range(start.line, start.character, start.line, start.character);
	await window.showTextDocument(client.protocol2CodeConverter.asUri(target.uri), {
		selection: place,
		...(isBeside ? { viewColumn: ViewColumn.Beside } : {}),
	});
}

/** The list narrows while the writer types; Escape shows it as it was. */
async function askFilter(view: RowView): Promise<void> {
	await commands.executeCommand(`${viewId(view.name)}.focus`);
	const before = view.filter();
	const input = window.createInputBox();
	input.value = before;
	input.title = view.view.title ?? '';
	input.placeholder = l10n.t('Show only what contains …');
	return new Promise((resolve) => {
		let isAccepted = false;
		input.onDidChangeValue((value) => void view.setFilter(value));
		input.onDidAccept(() => {
			isAccepted = true;
			input.hide();
		});
		input.onDidHide(() => {
			input.dispose();
			void (isAccepted ? Promise.resolve() : view.setFilter(before)).then(resolve);
		});
		input.show();
	});
}
