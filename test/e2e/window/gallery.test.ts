/** What a person sees in the window, in both themes; the pictures stay in `test-results/`. */
import { deepEqual, equal } from 'node:assert/strict';

import { draftProblems, listedProblems } from './draftProblems.js';
import type { Theme, Workbench } from './workbench.js';
import { openWorkbench, repeatUntilSeen } from './workbench.js';

function lineOf(code: string): number {
	return draftProblems.find((problem) => problem.code === code)?.line ?? 1;
}

for (const theme of ['dark', 'light'] as const satisfies Theme[]) {
	describe(`the window in the ${theme} theme`, () => {
		let workbench: Workbench;

		before(async () => {
			workbench = await openWorkbench({ file: 'redemption-draft.fountain', theme });
		});
		after(() => workbench.close());

		it('lists the problems of the draft in the Problems panel', async () => {
			const { page, run, problemRows } = workbench;
			await run('Problems: Focus on Problems View');
			// The list draws only the rows that fit, so it gets the whole window for a moment.
			await run('View: Toggle Maximized Panel');
			await problemRows()
				.nth(listedProblems.length - 1)
				.waitFor();
			const rows = await problemRows().allTextContents();
			await run('View: Toggle Maximized Panel');
			deepEqual(
				rows.map((row) => /script-supervisor([a-z-]+)\[Ln (\d+)/u.exec(row)?.slice(1).join(' ') ?? row),
				listedProblems.map(({ code, line }) => `${code} ${line}`),
			);
			equal(await page.locator('.notifications-toasts .notification-toast').count(), 0);
		});

		it('names the canon in force and the number of problems in the status bar', async () => {
			await workbench
				.statusItem()
				.getByText(/Breaking Bad.* · \d+/u)
				.waitFor();
		});

		it('shows who a name is', async () => {
			const { page, run, goToLine, screenshot } = workbench;
			await goToLine(lineOf('dead-character'));
			// Hints that arrive late move the text, and the editor hides a card when the text moves: then ask again.
			const card = page.locator('.monaco-hover .hover-contents strong:visible').first();
			await repeatUntilSeen(card, () => run('Show or Focus Hover'));
			await screenshot(`hover-${theme}`);
			await page.keyboard.press('Escape');
		});

		it('is a picture worth showing', async () => {
			const { page, run, goToLine, screenshot } = workbench;
			await run('Explorer: Focus on Outline View');
			await page.locator('.outline-pane .monaco-list-row').first().waitFor();
			await goToLine(lineOf('dead-character'));
			await page.mouse.move(0, 0);
			await page.locator('.monaco-hover:visible').waitFor({ state: 'detached' });
			await screenshot(`problems-${theme}`);
		});
	});
}

describe('typing in the window', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench({ file: 'own-universe/the-long-light.fountain', theme: 'dark' });
		// Nobody offers anything before the server has read the canon.
		await workbench.statusItem().getByText('The Long Light').waitFor();
	});
	after(() => workbench.close());

	it('offers the names of the canon for a cue', async () => {
		const { page, run, screenshot } = workbench;
		await run('Select All');
		await page.keyboard.press('Delete');
		await page.keyboard.type('INT. SKERROW LIGHT - LAMP ROOM - NIGHT\n\nRain.\n\nMO');
		await page.locator('.suggest-widget .monaco-list-row', { hasText: 'MORAG' }).first().waitFor();
		await screenshot('completion-dark');
		await page.keyboard.press('Tab');
		await page.locator('.view-line', { hasText: /^MORAG$/u }).waitFor();
	});

	it('stays out of the way in prose', async () => {
		const { page } = workbench;
		await page.keyboard.type('\nGood evening.\n\nThe heading of the boat turns.\nNorth');
		await page.locator('.view-line', { hasText: /^North$/u }).waitFor();
		await page.locator('.view-line', { hasText: /^The.heading.of.the.boat.turns\.$/u }).waitFor();
	});

	it('shows a problem as soon as it is typed', async () => {
		const { page, run, problemRows } = workbench;
		await page.keyboard.type('.\n\nMORGA\nNo.\n');
		await run('Problems: Focus on Problems View');
		await problemRows().filter({ hasText: 'misspelled-character' }).waitFor();
	});
});
