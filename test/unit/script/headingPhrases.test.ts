/** Whatever the tables know as a time phrase of headings, a heading takes for no place: the two readings agree. */
import assert from 'node:assert/strict';

import { headingOf } from '../../../server/src/fountain/heading.js';
import { parse } from '../../../server/src/fountain/parse.js';
import type { FountainOptions } from '../../../server/src/fountain/syntax.js';
import type { PhraseRow } from '../../../server/src/script/phraseTable.js';
import { phraseTable } from '../../../server/src/script/phraseTable.js';
import { localizedPhrases } from '../../../server/src/script/phraseTableLocales.js';
import {
	holidayNames,
	lightWords,
	momentWords,
	monthNames,
	namesToo,
	seasonPlurals,
	seasonWords,
	spanWords,
	threadWords,
	unitWords,
	vagueCounts,
	weekdayWords,
} from '../../../server/src/script/timeVocabulary.js';
import type { WordIndex } from '../../../server/src/script/wordIndex.js';

function wordsOf(index: WordIndex<unknown>): readonly string[] {
	return [...index.values()].flatMap((list) => list.map(({ words }) => words));
}

const units = wordsOf(unitWords);

/** Words for each slot; where a phrase has several slots, each takes its turn beside the first words of the others. */
type Slots = Readonly<Record<string, readonly string[]>>;

const englishSlots: Slots = {
	'{light}': ['NIGHT', ...wordsOf(lightWords)],
	'{n}': ['TWO', '10', 'A', 'TWENTY-FIVE', 'A HUNDRED', 'A DOZEN'],
	'{number}': ['3', 'TWO'],
	'{more}': ['10 MINUTES', 'TWENTY MONTHS'],
	'{rest}': ['A DAY'],
	'{few}': wordsOf(vagueCounts),
	'{unit}': ['DAYS', ...units],
	'{units}': units.filter((word) => word.endsWith('S')),
	'{moment}': wordsOf(momentWords),
	'{season}': wordsOf(seasonWords).filter((word) => !word.startsWith('THE ')),
	'{seasons}': wordsOf(seasonPlurals),
	'{span}': wordsOf(spanWords),
	'{weekday}': wordsOf(weekdayWords),
	'{thread}': wordsOf(threadWords),
	'{whose}': ["JESSE'S", 'HER'],
	'{holiday}': wordsOf(holidayNames),
	'{year}': ['1996'],
	'{month}': wordsOf(monthNames),
	'{plain-month}': wordsOf(monthNames).filter((word) => !namesToo.has(word)),
	'{day-of-month}': ['5', '22ND'],
};

const plainWords: Slots = {
	'{light}': ['DAWN', 'MORNING', 'DAY', 'AFTERNOON', 'DUSK', 'EVENING', 'NIGHT'],
	'{season}': ['SPRING', 'SUMMER', 'AUTUMN', 'FALL', 'WINTER'],
	'{thread}': ['FLASHBACK', 'FLASH FORWARD', 'DREAM', 'NIGHTMARE', 'MEMORY', 'HALLUCINATION', 'VISION', 'STORY'],
};

/** In other languages a slot takes figures alone: their words stand in the table. */
const figures: Slots = { '{n}': ['2', '10'], '{day-of-month}': ['14'], '{year}': ['1987'] };

/** A phrase with and without its optional words, and with every word of every slot. */
function spelledOut(phrase: string, slotWords: Slots): readonly string[] {
	const words = phrase.split(' ');
	const forms = [words.map((word) => word.replace(/\?$/u, '')), words.filter((word) => !word.endsWith('?'))];
	return forms.flatMap((form) => {
		const plain = form.map((word) => slotWords[word]?.[0] ?? word);
		const varied = form.flatMap((word, at) => {
			// Of the words for light and season a longer phrase takes the plain ones: nobody writes THIS DAY FOR NIGHT.
			const fitting = (form.length > 1 ? plainWords[word] : undefined) ?? slotWords[word] ?? [];
			return fitting.map((filled) => plain.map((other, index) => (index === at ? filled : other)));
		});
		return [plain, ...varied].map((filled) => filled.join(' '));
	});
}

function readsAsPlace(phrase: string, options: FountainOptions): boolean {
	const [line] = parse(`INT. CELLAR - ${phrase}\n\nx\n`, options).lines;
	const heading = line && headingOf(line, options);
	return heading?.place.length !== 1;
}

function placesAmong(rows: readonly PhraseRow[], slots: Slots, options: FountainOptions): readonly string[] {
	const inHeadings = rows.filter((row) => row.in.includes('heading')).flatMap(({ phrases }) => phrases);
	const phrases = new Set(inHeadings.flatMap((phrase) => spelledOut(phrase, slots)));
	return [...phrases].filter((phrase) => readsAsPlace(phrase, options));
}

const english: FountainOptions = { locales: [] };

describe('time phrases in headings', () => {
	it('in English are no places', () => {
		assert.deepEqual(placesAmong(phraseTable, englishSlots, english), []);
	});

	for (const locale of ['de', 'fr', 'es', 'it', 'pt', 'ru', 'ja']) {
		it(`in ${locale} are no places`, () => {
			assert.deepEqual(placesAmong(localizedPhrases([locale]), figures, { locales: [locale] }), []);
		});
	}

	// Near misses: names of places that begin or end like a time.
	for (const place of [
		...['MEMORY LANE', 'DREAM HOUSE', 'DAY CARE', 'NIGHT CLUB', 'MORNING ROOM', 'SUNSET BOULEVARD', 'EASTER ISLAND'],
		...['CHRISTMAS MARKET', 'SUMMER HOUSE', 'WINTER GARDEN', 'FALLS', 'SPRING STREET', 'MAY STREET', 'MARCH HALL'],
		...['FRIDAY PRAYER ROOM', 'MINUTE MART', 'SECOND FLOOR', 'HALF MOON BAY', 'QUARTER', 'MOUNTAIN PASS', 'NIGHT PASS'],
		...['THE NEXT ROOM', 'THE LAST HOUSE', 'NEXT DOOR', 'YEAR ROOM', 'TWO TOWERS', 'HOUR GLASS', 'LATER HOUSE'],
		...['FUTURE LAB', 'STORY ROOM', 'PRESENT COMPANY', 'VISION CENTER', 'AFTER HOURS CLUB', 'EVENING STAR'],
	]) {
		it(`${place} is a place`, () => {
			assert.ok(readsAsPlace(place, english));
		});
	}
});
