/** Which kind of file a name promises by its ending, so that nothing is written under a name that says something else. */
import { extname } from 'node:path';

import { CommandError } from './openScript.js';

export type WrittenKind = 'fountain' | 'fdx' | 'pdf' | 'html' | 'text' | 'csv' | 'xlsx' | 'json';

/** What commands write. The first ending is the one to recommend. */
const written: Readonly<Record<WrittenKind, { readonly words: string; readonly endings: readonly string[] }>> = {
	fountain: { words: 'a Fountain script', endings: ['fountain', 'spmd', 'txt', 'md'] },
	fdx: { words: 'a Final Draft file', endings: ['fdx', 'xml'] },
	pdf: { words: 'a PDF', endings: ['pdf'] },
	html: { words: 'a web page', endings: ['html', 'htm'] },
	text: { words: 'a text', endings: ['txt', 'text', 'md'] },
	csv: { words: 'a CSV table', endings: ['csv', 'tsv', 'txt'] },
	xlsx: { words: 'a spreadsheet', endings: ['xlsx'] },
	json: { words: 'JSON', endings: ['json'] },
};

/** What only other programs write. */
const foreign: readonly string[] = [
	...['doc', 'docx', 'odt', 'ods', 'pages', 'rtf', 'xls', 'epub', 'celtx', 'fadein', 'highland', 'fdr', 'wdz'],
	...['svg', 'png', 'jpg', 'jpeg', 'zip', 'yaml', 'yml', 'sarif'],
];

/** The first of `kinds` that such a name is for; `undefined` where it says nothing, or something else. */
export function kindOfName<Kind extends WrittenKind>(output: string, kinds: readonly Kind[]): Kind | undefined {
	const ending = endingOf(output);
	return kinds.find((kind) => written[kind].endings.includes(ending));
}

/** `pdf` for `out.PDF`; empty where the name has none. */
export function endingOf(output: string): string {
	return extname(output).slice(1).toLowerCase();
}

/** Throws a `CommandError` where a file of this kind would look like one of another. An ending that nobody knows is the writer's own affair. */
export function refuseOtherKind(output: string, kind: WrittenKind): void {
	const ending = endingOf(output);
	const { words, endings } = written[kind];
	if (endings.includes(ending) || !isKnown(ending)) return;
	throw new CommandError(`${output}: this becomes ${words}; name it .${endings[0] ?? kind}, not .${ending}`);
}

function isKnown(ending: string): boolean {
	return foreign.includes(ending) || Object.values(written).some(({ endings }) => endings.includes(ending));
}
