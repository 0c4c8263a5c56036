/** The lists beside the text as a person sees and uses them, in both themes; the pictures stay in `test-results/`. */
import { deepEqual, equal, ok } from 'node:assert/strict';

import type { Locator, Page } from 'playwright-core';

import type { Theme, Workbench } from './workbench.js';
import { openWorkbench } from './workbench.js';

for (const theme of ['dark', 'light'] as const satisfies Theme[]) {
	describe(`the lists in the ${theme} theme`, () => {
		let workbench: Workbench;

		before(async () => {
			workbench = await openWorkbench({ file: 'redemption-draft.fountain', theme });
			await workbench
				.statusItem()
				.getByText(/Breaking Bad.* · \d+/u)
				.waitFor();
		});
		after(() => workbench.close());

		it('show the scenes under their acts, with day, length and people', async () => {
			const { page, run, goToLine, viewRows, screenshot } = workbench;
			await run('Script Supervisor: Focus on Scenes View');
			await viewRows('Scenes').filter({ hasText: 'Act One' }).waitFor();
			await viewRows('Scenes').filter({ hasText: "JESSE'S GARAGE" }).first().waitFor();
			await goToLine(88);
			await page.mouse.move(900, 500);
			await screenshot(`views-scenes-${theme}`);
			ok((await viewRows('Scenes').first().getAttribute('aria-label'))?.startsWith('Act One, '));
		});

		it('follow the cursor', async () => {
			const { page, goToLine } = workbench;
			await goToLine(300);
			await page
				.locator('[id="workbench.view.extension.scriptSupervisor"] .monaco-list-row.selected')
				.first()
				.waitFor();
		});

		it('show the scenes as they happen', async () => {
			const { run, viewRows, screenshot } = workbench;
			await run('Script Supervisor: Show Scenes as They Happen');
			await viewRows('Scenes').filter({ hasText: 'Mon 7 Sep 2015' }).waitFor();
			await screenshot(`views-story-${theme}`);
			await run('Script Supervisor: Show Scenes as They Are Told');
			await viewRows('Scenes').filter({ hasText: 'Act One' }).waitFor();
		});

		it('move a scene where it is dragged, and one undo takes it back', async () => {
			const { page, run, viewRows, screenshot } = workbench;
			const labels = () => viewRows('Scenes').locator('.label-name').allTextContents();
			const before = await labels();
			await drag(page, viewRows('Scenes').nth(4), viewRows('Scenes').nth(2));
			await viewRows('Scenes')
				.nth(2)
				.filter({ hasText: before[4] ?? '' })
				.waitFor();
			const [first, second, third, fourth, fifth, ...rest] = before;
			deepEqual(await labels(), [first, second, fifth, third, fourth, ...rest]);
			await screenshot(`views-moved-${theme}`);
			await run('View: Focus Active Editor Group');
			await page.keyboard.press('Control+Z');
			await viewRows('Scenes')
				.nth(4)
				.filter({ hasText: fifth ?? '' })
				.waitFor();
			deepEqual(await labels(), before);
			equal(await page.locator('.notifications-toasts .notification-toast').count(), 0);
		});

		it('show the people, strangers first', async () => {
			const { page, run, viewRows, screenshot } = workbench;
			await run('Script Supervisor: Focus on People View');
			await viewRows('People').filter({ hasText: 'Jessie' }).waitFor();
			await page.keyboard.press('Home');
			for (let row = 0; row < 2; row++) {
				await viewRows('People').nth(row).and(page.locator('.focused')).waitFor();
				await page.keyboard.press('ArrowDown');
			}
			await viewRows('People').nth(2).and(page.locator('.focused')).waitFor();
			await page.keyboard.press('ArrowRight');
			await viewRows('People').filter({ hasText: 'first scene' }).first().waitFor();
			await screenshot(`views-people-${theme}`);
			const labels = await viewRows('People').locator('.label-name').allTextContents();
			deepEqual(labels.slice(0, 3), ['Jessie', 'Pruitt', 'Jesse Pinkman']);
		});

		it('show places and canon, and search them', async () => {
			const { page, run, viewRows, screenshot } = workbench;
			await run('Script Supervisor: Focus on Places View');
			await viewRows('Places').filter({ hasText: 'ADX Montrose' }).waitFor();
			for (const other of ['Scenes', 'People', 'Places'])
				await page.locator(`.pane-header[aria-label^="${other} Section"]`).click();
			await run('Script Supervisor: Focus on Canon View');
			await run('Script Supervisor: Search the Canon', { leavesInput: true });
			await page.locator('.quick-input-widget input[placeholder^="Show only"]').fill('vacuum');
			await viewRows('Canon').filter({ hasText: 'Best Quality Vacuum' }).first().waitFor();
			await page.keyboard.press('Enter');
			await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
			await page.mouse.move(900, 500);
			await screenshot(`views-canon-${theme}`);
		});
	});
}

for (const theme of ['dark', 'light'] as const satisfies Theme[]) {
	describe(`the first minute in the ${theme} theme`, () => {
		let workbench: Workbench;

		before(async () => {
			workbench = await openWorkbench({ file: 'README.md', theme });
		});
		after(() => workbench.close());

		it('says in each empty list what would fill it', async () => {
			const { page, run, screenshot } = workbench;
			await run('Script Supervisor: Focus on Scenes View');
			await page.getByText('Open a script, and its scenes are listed here').waitFor();
			await page.getByRole('button', { name: 'New Script' }).waitFor();
			await page.locator('.pane .monaco-progress-container.active').first().waitFor({ state: 'detached' });
			await screenshot(`views-empty-${theme}`);
		});

		it('has a walkthrough of three steps', async () => {
			const { page, screenshot } = workbench;
			await page.getByText('Show me how').click();
			await page.getByText('Write a scene', { exact: true }).first().waitFor();
			await page.locator('.getting-started-media img').first().waitFor();
			await screenshot(`walkthrough-${theme}`);
			equal(await page.locator('.getting-started-step').count(), 3);
		});
	});
}

/** As a hand does it: the tree takes a drop only where it has seen something dragged over it. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
	await from.hover();
	await page.mouse.down();
	await to.hover();
	await to.hover({ position: { x: 40, y: 12 } });
	await page.mouse.up();
}
