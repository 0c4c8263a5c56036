/**
 * First-paint colours for every line type of docs/fountain-dialect.md, with near misses. Each case is a text with the
 * type that the colours must show before the bar. What only the following line could tell is not asked of a grammar.
 */
import { deepEqual } from 'node:assert/strict';

import { lineTypes, tokenize } from './tokenize.js';

/** `TYPE | TEXT` per line; everything after the bar and one space is the line. */
async function checkLines(marked: string) {
	const rows = marked
		.split('\n')
		.filter((row) => row.includes('|'))
		.map((row) => {
			const bar = row.indexOf('|');
			return { type: row.slice(0, bar).trim(), text: row.slice(bar + 2) };
		});
	const types = await lineTypes(rows.map(({ text }) => text).join('\n'));
	const show = (row: { text: string }, type: string | undefined) => `${type} | ${row.text}`;
	deepEqual(
		rows.map((row, i) => show(row, types[i])),
		rows.map((row) => show(row, row.type)),
	);
}

/** The innermost scopes of the first token that contains `word`. */
async function checkScope(line: string, word: string, scope: string) {
	const tokens = (await tokenize(`\n${line}`))[1] ?? [];
	const token = tokens.find(({ text }) => text.includes(word));
	deepEqual({ word, scope: token?.scopes.find((name) => name === scope) }, { word, scope });
}

const cases: Record<string, string> = {
	'a title page ends at the first blank line': `
		title-page    | Title:
		title-page    |     REDEMPTION
		title-page    | Credit: written by
		title-page    | Draft date: 2 March 2015
		title-page    | 	The third draft
		blank         |
		action        | Title: not any more`,
	'an unknown key with a value opens a title page': `
		title-page    | Mood: bleak
		title-page    | Author: N. N.`,
	'a transition does not open a title page': `
		transition    | FADE IN:
		blank         |
		action        | Snow.`,
	'a super does not open a title page': `
		action        | SUPER: Haines, Alaska. 2015`,
	'a heading with a colon does not open a title page': `
		scene-heading | INT. LAB 4: COLD ROOM - DAY
		blank         |`,
	'a note does not open a title page': `
		note          | [[canon: breaking-bad]]
		blank         |
		scene-heading | INT. KITCHEN - DAY`,
	'headings start with their prefix in any case': `
		scene-heading | INT. KITCHEN - DAY
		blank         |
		scene-heading | ext. road – night
		blank         |
		scene-heading | INT./EXT. CAR - DAY #1A#
		blank         |
		scene-heading | I/E CAR - DAY
		blank         |
		scene-heading | E./I. CAR - DAY
		blank         |
		scene-heading | EST. ALBUQUERQUE
		blank         |
		scene-heading | EXT ROAD
		blank         |`,
	'a word that only begins like a prefix is no heading': `
		action        | Internal affairs are here.
		blank         |
		action        | Extra. Extra.
		blank         |
		character     | ESTABLISHING
		dialogue      | Shots.
		blank         |
		character     | INTERN
		dialogue      | Hello.`,
	'a heading needs a blank line before it': `
		blank         |
		action        | He waits.
		action        | INT. KITCHEN - DAY
		blank         |`,
	'text right under a heading is no cue': `
		blank         |
		scene-heading | INT. KITCHEN - DAY
		action        | KIM
		blank         |`,
	'one leading point forces a heading': `
		blank         |
		scene-heading | .ON THE ROOF
		blank         |
		scene-heading | .élodie's room
		blank         |
		action        | ...and then nothing.
		blank         |
		action        | . X`,
	'a cue opens a speech': `
		blank         |
		character     | KIM
		dialogue      | I know.
		parenthetical | (beat)
		dialogue      | I know, (I think).
		blank         |
		action        | She leaves.`,
	'a cue may be indented, dual, extended': `
		blank         |
		character     |      HANS (on the radio)
		dialogue      | Hello.
		blank         |
		character     | EVE (cont'd) (V.O.)
		dialogue      | Hello.
		blank         |
		character     | STEEL ^
		dialogue      | Hello.
		blank         |
		character     | COP #2
		dialogue      | Hello.`,
	"upper case is any script's": `
		blank         |
		character     | ÉLODIE
		dialogue      | Oui.
		blank         |
		character     | ЖАННА
		dialogue      | Да.
		blank         |
		character     | R2D2
		dialogue      | Beep.
		blank         |
		action        | 3
		action        | strokes.
		blank         |
		action        | Élodie
		action        | sits.`,
	'names keep their marks': `
		blank         |
		character     | O'BRIEN
		dialogue      | Hm.
		blank         |
		character     | MR. WHITE
		dialogue      | Hm.
		blank         |
		character     | C-3PO & R2D2
		dialogue      | Hm.
		blank         |
		character     | WALTER WHITE JR.
		dialogue      | Hm.`,
	'a shout is action': `
		blank         |
		action        | BANG!
		blank         |
		action        | SUPER: "HAINES, ALASKA"
		blank         |
		action        | THE LIGHTS GO OUT.
		blank         |`,
	'@ forces a cue': `
		blank         |
		character     | @McDUCK (O.S.) ^
		dialogue      | Aye.
		blank         |
		character     | @李
		dialogue      | 你好。`,
	'two spaces keep a speech open, nothing ends it': `
		blank         |
		character     | KIM
		dialogue      | One.
		dialogue      |${'   '}
		dialogue      | Two.
		blank         |
		action        | Three.`,
	'a note between lines of a speech is transparent': `
		blank         |
		character     | KIM
		note          | [[louder?]]
		dialogue      | Now.`,
	'what follows centered text or a song is no cue without a blank line': `
		blank         |
		centered      | > PART ONE <
		action        | KIM
		blank         |
		lyrics        | ~LA LA
		action        | KIM`,
	'parentheses outside a speech are action': `
		blank         |
		action        | (A long silence.)`,
	'lyrics sing inside and outside a speech': `
		blank         |
		lyrics        | ~Willy Wonka
		blank         |
		character     | KIM
		lyrics        | ~The amazing
		dialogue      | Spoken.`,
	'transitions end in TO: or are among the fixed ones': `
		blank         |
		transition    | CUT TO:
		blank         |
		transition    | SMASH CUT TO:
		blank         |
		transition    | FADE TO BLACK.
		blank         |
		transition    | FADE OUT.
		blank         |
		transition    | END FLASHBACK.
		blank         |
		transition    | BACK TO PRESENT
		blank         |
		transition    | > Burn to white
		blank         |
		action        | boop boop TO:
		blank         |
		action        | He has things to do TO:`,
	'centered text stands between its marks': `
		blank         |
		centered      | > THE END <
		blank         |
		centered      |      >THE END<
		blank         |
		transition    | > THE END`,
	'a page break is three or more equals signs': `
		blank         |
		page-break    | ===
		page-break    | ========
		page-break    | === 12A
		page-break    | === A-1.2
		page-break    | === b7
		action        | == two ==
		action        | === and text`,
	'sections and synopses need no blank lines and are none': `
		blank         |
		section       | # Act One
		section       | ## Sequence
		synopsis      | = They meet.
		action        | INT. BAR - NIGHT
		blank         |
		action        | He waits.
		section       | ###### Deep
		blank         |
		character     | KIM
		dialogue      | Stop.
		section       | # Act Two
		action        | No speech.`,
	'seven hash signs are no section': `
		blank         |
		action        | ####### Seven`,
	'a hidden line inside a paragraph counts as blank': `
		blank         |
		action        | He waits.
		note          | [[a]] [[b]]
		character     | KIM
		dialogue      | Stop.
		blank         |
		action        | He waits.
		boneyard      | /* gone */
		character     | KIM
		dialogue      | Stop.`,
	'a whole-line note counts as blank': `
		blank         |
		note          | [[time: 2015-03-02]]
		scene-heading | INT. BAR - NIGHT
		blank         |`,
	'notes may span lines but not an empty one': `
		blank         |
		note          | [[This goes on
		note          | and on]]
		blank         |
		note          | [[Forgotten
		blank         |
		action        | He waits.`,
	'boneyard may span anything': `
		blank         |
		boneyard      | /* INT. BAR - NIGHT
		blank         |
		boneyard      | KIM
		boneyard      | No. */
		blank         |
		action        | He waits. /* long */ Still.`,
	'an exclamation mark forces action': `
		blank         |
		action        | !KIM
		action        | is not a cue.
		blank         |
		action        | !INT. NO HEADING - DAY`,
	'action keeps its lines': `
		blank         |
		action        | He waits.
		action        | KIM
		action        | waits too.
		blank         |`,
};

describe('colours of line types', () => {
	for (const [name, marked] of Object.entries(cases)) {
		it(name, () => checkLines(marked.replaceAll(/^\t\t/gmu, '')));
	}
});

describe('colours inside a line', () => {
	const heading = 'INT. WHITE RESIDENCE - KITCHEN - NIGHT #12A#';
	const cue = 'KIM WEXLER (O.S.) ^';
	const rows: readonly (readonly [line: string, word: string, scope: string])[] = [
		[heading, 'INT.', 'entity.other.prefix'],
		[heading, 'WHITE RESIDENCE', 'entity.name.section.place'],
		[heading, 'NIGHT', 'variable.other.constant.time'],
		[heading, '12A', 'constant.numeric.scene-number'],
		['EXT. DAYTON ROAD', 'DAYTON', 'entity.name.section.place'],
		[cue, 'KIM WEXLER', 'entity.name.type.character'],
		[cue, '(O.S.)', 'variable.parameter.extension'],
		[cue, '^', 'keyword.operator.dual'],
		['He *really* waits.', 'really', 'markup.italic'],
		['He **really** waits.', 'really', 'markup.bold'],
		['He ***really*** waits.', 'really', 'markup.bold markup.italic'],
		['He _really_ waits.', 'really', 'markup.underline'],
		['**bold *and italic* text**', 'and italic', 'markup.italic'],
		['He waits [[why?]] long.', 'why?', 'comment.block.note'],
		['[[time: 2015-03-02]]', 'time', 'keyword.other.note-key'],
		['[[supervisor: ignore dead-character — a ghost]]', 'ignore', 'keyword.other.note-key'],
		['He \\*waits\\*.', '\\*', 'constant.character.escape'],
	];
	for (const [line, word, scope] of rows) {
		it(`${line} shows ${word} as ${scope}`, () =>
			scope.includes(' ') ? checkScope(line, word, scope.split(' ')[1] ?? '') : checkScope(line, word, scope));
	}

	const plain: readonly (readonly [line: string, word: string])[] = [
		['He * really * waits.', 'really'],
		['2 * 3 and 4 * 5', '3 and'],
		['He \\*really\\* waits.', 'really'],
		['An *unclosed mark', 'unclosed'],
		['EXT. A - B', 'A'],
	];
	for (const [line, word] of plain) {
		it(`${line} has no emphasis`, async () => {
			const scopes = (await tokenize(`\n${line}`)).flat().flatMap((token) => token.scopes);
			deepEqual(
				{ word, marks: scopes.filter((scope) => /^markup\.(?:bold|italic|underline)/u.test(scope)) },
				{ word, marks: [] },
			);
		});
	}
});

describe('colours of hard text', () => {
	const hardLines: Record<string, string> = {
		'one long word': 'A'.repeat(20_000),
		'one long line of spaces': `${' '.repeat(20_000)}x`,
		'upper case that turns lower at the end': `${'KIM '.repeat(5_000)}x`,
		'many marks that never close': '*a _b **c '.repeat(2_000),
		'many points and brackets': '[[((**__>><<..##'.repeat(1_000),
		'many parentheses after a name': `KIM ${'(x) '.repeat(5_000)}y`,
	};
	for (const [name, line] of Object.entries(hardLines)) {
		// Super-linear patterns would take minutes on these, which the suite's time limit turns into a failure.
		it(`${name} is coloured`, async () => {
			const tokens = (await tokenize(`\n${line}`))[1] ?? [];
			deepEqual(tokens.map(({ text }) => text).join(''), line);
		});
	}
});
