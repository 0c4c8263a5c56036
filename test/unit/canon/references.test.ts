import { checkProblems } from './canonFixture.js';

describe('problems between entries and files', () => {
	it('extending itself, a circle and what is not there', () => {
		checkProblems(`
//- /base.canon.yaml
canon: base
extends: [base]
          ^^^^ canon-reference: The canon "base" extends itself.
//- /a.canon.yaml
canon: a
extends: [b, missing]
          ^ canon-reference: The canons "a", "b" extend each other in a circle.
             ^^^^^^^ canon-reference: There is no canon "missing" to extend.
//- /b.canon.yaml
canon: b
extends: ./a.canon.yaml
         ^^^^^^^^^^^^^^ canon-reference: The canons "a", "b" extend each other in a circle.
//- /c.canon.yaml
canon: c
extends: [other/base.canon.yaml, base.canon.yaml]
          ^^^^^^^^^^^^^^^^^^^^^ canon-reference: There is no canon "other/base.canon.yaml" to extend.
`);
	});

	it('every id must be defined under its own section', () => {
		checkProblems(`
canon: own
works: { film: { title: Film } }
characters:
  anna-lee:
    name: Anna Lee
    cue: ANNA
    lives: [ { place: hom } ]
                      ^^^ canon-reference: Nothing under "places" has the id "hom". Did you mean "home"?
   > home
    relations: [ { to: Bob Marsh, is: sister }, { to: home, is: owner }, { to: anna, is: self } ]
                       ^^^^^^^^^ canon-reference: Nothing under "characters" has the id "Bob Marsh". Did you mean "bob-marsh"?
   > bob-marsh
                                                      ^^^^ canon-reference: Nothing under "characters" has the id "home". The id stands under "places", and here one of "characters" is needed.
                                                                               ^^^^ canon-reference: Nothing under "characters" has the id "anna". Did you mean "anna-lee"?
   > anna-lee
    states: [ { is: held, at: jail } ]
                              ^^^^ canon-reference: Nothing under "places" has the id "jail".
    died: { event: wedding, by: [bo-marsh], source: { work: flim } }
                   ^^^^^^^ canon-reference: Nothing under "events" has the id "wedding". Did you mean "the-wedding"?
   > the-wedding
                                 ^^^^^^^^ canon-reference: Nothing under "characters" has the id "bo-marsh". Did you mean "bob-marsh"?
   > bob-marsh
                                                            ^^^^ canon-reference: Nothing under "works" has the id "flim". Did you mean "film"?
   > film
  bob-marsh: { name: Bob Marsh, born: { after: party } }
                                               ^^^^^ canon-reference: Nothing under "events" has the id "party".
places:
  home: { name: Home, in: town, closed: { event: wedding } }
                          ^^^^ canon-reference: Nothing under "places" has the id "town".
                                                 ^^^^^^^ canon-reference: Nothing under "events" has the id "wedding". Did you mean "the-wedding"?
   > the-wedding
objects:
  ring: { name: Ring, held: [ { by: carl } ], until: { event: loss } }
                                    ^^^^ canon-reference: Nothing under "characters" has the id "carl".
                                                              ^^^^ canon-reference: Nothing under "events" has the id "loss".
events:
  the-wedding: { title: Wedding, place: church, people: [ { who: ann-lee, does: marries } ], after: [party], simultaneous-with: [the-weddign] }
                                        ^^^^^^ canon-reference: Nothing under "places" has the id "church".
                                                                 ^^^^^^^ canon-reference: Nothing under "characters" has the id "ann-lee". Did you mean "anna-lee"?
   > anna-lee
                                                                                                     ^^^^^ canon-reference: Nothing under "events" has the id "party".
                                                                                                                                 ^^^^^^^^^^^ canon-reference: Nothing under "events" has the id "the-weddign". Did you mean "the-wedding"?
   > the-wedding
travel: [ { between: [home, moon], least-hours: 5 } ]
                            ^^^^ canon-reference: Nothing under "places" has the id "moon".
`);
	});

	it('what can not be true of people, places and things', () => {
		checkProblems(`
canon: own
characters:
  anna:
    name: Anna
    cue: ANN
    born: 1990
    died: { date: 1989-05, event: crash }
                  ^^^^^^^ canon-contradiction: Anna died in May 1989 but was born in 1990.
   | /own.canon.yaml:6 Born in 1990
                  ^^^^^^^ canon-contradiction: Anna died in May 1989, but the event "The crash" is in 1991.
   | /own.canon.yaml:21 The crash
    aliases:
      - { name: Annie, from: 2001, until: 2000 }
                                          ^^^^ canon-contradiction: The end of the name Annie (2000) comes before its beginning (2001).
   | /own.canon.yaml:9 From 2001
      - { name: Young Anna, kind: age, ages: [20, 10] }
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ canon-contradiction: The ages of Young Anna run backwards: the younger one comes first.
    relations: [ { to: bob, is: mother } ]
                 ^^^^^^^^^^^^^^^^^^^^^^^ canon-contradiction: Anna is said to be the mother of Bob, but was born later (1990 and 6 May 1970).
   | /own.canon.yaml:6 Anna was born in 1990
   | /own.canon.yaml:12 Bob was born on 6 May 1970
  bob: { name: Bob, cue: Ann, born: 1970-05-06 }
                         ^^^ canon-contradiction: Bob and Anna both have the cue Ann, so it means neither of them.
   | /own.canon.yaml:5 Anna
  carl: { name: Carl, died: 2000 }
  dora: { name: Dora, born: 1999, died: { date: 1999-03 } }
places:
  inn: { name: Inn, in: hall, opened: 2000-06, closed: { date: 2000-05 } }
                                                               ^^^^^^^ canon-contradiction: Inn closed in May 2000 but opened in June 2000.
   | /own.canon.yaml:16 Opened in June 2000
  hall: { name: Hall, in: inn }
  ^^^^ canon-contradiction: Hall lies in itself, through Inn.
objects:
  ring: { name: Ring, from: 2001, until: 2000, held: [ { by: bob, from: 2011, until: 2010 } ] }
                                         ^^^^ canon-contradiction: The end of Ring (2000) comes before its beginning (2001).
   | /own.canon.yaml:19 From 2001
                                                                                     ^^^^ canon-contradiction: The end of holding Ring (2010) comes before its beginning (2011).
   | /own.canon.yaml:19 From 2011
events:
  crash: { title: The crash, date: 1991, people: [ { who: anna, does: dies } ] }
  party: { title: The party, date: 2001, people: [ { who: carl, does: present }, { who: bob, does: meets } ] }
                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ canon-contradiction: Carl takes part in "The party" (2001) but died in 2000.
   | /own.canon.yaml:13 Died in 2000
`);
	});

	it('the order of events against itself and against their dates', () => {
		checkProblems(`
canon: own
events:
  a: { title: A, date: 2001, after: [b] }
                       ^^^^ canon-contradiction: "A" (2001) must come after "B" (2002), but its date is earlier.
   | /own.canon.yaml:4 B
  b: { title: B, date: 2002 }
  c: { title: C, after: [d] }
  d: { title: D, after: [c] }
  ^ canon-contradiction: "C" can't come before "D": other events in the order say the opposite.
   | /own.canon.yaml:5 C
  e: { title: E, before: [e] }
  ^ canon-contradiction: "E" can't come before or after itself.
   | /own.canon.yaml:7 E
  f: { title: F, date: 2000, simultaneous-with: [g] }
  ^ canon-contradiction: "F" (2000) can't be simultaneous with "G" (2001).
   | /own.canon.yaml:9 G
  g: { title: G, date: 2001 }
  h: { title: H, date: 2010, before: [i] }
  i: { title: I, before: [j] }
  j: { title: J, before: [k] }
  k: { title: K, date: 2009 }
                       ^^^^ canon-contradiction: "K" (2009) must come after "H" (2010), but its date is earlier.
   | /own.canon.yaml:10 H
  l: { title: L, date: 2009, after: [k] }
  m: { title: M, date: 2009-05, simultaneous-with: [n] }
                       ^^^^^^^ canon-contradiction: "M" (May 2009) must come after "O" (2010), but its date is earlier.
   | /own.canon.yaml:17 O
  n: { title: N, after: [o] }
  o: { title: O, date: 2010 }
`);
	});

	it('a lower layer may be taken from, and its cue be taken', () => {
		checkProblems(`
//- /base.canon.yaml
canon: base
characters:
  anna: { name: Anna, relations: [ { to: bob, is: sister } ] }
  bob: { name: Bob }
  carl: { name: Carl, cue: CARL, died: 1999 }
//- /own.canon.yaml
canon: own
extends: [base]
characters:
  bob: null
  anna: { lives: [ { place: home } ] }
                            ^^^^ canon-reference: Nothing under "places" has the id "home".
  carl-two: { name: Carl Two, cue: CARL }
  zoe: { bio: nameless }
  ^^^ canon-schema: The character "zoe" has no name: write "name: …" under it.
`);
	});
});
