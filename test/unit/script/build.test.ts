/**
 * Scenes, sections and names of scenes, and what an edit keeps of them.
 */
import assert from 'node:assert/strict';

import { parse, reparse } from '../../../server/src/fountain/parse.js';
import { buildScript, rebuildScript } from '../../../server/src/script/build.js';
import type { ScriptModel } from '../../../server/src/script/model.js';

const options = { locales: [] };
const build = (text: string): ScriptModel => buildScript('test:', parse(text, options));

function edit(previous: ScriptModel, text: string): ScriptModel {
	const { syntax, change } = reparse(previous.syntax, text);
	const next = rebuildScript(previous, syntax, change);
	assert.deepEqual(next, buildScript('test:', syntax));
	return next;
}

const scene = (place: string, words = 'Action.'): string => `INT. ${place} - DAY\n\n${words}\n\n`;

describe('buildScript', () => {
	it('puts text before the first heading into the header', () => {
		const { header, scenes, titlePage } = build('Title: x\n\nFADE IN:\n\nINT. A\n\nINT. B');
		assert.equal(header.lines.length, 4);
		assert.deepEqual(
			scenes.map(({ id, index, startLine, node }) => [id, index, startLine, node.lines.length]),
			[
				['INT. A', 0, 4, 2],
				['INT. B', 1, 6, 1],
			],
		);
		assert.equal(titlePage[0]?.value, 'x');
	});

	it('has an empty header where a script starts with a heading, and no scene where there is none', () => {
		assert.equal(build('INT. A').header.lines.length, 0);
		assert.equal(build('').scenes.length, 0);
		assert.equal(build('').header.lines.length, 1);
	});

	it('names scenes by number, else by heading and ordinal', () => {
		const { scenes } = build('INT. A #1A#\n\nint.  a\n\nINT. A\n\nINT. B #1A#\n\nINT. A [[note]]');
		assert.deepEqual(
			scenes.map(({ id }) => id),
			['#1A', 'INT. A', 'INT. A\t2', '#1A\t2', 'INT. A\t3'],
		);
	});

	it('tells each scene the sections that it stands under', () => {
		const { scenes, sections } = build('# One\n\nINT. A\n\n## Two\n\nINT. B\n\n### Deep\n# Three\n\nINT. C');
		assert.deepEqual(
			scenes.map((each) => each.sections),
			[['One'], ['One', 'Two'], ['Three']],
		);
		assert.deepEqual(
			sections.map(({ title, depth, line, beforeScene }) => [title, depth, line, beforeScene]),
			[
				['One', 1, 0, 0],
				['Two', 2, 4, 1],
				['Deep', 3, 8, 2],
				['Three', 1, 9, 2],
			],
		);
	});
});

describe('rebuildScript', () => {
	const text = scene('A') + scene('B') + scene('C');

	it('keeps all other scenes when a word changes', () => {
		const before = build(text);
		const after = edit(before, scene('A') + scene('B', 'Other.') + scene('C'));
		assert.deepEqual(
			after.scenes.map((each, index) => each === before.scenes[index]),
			[true, false, true],
		);
		assert.equal(after.scenes[1]?.id, before.scenes[1]?.id);
	});

	it('keeps the nodes of scenes that only move', () => {
		const before = build(text);
		const after = edit(before, scene('A', 'One.\n\nTwo.') + scene('B') + scene('C'));
		assert.equal(after.scenes[2]?.node, before.scenes[2]?.node);
		assert.equal(after.scenes[2]?.startLine, 10);
	});

	it('keeps the nodes around a scene that is put in or taken out', () => {
		const before = build(text);
		const more = edit(before, scene('A') + scene('NEW') + scene('B') + scene('C'));
		assert.equal(more.scenes[2]?.node, before.scenes[1]?.node);
		assert.equal(more.scenes[2]?.index, 2);
		const less = edit(more, text);
		assert.equal(less.scenes[1]?.node, before.scenes[1]?.node);
	});

	it('renumbers equal headings behind a renamed one', () => {
		const before = build(scene('A') + scene('A') + scene('A'));
		const after = edit(before, scene('B') + scene('A') + scene('A'));
		assert.deepEqual(
			after.scenes.map(({ id }) => id),
			['INT. B - DAY', 'INT. A - DAY', 'INT. A - DAY\t2'],
		);
		assert.equal(after.scenes[2]?.node, before.scenes[2]?.node);
	});

	it('keeps the title page while the header stays', () => {
		const before = build(`Title: x\n\n${text}`);
		assert.equal(edit(before, `Title: x\n\n${text}More.`).titlePage, before.titlePage);
		assert.equal(edit(before, `Title: y\n\n${text}`).titlePage[0]?.value, 'y');
	});

	it('moves sections and gives scenes their new path', () => {
		const before = build(`${scene('A')}# Two\n\n${scene('B')}`);
		const renamed = edit(before, `${scene('A')}# Three\n\n${scene('B')}`);
		assert.deepEqual(renamed.scenes[1]?.sections, ['Three']);
		assert.equal(renamed.scenes[1]?.node, before.scenes[1]?.node);
		const moved = edit(before, `${scene('A', 'One.\n\nTwo.')}# Two\n\n${scene('B')}`);
		assert.equal(moved.sections[0]?.line, 6);
	});
});
