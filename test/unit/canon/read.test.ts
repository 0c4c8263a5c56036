import { checkProblems } from './canonFixture.js';

describe('problems in one canon file', () => {
	it('an unknown key comes with the key that was meant', () => {
		checkProblems(`
canon: own
charcters: {}
^^^^^^^^^ canon-schema: "charcters" is not a key of a canon file. Did you mean "characters"?
   > characters
location:
^^^^^^^^ canon-schema: "location" is not a key of a canon file. Did you mean "places"?
   > places
  home: { name: Home }
xyzzy: 1
^^^^^ canon-schema: "xyzzy" is not a key of a canon file. It knows canon, title, extends, episodes, characters, places, objects, events, travel and works.
`);
	});

	it('a slip in a key of an entry', () => {
		checkProblems(`
canon: own
characters:
  anna:
    name: Anna
    bron: 1990
    ^^^^ canon-schema: "bron" is not a key of a character. Did you mean "born"?
   > born
    birthday: 1990
    ^^^^^^^^ canon-schema: "birthday" is not a key of a character. Did you mean "born"?
   > born
    alias: [Annie]
    ^^^^^ canon-schema: "alias" is not a key of a character. Did you mean "aliases"?
   > aliases
    favourite-colour: blue
    ^^^^^^^^^^^^^^^^ canon-schema: "favourite-colour" is not a key of a character. It knows name, cue, aliases, misspellings, gender, played-by, born, died, occupation, lives, relations, states, bio, disputed, source, confidence and estimated.
  Bob Smith:
  ^^^^^^^^^ canon-schema: "Bob Smith" is not an id: use small letters, digits and hyphens. Did you mean "bob-smith"?
   > bob-smith
    name: Bob Smith
  carl: Carl Carlson
        ^^^^^^^^^^^^ canon-schema: A character needs its keys here: write { name: Carl Carlson }.
   > { name: Carl Carlson }
  dora: [Dora]
        ^^^^^^ canon-schema: A character needs its keys here.
  eve:
  ^^^ canon-schema: The character "eve" has no name: write "name: …" under it.
    name:
  fred:
    name: { first: Fred }
          ^^^^^^^^^^^^^^^ canon-schema: "name" takes one value, not keys of its own.
`);
	});

	it('values that do not fit are told at the value, once', () => {
		checkProblems(`
canon: own
characters:
  anna:
    name: Anna
    born: 1990-02-30
          ^^^^^^^^^^ canon-schema: There is no date 1990-02-30.
    died: 7.9.2010
          ^^^^^^^^ canon-schema: "7.9.2010" is not a date: write 2010, 2010-09, 2010-09-07, 2010-09-07T16:00 or a range such as 2009-11/2010-01.
    aliases: Annie
             ^^^^^ canon-schema: "aliases" takes a list: [ … ], or lines that start with "- ".
   > [{ name: Annie }]
    gender: [female]
            ^^^^^^^^ canon-schema: "gender" takes one value, not a list.
    lives: [ home ]
             ^^^^ canon-schema: A home needs its keys here: write { place: home }.
   > { place: home }
    states: [ { is: asleep }, { at: home }, { is: hold, from: 2010-9-7 } ]
                    ^^^^^^ canon-schema: "is" takes held, cannot-speak, cannot-walk or absent, not "asleep".
                              ^^^^^^^^^^^^ canon-schema: A state needs "is".
                                                  ^^^^ canon-schema: "is" takes held, cannot-speak, cannot-walk or absent, not "hold". Did you mean "held"?
   > held
                                                              ^^^^^^^^ canon-schema: "2010-9-7" is not a date: write 2010, 2010-09, 2010-09-07, 2010-09-07T16:00 or a range such as 2009-11/2010-01. Did you mean "2010-09-07"?
   > 2010-09-07
    relations: [ { to: bob } ]
                 ^^^^^^^^^^^ canon-schema: A relation needs "is".
    misspellings: Ana
  bob:
    name: Bob
    born: { after: the-war, by: 5 years }
                   ^^^^^^^ canon-reference: Nothing under "events" has the id "the-war".
                                ^^^^^^^ canon-schema: "5 years" is not a length of time: write P5Y for 5 years, P3M for 3 months, P2W for 2 weeks, P4D for 4 days, PT6H for 6 hours.
    died: { after: the-war, by: -P3Y }
                   ^^^^^^^ canon-reference: Nothing under "events" has the id "the-war".
                                ^^^^ canon-schema: A length of time has no sign: write P3Y beside "before" or "after", whichever it is.
    aliases: [ { name: Bobby, kind: nick, ages: [1], estimated: yes } ]
                                    ^^^^ canon-schema: "kind" takes legal, nickname, title, assumed-identity or age, not "nick".
                                                ^^^ canon-schema: "ages" takes exactly 2 values, not 1.
                                                                ^^^ canon-schema: "estimated" takes true or false, not "yes". Did you mean "true"?
   > true
places:
  home: { name: Home, at: [100, 400], in: [x] }
                           ^^^ canon-schema: "latitude" takes a number from -90 to 90.
                                ^^^ canon-schema: "longitude" takes a number from -180 to 180.
                                          ^^^ canon-schema: "in" takes one value, not a list.
travel: [ { between: [home], least-hours: long } ]
                     ^^^^^^ canon-schema: "between" takes exactly 2 values, not 1.
                                          ^^^^ canon-schema: "least-hours" takes a number, not "long".
`);
	});

	it('an id must be in kebab case', () => {
		checkProblems(`
canon: Own Canon
       ^^^^^^^^^ canon-schema: "Own Canon" is not an id: use small letters, digits and hyphens.
   > own-canon
title: [a]
       ^^^ canon-schema: "title" takes one value, not a list.
`);
	});

	it('a file needs an id', () => {
		checkProblems(`
title: No id
^ canon-schema: This canon has no id: begin with "canon: some-id".
`);
	});

	it('a list is no canon', () => {
		checkProblems(`
- a
^ canon-schema: A canon file is made of keys such as "canon:", "title:" and "characters:".
- b
`);
	});

	it('a sentence is no canon', () => {
		checkProblems(`
just words
^ canon-schema: A canon file is made of keys such as "canon:", "title:" and "characters:".
`);
	});

	it('a tab that indents', () => {
		checkProblems(`
canon: own
characters:
  anna:
	name: Anna
^ canon-syntax: A tab stands before the text; YAML wants spaces there (line 4).
`);
	});

	it('a quotation mark that is never closed is told where it opens', () => {
		checkProblems(`
canon: own
characters:
  anna:
    name: "Anna
          ^ canon-syntax: This " is never closed (line 4).
`);
	});

	it('a brace that is never closed is told where it opens', () => {
		checkProblems(`
canon: own
characters: { anna: { name: Anna }
            ^ canon-syntax: This { is never closed (line 2).
`);
	});

	it('a key that stands twice', () => {
		checkProblems(`
canon: own
canon: other
^^^^^ canon-syntax: "canon" stands here twice; only the first one on line 1 is read.
   | /own.canon.yaml:1 The first "canon"
characters:
  anna: { name: Anna, name: Hanna }
                      ^^^^ canon-syntax: "name" stands here twice; only the first one on line 4 is read.
   | /own.canon.yaml:4 The first "name"
  anna: { name: Zoe }
  ^^^^ canon-syntax: "anna" stands here twice; only the first one on line 4 is read.
   | /own.canon.yaml:4 The first "anna"
`);
	});

	it('anchors that are missing or hold themselves', () => {
		checkProblems(`
canon: own
characters:
  anna: &a { name: Anna }
  bob: *b
       ^^ canon-syntax: "*b" refers to an anchor "&b" that is not there.
  carl: *a
  dora: &d { name: Dora, relations: [ *d ] }
                                      ^^ canon-syntax: "*d" refers to the very value it stands in.
`);
	});

	it('a second document', () => {
		checkProblems(`
canon: own
---
^ canon-syntax: A canon file is one YAML document: what follows \`---\` here is not read.
canon: other
`);
	});

	it('tags, second colons and reserved signs', () => {
		checkProblems(`
canon: own
title: !secret x
       ^^^^^^^ canon-syntax: Tags such as "!this" mean nothing in a canon file; put the value in quotation marks or leave the tag out (line 2).
characters:
  anna: 
    name: Anna: the second
          ^ canon-syntax: There is a second colon in this value: put it in quotation marks, or, if a key follows here, mend the indentation (line 5).
    bio: @home
         ^ canon-syntax: A value can’t start with this sign; put it in quotation marks (line 6).
`);
	});

	it('indentation that belongs nowhere', () => {
		checkProblems(`
canon: own
       ^ canon-syntax: There is a second colon in this value: put it in quotation marks, or, if a key follows here, mend the indentation (line 1).
 title: x
characters:
anna: x
      ^ canon-syntax: There is a second colon in this value: put it in quotation marks, or, if a key follows here, mend the indentation (line 4).
   bob: y
`);
	});

	it('a key without its colon', () => {
		checkProblems(`
canon: own
characters:
  anna
  ^ canon-syntax: A colon is missing here, or a key goes over more than one line (line 3).
  bob: { name: Bob }
`);
	});

	it('relations that say too little, too much or go round in a circle', () => {
		checkProblems(`
canon: own
events:
  a: { title: A, date: { after: b, by: P1D } }
  b: { title: B, date: { before: a, by: P1D } }
                                 ^ canon-contradiction: The date of "a" depends on itself through "b", so it can't be worked out.
   | /own.canon.yaml:3 a
   | /own.canon.yaml:4 b
  c: { title: C, date: { after: c, by: P1D } }
                                ^ canon-contradiction: The date of "c" depends on itself, so it can't be worked out.
   | /own.canon.yaml:5 c
  d: { title: D, date: { by: P1D } }
                       ^^^^^^^^^^^ canon-schema: A date with "by" needs "after" or "before" and an event.
  e: { title: E, date: { after: a, before: b, by: P1D } }
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ canon-schema: A date is so long after an event or so long before one, not both.
  f: { title: F, date: { date: 2010, when: 3 } }
                                     ^^^^ canon-schema: "when" is not a key of a date. It knows date, source, confidence and estimated.
  g: { title: G, date: { date: { after: a, bye: P1D } } }
                                           ^^^ canon-schema: "bye" is not a key of a relation, which knows after, before and by.
   > by
`);
	});
});
