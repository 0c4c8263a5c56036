/**
 * What kind of place the words of a heading name, as far as it takes to say that two of them are certainly apart: a hallway
 * may be in any house, a car on any road, a bar in any hotel. English words as data, and the one rule that reads them.
 */
import { wordList } from '../text/wordList.js';

function list(text: string): ReadonlySet<string> {
	return wordList(text.toUpperCase());
}

/** Parts of buildings, and what moves: by themselves they say nothing of where they are. */
const parts = list(`
	room rooms bedroom bathroom kitchen kitchenette hall hallway hallways corridor corridors lobby foyer entryway vestibule entrance
	stairs staircase stairwell stairway landing elevator lift closet wardrobe pantry cellar basement attic loft den study library
	nursery parlor parlour lounge salon bath toilet restroom washroom laundry porch balcony terrace patio deck roof rooftop
	doorway door window floor upstairs downstairs cell cells ward cubicle classroom boardroom courtroom ballroom backstage stage
	backroom storeroom storage vault tunnel shaft crawlspace booth counter bar-top dressing-room waiting-room reception hideout
	car cars van truck pickup suv jeep taxi cab limo limousine bus coach train subway tram plane airplane jet helicopter chopper cockpit
	cabin boat ship yacht ferry canoe ambulance motorcycle bike bicycle rv camper trailer wagon carriage sedan coupe convertible
	cruiser hearse backseat trunk
`);

/** Under the sky, where it may lie beside anything. */
const outdoors = list(`
	street streets road roads highway freeway interstate lane avenue boulevard alley alleyway sidewalk pavement driveway parking lot
	parking-lot yard backyard courtyard garden lawn field fields meadow woods wood forest jungle desert beach shore coast riverbank river creek lake
	lakeside sea ocean water park playground path trail track tracks bridge overpass underpass square plaza intersection corner
	crossroads curb gate gates fence wall hill hillside cliff mountain mountains valley canyon ravine sky air outside outdoors
	countryside wilderness town village city neighborhood neighbourhood suburb suburbs block perimeter grounds landscape horizon
	dock docks pier marina harbor harbour campsite camp clearing
`);

/** Shops and offices, which may lie in what has many. */
const units = list(`
	office offices bar pub cafe café coffee-shop restaurant shop store boutique gym spa chapel pharmacy cafeteria canteen diner club
	nightclub casino studio lab laboratory clinic salon bakery bookstore kiosk gallery archive archives infirmary armory workshop
	apartment flat suite penthouse
`);
const manyUnits = list(`
	hotel motel inn mall airport station terminal hospital school college university campus academy casino resort tower building
	skyscraper highrise high-rise headquarters hq precinct compound center centre complex museum prison jail factory plant warehouse
	barracks base palace castle hall courthouse dormitory dorm market
`);

/** Beside a home. */
const annexes = list(
	'garage carport shed barn stable stables greenhouse treehouse poolhouse guesthouse pool outhouse doghouse',
);
const homes = list(
	'house home residence farm farmhouse ranch mansion villa cottage cabin bungalow estate homestead manor apartment flat',
);

/**
 * Whether two places named in headings, each as its path in upper case, can't be one or lie in or beside each other as far as
 * their words tell. What the tables do not know counts as a place of its own.
 */
export function areDistinct(lhs: readonly string[], rhs: readonly string[]): boolean {
	const [here, there] = [lhs.map(wordsOf), rhs.map(wordsOf)];
	if (!here.some(isAnchored) || !there.some(isAnchored) || shareOwner(here, there)) return false;
	return !mayHold(here, there) && !mayHold(there, here);
}

/** A part of a path, cut at what is no letter; `MOTEL ROOM 6`. */
function wordsOf(part: string): readonly string[] {
	return part
		.toUpperCase()
		.replaceAll('’', "'")
		.split(/[^\p{L}\p{M}\p{N}'-]+/u)
		.filter((word) => word !== '');
}

/** The noun of a part: its last word that is no number. */
function nounOf(words: readonly string[]): string {
	return words.findLast((word) => !/\d/u.test(word)) ?? '';
}

function isAnchored(words: readonly string[]): boolean {
	const noun = nounOf(words);
	return words.length > 0 && !parts.has(noun) && !outdoors.has(noun);
}

/** `BOB'S HOUSE` and `BOB'S BEDROOM`, `SMITH FARM` and `SMITH BARN`. */
function shareOwner(lhs: readonly (readonly string[])[], rhs: readonly (readonly string[])[]): boolean {
	const owners = new Set(lhs.flatMap((words) => words.filter((word) => word.length > 2 && word !== nounOf(words))));
	return rhs.some((words) => words.some((word) => owners.has(word) && !articles.has(word) && word !== nounOf(words)));
}

const articles: ReadonlySet<string> = list('the and old new big small little');

function mayHold(outer: readonly (readonly string[])[], inner: readonly (readonly string[])[]): boolean {
	const outerNouns = outer.map(nounOf);
	const innerNouns = inner.map(nounOf);
	const some = (nouns: readonly string[], kind: ReadonlySet<string>): boolean => nouns.some((noun) => kind.has(noun));
	if (some(outerNouns, manyUnits) && some(innerNouns, units)) return true;
	return some(outerNouns, homes) && some(innerNouns, annexes);
}
