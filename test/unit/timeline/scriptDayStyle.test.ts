/** Script days in the manners of different sources: what counts, what days out of line are called, with letters or without. */
import { deepEqual } from 'node:assert/strict';

import type { Config } from '../../../server/src/config/parseConfig.js';
import { defaultConfig, parseConfig } from '../../../server/src/config/parseConfig.js';
import { analysisOf, hostOf } from '../../support/analysisOf.js';
import { scenes } from '../../support/timelineOf.js';

const uri = 'file:///show/pilot.fountain';
const script = scenes(
	'[[time: 2015-03-02]]\n',
	'INT. A - DAY',
	'INT. A - NIGHT',
	'INT. B - DAY (FLASHBACK)',
	'INT. A - THREE DAYS LATER - DAY',
	'INT. C - DAY (DREAM)',
	'INT. A - WEEKS LATER - DAY',
	'INT. A - THE NEXT DAY - NIGHT',
);

async function labels(scriptDays: unknown): Promise<readonly string[]> {
	const { config } = parseConfig({ scriptDays });
	const analysis = await analysisOf({ [uri]: script }, { config });
	return (analysis.view(uri)?.timeline.scenes ?? []).map(({ scriptDay }) => scriptDay.label);
}

describe('script days', () => {
	const table: readonly (readonly [title: string, settings: unknown, labels: string])[] = [
		['count days with scenes', {}, 'D1 N1 FB1 D2 DR1 D3 N4'],
		['count the calendar where dates tell', { counting: 'calendar' }, 'D1 N1 FB1 D4 DR1 D5 N6'],
		['number all days out of line together', { outOfLine: 'X' }, 'D1 N1 X1 D2 X2 D3 N4'],
		['call them 99', { outOfLine: '99' }, 'D1 N1 99 D2 99 D3 N4'],
		['do without letters', { letters: false }, '1 1 FB1 2 DR1 3 4'],
		['ignore what nobody offers', { counting: 'lunar', letters: 'no' }, 'D1 N1 FB1 D2 DR1 D3 N4'],
	];
	for (const [title, settings, expected] of table)
		it(title, async () => deepEqual(await labels(settings), expected.split(' ')));

	it('change at once with the setting, reasons included', async () => {
		const host = await hostOf({ [uri]: script });
		const reasonNow = (): string | undefined => host.snapshot().view(uri)?.timeline.scenes[3]?.scriptDay.reason;
		deepEqual(reasonNow(), 'D2 because THREE DAYS LATER after N1, scene 2');
		const base: Config = { ...defaultConfig, ...parseConfig({ scriptDays: { letters: false } }).config };
		host.applyChange({ settings: { base, folders: new Map() } });
		deepEqual(reasonNow(), '2 because THREE DAYS LATER after 1, scene 2');
	});
});
