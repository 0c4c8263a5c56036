/**
 * A screenplay in the proportions of a real feature, the same on every run: 190 scenes, about 4,600 lines and 120 pages,
 * with the time words, flashbacks and names that give the checks something to do. Longer ones repeat it.
 */

const people = ['JESSE', 'KIM', 'SKYLER', 'MARIE', 'BADGER', 'SKINNY PETE', 'SAUL', 'HALVORSEN', 'QUINTANA', 'ROJAS'];
const places = [
	"JESSE'S GARAGE - HAINES, ALASKA",
	'A1A CAR WASH - ALBUQUERQUE',
	'MOTEL ROOM',
	'DESERT',
	'DEA OFFICE - ALBUQUERQUE',
	'DINER',
];
const lights = ['DAY', 'NIGHT', 'MORNING', 'CONTINUOUS', 'LATER', 'THE NEXT DAY', 'EVENING'];
const words =
	'the door opens on a room that nobody has swept since the lights of passing trucks went slowly over its walls and out again'.split(
		' ',
	);

const scenesPerFeature = 190;

/** A linear congruential generator (Numerical Recipes): the same numbers everywhere. */
function generator(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

/** `factor` features in one file. */
export function feature(factor: number): string {
	const next = generator(7);
	const pick = <T>(list: readonly T[]): T => list[next(list.length)] as T;
	const sentence = (nWords: number): string => {
		const text = Array.from({ length: nWords }, () => pick(words)).join(' ');
		return `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}.`;
	};
	const lines = [
		'Title: A Feature',
		'Author: Nobody',
		'',
		'[[canon: breaking-bad, breaking-bad-redemption]]',
		'[[time: 2015-09-07]]',
		'',
	];
	for (let scene = 0; scene < scenesPerFeature * factor; scene++) {
		const flashback = scene % 23 === 11 ? ' (FLASHBACK - DECEMBER 2008)' : '';
		lines.push(`${pick(['INT', 'EXT'])}. ${pick(places)} - ${flashback === '' ? pick(lights) : 'DAY'}${flashback}`, '');
		if (scene % 17 === 3)
			lines.push(
				`[[time: 2015-${String(9 + (scene % 3)).padStart(2, '0')}-${String(1 + (scene % 28)).padStart(2, '0')}]]`,
				'',
			);
		for (let block = 0; block < 8; block++) {
			if (block % 3 === 0)
				lines.push(`${pick(['Jesse', 'Kim', 'He', 'She'])} waits. ${sentence(14)} ${sentence(9)}`, '');
			else {
				lines.push(pick(people));
				if (next(4) === 0) lines.push('(beat)');
				lines.push(sentence(12), '');
			}
		}
	}
	return lines.join('\n');
}
