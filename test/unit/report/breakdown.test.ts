/** The continuity breakdown and the statistics of a small script, worked out by hand. */
import { deepEqual, equal, match, ok } from 'node:assert/strict';

import type { ScriptView } from '../../../server/src/analysis/scriptView.js';
import type { Layout } from '../../../server/src/layout/layout.js';
import type { BreakdownOrder } from '../../../server/src/report/breakdown.js';
import { breakdownOf } from '../../../server/src/report/breakdown.js';
import { breakdownCsv, breakdownJson, breakdownText } from '../../../server/src/report/breakdownFormats.js';
import { breakdownHtml } from '../../../server/src/report/breakdownHtml.js';
import { statsOf } from '../../../server/src/report/stats.js';
import { statsJson, statsText } from '../../../server/src/report/statsFormats.js';
import { analysisOf } from '../../support/analysisOf.js';
import { canonUri, scriptUri, showCanon, showScript } from '../../support/show.js';

async function measured(text: string): Promise<[view: ScriptView, layout: Layout]> {
	const analysis = await analysisOf({ [scriptUri]: text, [canonUri]: showCanon });
	const view = analysis.view(scriptUri);
	const layout = analysis.layout(scriptUri);
	if (view === undefined || layout === undefined) throw new Error('no script');
	return [view, layout];
}

async function breakdownIn(text: string, order: BreakdownOrder = 'script'): Promise<ReturnType<typeof breakdownOf>> {
	return breakdownOf(...(await measured(text)), order);
}

describe('the breakdown', () => {
	it('has a line for every scene, the cast by number, and totals', async () => {
		equal(
			breakdownText(await breakdownIn(showScript)),
			`Scene  Day  I/E  Place             Time of day       Date          Jump         Page  Length  Time  Cast
1      D1   INT  OLD MILL          DAY               2 March 1979               1     2/8     0:15  1, 2
2      N1   EXT  QUAY              NIGHT             2 March 1979               1     1/8     0:08  1
3      D2   INT  OLD MILL - ATTIC  THE NEXT MORNING  3 March 1979  1 day later  1     1/8     0:08  1, 2

3 scenes, 4/8 of a page by scenes, 1 as printed, 0:30, 2 script days within 2 days

Cast
1  ANNA   3 scenes  4/8
2  KARIN  2 scenes  3/8

Script days
D1  1 scene  2/8  0:15
N1  1 scene  1/8  0:08
D2  1 scene  1/8  0:08

Places
OLD MILL          1 scene  2/8  0:15
QUAY              1 scene  1/8  0:08
OLD MILL - ATTIC  1 scene  1/8  0:08

INT/EXT
INT  2 scenes  3/8  0:23
EXT  1 scene   1/8  0:08

DAY/NIGHT
DAY    2 scenes  3/8  0:23
NIGHT  1 scene   1/8  0:08`,
		);
	});

	it('says for everybody where they come from and where they go', async () => {
		const { rows } = await breakdownIn(showScript);
		deepEqual(
			rows.map(({ parts }) => parts.map(({ name, comesFrom, goesTo }) => [name, comesFrom, goesTo])),
			[
				[
					['ANNA', undefined, '2'],
					['KARIN', undefined, '3'],
				],
				[['ANNA', '1', '3']],
				[
					['ANNA', '2', undefined],
					['KARIN', '1', undefined],
				],
			],
		);
	});

	it('can be in the order in which things happen', async () => {
		const flashback = '[[time: 1975]] [[thread: flashback]]';
		const script = showScript.replace('EXT. QUAY - NIGHT #2#', `EXT. QUAY - NIGHT #2# ${flashback}`);
		const { rows } = await breakdownIn(script, 'story');
		deepEqual(
			rows.map(({ number, parts }) => [number, parts.find(({ name }) => name === 'ANNA')?.comesFrom]),
			[
				['2', undefined],
				['1', '2'],
				['3', '1'],
			],
		);
	});

	it('puts voices in parentheses, and tells jumps and synopses', async () => {
		const script = showScript
			.replace('KARIN (O.S.)', 'KARIN (V.O.)')
			.replace('ATTIC - THE NEXT MORNING #3#', 'ATTIC - THREE DAYS LATER #3#\n\n= Karin brings news.')
			.replace('# Two', '# Two\n\n= Of the act, not of the scene above it.');
		const { rows } = await breakdownIn(script);
		deepEqual(
			rows.map(({ synopsis, jump }) => [synopsis, jump]),
			[
				['', undefined],
				['', undefined],
				['Karin brings news.', '3 days later'],
			],
		);
		match(breakdownText(await breakdownIn(script)), /^1 .* 1, \(2\)$/mu);
	});

	it('is CSV that a spreadsheet reads and does not run', async () => {
		const script = showScript.replace('INT. OLD MILL - DAY #1#', 'INT. "=1+1", OLD MILL - DAY #1#');
		const [head, first = ''] = breakdownCsv(await breakdownIn(script)).split('\r\n');
		equal(head, 'Scene,Day,I/E,Place,Time of day,Date,Jump,Page,Length,Time,Cast,Synopsis,Eighths,Names,From and to');
		ok(first.startsWith('1,D1,INT,"'), first);
		ok(first.endsWith(',2,"ANNA, KARIN",ANNA – → 2; KARIN – → 3'), first);
		const formula = await breakdownIn('.=1 HALL\n\nHe waits.\n\nINT. -HALL #-1#\n\n= @now\n');
		ok(breakdownCsv(formula).includes("'-1,"));
		ok(breakdownCsv(formula).includes("'@now"));
	});

	it('is JSON with lengths in eighths, pages and seconds', async () => {
		const { scenes, totals } = JSON.parse(breakdownJson(await breakdownIn(showScript))) as {
			readonly scenes: readonly Record<string, unknown>[];
			readonly totals: Record<string, unknown>;
		};
		deepEqual(
			scenes.map(({ number, line, scriptDay, eighths, pages, seconds }) => [
				...[number, line, scriptDay, eighths, pages, seconds],
			]),
			[
				['1', 8, 'D1', 2, '2/8', 15],
				['2', 18, 'N1', 1, '1/8', 8],
				['3', 28, 'D2', 1, '1/8', 8],
			],
		);
		deepEqual([totals['eighths'], totals['printedPages'], totals['daysVisited']], [4, 1, 2]);
	});

	it('is one HTML file without scripts, in which names can do no harm', async () => {
		const html = breakdownHtml(
			await breakdownIn(showScript.replace('Title: Harbor', 'Title: <script>alert(1)</script>')),
			'letter',
		);
		ok(html.includes('&lt;script&gt;'));
		ok(!/<script|https?:|src=/u.test(html));
		ok(html.includes('<small><span class="whole">ANNA – → 2</span>, <span class="whole">KARIN – → 3</span></small>'));
	});

	it('says so where there is no scene', async () => {
		equal(breakdownText(await breakdownIn('He waits.')), 'No scenes.');
	});
});

describe('the statistics', () => {
	it('count pages, words and speeches', async () => {
		// Spoken: "Jonas would have laughed." "Anna? Are you there?" "Nobody." "They are here." "Then run."
		// In action: "ANNA BERG (28) mends a net. The kettle boils." "Anna waits." "KARIN SUND (40), wet through, climbs in."
		const text = statsText(statsOf(...(await measured(showScript))));
		const lines = text.split('\n');
		ok(lines.includes('Pages          1 (4/8)'), text);
		ok(lines.includes('Scenes         3'), text);
		match(text, /: 14 spoken, 18 in action$/mu);
		ok(lines.includes('ANNA   3 speeches  7 words  50 %  3 scenes  longest 4, line 13'), text);
		ok(lines.includes('KARIN  2 speeches  7 words  50 %  2 scenes  longest 4, line 16'), text);
	});

	it('tell the time that is spoken, the longest speeches, and how words read', async () => {
		const [view, layout] = await measured(showScript);
		const stats = statsOf(view, layout, 120);
		// 14 words at 120 a minute are 7 seconds, 18 of action at 300 a minute 3.6.
		equal(stats.secondsSpoken, 11);
		deepEqual(
			stats.longestSpeeches.map(({ name, nWords, opening }) => [name, nWords, opening]),
			[
				['ANNA', 4, 'Jonas would have laughed.'],
				['KARIN', 4, 'Anna? Are you there?'],
				['KARIN', 3, 'They are here.'],
				['ANNA', 2, 'Then run.'],
				['ANNA', 1, 'Nobody.'],
			],
		);
		// Six sentences are spoken: "Anna?" and "Are you there?" are two.
		equal(stats.readability.spoken?.wordsPerSentence.toFixed(2), (14 / 6).toFixed(2));
		equal(stats.readability.action?.wordsPerSentence, 18 / 4);
		deepEqual(
			stats.scenes.map(({ number, isNight }) => [number, isNight]),
			[
				['1', false],
				['2', true],
				['3', false],
			],
		);
	});

	it('are JSON with the same figures', async () => {
		const { characters, words } = JSON.parse(statsJson(statsOf(...(await measured(showScript))))) as {
			readonly characters: readonly Record<string, unknown>[];
			readonly words: Record<string, unknown>;
		};
		deepEqual(
			characters.map(({ name, speeches, words: own, share }) => [name, speeches, own, share]),
			[
				['ANNA', 3, 7, 0.5],
				['KARIN', 2, 7, 0.5],
			],
		);
		deepEqual([words['spoken'], words['action']], [14, 18]);
	});
});
