/** A writer who never touches the mouse: every key of `docs/keys.md`, a rename with its preview, hints and counts. */
import { deepEqual, equal, match } from 'node:assert/strict';

import type { Locator } from 'playwright-core';

import type { Workbench } from './workbench.js';
import { openWorkbench, repeatUntilSeen } from './workbench.js';

/** Where scenes begin, and where DOUGAL speaks. */
const lines = { firstScene: 9, secondScene: 32, cue: 41 };

describe('with the keyboard alone', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench({ file: 'own-universe/the-long-light.fountain', theme: 'dark' });
		await workbench.statusItem().getByText('The Long Light').waitFor();
		workbench.page.setDefaultTimeout(20_000);
	});
	after(() => workbench.close());

	afterEach(async function () {
		if (this.currentTest?.state === 'failed')
			await workbench.screenshot(`failed-${this.currentTest.title.slice(0, 20)}`);
	});

	const text = (words: string | RegExp): Locator =>
		workbench.page.locator('.editor-instance .view-line', {
			hasText: typeof words === 'string' ? spaced(words) : words,
		});

	it('each heading tells day, date and length, in both themes', async () => {
		const { run, goToLine, screenshot } = workbench;
		await goToLine(lines.secondScene);
		await text(/RELIEF.BOAT.*D1.·.Mon.5.Nov.1962/u)
			.first()
			.waitFor();
		await screenshot('hints-dark');
		await run('Preferences: Toggle between Light/Dark Themes');
		await workbench.page.locator('.monaco-workbench.vs').waitFor();
		await screenshot('hints-light');
		await run('Preferences: Toggle between Light/Dark Themes');
		await workbench.page.locator('.monaco-workbench.vs-dark').waitFor();
	});

	it('a rename shows what it would change, kind by kind, and is one step back', async () => {
		const { page, run, goToLine, screenshot } = workbench;
		await goToLine(lines.cue);
		await page.keyboard.press('F2');
		await page.locator('.rename-box input:focus').fill('Hamish');
		await page.keyboard.press('Control+Enter');
		const rows = page.locator('.bulk-edit-panel .monaco-list-row');
		await rows.filter({ hasText: 'the-long-light.canon.yaml' }).first().waitFor();
		await page.getByRole('button', { name: 'Group Changes By Type' }).press('Enter');
		for (const group of ['Cues', 'Action', 'Canon']) await rows.filter({ hasText: group }).first().waitFor();
		await screenshot('rename-preview-dark');
		equal(await text('HAMISH').count(), 0, 'nothing has changed yet');
		// The list is drawn anew when it is grouped, and the focus may be on neither of the two.
		await page.locator('.bulk-edit-panel').getByRole('button', { name: 'Apply' }).press('Enter');
		await text('HAMISH').first().waitFor();
		await text('HAMISH RENNIE (63)').waitFor();
		equal(await text('DOUGAL').count(), 0);
		// A rename saves what it has changed.
		await page.locator('.tab.active:not(.dirty)').waitFor();
		await run('View: Focus Active Editor Group');
		await page.keyboard.press('Control+Z');
		await text('DOUGAL RENNIE (63)').waitFor();
		// Whose age is known, the canon knows: it has the old name again, too.
		await text(/^DOUGAL.?62–63/u).waitFor();
		equal(await text('HAMISH').count(), 0);
	});

	it('the palette numbers the scenes, in one step', async () => {
		const { page, run, goToLine } = workbench;
		await goToLine(lines.secondScene);
		await run('Script Supervisor: Add Scene Numbers');
		await text(/RELIEF.BOAT.-.DAY.#2#/u).waitFor();
		await page.keyboard.press('Control+Z');
		await text(/RELIEF.BOAT.-.DAY.#2#/u).waitFor({ state: 'detached' });
	});

	it('the keys of the text work', async () => {
		const { page, goToLine } = workbench;
		const opens = async (keys: string, sight: Locator): Promise<void> => {
			for (const key of keys.split(' ')) await page.keyboard.press(key);
			await sight.first().waitFor();
			await page.keyboard.press('Escape');
		};
		const picks = page.locator('.quick-input-list .monaco-list-row');
		await goToLine(lines.cue);
		await repeatUntilSeen(page.locator('.monaco-hover strong:visible', { hasText: 'Dougal Rennie' }).first(), () =>
			page.keyboard.press('Control+K').then(() => page.keyboard.press('Control+I')),
		);
		await page.keyboard.press('Escape');
		await opens('Control+Shift+O', picks.filter({ hasText: 'RELIEF BOAT' }));
		await page.keyboard.press('Control+T');
		await page.keyboard.type('Dougal');
		await picks.filter({ hasText: 'Dougal Rennie' }).first().waitFor();
		await page.keyboard.press('Escape');
		await opens('Shift+F12', page.locator('.reference-zone-widget .monaco-list-row'));
		await opens('Shift+Alt+H', page.locator('.sidebar .monaco-list-row', { hasText: 'RUINED BOATHOUSE' }));
		await goToLine(lines.secondScene);
		await page.keyboard.press('Control+Shift+[');
		await text('The Patient Wife').waitFor({ state: 'detached' });
		await page.keyboard.press('Control+Shift+]');
		await text('The Patient Wife').waitFor();
	});

	it('a scene moves from the text and from the list, and the row with the focus is meant', async () => {
		const { page, run, goToLine, viewRows } = workbench;
		const labels = () =>
			viewRows('Scenes')
				.locator('.label-name')
				.allTextContents()
				.then((rows) => rows.map((row) => row.replace(/^\d+ +/u, '')));
		await run('Script Supervisor: Focus on Scenes View');
		await viewRows('Scenes').filter({ hasText: 'RELIEF BOAT' }).first().waitFor();
		const before = await labels();
		const [part, first, second, ...rest] = before;
		await goToLine(lines.secondScene);
		await page.keyboard.press('Control+Alt+PageUp');
		await rowBecomes(viewRows('Scenes').nth(1), second);
		deepEqual(await labels(), [part, second, first, ...rest]);
		await run('Script Supervisor: Focus on Scenes View');
		await page.keyboard.press('Home');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Alt+ArrowDown');
		await rowBecomes(viewRows('Scenes').nth(1), first);
		deepEqual(await labels(), before);
	});

	it('a person or a place of the lists is renamed and looked up, and every list can be reached', async () => {
		const { page, run, viewRows } = workbench;
		for (const view of ['Places', 'Canon', 'People'] as const) {
			await run(`Script Supervisor: Focus on ${view} View`);
			await viewRows(view).first().waitFor();
		}
		await viewRows('People').filter({ hasText: 'Dougal Rennie' }).waitFor();
		await page.keyboard.press('Home');
		const nDown = (await viewRows('People').locator('.label-name').allTextContents()).indexOf('Dougal Rennie');
		for (let nLeft = nDown; nLeft > 0; nLeft--) await page.keyboard.press('ArrowDown');
		await page.keyboard.press('F2');
		match(await page.locator('.rename-box input:focus').inputValue(), /Dougal/iu);
		await page.keyboard.press('Escape');
		await run('Script Supervisor: Focus on Places View');
		await page.keyboard.press('Home');
		await page.keyboard.press('F2');
		match(await page.locator('.rename-box input:focus').inputValue(), /Skerrow/iu);
		await page.keyboard.press('Escape');
		equal(await page.locator('.notifications-toasts .notification-toast').count(), 0);
	});

	it('counts stand above the parts as soon as the setting asks for them', async () => {
		const { page, goToLine, setSettings, screenshot } = workbench;
		await goToLine(lines.firstScene);
		await setSettings({ 'scriptSupervisor.codeLens': true });
		await page
			.locator('.codelens-decoration', { hasText: /\d+ scenes · D1/u })
			.first()
			.waitFor();
		await screenshot('code-lens-dark');
	});

	it('the outline shows notes as soon as the setting asks for them', async () => {
		const { page, run, setSettings, screenshot } = workbench;
		await run('Explorer: Focus on Outline View');
		const rows = page
			.locator('.pane', { has: page.locator('.pane-header[aria-label^="Outline"]') })
			.locator('.monaco-list-row');
		// The scene on the landing has a note: then there is something to open.
		const opener = rows.filter({ hasText: 'THE LANDI' }).locator('.monaco-tl-twistie.collapsible');
		await rows.filter({ hasText: 'THE LANDI' }).waitFor();
		equal(await opener.count(), 0);
		await setSettings({ 'scriptSupervisor.outline': ['notes'] });
		await opener.waitFor();
		await screenshot('outline-notes-dark');
	});
});

async function rowBecomes(row: Locator, label: string | undefined): Promise<void> {
	await row.filter({ hasText: label ?? '' }).waitFor();
}

/** The editor draws spaces as ones that do not break. */
function spaced(words: string): RegExp {
	return new RegExp(words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replaceAll(' ', '[ \u00a0]'), 'u');
}
