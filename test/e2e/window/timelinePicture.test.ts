/**
 * The timeline's picture in a real browser, light and dark: its text is as wide as the estimate that it was set with, so
 * that no label touches another. The pictures stay in `test-results/`.
 */
import { deepEqual, equal } from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Browser, Page } from 'playwright-core';

import { launchChromium } from '../../../scripts/vscodeHost.mjs';
import { root, runCli } from '../../support/runCli.js';

const folder = join(root, 'test-results');

/** Runs in the browser: pairs of texts that share room. */
const collisionsOnScreen = `(() => {
	const boxes = [...document.querySelectorAll('text')].map((text) => ({ text: text.textContent, box: text.getBBox() }));
	return boxes.flatMap((one, index) => boxes.slice(index + 1).flatMap((other) => {
		const [a, b] = [one.box, other.box];
		const isApart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height - 3 <= b.y || b.y + b.height - 3 <= a.y;
		return isApart ? [] : [one.text + ' | ' + other.text];
	}));
})()`;

/** Runs in the browser: how every shape looks, with the style sheet and, the second time, without. */
const looks = `(() => {
	const properties = ['fill', 'stroke', 'strokeWidth', 'strokeDasharray', 'strokeLinecap', 'opacity', 'fontWeight', 'fontFamily'];
	const channels = (value) => value.replace(/color\\(srgb ([\\d. ]+)\\)/, (all, parts) =>
		'rgb(' + parts.split(' ').map((part) => Math.round(part * 255)).join(', ') + ')');
	const all = () => [...document.querySelectorAll('rect, path, line, text')].map((shape) => {
		const style = getComputedStyle(shape);
		return [shape.outerHTML.slice(0, 80), ...properties.map((property) => channels(style[property]))].join(' | ');
	});
	const styled = all();
	document.querySelector('style').remove();
	return [styled, all()];
})()`;

describe('the picture of the timeline in a browser', () => {
	let browser: Browser;

	before(async () => {
		browser = await launchChromium();
	});
	after(() => browser.close());

	for (const script of ['redemption', 'redemption-draft'])
		for (const lanes of ['people', 'places'])
			it(`shows ${script} with lanes for ${lanes}`, async () => {
				mkdirSync(folder, { recursive: true });
				const file = join(folder, `timeline-${script}-${lanes}.svg`);
				const words = ['timeline', `samples/${script}.fountain`, '--format', 'svg', '--lanes', lanes];
				writeFileSync(file, runCli(words).stdout);
				const papers: string[] = [];
				for (const colorScheme of ['light', 'dark'] as const) {
					const page = await browser.newPage({ colorScheme });
					await page.goto(pathToFileURL(file).href);
					await fitWindow(page);
					deepEqual(await page.evaluate<string[]>(collisionsOnScreen), []);
					papers.push(await page.evaluate<string>(`getComputedStyle(document.querySelector('.paper')).fill`));
					await page.screenshot({ path: file.replace(/\.svg$/u, `-${colorScheme}.png`) });
					await page.close();
				}
				equal(new Set(papers).size, 2, 'light and dark have papers of their own');
			});
});

describe('the picture of the timeline without its style sheet', () => {
	it('looks as it does on light paper', async () => {
		const browser = await launchChromium();
		try {
			const page = await browser.newPage({ colorScheme: 'light' });
			const { stdout } = runCli(['timeline', 'samples/redemption-draft.fountain', '--format', 'svg']);
			mkdirSync(folder, { recursive: true });
			const file = join(folder, 'timeline-plain.svg');
			writeFileSync(file, stdout);
			await page.goto(pathToFileURL(file).href);
			const [styled, plain] = await page.evaluate<[string[], string[]]>(looks);
			deepEqual(plain, styled);
		} finally {
			await browser.close();
		}
	});
});

async function fitWindow(page: Page): Promise<void> {
	const [width = 0, height = 0] = await page.evaluate<number[]>(
		`(() => { const { width, height } = document.documentElement.viewBox.baseVal; return [width, height]; })()`,
	);
	await page.setViewportSize({ width: Math.ceil(width), height: Math.ceil(height) });
}
