/** The quick fixes on time as data: a script, the fix and what the script becomes (timeFixes.test.ts). */
import type { FindingCode } from '../../../server/src/checks/codes.js';

export const canon = `canon: harbor
title: Harbor
characters:
  mara-voss: { name: Mara Voss, cue: MARA, gender: female, born: 1970-03-02, died: { date: 2012-06-10, event: the-fire } }
  ilan-reyes:
    name: Ilan Reyes
    cue: ILAN
    gender: male
    born: 1985-05-20
    aliases: [ { name: The Keeper, kind: assumed-identity, from: 2005, until: 2009 } ]
    states: [ { is: held, at: prison, from: 2016-03, until: 2018 } ]
places:
  northport: { name: Northport, time-zone: Europe/Oslo, region: Nordland, at: [60, 5] }
  midport: { name: Midport, time-zone: Europe/Oslo, region: Nordland, at: [58.5, 5] }
  faraway: { name: Faraway, time-zone: Asia/Bangkok, region: Sudland, at: [10, 100] }
  prison: { name: Northport Prison, in: northport }
  ice-factory: { name: Ice Factory, in: northport, opened: 1990, destroyed: 2003-02 }
  lighthouse: { name: Lighthouse, in: northport }
  customs-house: { name: Customs House, in: midport }
  harbor-office: { name: Harbor Office, in: faraway }
objects:
  marigold: { name: The Marigold, from: 1995, until: { date: 2004-11, how: sunk } }
events:
  the-fire: { title: the fire, date: 2012-06-10, people: [ { who: mara-voss, does: dies } ] }
  ilans-birth: { title: the birth, date: 1985-05-20, people: [ { who: ilan-reyes, does: born } ] }
  arrest: { title: the arrest, date: 2016-03-14, people: [ { who: ilan-reyes, does: arrested } ] }
`;

export interface Case {
	readonly code: FindingCode;
	readonly script: string;
	readonly fix: string;
	readonly becomes: string;
	/** Not the fix that is preferred. */
	readonly other?: boolean;
}

const clock = (date: string): string => `[[time: ${date}]]\n\n`;
const lines = (heading: string, speaker: string): string => `${heading}\n\n${speaker}\nHere.\n`;
const dead = clock('2015-09-21') + lines('INT. LIGHTHOUSE - NIGHT', 'MARA');
const second = lines('INT. LIGHTHOUSE - NIGHT', 'ILAN');

export const cases: readonly Case[] = [
	{
		code: 'dead-character',
		script: dead,
		fix: 'Mark this scene as a flashback',
		becomes: dead.replace('NIGHT', 'NIGHT (FLASHBACK)'),
	},
	{
		code: 'dead-character',
		script: dead.replace('NIGHT', 'NIGHT  #7A# '),
		fix: 'Mark this scene as a flashback',
		becomes: dead.replace('NIGHT', 'NIGHT (FLASHBACK)  #7A# '),
	},
	{
		code: 'dead-character',
		script: dead,
		fix: 'Make it a voice-over',
		becomes: dead.replace('MARA', 'MARA (V.O.)'),
		other: true,
	},
	{
		code: 'dead-character',
		script: dead.replace('MARA', "MARA (O.S.) (CONT'D)"),
		fix: 'Make it a voice-over',
		becomes: dead.replace('MARA', "MARA (V.O.) (CONT'D)"),
		other: true,
	},
	{
		code: 'dead-character',
		script: dead.replaceAll('\n', '\r\n'),
		fix: 'Set it before the fire',
		becomes: dead.replace('NIGHT\n', 'NIGHT\n\n[[time: before the-fire]]\n').replaceAll('\n', '\r\n'),
		other: true,
	},
	{
		code: 'dead-character',
		script: `${clock('2015-09-21')}${second}\n${lines('INT. PIER - NIGHT', 'MARA')}`,
		fix: 'Set it before the fire, as a flashback',
		becomes: `${clock('2015-09-21')}${second}\n${lines('INT. PIER - NIGHT (FLASHBACK)\n\n[[time: before the-fire]]', 'MARA')}`,
		other: true,
	},
	{
		code: 'dead-character',
		script: lines('INT. LIGHTHOUSE - NIGHT (2015)', 'MARA'),
		fix: 'Make it a voice-over',
		becomes: lines('INT. LIGHTHOUSE - NIGHT (2015)', 'MARA (V.O.)'),
	},
	{
		code: 'dead-character',
		script: 'INT. A - DAY\n\n[[dies: BRAM]]\n\nINT. B - NIGHT\n\nBRAM\nHi.\n',
		fix: 'Mark this scene as a flashback',
		becomes: 'INT. A - DAY\n\n[[dies: BRAM]]\n\nINT. B - NIGHT (FLASHBACK)\n\nBRAM\nHi.\n',
	},
	{
		code: 'unborn-character',
		script: clock('1980') + second,
		fix: 'Mark this scene as a flash-forward',
		becomes: clock('1980') + second.replace('NIGHT', 'NIGHT (FLASH FORWARD)'),
	},
	{
		code: 'unborn-character',
		script: clock('1980') + second,
		fix: 'Set it after the birth',
		becomes: clock('1980') + second.replace('NIGHT\n', 'NIGHT\n\n[[time: after ilans-birth]]\n'),
		other: true,
	},
	{
		code: 'age-mismatch',
		script: `${clock('2015-09-21')}INT. LIGHTHOUSE - DAY\n\nILAN REYES (45) reads.\n`,
		fix: 'Change the age to 30',
		becomes: `${clock('2015-09-21')}INT. LIGHTHOUSE - DAY\n\nILAN REYES (30) reads.\n`,
	},
	{
		code: 'alias-anachronism',
		script: clock('2001') + second.replace('ILAN', 'THE KEEPER'),
		fix: 'Change to ILAN',
		becomes: clock('2001') + second,
	},
	{
		code: 'place-anachronism',
		script: `${clock('2015')}INT. ICE FACTORY - DAY\n\nWeeds.\n`,
		fix: 'Mark this scene as a flashback',
		becomes: `${clock('2015')}INT. ICE FACTORY - DAY (FLASHBACK)\n\nWeeds.\n`,
	},
	{
		code: 'place-anachronism',
		script: `${clock('2015')}INT. NORTHPORT - ICE FACTORY - DAY\n\nWeeds.\n`,
		fix: 'Say that it is a ruin',
		becomes: `${clock('2015')}INT. NORTHPORT - RUINED ICE FACTORY - DAY\n\nWeeds.\n`,
		other: true,
	},
	{
		code: 'place-anachronism',
		script: 'INT. OFFICE - DAY (2015)\n\n[[place: ice-factory]]\n\nWeeds.\n',
		fix: 'Say that it is a ruin',
		becomes: 'INT. RUINED OFFICE - DAY (2015)\n\n[[place: ice-factory]]\n\nWeeds.\n',
	},
	{
		code: 'place-mismatch',
		script: 'INT. ICE FACTORY - FARAWAY - DAY\n\nIce.\n',
		fix: 'Change to NORTHPORT',
		becomes: 'INT. ICE FACTORY - NORTHPORT - DAY\n\nIce.\n',
	},
	{
		code: 'place-mismatch',
		script: 'INT. ICE FACTORY - FARAWAY, SUDLAND - DAY\n\nIce.\n',
		fix: 'Change to NORTHPORT, NORDLAND',
		becomes: 'INT. ICE FACTORY - NORTHPORT, NORDLAND - DAY\n\nIce.\n',
	},
	{
		code: 'place-mismatch',
		script: 'INT. ICE FACTORY - NORTHPORT, SUDLAND - DAY\n\nIce.\n',
		fix: 'Change to NORDLAND',
		becomes: 'INT. ICE FACTORY - NORTHPORT, NORDLAND - DAY\n\nIce.\n',
	},
	{
		code: 'place-mismatch',
		script: 'INT. ICE FACTORY - HARBOR TOWN, SUDLAND - DAY\n\nIce.\n',
		fix: 'Change to NORTHPORT, NORDLAND',
		becomes: 'INT. ICE FACTORY - NORTHPORT, NORDLAND - DAY\n\nIce.\n',
	},
	{
		code: 'object-anachronism',
		script: `${clock('2015')}EXT. PIER - DAY\n\nThe Marigold sails.\n`,
		fix: 'Mark this scene as a flashback',
		becomes: `${clock('2015')}EXT. PIER - DAY (FLASHBACK)\n\nThe Marigold sails.\n`,
	},
	{
		code: 'object-anachronism',
		script: `${clock('1990')}EXT. PIER - DAY\n\nThe Marigold sails.\n`,
		fix: 'Mark this scene as a flash-forward',
		becomes: `${clock('1990')}EXT. PIER - DAY (FLASH FORWARD)\n\nThe Marigold sails.\n`,
	},
	{
		code: 'event-date-conflict',
		script: 'EXT. PIER - DAY\n\n[[time: during the-fire]]\n\nSUPER: "Monday, March 9, 2009"\n\nAsh.\n',
		fix: 'Change to Sunday, June 10, 2012',
		becomes: 'EXT. PIER - DAY\n\n[[time: during the-fire]]\n\nSUPER: "Sunday, June 10, 2012"\n\nAsh.\n',
	},
	{
		code: 'event-date-conflict',
		script: 'EXT. PIER - DAY\n\n[[time: 2008-01-05]]\n\n[[dies: MARA]]\n\nAsh.\n',
		fix: 'Change to 2012-06-10',
		becomes: 'EXT. PIER - DAY\n\n[[time: 2012-06-10]]\n\n[[dies: MARA]]\n\nAsh.\n',
	},
	{
		code: 'event-date-conflict',
		script: lines('EXT. PIER - DAY', 'ILAN').replace('Here', 'Mara Voss died in Sept. 2009'),
		fix: 'Change to Jun. 2012',
		becomes: lines('EXT. PIER - DAY', 'ILAN').replace('Here', 'Mara Voss died in Jun. 2012'),
	},
	{
		code: 'status-conflict',
		script: clock('2017') + second,
		fix: 'Mark this scene as a flashback',
		becomes: clock('2017') + second.replace('NIGHT', 'NIGHT (FLASHBACK)'),
	},
	{
		code: 'status-conflict',
		script: clock('2017') + second,
		fix: 'Set it before the arrest',
		becomes: clock('2017') + second.replace('NIGHT\n', 'NIGHT\n\n[[time: before arrest]]\n'),
		other: true,
	},
	...(
		[
			['INT. CUSTOMS HOUSE - MOMENTS LATER', 'MOMENTS LATER', 'LATER'],
			['INT. HARBOR OFFICE - CONTINUOUS', 'CONTINUOUS', 'THE NEXT DAY'],
			['INT. HARBOR OFFICE - LATER', 'LATER', 'THE NEXT DAY'],
			['INT. HARBOR OFFICE - DAY\n\n[[time: +2 hours]]', '+2 hours', '+2 days'],
		] as const
	).map(([heading, from, to]): Case => {
		const script = `${clock('2015-09-21')}${lines('INT. ICE FACTORY - RUINED - DAY', 'ILAN')}\n${lines(heading, 'ILAN')}`;
		return { code: 'impossible-travel', script, fix: `Change ${from} to ${to}`, becomes: script.replace(from, to) };
	}),
	{
		code: 'time-of-day-jump',
		script: 'INT. A - NIGHT\n\nRain.\n\nEXT. B - DAY - CONTINUOUS\n\nWind.\n',
		fix: 'Change to NIGHT',
		becomes: 'INT. A - NIGHT\n\nRain.\n\nEXT. B - NIGHT - CONTINUOUS\n\nWind.\n',
	},
	{
		code: 'weekday-mismatch',
		script: 'INT. A - DAY\n\nSUPER: "Monday, March 3, 2015"\n\nRain.\n',
		fix: 'Change to Tuesday',
		becomes: 'INT. A - DAY\n\nSUPER: "Tuesday, March 3, 2015"\n\nRain.\n',
	},
	{
		code: 'implicit-flashback',
		script: `${clock('2015')}INT. A - DAY\n\nRain.\n\nINT. B - DAY #2#\n\n[[time: 1999]]\n\nWind.\n`,
		fix: 'Mark this scene as a flashback',
		becomes: `${clock('2015')}INT. A - DAY\n\nRain.\n\nINT. B - DAY (FLASHBACK) #2#\n\n[[time: 1999]]\n\nWind.\n`,
	},
	{
		code: 'unclosed-flashback',
		script: 'INT. A - DAY\n\nRain.\n\nFLASHBACK TO:\n\nINT. B - DAY\n\nWind.\n\nINT. A - NIGHT\n\nRain.\n',
		fix: 'Add BACK TO PRESENT before scene 3',
		becomes:
			'INT. A - DAY\n\nRain.\n\nFLASHBACK TO:\n\nINT. B - DAY\n\nWind.\n\nBACK TO PRESENT\n\nINT. A - NIGHT\n\nRain.\n',
	},
	{
		code: 'unclosed-flashback',
		script: 'INT. A - DAY\n\nRain.\n\nFLASHBACK TO:\n\nINT. B - DAY\n\nWind.\n\n',
		fix: 'Add BACK TO PRESENT at the end',
		becomes: 'INT. A - DAY\n\nRain.\n\nFLASHBACK TO:\n\nINT. B - DAY\n\nWind.\n\nBACK TO PRESENT\n\n',
	},
];
