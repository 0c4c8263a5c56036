/** A small show of its own, for tests of everything above the checks. */

export const showCanon = `canon: harbor
title: Harbor
characters:
  anna-berg:
    name: Anna Berg
    cue: ANNA
    aliases:
      - { name: Nightingale, kind: assumed-identity, from: 1980 }
    played-by: Mia Holm
    born: 1950-05-14
    occupation: [ { is: harbour pilot, until: 1979 }, { is: smuggler, from: 1980 } ]
    lives: [ { place: old-mill } ]
    relations: [ { to: jonas-berg, is: sister } ]
    disputed: [ { says: born 1951 } ]
    source: { work: harbor-film, episode: reel 2 }
    bio: She knows every rock by name.
  jonas-berg:
    name: Jonas Berg
    cue: JONAS
    gender: male
    born: 1948
    died: { date: 1978-05-12, event: the-storm }
places:
  old-mill:
    name: Old Mill
    headings: [OLD MILL]
    in: sandvik
  mill-attic: { name: Mill Attic, headings: [ATTIC], in: old-mill }
  sandvik: { name: Sandvik, region: Halland }
objects:
  the-tern: { name: The Tern, until: { date: 1978-05-12, event: the-storm, how: sunk } }
events:
  the-storm: { title: The storm, date: 1978-05-12, people: [ { who: jonas-berg, does: dies } ] }
works:
  harbor-film: { title: Harbor }
`;

export const showScript = `Title: Harbor
Author: Somebody

[[canon: ./harbor.canon.yaml]]
[[time: 1979-03-02]]

# One

INT. OLD MILL - DAY #1#

ANNA BERG (28) mends a net. The kettle boils.

ANNA
Jonas would have laughed.

KARIN (O.S.)
Anna? Are you there?

EXT. QUAY - NIGHT #2#

Anna waits.

ANNA
(quietly)
Nobody.

# Two

INT. OLD MILL - ATTIC - THE NEXT MORNING #3#

KARIN SUND (40), wet through, climbs in.

KARIN
They are here.

ANNA
Then run.
`;

export const showFolder = 'file:///show/';
export const canonUri = `${showFolder}harbor.canon.yaml`;
export const scriptUri = `${showFolder}pilot.fountain`;
