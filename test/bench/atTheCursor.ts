/** What a person waits for at the cursor, right after a letter was typed: completion, hover, symbols, rename. */
import type { AnalysisHost } from '../../server/src/analysis/host.js';
import { completion } from '../../server/src/features/completion.js';
import { documentSymbols } from '../../server/src/features/documentSymbols.js';
import { hover } from '../../server/src/features/hover.js';
import { rename } from '../../server/src/features/rename.js';
import { workspaceSymbols } from '../../server/src/features/workspaceSymbols.js';
import type { Position, Uri } from '../../server/src/text/position.js';

export interface Question {
	readonly id: string;
	/** Asks at some place, which differs from call to call. */
	readonly ask: (index: number) => void;
}

/** `text` is what the host has at `uri`; cues all over it are asked about in turn. */
export function questions(host: AnalysisHost, uri: Uri, text: string): readonly Question[] {
	const lines = text.split('\n');
	const places = (isWanted: (line: string, index: number) => boolean): readonly Position[] =>
		lines.flatMap((line, index) =>
			isWanted(line, index) ? [{ line: index, character: Math.min(3, line.length) }] : [],
		);
	const cues = places((line, index) => /^[A-Z][A-Z ]+$/u.test(line) && lines[index - 1] === '');
	const blanks = places((line, index) => line === '' && lines[index - 1] === '');
	const starts = blanks.length > 0 ? blanks : places((line) => line === '');
	const own = cues.filter(({ line }) => lines[line] === 'HALVORSEN');
	const at = (list: readonly Position[], index: number) => ({
		uri,
		position: list[(index * 37) % list.length] ?? { line: 0, character: 0 },
	});
	return [
		{ id: 'completion', ask: (index) => completion(host.snapshot(), at(index % 2 === 0 ? cues : starts, index)) },
		{
			id: 'hover',
			ask: (index) => hover(host.snapshot(), at(cues, index), { markdown: true, hrefOf: () => undefined }),
		},
		{ id: 'document-symbols', ask: () => documentSymbols(host.snapshot(), uri) },
		{ id: 'workspace-symbols', ask: (index) => workspaceSymbols(host.snapshot(), index % 2 === 0 ? 'kim' : 'motel') },
		{ id: 'rename', ask: (index) => rename(host.snapshot(), at(own, index), 'Lindqvist') },
	];
}
