import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { mergeCanon } from '../../../server/src/canon/layers.js';
import { readCanonFile } from '../../../server/src/canon/read.js';
import { canonKeys } from '../../../server/src/canon/schema.js';
import type { Keys, ValueSchema } from '../../../server/src/canon/schemaTypes.js';

const guide = readFileSync(new URL('../../../docs/canon-format.md', import.meta.url), 'utf8');

function keyNames(keys: Keys): readonly string[] {
	return Object.entries(keys).flatMap(([name, { type }]) => [name, ...keyNames(keysIn(type))]);
}

function keysIn(type: ValueSchema): Keys {
	if (type.kind === 'list') return keysIn(type.of);
	return type.kind === 'map' || type.kind === 'entries' || type.kind === 'date' ? type.keys : {};
}

describe('docs/canon-format.md', () => {
	for (const match of guide.matchAll(/```yaml\n([\s\S]*?)```/gu)) {
		const text = match[1] ?? '';
		it(`has an example without problems: ${text.split('\n')[0] ?? ''}`, () => {
			const file = readCanonFile('/example.canon.yaml', text);
			const between = file.extends.length > 0 ? [] : mergeCanon([file]).problems;
			assert.deepEqual([...file.problems, ...between], []);
		});
	}

	it('names every key of the format', () => {
		const missing = [...new Set(keyNames(canonKeys))].filter((name) => !new RegExp(`\\b${name}\\b`, 'u').test(guide));
		assert.deepEqual(missing, []);
	});
});
