/**
 * A screenplay in the proportions of a real feature, the same on every run: 190 scenes, about 4,600 lines and 120 pages,
 * with the time words, flashbacks and names that give the checks something to do. Longer ones repeat it.
 */

import { civilDateOf, dayNumberOf } from '../../server/src/calendar/civil.js';

const people = [
	'JESSE',
	'KIM',
	'SKYLER',
	'MARIE',
	'BADGER',
	'SKINNY PETE',
	'FRANCESCA',
	'HALVORSEN',
	'QUINTANA',
	'ROJAS',
];
const places = [
	'A1A CAR WASH - ALBUQUERQUE',
	'MOTEL ROOM',
	'DEA OFFICE - ALBUQUERQUE',
	'DINER',
	'PARKING LOT',
	'KITCHEN',
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

/** Nine days on from one dated scene to the next. */
function dateOf(scene: number): string {
	const { year, month, day } = civilDateOf(dayNumberOf(2015, 9, 10) + Math.floor(scene / 17) * 9);
	return [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
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
		'[[cast: HALVORSEN, QUINTANA, ROJAS]]',
		'[[time: 2015-09-07]]',
		'',
	];
	for (let scene = 0; scene < scenesPerFeature * factor; scene++) {
		const flashback = scene % 23 === 11 ? ' (FLASHBACK - DECEMBER 2008)' : '';
		lines.push(`${pick(['INT', 'EXT'])}. ${pick(places)} - ${flashback === '' ? pick(lights) : 'DAY'}${flashback}`, '');
		if (flashback === '' && scene % 17 === 3) lines.push(`[[time: ${dateOf(scene)}]]`, '');
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
