/** The shape of checks on form: findings at a range of the file, with one obvious fix or none. */
import type { SceneNode } from '../script/model.js';
import type { Range } from '../text/position.js';
import type { FindingCode } from './codes.js';
import { codes } from './codes.js';
import type { Evidence, Finding, Fix, TextEdit } from './finding.js';
import type { CheckInput } from './input.js';

export interface FormFindingParts {
	readonly range: Range;
	readonly message: string;
	readonly evidence?: readonly Evidence[];
	readonly fixes?: () => readonly Fix[];
}

export function formFinding({ script }: CheckInput, code: FindingCode, parts: FormFindingParts): Finding {
	return {
		code,
		severity: codes[code].severity,
		message: parts.message,
		uri: script.uri,
		range: parts.range,
		evidence: parts.evidence ?? [],
		fixes: parts.fixes ?? (() => []),
		tag: undefined,
	};
}

/** A fix within the script itself. */
export function scriptFix({ script }: CheckInput, title: string, edits: readonly TextEdit[], preferred: boolean): Fix {
	return { title, edits: new Map([[script.uri, edits]]), preferred };
}

/** The line end that the script uses. */
export function lineEndOf({ script }: CheckInput): string {
	return script.syntax.lines.find(({ eol }) => eol !== '')?.eol ?? '\n';
}

/** Remembers what follows from a scene's own lines. */
export function memoByNode<T>(compute: (node: SceneNode) => T): (node: SceneNode) => T {
	const memo = new WeakMap<SceneNode, { readonly result: T }>();
	return (node) => {
		const known = memo.get(node);
		if (known !== undefined) return known.result;
		const result = compute(node);
		memo.set(node, { result });
		return result;
	};
}

/** The text before the first heading and every scene, each with the line where it starts. */
export function* piecesOf({ script }: CheckInput): Iterable<{ readonly node: SceneNode; readonly startLine: number }> {
	yield { node: script.header, startLine: 0 };
	yield* script.scenes;
}
