/**
 * Reads a PDF with pdf.js and posts what is in it. A thread of its own, because the build of pdf.js for older Nodes replaces
 * built-in functions wherever it is loaded.
 */
import { parentPort, workerData } from 'node:worker_threads';

import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

const loading = getDocument({ data: Uint8Array.from(workerData), verbosity: VerbosityLevel.ERRORS });
const pdf = await loading.promise;
const pages = [];
for (let number = 1; number <= pdf.numPages; number++) {
	const page = await pdf.getPage(number);
	const { width, height } = page.getViewport({ scale: 1 });
	const { items } = await page.getTextContent();
	const annotations = await page.getAnnotations();
	pages.push({
		width,
		height,
		items: items.map(({ str = '', transform = [] }) => ({ text: str, x: transform[4] ?? 0, y: transform[5] ?? 0 })),
		links: annotations.flatMap(({ url, rect }) => (url === undefined ? [] : [{ url, rect: [...rect] }])),
	});
}

async function bookmarks(nodes) {
	return Promise.all(
		nodes.map(async ({ title, dest, items }) => ({
			title,
			page: Array.isArray(dest) ? await pdf.getPageIndex(dest[0]) : -1,
			items: await bookmarks(items),
		})),
	);
}

const { info } = await pdf.getMetadata();
const known = ['Title', 'Author', 'Creator', 'Language'].map((key) => [key, info[key]]);
parentPort.postMessage({
	pages,
	labels: await pdf.getPageLabels(),
	info: Object.fromEntries(known),
	outline: await bookmarks((await pdf.getOutline()) ?? []),
});
await loading.destroy();
