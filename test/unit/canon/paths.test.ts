import assert from 'node:assert/strict';

import { pathAt, schemaAt, typedAt } from '../../../server/src/canon/paths.js';
import { readCanonFile } from '../../../server/src/canon/read.js';

/** The text without its `$0`, and where it stood. */
function cursorIn(source: string): { readonly text: string; readonly position: { line: number; character: number } } {
	const offset = source.indexOf('$0');
	const before = source.slice(0, offset).split('\n');
	return {
		text: source.replace('$0', ''),
		position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
	};
}

describe('the path of a position in a canon file', () => {
	const table: readonly (readonly [string, string | undefined])[] = [
		['ca$0non: own', 'canon (key)'],
		['canon: o$0wn', 'canon'],
		['canon: own\ncharacters:\n  an$0na: { name: Anna }', 'characters/anna (key)'],
		['canon: own\ncharacters:\n  anna: { name: An$0na }', 'characters/anna/name'],
		['canon: own\ncharacters:\n  anna:\n    name: Anna\n    lives:\n      - { pl$0ace: home }', 'characters/anna/lives/0/place (key)'],
		['canon: own\ncharacters:\n  anna: { name: Anna, died: { by: [bob, ca$0rl] } }', 'characters/anna/died/by/1'],
		['canon: own\n\n# not$0hing', undefined],
	];
	for (const [source, expected] of table) {
		it(JSON.stringify(source), () => {
			const { text, position } = cursorIn(source);
			const found = pathAt(readCanonFile('/own', text), position);
			assert.equal(found === undefined ? undefined : found.path.join('/') + (found.onKey ? ' (key)' : ''), expected);
		});
	}
});

describe('the path of what is being typed', () => {
	const table: readonly (readonly [string, string])[] = [
		['$0', ''],
		['canon: own\ncharacters:\n  anna:\n    $0', 'characters/anna'],
		['characters:\n  anna:\n    bo$0', 'characters/anna'],
		['characters:\n  anna:\n    born: 19$0', 'characters/anna/born'],
		['characters:\n  anna:\n    aliases:\n      - { name: A, kind: $0', 'characters/anna/aliases/kind'],
		['characters:\n  anna:\n    aliases:\n      - { name: A, $0', 'characters/anna/aliases'],
		['characters:\n  anna:\n    lives:\n      - place: $0', 'characters/anna/lives/place'],
		['characters:\n  anna:\n    lives:\n      - place: home\n        $0', 'characters/anna/lives'],
		['characters:\n  anna:\n    name: Anna\n  $0', 'characters'],
		['characters:\n  anna: { died: { by: [$0', 'characters/anna/died/by'],
	];
	for (const [source, expected] of table) {
		it(JSON.stringify(source), () => {
			const { text, position } = cursorIn(source);
			assert.equal(typedAt(text, position).path.join('/'), expected);
		});
	}
});

describe('what the format says of a path', () => {
	it('a key has its meaning, its words and its ids', () => {
		assert.match(schemaAt(['characters', 'anna', 'born'])?.key?.says ?? '', /date of birth/u);
		assert.deepEqual(schemaAt(['characters', 'anna', 'states', 0, 'is'])?.words, ['held', 'cannot-speak', 'cannot-walk', 'absent']);
		assert.equal(schemaAt(['characters', 'anna', 'lives', 'place'])?.ids, 'places');
		assert.equal(schemaAt(['characters', 'anna', 'died', 'by', 1])?.ids, 'characters');
	});

	it('an entry has the keys of its kind', () => {
		assert.ok(Object.keys(schemaAt(['characters', 'anna'])?.keys ?? {}).includes('born'));
		assert.ok(Object.keys(schemaAt([])?.keys ?? {}).includes('characters'));
		assert.ok(Object.keys(schemaAt(['events', 'felina', 'date'])?.keys ?? {}).includes('after'));
	});

	it('what the format does not know has nothing', () => {
		assert.equal(schemaAt(['charcters', 'anna']), undefined);
		assert.equal(schemaAt(['characters', 'anna', 'toString']), undefined);
		assert.equal(schemaAt(['canon', 'x']), undefined);
	});
});
