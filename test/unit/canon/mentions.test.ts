import assert from 'node:assert/strict';

import { canonOf } from './canonFixture.js';

const canon = canonOf(`canon: own
characters:
  walter: { name: Walter White, cue: WALT, gender: male, aliases: [ { name: Walt } ] }
  skyler: { name: Skyler White, gender: female }
  jesse: { name: Jesse Pinkman }
  pete: { name: Skinny Pete, aliases: [ { name: Pete } ] }
  will: { name: Will Graham }
  mark: { name: Mark }
  cruz: { name: Javier de la Cruz }
  wynne: { name: J.P. Wynne }
  krazy: { name: Krazy-8 }
  james: { name: James Kilkelly }
objects:
  rv: { name: The RV, aliases: [ { name: The Crystal Ship }, { name: RV, generic: true }, { name: Fleetwood Bounder, generic: true } ] }
  papers: { name: Driscoll papers, aliases: [ { name: Driscoll ID } ] }
  hat: { name: Walt's hat }
`);

function mentionsIn(text: string): readonly string[] {
	return canon.names.mentions(text).map((mention) => {
		const written = text.slice(mention.start, mention.end);
		if (mention.kind === 'object') return `${written} = ${mention.object.id}${mention.generic ? ' (generic)' : ''}`;
		const ages = mention.matches[0]?.ages;
		return `${written} = ${mention.matches.map(({ character }) => character.id).join(', ')}${ages === undefined ? '' : ` ${ages.join('-')}`}`;
	});
}

describe('canon names in prose', () => {
	const table: readonly (readonly [string, readonly string[]])[] = [
		['Jesse runs.', ['Jesse = jesse']],
		['JESSE PINKMAN (24) runs.', ['JESSE PINKMAN = jesse']],
		["Jesse's hands. Walter’s eyes.", ['Jesse = jesse', 'Walter = walter']],
		["James' truck.", ['James = james']],
		["Walt'll wait.", ['Walt = walter']],
		['jesse, pete and walt', []],
		['A white van. The White van.', ['White = walter, skyler']],
		['White van.', []],
		['He waits. Will he come? "Will he?"', []],
		['Then Will comes.', ['Will = will']],
		['WILL comes.', ['WILL = will']],
		['WILL HE COME?', []],
		['WILL', ['WILL = will']],
		['Will Graham comes.', ['Will Graham = will']],
		['Mark the spot. Near it, Mark.', ['Mark = mark']],
		['"Jesse!" he cries.', ['Jesse = jesse']],
		['Skinny Pete and Pete.', ['Skinny Pete = pete', 'Pete = pete']],
		['Mr. White, Mrs White, Mr. Pinkman', ['Mr. White = walter', 'Mrs White = skyler', 'Mr. Pinkman = jesse']],
		['Young Jesse, old Jesse', ['Young Jesse = jesse 0-29', 'Jesse = jesse']],
		['Javier de la Cruz nods.', ['Javier de la Cruz = cruz']],
		['J. P. Wynne, J.P. Wynne', ['J. P. Wynne = wynne', 'J.P. Wynne = wynne']],
		['Krazy-8 and KRAZY 8', ['Krazy-8 = krazy', 'KRAZY 8 = krazy']],
		['Jessebel and Pinkmans', []],
		['Jesse-like behaviour', []],
		['Jesse/Walt--Skyler', ['Jesse = jesse', 'Walt = walter', 'Skyler = skyler']],
		['He stops.Jesse runs.', ['Jesse = jesse']],
		['the crystal ship, THE CRYSTAL SHIP, Crystal Ship', ['the crystal ship = rv', 'THE CRYSTAL SHIP = rv', 'Crystal Ship = rv']],
		['An RV. The RV.', ['RV = rv (generic)', 'The RV = rv (generic)']],
		['his fleetwood bounder', ['fleetwood bounder = rv (generic)']],
		['Jesse turns the Driscoll ID over.', ['Jesse = jesse', 'Driscoll ID = papers']],
		["Walt's hat on Walt's head", ["Walt's hat = hat", 'Walt = walter']],
		["the Crystal Ship's door", ['the Crystal Ship = rv']],
		['', []],
	];
	for (const [text, expected] of table) {
		it(text || 'nothing', () => {
			assert.deepEqual(mentionsIn(text), expected);
		});
	}
});
