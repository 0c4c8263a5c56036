/** Two short parts of one story: somebody dies in the first and speaks in the second. */
export const storyFolder = 'file:///series/';
export const partOneUri = `${storyFolder}one.fountain`;
export const partTwoUri = `${storyFolder}two.fountain`;
export const seriesUri = `${storyFolder}series.canon.yaml`;

export const seriesCanon = `canon: series
title: Series
episodes:
  - { script: one.fountain, title: Ebb }
  - { script: two.fountain }
`;

export const partOne = `INT. GARAGE - DAY

GIL (50) and ROSE (30) wait.

[[dies: GIL]]

GIL
Tell her.

ROSE
I will.
`;

export const partTwo = `INT. GARAGE - NIGHT

GIL
Tell her again.

ROSE
No.
`;
