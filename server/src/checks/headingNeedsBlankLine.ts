/**
 * Reports a line that looks like a scene heading and is read as action for want of a blank line
 * (docs/diagnostics/heading-needs-blank-line.md). Forced action is meant.
 */
import type { MissingBlank } from '../fountain/lookalikes.js';
import { headingLookalike } from '../fountain/lookalikes.js';
import type { FountainOptions } from '../fountain/syntax.js';
import type { SceneNode } from '../script/model.js';
import { rangeOnLine } from '../text/position.js';
import type { Finding, TextEdit } from './finding.js';
import { formFinding, lineEndOf, piecesOf, scriptFix } from './formFinding.js';
import type { CheckInput } from './input.js';

export function* headingNeedsBlankLine(input: CheckInput): Iterable<Finding> {
	const { lines, options } = input.script.syntax;
	for (const { node, startLine } of piecesOf(input)) {
		for (const { line, missing } of lookalikesOf(node, options)) {
			const at = startLine + line;
			const content = lines[at]?.content;
			if (content === undefined) continue;
			yield formFinding(input, 'heading-needs-blank-line', {
				range: rangeOnLine(at, content),
				message: `This looks like a scene heading but is read as action: ${wanting[missing]}.`,
				fixes: () => [scriptFix(input, fixTitles[missing], blankLines(input, at, missing), true)],
			});
		}
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

interface Lookalike {
	readonly line: number;
	readonly missing: MissingBlank;
}

const memo = new WeakMap<SceneNode, { readonly options: FountainOptions; readonly found: readonly Lookalike[] }>();

function lookalikesOf(node: SceneNode, options: FountainOptions): readonly Lookalike[] {
	const known = memo.get(node);
	if (known !== undefined && known.options === options) return known.found;
	const { lines } = node;
	const found = lines.flatMap((text, line): readonly Lookalike[] => {
		const missing = headingLookalike(lines[line - 1], text, lines[line + 1], options);
		return missing === undefined ? [] : [{ line, missing }];
	});
	memo.set(node, { options, found });
	return found;
}

function blankLines(input: CheckInput, line: number, missing: MissingBlank): readonly TextEdit[] {
	const eol = lineEndOf(input);
	const insertAt = (target: number): TextEdit => ({ range: rangeOnLine(target, { start: 0, end: 0 }), newText: eol });
	return [...(missing === 'after' ? [] : [insertAt(line)]), ...(missing === 'before' ? [] : [insertAt(line + 1)])];
}
