/**
 * The status bar item: the canon in force for the active editor and how many problems the document has.
 * Shows what the server last said; computes nothing.
 */
import type { Disposable, TextDocument } from 'vscode';
import { l10n, languages, MarkdownString, StatusBarAlignment, ThemeColor, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { State } from 'vscode-languageclient';

import type { CanonState, CanonStatus, StatusParams } from '../../server/src/protocol/messages.js';
import { bundledCanonScheme, fountainLanguageId, statusMethod } from '../../server/src/protocol/messages.js';
import { commandNames } from './commands.js';

export interface StatusBar extends Disposable {
	/** What the server last said about the active editor's document; `undefined` when it has said nothing. */
	activeStatus(): StatusParams | undefined;
}

const shownDocuments = [
	{ language: fountainLanguageId },
	{ pattern: '**/*.canon.yaml' },
	{ scheme: bundledCanonScheme },
];

const icons: Record<CanonState, string> = {
	none: '$(book)',
	loading: '$(loading~spin)',
	ready: '$(book)',
	failed: '$(warning)',
};

export function createStatusBar(client: BaseLanguageClient): StatusBar {
	const item = window.createStatusBarItem('scriptSupervisor.status', StatusBarAlignment.Right, 100);
	item.name = 'Script Supervisor';
	item.command = commandNames.showMenu;
	const statuses = new Map<string, StatusParams>();

	function activeStatus(): StatusParams | undefined {
		const document = window.activeTextEditor?.document;
		return document === undefined ? undefined : statuses.get(keyOf(document.uri.toString()));
	}

	function update() {
		const document = window.activeTextEditor?.document;
		if (document === undefined || !isShown(document)) return item.hide();
		const status = activeStatus();
		item.text = client.state === State.Stopped ? '$(debug-disconnect) Script Supervisor' : textOf(status);
		item.tooltip = tooltipOf(status);
		item.accessibilityInformation = { label: spokenOf(status) };
		item.backgroundColor =
			status?.canon.state === 'failed' ? new ThemeColor('statusBarItem.warningBackground') : undefined;
		item.show();
	}

	function keyOf(uri: string): string {
		return client.protocol2CodeConverter.asUri(uri).toString();
	}

	const subscriptions = [
		item,
		window.onDidChangeActiveTextEditor(update),
		workspace.onDidCloseTextDocument((document) => statuses.delete(document.uri.toString())),
		client.onDidChangeState(update),
		client.onNotification(statusMethod, (status: StatusParams) => {
			statuses.set(keyOf(status.uri), status);
			update();
		}),
	];
	update();
	return {
		activeStatus,
		dispose() {
			for (const subscription of subscriptions) subscription.dispose();
		},
	};
}

function isShown(document: TextDocument): boolean {
	return languages.match(shownDocuments, document) > 0;
}

/** `Breaking Bad + Redemption · 3`: the canon, then the number of problems unless there are none. */
function textOf(status: StatusParams | undefined): string {
	if (status === undefined) return `${icons.loading} Script Supervisor`;
	const { canon, problems } = status;
	const title = canon.state === 'loading' ? l10n.t('reading canon…') : canon.title;
	const parts = [title || 'Script Supervisor', ...(problems > 0 ? [String(problems)] : [])];
	return `${icons[canon.state]} ${parts.join(' · ')}`;
}

function tooltipOf(status: StatusParams | undefined): MarkdownString | undefined {
	if (status === undefined) return undefined;
	const tooltip = new MarkdownString();
	tooltip.appendText(canonSentence(status.canon));
	tooltip.appendMarkdown('\n\n');
	tooltip.appendText(problemsSentence(status.problems));
	return tooltip;
}

/** The icon says nothing to a screen reader. */
function spokenOf(status: StatusParams | undefined): string {
	if (status === undefined) return 'Script Supervisor';
	return `Script Supervisor. ${canonSentence(status.canon)} ${problemsSentence(status.problems)}`;
}

function canonSentence({ title, state, message }: CanonStatus): string {
	switch (state) {
		case 'none':
			return l10n.t('No canon is in force: the script is checked against itself.');
		case 'loading':
			return l10n.t('Reading the canon.');
		case 'ready':
			return l10n.t('Canon in force: {title}.', { title });
		case 'failed':
			return message ?? l10n.t('The last good version of {title} is in force.', { title });
	}
}

function problemsSentence(nProblems: number): string {
	if (nProblems === 0) return l10n.t('No problems in this file.');
	return nProblems === 1
		? l10n.t('One problem in this file.')
		: l10n.t('{count} problems in this file.', { count: nProblems });
}
