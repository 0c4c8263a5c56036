/** Eighths of a page, as breakdowns count them: 55 rows to the page, so 6 7/8 to the eighth. */
import assert from 'node:assert/strict';

import { eighthsInWords, sceneEighths, scriptEighths, secondsOf } from '../../../server/src/layout/eighths.js';
import { layoutOf } from '../../support/pagePicture.js';

/** Heading and filler take this many rows, the space before the next heading included. */
function scene(rows: number): string {
	return `INT. HOUSE - DAY\n\n::: ${String(rows - 4)}\n\n`;
}

const cases: readonly { readonly name: string; readonly script: string; readonly eighths: readonly string[] }[] = [
	{ name: 'a heading alone is an eighth', script: 'INT. HOUSE - DAY\n', eighths: ['1/8'] },
	{ name: 'less than an eighth is one', script: `${scene(6)}INT. CAR\n`, eighths: ['1/8', '1/8'] },
	{ name: 'half an eighth over counts as one', script: `${scene(11)}INT. CAR\n`, eighths: ['2/8', '1/8'] },
	{ name: 'less than half an eighth over does not', script: `${scene(10)}INT. CAR\n`, eighths: ['1/8', '1/8'] },
	{ name: 'eighths are never reduced', script: `${scene(28)}INT. CAR\n`, eighths: ['4/8', '1/8'] },
	{
		name: 'a scene that ends with the page counts its own rows',
		script: `::: 20\n\n${scene(33)}INT. CAR\n\nHe drives.\n`,
		eighths: ['5/8', '1/8'],
	},
	{
		name: 'a page that a scene runs over counts to the bottom',
		script: 'INT. HOUSE - DAY\n\n::: 50\n\n::: 54\n\n::: 8\n\nINT. CAR\n',
		// One page, one page, 10 of 55 rows.
		eighths: ['2 1/8', '1/8'],
	},
	{
		name: "a page that the writer's own break ends counts what is on it",
		script: 'INT. HOUSE - DAY\n\n::: 11\n\n===\n\n::: 14\n',
		// 13 and 14 of 55 rows.
		eighths: ['4/8'],
	},
	{ name: 'text before the first scene is nobody’s', script: `::: 30\n\n${scene(10)}`, eighths: ['1/8'] },
	{ name: 'a whole page is written without eighths', script: 'INT. HOUSE - DAY\n\n::: 53\n', eighths: ['1'] },
];

describe('eighths', () => {
	for (const { name, script, eighths } of cases) {
		it(name, () => {
			assert.deepEqual(sceneEighths(layoutOf(script)).map(eighthsInWords), eighths);
		});
	}

	it('are longer on A4, whose page has more rows', () => {
		const script = `${scene(11)}INT. CAR\n`;
		assert.deepEqual(sceneEighths(layoutOf(script, { paper: 'a4' })).map(eighthsInWords), ['2/8', '1/8']);
		assert.deepEqual(sceneEighths(layoutOf(`${scene(52)}INT. CAR\n`)).map(eighthsInWords), ['1', '1/8']);
		assert.deepEqual(sceneEighths(layoutOf(`${scene(52)}INT. CAR\n`, { paper: 'a4' })).map(eighthsInWords), [
			'7/8',
			'1/8',
		]);
	});

	it('of a script count whole pages and what is on the last', () => {
		assert.equal(eighthsInWords(scriptEighths(layoutOf('::: 20\n\n===\n\n::: 21\n'))), '1 3/8');
		assert.equal(eighthsInWords(scriptEighths(layoutOf(''))), '0');
	});

	it('run at a page a minute', () => {
		assert.deepEqual([1, 4, 8, 19].map(secondsOf), [8, 30, 60, 143]);
	});
});
