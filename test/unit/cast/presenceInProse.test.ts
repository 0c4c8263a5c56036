/** How a name stands in action prose: a table of sentences, each with the name in braces. */
import assert from 'node:assert/strict';

import { introduces } from '../../../server/src/cast/introduction.js';
import { occurrenceOf } from '../../../server/src/cast/nameOccurrences.js';
import { tokensOf } from '../../../server/src/cast/sentences.js';
import { standingsOf } from '../../../server/src/cast/standing.js';

type Verdict = 'acts' | 'introduced' | 'shaky' | 'depicted' | 'named';

/** Names that the prose knows, beside the one in braces. */
const known = /\b(?:Walter White|WALTER WHITE|Walter|WALTER|Jesse|JESSE|Kim|KIM|Hank|HANK|Gomez)\b/gu;

function verdictOf(marked: string): Verdict {
	const start = marked.indexOf('{');
	const end = marked.indexOf('}') - 1;
	const text = marked.replace('{', '').replace('}', '');
	const tokens = tokensOf(text);
	const spans = [...text.matchAll(known)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
	const all = spans.filter((span) => span.end <= start || end <= span.start).concat({ start, end });
	all.sort((lhs, rhs) => lhs.start - rhs.start);
	const names = all.flatMap((span) => occurrenceOf(tokens, text, span) ?? []);
	const index = names.findIndex((name) => name.start === start);
	const name = names[index];
	// Part of a longer word is no name at all.
	if (name === undefined) return 'named';
	const standing = standingsOf({ tokens, names, inPicture: false })[index] ?? 'named';
	const hasAge = /^\s*\(\d+\)|^, \d+,/u.test(text.slice(end));
	if (name.caps && introduces(tokens, name, standing, hasAge)) return 'introduced';
	return name.doubtful && standing === 'acts' ? 'shaky' : standing;
}

const sentences: Readonly<Record<Verdict, readonly string[]>> = {
	acts: [
		'{Walter} steps in.',
		'{Walter} and Jesse run.',
		'Walter and {Jesse} run.',
		'Walter, {Jesse} and Kim run.',
		'Walter, Jesse, and {Kim} run.',
		'{Kim}, tired, sits.',
		'{Kim} (40s) sits.',
		'{Kim}, a folder under one arm and a phone in the other hand, stops.',
		'Suddenly {Walter} turns.',
		'At the far table, {Walter} reads.',
		'Behind him, {Walter} sits down.',
		'As {Walter} enters, the lights go out.',
		'Kim waits while {Jesse} sleeps.',
		'The door opens and {Walter} walks in.',
		'Jesse drives off. {Kim} watches him go.',
		'{Walter} slowly opens the door.',
		'{Walter} is dragged from the car.',
		'{Walter} is asleep.',
		'{Walter} stares at the photo of Jesse.',
		'{Kim} picks up the photograph.',
		'{Kim} looks up from the file.',
		'{Kim} taps on the screen.',
		'{Walter} can’t move.',
		'{Walter} doesn’t answer.',
		'{Walter} has a gun.',
		'{Walter} sitting on the hood, bare feet.',
		'{Walter} notes the time.',
		'{Walter} reads the note.',
		'His partner, {Walter White}, steps in.',
		'{Walter} steps over the body.',
		'{Walter} calls out to her.',
		'Finally, {Walter} gets up -- and falls.',
		'And {Jesse} stops.',
		'{Walter}, sixty-six, fisherman, fills the doorway with a parcel of newspaper.',
		'Mr. Driscoll waves. {Jesse} waves back.',
		'We see {Hank} at the bench.',
		'And then we find {Hank}, asleep.',
		'There is {Hank}.',
		'There’s {Hank}, leaning on the car.',
		'Here is {Hank}.',
		'{Hank} has fallen asleep.',
		'{Hank} has just sat down.',
		'{Hank} at the wheel.',
		'{Hank} behind the counter, arms folded.',
		'{Hank} in the doorway.',
		'In walks {Hank}.',
		'Out of the fog comes {Hank}.',
		'The elevator opens: {Hank}, soaked.',
	],
	introduced: [
		'{WALTER} steps in.',
		'{WALTER WHITE} (52) steps in.',
		'{WALTER WHITE}, 52, steps in.',
		'Behind the counter is {WALTER WHITE} (52), bearded.',
		'A gaunt man, {WALTER WHITE} (52), at the wheel.',
		'Enter {WALTER}.',
		'At the third bench {WALTER} (16) inks a skull on his own shoe.',
		'Camera pans to reveal {WALTER}.',
		'We find {WALTER} asleep.',
		'Behind the wheel sits {WALTER}.',
		'{WALTER} ENTERS.',
		'{WALTER} is dragged from the car, one shoe missing.',
		'In walks {HANK}.',
		'In walk {HANK} and GOMEZ.',
		'In walk HANK and {WALTER}.',
		'Up the stairs stumbles {HANK}, drunk.',
		'The door opens: {GOMEZ}, soaked.',
		'The door swings open -- {GOMEZ}.',
		'Three figures in ski masks. The tallest takes his off: {LALO SALAMANCA}.',
		'The stranger pulls down his hood: {HANK}.',
		'A man steps out of the shadows: {HANK}.',
		'The figure turns around -- {HANK}.',
		'We see {HANK} asleep on the sofa.',
		'There is {HANK}.',
		'{HANK} at the wheel.',
	],
	shaky: [
		'A photograph. {Walter} smiles at the camera.',
		'A shoebox of polaroids. In walks {Hank}.',
		'She watches the video. {Hank} waves.',
		'On the TV, {Hank} smiles.',
		'She remembers: {Walter} leans over the table.',
		'Across the table {Kim} writes two words.',
		'At the desk {Walter} uses every day, Kim reads.',
	],
	depicted: [
		'A photo of {Walter} hangs on the wall.',
		'A photo of Walter and {Jesse} hangs on the wall.',
		'A photo of {Walter} and Jesse hangs on the wall.',
		'A wanted poster of {Walter}.',
		'A statue of {Walter} looms.',
		'{Walter} smiles from the photo.',
		'{Walter} appears on the TV screen.',
		'{Walter} is on television.',
		'{Walter} on the TV screen.'.replace('{Walter}', 'The TV shows {Walter}'),
		'{Walter} lies dead.',
		'{Walter}, long dead, stares at the ceiling.',
		'The body of {Walter} lies on the slab.',
		'A box marked {HEISENBERG}.',
		'Cardboard boxes stamped {HEISENBERG} line the wall.',
		'The mailbox still reads {LAMBERT}.',
		'The name {WALTER} on a file.',
		'A file: "{WALTER WHITE}".',
		'The sign says {WALTER}.',
		'A mugshot of {WALTER WHITE} (52).',
		'In the photo: {WALTER WHITE} (52), younger.',
		'A nameplate: {HANK}.',
		'A photo of {HANK}.',
		'In a photo stands {HANK}.',
		'On the poster smiles {HANK}.',
		'On the screen appears {HANK}.',
		'The door opens on a portrait: {HANK}.',
		'He opens the file: {HANK}.',
		'He writes one word: {HEISENBERG}.',
		'The phone buzzes: {HANK}.',
		'The locket opens: {HANK}, young.',
		'We see a photo of {Hank}.',
		'Stamped {HEISENBERG}.',
		'Crates stamped {HEISENBERG}.',
	],
	named: [
		'{Walter}’s hat lies on the table.',
		'{Hank}’s grave. Fresh flowers.',
		'The late {Hank} would have laughed.',
		'Kim looks for {Walter}.',
		'Kim looks like {Walter}.',
		'Like {Walter}, Jesse never smiles.',
		'{Walter} was here.',
		'{Walter} stood here once.',
		'{Walter} sat in that chair.',
		'{Walter} would hate this.',
		'{Walter} is gone.',
		'{Walter} is nowhere to be seen.',
		'{Walter} isn’t here.',
		'{Walter} haunts every room.',
		'{Walter} lives in Alaska.',
		'Kim talks about {Walter} and Jesse.',
		'The money {Walter} buried is gone.',
		'The chair where {Walter} sits is empty.',
		'Kim knows {Walter} lies.',
		'As if {Walter} stood there.',
		'If {Walter} comes, they run.',
		'Dressed as {Walter} walks in a teenager.',
		'{Heisenberg} posters cover the wall.',
		'{Walter} files fill the cabinet.',
		'The {Walter White} files sit on the desk.',
		'On {WALTER}.',
		'CLOSE ON {WALTER}.',
		'{WALTER WHITE} MEMORIAL SCHOOL.',
		'{WALTER}.',
		'{PINKMAN} file under her arm.',
		'{Walter}-style glasses.',
		'Nobody but {Walter} knows.',
		'{Walter} has been dead five years.',
		'{Walter} never arrives.',
		'{Walter} texts her.',
		'She waits until {Walter} leaves.',
		'With {Walter} gone, the house is quiet.',
		'{Walter} always sat there.',
		'{Walter} is a name that nobody says.',
		'We see {Hank}’s car.',
		'We see {Hank} on the TV.',
		'We see {Hank} in the photo.',
		'We never see {Hank}.',
		'Before we see {Hank}, the lights go out.',
		'We see {HANK} stamped on every box.',
		'We see {HANK SCHRADER} FIELD OFFICE on the door.',
		'We see the late {Hank}.',
		'We see {Hank} dead on the slab.',
		'There is {Hank} to think of.',
		'There is {Hank}’s badge.',
		'There is no {Hank}.',
		'There was {Hank}.',
		'{Hank} has died.',
		'{Hank} has fallen.',
		'{Hank} has left.',
		'{Hank} has moved away.',
		'{Hank} has gone.',
		'{Hank} has arrived in Mexico.',
		'{Hank} has killed eight men.',
		'{Hank} had fallen asleep.',
		'{Hank} on the wall.',
		'{Hank} on the whiteboard.',
		'{Hank} in a frame.',
		'{Hank} at the academy, 1985.',
		'{Hank} at the time.',
		'A shoebox of polaroids. {Hank} at the wheel.',
		'An open locket. Kim at ten. {Hank} behind a counter.',
		'{Hank} at the top of the list.',
		'{Hank} at the wheel would be a bad idea.',
		'{Hank} in Mexico.',
		'{Hank} behind the scenes.',
		'{Hank} with a fish, grinning.',
		'{HANK} FILE at the bottom of the box.',
		'He has one enemy left: {HANK}.',
		'They stop at an office door: {GOODMAN}.',
		'He steps up to a door: {GOODMAN}.',
		'The door opens: {PINKMAN} FILES to the ceiling.',
		'The door opens: {HANK}’s office.',
		'She takes the sheet off: {HANK}.',
		'He turns the key over: {HANK}.',
		'The suspect: {HANK}.',
		'To mind comes {HANK}.',
		'Next comes {Hank}.',
		'In walks the ghost of {HANK}.',
		'In walks {HANK}’s lawyer.',
		'{PINKMAN} file on the desk.',
	],
};

describe('a name in action prose', () => {
	for (const [verdict, texts] of Object.entries(sentences)) {
		for (const text of texts) {
			it(`${verdict}: ${text}`, () => {
				const expected =
					verdict === 'named' ? ['named', 'depicted'] : verdict === 'depicted' ? ['depicted', 'named'] : [verdict];
				assert.ok(expected.includes(verdictOf(text)), `is ${verdictOf(text)}`);
			});
		}
	}
});
