/** The commands of the category "Script Supervisor". Each asks the server or the editor; none interprets a document. */
import type { Disposable, TextDocumentShowOptions } from 'vscode';
import { commands, l10n, Range, Uri, window } from 'vscode';

import type { CanonLayer, OpenCanonArguments } from '../../server/src/protocol/messages.js';
import type { ServerRestarts } from './restart.js';
import type { StatusBar } from './statusBar.js';

export const commandNames = {
	restartServer: 'scriptSupervisor.restartServer',
	showProblems: 'scriptSupervisor.showProblems',
	openCanon: 'scriptSupervisor.openCanon',
	/** What a click on the status bar does; not in the command palette. */
	showMenu: 'scriptSupervisor.showMenu',
} as const;

export interface CommandContext {
	readonly restarts: ServerRestarts;
	readonly statusBar: StatusBar;
}

export function registerCommands({ restarts, statusBar }: CommandContext): Disposable[] {
	return [
		commands.registerCommand(commandNames.restartServer, () => restarts.restart()),
		commands.registerCommand(commandNames.showProblems, showProblems),
		commands.registerCommand(commandNames.openCanon, (target?: OpenCanonArguments) => openCanon(statusBar, target)),
		commands.registerCommand(commandNames.showMenu, showMenu),
	];
}

async function showProblems() {
	await commands.executeCommand('workbench.actions.view.problems');
}

/** Opens the place that a link in a hover names, else the canon in force for the active editor. */
async function openCanon(statusBar: StatusBar, target: OpenCanonArguments | undefined) {
	if (target !== undefined) return openDocument(target.uri, target.line, target.character);
	const layers = statusBar.activeStatus()?.canon.layers ?? [];
	const layer = layers.length > 1 ? await pickLayer(layers) : layers[0];
	if (layer !== undefined) return openDocument(layer.uri, undefined);
	if (layers.length > 0) return;
	await window.showInformationMessage(
		l10n.t(
			'No canon is in force here. Put a file named like my-show.canon.yaml beside the script, or write [[canon: …]] before its first scene.',
		),
	);
}

async function openDocument(uri: string, line: number | undefined, character = 0) {
	const options: TextDocumentShowOptions =
		line === undefined ? {} : { selection: new Range(line, character, line, character) };
	await window.showTextDocument(Uri.parse(uri, true), options);
}

async function pickLayer(layers: readonly CanonLayer[]): Promise<CanonLayer | undefined> {
	const items = layers.map((layer) => ({ label: layer.title, layer }));
	const item = await window.showQuickPick(items, { placeHolder: l10n.t('Which layer of the canon?') });
	return item?.layer;
}

async function showMenu() {
	const items = [
		{ label: `$(warning) ${l10n.t('Show problems')}`, command: commandNames.showProblems },
		{ label: `$(book) ${l10n.t('Open the canon')}`, command: commandNames.openCanon },
		{ label: `$(graph-line) ${l10n.t('Show the story’s time')}`, command: 'scriptSupervisor.showTimelineToSide' },
		{ label: `$(pie-chart) ${l10n.t('Show the statistics')}`, command: 'scriptSupervisor.showStatisticsToSide' },
		{ label: `$(open-preview) ${l10n.t('Show the pages')}`, command: 'scriptSupervisor.showPreviewToSide' },
		{ label: `$(list-tree) ${l10n.t('Show scenes, people and places')}`, command: 'scriptSupervisor.scenes.focus' },
		{ label: `$(debug-restart) ${l10n.t('Restart the server')}`, command: commandNames.restartServer },
	];
	const item = await window.showQuickPick(items, { title: 'Script Supervisor' });
	if (item !== undefined) await commands.executeCommand(item.command);
}
