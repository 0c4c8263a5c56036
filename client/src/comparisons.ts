/** Which earlier version each script is compared with: asks for one, and keeps its text while the window is open. */
import type { Disposable, TextDocument } from 'vscode';
import { commands, EventEmitter, l10n, Uri, window, workspace } from 'vscode';

import { gitOf } from './git.js';

/** An earlier version, with what it is called. */
export interface Earlier {
	readonly label: string;
	readonly text: string;
}

export interface Comparisons extends Disposable {
	readonly of: (document: TextDocument) => Earlier | undefined;
	readonly onDidChange: EventEmitter<void>['event'];
}

const nCommits = 30;

export function registerComparisons(script: () => TextDocument | undefined): Comparisons {
	const changed = new EventEmitter<void>();
	const chosen = new Map<string, Earlier>();

	function choose(document: TextDocument, earlier: Earlier | undefined): void {
		const key = document.uri.toString();
		if (earlier === undefined) chosen.delete(key);
		else chosen.set(key, earlier);
		changed.fire();
	}

	async function compare(): Promise<void> {
		const document = script();
		if (document === undefined) {
			await window.showInformationMessage(l10n.t('Open a script first.'));
			return;
		}
		const earlier = await askEarlier(document);
		if (earlier === undefined) return;
		choose(document, earlier);
		await commands.executeCommand('scriptSupervisor.showPreviewToSide');
	}

	const registrations = [
		changed,
		commands.registerCommand('scriptSupervisor.compare', compare),
		commands.registerCommand('scriptSupervisor.stopComparing', () => {
			const document = script();
			if (document !== undefined) choose(document, undefined);
		}),
	];
	return {
		of: ({ uri }) => chosen.get(uri.toString()),
		onDidChange: changed.event,
		dispose() {
			for (const registration of registrations) registration.dispose();
		},
	};
}

/** Commits that touched the script, newest first, and any other file; `undefined` where nothing was chosen. */
async function askEarlier(document: TextDocument): Promise<Earlier | undefined> {
	const git = gitOf(document.uri);
	const commits = (await git?.commits(nCommits)) ?? [];
	const items = [
		...commits.map(({ hash, message, date }, index) => ({
			label: `$(git-commit) ${message}`,
			description: [...(date === undefined ? [] : [date.toLocaleDateString()]), hash.slice(0, 7)].join(' · '),
			read: async (): Promise<Earlier | undefined> => {
				const text = await gitOf(document.uri)?.textAt(hash);
				const label = index === 0 ? l10n.t('the last commit') : `“${message}”`;
				if (text !== undefined) return { label, text };
				await window.showInformationMessage(l10n.t('git has no such file at that commit: it had another name then.'));
				return undefined;
			},
		})),
		{ label: `$(file) ${l10n.t('Another file …')}`, description: '', read: () => askFile(document) },
	];
	const item = await window.showQuickPick(items, {
		placeHolder: commits.length > 0 ? l10n.t('Compare with which version?') : noVersions(document, git),
	});
	return item?.read();
}

/** Why there is nothing to choose but a file. */
function noVersions({ isUntitled }: TextDocument, git: ReturnType<typeof gitOf>): string {
	if (isUntitled) return l10n.t('This script is not saved yet. Compare it with another file.');
	if (git === undefined) return l10n.t('This script is not under git. Compare it with another file.');
	return l10n.t('git has no version of this script yet. Compare it with another file.');
}

async function askFile({ uri: own }: TextDocument): Promise<Earlier | undefined> {
	const title = l10n.t('Compare with which version?');
	const folder = own.scheme === 'untitled' ? {} : { defaultUri: Uri.joinPath(own, '..') };
	const [uri] = (await window.showOpenDialog({ title, ...folder })) ?? [];
	if (uri === undefined) return undefined;
	const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
	return { label: uri.path.slice(uri.path.lastIndexOf('/') + 1), text };
}
