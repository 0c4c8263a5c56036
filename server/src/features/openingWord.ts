/**
 * What opens a sentence before a name without being a part of it: `Ask Max`, `Poor Max`, `Then Max`; not `Elton John`. Knows
 * words only.
 */
import {
	closeVerbs,
	companyVerbs,
	courtesies,
	distantVerbs,
	givingVerbs,
	heedingVerbs,
	leadingPlaces,
	revealingVerbs,
} from '../cast/likelyWords.js';
import { adjectives, humanVerbs, moverVerbs } from '../cast/openingWords.js';
import {
	functionWords,
	gazingVerbs,
	handlingVerbs,
	looseAdverbs,
	mindVerbs,
	showingVerbs,
} from '../cast/proseWords.js';
import { nonNames } from '../script/nonNameWords.js';
import { wordList } from '../text/wordList.js';

/** Whether a word with a capital that a sentence opens with is an everyday one. */
export function isOpeningWord(word: string): boolean {
	const lower = word.toLowerCase();
	if (/(?:ing|ly|ed)$|['’](?:[dmst]|ll|re|ve)$/u.test(lower) || nonNames.has(word.toUpperCase())) return true;
	return known.some((words) => words.has(lower) || words.has(`${lower}s`));
}

/** What opens a sentence before a name. */
export const leading: ReadonlySet<string> = wordList(`
	hello hi hey oh ah dear poor sweet darling sorry please thanks yes no yeah okay ok well look listen tell ask let come go get
	call meet find see is are was were do does did has have can could will would should may might don't didn't isn't wasn't
	where's what's who's how's that's goodbye bye welcome morning evening night maybe perhaps suddenly finally meanwhile
`);

const more = wordList(`
	save kill use buy sell fire hire shoot rob cut stab choke burn bury free arrest follow protect forgive thank wish pray bless
	damn fuck screw drag drop feed marry divorce raise teach train visit wake warn wait whoa wow ooh aww ugh huh hell god christ
	jesus man boy girl dude guys friend honey baby sweetie good great nice lovely brave clever smart silly stupid crazy lucky
	big fat tall lazy funny lonely cute real true fake dead new another more most such our only if because since once twice
	both enough nothing everything everyone everybody nobody someone somebody anyone anybody people today tonight tomorrow
	yesterday sometimes usually otherwise therefore anyway instead besides thus hence later soon next first second third
	even except unlike like plus minus per versus vs will shall should ought need dare let's cause unless until till whether
	reveal revealing pan cut angle close insert super title favor favour include meanwhile intercut beside behind under over
`);

const known: readonly ReadonlySet<string>[] = [
	leading,
	more,
	functionWords,
	looseAdverbs,
	adjectives,
	humanVerbs,
	moverVerbs,
	closeVerbs,
	companyVerbs,
	courtesies,
	distantVerbs,
	givingVerbs,
	heedingVerbs,
	leadingPlaces,
	revealingVerbs,
	gazingVerbs,
	handlingVerbs,
	mindVerbs,
	showingVerbs,
];
