/** Cards as of the scene under the cursor: what holds then, nothing that is unknown, nothing that a text could format. */
import { equal, ok } from 'node:assert/strict';

import { hover } from '../../../server/src/features/hover.js';
import type { HoverOptions } from '../../../server/src/features/richText.js';
import { analysisOf, positionOf } from '../../support/analysisOf.js';
import { canonUri, scriptUri, showCanon, showScript } from '../../support/show.js';

const options: HoverOptions = { markdown: true, hrefOf: ({ uri, range }) => `${uri}#${String(range.start.line)}` };

async function hoverAt(
	piece: string,
	{ script = showScript, canon = showCanon, offset = 1, uri = scriptUri, hoverOptions = options } = {},
): Promise<string> {
	const analysis = await analysisOf({ [scriptUri]: script, [canonUri]: canon });
	const position = positionOf(uri === scriptUri ? script : canon, piece, offset);
	const contents = hover(analysis, { uri, position }, hoverOptions)?.contents;
	return typeof contents === 'object' && 'value' in contents ? contents.value : '';
}

describe('hovering a name', () => {
	it('tells who somebody is in this scene', async () => {
		equal(
			await hoverAt('ANNA\nJonas'),
			[
				'**Anna Berg** · played by Mia Holm',
				'In this scene (**2 March 1979**): **28** (born 14 May 1950), lives in Old Mill; harbour pilot.  \nNext: scene 2, the same day (N1).',
				'She knows every rock by name.',
				'*Disputed:* born 1951',
				`*Harbor reel 2* · [Open canon](${canonUri}#3)`,
			].join('\n\n'),
		);
	});

	it('tells what is so only later only then', async () => {
		const text = await hoverAt('ANNA BERG (28)', { script: showScript.replace('1979-03-02', '1981-03-02') });
		ok(text.includes('also *Nightingale* (since 1980)'), text);
		ok(text.includes('smuggler'), text);
		ok(!text.includes('harbour pilot'), text);
	});

	it('tells that somebody is dead by then, in dialogue too', async () => {
		const text = await hoverAt('Jonas would');
		ok(text.startsWith('**Jonas Berg**'), text);
		ok(text.includes('**dead** since 12 May 1978 (The storm)'), text);
	});

	it('tells ties to those who are there', async () => {
		const script = showScript.replace('Karin? ', '').replace('KARIN (O.S.)', 'JONAS');
		ok((await hoverAt('ANNA\nJonas', { script })).includes("With **Jonas Berg** here: Jonas's sister."));
	});

	it('tells what the script itself knows of its own people', async () => {
		equal(await hoverAt('KARIN (O.S.)'), '**KARIN** · a person of this script · 2 speeches · in 2 scenes');
	});

	it('ends where a cue names nobody', async () => {
		const script = showScript.replace('KARIN (O.S.)', '@(V.O.)');
		equal(await hoverAt('kettle', { script }), '');
	});

	it('prints nothing that is unknown', async () => {
		const canon = 'canon: harbor\ncharacters:\n  anna-berg: { name: Anna Berg }\n';
		equal(
			await hoverAt('ANNA\nJonas', { canon }),
			`**Anna Berg**\n\nNext: scene 2, the same day (N1).\n\n[Open canon](${canonUri}#2)`,
		);
	});

	it('shows exactly what a canon says, whatever it contains', async () => {
		const bio = '[click](command:evil) <img src=x> **loud** `code`';
		const canon = `canon: harbor\ncharacters:\n  anna-berg: { name: Anna Berg, bio: "${bio}" }\n`;
		const text = await hoverAt('ANNA\nJonas', { canon });
		ok(text.includes('\\[click\\](command:evil) &lt;img src=x\\> \\*\\*loud\\*\\* \\`code\\`'), text);
	});

	it('is plain where the editor shows no Markdown', async () => {
		const text = await hoverAt('ANNA\nJonas', { hoverOptions: { markdown: false, hrefOf: () => undefined } });
		ok(text.startsWith('Anna Berg · played by Mia Holm\n\nIn this scene (2 March 1979): 28 '), text);
	});
});

describe('hovering other things', () => {
	it('tells of a place in a heading, and when the scene is', async () => {
		const place = `**Mill Attic** · Old Mill, Sandvik\n\n[Open canon](${canonUri}#27)`;
		const when = '**D2** because THE NEXT MORNING after N1, scene 2  \nSaturday, **3 March 1979** · 1 day later';
		const text = await hoverAt('ATTIC - THE');
		ok(text.startsWith(`${place}\n\n${when}\n\n• scene 3 is "THE NEXT MORNING" after scene 2 `), text);
	});

	it('tells from which words a scene has its date that names none', async () => {
		const script = [
			'INT. BANK - DAY - MARCH 2, 2015',
			'',
			'Rain.',
			'',
			'INT. VAULT - DAY',
			'',
			'Rain.',
			'',
			'INT. ATTIC - NIGHT',
			'',
			'Rain.',
			'',
		].join('\n');
		const text = await hoverAt('INT. ATTIC', { script });
		ok(text.includes('scene 3 is taken to be the same day as scene 2, as no words say otherwise'), text);
		ok(text.includes('scene 1 is set on 2 March 2015'), text);
		const own = await hoverAt('INT. BANK', { script });
		ok(!own.includes('taken'), own);
	});

	it('tells why a heading has its day', async () => {
		const text = await hoverAt('THE NEXT MORNING');
		ok(text.startsWith('**INT. OLD MILL - ATTIC - THE NEXT MORNING**'), text);
		ok(text.includes('**3 March 1979**'), text);
	});

	it('tells what a note means', async () => {
		ok((await hoverAt('[[time:')).includes('When the scene starts'));
		ok((await hoverAt('[[canon:')).includes('The canon in force'));
	});

	it('tells what a note on time makes of its scene', async () => {
		ok((await hoverAt('[[time:')).includes('The story begins **on 2 March 1979**.'));
		const text = showScript.replace('Anna waits.', '[[time: +3 days]]\n\n[[thread: dream]]\n\nAnna waits.');
		ok((await hoverAt('[[time: +', { script: text })).includes('This scene: **DR1** · dream'));
		const later = showScript.replace('Anna waits.', '[[time: 1979-03-05 22:00]]\n\n[[day: 4]]\n\nAnna waits.');
		ok(
			(await hoverAt('[[time: 1979-03-05', { script: later })).includes(
				'This scene: **N4** · Monday, **5 March 1979**',
			),
		);
		ok((await hoverAt('[[day:', { script: later })).includes('This scene: **N4**'));
	});

	it('tells what a key of a canon file means, and who an id is', async () => {
		ok((await hoverAt('played-by', { uri: canonUri })).startsWith('**played-by**'));
		ok(
			(await hoverAt('to: jonas-berg', { uri: canonUri, offset: 6 })).startsWith(
				'**Jonas Berg** · born 1948, died 12 May 1978',
			),
		);
	});

	it('says nothing where there is nothing to say', async () => {
		equal(await hoverAt('mends'), '');
		equal(await hoverAt('Author'), '');
	});
});
