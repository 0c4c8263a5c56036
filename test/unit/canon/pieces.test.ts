import assert from 'node:assert/strict';

import type { CanonFile } from '../../../server/src/canon/file.js';
import { readCanonFile } from '../../../server/src/canon/read.js';
import { cutIntoPieces } from '../../../server/src/canon/yamlPieces.js';
import { bundledTexts } from './bundledTexts.js';

/** Read whole: an anchor keeps the file in one piece, and its mark is as wide as what it replaces. */
function readWhole(text: string): CanonFile {
	const withAnchor = `${text}\n# &whole\n`;
	assert.equal(cutIntoPieces(withAnchor), undefined);
	return readCanonFile('/own', withAnchor);
}

describe('a canon file read in pieces', () => {
	for (const { name, text } of bundledTexts()) {
		it(`is the same as ${name} read whole`, () => {
			assert.ok(cutIntoPieces(text));
			assert.deepEqual(readCanonFile('/own', text), readWhole(text));
		});
	}

	const texts: readonly string[] = [
		'canon: own\ncharacters:\n  anna:\n    bio: |\n      text\n\n      # text too\n  bob: { name: Bob }\n',
		'canon: own\r\ncharacters:\r\n  anna:\r\n    name: Anna\r\n\r\n  bob:\r\n    name: Bob\r\n',
		'# comment\n\ncanon: own # own\ncharacters: # all\n# odd comment\n    anna: { name: Anna }\n\n    # last\n',
		'canon: own\ncharacters:\n  anna:\n  bob: ~\nplaces:\nobjects: {}\n',
		'canon: own\ncharacters:\n  anna:\n    bio: "two\n      lines"\n  bob:\n    name: Bob\n',
		'canon: own\ntravel:\n  - { between: [a, b], least-hours: 1 }\nepisodes:\n- { script: x }\n',
	];
	for (const text of texts) {
		it(`is the same as whole: ${JSON.stringify(text)}`, () => {
			assert.deepEqual(readCanonFile('/own', text), readWhole(text));
		});
	}

	const odd: readonly string[] = [
		'canon: own\ncharacters:\n  anna: &a { name: Anna }\n  bob: *a\n',
		'canon: own\ncharacters: {\n  anna: { name: Anna }\n}\n',
		'---\ncanon: own\n',
		'"canon": own\n',
		' canon: own\n',
	];
	for (const text of odd) {
		it(`is not cut: ${JSON.stringify(text)}`, () => {
			assert.equal(cutIntoPieces(text), undefined);
			assert.deepEqual(readCanonFile('/own', text).problems, []);
		});
	}

	it('keeps what an edit elsewhere does not touch', () => {
		const text = 'canon: own\ncharacters:\n  anna: { name: Anna }\n  bob: { name: Bob }\n  carl: { name: Carl }\n';
		const before = readCanonFile('/own', text);
		const edited = text.replace('name: Bob', 'name: Robert\n    ,cue: BOB');
		const after = readCanonFile('/own', edited, before);
		assert.deepEqual(after, readCanonFile('/own', edited));
		const entriesOf = ({ root }: CanonFile): unknown => root.keys[1]?.value.kind === 'map' && root.keys[1].value.keys[0];
		assert.equal(entriesOf(after), entriesOf(before));
	});

	it('tells a mistake in the middle as the whole does', () => {
		const text = 'canon: own\ncharacters:\n  anna:\n    name: "Anna\n  bob: { name: Bob }\n';
		assert.deepEqual(readCanonFile('/own', text).problems, readWhole(text).problems);
	});
});
