/** Who is in which scene, as text, CSV and a page. */
import { deepEqual, equal, match, ok } from 'node:assert/strict';

import type { Breakdown } from '../../../server/src/report/breakdown.js';
import { breakdownOf } from '../../../server/src/report/breakdown.js';
import { matrixHtml } from '../../../server/src/report/matrixHtml.js';
import { matrixCsv, matrixText } from '../../../server/src/report/sceneMatrix.js';
import { analysisOf } from '../../support/analysisOf.js';
import { scriptUri } from '../../support/show.js';

const script = `INT. MILL - DAY #1#

ANNA
No.

KIM "KIT" <3
Yes.

EXT. SEA - NIGHT #2A#

BOB (V.O.)
Who?

ANNA
Me.
`;

async function breakdownIn(text: string): Promise<Breakdown> {
	const analysis = await analysisOf({ [scriptUri]: text });
	const view = analysis.view(scriptUri);
	const layout = analysis.layout(scriptUri);
	if (view === undefined || layout === undefined) throw new Error('no script');
	return breakdownOf(view, layout, 'script');
}

describe('scenes and cast', () => {
	it('are a table with names below', async () => {
		equal(
			matrixText(await breakdownIn(script)),
			`${'PILOT'.padEnd(117)}Scenes and cast
2 scenes · 2/8 of a page · 0:15 · 1 script day · printed on 1 page

Scene  Day  Length  1  2  3
1      D1   1/8     X  X
2A     N1   1/8     X     V

1  ANNA          2 scenes  2/8
2  KIM "KIT" <3  1 scene   1/8
3  BOB           1 scene   1/8

Day     D a day of the present, N its night; counted as they happen
X       there
O       heard from off
V       only heard
Length  pages in eighths, which are never reduced: every scene by itself to the nearest eighth, none shorter than 1/8
Time    a page a minute, of that length
Sum     all scenes together are 2/8 of a page, not the one page that prints: each is rounded, and rows that page ends leave
        empty or that stand before the first scene are in none`,
		);
	});

	it('tell who is seen from who is heard from off, and from who is only a voice', async () => {
		const heard = `INT. MILL - DAY

ANNA (O.S.)
Here.

KIM (RADIO)
Where?

BOB (O.S.)
There.

BOB
Now here.

LEE (V.O.)
Once.
`;
		const intercut = '\nINT. SEA - DAY\n\nINTERCUT - PHONE CONVERSATION\n\nANNA\nYes?\n\nKIM\nNo.\n';
		const [, ...rows] = matrixCsv(await breakdownIn(heard + intercut)).split('\r\n');
		deepEqual(rows, ['1,D1,INT. MILL - DAY,3/8,3,O,V,X,V', '2,D1,INT. SEA - DAY,1/8,1,X,X,,']);
	});

	it('tell whom action only has near, and then what the sign means', async () => {
		const near = `${script}\nINT. HALL - DAY\n\nAnna drags Bob inside.\n`;
		const breakdown = await breakdownIn(near);
		match(matrixText(breakdown), /^2A\+1 +D2 +1\/8 +X +\?$/mu);
		match(matrixText(breakdown), /^\? +likely there/mu);
		match(matrixHtml(breakdown, 'letter'), /title="BOB: likely there[^"]*">\?</u);
	});

	it('are CSV by name', async () => {
		deepEqual(matrixCsv(await breakdownIn(script)).split('\r\n'), [
			'Scene,Day,Heading,Length,Eighths,ANNA,"KIM ""KIT"" <3",BOB',
			'1,D1,INT. MILL - DAY,1/8,1,X,X,',
			'2A,N1,EXT. SEA - NIGHT,1/8,1,X,,V',
		]);
	});

	it('are a page without scripts, in which names can do no harm', async () => {
		const html = matrixHtml(await breakdownIn(script), 'a4');
		ok(html.includes('2 KIM &quot;KIT&quot; &lt;3</span>'));
		ok(html.includes('title="BOB: only heard">○<'));
		ok(html.includes('size: A4 landscape'));
		ok(!/<script|https?:|src=/u.test(html));
	});

	it('say so where there is no scene', async () => {
		equal(matrixText(await breakdownIn('He waits.')), 'No scenes.');
	});

	it('are several tables on a page where there are more people than it has room for, and everybody is in one', async () => {
		const people = Array.from(
			{ length: 70 },
			(_person, at) => `PERSON ${String.fromCharCode(65 + (at % 26)).repeat(1 + at / 26)}`,
		);
		const text = people.map((name) => `INT. ROOM - DAY\n\n${name}\nYes.\n`).join('\n');
		const html = matrixHtml(await breakdownIn(text), 'letter');
		deepEqual([...html.matchAll(/<div class="matrix">/gu)].length, 3);
		deepEqual([...html.matchAll(/<th scope="col" class="name">/gu)].length, 70);
		deepEqual([...html.matchAll(/●<\/td>/gu)].length, 70);
	});
});
