/**
 * Laws of the parser that hold for every text.
 */
import assert from 'node:assert/strict';

import fc from 'fast-check';

import { cueOf } from '../../server/src/fountain/cue.js';
import { emphasisOf } from '../../server/src/fountain/emphasis.js';
import { headingOf } from '../../server/src/fountain/heading.js';
import { contentText, visibleText } from '../../server/src/fountain/inline.js';
import { parse, print } from '../../server/src/fountain/parse.js';
import type { Line } from '../../server/src/fountain/syntax.js';
import { openAtEnd, unclosedNotes } from '../../server/src/fountain/unclosed.js';
import { buildScript } from '../../server/src/script/build.js';
import type { Span } from '../../server/src/text/position.js';
import { fountainText, lawParameters } from '../support/arbitrary.js';

const options = { locales: ['de', 'ja'] };
const anyText = fc.oneof({ weight: 4, arbitrary: fountainText }, fc.string({ unit: 'binary', maxLength: 200 }));

describe('parse, for any text', () => {
	it('loses no character', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				assert.equal(print(parse(text, options)), text);
			}),
			lawParameters(2000),
		);
	});

	it('has one line more than line ends', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				assert.equal(parse(text, options).lines.length, (text.match(/\r\n|\r|\n/gu)?.length ?? 0) + 1);
			}),
			lawParameters(500),
		);
	});

	it('keeps every span on its line and in order', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				for (const line of parse(text, options).lines) checkSpans(line);
			}),
			lawParameters(1000),
		);
	});

	it('calls an empty line blank, whatever surrounds it', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				for (const line of parse(text, options).lines) if (line.text === '') assert.equal(line.type, 'blank');
			}),
			lawParameters(500),
		);
	});

	it('puts every line into the header or one scene', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const syntax = parse(text, options);
				const { header, scenes } = buildScript('test:', syntax);
				const lines = [header, ...scenes.map(({ node }) => node)].flatMap((node) => node.lines);
				assert.equal(lines.length, syntax.lines.length);
				assert.ok(lines.every((line, index) => line === syntax.lines[index]));
				for (const scene of scenes) assert.equal(syntax.lines[scene.startLine], scene.node.lines[0]);
				assert.equal(new Set(scenes.map(({ id }) => id)).size, scenes.length);
			}),
			lawParameters(500),
		);
	});

	it('reports each unclosed mark where its opening stands', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const syntax = parse(text, options);
				for (const { kind, line, span } of [...unclosedNotes(syntax.lines), ...openAtEnd(syntax.lines)]) {
					const found = syntax.lines[line]?.text.startsWith(kind === 'note' ? '[[' : '/*', span.start);
					assert.ok(found);
				}
			}),
			lawParameters(500),
		);
	});
});

function checkSpans(line: Line): void {
	const { text, inline, content } = line;
	checkSpan(content, text.length);
	let done = 0;
	for (const span of inline) {
		checkSpan(span, text.length);
		assert.ok(done <= span.start && span.start < span.end);
		done = span.end;
	}
	assert.equal(visibleText(line).length, text.length);
	assert.ok(contentText(line).length <= content.end - content.start);
	const cue = cueOf(line);
	const heading = headingOf(line, options);
	const parts = [
		...(cue === undefined ? [] : [cue.whole, ...cue.names, ...cue.extensions]),
		...(heading === undefined ? [] : [...heading.place, ...heading.modifiers, heading.time, heading.number]),
	];
	for (const part of parts) {
		if (part === undefined) continue;
		checkSpan(part.span, text.length);
		assert.equal(visibleText(line).slice(part.span.start, part.span.end), part.text);
	}
	for (const { span, content: inner } of emphasisOf(text)) {
		checkSpan(span, text.length);
		assert.ok(span.start < inner.start && inner.start < inner.end && inner.end < span.end);
	}
}

function checkSpan({ start, end }: Span, length: number): void {
	assert.ok(0 <= start && start <= end && end <= length, `${String(start)}–${String(end)} of ${String(length)}`);
}
