/**
 * Where words set a thing before us without making it the subject: `On the table: the ricin cigarette`, `In his hand, the
 * letter`, `Under a tarp stands the RV`, `CLOSE ON: the hat`. A few fixed forms; anything else shows nothing.
 */
import { wordList } from '../text/wordList.js';
import { leadingPrepositions } from './proseWords.js';
import type { Token } from './sentences.js';
import { clauseBefore } from './sentences.js';

/** Where things lie and stand. A list of things, a mind, a label is none. */
const whereThingsAre = wordList(`
	table desk floor ground shelf counter hand hands lap palm seat bed wall corner drawer box trunk bag pocket bench sill
	nightstand dashboard cupboard closet tray bar sink rack hook nail window hood roof lawn curb sand dust mud snow grass
	yard driveway street road garage door doorway gate hill shed barn tarp blanket coat jacket pillow mattress chair couch
	sofa stairs porch rug cabinet safe suitcase case glovebox fridge oven stove dresser altar stage water pool ditch
	lot alley field fence tree trees rocks cliff desert beach dock pier him her them us it
`);
/** Before what they stand for: `stands the RV`. */
const standing = wordList('stands lies sits hangs waits rests gleams glints looms idles stand lie sit hang wait rest');
const cameras = wordList('close angle pan tilt push rack tight wide');

const longestLead = 9;

/** Whether one of the forms shows the thing whose noun phrase begins behind the token `before`. Its phrase ends well. */
export function isShown(tokens: readonly Token[], before: number): boolean {
	const word = tokens[before];
	if (word === undefined) return false;
	const lead = clauseBefore(tokens, before);
	if (lead.length === 0 || lead.length > longestLead || lead.some(({ isWord, quoted }) => !isWord || quoted))
		return false;
	if (word.text === ':') return isPlaceOf(lead) || isShot(lead);
	if (word.text === ',') return isPlaceOf(lead);
	return standing.has(word.lower) && lead.length > 1 && isPlaceOf(lead);
}

/** `On the table`, `Behind them`, `In the far corner of the yard`. */
function isPlaceOf(lead: readonly Token[]): boolean {
	return leadingPrepositions.has(lead[0]?.lower ?? '') && whereThingsAre.has(lead.at(-1)?.lower ?? '');
}

/** `CLOSE ON`, `ANGLE ON`. */
function isShot(lead: readonly Token[]): boolean {
	return cameras.has(lead[0]?.lower ?? '') && ['on', 'to'].includes(lead.at(-1)?.lower ?? '');
}
