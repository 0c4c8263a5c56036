/** Draws `images/icon.png`, the gallery's icon, from the SVG beside it. Run it after the SVG changes. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { root } from './hostPackages.mjs';
import { launchChromium } from './vscodeHost.mjs';

const sizePixels = 256;

const svg = await readFile(join(root, 'images/icon.svg'), 'utf8');
const browser = await launchChromium();
try {
	const page = await browser.newPage({ viewport: { width: sizePixels, height: sizePixels } });
	await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
	await writeFile(join(root, 'images/icon.png'), await page.screenshot({ omitBackground: true }));
} finally {
	await browser.close();
}
