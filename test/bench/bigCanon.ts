/** A canon of many people, as the reader would have read it, the same on every run. */
import type { CanonFile, CanonKey, CanonNode } from '../../server/src/canon/file.js';

const givenNames =
	'Ada Ben Cara Dov Elif Finn Gita Hugo Ines Jonas Kaya Lior Mara Nils Oona Pavel Quinn Rosa Sven Tara Umar Vera Wim Yara Zeno'.split(
		' ',
	);
const syllables = 'bar den fol gun hal ker lim mor nes pol rud sal tev ulm vik wen zor'.split(' ');

export function bigCanon(nPeople: number): CanonFile {
	let line = 2;
	const text = (value: string): CanonNode => ({ kind: 'text', value, at: [line, 4, line, 4 + value.length] });
	const key = (name: string, value: CanonNode): CanonKey => ({ name, at: [line, 2, line, 2 + name.length], value });
	const people: CanonKey[] = [];
	for (let index = 0; index < nPeople; index++) {
		line++;
		const fields = [
			key('name', text(`${givenNames[index % givenNames.length] ?? ''} ${surname(index)}`)),
			key('gender', text(index % 2 === 0 ? 'female' : 'male')),
			key('born', text(`${String(1930 + (index % 70))}-0${String(1 + (index % 9))}`)),
		];
		people.push(key(`person-${String(index)}`, { kind: 'map', keys: fields, at: [line, 2, line, 80] }));
	}
	const characters: CanonNode = { kind: 'map', keys: people, at: [2, 0, line, 80] };
	return {
		uri: 'script-supervisor-canon:/big.canon.yaml',
		id: 'big',
		idAt: { start: { line: 0, character: 7 }, end: { line: 0, character: 10 } },
		title: 'A world',
		extends: [],
		root: { kind: 'map', keys: [key('characters', characters)], at: [0, 0, line, 80] },
		problems: [],
	};
}

function surname(index: number): string {
	let name = '';
	for (let rest = index; ; rest = Math.floor(rest / syllables.length)) {
		name += syllables[rest % syllables.length] ?? '';
		if (rest < syllables.length) return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
	}
}
