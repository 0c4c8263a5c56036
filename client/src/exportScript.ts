/** Saves a script as another kind of file: which kind, where to, how far it is, and a button that opens it. The server makes it. */
import type { CancellationToken, Disposable, Progress, TextDocument } from 'vscode';
import { commands, env, l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { WorkDoneProgress } from 'vscode-languageclient';

import type { ExportFormat, ExportParams, ExportResult } from '../../server/src/protocol/messages.js';
import { exportMethod } from '../../server/src/protocol/messages.js';

interface Format {
	readonly label: string;
	readonly detail: string;
	readonly extension: string;
	/** Whether it opens in the editor; else in the program that the system has for it. */
	readonly isText: boolean;
}

function formats(): Readonly<Record<ExportFormat, Format>> {
	return {
		pdf: {
			label: 'PDF',
			detail: l10n.t('Pages as they print, with bookmarks'),
			extension: 'pdf',
			isText: false,
		},
		html: {
			label: 'HTML',
			detail: l10n.t('The same pages for a browser, in one file'),
			extension: 'html',
			isText: false,
		},
		fdx: {
			label: 'Final Draft',
			detail: l10n.t('With dual dialogue, notes, and script days as tags'),
			extension: 'fdx',
			isText: false,
		},
		fountain: {
			label: 'Fountain',
			detail: l10n.t('The same script with tidy spacing, for every other Fountain editor'),
			extension: 'fountain',
			isText: true,
		},
	};
}

/** The command takes a format, or asks for one. */
export function registerExport(client: BaseLanguageClient, script: () => TextDocument | undefined): Disposable {
	return commands.registerCommand('scriptSupervisor.export', async (given?: unknown) => {
		const document = script();
		if (document === undefined) {
			await window.showInformationMessage(l10n.t('Open a script first.'));
			return;
		}
		const to = formatNamed(given) ?? (await pickFormat());
		if (to === undefined) return;
		const format = formats()[to];
		const target = await window.showSaveDialog({
			defaultUri: besides(document, format.extension),
			filters: { [format.label]: [format.extension] },
			title: l10n.t('Export as {0}', format.label),
		});
		if (target === undefined) return;
		if (target.toString() === document.uri.toString()) {
			await window.showWarningMessage(l10n.t('That is the script itself. Choose another name.'));
			return;
		}
		const uri = client.code2ProtocolConverter.asUri(document.uri);
		const result = await window.withProgress(
			{
				location: ProgressLocation.Notification,
				title: l10n.t('Exporting {0}', nameOf(target)),
				cancellable: true,
			},
			(progress, token) => request(client, { uri, to }, progress, token),
		);
		if (result === undefined || result === null) return;
		await workspace.fs.writeFile(target, Buffer.from(result.content, result.encoding));
		await tell(target, format, result.remarks);
	});
}

function formatNamed(given: unknown): ExportFormat | undefined {
	return typeof given === 'string' && given in formats() ? (given as ExportFormat) : undefined;
}

async function pickFormat(): Promise<ExportFormat | undefined> {
	const items = (Object.entries(formats()) as [ExportFormat, Format][]).map(([to, format]) => ({ ...format, to }));
	const item = await window.showQuickPick(items, { placeHolder: l10n.t('Export the script as what?') });
	return item?.to;
}

/** `undefined` where the writer has cancelled it. */
async function request(
	client: BaseLanguageClient,
	params: ExportParams,
	progress: Progress<{ readonly message: string; readonly increment: number }>,
	token: CancellationToken,
): Promise<ExportResult | undefined> {
	const workDoneToken = `export ${String(Math.random())}`;
	let shown = 0;
	const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, (news) => {
		if (news.kind !== 'report') return;
		const percentage = news.percentage ?? shown;
		progress.report({ message: news.message ?? '', increment: percentage - shown });
		shown = percentage;
	});
	try {
		return await client.sendRequest<ExportResult>(exportMethod, { ...params, workDoneToken }, token);
	} catch (error) {
		if (token.isCancellationRequested) return undefined;
		throw error;
	} finally {
		listener.dispose();
	}
}

/** In the script's folder, under its name; an export of a Fountain script has another name than the script. */
function besides({ uri }: TextDocument, extension: string): Uri {
	const name = uri.path.replace(/\.(?:fountain\.txt|fountain|spmd)$/iu, '');
	const path = `${name}.${extension}`;
	const folder = workspace.workspaceFolders?.[0]?.uri;
	if (uri.scheme === 'untitled' && folder !== undefined) return Uri.joinPath(folder, nameOf(uri.with({ path })));
	return uri.with({ path: path === uri.path ? `${name}-${l10n.t('tidy')}.${extension}` : path });
}

async function tell(target: Uri, { isText }: Format, remarks: readonly string[]): Promise<void> {
	const open = l10n.t('Open');
	const done = l10n.t('{0} is saved.', nameOf(target));
	const choice =
		remarks.length === 0
			? await window.showInformationMessage(done, open)
			: await window.showWarningMessage([done, ...remarks].join(' '), open);
	if (choice !== open) return;
	if (isText) await window.showTextDocument(target);
	else await env.openExternal(target);
}

function nameOf({ path }: Uri): string {
	return path.slice(path.lastIndexOf('/') + 1);
}
