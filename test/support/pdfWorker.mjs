/**
 * Reads a PDF with pdf.js and posts what is in it. A thread of its own, because the build of pdf.js for older Nodes replaces
 * built-in functions wherever it is loaded.
 */
import { parentPort, workerData } from 'node:worker_threads';

import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

const loading = getDocument({ data: Uint8Array.from(workerData), verbosity: VerbosityLevel.ERRORS });
const pdf = await loading.promise;
const pages = [];
const structure = [];
for (let number = 1; number <= pdf.numPages; number++) {
	const page = await pdf.getPage(number);
	const { width, height } = page.getViewport({ scale: 1 });
	const { items } = await page.getTextContent();
	const annotations = await page.getAnnotations();
	const { items: marked } = await page.getTextContent({ includeMarkedContent: true });
	structure.push(structureOf(await page.getStructTree(), wordsById(marked)));
	pages.push({
		width,
		height,
		items: items.map(({ str = '', transform = [] }) => ({ text: str, x: transform[4] ?? 0, y: transform[5] ?? 0 })),
		links: annotations.flatMap(({ url, rect }) => (url === undefined ? [] : [{ url, rect: [...rect] }])),
	});
}

/** What stands between the marks of each content, without spaces: pdf.js makes its own of where letters stand. */
function wordsById(items) {
	const words = new Map();
	const open = [];
	for (const { type, id, str } of items) {
		if (type?.startsWith('begin')) open.push(id);
		else if (type === 'endMarkedContent') open.pop();
		else {
			const at = open.at(-1) ?? '';
			words.set(at, (words.get(at) ?? '') + str.replaceAll(' ', ''));
		}
	}
	return words;
}

/** `P: words`, for whatever has words itself. */
function structureOf(node, words) {
	if (node === null) return [];
	const own = node.children.flatMap(({ id }) => words.get(id) ?? []).join('');
	const inside = node.children.flatMap((child) => (child.children === undefined ? [] : structureOf(child, words)));
	return own === '' ? inside : [`${node.role}: ${own}`, ...inside];
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
	structure,
	labels: await pdf.getPageLabels(),
	info: Object.fromEntries(known),
	outline: await bookmarks((await pdf.getOutline()) ?? []),
});
await loading.destroy();
