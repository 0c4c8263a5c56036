/** Cards tell only what holds at the scene's time, and whose it is. Each row: a scene with the cursor in it, and what the card says and does not say. */
import { equal, ok } from 'node:assert/strict';

import { sourceWords } from '../../../server/src/features/disputeCard.js';
import { hover } from '../../../server/src/features/hover.js';
import type { HoverOptions } from '../../../server/src/features/richText.js';
import { linkTo, markup } from '../../../server/src/features/richText.js';
import { analysisOf, cursorIn } from '../../support/analysisOf.js';
import { canonUri, scriptUri } from '../../support/show.js';

const canon = `canon: harbor
title: Harbor
characters:
  anna-berg:
    name: Anna Berg
    cue: ANNA
    gender: female
    aliases: [ { name: Nightingale, kind: assumed-identity, from: 1980 } ]
    born: { date: 1950-05-14 }
    occupation:
      - { is: pilot, from: 1970, until: 1979-03 }
      - { is: smuggler, from: 1980 }
      - { is: cook, until: 1975 }
      - { is: sailor, until: 1976/1981 }
    lives:
      - { place: old-mill, from: 1970, until: 1979-04 }
      - { place: quay, from: 1979-04, until: 1979-08 }
      - { place: old-mill, from: 1979-08 }
    relations:
      - { to: jonas-berg, is: wife, from: 1972, until: 1976 }
      - { to: lars-holm, is: partner, from: 1978, until: 1979-10 }
      - { to: lars-holm, is: enemy, from: 1981 }
      - { to: mike-dahl, is: client, from: 1978 }
      - { to: oskar-dahl, is: mother, until: 1979-01 }
      - { to: ed-ring, is: killer, from: 1979-06 }
    disputed:
      - { says: born 1950-05-15 rather than 1950-05-14 }
      - { says: 'sailed on 1971-06-02', source: { document: 000_25726c7b72827922.txt } }
      - { says: hides below ground }
    bio: She knows every rock. In 1985 she sells the boat. Then she is rich.
  jonas-berg: { name: Jonas Berg, cue: JONAS, gender: male }
  lars-holm: { name: Lars Holm, cue: LARS, gender: male }
  mike-dahl: { name: Mike Dahl, cue: MIKE, gender: male }
  oskar-dahl: { name: Oskar Dahl, cue: OSKAR, gender: male }
  ed-ring: { name: Ed Ring, cue: ED, gender: male }
  nora-lind: { name: Nora Lind, cue: NORA, gender: female }
places:
  old-mill: { name: Old Mill, headings: [OLD MILL], opened: 1960, closed: 1980-09-07, bio: A mill. Closed on 7 September 1980. }
  quay: { name: Quay, headings: [QUAY] }
objects:
  the-tern:
    name: The Tern
    from: 1960
    until: { date: 1980-05, how: sunk }
    held:
      - { by: lars-holm, until: 1970 }
      - { by: anna-berg, from: 1978, until: 1979-05 }
      - { by: mike-dahl, from: 1978 }
events:
  first-talk: { title: Nora hires Anna, date: 1975, people: [ { who: nora-lind, does: meets }, { who: anna-berg, does: meets } ] }
  kidnap: { title: The kidnapping, date: 1975, people: [ { who: nora-lind, does: meets }, { who: lars-holm, does: present } ] }
  late-talk: { title: Jonas sees Nora, date: 1979-12, people: [ { who: nora-lind, does: meets }, { who: jonas-berg, does: meets } ] }
`;

const options: HoverOptions = { markdown: true, hrefOf: () => 'file:///show/a(1).yaml' };

async function cardOf(scenes: string): Promise<string> {
	const { text, position } = cursorIn(`Title: T\n\n[[canon: ./harbor.canon.yaml]]\n\n${scenes}\n`);
	const analysis = await analysisOf({ [scriptUri]: text, [canonUri]: canon });
	const contents = hover(analysis, { uri: scriptUri, position }, options)?.contents;
	return typeof contents === 'object' && 'value' in contents ? contents.value : '';
}

interface Row {
	readonly what: string;
	readonly script: string;
	readonly says?: readonly string[];
	readonly silent?: readonly string[];
}

const says = (name: string): string => `${name}\nYes.\n\n`;
const scene = (date: string, text: string): string => `INT. A ROOM - DAY (${date})\n\n${text}`;

const rows: readonly Row[] = [
	{
		what: 'who holds a thing elsewhere',
		script: scene('5 JANUARY 1979', 'NORA\nI love the T$0ern.'),
		says: ['Then held by Anna Berg and Mike Dahl.'],
		silent: ['in this scene', 'Lars'],
	},
	{
		what: 'who holds a thing here',
		script: scene('5 JANUARY 1979', `${says('ANNA')}NORA\nI love the T$0ern.`),
		says: ['With Anna Berg in this scene.', 'Also held by Mike Dahl.'],
	},
	{
		what: 'until when somebody holds a thing in a wide time',
		script: scene('1979', `${says('ANNA')}NORA\nThe T$0ern.`),
		says: ['Then held by Anna Berg (until May 1979) and Mike Dahl.'],
		silent: ['in this scene', 'sunk'],
	},
	{
		what: 'a thing that is gone',
		script: scene('1982', 'NORA\nThe T$0ern.'),
		says: ['**sunk in May 1980**'],
		silent: ['held by', 'With '],
	},
	{
		what: 'a marriage that ended',
		script: scene('1979', `${says('JONAS')}AN$0NA\nYes.`),
		says: ['With **Jonas Berg** here: married until 1976.'],
		silent: ['wife', 'met'],
	},
	{
		what: 'a marriage',
		script: scene('1974', `${says('ANNA')}JO$0NAS\nYes.`),
		says: ['With **Anna Berg** here: his wife.'],
		silent: ['until'],
	},
	{
		what: 'a partnership that ended, and no later enmity',
		script: scene('1980', `${says('LARS')}AN$0NA\nYes.`),
		says: ['With **Lars Holm** here: partner until October 1979.'],
		silent: ['enemy'],
	},
	{
		what: 'a new relation before the ended one',
		script: scene('1983', `${says('LARS')}AN$0NA\nYes.`),
		says: ['here: enemy; partner until October 1979.'],
	},
	{
		what: 'whose client somebody is',
		script: scene('1980', `${says('MIKE')}AN$0NA\nYes.`),
		says: ["With **Mike Dahl** here: Mike's client."],
	},
	{
		what: 'whose client the other is',
		script: scene('1980', `${says('ANNA')}MI$0KE\nYes.`),
		says: ['With **Anna Berg** here: his client.'],
	},
	{
		what: 'kin for good',
		script: scene('1980', `${says('ANNA')}OSK$0AR\nYes.`),
		says: ['here: his mother.'],
	},
	{
		what: 'by whom somebody was killed',
		script: scene('1980', `${says('ANNA')}E$0D\nYes.`),
		says: ['here: killed by Anna.'],
	},
	{
		what: 'no killing that may be to come',
		script: scene('1979', `${says('ANNA')}E$0D\nYes.`),
		silent: ['kill'],
	},
	{
		what: 'where both met',
		script: scene('1979', `${says('ANNA')}NO$0RA\nYes.`),
		says: ['With **Anna Berg** here: met in 1975 (Nora hires Anna).'],
	},
	{
		what: 'no meeting where one of them is only present',
		script: scene('1979', `${says('LARS')}NO$0RA\nYes.`),
		silent: ['With', 'met'],
	},
	{
		what: 'no meeting to come',
		script: scene('MARCH 1979', `${says('JONAS')}NO$0RA\nYes.`),
		silent: ['With', 'met'],
	},
	{
		what: 'no "here" of somebody who is only named',
		script: scene('1980', `MIKE\nWhere is An$0na?`),
		says: ['Then (**1980**): ', "With **Mike Dahl**: Mike's client."],
		silent: ['In this scene', ' here'],
	},
	{
		what: 'homes and jobs of a year, each once with its spans',
		script: scene('1979', 'AN$0NA\nYes.'),
		says: [
			'lives in Old Mill until April 1979 and from August 1979, Quay from April 1979 to August 1979; pilot until March 1979.',
		],
		silent: ['smuggler', 'cook', 'Nightingale', 'sailor'],
	},
	{
		what: 'homes and jobs of a day without spans',
		script: scene('5 JANUARY 1979', 'AN$0NA\nYes.'),
		says: ['lives in Old Mill; pilot.'],
		silent: ['Quay', 'until', 'from'],
	},
	{
		what: 'dates as people write them, and disputes on who somebody is',
		script: scene('1979', 'AN$0NA\nYes.'),
		says: ['*Disputed:* born 15 May 1950 rather than 14 May 1950'],
		silent: ['1950-05', 'sailed', 'below ground', '.txt'],
	},
	{
		what: 'a dispute on the time of the scene, with an article for a file',
		script: scene('2 JUNE 1971', 'AN$0NA\nYes.'),
		says: ['sailed on 2 June 1971 (an article)'],
		silent: ['.txt', 'below ground'],
	},
	{
		what: 'a bio without what comes later',
		script: scene('1979', 'AN$0NA\nYes.'),
		says: ['She knows every rock.'],
		silent: ['sells', 'rich'],
	},
	{
		what: 'a bio with what has come',
		script: scene('1986', 'AN$0NA\nYes.'),
		says: ['In 1985 she sells the boat. Then she is rich.'],
	},
	{
		what: 'no end of a place to come',
		script: 'INT. OLD M$0ILL - DAY (JULY 1980)\n\nNobody.',
		says: ['since 1960', 'A mill.'],
		silent: ['closed', 'Closed'],
	},
	{
		what: 'the end of a place that is past',
		script: 'INT. OLD M$0ILL - DAY (OCTOBER 1980)\n\nNobody.',
		says: ['**closed on 7 September 1980**', 'Closed on 7 September 1980.'],
	},
	{
		what: 'no beginning of a place to come',
		script: 'INT. OLD M$0ILL - DAY (1955)\n\nNobody.',
		silent: ['since', 'closed'],
	},
	{
		what: 'how long ago and how far ahead by dates',
		script: `${scene('2 MARCH 1979', says('ANNA'))}${scene('4 MARCH 1979', 'AN$0NA\nYes.\n\n')}${scene('5 MARCH 1979', says('ANNA'))}`,
		says: ['Last seen: scene 1, two days ago (D1). Next: scene 3, a day later (D3).'],
	},
	{
		what: 'how long ago by words',
		script: `INT. A ROOM - DAY\n\n${says('ANNA')}INT. A ROOM - THE NEXT MORNING\n\n${says('NORA')}INT. A ROOM - TWO DAYS LATER\n\nAN$0NA\nYes.`,
		says: ['Last seen: scene 1, three days ago (D1).'],
	},
	{
		what: 'no distance where nothing counts the days',
		script: `INT. A ROOM - NIGHT\n\n${says('ANNA')}INT. A ROOM - DAY\n\nAN$0NA\nYes.`,
		says: ['Last seen: scene 1 (N1).'],
	},
	{
		what: 'about how long ago where dates are wide',
		script: `${scene('1974', says('ANNA'))}${scene('MARCH 1979', 'AN$0NA\nYes.')}`,
		says: ['Last seen: scene 1, about five years ago (D1).'],
	},
];

describe('a card as of its scene tells', () => {
	for (const { what, script, says: told = [], silent = [] } of rows) {
		it(what, async () => {
			const text = await cardOf(script);
			ok(text !== '', 'There is no card');
			for (const words of told) ok(text.includes(words), `Not told: ${words}\n${text}`);
			for (const words of silent) ok(!text.includes(words), `Told: ${words}\n${text}`);
		});
	}
});

describe('text in a card', () => {
	const location = { uri: 'file:///a', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };

	it('links only where the editor shows links, whatever the address contains', () => {
		equal(
			markup([[linkTo('Open canon', location, options)]], options).value,
			'[Open canon](file:///show/a%281%29.yaml)',
		);
		equal(markup([[linkTo('Open canon', location, { ...options, markdown: false })]], options).value, '');
		equal(markup([[linkTo('Open canon', location, { ...options, hrefOf: () => undefined })]], options).value, '');
	});

	for (const [text, expected] of [
		['see https://a.b', 'see https\\://a.b'],
		['see www.a.b', 'see www\\.a.b'],
		['a@b.c', 'a\\@b.c'],
		['    deep', 'deep'],
		['1. one', '1\\. one'],
		['at 10: tea', 'at 10: tea'],
	] as const) {
		it(`shows ${text} as it is`, () => {
			equal(markup([[[text]]], options).value, expected);
		});
	}

	it('names documents for readers', async () => {
		const analysis = await analysisOf({
			[scriptUri]: '[[canon: ./harbor.canon.yaml]]\n\nINT. A - DAY\n',
			[canonUri]: canon,
		});
		const known = analysis.view(scriptUri)?.canon;
		ok(known !== undefined);
		equal(sourceWords(known, { document: '000_25726c7b72827922.txt' }), 'an article');
		equal(sourceWords(known, { document: 'https://a.b/c' }), 'an article');
		equal(sourceWords(known, { document: 'The harbour chronicle' }), 'The harbour chronicle');
		equal(sourceWords(known, { work: 'Harbor', episode: 'S01', document: 'a.txt' }), 'Harbor S01');
	});
});
