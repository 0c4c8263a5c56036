/** Whom scenes call for beyond what each says by itself: small scripts, the people of their last scene. */
import { deepEqual } from 'node:assert/strict';

import { callOf } from '../../../server/src/cast/call/call.js';
import { inputOf } from '../../support/universe.js';

const speakers = 'INT. BAR - DAY\n\nANNA\nHi.\n\nBEN\nHo.\n';

/** Who is called to the script's last scene: `?` likely, in parentheses only heard. */
function calledIn(script: string): readonly string[] {
	const people = new Map<string, string>();
	for (const { person, presence } of callOf(inputOf(script)).scenes.at(-1) ?? []) {
		const name = person.kind === 'canon' ? person.character.name : person.name.toUpperCase();
		const shown = presence === 'likely' ? `${name}?` : presence === 'voice' ? `(${name})` : name;
		if (presence === 'there' || !people.has(name)) people.set(name, shown);
	}
	return [...people.values()].sort();
}

function afterSpeakers(...scenes: readonly string[]): readonly string[] {
	return calledIn(
		speakers +
			scenes
				.map((scene) => (/^INT|^EXT/u.test(scene) ? scene : `INT. HALL - DAY\n\n${scene}`))
				.map((scene) => `\n${scene}\n`)
				.join(''),
	);
}

interface Case {
	readonly scenes: readonly string[];
	readonly called: readonly string[];
}

const kinds: Readonly<Record<string, readonly Case[]>> = {
	'whoever is spoken to': [
		{ scenes: ['CAL\n(to Ben)\nGo.'], called: ['BEN', 'CAL'] },
		{ scenes: ['CAL\n(quietly, to Ben)\nGo.'], called: ['BEN', 'CAL'] },
		{ scenes: ['CAL\n(to Anna and Ben)\nGo.'], called: ['ANNA', 'BEN', 'CAL'] },
		{ scenes: ['CAL (to Ben)\nGo.'], called: ['BEN', 'CAL'] },
		{ scenes: ['CAL\nGo.\n(to Ben)\nYou too.'], called: ['BEN', 'CAL'] },
		{ scenes: ['CAL\n(to the agents)\nGo.'], called: ['AGENTS', 'CAL'] },
		{ scenes: ['CAL\n(kisses Ben)\nGo.'], called: ['BEN?', 'CAL'] },
		{ scenes: ['CAL\n(kissing Anna)\nGo.'], called: ['ANNA?', 'CAL'] },
		{ scenes: ['CAL\n(turning to Ben)\nGo.'], called: ['BEN?', 'CAL'] },
	],
	'nobody who is only spoken of, or at the other end': [
		{ scenes: ['CAL\n(into phone, to Ben)\nGo.'], called: ['CAL'] },
		{ scenes: ['CAL\n(to himself)\nGo.'], called: ['CAL'] },
		{ scenes: ["CAL\n(to Ben's photo)\nGo."], called: ['CAL'] },
		{ scenes: ['CAL\n(about Ben)\nGo.'], called: ['CAL'] },
		{ scenes: ['CAL\n(re: Ben)\nGo.'], called: ['CAL'] },
		{ scenes: ['CAL\n(as Ben)\nGo.'], called: ['CAL'] },
		{ scenes: ['CAL\n(thinking of Ben)\nGo.'], called: ['CAL'] },
		{ scenes: ['CAL (V.O.)\n(to Ben)\nGo.'], called: ['(CAL)'] },
		{ scenes: ['[[absent: BEN]]\n\nCAL\n(to Ben)\nGo.'], called: ['CAL'] },
	],
	'silent parts in their later scenes': [
		{ scenes: ['SAL and JO rein in.', 'Sal sleeps.'], called: ['SAL'] },
		{ scenes: ['MR. DARROW bows to Anna.', 'Darrow, who has seen her shoes, says nothing.'], called: ['MR. DARROW?'] },
		{
			scenes: ['Behind the wheel of the van, SAL, nervous.', 'ANNA\n(to Sal)\nGo.', 'In back, Sal, breathing.'],
			called: ['SAL?'],
		},
		{ scenes: ["EMMA'S FATHER sleeps in a chair.", "Emma's father smokes."], called: ["EMMA'S FATHER"] },
	],
	'no name where it is a word or somebody elsewhere': [
		{ scenes: ['SAL and JO rein in.', 'Anna thinks of Sal.'], called: ['ANNA'] },
		{ scenes: ['SAL and JO rein in.', "Anna drives Sal's car."], called: ['ANNA'] },
		{ scenes: ['SMOKE and FIRE fill the room.', 'Smoke drifts in.'], called: [] },
		{ scenes: ['SAL and JO rein in.', '[[absent: SAL]]\n\nSal sleeps.'], called: [] },
	],
	'roles in small letters once a scene has brought them on': [
		{ scenes: ['A WAITRESS brings pie.', 'The waitress pours.'], called: ['WAITRESS'] },
		{ scenes: ['BORDER OFFICER\nPapers.', 'The officer looks at the coat.'], called: ['BORDER OFFICER'] },
		{ scenes: ['A GUARD yawns.', 'He is quiet long enough for the guard to look up.'], called: ['GUARD?'] },
		{ scenes: ['Anna gets in. A MAN holds the door.', 'In the mirror: the man.'], called: ['MAN?'] },
	],
	'no role that may be anybody': [
		{ scenes: ['The waitress pours.'], called: [] },
		{ scenes: ['A WAITRESS brings pie.', 'A waitress pours.'], called: [] },
		{ scenes: ['A MAN holds the door.', 'Anna types.', 'The man laughs.'], called: [] },
		{ scenes: ['A WAITRESS brings pie.', 'Anna thinks of the waitress.'], called: ['ANNA'] },
		{ scenes: ['A WAITRESS brings pie.', 'Anna waits for the waitress to come.'], called: ['ANNA'] },
	],
	'one person whose rank changes': [
		{ scenes: ['PRIVATE BELL\nSir.', 'SERGEANT BELL\nMen.', 'Bell salutes.'], called: ['PRIVATE BELL'] },
		{ scenes: ['SHERIFF TATE draws.', 'Tate shoots.'], called: ['SHERIFF TATE'] },
	],
	'two people whom a scene or a title tells apart': [
		{ scenes: ['PRIVATE BELL\nSir.\n\nSERGEANT BELL\nBell.', 'SERGEANT BELL\nMen.'], called: ['SERGEANT BELL'] },
		{ scenes: ['MR. KLEIN\nDear.', 'MRS. KLEIN\nDear?'], called: ['MRS. KLEIN'] },
	],
	'whom a scene goes on with': [
		{
			scenes: ['INT. CAR - DAY\n\nANNA\nNo.', 'INT. CAR - CONTINUOUS\n\nShe starts the engine.'],
			called: ['ANNA?'],
		},
		{
			scenes: [
				'INT. SHOP - DAY\n\nANNA\nNo.\n\nBEN\nYes.',
				'INT. SHOP - STOCKROOM - DAY\n\nThey kiss. Anna pulls back.',
			],
			called: ['ANNA', 'BEN?'],
		},
	],
	'nobody by a pronoun that may be anybody': [
		{ scenes: ['INT. CAR - DAY\n\nANNA\nNo.', 'INT. BANK - DAY\n\nShe waits.'], called: [] },
		{
			scenes: ['INT. CAR - DAY\n\nANNA\nNo.\n\nBEN\nYes.', 'INT. CAR - CONTINUOUS\n\nShe starts the engine.'],
			called: [],
		},
		{ scenes: ['INT. CAR - DAY\n\nANNA\nNo.', 'INT. CAR - CONTINUOUS\n\nBen yawns. He sleeps.'], called: ['BEN'] },
	],
	'a note and its scene once': [
		{ scenes: ['[[with: TWO COPS]]\n\nTwo COPS wait.'], called: ['TWO COPS'] },
		{ scenes: ['BOTH\nHi.'], called: [] },
		{ scenes: ['[[with: DORA; SAL and 2 COPS]]\n\nRain.'], called: ['2 COPS', 'DORA', 'SAL'] },
		{ scenes: ['[[with: MR. AND MRS. HOLT]]\n\nRain.'], called: ['MR. AND MRS. HOLT'] },
	],
	'no things in capitals': [
		{ scenes: ['SOUP and BREAD wait on the table.'], called: [] },
		{ scenes: ['The PRINTER whirs.'], called: [] },
		{ scenes: ['KATE and DEVIN wait.'], called: ['DEVIN', 'KATE'] },
	],
};

describe('the call of a scene has', () => {
	for (const [kind, cases] of Object.entries(kinds)) {
		it(kind, () => {
			for (const { scenes, called } of cases) deepEqual([scenes, afterSpeakers(...scenes)], [scenes, called]);
		});
	}
});
