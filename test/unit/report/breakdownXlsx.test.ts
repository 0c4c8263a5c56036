/** The breakdown as a spreadsheet, read back from its bytes. */
import { deepEqual, equal, ok } from 'node:assert/strict';

import { elementOf } from '../../../server/src/finaldraft/readXml.js';
import type { BreakdownOrder } from '../../../server/src/report/breakdown.js';
import { breakdownOf } from '../../../server/src/report/breakdown.js';
import { breakdownFile } from '../../../server/src/report/breakdownFile.js';
import { analysisOf } from '../../support/analysisOf.js';
import type { ReadSheet } from '../../support/readXlsx.js';
import { readXlsx, unzip } from '../../support/readXlsx.js';
import { canonUri, scriptUri, showCanon, showScript } from '../../support/show.js';

const flashback =
	'INT. MILL - NIGHT #1#\n\nANNA\nNo.\n\nINT. MILL - DAY (FLASHBACK) #2#\n\nANNA\nYes.\n\nEXT. SEA - THE NEXT DAY #3#\n\nBOB (V.O.)\nNo.\n';

async function bytesOf(
	text: string,
	{ order = 'script', isMatrix = false }: { order?: BreakdownOrder; isMatrix?: boolean } = {},
): Promise<Uint8Array> {
	const analysis = await analysisOf({ [scriptUri]: text, [canonUri]: showCanon });
	const view = analysis.view(scriptUri);
	const layout = analysis.layout(scriptUri);
	if (view === undefined || layout === undefined) throw new Error('no script');
	const content = await breakdownFile(breakdownOf(view, layout, order), { format: 'xlsx', isMatrix, paper: 'a4' });
	if (typeof content === 'string') throw new Error('no spreadsheet');
	return content;
}

async function sheetsOf(text: string, options?: Parameters<typeof bytesOf>[1]): Promise<readonly ReadSheet[]> {
	return readXlsx(await bytesOf(text, options));
}

describe('the breakdown as a spreadsheet', () => {
	it('has a sheet for scenes, cast, each total, and who is in which scene', async () => {
		deepEqual(
			(await sheetsOf(showScript)).map(({ name }) => name),
			['Breakdown', 'Cast', 'Script days', 'Places', 'INT-EXT', 'DAY-NIGHT', 'Scenes and cast'],
		);
	});

	it('has the columns of a breakdown and some to fill in, a row per scene and the sum', async () => {
		const [scenes] = await sheetsOf(showScript);
		deepEqual(scenes?.cells[0], [
			...['Scene', 'Day', 'I/E', 'Place', 'Time of day', 'Date', 'Jump', 'Page', 'Length', 'Eighths', 'Time', 'Cast'],
			...['Synopsis', 'Names', 'From and to', 'Props', 'Costume', 'Make-up', 'Notes'],
		]);
		deepEqual(scenes.cells[1]?.slice(0, 15), [
			...[1, 'D1', 'INT', 'OLD MILL', 'DAY', '2 March 1979', undefined, 1, '2/8', 2, 15 / 86_400, '1, 2', undefined],
			...['ANNA, KARIN', 'ANNA – → 2; KARIN – → 3'],
		]);
		const sum = scenes.cells.at(-1);
		deepEqual(
			[sum?.[0], sum?.[3], sum?.[8], sum?.[9], sum?.[10]],
			[3, 'All scenes (printed: 1 page)', '4/8', 4, 30 / 86_400],
		);
	});

	it('never reduces eighths, and its figures add up', async () => {
		const long = `INT. MILL - DAY\n\n${'Anna waits.\n\n'.repeat(34)}`;
		const [scenes, , days] = await sheetsOf(long);
		// 34 lines with an empty one above each, and the heading: 69 of 55 a page, which is 1 2/8.
		equal(scenes?.cells[1]?.[8], '1 2/8');
		const figures = (days?.cells.slice(1) ?? []).map((row) => Number(row[3]));
		equal(
			figures.reduce((sum, eighths) => sum + eighths, 0),
			scenes.cells.at(-1)?.[9],
		);
	});

	it('follows the story where it is asked to', async () => {
		const numbers = async (order: BreakdownOrder): Promise<readonly unknown[]> =>
			((await sheetsOf(flashback, { order }))[0]?.cells ?? []).slice(1, -1).map(([number]) => number);
		deepEqual(await numbers('script'), [1, 2, 3]);
		deepEqual(await numbers('story'), [2, 1, 3]);
	});

	it('says who is there and who is only heard', async () => {
		const [matrix, ...more] = await sheetsOf(flashback, { isMatrix: true });
		equal(more.length, 0);
		deepEqual(matrix?.cells[0], ['Scene', 'Day', 'Heading', 'Length', '1 ANNA', '2 BOB', 'Cast']);
		deepEqual(
			matrix.cells.slice(1).map((row) => [row[0], row[4], row[5], row[6]]),
			[
				[1, 'X', undefined, 1],
				[2, 'X', undefined, 1],
				[3, undefined, 'V', 1],
				[undefined, 2, 1, undefined],
			],
		);
	});

	it('takes no text for a formula, and no character that XML forbids', async () => {
		const [scenes] = await sheetsOf('INT. =1+1\n\n= @now \u0001 & <b>\n\nHe waits.\n');
		const row = scenes?.cells[1] ?? [];
		ok(row.includes('=1+1'));
		ok(row.includes('@now & <b>') || row.includes('@now  & <b>'), JSON.stringify(row));
	});

	it('prints one page wide with the head on every page, on the paper of the script', async () => {
		const files = unzip(await bytesOf(showScript));
		const sheet = readXlsx(await bytesOf(showScript))[0]?.xml;
		ok(sheet !== undefined);
		const { paperSize, fitToWidth, fitToHeight, orientation } = elementOf(sheet, 'pageSetup')?.attributes ?? {};
		deepEqual([paperSize, fitToWidth, fitToHeight, orientation], ['9', '1', '0', 'landscape']);
		equal(elementOf(sheet, 'autoFilter')?.attributes['ref'], 'A1:S5');
		ok(
			files
				.get('xl/workbook.xml')
				?.includes('<definedName name="_xlnm.Print_Titles" localSheetId="0">\'Breakdown\'!$1:$1<'),
		);
		// The format wants its parts in this order.
		const order = ['sheetPr', 'sheetViews', 'cols', 'sheetData', 'autoFilter', 'pageMargins', 'pageSetup'];
		const names = sheet.children.flatMap((child) => (typeof child === 'string' ? [] : [child.name]));
		deepEqual(names, order);
	});
});
