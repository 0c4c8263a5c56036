/**
 * Laws of canon files: whatever is typed, reading and merging never throw, problems lie inside the text, and what was read
 * survives being written as JSON.
 */
import assert from 'node:assert/strict';

import fc from 'fast-check';

import { loadBundledCanon, writeBundledCanon } from '../../server/src/canon/bundled.js';
import { mergeCanon } from '../../server/src/canon/layers.js';
import { readCanonFile, readCanonSlowly } from '../../server/src/canon/read.js';
import type { Range } from '../../server/src/text/position.js';
import { lawParameters } from '../support/arbitrary.js';
import { plainFile } from '../support/plainCanon.js';

const soundText = `canon: own
title: Own
extends: [base]
characters:
  anna-lee:
    name: Anna Lee
    cue: ANNA
    born: 1990-05
    died: { date: 2010-09-07, event: end, by: [bob] }
    aliases: [ { name: Annie, kind: nickname, from: 2001 }, { name: "The \\"Lee\\"" } ]
    lives:
      - { place: home, until: 2009 }
  bob: { name: Bob, relations: [ { to: anna-lee, is: brother } ] }
places:
  home: { name: Home, in: town, headings: [HOME, ANNA'S HOME], at: [57.6, -5.8] }
  town: { name: Town, region: Coast }
objects:
  ring: { name: The Ring, held: [ { by: bob, from: 2001 } ], until: 2010 }
events:
  end: { title: The end, date: 2010-09-07, after: [start] }
  start: { title: The start, date: { before: end, by: P5Y } }
travel: [ { between: [home, town], least-hours: 1 } ]
`;

const tellingPieces = [
	'\n',
	'  ',
	'- ',
	': ',
	':',
	'{',
	'}',
	'[',
	']',
	',',
	'"',
	"'",
	'&a ',
	'*a',
	'!',
	'|',
	'>',
	'#',
	'\t',
	'---\n',
	'null',
	'~',
	'name',
	'characters:\n',
	'2010-13',
	'\0',
	'\uD800',
	'? ',
	'%',
	'@',
];

const damagedText = fc
	.array(
		fc.record({
			at: fc.nat(soundText.length),
			length: fc.integer({ min: 0, max: 12 }),
			piece: fc.oneof(fc.constantFrom(...tellingPieces), fc.string({ maxLength: 5 })),
		}),
		{ minLength: 1, maxLength: 4 },
	)
	.map((edits) =>
		edits.reduce((text, { at, length, piece }) => text.slice(0, at) + piece + text.slice(at + length), soundText),
	);

function assertInside(text: string, { start, end }: Range): void {
	const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u);
	for (const { line, character } of [start, end]) {
		assert.ok(line < lines.length, `line ${String(line)}`);
		// An empty line still shows its problem, one column wide.
		assert.ok(
			character <= Math.max(1, (lines[line] ?? '').length + 1),
			`column ${String(character)} of line ${String(line)}`,
		);
	}
	assert.ok(start.line < end.line || (start.line === end.line && start.character <= end.character));
}

describe('laws of canon files', () => {
	it('a damaged file is read without throwing, with its problems inside the text', () => {
		fc.assert(
			fc.property(damagedText, (text) => {
				const file = readCanonFile('/own.canon.yaml', text);
				const { problems } = mergeCanon([file]);
				for (const { at } of [...file.problems, ...problems]) assertInside(text, at.range);
			}),
			lawParameters(400),
		);
	});

	it('any text is read without throwing', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 200, unit: 'binary' }), (text) => {
				mergeCanon([readCanonFile('/own.canon.yaml', text)]);
			}),
			lawParameters(300),
		);
	});

	it('reading what an edit left is the same as reading anew', () => {
		fc.assert(
			fc.property(damagedText, damagedText, (before, after) => {
				const previous = readCanonFile('/own.canon.yaml', before);
				assert.deepEqual(readCanonFile('/own.canon.yaml', after, previous), readCanonFile('/own.canon.yaml', after));
			}),
			lawParameters(150),
		);
	});

	it('what was read survives being written and loaded', () => {
		fc.assert(
			fc.property(damagedText, (text) => {
				const file = { ...readCanonFile('/own.canon.yaml', text), problems: [] };
				const loaded = loadBundledCanon(writeBundledCanon([file]));
				assert.deepEqual(loaded.map(plainFile), [file]);
				const [read, again] = [mergeCanon([file]), mergeCanon(loaded)];
				assert.deepEqual([...again.canon.characters], [...read.canon.characters]);
				assert.deepEqual(again.problems, read.problems);
				for (const name of ['ANNA', 'Annie', 'The Lee', 'Mr. Lee', 'Bob', 'Young Bob', 'Anny']) {
					assert.deepEqual(again.canon.names.characters(name), read.canon.names.characters(name));
					assert.deepEqual(again.canon.names.nearCharacter(name), read.canon.names.nearCharacter(name));
				}
			}),
			lawParameters(200),
		);
	});

	it('reading in small steps is reading at once', () => {
		fc.assert(
			fc.property(damagedText, (text) => {
				const steps = readCanonSlowly('/own.canon.yaml', text);
				let step = steps.next();
				while (step.done !== true) step = steps.next();
				const file = readCanonFile('/own.canon.yaml', text);
				assert.deepEqual(plainFile(step.value), file);
				const [slow, fast] = [mergeCanon([step.value]), mergeCanon([file])];
				assert.deepEqual([...slow.canon.characters], [...fast.canon.characters]);
				assert.deepEqual(slow.problems, fast.problems);
				// An edit goes on from what was read.
				assert.deepEqual(
					readCanonFile('/own.canon.yaml', `${text}\n`, step.value),
					readCanonFile('/own.canon.yaml', `${text}\n`),
				);
			}),
			lawParameters(100),
		);
	});

	it('a file on top of itself says nothing new', () => {
		fc.assert(
			fc.property(damagedText, (text) => {
				const file = readCanonFile('/own.canon.yaml', text);
				const said = (files: Parameters<typeof mergeCanon>[0]): string =>
					JSON.stringify(
						[...mergeCanon(files).canon.characters.values()].map((character) => ({ ...character, layers: [] })),
					);
				assert.equal(said([file, file]), said([file]));
			}),
			lawParameters(150),
		);
	});

	it('prose of any kind has mentions that do not overlap', () => {
		const { names } = mergeCanon([readCanonFile('/own.canon.yaml', soundText)]).canon;
		const words = fc.constantFrom(
			'Anna',
			'Lee',
			'ANNA',
			"Anna's",
			'the',
			'The',
			'Ring',
			'Mr.',
			'Young',
			'Bob',
			'.',
			',',
			'-',
			'“',
			'J.',
			'P.',
		);
		fc.assert(
			fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 4 }))), (parts) => {
				const text = parts.join(' ');
				let end = 0;
				for (const mention of names.mentions(text)) {
					assert.ok(end <= mention.start && mention.start < mention.end && mention.end <= text.length);
					({ end } = mention);
				}
			}),
			lawParameters(300),
		);
	});
});
