/**
 * Pages beside the text of scripts that mean no good, or that hardly are any: what a script says is shown and does
 * nothing, in every theme, and a script without scenes or people breaks nothing.
 */
import { deepEqual, equal, ok } from 'node:assert/strict';

import type { FrameLocator } from 'playwright-core';

import { nastyCanon, nastyScript } from '../../support/nasty.js';
import type { Theme, Workbench } from './workbench.js';
import { openWorkbench } from './workbench.js';

const endless = `Title: Endless

INT. KITCHEN - DAY

${'word '.repeat(2000)}

${'X'.repeat(10_000)}

👩‍👩‍👧 שלום عربى \u202Egnp.exe

@שרה
${'👍🏽'.repeat(200)}
`;

const files = {
	'nasty.canon.yaml': nastyCanon,
	'nasty.fountain': nastyScript,
	'endless.fountain': endless,
	'nothing.fountain': '',
	'prose.fountain': 'He waits.\n\nNobody comes.\n',
};

/** Each page's command, and what is to be read on it of each script. */
const pages: readonly {
	readonly name: string;
	readonly command: string;
	readonly words: Readonly<Record<string, string | RegExp>>;
}[] = [
	{
		name: 'pages',
		command: 'Script Supervisor: Show Pages to the Side',
		words: {
			nasty: '<img src=x onerror=alert(1)> waits.',
			endless: 'INT. KITCHEN - DAY',
			nothing: 'Nothing to print yet',
			prose: 'Nobody comes.',
		},
	},
	{
		name: 'time',
		command: 'Script Supervisor: Show Story Time to the Side',
		words: {
			nasty: /^21 scenes · .* problems$/u,
			endless: /^1 scene · .* problems?$/u,
			nothing: 'No scenes yet',
			prose: /^prose$/u,
		},
	},
	{
		name: 'statistics',
		command: 'Script Supervisor: Show Statistics to the Side',
		words: {
			nasty: 'PERSON PPP',
			endless: '0 spoken, 2,004 in action',
			nothing: '0 spoken, 0 in action',
			prose: '0 spoken, 4 in action',
		},
	},
];

/** What no page of ours has, whatever a script says. */
const harmful =
	'img, iframe, object, embed, form, a[href^="javascript:"], a[href^="command:"], [onerror], [onload], [onmouseover]';

for (const theme of ['contrast', 'light contrast'] as const satisfies readonly Theme[])
	describe(`pages beside scripts that mean no good, ${theme}`, () => {
		let workbench: Workbench;
		let paper: FrameLocator;
		const said: string[] = [];

		before(async () => {
			workbench = await openWorkbench({ file: 'nasty.fountain', theme, files });
			workbench.page.on('dialog', (dialog) => {
				said.push(dialog.message());
				void dialog.dismiss();
			});
			// The server has read the script.
			await workbench.page.locator('.squiggly-warning').first().waitFor({ timeout: 60_000 });
			paper = workbench.panel();
		});
		after(() => workbench.close());

		afterEach(async function () {
			if (this.currentTest?.state === 'failed')
				await workbench.screenshot(`failed-${this.currentTest.title.slice(0, 20)}`);
		});

		for (const { name, command, words } of pages)
			it(`show what it says and do nothing of it: ${name}`, async () => {
				await workbench.run(command);
				for (const [script, shown] of Object.entries(words)) {
					await workbench.page
						.locator('.explorer-folders-view .monaco-list-row', { hasText: `${script}.fountain` })
						.dblclick();
					await paper.getByText(shown).first().waitFor();
					equal(await paper.locator(harmful).count(), 0);
					deepEqual(said, []);
					const overflow = await paper.locator('body').evaluate((body) => body.scrollWidth - body.clientWidth);
					ok(overflow <= 0, `the page is ${String(overflow)} px wider than its window`);
					if (theme === 'light contrast' && name === 'statistics') {
						const bar = await paper
							.locator('.fill')
							.evaluateAll(([fill]) => fill && getComputedStyle(fill).backgroundColor);
						ok(bar === undefined || bar === 'rgb(0, 103, 165)', `bars are dark on white, not ${String(bar)}`);
					}
					await workbench.screenshot(`nasty-${theme.replace(' ', '-')}-${name}-${script}`);
				}
				await workbench.run('View: Close All Editors');
				await workbench.page
					.locator('.explorer-folders-view .monaco-list-row', { hasText: 'nasty.fountain' })
					.dblclick();
				await workbench.page.locator('.tab.active', { hasText: 'nasty.fountain' }).waitFor();
			});
	});
