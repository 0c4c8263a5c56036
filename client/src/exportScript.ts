/** Saves a script as another kind of file: which kind, where to, how far it is, and a button that opens it. The server makes it. */
import type { CancellationToken, Disposable, Progress, TextDocument } from 'vscode';
import { commands, env, l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { WorkDoneProgress } from 'vscode-languageclient';

import type {
	ExportFormat,
	ExportParams,
	ExportResult,
	ViewParams,
	ViewResult,
} from '../../server/src/protocol/messages.js';
import { exportMethod, viewMethod } from '../../server/src/protocol/messages.js';
import { fromBase64 } from './base64.js';
import type { Comparisons } from './comparisons.js';

/** A kind of file. */
export interface Format {
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

/** What the command takes, from a key or another extension; it asks for what is not given. */
export interface ExportArguments {
	readonly to?: ExportFormat;
	readonly target?: Uri;
	/** Names of people whose speeches are marked. */
	readonly highlight?: readonly string[];
}

export interface ExportHost {
	readonly client: BaseLanguageClient;
	readonly script: () => TextDocument | undefined;
	readonly comparisons: Comparisons;
	/** Whether the server can write PDFs. */
	readonly drawsPdf: boolean;
}

export function registerExport({ client, script, comparisons, drawsPdf }: ExportHost): Disposable {
	return commands.registerCommand('scriptSupervisor.export', async (given?: ExportFormat | ExportArguments) => {
		const document = script();
		if (document === undefined) {
			await window.showInformationMessage(l10n.t('Open a script first.'));
			return;
		}
		const uri = client.code2ProtocolConverter.asUri(document.uri);
		const asked = typeof given === 'string' ? { to: given } : (given ?? {});
		const choice = asked.to === undefined ? await pickFormat() : { to: asked.to, marksPeople: false };
		if (choice === undefined) return;
		if (choice.to === 'pdf' && !drawsPdf) return offerHtml(asked);
		const highlight = choice.marksPeople ? await pickPeople(client, uri) : (asked.highlight ?? []);
		if (highlight === undefined) return;
		// What is marked on the pages beside the text is marked in print, too.
		const before = comparisons.of(document)?.text;
		const format = formats()[choice.to];
		const target = asked.target ?? (await pickTarget(document, format));
		if (target === undefined) return;
		const result = await window.withProgress(
			{
				location: ProgressLocation.Notification,
				title: l10n.t('Exporting {0}', nameOf(target)),
				cancellable: true,
			},
			(progress, token) =>
				request(client, { uri, to: choice.to, highlight, ...(before && { before }) }, progress, token),
		);
		if (result !== undefined && result !== null) await save(target, format, result);
	});
}

/** Where nothing draws PDFs, the browser prints the same pages into one. */
async function offerHtml(asked: ExportArguments): Promise<void> {
	const html = l10n.t('Export HTML');
	const message = l10n.t(
		'PDF needs VS Code on a computer. Here, export HTML, open it and let the browser print it into a PDF: the pages are the same.',
	);
	if ((await window.showInformationMessage(message, html)) !== html) return;
	await commands.executeCommand('scriptSupervisor.export', { to: 'html', highlight: asked.highlight });
}

interface Choice {
	readonly to: ExportFormat;
	readonly marksPeople: boolean;
}

async function pickFormat(): Promise<Choice | undefined> {
	const items = (Object.entries(formats()) as [ExportFormat, Format][]).map(([to, { label, detail }]) => ({
		label,
		detail,
		choice: { to, marksPeople: false },
	}));
	items.splice(1, 0, {
		label: l10n.t('PDF with marked speeches'),
		detail: l10n.t('What some people say stands on a color, as actors like it'),
		choice: { to: 'pdf', marksPeople: true },
	});
	const item = await window.showQuickPick(items, { placeHolder: l10n.t('Export the script as what?') });
	return item?.choice;
}

/** Everybody in the script, as the list of people has them. */
async function pickPeople(client: BaseLanguageClient, uri: string): Promise<readonly string[] | undefined> {
	const params: ViewParams = { view: 'people', uri, order: 'script', filter: '' };
	const result = await client.sendRequest<ViewResult>(viewMethod, params);
	const names = (result?.rows ?? []).map(({ label }) => label);
	const picked = await window.showQuickPick(names, { canPickMany: true, placeHolder: l10n.t('Whose speeches?') });
	return picked === undefined || picked.length === 0 ? undefined : picked;
}

/** Where the file goes; `suffix` stands behind the script's name. `undefined` where the writer wants none. */
export async function pickTarget(
	document: TextDocument,
	{ label, extension }: Format,
	suffix = '',
): Promise<Uri | undefined> {
	const target = await window.showSaveDialog({
		defaultUri: besides(document, extension, suffix),
		filters: { [label]: [extension] },
		title: l10n.t('Export as {0}', label),
	});
	if (target?.toString() !== document.uri.toString()) return target;
	await window.showWarningMessage(l10n.t('That is the script itself. Choose another name.'));
	return undefined;
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
function besides({ uri }: TextDocument, extension: string, suffix: string): Uri {
	const name = uri.path.replace(/\.(?:fountain\.txt|fountain|spmd)$/iu, '') + suffix;
	const path = `${name}.${extension}`;
	const folder = workspace.workspaceFolders?.[0]?.uri;
	if (uri.scheme === 'untitled' && folder !== undefined) return Uri.joinPath(folder, nameOf(uri.with({ path })));
	return uri.with({ path: path === uri.path ? `${name}-${l10n.t('tidy')}.${extension}` : path });
}

/** Writes the file, says so, and offers to open it. */
export async function save(target: Uri, format: Format, result: NonNullable<ExportResult>): Promise<void> {
	try {
		await workspace.fs.writeFile(
			target,
			result.encoding === 'base64' ? fromBase64(result.content) : new TextEncoder().encode(result.content),
		);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		await window.showErrorMessage(l10n.t('{0} could not be saved: {1}', nameOf(target), reason));
		return;
	}
	// Nobody has to answer for the command to be done.
	void tell(target, format, result.remarks);
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
