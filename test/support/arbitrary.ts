/**
 * Random scripts and edits for the laws: texts that are full of Fountain's marks, and edits that cut them anywhere.
 * Every law runs a fixed number of times from a seed that is printed on failure; set LAW_SEED to repeat one.
 */
import fc from 'fast-check';

import { offsets } from '../../server/src/text/edits.js';
import type { Position, Range } from '../../server/src/text/position.js';

/** What a law passes to `fc.assert`: fixed seed and number of runs. */
export function lawParameters(numRuns: number): { seed: number; numRuns: number } {
	return { seed: Number(process.env['LAW_SEED'] ?? 20150902), numRuns };
}

/** Lines that mean something to some rule, and lines that nearly do. */
const tellingLines: readonly string[] = [
	...['', '', '', '', ' ', '  ', '   ', '\t', '\u00A0'],
	...[
		'INT. HOUSE - DAY',
		'EXT. ROAD - NIGHT #1A#',
		'int. car',
		'EST. CITY',
		'I/E. CAR',
		'INT',
		'EXTRA',
		'.POV',
		'...',
		'. X',
		'.22',
	],
	...[
		'ANNA',
		'ANNA (V.O.)',
		'KIM ^',
		'@McDuck',
		'@',
		'R2D2',
		'3',
		'ÉLODIE',
		'ЖАН (по радио)',
		'   BOB',
		'(BEAT)',
		'JESSE & KIM',
	],
	...['Hello.', 'He walks.', 'est mort', '(beat)', '  (softly)', '(a) b (c)', '~la la', '~'],
	...[
		'CUT TO:',
		'CUT TO: ',
		'FADE IN:',
		'FADE OUT.',
		'> Burn to white.',
		'> THE END <',
		'>',
		'><',
		'boop boop TO:',
		'TO:',
	],
	...['===', '==', '=', '= synopsis', '# Act', '####### seven', '#', '!forced', '!'],
	...[
		'[[note]]',
		'[[',
		']]',
		'[[ open',
		'close ]]',
		'A [[b]] c',
		'[[a]] ANNA',
		'ANNA [[a',
		'[[a]] [[b]]',
		'[[ /* ]] */ ]]',
	],
	...['/*', '*/', '/* cut */', 'A /* b', 'c */ D', '/* [[ */', '/*/', '/**/'],
	...[
		'Title: Big Fish',
		'Author:',
		'    John August',
		'\tDraft',
		'Key:',
		'SUPER: "1978"',
		'X-Canon: a',
		'http://x.org',
	],
	...['\uFEFF', '\uD800', '𝐀', '中文', '*bold* _under_ \\*', '\u0000\u0001'],
];

const lineEnd = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');

const telling = fc.constantFrom(...tellingLines);
const anyLine = fc.oneof(
	{ weight: 12, arbitrary: telling },
	{ weight: 1, arbitrary: fc.string({ maxLength: 12, unit: 'grapheme' }) },
);

const mixedText = fc
	.tuple(
		fc.constantFrom('', '', '', '\uFEFF'),
		fc.array(fc.tuple(anyLine, lineEnd), { maxLength: 40, size: 'max' }),
		anyLine,
	)
	.map(([bom, lines, last]) => bom + lines.map(([line, end]) => line + end).join('') + last);

// Few words, so that cues, speeches and the marks around them meet in every order.
const denseText = fc
	.array(fc.constantFrom('', '', 'ANNA', 'Hello.', '/*', '*/', '[[', ']]', '  ', 'INT. A', 'CUT TO:', '[[n]]'), {
		maxLength: 10,
		size: 'max',
	})
	.map((lines) => lines.join('\n'));

/** A text in which every rule and every near miss may turn up anywhere, with mixed line ends and perhaps a byte order mark. */
export const fountainText: fc.Arbitrary<string> = fc.oneof(mixedText, denseText);

/** An edit of a text whose length is not known yet: where, how much, and what comes instead. */
export interface EditSeed {
	/** Fractions of the text's lines, 0–1. */
	readonly place: number;
	readonly column: number;
	readonly nLines: number;
	readonly endColumn: number;
	readonly text: string;
}

const typed = fc.constantFrom(
	'',
	'',
	'a',
	'A',
	' ',
	'  ',
	'\n',
	'\n\n',
	'\r',
	'\r\n',
	'[',
	'[[',
	']]',
	'/*',
	'*/',
	'.',
	'\uFEFF',
	'^',
	':',
);

/** Keystrokes, deletions and pasted lines. */
export const editSeed: fc.Arbitrary<EditSeed> = fc.record({
	place: fc.double({ min: 0, max: 1, noNaN: true }),
	column: fc.double({ min: 0, max: 1, noNaN: true }),
	nLines: fc.constantFrom(0, 0, 0, 0, 1, 1, 2, 7),
	endColumn: fc.double({ min: 0, max: 1, noNaN: true }),
	text: fc.oneof(
		{ weight: 3, arbitrary: typed },
		fountainText.map((text) => text.slice(0, 60)),
		telling,
	),
});

/** The edit that a seed means in a text of these lines. */
export function editIn(
	lines: readonly { readonly text: string }[],
	{ place, column, nLines, endColumn, text }: EditSeed,
): { range: Range; text: string } {
	const line = Math.min(Math.floor(place * lines.length), lines.length - 1);
	const endLine = Math.min(line + nLines, lines.length - 1);
	const start = positionOn(lines, line, column);
	const end = positionOn(lines, endLine, endColumn);
	const isBackward = line === endLine && end.character < start.character;
	return { range: isBackward ? { start: end, end: start } : { start, end }, text };
}

// Line starts and ends are where edits go wrong, so half of all columns are one of them.
function positionOn(lines: readonly { readonly text: string }[], line: number, column: number): Position {
	const length = lines[line]?.text.length ?? 0;
	if (column < 0.25) return { line, character: 0 };
	if (column > 0.75) return { line, character: length };
	return { line, character: Math.round((column - 0.25) * 2 * length) };
}

/** The text after an edit, by plain string surgery. */
export function applyEdit(text: string, { range, text: inserted }: { range: Range; text: string }): string {
	const offsetOf = offsets(text);
	return text.slice(0, offsetOf(range.start)) + inserted + text.slice(offsetOf(range.end));
}

const name = fc.constantFrom('ANNA', 'BOB', 'JESSE PINKMAN', 'COP #2', 'MR. LAMBERT', "O'BRIEN");
const extension = fc.constantFrom('', '', '', ' (V.O.)', " (CONT'D)", ' (O.S.)');
const sentence = fc.constantFrom(
	'Hello there.',
	'She looks up.',
	'The door opens, slowly.',
	'Nobody moves.',
	'What now?',
	'He turns to her and waits.',
);
const place = fc.constantFrom(
	'KITCHEN',
	'WHITE RESIDENCE - KITCHEN',
	'CAR (MOVING)',
	'OFFICE',
	'X-RAY ROOM',
	'ROAD, ALASKA',
);
const time = fc.constantFrom(
	' - DAY',
	' - NIGHT',
	' - CONTINUOUS',
	' - LATER',
	' - THE NEXT MORNING',
	'',
	' - DAY (FLASHBACK - 1978)',
);
const number = fc.constantFrom('', '', '', ' #1#', ' #12A#', ' #110-B#');

const heading = fc
	.tuple(fc.constantFrom('INT.', 'EXT.', 'INT./EXT.', 'EST.'), place, time, number)
	.map(([prefix, ...rest]) => `${prefix} ${rest.join('')}`);
const speech = fc
	.tuple(
		name,
		extension,
		fc.array(fc.oneof({ weight: 4, arbitrary: sentence }, fc.constant('(beat)')), { maxLength: 3 }),
		sentence,
	)
	.map(([who, how, lines, last]) => [`${who}${how}`, ...lines, last].join('\n'));
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const other = fc.constantFrom(
	'CUT TO:',
	'> THE END <',
	'# Act One',
	'= What happens.',
	'===',
	'[[a note]]',
	'FADE OUT.',
	'SUPER: "1978"',
);

const block = fc.oneof(
	{ weight: 4, arbitrary: speech },
	{ weight: 4, arbitrary: paragraph },
	{ weight: 1, arbitrary: other },
);

/** A script as people write them: headings, action, speeches, some transitions and notes, blocks parted by one blank line. */
export const screenplay: fc.Arbitrary<string> = fc
	.array(fc.tuple(heading, fc.array(block, { minLength: 1, maxLength: 6, size: 'max' })), {
		minLength: 1,
		maxLength: 8,
		size: 'max',
	})
	.map((scenes) => scenes.flatMap(([first, blocks]) => [first, ...blocks]).join('\n\n') + '\n');
