/** Which things are there, in whose hands, and where a scene is. */
import assert from 'node:assert/strict';

import { inputOf } from '../../support/universe.js';

const canon = `canon: harbor
characters:
  ilan-reyes: { name: Ilan Reyes, cue: ILAN }
  mara-voss: { name: Mara Voss, cue: MARA }
places:
  northport: { name: Northport }
  southport: { name: Southport }
  lighthouse: { name: Skerrow Light, headings: [LIGHTHOUSE, LIGHT], in: northport }
  lamp-room: { name: Lamp Room, in: lighthouse }
  north-wash: { name: North Wash, generic: [CAR WASH], in: northport }
  south-wash: { name: South Wash, generic: [CAR WASH], in: southport }
  firm: { name: 'Reyes, Voss & Daughters', headings: [REYES VOSS], in: northport }
  one-mill: { name: Old Grain Mill, generic: [MILL], in: southport }
objects:
  marigold:
    name: The Marigold
    aliases: [{ name: boat, generic: true }]
    held: [{ by: ilan-reyes }]
  ledger: { name: The Brass Ledger }
  wintersedge: { name: Wintersedge, aliases: [{ name: Sword, generic: true }], held: [{ by: mara-voss }] }
  gloam: { name: Gloam }
`;

/** `marigold` or `marigold by ilan-reyes`, for each thing that is there. */
function thingsIn(body: string): readonly string[] {
	const [scene] = inputOf(`INT. PIER - DAY\n\n${body}\n`, canon).cast.scenes;
	return (scene?.objects ?? []).map(({ object, handledBy }) =>
		handledBy === undefined ? object.id : `${object.id} by ${handledBy.id}`,
	);
}

const things: readonly (readonly [body: string, expected: readonly string[]])[] = [
	['The Marigold rounds the breakwater.', ['marigold']],
	['THE MARIGOLD ROUNDS THE BREAKWATER.', ['marigold']],
	['Ilan boards the Marigold.', ['marigold by ilan-reyes']],
	['Ilan climbs into the Marigold.', ['marigold by ilan-reyes']],
	['Ilan steps out of the Marigold.', ['marigold by ilan-reyes']],
	['Mara turns the brass ledger over in her hands.', ['ledger by mara-voss']],
	['She opens the brass ledger.', ['ledger']],
	['Ilan ties up the boat.', ['marigold by ilan-reyes']],
	['Mara ties up the boat.', []],
	['A boat passes.', []],
	['Ilan waits. A boat passes.', []],
	['Ilan waits. The boat rocks.', ['marigold']],
	['The boat rocks.', []],
	['A photo of the Marigold hangs on the wall.', []],
	['Ilan looks at a photo of the Marigold.', []],
	['It rocks like the Marigold.', []],
	['No Marigold in sight.', []],
	['Ilan walks to where the Marigold was.', []],
	['Ilan remembers the Marigold.', []],
	['Ilan thinks of the Marigold.', []],
	['Ilan looks for the Marigold.', []],
	['Ilan sails without the Marigold.', []],
	['The Marigold was here.', []],
	['The Marigold’s flag flaps.', []],
	['The wreck of the Marigold lies on the beach.', []],
	['A crate marked “THE MARIGOLD”.', []],
	['If the Marigold sinks, they drown.', []],
	['ILAN\nThe Marigold rounds the breakwater.', []],
	['Mara draws Wintersedge.', ['wintersedge by mara-voss']],
	['Mara draws her sword.', ['wintersedge by mara-voss']],
	['Mara draws Wintersedge and steps in.', ['wintersedge by mara-voss']],
	['She draws Wintersedge.', ['wintersedge']],
	['Wintersedge lies on the table.', ['wintersedge']],
	['Ilan draws Gloam from its sheath.', ['gloam by ilan-reyes']],
	['Ilan draws Gloam.', []],
	['Ilan draws the Marigold.', []],
	['Mara draws Wintersedge in chalk.', []],
	['Mara draws Wintersedge on a napkin.', []],
	['Mara draws a picture of Wintersedge.', []],
	['Mara paints Wintersedge.', []],
	['Mara wants Wintersedge.', []],
	['A painting of Wintersedge hangs over the fire.', []],
	['Mara draws a sword.', []],
	['On the table: the brass ledger.', ['ledger']],
	['On the table, the brass ledger.', ['ledger']],
	['On the desk lies the brass ledger.', ['ledger']],
	['Under a tarp stands the Marigold.', ['marigold']],
	['Behind them: the Marigold, idling.', ['marigold']],
	['CLOSE ON: the brass ledger.', ['ledger']],
	['In the far corner of the yard waits the Marigold.', ['marigold']],
	['On the wall: a photo of the Marigold.', []],
	['On the list: the brass ledger.', []],
	['On his mind: the Marigold.', []],
	['In her dreams, the Marigold.', []],
	['On the table: no brass ledger.', []],
	['On the table: the brass ledger is gone.', []],
	['On the table: the Marigold model.', []],
	['On the wall: “the brass ledger”.', []],
	['On the table, the brass ledger once lay.', []],
	['Next week: the Marigold.', []],
	['At the end: the Marigold.', []],
	['Mara draws back from Wintersedge.', ['wintersedge by mara-voss']],
];

describe('things in action', () => {
	for (const [body, expected] of things) {
		it(body.replace('\n', ' / '), () => {
			assert.deepEqual(thingsIn(body), expected);
		});
	}
});

/** The canon place of a heading, with `ruined` behind it where the words say so. */
function placeOf(heading: string, body = 'Rain.'): string | undefined {
	const place = inputOf(`${heading}\n\n${body}\n`, canon).cast.scenes[0]?.place;
	return place?.ruined === true ? `${place.place?.id ?? ''} ruined` : place?.place?.id;
}

const headings: readonly (readonly [heading: string, expected: string | undefined])[] = [
	['INT. LIGHTHOUSE - DAY', 'lighthouse'],
	['INT. SKERROW LIGHT - LAMP ROOM - DAY', 'lamp-room'],
	['INT. LIGHTHOUSE - NORTHPORT - DAY', 'lighthouse'],
	['INT. NORTHPORT - LIGHTHOUSE - DAY', 'lighthouse'],
	['EXT. NORTHPORT - DAY', 'northport'],
	['INT. CAR WASH - NORTHPORT - DAY', 'north-wash'],
	['INT. CAR WASH - SOUTHPORT - DAY', 'south-wash'],
	['INT. CAR WASH - DAY', undefined],
	['INT. CAR WASH - ELSEWHERE - DAY', undefined],
	['INT. MILL - DAY', 'one-mill'],
	['INT. MILL - ELSEWHERE - DAY', undefined],
	['INT. MILL - NORTHPORT - DAY', 'northport'],
	['INT. RUINED LIGHTHOUSE - DAY', 'lighthouse ruined'],
	['INT. LIGHTHOUSE (RUINS) - DAY', 'lighthouse ruined'],
	['EXT. REMAINS OF THE LIGHTHOUSE - DAY', 'lighthouse ruined'],
	['INT. KITCHEN - DAY', undefined],
	['INT. REYES, VOSS & DAUGHTERS - NORTHPORT - DAY', 'firm'],
	['INT. KITCHEN - REYES, VOSS & DAUGHTERS - DAY', 'firm'],
	['INT. REYES, VOSS & SONS - DAY', undefined],
];

describe('the place of a scene', () => {
	for (const [heading, expected] of headings) {
		it(heading, () => {
			assert.equal(placeOf(heading), expected);
		});
	}

	it('is what the note says', () => {
		assert.equal(placeOf('INT. KITCHEN - DAY', '[[place: lamp-room]]'), 'lamp-room');
	});
});
