import assert from 'node:assert/strict';

import { mergeCanon } from '../../../server/src/canon/layers.js';
import { readCanonFile } from '../../../server/src/canon/read.js';
import { limits } from '../../../server/src/canon/yamlTree.js';

/** Messages of the problems, after merging as well: nothing may throw on the way. */
function problemsOf(text: string): readonly string[] {
	const file = readCanonFile('/hostile.canon.yaml', text);
	mergeCanon([file]);
	return file.problems.map(({ code, message }) => `${code}: ${message}`);
}

function onlyProblem(text: string): string {
	const problems = problemsOf(text);
	assert.equal(problems.length, 1, problems.join('\n'));
	return problems[0] ?? '';
}

describe('texts that mean no good', () => {
	it('aliases that unfold to billions of values get one problem', () => {
		const levels = Array.from({ length: 12 }, (_, level) => {
			const inner = level === 0 ? 'x' : `*a${String(level - 1)}`;
			return `  a${String(level)}: &a${String(level)} [${Array.from({ length: 12 }, () => inner).join(', ')}]`;
		});
		assert.match(onlyProblem(`canon: bomb\ncharacters:\n${levels.join('\n')}\n`), /^canon-syntax: The anchors in this file unfold/u);
	});

	it('an alias to itself ends', () => {
		assert.match(onlyProblem('canon: own\ncharacters: &all { anna: *all }\n'), /the very value it stands in/u);
	});

	it('a shared value may be shared', () => {
		assert.deepEqual(problemsOf('canon: own\ncharacters:\n  a: { name: A, source: &s { note: x } }\n  b: { name: B, source: *s }\n'), []);
	});

	for (const [name, text] of [
		['brackets', `canon: ${'['.repeat(20_000)}`],
		['braces', `canon: ${'{a: '.repeat(20_000)}`],
		['dashes', '- '.repeat(20_000)],
		['indentation', Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
	] as const) {
		it(`${name} without end are refused`, () => {
			const problems = problemsOf(text);
			assert.ok(problems.length > 0 && problems.length <= limits.problems);
		});
	}

	it('binary data gets one problem', () => {
		assert.match(onlyProblem('canon: \0\u0001\u0002 own'), /not a text file/u);
	});

	it('a line of a megabyte is a line', () => {
		assert.deepEqual(problemsOf(`canon: own\ntitle: ${'long '.repeat(200_000)}\n`), []);
	});

	it('a megabyte of nonsense keys does not drown anybody', () => {
		const nonsense = Array.from({ length: 50_000 }, (_, index) => `k${String(index)}: 1`).join('\n');
		assert.ok(problemsOf(`canon: own\n${nonsense}`).length <= 500);
	});

	it('keys that objects have of themselves are unknown keys', () => {
		for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
			assert.match(onlyProblem(`canon: own\n${key}: { x: 1 }\n`), /is not a key of a canon file/u);
			assert.deepEqual(problemsOf(`canon: own\ncharacters:\n  a: { name: ${key} }\n`), []);
		}
		assert.equal(readCanonFile('/own', 'canon: own\ncharacters: { __proto__: { name: X } }').problems.length, 1);
	});

	it('Windows line ends and a byte order mark change nothing', () => {
		const file = readCanonFile('/own', '\uFEFFcanon: own\r\ncharacters:\r\n  anna:\r\n    name: Anna\r\n    bron: 1990\r\n');
		assert.deepEqual(
			file.problems.map(({ at }) => at.range),
			[{ start: { line: 4, character: 4 }, end: { line: 4, character: 8 } }],
		);
	});

	it('words that YAML takes for something else are names', () => {
		const { root, problems } = readCanonFile('/own', 'canon: own\ntitle: 1984\ncharacters: { a: { name: Yes }, b: { name: 007 }, c: { name: "null" } }');
		assert.deepEqual(problems, []);
		assert.equal(root.keys[1]?.value.kind === 'text' && root.keys[1].value.value, '1984');
		const { characters } = mergeCanon([readCanonFile('/own', 'canon: own\ncharacters: { b: { name: 007 } }')]).canon;
		assert.equal(characters.get('b')?.name, '007');
	});
});
