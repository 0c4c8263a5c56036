/**
 * Laws of the incremental parser: after any edits, everything equals a parse from scratch, and untouched objects are the same.
 */
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';

import fc from 'fast-check';

import { parse, print, reparse, reparseLines } from '../../server/src/fountain/parse.js';
import type { LineChange, ScriptSyntax } from '../../server/src/fountain/syntax.js';
import { buildScript, rebuildScript } from '../../server/src/script/build.js';
import type { ScriptModel } from '../../server/src/script/model.js';
import { applyEdit, editIn, editSeed, fountainText, lawParameters, screenplay } from '../support/arbitrary.js';

const options = { locales: [] };
const edits = fc.array(editSeed, { minLength: 1, maxLength: 6, size: 'max' });
const text = fc.oneof({ weight: 3, arbitrary: fountainText }, screenplay);

describe('after any edits', () => {
	it('reparseLines equals a parse of the final text, step by step', () => {
		fc.assert(
			fc.property(text, edits, (start, seeds) => {
				let syntax = parse(start, options);
				let current = start;
				for (const seed of seeds) {
					const edit = editIn(syntax.lines, seed);
					current = applyEdit(current, edit);
					const { syntax: next, change } = reparseLines(syntax, edit);
					assert.equal(print(next), current);
					assert.deepEqual(next, parse(current, options));
					checkIdentity(syntax, next, change);
					syntax = next;
				}
			}),
			lawParameters(3000),
		);
	});

	it('reparse equals a parse of the new text', () => {
		fc.assert(
			fc.property(text, edits, (start, seeds) => {
				const syntax = parse(start, options);
				let current = start;
				for (const seed of seeds) current = applyEdit(current, editIn(parse(current, options).lines, seed));
				const { syntax: next, change } = reparse(syntax, current);
				assert.deepEqual(next, parse(current, options));
				checkIdentity(syntax, next, change);
			}),
			lawParameters(1000),
		);
	});

	it('reparse of an unrelated text equals a parse', () => {
		fc.assert(
			fc.property(text, text, (before, after) => {
				assert.deepEqual(reparse(parse(before, options), after).syntax, parse(after, options));
			}),
			lawParameters(300),
		);
	});

	it('rebuildScript equals buildScript and keeps untouched scenes', () => {
		fc.assert(
			fc.property(text, edits, (start, seeds) => {
				let model = buildScript('test:', parse(start, options));
				for (const seed of seeds) {
					const { syntax, change } = reparseLines(model.syntax, editIn(model.syntax.lines, seed));
					const next = rebuildScript(model, syntax, change);
					assert.deepEqual(next, buildScript('test:', syntax));
					checkScenes(model, next);
					model = next;
				}
			}),
			lawParameters(3000),
		);
	});
});

function checkIdentity(before: ScriptSyntax, after: ScriptSyntax, { start, removed, added }: LineChange): void {
	assert.equal(after.lines.length - before.lines.length, added - removed);
	const isKept = after.lines.every((line, index) => {
		if (index < start) return line === before.lines[index];
		return index < start + added || line === before.lines[index - added + removed];
	});
	assert.ok(isKept, 'a line outside the change is another object');
}

/** A node is the same object exactly where its lines are the same objects; so is a scene where nothing about it moved. */
function checkScenes(before: ScriptModel, after: ScriptModel): void {
	const oldByHeading = new Map(before.scenes.map((scene) => [scene.node.lines[0], scene]));
	for (const scene of after.scenes) {
		const old = oldByHeading.get(scene.node.lines[0]);
		if (old === undefined || old.node.lines.length !== scene.node.lines.length) continue;
		if (!old.node.lines.every((line, index) => line === scene.node.lines[index])) continue;
		assert.equal(scene.node, old.node);
		if (isDeepStrictEqual(old, scene)) assert.equal(scene, old);
	}
}
