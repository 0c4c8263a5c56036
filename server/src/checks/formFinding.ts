/** The fixes of checks on form: one obvious edit of the script. */
import type { Fix, TextEdit } from './finding.js';
import type { CheckInput } from './input.js';

/** A fix within the script itself. */
export function scriptFix({ script }: CheckInput, title: string, edits: readonly TextEdit[], preferred: boolean): Fix {
	return { title, edits: new Map([[script.uri, edits]]), preferred };
}

/** The line end that the script uses. */
export function lineEndOf({ script }: CheckInput): string {
	return script.syntax.lines.find(({ eol }) => eol !== '')?.eol ?? '\n';
}
