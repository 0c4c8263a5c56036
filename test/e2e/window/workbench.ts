/**
 * A person at a VS Code window: keys, mouse, and what can be read on the screen. Each window has a copy of the samples
 * and a server of its own. Nothing waits for time; Playwright waits for what is to be seen.
 */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';

import { asBrowserEdition, launchChromium, startVscodeServer, workbenchAddress } from '../../../scripts/vscodeHost.mjs';
import type { WayOut } from './wayOut.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const screenshotFolder = join(root, 'test-results');

export type Theme = 'dark' | 'light' | 'contrast' | 'light contrast';

const themeNames: Record<Theme, string> = {
	dark: 'Default Dark Modern',
	light: 'Default Light Modern',
	contrast: 'Default High Contrast',
	'light contrast': 'Default High Contrast Light',
};

/** What a picture for the gallery shows: the text and its problems, and none of the editor's furniture. */
const tidySettings = {
	'workbench.layoutControl.enabled': false,
	'window.commandCenter': false,
	'editor.minimap.enabled': false,
	'editor.fontSize': 15,
	'editor.lineHeight': 22,
	'remote.autoForwardPorts': false,
	'files.exclude': { '**/.vscode': true, '**/*.expected.json': true },
};

export interface Workbench {
	readonly page: Page;
	/** Where VS Code itself comes from: `http://127.0.0.1:PORT`. */
	readonly address: string;
	/** Writes the settings of the folder, as another program would: they hold from now on. */
	readonly setSettings: (settings: Readonly<Record<string, unknown>>) => Promise<void>;
	/** Runs a command of the palette by its title; `leavesInput` where the command itself asks for something in its place. */
	readonly run: (title: string, options?: { readonly leavesInput: boolean }) => Promise<void>;
	/** Brings a line, counted from one, into the middle of the editor with the cursor on it. */
	readonly goToLine: (line: number) => Promise<void>;
	readonly problemRows: () => Locator;
	readonly statusItem: () => Locator;
	/** The rows that one of the lists beside the text shows, by the list's name. */
	readonly viewRows: (view: string) => Locator;
	/** What is in the page of ours that is open beside the text. */
	readonly panel: () => FrameLocator;
	/** Keeps a picture as `test-results/NAME.png`. */
	readonly screenshot: (name: string) => Promise<void>;
	readonly close: () => Promise<void>;
}

/** Acts again until something can be seen, as a person would; for what the editor itself may take away again. */
export function repeatUntilSeen(sight: Locator, act: () => Promise<void>): Promise<void> {
	return repeatUntilDone(act, (timeout) => sight.waitFor({ timeout }));
}

async function repeatUntilDone(act: () => Promise<void>, done: (timeoutMs: number) => Promise<unknown>): Promise<void> {
	const limitMs = 4000;
	for (let nLeft = 5; nLeft > 0; nLeft--) {
		await act();
		try {
			await done(limitMs);
			return;
		} catch (error) {
			if (nLeft === 1) throw error;
		}
	}
}

/** Whether the box at the top, in the page's own document, no longer asks with this text in it. */
function isAnswered(text: string): boolean {
	const input = document.querySelector<HTMLInputElement>('.quick-input-widget input[type="text"]');
	return input === null || input.offsetParent === null || input.value !== text;
}

export interface WorkbenchOptions {
	/** Of the samples, or of `files`. */
	readonly file: string;
	readonly theme: Theme;
	/** What else is in the folder, by name. */
	readonly files?: Readonly<Record<string, string>>;
	/** Runs the browser edition of the extension, with this the one way to other machines. */
	readonly inBrowser?: WayOut;
}

/** Opens a file and resolves when its text is on the screen. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
	const parent = await mkdtemp(join(tmpdir(), 'script-supervisor-window-'));
	// The folder's name is in the picture.
	const folder = join(parent, 'redemption');
	await cp(join(root, 'samples'), folder, { recursive: true });
	for (const [name, text] of Object.entries(options.files ?? {})) await writeFile(join(folder, name), text);
	const server = await startVscodeServer({
		settings: {
			...tidySettings,
			'workbench.colorTheme': themeNames[options.theme],
			...(options.inBrowser === undefined ? {} : asBrowserEdition),
		},
	});
	let browser: Browser | undefined;

	async function close() {
		await browser?.close();
		await server.stop();
		await rm(parent, { recursive: true, force: true });
	}

	try {
		browser = await launchChromium(options.inBrowser === undefined ? {} : { proxy: options.inBrowser.proxy });
		const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
		await page.goto(workbenchAddress(server, { folder, file: join(folder, options.file) }));
		await page.locator('.monaco-editor .view-line').first().waitFor();
		const setSettings = async (settings: Readonly<Record<string, unknown>>) => {
			await mkdir(join(folder, '.vscode'), { recursive: true });
			await writeFile(join(folder, '.vscode/settings.json'), JSON.stringify(settings));
		};
		return { ...actionsOn(page), address: server.address, setSettings, close };
	} catch (error) {
		await close();
		throw error;
	}
}

function actionsOn(page: Page): Omit<Workbench, 'address' | 'close' | 'setSettings'> {
	async function choose(text: string, { leavesInput } = { leavesInput: false }) {
		await page.keyboard.press('F1');
		const input = page.locator('.quick-input-widget input[type="text"]');
		await input.fill(text);
		await page.locator('.quick-input-list .monaco-list-row.focused').waitFor();
		// Enter counts for nothing while the list is being filled.
		await repeatUntilDone(
			() => page.keyboard.press('Enter'),
			(timeout) => page.waitForFunction(isAnswered, text, { timeout }),
		);
		if (!leavesInput) await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
	}

	return {
		page,
		run: (title, options) => choose(`>${title}`, options),
		goToLine: (line) => choose(`:${line}`),
		problemRows: () => page.locator('.markers-panel .monaco-list-row').filter({ has: page.locator('.marker-icon') }),
		statusItem: () => page.locator('.statusbar-item[id$="scriptSupervisor.status"]'),
		viewRows: (view) =>
			page
				.locator('.pane', { has: page.locator('.pane-header .title', { hasText: new RegExp(`^${view}$`, 'iu') }) })
				.locator('.monaco-list-row'),
		panel: () => page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame'),
		async screenshot(name) {
			await mkdir(screenshotFolder, { recursive: true });
			await page.screenshot({ path: join(screenshotFolder, `${name}.png`) });
		},
	};
}
