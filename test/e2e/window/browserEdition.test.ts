/** The extension in a browser: client and server in web workers of a real VS Code, no Node, and not a word to any network. */
import { deepEqual, ok } from 'node:assert/strict';

import { draftProblems, listedProblems } from './draftProblems.js';
import type { WayOut } from './wayOut.js';
import { openWayOut } from './wayOut.js';
import type { Workbench } from './workbench.js';
import { openWorkbench, repeatUntilSeen } from './workbench.js';

describe('the browser edition', () => {
	let wayOut: WayOut;
	let workbench: Workbench;
	/** Every address that the page and its workers asked for. */
	const asked: string[] = [];

	before(async () => {
		wayOut = await openWayOut();
		workbench = await openWorkbench({ file: 'redemption-draft.fountain', theme: 'light', inBrowser: wayOut });
		workbench.page.context().on('request', (request) => asked.push(request.url()));
	});
	after(async () => {
		wayOut.close();
		await workbench.close();
	});

	afterEach(async function () {
		if (this.currentTest?.state === 'failed')
			await workbench.screenshot(`failed-browser-${this.currentTest.title.slice(0, 20)}`);
	});

	const statusReads = (words: RegExp): Promise<void> => workbench.statusItem().getByText(words).waitFor();

	it('runs in a web worker, with the canon that ships with it', async () => {
		const { page, run } = workbench;
		await statusReads(/Breaking Bad \+ Redemption · \d+/u);
		await run('Developer: Show Running Extensions');
		const row = page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'script-supervisor' });
		await row.getByText('web worker').waitFor();
		await page.locator('.tab', { hasText: 'Running Extensions' }).locator('.codicon-close').click();
	});

	it('lists the problems of the draft in the Problems panel', async () => {
		const { run, problemRows } = workbench;
		await run('Problems: Focus on Problems View');
		await run('View: Toggle Maximized Panel');
		await problemRows()
			.nth(listedProblems.length - 1)
			.waitFor();
		const rows = await problemRows().allTextContents();
		await run('View: Toggle Maximized Panel');
		await run('View: Hide Panel');
		deepEqual(
			rows.map((row) => /script-supervisor([a-z-]+)\[Ln (\d+)/u.exec(row)?.slice(1).join(' ') ?? row),
			listedProblems.map(({ code, line }) => `${code} ${String(line)}`),
		);
	});

	it('shows who a name is', async () => {
		const { page, run, goToLine } = workbench;
		await goToLine(draftProblems.find(({ code }) => code === 'dead-character')?.line ?? 1);
		const card = page.locator('.monaco-hover .hover-contents strong:visible').first();
		await repeatUntilSeen(card, () => run('Show or Focus Hover'));
		await page.keyboard.press('Escape');
	});

	it('draws the pages beside the text', async () => {
		const { page, goToLine, screenshot } = workbench;
		await goToLine(1);
		await page.keyboard.press('Control+K');
		await page.keyboard.press('v');
		const paper = workbench.panel();
		await paper.locator('.page .line', { hasText: 'REDEMPTION' }).first().waitFor();
		await goToLine(400);
		await paper.locator('.cursor').waitFor();
		await screenshot('browser-edition-light');
	});

	it('offers the names of the canon', async () => {
		const { page } = workbench;
		await page.keyboard.press('Control+End');
		await page.keyboard.type('\n\nKI');
		const offered = page.locator('.suggest-widget .monaco-list-row', { hasText: 'KIM' }).first();
		await repeatUntilSeen(offered, () => page.keyboard.press('Control+Space'));
		await page.keyboard.press('Escape');
		for (let times = 0; times < 3; times++) await page.keyboard.press('Control+Z');
	});

	it('says in a sentence that it has no PDF, and offers the same pages as HTML', async () => {
		const { page, run } = workbench;
		await run('Script Supervisor: Export Script', { leavesInput: true });
		await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Pages as they print' }).click();
		const toast = page.locator('.notification-toast', { hasText: 'PDF needs VS Code on a computer.' });
		await toast.locator('.monaco-button', { hasText: 'Export HTML' }).click();
		const name = page.locator('.quick-input-widget input[type="text"]');
		await name.waitFor();
		await page.keyboard.press('Escape');
	});

	it('starts its server anew when it is told to', async () => {
		await workbench.run('Script Supervisor: Restart the Server');
		await workbench.statusItem().waitFor();
		await statusReads(/Breaking Bad \+ Redemption · \d+/u);
	});

	it('reads the canon that lies beside a script', async () => {
		const { page } = workbench;
		await page.keyboard.press('Control+P');
		await page.locator('.quick-input-widget input[type="text"]').fill('the-long-light.fountain');
		await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'the-long-light.fountain' }).waitFor();
		await page.keyboard.press('Enter');
		await statusReads(/The Long Light/u);
	});

	it('has wanted nothing of any other machine', async () => {
		const { page, address } = workbench;
		const elsewhere = asked
			.map((url) => new URL(url))
			// Names that the service worker of VS Code's own pages answers, in place of a network.
			.filter(({ hostname }) => !hostname.endsWith('.vscode-resource.vscode-cdn.net'))
			.filter(({ protocol, origin }) => protocol.startsWith('http') && origin !== address);
		ok(asked.length > 0);
		deepEqual(elsewhere, []);
		deepEqual(wayOut.wanted, []);
		// Seen to notice: a page that does want something.
		await page.evaluate(() => fetch('https://example.com/').catch(() => undefined));
		deepEqual(wayOut.wanted, ['example.com:443']);
	});
});
