/**
 * What writers do to a text, as random values: typing in bursts, taking back, cutting scenes and putting them elsewhere,
 * renaming everywhere, other line ends, files that change under the editor.
 */
import fc from 'fast-check';

import type { Config } from '../../server/src/config/parseConfig.js';
import { defaultConfig } from '../../server/src/config/parseConfig.js';
import { fountainText, screenplay } from '../support/arbitrary.js';

/** Where an action is, as fractions of the files, of a text's lines and of a line. */
export interface Spot {
	readonly file: number;
	readonly line: number;
	readonly column: number;
}

export type Action =
	| { readonly kind: 'go'; readonly to: Spot }
	/** One edit for each letter, as a keyboard sends them. */
	| { readonly kind: 'type'; readonly text: string }
	| { readonly kind: 'erase'; readonly nLetters: number; readonly isForward: boolean }
	| { readonly kind: 'paste'; readonly text: string }
	| { readonly kind: 'cut'; readonly nLines: number; readonly to: Spot }
	| { readonly kind: 'replaceAll'; readonly from: string; readonly to: string }
	| { readonly kind: 'undo' | 'redo'; readonly nSteps: number }
	/** Back and forth again and again. */
	| { readonly kind: 'storm'; readonly nSteps: number; readonly nTimes: number }
	| { readonly kind: 'lineEnds'; readonly to: '\n' | '\r\n' | '\r' }
	/** Somebody else has written the file. */
	| { readonly kind: 'swap'; readonly file: number; readonly text: string }
	| { readonly kind: 'remove'; readonly file: number }
	/** All files are as they were at first. */
	| { readonly kind: 'restore' }
	| { readonly kind: 'configure'; readonly config: Partial<Config> }
	/** The editor asks, so that something is kept; and compares, or only asks. */
	| { readonly kind: 'look'; readonly compares: boolean };

const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const spot: fc.Arbitrary<Spot> = fc.record({ file: fraction, line: fraction, column: fraction });

const typedScript = [
	...['A', ' ', '\n', '\n\n', '.', '(', ')', "'", '^', '>', '[[', ']]', '/*', '*/', '[[time: 1979-04-01]]'],
	...['\n\nANNA\nHello.\n', '\n\nINT. OLD MILL - NIGHT\n\n', '\n\nJONAS (V.O.)\n', '\nROSE\nNo.\n\n', 'GIL dies.'],
	...['\n\nEXT. QUAY - THE NEXT DAY #2#\n\n', ' - CONTINUOUS', '\n\nFLASHBACK TO:\n\n', '\nTHREE DAYS LATER\n'],
	...['[[dies: ROSE]]', '[[cast: JONAS = jonas-berg]]', '[[supervisor: ignore]]', '[[episode: 2]]', '[[note'],
	...['SUPER: "TWO YEARS LATER"', '\n\nCUT TO:\n\n', '\n# Act\n', '= beat\n', '(FLASHBACK - 1977)', 'KARIN (40)'],
	...[
		'é',
		'ß',
		'İ',
		'ﬁ',
		'😀',
		'👩‍👩‍👧',
		'\u0301',
		'\u202E',
		'שלום',
		'\uD83D',
		'\uDE00',
		'\u2028',
		'\uFEFF',
		'\t',
		'\u0000',
		'\u0085',
		'\f',
	],
	...['\r', '\r\n', '\n\r', ' \n', '  \n'],
];
const typedCanon = [
	...[
		'\n',
		'  ',
		': ',
		'[',
		']',
		'{ ',
		' }',
		'- ',
		'"',
		"'",
		'#',
		'&a ',
		'*a',
		'null',
		'1978',
		'\n  rose: { name: Rose }\n',
	],
	...['died: 1978-05-12', 'name: Anna', '\ncharacters:\n', '\nextends: [own]\n', 'from: 1980', '|\n', '\t', '😀'],
];
const pasted = fc.oneof(
	{ weight: 3, arbitrary: screenplay },
	fountainText,
	fc.constantFrom(...typedScript, ...typedCanon),
);

const configs: readonly Partial<Config>[] = [
	{},
	{},
	{ locales: ['de', 'fr'] },
	{ checks: { 'unknown-character': 'error', 'dead-character': 'off' } },
	{ page: { ...defaultConfig.page, paper: 'a4', sceneContinueds: true } },
	{ page: { ...defaultConfig.page, printNotes: true, printSections: true } },
	{ sceneTimeHints: true, ageHints: 'scene' },
];

const action: fc.Arbitrary<Action> = fc.oneof(
	{ weight: 8, arbitrary: fc.record({ kind: fc.constant('go' as const), to: spot }) },
	{
		weight: 16,
		arbitrary: fc.record({
			kind: fc.constant('type' as const),
			text: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...typedScript) }, fc.constantFrom(...typedCanon)),
		}),
	},
	{
		weight: 6,
		arbitrary: fc.record({
			kind: fc.constant('erase' as const),
			nLetters: fc.constantFrom(1, 1, 2, 5, 20),
			isForward: fc.boolean(),
		}),
	},
	{ weight: 4, arbitrary: fc.record({ kind: fc.constant('paste' as const), text: pasted }) },
	{ weight: 4, arbitrary: fc.record({ kind: fc.constant('cut' as const), nLines: fc.nat(12), to: spot }) },
	{
		weight: 1,
		arbitrary: fc.record({
			kind: fc.constant('replaceAll' as const),
			from: fc.constantFrom('ANNA', 'GIL', 'ROSE', 'INT.', '\n\n', 'e'),
			to: fc.constantFrom('ANNA', 'ZOË', 'JONAS', 'EXT.', '\n', ''),
		}),
	},
	{ weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const), nSteps: fc.nat(12) }) },
	{
		weight: 1,
		arbitrary: fc.record({
			kind: fc.constant('storm' as const),
			nSteps: fc.nat(25),
			nTimes: fc.integer({ min: 1, max: 4 }),
		}),
	},
	{
		weight: 1,
		arbitrary: fc.record({ kind: fc.constant('lineEnds' as const), to: fc.constantFrom('\n', '\r\n', '\r') }),
	},
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('swap' as const), file: fraction, text: pasted }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), file: fraction }) },
	{ weight: 1, arbitrary: fc.constant({ kind: 'restore' as const }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('configure' as const), config: fc.constantFrom(...configs) }) },
	{ weight: 14, arbitrary: fc.record({ kind: fc.constant('look' as const), compares: fc.boolean() }) },
);

/** Some minutes of somebody's work. */
export const session: fc.Arbitrary<readonly Action[]> = fc.array(action, { minLength: 5, maxLength: 60, size: 'max' });
