/** Which sentences of a super tell of something past, and which say when its scene is (docs/timeline.md, "What the script says"). */
import { deepEqual } from 'node:assert/strict';

import { pastSentences } from '../../../server/src/script/pastSentences.js';
import { readTimePhrase } from '../../../server/src/script/timeWords.js';

const told = [
	'In 1930 this valley was a lake.',
	'The barn was built in 1890.',
	'In 1870 a prospector named Hart struck gold in this valley.',
	'They never found the bodies lost in 1931.',
	'Founded in 1888',
	'This happened in 1999.',
	'In 1939, Germany invaded Poland.',
	'Kane was released in 2004.',
	'He died in 2011.',
	'In 2015, the town built a statue.',
	'Five years later, Kane was freed.',
	'Mr. Kane died on Jan. 4, 1999.',
	'The film is dedicated to his mother, who died in 1998.',
	'KANE WAS FREED IN 2004.',
	'ERECTED IN 1901',
	'Kane left the city in 1950.',
];

const plain = [
	'It is June 1944',
	'It was June 1944.',
	'It was the summer of 1969',
	'The year was 1969',
	'June 1944. The war was lost.',
	'1947: The war was over.',
	'OCCUPIED FRANCE, JUNE 1944',
	'Occupied France in 1944',
	'Somewhere in occupied Poland, 1943',
	'UNITED STATES, 1944',
	'Red Square in 1917',
	'HUNDRED ACRE WOOD, 1926',
	'A deserted beach in Normandy, June 1944',
	'A town called Bodie, 1870',
	'Five years have passed',
	'Two years passed.',
	'Ten years later, the town is rebuilt',
	'In 1939, Germany invades Poland.',
	'FIVE YEARS LATER',
	'The war was lost.',
];

/** What tells of something past, read with a date or not, and what is one. */
const languages: Readonly<Record<string, { readonly told: readonly string[]; readonly plain: readonly string[] }>> = {
	de: {
		told: ['1930 war dieses Tal ein See.', 'Die Scheune wurde 1890 erbaut.', 'Erbaut 1890', 'Gegründet in Berlin 1888'],
		plain: ['Juni 1944', 'Berlin, 1944'],
	},
	fr: { told: ['En 1930, cette vallée était un lac.', 'Fondé en 1888'], plain: ['Paris, 1944', 'Juin 1944'] },
	es: { told: ['En 1930 este valle era un lago.', 'Fundada en 1888'], plain: ['Madrid, 1936'] },
	it: { told: ['Nel 1930 questa valle era un lago.', 'Morì nel 2011.'], plain: ['Roma, 1944'] },
	pt: { told: ['Em 1930 este vale era um lago.'], plain: ['Lisboa, 1974'] },
	ru: { told: ['В 1930 году здесь было озеро.'], plain: ['Москва, 1941'] },
};

describe('a sentence of a super', () => {
	it('tells of something past', () => {
		deepEqual(
			told.filter((text) => pastSentences(text, []).length === 0),
			[],
		);
	});

	it('says when its scene is', () => {
		deepEqual(
			plain.filter((text) => pastSentences(text, []).length > 0),
			[],
		);
	});

	it('is looked at by itself, abbreviations and all', () => {
		const text = 'June 1944. Mr. Hart died on Jan. 4, 1999. It rains.';
		deepEqual(
			pastSentences(text, []).map(({ start, end }) => text.slice(start, end).trim()),
			['Mr. Hart died on Jan. 4, 1999.'],
		);
	});

	for (const [locale, texts] of Object.entries(languages))
		it(`dates nothing where it tells of something past in ${locale}`, () => {
			const isDated = (text: string): boolean =>
				pastSentences(text, [locale]).length === 0 &&
				readTimePhrase(text, 'super', [locale]).some(({ meaning: { kind } }) => kind === 'date' || kind === 'yearly');
			deepEqual([...texts.told, ...texts.plain].filter(isDated), texts.plain);
		});

	it('is English where no setting names another language', () => {
		deepEqual(pastSentences('The war of 1930', []), []);
	});
});
