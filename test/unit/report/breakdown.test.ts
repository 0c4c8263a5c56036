/** The continuity breakdown and the statistics of a small script, worked out by hand. */
import { deepEqual, equal, match, ok } from 'node:assert/strict';

import type { ScriptView } from '../../../server/src/analysis/scriptView.js';
import type { Layout } from '../../../server/src/layout/layout.js';
import type { BreakdownOrder } from '../../../server/src/report/breakdown.js';
import { breakdownOf } from '../../../server/src/report/breakdown.js';
import {
	breakdownCsv,
	breakdownJson,
	castCell,
	daysInWords,
	jumpCell,
} from '../../../server/src/report/breakdownFormats.js';
import { breakdownHtml } from '../../../server/src/report/breakdownHtml.js';
import { breakdownText } from '../../../server/src/report/breakdownText.js';
import { gatherPicture } from '../../../server/src/report/picture/gather.js';
import { englishReport } from '../../../server/src/report/reportWords.js';
import { matrixText } from '../../../server/src/report/sceneMatrix.js';
import { statsOf } from '../../../server/src/report/stats.js';
import { statsJson, statsText } from '../../../server/src/report/statsFormats.js';
import { timelineJson, timelineText } from '../../../server/src/report/timelineReport.js';
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
	it('tells a scene without a number from every one that has it', async () => {
		const scene = (heading: string): string => `INT. ${heading}\n\nANNA\nHere.\n\n`;
		const breakdown = await breakdownIn(['A #1#', 'B #3#', 'C', 'D #4#'].map(scene).join(''));
		deepEqual(
			breakdown.rows.map(({ number, parts: [part] }) => [part?.comesFrom, number, part?.goesTo]),
			[
				[undefined, '1', '3'],
				['1', '3', '3+1'],
				['3', '3+1', '4'],
				['3+1', '4', undefined],
			],
		);
		match(breakdownText(breakdown), /^Scene +with a \+ where the script gives no number/mu);
		ok(!breakdownText(await breakdownIn(['A', 'B'].map(scene).join(''))).includes('gives no number'));
	});

	it('has a shot where the script is, not as a place of its own', async () => {
		const { rows, byPlace } = await breakdownIn(
			'INT. A - DAY\n\nRain.\n\n.CLOSE ON KEY\n\nA key.\n\n.THE CLIFFS\n\nWind.\n',
		);
		deepEqual(
			byPlace.map(({ name, nScenes }) => [name, nScenes]),
			[
				['A', 2],
				['THE CLIFFS', 1],
			],
		);
		deepEqual([rows[1]?.place, rows[1]?.heading], ['', 'CLOSE ON KEY']);
	});

	it('bounds no day of the present by what a flashback alone dates', async () => {
		const dates = async (script: string): Promise<readonly string[]> => {
			const text = breakdownText(await breakdownIn(script));
			return ['after', 'between', 'before'].filter((word) => new RegExp(`\\b${word}\\b \\d`, 'u').test(text));
		};
		const memory =
			'INT. A - DAY\n\nKARIN\nHi.\n\nINT. B - DAY (FLASHBACK - 1989)\n\nKARIN\nHo.\n\nINT. A - DAY\n\nKARIN\nHm.\n';
		deepEqual(await dates(memory), []);
		// The present's own date bounds what comes after it.
		deepEqual(
			await dates(`${memory}\nINT. C - DAY\n\n[[time: 2015-03-02]]\n\nKARIN\nNow.\n\nINT. C - LATER\n\nKARIN\nBye.\n`),
			['before'],
		);
	});

	it('says that only English words have people elsewhere, where the action is in another language', async () => {
		const scenes = (action: string): string =>
			`INT. A - DAY\n\nKARIN\nHej.\n\nINT. B - DAY\n\n${`${action}\n\n`.repeat(5)}`;
		const legend = /^\? +ask about them: the action is not in English/mu;
		match(breakdownText(await breakdownIn(scenes('Der Regen fällt auf die Straße. Niemand schubst Karin.'))), legend);
		ok(!legend.test(breakdownText(await breakdownIn(scenes('The rain falls on the street. Two men shove Karin.')))));
	});

	it('has a line for every scene, the cast by number, and totals', async () => {
		equal(
			breakdownText(await breakdownIn(showScript)),
			`HARBOR                                                                                  Continuity breakdown, as the script tells it
3 scenes · 4/8 of a page · 0:30 · 2 script days within 2 days · printed on 1 page

Scene  Day  I/E  Set, synopsis     Time of day  Date, jump    Page  Length  Time  Cast: from → to
${'─'.repeat(97)}
1      D1   INT  OLD MILL          DAY          2 March 1979     1     2/8  0:15  1 ANNA: – → 2
                                                                                  2 KARIN: – → 3

2      N1   EXT  QUAY              NIGHT        2 March 1979     1     1/8  0:08  1 ANNA: 1 → 3

3      D2   INT  OLD MILL - ATTIC  THE NEXT     3 March 1979     1     1/8  0:08  1 ANNA: 2 → –
                                   MORNING      1 day later                       2 KARIN: 1 → –

Script day  Date                    Scenes  Length  Time  In
${'─'.repeat(62)}
D1 N1       Friday, 2 March 1979         2     3/8  0:23  1, 2
D2          Saturday, 3 March 1979       1     1/8  0:08  3

No.  Cast   Scenes  Length  Time  In
${'─'.repeat(41)}
  1  ANNA        3     4/8  0:30  1, 2, 3
  2  KARIN       2     3/8  0:23  1, 3

Places            Scenes  Length  Time
${'─'.repeat(38)}
OLD MILL               1     2/8  0:15
QUAY                   1     1/8  0:08
OLD MILL - ATTIC       1     1/8  0:08

INT/EXT  Scenes  Length  Time
${'─'.repeat(29)}
INT           2     3/8  0:23
EXT           1     1/8  0:08

DAY/NIGHT  Scenes  Length  Time
${'─'.repeat(31)}
DAY             2     3/8  0:23
NIGHT           1     1/8  0:08

Day        D a day of the present, N its night; counted as they happen
Cast       numbered as the script brings them on; in parentheses who is only heard
from → to  the scenes in which they are before and after, in the order of this list; – for none
Length     pages in eighths, which are never reduced: every scene by itself to the nearest eighth, none shorter than 1/8
Time       a page a minute, of that length
Sum        all scenes together are 4/8 of a page, not the one page that prints: each is rounded, and rows that page ends leave
           empty or that stand before the first scene are in none`,
		);
	});

	it('has a line above each day where it follows the story, with what the day amounts to', async () => {
		const text = breakdownText(await breakdownIn(showScript, 'story'));
		match(text, /^── D1 N1 ── Friday, 2 March 1979 ─+ 2 scenes, 3\/8 of a page, 0:23 ──$/mu);
		match(text, /^── D2 ── Saturday, 3 March 1979 ─+ 1 scene, 1\/8 of a page, 0:08 ──$/mu);
	});

	it('keeps to 132 columns with long places, names and synopses, and loses none of their words', async () => {
		const long = `INT./EXT. ${'THE HOUSE BEHIND THE OTHER HOUSE - '.repeat(3)}CELLAR - LATER THAT SAME NIGHT #110-A#\n\n= ${'She counts the stairs. '.repeat(6)}\n\n`;
		const cue = 'THE WOMAN WITH THE EXTRAORDINARILY LONG NAME OF MANY WORDS\nYes.\n';
		const text = breakdownText(await breakdownIn(long + cue));
		const lines = text.split('\n');
		deepEqual(
			lines.filter((line) => line.length > 132),
			[],
		);
		equal(text.match(/\bCELLAR\b/gu)?.length, 2);
		equal(text.match(/\bstairs\b/gu)?.length, 6);
		match(text, /: – → –$/mu);
	});

	it('writes a place as its heading does', async () => {
		const text =
			'INT. JESSE’S GARAGE - HAINES, ALASKA - DAY\n\nHe waits.\n\nEXT. HOUSE/GARDEN (FLASHBACK) - SHED - NIGHT\n\nHe waits.\n';
		deepEqual(
			(await breakdownIn(text)).rows.map(({ place }) => place),
			['JESSE’S GARAGE - HAINES, ALASKA', 'HOUSE/GARDEN - SHED'],
		);
	});

	it('tells the time of day, whatever stands before it', async () => {
		const times = [
			'THREE WEEKS LATER - DAWN',
			'LATER - NIGHT',
			'MOMENTS LATER, DUSK',
			'DAY - LATER',
			'CONTINUOUS',
			'9 PM',
		];
		const { rows } = await breakdownIn(times.map((time) => `INT. ROOM - ${time}\n\nHe waits.\n`).join('\n'));
		deepEqual(
			rows.map(({ timeOfDay }) => timeOfDay),
			['DAWN', 'NIGHT', 'DUSK', 'DAY', 'CONTINUOUS', '9 PM'],
		);
	});

	it('calls a scene out of the present what it is, by no name of ours', async () => {
		const text = ['DAY', 'DAY (FLASHBACK)', 'DAY (BACK TO PRESENT)', 'NIGHT (FLASHBACK)'].map(
			(time, at) => `INT. ROOM ${String(at)} - ${time}\n\nHe waits.\n`,
		);
		const breakdown = await breakdownIn(text.join('\n'));
		deepEqual(
			breakdown.rows.map((row) => jumpCell(row, englishReport)),
			['', 'flashback', '', 'flashback'],
		);
		ok(!/flashback-2/u.test(breakdownText(breakdown)));
		// Programs tell them apart.
		ok(breakdownJson(breakdown).includes('"thread": "flashback-2"'));
	});

	it('says how many days a story spans where the last of them is only in some month', async () => {
		const days = async (text: string): Promise<string> => daysInWords(await breakdownIn(text), englishReport);
		const scene = (time: string): string => `INT. ROOM - DAY\n\n[[time: ${time}]]\n\nHe waits.\n\n`;
		equal(await days(scene('2015-09-07') + scene('2015-11-01')), '2 script days within 56 days');
		equal(await days(scene('2015-09-07') + scene('November 2015')), '2 script days within 56 to 85 days');
		// Anything up to a year says nothing.
		equal(await days(scene('2015')), '1 script day');
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

	it('has a sign for whom action only has near, and calls for certain whom a note adds', async () => {
		const scenes = [
			'INT. BAR - DAY\n\nANNA\nHi.\n\nBEN\nHo.\n',
			'INT. HALL - DAY\n\nAnna shoves Ben.\n',
			'INT. YARD - DAY\n\n[[with: BEN, TWO NURSES]]\n\nAnna waits.\n',
			'INT. CAR - DAY\n\nAnna thinks of Ben.\n',
			'INT. LIFT - DAY\n\n[[absent: BEN]]\n\nAnna hugs Ben.\n',
		];
		const breakdown = await breakdownIn(scenes.join('\n'));
		deepEqual(
			breakdown.rows.map(({ parts }) => parts.map(castCell).join(' ')),
			['1 2', '1 2?', '1 2 3', '1', '1'],
		);
		const text = breakdownText(breakdown);
		match(text, /2\? BEN: 1 → 3/u);
		match(text, /; with a \? who is likely there/u);
		match(breakdownHtml(breakdown, 'letter'), /BEN\? 1 → 3/u);
		match(breakdownCsv(breakdown), /"ANNA, BEN\?"/u);
		const { scenes: told } = JSON.parse(breakdownJson(breakdown)) as {
			readonly scenes: readonly { readonly cast: readonly { readonly name: string; readonly likely: boolean }[] }[];
		};
		deepEqual(
			told.map(({ cast }) => cast.flatMap(({ name, likely }) => (likely ? [name] : []))),
			[[], ['BEN'], [], [], []],
		);
		ok(!breakdownText(await breakdownIn(scenes[0] ?? '')).includes('?'));
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
		match(breakdownText(await breakdownIn(script)), /^ +\(2\) KARIN: – → 3$/mu);
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

	it('has each day of the story with its total on the page, and what the signs mean', async () => {
		const html = breakdownHtml(await breakdownIn(showScript, 'story'), 'a4');
		ok(html.includes('<b>D1 N1</b> Friday, 2 March 1979<span>2 scenes · 3/8 of a page · 0:23</span>'), html);
		ok(html.includes('<dt>Length</dt><dd>pages in eighths, which are never reduced'));
		ok(!breakdownHtml(await breakdownIn(showScript), 'a4').includes('class="over"'));
	});

	it('keeps the number of an omitted scene, and counts it nowhere', async () => {
		const script = showScript.replace('# Two', '.OMITTED #2A#\n\n# Two');
		const [before, breakdown] = [await breakdownIn(showScript), await breakdownIn(script)];
		deepEqual(
			breakdown.rows.map(({ number, scriptDay, eighths }) => [number, scriptDay, eighths]),
			[
				['1', 'D1', 2],
				['2', 'N1', 1],
				['2A', '', 0],
				['3', 'D2', 1],
			],
		);
		deepEqual([breakdown.eighths, breakdown.days, breakdown.byPlace], [before.eighths, before.days, before.byPlace]);
		match(breakdownText(breakdown), /^3 scenes and 1 omitted · 4\/8 of a page/mu);
		match(breakdownText(breakdown), /^2A +OMITTED +1$/mu);
		deepEqual(
			(await breakdownIn(script, 'story')).rows.map(({ number }) => number),
			['1', '2', '3'],
		);
		const stats = statsOf(...(await measured(script)));
		deepEqual(
			[stats.nScenes, stats.scenes.length, stats.byPlace.map(({ name }) => name).includes('OMITTED')],
			[3, 3, false],
		);
		match(breakdownHtml(breakdown, 'a4'), /3 scenes and 1 omitted/u);
		match(matrixText(breakdown), /^2A$/mu);
		match(breakdownCsv(breakdown), /^2A,,,,,,,1,,,,,0,,$/mu);
	});

	it('tells what is omitted by its heading alone', async () => {
		const omittedIn = async (heading: string): Promise<number> =>
			(await breakdownIn(showScript.replace('# Two', `${heading}\n\n# Two`))).nOmitted;
		for (const heading of ['.OMITTED #2A#', '.Omitted', '.OMIT #9#', '.SCENES 12-14 OMITTED #12-14#', '.SCENE OMITTED'])
			equal(await omittedIn(heading), 1, heading);
		for (const heading of [
			'.OMIT FOREST #2A#',
			'.OMITTED SCENES ROOM',
			'INT. OMITTED - DAY',
			'.THE OMITTED',
			'.OMITTEDLY',
		])
			equal(await omittedIn(heading), 0, heading);
	});

	it('counts no day that only an omitted scene visits, and draws none of them', async () => {
		const script = `.OMITTED #1#\n\nINT. ROOM - THE NEXT MORNING #2#\n\nHe waits.\n`;
		const [view] = await measured(script);
		equal((await breakdownIn(script)).daysVisited, 1);
		match(timelineText(view), /^1 +1 +– +– +OMITTED$/mu);
		match(timelineText(view), /visits 1 day\b/u);
		deepEqual(
			gatherPicture(view, [], { laneKind: 'people' }).scenes.map(({ number }) => number),
			['2'],
		);
		const { scenes } = JSON.parse(timelineJson(view, (uri) => uri)) as {
			readonly scenes: readonly Record<string, unknown>[];
		};
		deepEqual(
			scenes.map(({ scriptDay, place }) => [scriptDay, place === null]),
			[
				[null, true],
				['D2', false],
			],
		);
	});

	it('has a row for scenes that leave day or prefix unsaid, so that totals sum up', async () => {
		const script = `.THE VOID\n\nDark.\n\nINT. ROOM - NIGHT\n\nHe waits.\n\nEXT. STREET\n\nHe waits.\n`;
		const { byPrefix, byLight, eighths } = await breakdownIn(script);
		deepEqual(
			byPrefix.map(({ name, nScenes }) => [name, nScenes]),
			[
				['INT', 1],
				['EXT', 1],
				['not said', 1],
			],
		);
		deepEqual([byLight.at(-1)?.name, byLight.reduce((sum, total) => sum + total.eighths, 0)], ['not said', eighths]);
		// Nothing to tell apart.
		deepEqual((await breakdownIn('.THE VOID\n\nDark.\n')).byPrefix, []);
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
		ok(lines.includes('Pages          1 as printed'), text);
		ok(lines.includes('Scenes         3, together 4/8 of a page'), text);
		match(text, /: 14 spoken, 18 in action, 24 in headings and names$/mu);
		ok(lines.includes('ANNA   3 speeches  7 words  50 %  speaks in 3 scenes  longest 4, line 13'), text);
		ok(lines.includes('KARIN  2 speeches  7 words  50 %  speaks in 2 scenes  longest 4, line 16'), text);
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

	it('have one running time with the breakdown, that of the scenes', async () => {
		const lead = `FADE IN:\n\n${'It rains. '.repeat(200)}\n\n`;
		const script = showScript.replace('# One', `${lead}# One`);
		const [view, layout] = await measured(script);
		const stats = statsOf(view, layout);
		equal(stats.eighths, breakdownOf(view, layout, 'script').eighths);
		match(statsText(stats), /^Running time +0:23 at a page a minute of the scenes,/mu);
		// Where there are no scenes, pages have to do.
		const text = statsText(statsOf(...(await measured(lead))));
		match(text, /^Running time +0:\d\d at a page a minute,/mu);
		ok(!/^Running time +0:00/mu.test(text), text);
	});

	it('have a shot in the place and light where it is, and one speaker under all ranks, as the breakdown has', async () => {
		const script = [
			...['INT. KITCHEN - DAY', 'PRIVATE BELL walks in.', 'PRIVATE BELL\nHere I am.'],
			...[
				'.CLOSE ON THE KEY',
				'It turns.',
				'EXT. HALL - NIGHT',
				'SERGEANT BELL salutes.',
				'SERGEANT BELL\nThank you, sir.',
			],
			...['.ANGLE ON THE FLAG', 'It falls.', '.THE MILL', 'It stands.', 'MRS. KLEIN\nOh.', 'MR. KLEIN\nWell.'],
		].join('\n\n');
		const [view, layout] = await measured(script);
		const stats = statsOf(view, layout);
		const shown = (totals: typeof stats.byPlace): readonly string[] =>
			totals.map(({ name, nScenes }) => `${name} ${String(nScenes)}`);
		deepEqual(shown(stats.byPlace), ['KITCHEN 2', 'HALL 2', 'THE MILL 1']);
		deepEqual(shown(stats.byPrefix), ['INT 2', 'EXT 2', 'not said 1']);
		deepEqual(shown(stats.byLight), ['DAY 2', 'NIGHT 2', 'not said 1']);
		deepEqual(
			stats.speakers.map(({ name, nSpeeches, nScenes }) => [name, nSpeeches, nScenes]),
			[
				['PRIVATE BELL', 2, 2],
				['MRS. KLEIN', 1, 1],
				['MR. KLEIN', 1, 1],
			],
		);
		const cast = breakdownOf(view, layout, 'script').cast.map(({ name }) => name);
		for (const { name } of stats.speakers) ok(cast.includes(name), name);
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
