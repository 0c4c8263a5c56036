/** A PDF as an independent reader (pdf.js) sees it: lines with their places on each page, names of pages, bookmarks, links. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** A line of a page, its parts joined as far as the space between them says. In points from the paper's upper left corner. */
export interface PdfLine {
	readonly text: string;
	readonly x: number;
	readonly baseline: number;
}

export interface PdfPage {
	readonly width: number;
	readonly height: number;
	/** From top to bottom. */
	readonly lines: readonly PdfLine[];
	readonly links: readonly { readonly url: string; readonly rect: readonly number[] }[];
}

export interface PdfBookmark {
	readonly title: string;
	/** Index of the page. */
	readonly page: number;
	readonly items: readonly PdfBookmark[];
}

export interface ReadPdf {
	readonly pages: readonly PdfPage[];
	/** By page, what is read out, in order, without spaces: `P: Hewaits.` */
	readonly structure: readonly (readonly string[])[];
	readonly labels: readonly string[] | null;
	readonly info: Readonly<Record<'Title' | 'Author' | 'Creator' | 'Language', string | undefined>>;
	readonly outline: readonly PdfBookmark[];
}

/** What the worker posts. */
interface RawPdf extends Omit<ReadPdf, 'pages'> {
	readonly pages: readonly (Omit<PdfPage, 'lines'> & { readonly items: readonly PdfText[] })[];
}

/** A stretch of text; `y` is from the paper's lower edge. */
interface PdfText {
	readonly text: string;
	readonly x: number;
	readonly y: number;
}

/** Letters stand in cells of so many points. */
const cell = 7.2;

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
	const worker = new Worker(new URL('./pdfWorker.mjs', import.meta.url), { workerData: bytes, execArgv: [] });
	const [raw] = (await once(worker, 'message')) as [RawPdf];
	await worker.terminate();
	const pages = raw.pages.map(({ items, ...page }) => ({ ...page, lines: linesOf(items, page.height) }));
	return { ...raw, pages };
}

function linesOf(items: readonly PdfText[], height: number): readonly PdfLine[] {
	const rows = new Map<number, PdfText[]>();
	for (const item of items) {
		if (item.text.trim() === '') continue;
		const row = Math.round((height - item.y) * 10) / 10;
		rows.set(row, [...(rows.get(row) ?? []), item]);
	}
	return [...rows]
		.sort(([lhs], [rhs]) => lhs - rhs)
		.map(([baseline, parts]) => {
			const sorted = parts.toSorted((lhs, rhs) => lhs.x - rhs.x);
			const x = sorted[0]?.x ?? 0;
			const joined = (text: string, part: PdfText): string => text.padEnd(Math.round((part.x - x) / cell)) + part.text;
			return { text: sorted.reduce(joined, ''), x, baseline };
		});
}
