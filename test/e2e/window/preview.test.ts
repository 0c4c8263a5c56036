/** The pages beside the text as a person sees and uses them: they follow, lead, zoom, search, and show problems. */
import { equal, match, ok } from 'node:assert/strict';

import type { FrameLocator, Locator } from 'playwright-core';

import type { Workbench } from './workbench.js';
import { openWorkbench } from './workbench.js';

describe('the pages beside the text', () => {
	let workbench: Workbench;
	let paper: FrameLocator;

	before(async () => {
		workbench = await openWorkbench({ file: 'redemption-draft.fountain', theme: 'dark' });
		await workbench
			.statusItem()
			.getByText(/Breaking Bad.* · \d+/u)
			.waitFor();
		await workbench.goToLine(1);
		await workbench.page.keyboard.press('Control+K');
		await workbench.page.keyboard.press('v');
		paper = workbench.panel();
		await line('REDEMPTION').first().waitFor();
	});
	after(() => workbench.close());

	afterEach(async function () {
		if (this.currentTest?.state === 'failed')
			await workbench.screenshot(`failed-${this.currentTest.title.slice(0, 20)}`);
	});

	const line = (words: string | RegExp): Locator => paper.locator('.page .line', { hasText: words });
	const scrollTop = (): Promise<number> => paper.locator('#frame').evaluate((frame) => frame.scrollTop);
	const status = (): Locator => paper.locator('#page-number');

	it('are there with the title page first, and nothing of them is refused by their policy', async () => {
		await status().getByText('Title page').waitFor();
		const loaded = await paper
			.locator('body')
			.evaluate(() => document.fonts.ready.then((fonts) => [...fonts].some(({ status }) => status === 'loaded')));
		equal(loaded, true, 'the pages are set in the font that they print in');
		await workbench.screenshot('preview-dark');
	});

	it('follow the cursor', async () => {
		await workbench.goToLine(400);
		await paper.locator('.cursor').waitFor();
		await status()
			.getByText(/^Page \d+ of \d+$/u)
			.waitFor();
		ok((await scrollTop()) > 500);
	});

	it('show what is typed', async () => {
		await workbench.goToLine(400);
		await workbench.page.keyboard.press('End');
		await workbench.page.keyboard.type(' Quite unheard of.');
		await line('Quite unheard of.').first().waitFor();
		for (let times = 0; times < 3; times++) await workbench.page.keyboard.press('Control+Z');
		await line('Quite unheard of.').first().waitFor({ state: 'detached' });
	});

	it('mark problems in the margin, and lead to them', async () => {
		await workbench.goToLine(1);
		const mark = paper.locator('.mark.warning').first();
		await mark.scrollIntoViewIfNeeded();
		match((await mark.getAttribute('aria-label')) ?? '', /\w+ .*\.$/u);
		await workbench.screenshot('preview-marks-dark');
		await mark.click();
		await workbench.page.locator('.editor-instance .monaco-editor.focused').waitFor();
	});

	it('lead from a click on words to the same words in the text', async () => {
		const words = paper.locator('.page .line.action').first();
		await words.scrollIntoViewIfNeeded();
		const text = (await words.textContent()) ?? '';
		await words.dblclick();
		await workbench.page.locator('.editor-instance .monaco-editor.focused').waitFor();
		const current = workbench.page.locator('.editor-instance .view-line', {
			hasText: text.slice(0, 12),
		});
		await current.first().waitFor();
	});

	it('find words', async () => {
		await paper.locator('#find').click();
		await paper.locator('#search-words').fill('jesse');
		await paper.locator('#search-count', { hasText: /^1 \/ \d+$/u }).waitFor();
		await paper.locator('.match.current').first().waitFor();
		await workbench.page.keyboard.press('Enter');
		await paper.locator('#search-count', { hasText: /^2 \/ \d+$/u }).waitFor();
		await workbench.screenshot('preview-search-dark');
		await workbench.page.keyboard.press('Escape');
		await paper.locator('.match').first().waitFor({ state: 'detached' });
	});

	it('grow and shrink by keys, and fit the window again', async () => {
		const width = (): Promise<number> =>
			paper
				.locator('.page')
				.first()
				.evaluate((page) => page.clientWidth);
		await paper.locator('#frame').focus();
		const before = await width();
		await workbench.page.keyboard.press('-');
		ok((await width()) < before);
		await workbench.page.keyboard.press('0');
		equal(await width(), before);
	});

	it('take the colors of the editor instead of white', async () => {
		const colour = (): Promise<string> =>
			paper
				.locator('.page')
				.first()
				.evaluate((page) => getComputedStyle(page).backgroundColor);
		equal(await colour(), 'rgb(255, 255, 255)');
		await paper.locator('#look').click();
		await paper.locator('body[data-look="theme"]').waitFor();
		await workbench.screenshot('preview-theme-dark');
		ok((await colour()) !== 'rgb(255, 255, 255)');
		await paper.locator('#look').click();
		await paper.locator('body[data-look="white"]').waitFor();
	});

	it('are there in the light theme', async () => {
		await workbench.page.locator('.editor-instance .view-line').nth(8).click();
		await workbench.run('Preferences: Toggle between Light/Dark Themes');
		await workbench.page.locator('.monaco-workbench.vs').waitFor();
		await workbench.goToLine(60);
		await workbench.screenshot('preview-light');
	});
});
