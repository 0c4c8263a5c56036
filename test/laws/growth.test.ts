import { AnalysisHost } from '../../server/src/analysis/host.js';
import { parseIsoDate } from '../../server/src/calendar/parseIso.js';
import { stripPlaceQualifier } from '../../server/src/canon/placeQualifiers.js';
import { readCanonFile } from '../../server/src/canon/read.js';
import { tokensOf } from '../../server/src/cast/sentences.js';
import { sightBehind } from '../../server/src/cast/shots.js';
import { emphasisOf } from '../../server/src/fountain/emphasis.js';
import { parse } from '../../server/src/fountain/parse.js';
import { ageBehind } from '../../server/src/script/ages.js';
import { capsRuns } from '../../server/src/script/capsNames.js';
import { ageAlias, foldName, isNearName, isRoleName, stripPossessive } from '../../server/src/script/names.js';
import { superOn } from '../../server/src/script/supers.js';
import { readTimePhrase } from '../../server/src/script/timeWords.js';
import type { Growing } from '../support/growth.js';
import { assertLinear } from '../support/growth.js';
import { canonOf } from '../unit/canon/canonFixture.js';

const canonText = `canon: own
characters:
  hank: { name: Hank Schrader, cue: HANK, died: { date: 2010-03-20 } }
  walter: { name: Walter White, cue: WALT }
  wynne: { name: J.P. Wynne }
objects:
  rv: { name: The RV, aliases: [ { name: RV, generic: true } ], held: [ { by: walter } ] }
places:
  diner: { name: The Diner }
`;
const { names } = canonOf(canonText);
const locales = ['de', 'fr'];

let nAsked = 0;

/** Another text each time, because answers are remembered. */
function fresh(text: string): string {
	return `${text}${String(nAsked++)}`;
}

/** Everything of ours that reads a line, a name or a phrase. */
const readers: Readonly<Record<string, (text: string) => unknown>> = {
	parse: (text) => parse(text, { locales }),
	emphasis: emphasisOf,
	'capitals in action': capsRuns,
	'an age': (text) => ageBehind(`ANNA${text}`, 4),
	'a super': superOn,
	'time words of a heading': (text) => readTimePhrase(text, 'heading', locales),
	'time words of a note': (text) => readTimePhrase(text, 'note'),
	'a date': parseIsoDate,
	'a folded name': foldName,
	'a possessive': stripPossessive,
	'a role': isRoleName,
	'an age in a name': ageAlias,
	'a near name': (text) => isNearName(text, `${text.slice(0, -1)}z`),
	'words of action': tokensOf,
	'a shot': (text) => sightBehind(text, 'room'),
	'a ruined place': stripPlaceQualifier,
	'names in prose': (text) => names.mentions(text),
	'a cue': (text) => names.characters(fresh(text)),
	'a misspelt cue': (text) => names.nearCharacter(fresh(text)),
	'a place': (text) => names.places(fresh(text)),
	'a misspelt place': (text) => names.nearPlace(fresh(text)),
};

/** What makes a regular expression or a loop go over the same text again and again. */
const units: readonly string[] = [
	...[
		'a',
		'A',
		' ',
		'\t',
		'1',
		'.',
		',',
		'-',
		'—',
		"'",
		'"',
		'“',
		'(',
		')',
		'[',
		']',
		'/',
		'*',
		'_',
		'\\',
		'#',
		'&',
		'|',
		'\n',
	],
	...[
		'a ',
		'A ',
		'A, ',
		'a. ',
		'A.',
		'A. ',
		'a-',
		"a's ",
		"A'S ",
		' - ',
		' / ',
		'(a',
		'(a)',
		'[[',
		']]',
		'[[a]]',
		'/*',
		'*/',
		'**a',
	],
	...[
		'1 ',
		'12:',
		'2010 ',
		'2010-',
		'May ',
		'MAY 2010 ',
		'DAY ',
		'DAY/',
		'NIGHT - ',
		'LATER ',
		'THE ',
		'A THE OF ',
		'TWENTY ',
	],
	...['Hank ', 'Hank, ', 'HANK and ', 'the RV ', 'J. P. ', 'Mr. ', 'Old ', 'former ', '#1', 'É', '\u0301', '😀', 'ſ'],
];

const head = 'INT. DINER - DAY\n\n';

/** Whole scripts in which one thing goes on and on. */
const scripts: Readonly<Record<string, Growing>> = {
	'a list of names': { before: head, unit: 'HANK, ' },
	'names joined by "and"': { before: head, unit: 'Hank and ' },
	'many sentences in a paragraph': { before: head, unit: 'Hank runs. ' },
	'a sentence without an end': { before: head, unit: 'Hank runs and ' },
	'pictures of a name': { before: head, unit: 'a photo of Hank ' },
	'brackets that stay open': { before: head, unit: 'Hank (' },
	'quotation marks': { before: head, unit: '"Hank ' },
	'names of the script itself': { before: `${head}ANNA LEE\nHi.\n\n`, unit: 'Anna Lee and ' },
	'introductions in a line': { before: head, unit: 'ZORA (30), ' },
	'introductions in a paragraph': { before: head, unit: 'ZORA (30) runs.\n' },
	'a thing': { before: head, unit: 'the RV, ' },
	'a thing in hands': { before: head, unit: 'Hank drives the RV, ' },
	'places at the start of a sentence': { before: head, unit: 'Hank at the wheel. ' },
	'a speech after another': { before: head, unit: 'HANK\nHi.\n\n' },
	'a new speaker each time': { before: head, unit: (index) => `ZAB${index.toString(36).toUpperCase()}QU\nHi.\n\n` },
	'speakers of one family': {
		before: head,
		unit: (index) => `${index.toString(36).toUpperCase()}X WHITE\nHi.\n\nWhite runs.\n\n`,
	},
	'speakers of one first name': { before: head, unit: (index) => `ZAB ${index.toString(36).toUpperCase()}QU\nHi.\n\n` },
	'a cue of many': { before: `${head}HANK`, unit: ' & KIM', after: '\nHi.\n' },
	scenes: { unit: head },
	'scenes at new places': { unit: (index) => `INT. PLACE ${String(index)} - DAY\n\n` },
	'scenes with doubtful times': { unit: 'INT. DINER - LATER\n\n' },
	flashbacks: { unit: 'INT. DINER - DAY\n\nFLASHBACK TO:\n\n' },
	'a heading of dashes': { before: 'INT. DINER', unit: ' - DAY', after: '\n\nHi.\n' },
	'a heading of slashes': { before: 'INT. A', unit: ' / A', after: '\n\nHi.\n' },
	sections: { unit: (index) => `${'#'.repeat(1 + (index % 6))} A\n` },
	'notes that stay open': { before: head, unit: '[[a' },
	'a cast note': { before: `${head}[[cast: HANK`, unit: ', HANK', after: ']]\n' },
	'ignore notes': { before: head, unit: '[[supervisor: ignore unknown-character]]\n\n' },
	'speeches that tell of deaths': { before: `${head}HANK\n`, unit: 'Walter died in March 2010.\n' },
	'supers in a line': { before: `${head}SUPER: "`, unit: 'May 2010 ', after: '"\n' },
};

function analyse(text: string): unknown {
	const host = new AnalysisHost();
	const uri = 'file:///growth/own.fountain';
	host.applyChange({
		files: new Map([
			[uri, { kind: 'text', text, version: 1 }],
			['file:///growth/own.canon.yaml', { kind: 'text', text: canonText, version: 1 }],
		]),
		folders: new Map([['file:///growth/', ['file:///growth/own.canon.yaml']]]),
	});
	return host.snapshot().findings(uri);
}

describe('growth', () => {
	for (const [name, read] of Object.entries(readers)) {
		it(`reading ${name} costs a character the same in any text`, () => {
			for (const unit of units) assertLinear(`${name} of ${JSON.stringify(unit)}`, { unit }, read);
		});
	}
	for (const [name, growing] of Object.entries(scripts)) {
		it(`a script with ${name} costs a character the same at any length`, () => {
			assertLinear(name, growing, analyse);
		});
	}
	it('a canon of many people costs each the same', () => {
		const person = (index: number): string =>
			`  p${String(index)}: { name: Per${String(index)} Son${String(index)} }\n`;
		assertLinear('a canon', { before: 'canon: own\ncharacters:\n', unit: person }, (text) =>
			readCanonFile('file:///growth/own.canon.yaml', text),
		);
	});
});
