/**
 * Takes the pictures of the walkthrough, `images/walkthrough/*.png`, from a real VS Code with the built extension, in both
 * themes. Run it after what they show has changed.
 */
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { root } from './hostPackages.mjs';
import { launchChromium, startVscodeServer, workbenchAddress } from './vscodeHost.mjs';

const themes = { dark: 'Default Dark Modern', light: 'Default Light Modern' };
/** Narrow, because the walkthrough shows them half as wide as the window. */
const narrow = { width: 720, height: 470 };
const outFolder = join(root, 'images/walkthrough');

/** Nothing of the editor that would draw the eye away from the text. */
const settings = {
	'window.commandCenter': false,
	'window.menuBarVisibility': 'hidden',
	'workbench.statusBar.visible': false,
	'workbench.activityBar.location': 'hidden',
	'editor.scrollbar.horizontal': 'hidden',
	'editor.overviewRulerLanes': 0,
	'editor.occurrencesHighlight': 'off',
	'editor.minimap.enabled': false,
	'editor.fontSize': 14,
	'editor.lineHeight': 22,
	'editor.lineNumbers': 'off',
	'editor.folding': false,
	'editor.glyphMargin': false,
	'editor.stickyScroll.enabled': false,
	'editor.overviewRulerBorder': false,
	'breadcrumbs.enabled': false,
	'editor.scrollbar.vertical': 'hidden',
};

/** Each brings the window to what the picture shows. */
const pictures = [
	{
		name: 'write',
		file: 'own-universe/the-long-light.fountain',
		async arrange({ page, choose }) {
			await choose('>View: Close Primary Side Bar');
			await choose(':38');
			await page.locator('.view-line', { hasText: 'DOUGAL' }).first().waitFor();
		},
	},
	{
		name: 'hover',
		// The card needs room above the name that it is about.
		viewport: { width: 800, height: 570 },
		file: 'redemption-draft.fountain',
		async arrange({ page, choose, lineOf }) {
			await choose('>View: Close Primary Side Bar');
			await choose(`:${lineOf('dead-character')}`);
			await page.locator('.squiggly-warning').first().waitFor({ state: 'attached' });
			// Hints that arrive late move the text, and the editor hides a card when the text moves: then ask again.
			const card = page.locator('.monaco-hover .hover-contents strong:visible').first();
			for (let nLeft = 5; nLeft > 0 && !(await card.isVisible()); nLeft--) {
				await choose('>Show or Focus Hover');
				await card.waitFor({ timeout: 4000 }).catch(() => undefined);
			}
		},
	},
	{
		name: 'canon',
		file: 'own-universe/the-long-light.canon.yaml',
		async arrange({ page, choose }) {
			await choose(':24');
			await choose('>Script Supervisor: Focus on Canon View');
			const list = page.locator('.pane', { has: page.locator('.pane-header[aria-label^="Canon Section"]') });
			for (const other of ['Scenes', 'People'])
				await page.locator(`.pane-header[aria-label^="${other} Section"]`).click();
			await list.locator('.monaco-list-row', { hasText: 'People' }).first().click();
			await list.locator('.monaco-list-row').nth(5).waitFor();
		},
	},
];

async function draw(theme) {
	const parent = await mkdtemp(join(tmpdir(), 'script-supervisor-walkthrough-'));
	const folder = join(parent, 'redemption');
	await cp(join(root, 'samples'), folder, { recursive: true });
	const { default: expected } = await import(join(folder, 'redemption-draft.expected.json'), {
		with: { type: 'json' },
	});
	const lineOf = (code) => expected.find((problem) => problem.code === code)?.line ?? 1;
	const server = await startVscodeServer({ settings: { ...settings, 'workbench.colorTheme': themes[theme] } });
	const browser = await launchChromium();
	try {
		for (const { name, file, arrange, viewport = narrow } of pictures) {
			const page = await browser.newPage({ viewport, deviceScaleFactor: 1.5 });
			await page.goto(workbenchAddress(server, { folder, file: join(folder, file) }));
			await page.locator('.monaco-editor .view-line').first().waitFor();
			const choose = async (text) => {
				await page.keyboard.press('F1');
				await page.locator('.quick-input-widget input[type="text"]').fill(text);
				await page.locator('.quick-input-list .monaco-list-row.focused').waitFor();
				await page.keyboard.press('Enter');
				await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
			};
			await page.mouse.move(viewport.width - 20, viewport.height - 20);
			await arrange({ page, choose, lineOf });
			await page.screenshot({ path: join(outFolder, `${name}-${theme}.png`) });
			await page.close();
		}
	} finally {
		await browser.close();
		await server.stop();
		await rm(parent, { recursive: true, force: true });
	}
}

await mkdir(outFolder, { recursive: true });
for (const theme of Object.keys(themes)) await draw(theme);
