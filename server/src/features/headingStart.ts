/** Where a scene heading's place begins, while it is being typed. */
import type { ScriptView } from '../analysis/scriptView.js';
import { prefixAt } from '../fountain/headingPrefix.js';
import { vocabularyOf } from '../fountain/locales.js';

/** Whether the text begins as a scene heading does, forced ones included. */
export function headingStart(view: ScriptView, before: string): number | undefined {
	const start = before.length - before.trimStart().length;
	if (/^\.[\p{L}\p{N}]/u.test(before.slice(start))) return start + 1;
	const prefix = prefixAt(before, { start, end: before.length }, vocabularyOf(view.script.syntax.options));
	return prefix === undefined ? undefined : endOfPrefix(before, start + prefix.word.length);
}

/** Behind the stop and spaces that follow a prefix. */
function endOfPrefix(text: string, end: number): number | undefined {
	const rest = /^[.\s]\s*/u.exec(text.slice(end));
	return rest === null ? undefined : end + rest[0].length;
}
