/** What the script amounts to, drawn beside the text. Also takes the day's first look at every script, so that goals count from the morning. */
import type { Disposable } from 'vscode';
import { commands, l10n, workspace } from 'vscode';

import type { ScriptStats, StatsParams, StatsResult } from '../../../server/src/protocol/messages.js';
import { statsMethod } from '../../../server/src/protocol/messages.js';
import type { FromStatistics, ToStatistics, WritingDay } from '../../webview/statistics/messages.js';
import { newsOf } from '../serverNews.js';
import type { WritingDays } from '../writingDay.js';
import { createWritingDays } from '../writingDay.js';
import { goToPlace } from './goToPlace.js';
import { emptyPage, escaped } from './panelPage.js';
import type { OpenPanel, PanelContent, PanelHost } from './scriptPanel.js';
import { registerScriptPanel } from './scriptPanel.js';

export function registerStatistics(host: PanelHost): Disposable[] {
	const days = createWritingDays(host.context.workspaceState);
	const firstLook = (): void => {
		const document = host.files.script();
		if (document === undefined) return;
		const uri = host.client.code2ProtocolConverter.asUri(document.uri);
		if (days.hasBegun(uri)) return;
		askStats(host, uri).then(
			(stats) => stats && dayOf(days, uri, stats),
			() => undefined,
		);
	};
	return [
		// By then the script has been read, and nothing that somebody waits for has to wait for this.
		newsOf(host.client)(firstLook),
		registerScriptPanel(host, {
			name: 'statistics',
			title: (script) => (script === undefined ? l10n.t('Statistics') : l10n.t('Statistics of {script}', { script })),
			body: statisticsBody,
			command: 'scriptSupervisor.showStatistics',
			commandToSide: 'scriptSupervisor.showStatisticsToSide',
			begin: (panel) => beginStatistics(host, panel, days),
		}),
	];
}

async function askStats({ client, files }: PanelHost, uri: string): Promise<StatsResult> {
	const speechRate = workspace
		.getConfiguration('scriptSupervisor', files.script()?.uri)
		.get<number>('statistics.speechRate', 150);
	const params: StatsParams = { uri, speechRate };
	return client.sendRequest<StatsResult>(statsMethod, params);
}

function dayOf(days: WritingDays, uri: string, { nWords, eighths }: ScriptStats): WritingDay {
	const settings = workspace.getConfiguration('scriptSupervisor.goals');
	return {
		...days.writtenToday(uri, { nWords, eighths }),
		wordsGoal: settings.get<number>('wordsPerDay', 0),
		eighthsGoal: Math.round(settings.get<number>('pagesPerDay', 0) * 8),
	};
}

function statisticsBody(): string {
	const texts: Readonly<Record<string, string>> = {
		pages: l10n.t('Pages'),
		pagesMore: l10n.t('as printed'),
		time: l10n.t('Running time'),
		timeMore: l10n.t('a page a minute, of the scenes; {0} by what is said', '{0}'),
		timeOfPages: l10n.t('a page a minute; {0} by what is said', '{0}'),
		scenes: l10n.t('Scenes'),
		scenesMore: l10n.t('together {0}', '{0}'),
		words: l10n.t('Words'),
		wordsMore: l10n.t('{0} spoken, {1} in action', '{0}', '{1}'),
		today: l10n.t('Today'),
		written: l10n.t('Words: {0} · Pages: {1}', '{0}', '{1}'),
		ofGoal: l10n.t('{0} of {1}', '{0}', '{1}'),
		setGoals: l10n.t('Set a goal for the day'),
		pace: l10n.t('Scenes as they are told, by length; dark ones at night'),
		dialogue: l10n.t('Who speaks'),
		speeches: l10n.t('Longest speeches'),
		where: l10n.t('Inside and outside'),
		when: l10n.t('Day and night'),
		day: l10n.t('DAY'),
		night: l10n.t('NIGHT'),
		unsaid: l10n.t('not said'),
		places: l10n.t('Places'),
		more: l10n.t('All {0}', '{0}'),
		oneWord: l10n.t('1 word'),
		manyWords: l10n.t('{0} words', '{0}'),
		oneSpeech: l10n.t('1 speech'),
		manySpeeches: l10n.t('{0} speeches', '{0}'),
		oneScene: l10n.t('1 scene'),
		manyScenes: l10n.t('{0} scenes', '{0}'),
		oneSpeaking: l10n.t('speaks in 1 scene'),
		manySpeaking: l10n.t('speaks in {0} scenes', '{0}'),
		onePage: l10n.t('1 page'),
		manyPages: l10n.t('{0} pages', '{0}'),
		reading: l10n.t('Readability'),
		readSpoken: l10n.t('Speech: {0} words to a sentence, read easily in school year {1}.', '{0}', '{1}'),
		readAction: l10n.t('Action: {0} words to a sentence, read easily in school year {1}.', '{0}', '{1}'),
	};
	const data = Object.entries(texts).map(([name, words]) => `data-${kebab(name)}="${escaped(words)}"`);
	return `<div id="texts" hidden ${data.join(' ')}></div>
${emptyPage(l10n.t('What a script amounts to is shown here: pages, running time, who speaks how much.'))}
<main id="frame" tabindex="0" aria-label="${escaped(l10n.t('Statistics'))}"></main>`;
}

/** As a data attribute is written in HTML. */
function kebab(name: string): string {
	return name.replaceAll(/[A-Z]/gu, (capital) => `-${capital.toLowerCase()}`);
}

function beginStatistics(host: PanelHost, panel: OpenPanel, days: WritingDays): PanelContent {
	const send = (message: ToStatistics): void => {
		panel.send(message);
	};
	let isAsking = false;
	let isStale = false;

	/** One question at a time; what changes meanwhile is asked about in the next. */
	async function refresh(): Promise<void> {
		isStale = true;
		if (isAsking) return;
		isAsking = true;
		try {
			while (isStale) {
				isStale = false;
				const uri = panel.uri();
				const stats = uri === undefined ? null : await askStats(host, uri);
				if (stats === null || uri === undefined) send({ kind: 'none' });
				else send({ kind: 'stats', stats, day: dayOf(days, uri, stats) });
			}
		} finally {
			isAsking = false;
		}
	}

	/** A server that is down answers nothing; when it is back, everything is asked anew. */
	const refreshQuietly = (): void => {
		refresh().catch((error: unknown) => {
			host.client.debug(`statistics: ${String(error)}`);
		});
	};

	return {
		refresh: refreshQuietly,
		receive(given) {
			const message = given as FromStatistics;
			if (message.kind === 'ready') refreshQuietly();
			else if (message.kind === 'goTo') void goToPlace(panel.script(), message.line, 0, message);
			else if (message.command === 'openScript') void commands.executeCommand('scriptSupervisor.openScript');
			else void commands.executeCommand('workbench.action.openSettings', 'scriptSupervisor.goals');
		},
		disposables: [],
	};
}
