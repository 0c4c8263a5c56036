/** The statistics beside the text as a person sees them: figures, bars that lead into the text, a goal for the day. */
import { match, ok } from 'node:assert/strict';

import type { FrameLocator } from 'playwright-core';

import type { Workbench } from './workbench.js';
import { openWorkbench } from './workbench.js';

describe('the statistics beside the text', () => {
	let workbench: Workbench;
	let figures: FrameLocator;

	before(async () => {
		workbench = await openWorkbench({ file: 'redemption.fountain', theme: 'dark' });
		await workbench
			.statusItem()
			.getByText(/Breaking Bad/u)
			.waitFor();
		await workbench.setSettings({ 'scriptSupervisor.goals.wordsPerDay': 10 });
		await workbench.run('Script Supervisor: Show Statistics to the Side');
		figures = workbench.panel();
		await figures.locator('.fact').first().waitFor();
	});
	after(() => workbench.close());

	afterEach(async function () {
		if (this.currentTest?.state === 'failed')
			await workbench.screenshot(`failed-${this.currentTest.title.slice(0, 20)}`);
	});

	it('have the figures of the command line', async () => {
		match((await figures.locator('.fact').first().textContent()) ?? '', /^53Pages/u);
		match((await figures.locator('.fact').nth(1).textContent()) ?? '', /^51:30Running time/u);
		match((await figures.locator('.row', { hasText: 'JESSE' }).first().textContent()) ?? '', /35 % · 1,461 words/u);
		ok((await figures.locator('.column').count()) === 58);
		await workbench.screenshot('statistics-dark');
	});

	it('lead from a bar to the speech and from a column to the scene', async () => {
		await figures.locator('.column').nth(13).click();
		await workbench.page.locator('.editor-instance .monaco-editor.focused').waitFor();
		await workbench.page.locator('.editor-instance .view-line', { hasText: 'BEST QUALITY VACUUM' }).first().waitFor();
	});

	it('are reached by one Tab, and walked by arrows, Home and End', async () => {
		const columns = figures.locator('.column');
		await columns.first().focus();
		await workbench.page.keyboard.press('End');
		await figures.locator('.column:last-child:focus').waitFor();
		await workbench.page.keyboard.press('ArrowLeft');
		await figures.locator('.column:nth-last-child(2):focus').waitFor();
		ok((await figures.locator('.column[tabindex="0"]').count()) === 1);
	});

	it('count towards the goal of the day while somebody writes', async () => {
		await figures.locator('[role="progressbar"][aria-valuenow="0"]').waitFor();
		// Only a text has lines to go to.
		await workbench.run('View: Focus First Editor Group');
		await workbench.goToLine(26);
		await workbench.page.keyboard.press('Home');
		await workbench.page.keyboard.type('One two three four five. ');
		await figures.locator('[role="progressbar"][aria-valuenow="50"]').waitFor();
		match((await figures.locator('.row', { hasText: 'QUINTANA' }).first().textContent()) ?? '', /335 words/u);
		await workbench.screenshot('statistics-goal-dark');
	});

	it('are there in the light theme', async () => {
		await workbench.run('Preferences: Toggle between Light/Dark Themes');
		await workbench.page.locator('.monaco-workbench.vs').waitFor();
		await workbench.screenshot('statistics-light');
	});
});
