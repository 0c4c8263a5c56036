/** The picture of the story's time beside the text. Carries questions from the page to the server and the cursor to the page, and back. */
import type { Disposable } from 'vscode';
import { commands, l10n, window } from 'vscode';

import type { TimelineParams, TimelineResult } from '../../../server/src/protocol/messages.js';
import { timelineMethod } from '../../../server/src/protocol/messages.js';
import type { FromTimeline, ToTimeline, Wish } from '../../webview/timeline/messages.js';
import { goToPlace } from './goToPlace.js';
import { button, emptyPage, escaped, zoomButtons } from './panelPage.js';
import type { OpenPanel, PanelContent, PanelHost } from './scriptPanel.js';
import { registerScriptPanel } from './scriptPanel.js';

export function registerTimeline(host: PanelHost): Disposable {
	return registerScriptPanel(host, {
		name: 'timeline',
		title: (script) => (script === undefined ? l10n.t('Story time') : l10n.t('Story time of {script}', { script })),
		body: timelineBody,
		command: 'scriptSupervisor.showTimeline',
		commandToSide: 'scriptSupervisor.showTimelineToSide',
		begin: (panel) => beginTimeline(host, panel),
	});
}

function timelineBody(): string {
	const filter = escaped(l10n.t('Only scenes with …'));
	const lanes = button('lanes', '', l10n.t('A lane for each person, or for each place')).replace(
		'<button',
		`<button data-people="${escaped(l10n.t('Lanes: people'))}" data-places="${escaped(l10n.t('Lanes: places'))}"`,
	);
	return `<header class="bar" role="toolbar" aria-label="${escaped(l10n.t('Story time'))}">
${zoomButtons()}
${lanes}
<span class="space"></span>
<input id="filter" class="words" type="text" spellcheck="false" placeholder="${filter}" aria-label="${filter}" title="${escaped(l10n.t('A name, a place, a day such as D3, or a scene number (Ctrl+F)'))}">
</header>
${emptyPage(l10n.t('The time of a script’s scenes is shown here: what happens when, and where the story jumps.'))}
<div id="nothing" class="empty" hidden>
<p>${escaped(l10n.t('No scene has these words.'))}</p>
</div>
<main id="frame" tabindex="-1" aria-label="${escaped(l10n.t('Story time'))}"></main>`;
}

function beginTimeline({ client }: PanelHost, panel: OpenPanel): PanelContent {
	const send = (message: ToTimeline): void => {
		panel.send(message);
	};

	function refresh(): void {
		send({ kind: 'changed', script: panel.uri() });
	}

	async function answer(wish: Wish): Promise<void> {
		const uri = panel.uri();
		const params: TimelineParams = { uri: uri ?? '', ...wish };
		const picture = await client.sendRequest<TimelineResult>(timelineMethod, params);
		send(picture === null ? { kind: 'changed', script: undefined } : { kind: 'picture', wish, picture });
	}

	function receive(message: FromTimeline): void {
		switch (message.kind) {
			case 'ready': {
				refresh();
				const shown = window.visibleTextEditors.find(({ document }) => document === panel.script());
				if (shown !== undefined) send({ kind: 'cursor', line: shown.selection.active.line });
				break;
			}
			case 'ask':
				answer(message.wish).catch((error: unknown) => {
					client.debug(`timeline: ${String(error)}`);
					send({ kind: 'failed' });
				});
				break;
			case 'goTo':
				void goToPlace(panel.script(), message.line, 0, message);
				break;
			case 'run':
				void commands.executeCommand('scriptSupervisor.openScript');
				break;
		}
	}

	return {
		refresh,
		receive: (message) => {
			receive(message as FromTimeline);
		},
		disposables: [
			window.onDidChangeTextEditorSelection(({ textEditor }) => {
				if (textEditor.document === panel.script()) send({ kind: 'cursor', line: textEditor.selection.active.line });
			}),
		],
	};
}
