/**
 * A script as one HTML file that looks and prints as its pages: fonts inside, nothing loaded from anywhere, no scripts.
 * Paragraphs are paragraphs to a screen reader, and flow on a narrow screen. Emphasis comes set from the layout.
 */
import { styles } from '../layout/model.js';
import { escaped } from './escaped.js';
import type { Exported, ExportJob } from './export.js';
import { fontFaces } from './htmlFonts.js';
import { styleSheet } from './htmlStyle.js';
import type { Paragraph } from './paragraphs.js';
import { paragraphsOf } from './paragraphs.js';
import type { PrintedLine, Printout, Sheet } from './printout.js';
import { languageOf, printoutOf } from './printoutOf.js';

/** The whole file. */
export async function exportHtml(job: ExportJob): Promise<Exported> {
	const { view, layout, config, highlight, revision, printer } = job;
	const printout = printoutOf(view, layout, { ...config.export, highlight, revision, language: languageOf(config) });
	const { faces, families } = await fontFaces(printout, printer);
	const { title, author, paper, language } = printout;
	const content = [
		'<!DOCTYPE html>',
		`<html lang="${language}">`,
		'<head>',
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">`,
		...(author === '' ? [] : [`<meta name="author" content="${escaped(author)}">`]),
		`<title>${escaped(title)}</title>`,
		`<style>${faces}${styleSheet(paper, families)}</style>`,
		'</head>',
		'<body>',
		...contentsOf(printout),
		'<main>',
		...printout.sheets.map((sheet, index) => sheetHtml(sheet, index, printout.watermark)),
		'</main>',
		'</body>',
		'</html>',
		'',
	];
	return { content: content.join('\n'), remarks: printout.remarks };
}

/** Sections and scenes, to be unfolded. */
function contentsOf({ bookmarks }: Printout): readonly string[] {
	if (bookmarks.length === 0) return [];
	const items = bookmarks.map(
		({ title, depth, sheet, row }) =>
			`<li style="--depth:${String(depth)}"><a href="#${placeOf(sheet, row)}">${escaped(title)}</a></li>`,
	);
	return ['<nav><details><summary>Scenes</summary>', '<ol>', ...items, '</ol>', '</details></nav>'];
}

/** The name of a place to jump to. */
function placeOf(sheet: number, row: number): string {
	return `p${String(sheet)}-${String(row)}`;
}

function sheetHtml({ label, color, lines }: Sheet, index: number, watermark: string): string {
	const isTitle = label === undefined;
	const name = isTitle ? 'Title page' : `Page ${label}`;
	return [
		`<section class="page" aria-label="${escaped(name)}"${color === undefined ? '' : ` style="--paper:${color}"`}>`,
		...(watermark === '' ? [] : [`<div class="watermark" aria-hidden="true">${escaped(watermark)}</div>`]),
		...paragraphsOf(lines).map((paragraph, at) => paragraphHtml(paragraph, index, isTitle && at === 0)),
		'</section>',
	].join('\n');
}

/** What a paragraph is to a reader who hears the page; anything else is a `p`. */
function tagOf({ role }: Paragraph, isTitle: boolean): 'h1' | 'h2' | 'p' {
	if (isTitle) return 'h1';
	return role === 'heading' ? 'h2' : 'p';
}

function paragraphHtml(paragraph: Paragraph, sheet: number, isTitle: boolean): string {
	const { role, row, column, lines } = paragraph;
	const tag = tagOf(paragraph, isTitle);
	const id =
		role === 'page-number' || role === 'scene-number' || role === 'revision' ? '' : ` id="${placeOf(sheet, row)}"`;
	// The number in the right margin repeats the one in the left; a star says nothing to the ear.
	const isSilent = role === 'revision' || (role === 'scene-number' && column > 60);
	const rows = lines.map((line) => lineHtml(line, column));
	return [
		`<${tag}${id} class="${role}" style="--row:${String(row)};--column:${String(column)}"`,
		`${isSilent ? ' aria-hidden="true"' : ''}>${rows.join('\n')}</${tag}>`,
	].join('');
}

/** A line of a paragraph that begins in some column. */
function lineHtml(printed: PrintedLine, column: number): string {
	const { line, mark } = printed;
	const classes = mark === undefined ? 'line' : `line mark-${String(mark % 6)}`;
	const shift = printed.column - column;
	const shifted = shift === 0 ? '' : ` style="--shift:${String(shift)}"`;
	const direction = line.isRightToLeft ? ' dir="rtl"' : '';
	return `<span class="${classes}"${shifted}${direction}>${piecesOf(printed).map(pieceHtml).join('')}</span>`;
}

interface Piece {
	readonly text: string;
	/** A sum of `styles`. */
	readonly style: number;
	readonly target: string | undefined;
}

/** The runs of a line, cut where links begin and end. */
function piecesOf({ line, links }: PrintedLine): readonly Piece[] {
	return line.runs.flatMap(({ text, offset, style }): readonly Piece[] => {
		const pieces: Piece[] = [];
		let done = 0;
		for (const { offset: linkAt, cells, target } of links) {
			const from = Math.max(done, linkAt - offset);
			const to = Math.min(text.length, linkAt + cells - offset);
			if (from >= to) continue;
			pieces.push({ text: text.slice(done, from), style, target: undefined });
			pieces.push({ text: text.slice(from, to), style, target });
			done = to;
		}
		pieces.push({ text: text.slice(done), style, target: undefined });
		return pieces.filter((piece) => piece.text !== '');
	});
}

/** Elements for styles, from the outermost in. */
const styleTags: readonly (readonly [style: number, tag: string])[] = [
	[styles.note, 'small'],
	[styles.bold, 'strong'],
	[styles.italic, 'em'],
	[styles.underline, 'u'],
];

function pieceHtml({ text, style, target }: Piece): string {
	const tags = styleTags.filter(([bit]) => (style & bit) !== 0).map(([, tag]) => tag);
	const open = tags.map((tag) => `<${tag}>`).join('');
	const close = tags
		.toReversed()
		.map((tag) => `</${tag}>`)
		.join('');
	const styled = `${open}${escaped(text)}${close}`;
	return target === undefined ? styled : `<a href="${escaped(target)}">${styled}</a>`;
}
