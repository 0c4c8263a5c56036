/**
 * Every rule of docs/fountain-dialect.md about line types, with its near misses. Long because it is a table.
 */
import { lineTypeTests } from '../../support/lineTypes.js';

describe('line types: blank lines and white space', () => {
	lineTypeTests({
		'an empty text is one blank line': `
			blank         |`,
		'an empty line is blank in a boneyard and behind a note that is still open': `
			boneyard      | /* cut
			blank         |
			boneyard      | still cut */
			blank         |
			note          | [[ open
			blank         |
			action        | Seen again.`,
		'one space, a tab and a no-break space are blank, two spaces too outside a speech': `
			action        | One.
			blank         | ·
			blank         | →
			blank         | \u00A0
			blank         | ··
			character     | ANNA
			dialogue      | Hi.
			blank         | ·
			action        | Not said.`,
		'two spaces keep a speech open': `
			character     | ANNA
			dialogue      | One.
			dialogue      | ··
			dialogue      | Two.
			dialogue      | ···
			parenthetical | (three)
			blank         |
			action        | Four.`,
		'two spaces directly behind a cue are part of its speech': `
			character     | ANNA
			dialogue      | ··
			dialogue      | Hi.`,
		'two spaces behind lyrics outside a speech are blank': `
			lyrics        | ~La la
			blank         | ··`,
	});
});

describe('line types: scene headings', () => {
	lineTypeTests({
		'each prefix counts in any case, before a point or a space': `
			scene-heading | INT. HOUSE - DAY
			blank         |
			scene-heading | EXT HOUSE - DAY
			blank         |
			scene-heading | est. city
			blank         |
			scene-heading | int./ext. car
			blank         |
			scene-heading | INT/EXT CAR
			blank         |
			scene-heading | I/E. CAR
			blank         |
			scene-heading | I./E. CAR
			blank         |
			scene-heading | EXT/INT. PORCH
			blank         |
			scene-heading | E/I CAR
			blank         |
			scene-heading | Ext. Road
			blank         |
			scene-heading | ··→INT. INDENTED
			blank         |
			scene-heading | INT.`,
		'words that only begin alike are none': `
			action        | ESTABLISHING SHOT
			blank         |
			action        | INTERCUT - TELEPHONE CALL
			blank         |
			action        | INTERIOR DAY
			blank         |
			action        | EXTRA
			blank         |
			action        | INT
			blank         |
			action        | INT·
			blank         |
			action        | I. CLAUDIUS`,
		'without the blank line before it is action': `
			action        | He walks.
			action        | INT. HOUSE - DAY
			blank         |`,
		'without the blank line behind it is action, never a cue': `
			action        | INT. HOUSE - DAY
			action        | He walks.`,
		'in a speech, a heading in capitals is action and ends the speech': `
			character     | ANNA
			dialogue      | Hello.
			action        | INT. HOUSE - DAY
			blank         |
			action        | He walks.`,
		'in a speech, small letters are dialogue': `
			character     | ANNA
			dialogue      | Cet homme
			dialogue      | est mort.`,
		'a point before a letter or a digit forces one': `
			scene-heading | .SNIPER SCOPE POV
			blank         |
			scene-heading | .1978
			blank         |
			action        | ..`,
		'three points, a point and a space, a point alone are action': `
			action        | ...
			blank         |
			action        | . X
			blank         |
			action        | .
			blank         |
			action        | ...AND THEN
			action        | Nothing.`,
		'a forced heading needs its blank lines too': `
			action        | .HOUSE
			action        | He walks.
			action        | .22 rounds everywhere.
			blank         |
			character     | ANNA
			dialogue      | .22 rounds.`,
		'a hidden line counts as blank on either side': `
			action        | He walks.
			note          | [[a note]]
			scene-heading | INT. HOUSE - DAY
			boneyard      | /* cut */
			action        | He sits.`,
		'a note on the heading line does not matter': `
			scene-heading | INT. HOUSE - DAY [[time: 2015]]
			blank         |
			scene-heading | [[x]] EXT. ROAD /* y */
			blank         |`,
		'sections and synopses are not blank': `
			section       | # Act One
			action        | INT. HOUSE - DAY
			blank         |
			action        | INT. HOUSE - DAY
			synopsis      | = What happens.`,
	});
});

describe('line types: cues and speeches', () => {
	lineTypeTests({
		'a cue has a blank line before it and none behind': `
			character     | ANNA
			dialogue      | Hello.
			blank         |
			action        | ANNA
			blank         |
			action        | He walks.
			action        | ANNA
			action        | Hello.
			blank         |
			action        | ANNA`,
		'upper case is that of any script': `
			character     | ÉLODIE
			dialogue      | Bonjour.
			blank         |
			character     | ЖАН
			dialogue      | Привет.
			blank         |
			action        | Élodie
			action        | Bonjour.
			blank         |
			action        | Она идёт.
			action        | Он стоит.`,
		'a script without case needs the mark': `
			action        | 安娜
			action        | 你好。
			blank         |
			character     | @安娜
			dialogue      | 你好。`,
		'a cue has a letter': `
			character     | R2D2
			dialogue      | Beep.
			blank         |
			action        | 3
			action        | Beep.
			blank         |
			action        | (BEAT)
			action        | Beep.`,
		'extensions may have small letters': `
			character     | HANS (on the radio)
			dialogue      | Over.
			blank         |
			character     | EVE (cont'd) (V.O.)
			dialogue      | Over.
			blank         |
			action        | SHE STOPS (and turns
			action        | Over.`,
		'a cue may be indented, forced and dual': `
			character     | ··→ANNA
			dialogue      | ···Hello.
			blank         |
			character     | @McDUCK
			dialogue      | Hello.
			blank         |
			character     | BOB ^
			dialogue      | Hello.
			blank         |
			action        | @McDUCK
			blank         |
			action        | @
			action        | Hello.`,
		'names with numbers, points, hyphens, apostrophes': `
			character     | COP #2
			dialogue      | Stop.
			blank         |
			character     | MR. O'NEILL-SMITH, JR.
			dialogue      | Why?`,
		'hidden lines behind a cue are looked through': `
			character     | ANNA
			note          | [[softly]]
			boneyard      | /* cut
			blank         |
			boneyard      | cut */
			dialogue      | Hello.
			blank         |
			action        | ANNA
			note          | [[softly]]
			blank         |
			action        | Hello.`,
		'hidden lines inside a speech are transparent': `
			character     | ANNA
			dialogue      | One.
			note          | [[note]]
			dialogue      | Two.
			boneyard      | /*
			blank         |
			boneyard      | */
			dialogue      | Three.`,
		'notes on a cue line do not matter to its case': `
			character     | ANNA [[softly]]
			dialogue      | Hello.`,
		'a parenthetical may be indented and may end the block': `
			character     | ANNA
			parenthetical | ···(beat)
			dialogue      | Hello.
			parenthetical | (she leaves)
			blank         |
			action        | (not one)`,
		'a parenthetical is one pair of parentheses': `
			character     | ANNA
			dialogue      | (laughs) No. (beat)
			dialogue      | (never closed
			parenthetical | (a (b) c)`,
		'anything else in a speech is dialogue': `
			character     | ANNA
			dialogue      | BOB
			dialogue      | CUT TO:
			dialogue      | @BOB
			dialogue      | ...
			dialogue      | Title: x`,
		'forcing marks end a speech': `
			character     | ANNA
			dialogue      | Hello.
			action        | !She stops.
			action        | Silence.
			blank         |
			character     | ANNA
			section       | # Act Two
			action        | Silence.`,
		'a transition or heading shape is no cue where the rules ask for blanks': `
			character     | CUT TO:
			dialogue      | This is what the published syntax says.`,
	});
});

describe('line types: lyrics, transitions, centered text', () => {
	lineTypeTests({
		'lyrics stand inside a speech and outside': `
			lyrics        | ~La la
			lyrics        | ~~
			blank         |
			character     | ANNA
			lyrics        | ~La la
			dialogue      | Spoken.`,
		'a transition is upper-case, ends in TO: and stands alone': `
			transition    | CUT TO:
			blank         |
			transition    | SCHNITT AUF ÉLODIE TO:
			blank         |
			action        | boop boop TO:
			blank         |
			action        | CUT TO
			blank         |
			action        | He walks.
			action        | CUT TO:`,
		'spaces behind the colon make it action': `
			action        | CUT TO:·
			blank         |
			transition    | CUT TO: [[note]]`,
		'some phrases are transitions on their own': `
			transition    | FADE IN:
			blank         |
			transition    | FADE TO BLACK.
			blank         |
			transition    | FADE OUT.
			blank         |
			transition    | CUT TO BLACK.
			blank         |
			transition    | END FLASHBACK.
			blank         |
			transition    | BACK TO PRESENT
			blank         |
			action        | Fade out.
			blank         |
			action        | FADE`,
		'a mark forces a transition anywhere': `
			action        | He walks.
			transition    | > Burn to white.
			blank         |
			transition    | ···>CUT
			blank         |
			action        | >`,
		'centered text stands between marks': `
			centered      | > THE END <
			centered      | ···>THE END<
			action        | ><
			action        | > <`,
		'a cue beats nothing that is a transition': `
			transition    | CUT TO:
			blank         |
			character     | ANNA
			dialogue      | Hello.`,
	});
});

describe('line types: structure', () => {
	lineTypeTests({
		'three or more equals signs are a page break': `
			page-break    | ===
			page-break    | ·=====·
			page-break    | === 12
			page-break    | ==== 12A·
			page-break    | === A12
			action        | ==
			action        | === x
			page-break    | === 12-13
			page-break    | === A-1.2
			page-break    | === A12Б
			action        | === 12 monkeys
			action        | === A-B
			action        | === 12-
			action        | ===12
			action        | == 12
			action        | === 12345
			synopsis      | = x
			synopsis      | =x`,
		'sections have one to six marks and need no blank lines': `
			section       | # One
			section       | ######Six
			action        | ####### Seven
			section       | #
			action        | He walks.
			section       | ···## Two`,
		'an exclamation mark forces action': `
			action        | !INT. HOUSE - DAY
			blank         |
			action        | !ANNA
			action        | Hello.`,
	});
});

describe('line types: notes and boneyards', () => {
	lineTypeTests({
		'a line is a note only where all of it lies inside': `
			note          | ··[[note]]··
			note          | [[a]] [[b]]
			action        | He [[note]] sits.
			action        | [[note]] B`,
		'a note spans lines, over two spaces too, but not an empty line': `
			note          | [[one
			note          | ··
			note          | two]]
			blank         |
			note          | [[one
			blank         |
			action        | Not two]]`,
		'one space ends a note': `
			note          | [[one
			blank         | ·
			action        | two]]`,
		'a line that a note ends in is what stands behind it': `
			action        | She [[looks
			action        | away]] sits.`,
		'an unclosed boneyard runs to the end': `
			action        | He walks.
			boneyard      | /* cut
			blank         |
			boneyard      | INT. HOUSE - DAY
			boneyard      | [[x]]`,
		'a boneyard wins inside a note, and a note mark means nothing in a boneyard': `
			note          | [[ a /* ]] */ b ]]
			action        | seen
			boneyard      | /* [[ */
			action        | seen`,
		'a boneyard needs its own four characters': `
			boneyard      | /*/
			boneyard      | */
			boneyard      | /**/
			action        | seen`,
		'empty and odd brackets': `
			note          | [[]]
			action        | []
			action        | a ]] b
			action        | [ [x] ]`,
	});
});

describe('line types: title page', () => {
	lineTypeTests({
		'it runs to the first blank line': `
			title-page    | Title: BIG FISH
			title-page    | Author:
			title-page    | ···John August
			title-page    | →Daniel Wallace
			blank         |
			action        | Draft date: today`,
		'it starts only on the first line': `
			blank         |
			action        | Title: BIG FISH`,
		'a known key may have no value yet': `
			title-page    | Title:`,
		'an unknown key needs a value or an indented line': `
			title-page    | X-Canon: a.yaml`,
		'an unknown key without either is action': `
			action        | Somewhere:
			action        | a door.`,
		'an unknown key with an indented line starts one': `
			title-page    | Mood:
			title-page    | ···bleak`,
		'a super starts none': `
			action        | SUPER: "Haines, Alaska. 2015"`,
		'a chyron starts none': `
			action        | Chyron: 1978`,
		'a transition starts none, even before an indented line': `
			transition    | CUT TO:
			blank         |`,
		'FADE IN: starts none': `
			character     | FADE IN:
			dialogue      | ···Snow.`,
		'a heading starts none': `
			scene-heading | INT. LAB 4: COLD ROOM - DAY`,
		'a note starts none': `
			note          | [[canon: breaking-bad]]
			action        | Title: x`,
		'a sentence with a colon far behind starts none': `
			action        | As the girl runs across the street, this happens: a truck turns.`,
		'an address starts none': `
			action        | http://example.org`,
		'a title page swallows what follows directly': `
			title-page    | Title: x
			title-page    | INT. HOUSE - DAY
			blank         |`,
	});
});

describe('line types: other languages', () => {
	lineTypeTests(
		{
			'German, Russian and Japanese headings count where they are asked for': `
			scene-heading | INNEN. KÜCHE - TAG
			blank         |
			scene-heading | aussen wald - nacht
			blank         |
			scene-heading | AUẞEN. WALD
			blank         |
			scene-heading | ИНТ. КУХНЯ - ДЕНЬ
			blank         |
			scene-heading | Нат. Лес
			blank         |
			scene-heading | ○家の中（夜）
			blank         |
			transition    | SCHNITT AUF:
			blank         |
			transition    | ABBLENDE.`,
		},
		['de-AT', 'ru', 'ja', 'tlh'],
	);
	lineTypeTests({
		'English does not know them': `
			action        | INNEN. KÜCHE - TAG
			blank         |
			action        | ○家の中`,
	});
});
