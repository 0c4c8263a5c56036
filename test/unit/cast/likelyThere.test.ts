/** Who is likely in a scene without being the subject of a sentence, and who is not: one paragraph of action each. */
import { deepEqual, equal } from 'node:assert/strict';

import { attendancesIn } from '../../../server/src/cast/attendance.js';
import { inputOf } from '../../support/universe.js';

const speakers = 'INT. BAR - DAY\n\nANNA\nHi.\n\nBEN\nHo.\n\nCAL\nHm.\n';

/** How Ben is in a scene with this action: `undefined` where reports leave him out. */
function waysOfBen(action: string): string | undefined {
	const scene = inputOf(`${speakers}\nINT. HALL - DAY\n\n${action}\n`).cast.scenes[1];
	const ways = (scene === undefined ? [] : attendancesIn(scene)).filter(({ name }) => name.toUpperCase() === 'BEN');
	return (ways.find(({ presence }) => presence === 'there') ?? ways[0])?.presence;
}

const likely: Readonly<Record<string, readonly string[]>> = {
	'to whom something is done': [
		'Anna shoves Ben.',
		'ANNA kisses BEN.',
		'She pulls Ben close.',
		'Anna helps up Ben.',
		'Anna hands Ben the keys.',
		'The door opens. Two COPS drag Ben inside.',
		'They lift BEN onto the stretcher.',
		'Anna and Cal shove Ben.',
		'Anna turns to face Ben.',
		'She leans in to kiss Ben.',
		'Anna hugs Cal and Ben.',
		'Anna hugs CAL, BEN, and two NURSES.',
		'Anna slaps a drunk Ben.',
		'Anna hugs her brother Ben.',
		'Grabbing Ben, she runs.',
		"Anna takes Ben's hand.",
		"She wipes Ben's bloody face.",
	],
	'who is seen': [
		'Anna watches Ben.',
		'She spots Ben.',
		'Anna looks at Ben.',
		"Anna doesn't look at Ben.",
		'She catches sight of Ben.',
		'CLOSE ON BEN',
		'BACK TO BEN',
		'There is Ben, soaked.',
	],
	'who is with others': [
		'ANNA enters with BEN.',
		'Anna sits down with Cal and Ben.',
		'With Ben behind her, Anna runs.',
		'She arrives, followed by BEN.',
		'Anna joins Ben.',
		'Anna, flanked by Ben and Cal, walks in.',
	],
	'by whom others stand': [
		'She sits beside Ben.',
		'Anna stands in front of Ben.',
		'Anna sits next to Ben.',
		'She leans against Ben.',
		'She walks toward Ben.',
		'A chair between Anna and Ben.',
		'Anna kneels at Ben’s feet.',
		'She steps away from Ben.',
		'Anna takes the gun from Ben.',
		'Anna hands the letter to Ben.',
		'Anna gives the photo to Ben.',
		'Anna reaches for Ben.',
		'She runs after Ben.',
		'Anna talks to Ben.',
		'Anna puts down the phone and hugs Ben.',
		'She turns off the TV and kisses Ben.',
	],
	'behind their verb': [
		'On the floor lies BEN.',
		'On the floor lies Ben, bleeding.',
		'Next to her is Ben.',
		'By the window sits Ben.',
	],
	'without a verb': [
		'Behind her, BEN.',
		'Behind her: Ben.',
		'ANNA, BEN and two COPS around a table.',
		'ANNA, BEN and two COPS sit around a table.',
		'Two COPS and BEN around a table.',
		'BEN.',
		'Anna and Ben.',
		'Ben, drunk.',
		'Ben asleep in a chair.',
		'Ben tied to a chair.',
		'She looks up. Ben in the doorway.',
		'Anna sleeps, Ben beside her.',
		'Around the table -- ANNA, BEN, CAL.',
	],
	'as a body': [
		'Ben lies dead on the floor.',
		'Ben dead on the floor.',
		"Ben's dead.",
		"Ben's body on the slab.",
		'The body of Ben.',
		"They find Ben's corpse.",
		"Two PARAMEDICS load Ben's body.",
		"Anna identifies Ben's body.",
	],
	'who does something not': [
		"Ben doesn't look up.",
		'Neither Anna nor Ben moves.',
		"Anna nods. Ben doesn't.",
		'Ben never looks up.',
		"Ben hasn't slept.",
		"Ben can't move.",
		'Nobody but Ben laughs.',
	],
	'who has done, had or would do something': [
		'Ben has bought doughnuts.',
		'High in the stands, in a knit cap, Ben has already started down.',
		'Ben has already started down the stairs.',
		'Ben had hoped for more.',
		'Ben could scream.',
		'Ben used to love this. Now he hates it.',
		'Someone has tied Ben to a chair.',
	],
	'whose verb is a noun, a talk or a mood too': [
		'Ben hands Anna the gun.',
		'Cal hands Ben the gun.',
		'Ben eyes her.',
		'Cal films Ben.',
		'Ben says nothing.',
		'Ben knows.',
		'Ben loves this.',
		'Ben phones Anna.',
		'Ben remembers.',
		'Ben texts Anna: where are you?',
	],
	'in a contraction': ["Ben's crying.", "Ben's asleep.", "Ben's already at the table.", "Ben's got a gun."],
	'between commas': [
		'Anna, in a raincoat, and Ben, hair wet, split the check.',
		'Ben, in a good gray suit, and ANNA, a skinny kid in a beanie, share six dry feet.',
	],
	'in part': [
		"Ben's eyes fill.",
		"Cal and Ben's eyes meet.",
		"Ben's breath fogs.",
		"BEN'S POV: the street.",
		"From Ben's point of view, the street.",
	],
	'in words of a camera': ['Enter Ben.', 'REVEAL Ben behind the door.', 'OFF BEN', 'Off Ben, devastated.'],
	'by the strength of others': [
		'Two men drag Ben out.',
		'The goons toss Ben into the trash.',
		'Two men in suits drag Ben out.',
	],
	'in another language': ['Ben geht die Treppe hinunter.', 'Hinter ihr steht Ben.', 'Ben descend l’escalier.'],
	'behind a lead-in without a comma': ['Across the table Ben writes.'],
};

const away: Readonly<Record<string, readonly string[]>> = {
	'whose things are there': [
		"Anna's car. Ben's car behind it.",
		"She drives Ben's car.",
		"Anna sits in Ben's chair.",
		"Anna enters Ben's office.",
		"She kisses Ben's photo.",
		"Anna takes Anna and Ben's car.",
	],
	'who is in a picture': [
		'A photo of Ben.',
		'Anna holds a photo of Ben.',
		'Anna looks at a picture of Cal and Ben.',
		'Anna sees Ben on TV.',
		'On the monitor, Anna hugs Ben.',
		'A photo: Cal and Ben on a beach.',
		'A grave. BEN HALL, 1980-2020.',
		'BEN painted on the door.',
		'INSERT - PHONE: a text from Ben.',
		'She watches Ben on the screen.',
		'A photograph: Anna hugging Ben.',
		'A selfie with Ben.',
		'In the photo: Ben.',
		'ON THE TV\n\nAnna hugs Ben.',
	],
	'who is on the line': [
		'She talks to Ben on the phone.',
		'On the phone with Ben, she paces.',
		'Anna calls Ben.',
		'Anna phones Ben.',
		'She texts Ben.',
		'Anna dials Ben.',
		'A call from Ben.',
		'A text message from Ben.',
		'She hangs up on Ben.',
		'Anna writes to Ben.',
		'Anna reads a letter from Ben.',
		'Over the radio, Ben.',
	],
	'who is thought or talked of': [
		'She thinks of Ben.',
		'Anna remembers Ben.',
		'She misses Ben.',
		'They talk about Ben.',
		'Anna mentions Ben.',
		'She dreams about kissing Ben.',
		'Anna is in love with Ben.',
		'Anna loves Ben.',
		'She wants Ben.',
		'A memory of Ben.',
		'A song by Ben.',
		'Anna shouts "Ben!"',
		'She is named after Ben.',
		'Anna tells Cal that Ben is dead.',
		'Anna hopes Ben will come.',
		'Anna listens to Cal talk about Ben.',
		'Anna makes a sandwich for Ben.',
		'The seat where Ben used to sit.',
		'Last night Ben slept here.',
		'Ben lives in Alaska.',
		'She looks like Ben.',
		'Anna is dressed as Ben.',
	],
	'who is not there': [
		'Anna waits for Ben.',
		'She looks for Ben.',
		'Anna leaves without Ben.',
		'Ben is gone.',
		'No sign of Ben.',
		'No Ben.',
		'Still no Ben.',
		"She can't find Ben.",
		'Anna never met Ben.',
		'Anna wonders where Ben is.',
		'Everybody but Ben.',
		'Ben has left.',
		'Ben left an hour ago.',
		'Ben. Gone.',
		'Anna waits. Ben never comes.',
		"Ben isn't here.",
		'Ben has gone to Paris.',
		'Ben will be back.',
		'If Ben were here, he would laugh.',
		'Anna goes to find Ben.',
		'Anna awaits Ben.',
		'Anna searches for Ben.',
		'She leaves before Ben arrives.',
		'If she sees Ben, she will run.',
		'Where is Ben?',
		'A note: "Meet Ben at nine."',
		'Love, Ben.',
		'Sincerely, Ben',
		'Killed by Ben.',
	],
	'whose name something bears': [
		'The Ben affair.',
		'She climbs Ben Nevis.',
		'She enters the Ben Hall building.',
		'Ben posters on the wall.',
	],
};

describe('reports have somebody', () => {
	for (const [says, actions] of Object.entries(likely)) {
		it(says, () => {
			const missed = actions.filter((action) => !['likely', 'there'].includes(waysOfBen(action) ?? ''));
			deepEqual(missed, []);
		});
	}
});

/** Everybody in a scene with this action besides Anna, Ben and Cal; a question mark behind whom it only has near. */
function othersIn(action: string): readonly string[] {
	const scene = inputOf(`${speakers}\nINT. HALL - DAY\n\n${action}\n`).cast.scenes[1];
	const here = scene === undefined ? [] : attendancesIn(scene);
	return here.flatMap(({ name, presence }) =>
		['ANNA', 'BEN', 'CAL'].includes(name.toUpperCase()) ? [] : `${name}${presence === 'likely' ? '?' : ''}`,
	);
}

describe('reports have in CAPS', () => {
	const cases: Readonly<Record<string, readonly string[]>> = {
		// Extras by their work, kin or number.
		'A WAITRESS brings coffee.': ['WAITRESS'],
		'Two COPS drag Ben inside.': ['COPS'],
		'ANNA, BEN and two COPS around a table.': ['COPS?'],
		'GUARD #1 watches them.': ['GUARD #1'],
		'Anna pushes past a drunk BOUNCER.': ['BOUNCER?'],
		'Anna talks to the BARTENDER.': ['BARTENDER?'],
		'Behind the bar sits an OLD MAN.': ['OLD MAN'],
		'CHILDREN play. The JURY files in. STUDENTS file out.': ['CHILDREN', 'JURY', 'STUDENTS'],
		'Dozens of EXTRAS mill about.': ['EXTRAS'],
		'A PRIEST and a RABBI walk into a bar.': ['PRIEST', 'RABBI'],
		'Anna waits while the BARTENDER polishes a glass.': ['BARTENDER'],
		'Her ROOMMATE covers her with a coat.': ['ROOMMATE'],
		'Two COPS DRAG Ben out.': ['COPS'],
		// Their whole name.
		'FBI AGENTS storm in. A SWAT TEAM waits.': ['FBI AGENTS', 'SWAT TEAM'],
		'A DRONE OPERATOR waves.': ['DRONE OPERATOR'],
		'A MAN IN A HAT watches.': ['MAN IN A HAT'],
		"DORA'S FATHER sleeps in a chair. Ben's MOTHER enters.": ["DORA'S FATHER", "BEN'S MOTHER"],
		'MR. HENDERSON, the landlord, knocks.': ['MR. HENDERSON'],
		'SHERIFF TATE draws. ENSIGN PARK seals them in.': ['SHERIFF TATE', 'ENSIGN PARK'],
		// People without a line.
		'DORA leans at the bar.': ['DORA'],
		'ANNA enters with DORA.': ['DORA?'],
		'ANNA, DORA and two COPS around a table.': ['DORA?', 'COPS?'],
		'Anna kisses DORA.': ['DORA?'],
		'DORA, nervous, drives.': ['DORA'],
		'DORA, GUS and FAY, all 20, stagger in.': ['DORA', 'GUS', 'FAY'],
		'DORA and JO, in ski masks, burst in.': ['DORA', 'JO'],
		'Beside her, DORA, cuffed.': ['DORA?'],
		'On the floor lies DORA.': ['DORA?'],
		'DORA and Anna at the window.': ['DORA?'],
		// Props, sounds, signs, places, and who is not there.
		'SMOKE fills the room. THUNDER. A SIREN wails. The ALARM rings.': [],
		'Anna, GUN in hand, walks.': [],
		'Anna grabs KEYS and a GUN.': [],
		'Anna shakes with RAGE.': [],
		'A sign: POLICE.': [],
		'A photo of a WAITRESS.': [],
		'VARIOUS SHOTS of the city.': [],
		'The DRIVER SIDE door opens.': [],
		"A COP'S car. The NURSES' station.": [],
		'Anna waits for a WAITRESS. No GUARD.': [],
		'A photo: MR. HENDERSON and MRS. KLEIN.': [],
		'The headline: SHERIFF TATE DEAD.': [],
		"Anna thinks of DORA'S FATHER. She waits for MR. HENDERSON.": [],
		'GENERAL HOSPITAL looms. KING STREET is empty. MAJOR DAMAGE.': [],
		'CLOSE ON a GUN. HERO SHOT of the car. A GHOST TOWN.': [],
		'A sign: NO ENTRY. STUDENT UNION. POLICE TAPE flutters.': [],
		'SMOKE and FIRE fill the room. RAIN and WIND lash the house.': [],
		'GUNS and AMMO litter the floor. A SNAKE and a RAT fight.': [],
		'A TOY SOLDIER falls. A BABY MONITOR crackles. An OLD FERRARI stops.': [],
		'A COCA-COLA machine hums. The MONA LISA smiles. PARIS.': [],
		'ON THE TV\n\nA REPORTER talks.': [],
		'Anna calls the DOCTOR.': [],
		'ANNA\nA WAITRESS brings coffee.': [],
	};
	for (const [action, people] of Object.entries(cases)) {
		it(action, () => {
			deepEqual(othersIn(action), people);
		});
	}
});

describe('reports have at a plain cue', () => {
	const cases: Readonly<Record<string, string>> = {
		'The radio plays an old song.\n\nBEN\nTurn it off.': 'there',
		'Anna checks her voicemail.\n\nBEN\nAnybody call?': 'there',
		'A video plays on the laptop. Anna and Cal watch.\n\nBEN\nPopcorn?': 'there',
		'INSERT - LETTER\n\nDear Anna.\n\nBACK TO SCENE\n\nBEN\nHi.': 'there',
		'On the TV, a familiar face:\n\nBEN\nGood evening.': 'likely',
		'The radio plays.\n\nBEN (V.O.)\nGood evening.': 'voice',
	};
	for (const [action, way] of Object.entries(cases)) {
		it(action, () => {
			equal(waysOfBen(action), way);
		});
	}
});

describe('reports leave out somebody', () => {
	for (const [says, actions] of Object.entries(away)) {
		it(says, () => {
			const found = actions.filter((action) => waysOfBen(action) !== undefined);
			deepEqual(found, []);
		});
	}

	it('whom only dialogue names', () => {
		equal(waysOfBen('ANNA\nI shoved Ben. Behind her, Ben.'), undefined);
	});
});
