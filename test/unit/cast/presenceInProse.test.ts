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
	],
	shaky: [
		'A photograph. {Walter} smiles at the camera.',
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
