/**
 * Reports a line that looks like a scene heading and is read as action for want of a blank line
 * (docs/diagnostics/heading-needs-blank-line.md). Forced action is meant.
 */
import type { MissingBlank } from '../fountain/lookalikes.js';
import { headingLookalike } from '../fountain/lookalikes.js';
import type { FountainOptions } from '../fountain/syntax.js';
import type { SceneNode } from '../script/model.js';
import { rangeOnLine } from '../text/position.js';
import type { SceneFinding, TextEdit } from './finding.js';
import { lineEndOf, scriptFix } from './formFinding.js';
import type { CheckInput } from './input.js';
import { sceneRange } from './place.js';
import { findingAt } from './sceneView.js';

/** What is wrong in a scene, or in the text before the first. */
export function* headingNeedsBlankLine({ lines }: SceneNode, options: FountainOptions): Iterable<SceneFinding> {
	for (let line = 0; line < lines.length; line++) {
		const text = lines[line];
		if (text?.type !== 'action') continue;
		const missing = headingLookalike(lines[line - 1], text, lines[line + 1], options);
		if (missing === undefined) continue;
		yield findingAt(
			'heading-needs-blank-line',
			{ line, span: text.content },
			{
				message: `This looks like a scene heading but is read as action: ${wanting[missing]}.`,
				evidence: [],
				fixes: (input, scene) => {
					const at = sceneRange(input.script, scene, { line, span: text.content }).start.line;
					return [scriptFix(input, fixTitles[missing], blankLines(input, at, missing), true)];
				},
			},
		);
	}
}

const wanting: Readonly<Record<MissingBlank, string>> = {
	before: 'there is no blank line before it',
	after: 'there is no blank line after it',
	both: 'there are no blank lines around it',
};

const fixTitles: Readonly<Record<MissingBlank, string>> = {
	before: 'Insert a blank line before it',
	after: 'Insert a blank line after it',
	both: 'Insert blank lines around it',
};

function blankLines(input: CheckInput, line: number, missing: MissingBlank): readonly TextEdit[] {
	const eol = lineEndOf(input);
	const insertAt = (target: number): TextEdit => ({ range: rangeOnLine(target, { start: 0, end: 0 }), newText: eol });
	return [...(missing === 'after' ? [] : [insertAt(line)]), ...(missing === 'before' ? [] : [insertAt(line + 1)])];
}
