/** Saves the breakdown of a script, or who is in which scene: for a spreadsheet, for the printer, as text. The server makes it. */
import type { Disposable, TextDocument } from 'vscode';
import { commands, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

import type {
	BreakdownFormat,
	BreakdownOrder,
	BreakdownParams,
	BreakdownResult,
} from '../../server/src/protocol/messages.js';
import { breakdownMethod } from '../../server/src/protocol/messages.js';
import type { Format } from './exportScript.js';
import { pickTarget, save } from './exportScript.js';

interface Choice extends Format {
	readonly format: BreakdownFormat;
	readonly isMatrix: boolean;
}

function choices(): readonly Choice[] {
	return [
		{
			label: l10n.t('Spreadsheet'),
			detail: l10n.t('Scenes, cast, script days, places, and who is in which scene, a sheet each'),
			...{ format: 'xlsx', extension: 'xlsx', isText: false, isMatrix: false },
		},
		{
			label: l10n.t('Pages to print'),
			detail: l10n.t('A line for every scene, and totals'),
			...{ format: 'html', extension: 'html', isText: false, isMatrix: false },
		},
		{
			label: l10n.t('Scenes and cast, to print'),
			detail: l10n.t('Who is in which scene, on one table'),
			...{ format: 'html', extension: 'html', isText: false, isMatrix: true },
		},
		{
			label: 'CSV',
			detail: l10n.t('A line for every scene, for other programs'),
			...{ format: 'csv', extension: 'csv', isText: true, isMatrix: false },
		},
	];
}

export function registerExportBreakdown(
	client: BaseLanguageClient,
	script: () => TextDocument | undefined,
): Disposable {
	return commands.registerCommand('scriptSupervisor.exportBreakdown', async () => {
		const document = script();
		if (document === undefined) {
			await window.showInformationMessage(l10n.t('Open a script first.'));
			return;
		}
		const choice = await window.showQuickPick(choices(), { placeHolder: l10n.t('Export the breakdown as what?') });
		if (choice === undefined) return;
		const { format, isMatrix } = choice;
		const order = await pickOrder();
		if (order === undefined) return;
		const target = await pickTarget(document, choice, `-${isMatrix ? l10n.t('cast') : l10n.t('breakdown')}`);
		if (target === undefined) return;
		const params: BreakdownParams = {
			uri: client.code2ProtocolConverter.asUri(document.uri),
			...{ format, order, isMatrix },
		};
		const result = await client.sendRequest<BreakdownResult>(breakdownMethod, params);
		if (result !== null) await save(target, choice, result);
	});
}

async function pickOrder(): Promise<BreakdownOrder | undefined> {
	const orders: readonly { readonly label: string; readonly order: BreakdownOrder }[] = [
		{ label: l10n.t('In the order of the script'), order: 'script' },
		{ label: l10n.t('In the order in which things happen'), order: 'story' },
	];
	return (await window.showQuickPick(orders, { placeHolder: l10n.t('In which order?') }))?.order;
}
