/** `parse`: line types and elements, as JSON (docs/cli.md) or as a listing for people. */
import { elementsOf } from '../analysis/elements.js';
import { headingText } from '../fountain/heading.js';
import type { Heading, SpannedText } from '../fountain/syntax.js';
import type { Scene, SceneFacts, ScriptModel } from '../script/model.js';
import type { Range } from '../text/position.js';
import { rangeOnLine } from '../text/position.js';

export interface ParsedScript {
	readonly script: ScriptModel;
	/** By scene index. */
	readonly facts: readonly SceneFacts[];
}

export function parsedJson({ script, facts }: ParsedScript): string {
	return JSON.stringify(
		{
			version: 1,
			lines: script.syntax.lines.map(({ type }) => type),
			scenes: script.scenes.map((scene) => sceneJson(scene, facts[scene.index]?.heading)),
			titlePage: script.titlePage.map(({ key, value }) => ({ key, value })),
		},
		null,
		2,
	);
}

/** One line per source line: its number, its type, its words. */
export function parsedText({ script }: ParsedScript): string {
	const { lines } = script.syntax;
	const width = String(lines.length).length;
	return lines
		.map((line, index) => `${String(index + 1).padStart(width)}  ${line.type.padEnd(13)}  ${line.text}`.trimEnd())
		.join('\n');
}

function sceneJson(scene: Scene, heading: Heading | undefined): unknown {
	return {
		number: heading?.number?.text ?? null,
		heading: heading === undefined ? null : headingJson(scene, heading),
		range: linesRange(scene, 0, scene.node.lines.length - 1),
		elements: elementsOf(scene.node.lines).map(({ type, firstLine, lastLine, text }) => ({
			type,
			range: linesRange(scene, firstLine, lastLine),
			text,
		})),
	};
}

function headingJson(scene: Scene, { prefix, place, time, modifiers }: Heading): unknown {
	const line = scene.node.lines[0];
	return {
		text: line === undefined ? '' : headingText(line),
		range: rangeOnLine(scene.startLine, line?.content ?? { start: 0, end: 0 }),
		prefix,
		place: place.map(textOf),
		time: time?.text ?? null,
		modifiers: modifiers.map(textOf),
	};
}

function textOf({ text }: SpannedText): string {
	return text;
}

/** From the first line's first column to the end of the last line's text. */
function linesRange(scene: Scene, firstLine: number, lastLine: number): Range {
	return {
		start: { line: scene.startLine + firstLine, character: 0 },
		end: { line: scene.startLine + lastLine, character: scene.node.lines[lastLine]?.text.length ?? 0 },
	};
}
