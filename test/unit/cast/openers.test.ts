/** Names that are everyday words too, where they open a sentence: who is there, and what is only a word. */
import assert from 'node:assert/strict';

import { inputOf } from '../../support/universe.js';

/** Everybody bears a word for a first name, so that the name's form never decides. */
const names =
	'Jack Max Chuck Victor Gale Combo Drew Mark Bill Will May White Rose Stone Hope Rain Dawn Street Sandy Wild Case Snow Ivy Guy Art Black Young';
const canon = `canon: words\ncharacters:\n${names
	.split(' ')
	.map((name) => `  ${name.toLowerCase()}: { name: ${name} Ostrander }`)
	.join('\n')}\n`;

function peopleIn(body: string): readonly string[] {
	return inputOf(`INT. PIER - DAY\n\n${body}\n`, canon).cast.scenes[0]?.people ?? [];
}

const people: readonly string[] = [
	'{Max} nods.',
	'{Chuck} lifts a lantern.',
	'{Jack} lights a cigarette.',
	'{Jack} slowly lights a cigarette.',
	'{Victor} waits by the door.',
	'{Gale} measures out the coffee.',
	'{Combo} waits.',
	'{Drew} counts the money.',
	'{Mark} turns to the window.',
	'{Bill} hugs Max.',
	'{Will} nods.',
	'{White} nods.',
	'{Rose} takes the stairs.',
	'{Snow} shrugs.',
	'{Sandy} opens the door.',
	'Silence -- {Jack} lights a cigarette.',
	'The rain stops. {Max} looks up.',
	'{Guy} has a gun.',
];

const words: readonly string[] = [
	'Will you come?',
	'Will the door hold?',
	'May comes and goes.',
	'May brings the flood.',
	'May rains flood the street.',
	'Max volume.',
	'Max levels.',
	'White walls.',
	'White sheets billow.',
	'White lights the whole street.',
	'White smiles flash.',
	'Rose petals fall.',
	'Rose petals on the floor.',
	'Stone steps lead down.',
	'Stone steps into the dark.',
	'Hope dies last.',
	'Hope fills the room.',
	'Rain hits the windows.',
	'Rain falls.',
	'Snow covers the yard.',
	'Snow takes the road.',
	'Dawn breaks.',
	'Dawn paints the hills.',
	'Gale winds howl.',
	'Gale takes the roof off.',
	'Street lights the only glow.',
	'Street lamps the size of moons.',
	'Wild yells.',
	'Wild looks all around.',
	'Case files everywhere.',
	'Case opens the argument.',
	'Ivy climbs the wall.',
	'Art hangs on every wall.',
	'Guy ropes hum.',
	'Jack knives in a row.',
	'Bill collectors knock.',
	'Mark my words.',
	'Chuck roasts on a tray.',
	'Black fills the frame.',
	'Young lovers kiss.',
	'A gale howls. He jacks up the car. The victor takes it all.',
	'A chuck of the drill spins loose.',
	'Jack was here.',
	'Jack’s hat lies on the table.',
	'Jack lives in Alaska.',
	'Jack lies dead.',
	'A photo. Jack lights a cigarette.',
	'“Jack lights a cigarette.”',
	'ON THE TV\n\nJack lights a cigarette.',
];

describe('a name that is a word, at the start of a sentence', () => {
	for (const marked of people) {
		it(marked, () => {
			const id = /\{(.+)\}/u.exec(marked)?.[1]?.toLowerCase() ?? '';
			assert.ok(peopleIn(marked.replace(/[{}]/gu, '')).includes(id));
		});
	}

	for (const body of words) {
		it(`nobody: ${body.replace('\n\n', ' / ')}`, () => {
			assert.deepEqual(peopleIn(body), []);
		});
	}

	it("counts for the script's own people too", () => {
		const script =
			'INT. PIER - DAY\n\nGRANT\nHi.\n\nINT. MILL - DAY\n\nGrant lights a lamp.\n\nINT. YARD - DAY\n\nGrant money.\n';
		const { scenes } = inputOf(script, canon).cast;
		assert.deepEqual(
			scenes.map((scene) => scene.people),
			[['GRANT'], ['GRANT'], []],
		);
	});
});
