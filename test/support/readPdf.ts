/** A PDF as an independent reader (pdf.js) sees it: lines with their places on each page, names of pages, bookmarks, links. */
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

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

export interface ReadPdf {
	readonly pages: readonly PdfPage[];
	readonly labels: readonly string[] | null;
	readonly info: Readonly<Record<string, unknown>>;
	readonly outline: readonly PdfBookmark[];
}

export interface PdfBookmark {
	readonly title: string;
	/** Index of the page. */
	readonly page: number;
	readonly items: readonly PdfBookmark[];
}

interface TextItem {
	readonly str: string;
	readonly width: number;
	readonly transform: readonly number[];
}

interface OutlineNode {
	readonly title: string;
	readonly dest: string | readonly unknown[] | null;
	readonly items: readonly OutlineNode[];
}

/** Letters in a cell of 7.2 points. */
const cell = 7.2;

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
	const loading = getDocument({
		data: Uint8Array.from(bytes),
		verbosity: VerbosityLevel.ERRORS,
		useSystemFonts: false,
	});
	const pdf = await loading.promise;
	try {
		const pages: PdfPage[] = [];
		for (let number = 1; number <= pdf.numPages; number++) {
			const page = await pdf.getPage(number);
			const { width, height } = page.getViewport({ scale: 1 });
			const { items } = await page.getTextContent();
			const annotations = (await page.getAnnotations()) as readonly {
				readonly url?: string;
				readonly rect: number[];
			}[];
			pages.push({
				width,
				height,
				lines: linesOf(
					items.filter((item): item is (typeof items)[number] & TextItem => 'str' in item),
					height,
				),
				links: annotations.flatMap(({ url, rect }) => (url === undefined ? [] : [{ url, rect }])),
			});
		}
		const outlineOf = async (nodes: readonly OutlineNode[]): Promise<readonly PdfBookmark[]> =>
			Promise.all(
				nodes.map(async ({ title, dest, items }) => ({
					title,
					page: Array.isArray(dest) ? await pdf.getPageIndex(dest[0] as Parameters<typeof pdf.getPageIndex>[0]) : -1,
					items: await outlineOf(items),
				})),
			);
		return {
			pages,
			labels: await pdf.getPageLabels(),
			info: (await pdf.getMetadata()).info as Readonly<Record<string, unknown>>,
			outline: await outlineOf((await pdf.getOutline()) ?? []),
		};
	} finally {
		await loading.destroy();
	}
}

function linesOf(items: readonly TextItem[], height: number): readonly PdfLine[] {
	const rows = new Map<number, TextItem[]>();
	for (const item of items) {
		if (item.str.trim() === '') continue;
		const row = Math.round((height - (item.transform[5] ?? 0)) * 10) / 10;
		rows.set(row, [...(rows.get(row) ?? []), item]);
	}
	return [...rows]
		.sort(([lhs], [rhs]) => lhs - rhs)
		.map(([baseline, parts]) => {
			const sorted = parts.toSorted((lhs, rhs) => (lhs.transform[4] ?? 0) - (rhs.transform[4] ?? 0));
			const x = sorted[0]?.transform[4] ?? 0;
			let text = '';
			for (const part of sorted) {
				const at = Math.round(((part.transform[4] ?? 0) - x) / cell);
				text = text.padEnd(at) + part.str;
			}
			return { text, x, baseline };
		});
}
