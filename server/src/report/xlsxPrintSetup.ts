/** What a spreadsheet needs to print well: one page wide, the head on every page, the right paper; and a filter in the head. */
import type writeXlsxFile from 'write-excel-file/universal';

import type { Paper } from '../layout/pageSetup.js';

/** The numbers that the format has for papers (ECMA-376, part 1, 18.3.1.63). */
const paperNumbers: Readonly<Record<Paper, string>> = { letter: '1', a4: '9' };

/** What the writer of spreadsheets lets be changed. */
type Feature = NonNullable<NonNullable<Parameters<typeof writeXlsxFile>[1]>['features']>[number];

export function printSetup(paper: Paper): Feature {
	return {
		files: {
			transform: {
				'xl/worksheets/sheet{id}.xml': {
					transform: (xml) =>
						xml
							.replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
							.replace(/paperSize="\d+"/u, `paperSize="${paperNumbers[paper]}" fitToWidth="1" fitToHeight="0"`)
							.replace('</sheetData>', `</sheetData>${filterOf(xml)}`),
				},
				'xl/workbook.xml': {
					transform: (xml, sheets) =>
						xml.replace(
							/<definedNames\s*\/>/u,
							`<definedNames>${sheets.map(({ sheet = '' }, index) => titleRow(sheet, index)).join('')}</definedNames>`,
						),
				},
			},
		},
	};
}

/** Over all cells of a sheet: those of its first row are the head. */
function filterOf(xml: string): string {
	const cells = [...xml.matchAll(/<c r="([A-Z]+)(\d+)"/gu)];
	const lastColumn = cells.findLast(([, , row]) => row === '1')?.[1];
	const lastRow = cells.at(-1)?.[2];
	return lastColumn === undefined || lastRow === undefined ? '' : `<autoFilter ref="A1:${lastColumn}${lastRow}"/>`;
}

function titleRow(sheet: string, index: number): string {
	return `<definedName name="_xlnm.Print_Titles" localSheetId="${String(index)}">'${sheet}'!$1:$1</definedName>`;
}
