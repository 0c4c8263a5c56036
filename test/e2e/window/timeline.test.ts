/** The story's time beside the text as a person sees and uses it: it follows, leads, narrows and grows. */
import { equal, match, ok } from 'node:assert/strict';

import type { FrameLocator } from 'playwright-core';

import type { Workbench } from './workbench.js';
import { openWorkbench } from './workbench.js';

describe('the story’s time beside the text', () => {
	let workbench: Workbench;
	let time: FrameLocator;

	before(async () => {
		workbench = await openWorkbench({ file: 'redemption-draft.fountain', theme: 'dark' });
		await workbench
			.statusItem()
			.getByText(/Breaking Bad.* · \d+/u)
			.waitFor();
		await workbench.goToLine(90);
		await workbench.run('Script Supervisor: Show Story Time to the Side');
		time = workbench.panel();
		await time.locator('.scene').first().waitFor();
	});
	after(() => workbench.close());

	afterEach(async function () {
		if (this.currentTest?.state === 'failed')
			await workbench.screenshot(`failed-${this.currentTest.title.slice(0, 20)}`);
	});

	const nScenes = (): Promise<number> => time.locator('.scene').count();

	it('has every scene, with the one at the cursor marked', async () => {
		equal(await nScenes(), 57);
		match((await time.locator('.scene.current').getAttribute('aria-label')) ?? '', /^Scene 2: /u);
		await workbench.page.keyboard.press('Escape');
		await workbench.screenshot('timeline-view-dark');
	});

	it('leads from a scene to its heading, and with Enter into the text', async () => {
		const scene = time.locator('.scene').nth(4);
		const label = (await scene.getAttribute('aria-label')) ?? '';
		await scene.focus();
		await workbench.page.keyboard.press('Enter');
		await workbench.page.locator('.editor-instance .monaco-editor.focused').waitFor();
		const heading = /^Scene [^:]+: ([^.]+\.[^-.]+)/u.exec(label)?.[1]?.trim() ?? '';
		await workbench.page.locator('.editor-instance .view-line', { hasText: heading }).first().waitFor();
		await time.locator('.scene.current[aria-label^="Scene 5:"]').waitFor();
	});

	it('follows what is typed', async () => {
		await workbench.goToLine(22);
		await workbench.page.keyboard.press('Home');
		await workbench.page.keyboard.type('INT. LIGHTHOUSE - NIGHT\n\nFog.\n\n');
		await time.locator('.scene[aria-label*="LIGHTHOUSE"]').waitFor();
		for (let times = 0; times < 16; times++) await workbench.page.keyboard.press('Control+Z');
		await time.locator('.scene[aria-label*="LIGHTHOUSE"]').waitFor({ state: 'detached' });
	});

	it('narrows to what somebody looks for', async () => {
		await time.locator('#filter').fill('kim wexler');
		await time.locator('.scene').nth(57).waitFor({ state: 'detached' });
		await time
			.getByText(/Kim Wexler/u)
			.first()
			.waitFor();
		ok((await nScenes()) > 3);
		await workbench.screenshot('timeline-view-filter-dark');
		await time.locator('#filter').fill('nobody of that name');
		await time.getByText('No scene has these words.').waitFor();
		await workbench.page.keyboard.press('Escape');
		await time.locator('.scene').nth(56).waitFor();
	});

	it('has lanes for places instead of people, and grows and fits', async () => {
		await time.locator('#lanes').click();
		await time.locator('#lanes', { hasText: 'places' }).waitFor();
		await time
			.getByText(/Haines/u)
			.first()
			.waitFor();
		const width = (): Promise<number> => time.locator('svg').evaluate((svg) => svg.clientWidth);
		const before = await width();
		await time.locator('#zoom-in').click();
		ok((await width()) > before);
		await time.locator('#zoom-fit').click();
		ok((await width()) < before);
		await workbench.screenshot('timeline-view-places-dark');
	});

	it('has the colors of the light theme', async () => {
		await workbench.page.locator('.editor-instance .view-line').nth(8).click();
		await workbench.run('Preferences: Toggle between Light/Dark Themes');
		await workbench.page.locator('.monaco-workbench.vs').waitFor();
		await workbench.screenshot('timeline-view-light');
	});
});
