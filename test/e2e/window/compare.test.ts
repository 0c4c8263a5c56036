/** Pages compared with an earlier version: marks in the margin, colored paper, a list of scenes that leads to them. */
import { equal, match } from 'node:assert/strict';

import type { FrameLocator } from 'playwright-core';

import type { Workbench } from './workbench.js';
import { openWorkbench } from './workbench.js';

describe('pages compared with an earlier version', () => {
	let workbench: Workbench;
	let paper: FrameLocator;

	before(async () => {
		workbench = await openWorkbench({ file: 'redemption.fountain', theme: 'light' });
		await workbench
			.statusItem()
			.getByText(/Breaking Bad/u)
			.waitFor();
		await workbench.goToLine(22);
	});
	after(() => workbench.close());

	afterEach(async function () {
		if (this.currentTest?.state === 'failed')
			await workbench.screenshot(`failed-${this.currentTest.title.slice(0, 20)}`);
	});

	it('have a star at each changed line, and paper of the revision’s color', async () => {
		const { page, run, screenshot } = workbench;
		await run('Script Supervisor: Compare Pages with an Earlier Version', { leavesInput: true });
		await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Another file' }).click();
		await page.locator('.quick-input-list .monaco-list-row', { hasText: 'redemption-draft.fountain' }).click();
		paper = workbench.panel();
		await paper
			.getByText(
				/^Since redemption-draft\.fountain: \d+ scenes and \d+ pages have changed · The title page has changed$/u,
			)
			.waitFor();
		await paper.locator('.page.revised .revision').first().scrollIntoViewIfNeeded();
		// What is off the screen is drawn when it comes onto it, a frame later.
		await paper
			.locator('#frame')
			.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
		await screenshot('compare-light');
	});

	it('lead from the list to a changed scene', async () => {
		const list = paper.locator('#comparison-scenes');
		const options = await list.locator('option:not(:disabled)').allTextContents();
		match(options[1] ?? '', /^changed · /u);
		await list.selectOption({ index: 1 });
		await paper.locator('.page .cursor').waitFor();
	});

	it('are plain pages again when the comparison is closed', async () => {
		await paper.locator('#comparison-close').click();
		await paper.locator('.revision').first().waitFor({ state: 'detached' });
		equal(await paper.locator('.page.revised').count(), 0);
	});
});
