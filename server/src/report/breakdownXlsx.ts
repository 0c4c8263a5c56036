/**
 * A breakdown as a spreadsheet: a sheet of scenes with room for what is filled in by hand, sheets of cast and totals, and who is
 * in which scene. Figures are figures, so that they add up. Loaded only where a spreadsheet is asked for.
 */
import type { CellObject, Row, Sheet } from 'write-excel-file/universal';
import writeXlsxFile from 'write-excel-file/universal';

import { eighthsInWords, secondsOf } from '../layout/eighths.js';
import type { Paper } from '../layout/pageSetup.js';
import type { Breakdown, BreakdownRow, BreakdownTotal } from './breakdown.js';
import { breakdownColumns, lengthCell, nameCell, totalGroups, transfer } from './breakdownFormats.js';
import type { ReportText, ReportWords } from './reportWords.js';
import { presenceMarks, presenceOf } from './sceneMatrix.js';
import { printSetup } from './xlsxPrintSetup.js';

/** The file's bytes. `isMatrix` leaves only who is in which scene. */
export async function breakdownXlsx(
	breakdown: Breakdown,
	{ paper, isMatrix, words }: { readonly paper: Paper; readonly isMatrix: boolean; readonly words: ReportWords },
): Promise<Uint8Array> {
	const sheets = isMatrix
		? [matrixSheet(breakdown, words)]
		: [
				scenesSheet(breakdown, words),
				castSheet(breakdown, words),
				...totalSheets(breakdown, words),
				matrixSheet(breakdown, words),
			];
	const pages = sheets.map((sheet) => ({ orientation: 'landscape' as const, ...sheet }));
	const blob: BlobOfBytes = await writeXlsxFile(pages, {
		fontFamily: 'Calibri',
		fontSize: 10,
		features: [printSetup(paper)],
	}).toBlob();
	return new Uint8Array(await blob.arrayBuffer());
}

/** What we need of a `Blob`, which has no type where there is no DOM. */
interface BlobOfBytes {
	arrayBuffer(): Promise<ArrayBuffer>;
}

type XlsxSheet = Omit<Sheet<never>, 'images'>;

const headFill = '#e4e7ee';
const nightFill = '#eceff7';
const dayFill = '#fdf6dd';
const lineColor = '#c9ced8';

const border = { bottomBorderColor: lineColor, bottomBorderStyle: 'thin' } as const;
const body = { ...border, alignVertical: 'top' } as const;

function head(words: string, more: Partial<CellObject> = {}): CellObject {
	return {
		...text(words),
		fontWeight: 'bold',
		backgroundColor: headFill,
		alignVertical: 'center',
		wrap: true,
		...more,
	};
}

// What no XML holds.
const controls = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function text(words: string, more: Partial<CellObject> = {}): CellObject {
	const value = words.replace(controls, '');
	return value === '' ? { ...body, ...more } : { ...body, value, type: String, ...more };
}

function figure(value: number, more: Partial<CellObject> = {}): CellObject {
	return { ...body, value, type: Number, align: 'right', ...more };
}

/** Scene `12` is a figure to a spreadsheet, `12A` is not. */
function number(words: string): CellObject {
	return /^\d{1,9}$/u.test(words) ? figure(Number(words)) : text(words, { align: 'right' });
}

const secondsPerDay = 86_400;

/** Eighths are never reduced, so a length is words; the figures beside it add up. */
function lengthCells(eighths: number, more: Partial<CellObject> = {}): readonly CellObject[] {
	return [
		text(eighthsInWords(eighths), { align: 'right', ...more }),
		figure(eighths, more),
		figure(secondsOf(eighths) / secondsPerDay, { format: '[h]:mm:ss', ...more }),
	];
}

/** Nothing for a scene that is omitted. */
function sceneLength({ isOmitted, eighths }: BreakdownRow): readonly CellObject[] {
	return isOmitted ? [] : lengthCells(eighths);
}

interface SceneColumn {
	readonly title: ReportText;
	readonly width: number;
	readonly cell: (row: BreakdownRow) => CellObject;
}

const widths: Readonly<Record<string, number>> = {
	...{ Scene: 7, Day: 6, 'I/E': 8, Place: 30, 'Time of day': 14, Date: 20, Jump: 16, Page: 6 },
	...{ Length: 8, Time: 9, Cast: 14, Synopsis: 44 },
};

/** The columns of every breakdown, those that only a spreadsheet has room for, and some to fill in by hand. */
function sceneColumns(words: ReportWords): readonly SceneColumn[] {
	const shared = breakdownColumns.flatMap(({ title, cell }): readonly SceneColumn[] => {
		const width = widths[title] ?? 12;
		if (title === 'Time') return [];
		if (title === 'Length') {
			return [
				{ title, width, cell: (row) => sceneLength(row)[0] ?? text('') },
				{ title: 'Eighths', width: 8, cell: (row) => sceneLength(row)[1] ?? text('') },
				{ title: 'Time', width: 9, cell: (row) => sceneLength(row)[2] ?? text('') },
			];
		}
		const isFigure = title === 'Scene' || title === 'Page';
		return [
			{ title, width, cell: (row) => (isFigure ? number(cell(row, words)) : text(cell(row, words), { wrap: true })) },
		];
	});
	return [
		...shared,
		{ title: 'Names', width: 34, cell: ({ parts }) => text(parts.map(nameCell).join(', '), { wrap: true }) },
		{ title: 'From and to', width: 34, cell: ({ parts }) => text(parts.map(transfer).join('; '), { wrap: true }) },
		...(['Props', 'Costume', 'Make-up', 'Notes'] as const).map((title) => ({ title, width: 20, cell: () => text('') })),
	];
}

function scenesSheet({ rows, nScenes, eighths, nPages }: Breakdown, words: ReportWords): XlsxSheet {
	const columns = sceneColumns(words);
	const scenes = rows.map((row): Row => {
		const isDay = row.light !== undefined && !nights.has(row.light);
		const fill = row.light === undefined ? {} : { backgroundColor: isDay ? dayFill : nightFill };
		return columns.map(({ title, cell }) => (shaded.has(title) ? { ...cell(row), ...fill } : cell(row)));
	});
	const lengths = lengthCells(eighths, { fontWeight: 'bold' });
	const totals: Row = columns.map(({ title }) => {
		const index = ['Length', 'Eighths', 'Time'].indexOf(title);
		if (title === 'Scene') return figure(nScenes, { fontWeight: 'bold' });
		return title === 'Place'
			? text(words.say('All scenes (printed: {0})', words.counted(nPages, 'page')), { fontWeight: 'bold' })
			: (lengths[index] ?? text(''));
	});
	return {
		sheet: words.say('Breakdown'),
		data: [columns.map(({ title }) => head(words.say(title))), ...scenes, totals],
		columns: columns.map(({ width }) => ({ width })),
		stickyRowsCount: 1,
		stickyColumnsCount: 1,
	};
}

const shaded: ReadonlySet<string> = new Set(['Scene', 'Day', 'I/E', 'Place', 'Time of day']);
const nights: ReadonlySet<string> = new Set(['night', 'evening', 'dusk']);

function castSheet({ cast }: Breakdown, { say }: ReportWords): XlsxSheet {
	return {
		sheet: say('Cast'),
		data: [
			(['No.', 'Name', 'Scenes', 'Length', 'Eighths', 'Time'] as const).map((title) => head(say(title))),
			...cast.map((member): Row => [
				figure(member.castNumber),
				text(member.name),
				figure(member.nScenes),
				...lengthCells(member.eighths),
			]),
		],
		columns: [6, 34, 9, 9, 9, 10].map((width) => ({ width })),
		stickyRowsCount: 1,
	};
}

function totalSheets(breakdown: Breakdown, words: ReportWords): readonly XlsxSheet[] {
	const { say } = words;
	return totalGroups(breakdown, words)
		.filter(({ totals }) => totals.length > 0)
		.map(({ title, totals }) => ({
			// "INT/EXT": a sheet's name has no slash.
			sheet: say(title).replaceAll('/', '-'),
			data: [
				([title, 'Scenes', 'Length', 'Eighths', 'Time'] as const).map((name) => head(say(name))),
				...totals.map(totalRow),
			],
			columns: [40, 9, 9, 9, 10].map((width) => ({ width })),
			stickyRowsCount: 1,
		}));
}

function totalRow({ name, nScenes, eighths }: BreakdownTotal): Row {
	return [text(name), figure(nScenes), ...lengthCells(eighths)];
}

function matrixSheet({ rows, cast }: Breakdown, { say }: ReportWords): XlsxSheet {
	const upright = { textRotation: 90, wrap: false, align: 'center', alignVertical: 'bottom' } as const;
	return {
		sheet: say('Scenes and cast'),
		data: [
			[
				...(['Scene', 'Day', 'Heading', 'Length'] as const).map((title) =>
					head(say(title), { alignVertical: 'bottom' }),
				),
				...cast.map(({ castNumber, name }) => head(`${String(castNumber)} ${name}`, { ...upright, height: 130 })),
				head(say('Cast'), upright),
			],
			...rows.map((row): Row => [
				number(row.number),
				text(row.scriptDay),
				text(row.heading),
				text(lengthCell(row), { align: 'right' }),
				...cast.map((member) => {
					const presence = presenceOf(row, member);
					const mark = presence === undefined ? '' : presenceMarks[presence];
					return text(mark, { align: 'center', ...(presence === 'there' ? { backgroundColor: headFill } : {}) });
				}),
				figure(row.parts.length),
			]),
			[
				...['', '', say('Scenes'), ''].map((words) => text(words, { fontWeight: 'bold' })),
				...cast.map(({ nScenes }) => figure(nScenes, { align: 'center', fontWeight: 'bold' })),
				text(''),
			],
		],
		columns: [7, 6, 44, 8, ...cast.map(() => 4), 6].map((width) => ({ width })),
		stickyRowsCount: 1,
		stickyColumnsCount: 4,
	};
}
