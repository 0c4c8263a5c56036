/** The shape of a script as the built server shows it: outline, folds, selections, links, colors, what names are. */
import { deepEqual, equal, ok } from 'node:assert/strict';

import type {
	CodeLens,
	ColorInformation,
	ColorPresentation,
	DocumentLink,
	DocumentSymbol,
	FoldingRange,
	InitializeResult,
	SelectionRange,
	SemanticTokens,
} from 'vscode-languageserver-protocol/node';

import type { Range } from '../../server/src/text/position.js';
import { BuiltServer, withRanges } from '../support/builtServer.js';

const script = `Title: A

# Act One

= How it begins.

## The arrest

= Kim is late.

INT. COURT - DAY #1#

[[red: too long]]

Kim waits. HOWARD (50), in a suit, enters.

KIM
Mr. Hamlin. You are
late. Again!

(whispers) HOWARD

HOWARD
I know.

[[a note between]]

KIM
Go.

He goes.

EXT. STREET - NIGHT #2#

Rain.

# Act Two

INT. OFFICE - DAY #3#

KIM
Hello.
`;

let server: BuiltServer;
let hello: InitializeResult;
before(async () => {
	({ server, hello } = await BuiltServer.start());
});
after(() => server.stop());

describe('the outline', () => {
	const outlineOf = async (asked: BuiltServer): Promise<readonly DocumentSymbol[]> => {
		const { at } = await asked.open(script);
		return asked.request('textDocument/documentSymbol', at);
	};
	const drawn = (symbols: readonly DocumentSymbol[], indent = ''): string =>
		symbols
			.map(({ name, detail, children }) => {
				const own = `${indent}${name}${detail === undefined ? '' : ` | ${detail.replace(/\d+\/8/u, 'n/8')}`}\n`;
				return own + drawn(children ?? [], `${indent}  `);
			})
			.join('');

	it('has acts, sequences, synopses and scenes with day, length and people', async () => {
		equal(
			drawn(await outlineOf(server)),
			`Act One
  How it begins.
  The arrest
    Kim is late.
    1 INT. COURT - DAY | D1 · n/8 · Kim, Howard
    2 EXT. STREET - NIGHT | N1 · n/8
Act Two
  3 INT. OFFICE - DAY | D2 · n/8 · Kim
`,
		);
	});

	it('shows notes, or neither notes nor synopses, by setting', async () => {
		const { server: noted } = await BuiltServer.start({ outline: ['notes'] });
		const text = drawn(await outlineOf(noted));
		ok(
			text.includes('    1 INT. COURT - DAY | D1 · n/8 · Kim, Howard\n      red: too long\n      a note between\n'),
			text,
		);
		ok(!text.includes('Kim is late.'), text);
		await noted.stop();
		const { server: bare } = await BuiltServer.start({ outline: [] });
		ok(!/late|long|begins/u.test(drawn(await outlineOf(bare))));
		await bare.stop();
	});

	it('nests its ranges, so that breadcrumbs and sticky headings follow', async () => {
		const check = (symbols: readonly DocumentSymbol[], outer: Range | undefined): void => {
			symbols.forEach(({ name, range, selectionRange, children }, index) => {
				const next = symbols[index + 1]?.range.start ?? outer?.end;
				ok(contains(range, selectionRange), name);
				ok(outer === undefined || contains(outer, range), name);
				ok(next === undefined || range.end.line <= next.line, `${name} runs into what follows`);
				check(children ?? [], range);
			});
		};
		check(await outlineOf(server), undefined);
	});
});

describe('selections', () => {
	it('grow from word to sentence, speech, exchange, scene, sequence, act and script', async () => {
		const { at, text } = await server.open(script.replace('are\n', '$0are\n'));
		const [selection] = await server.request<SelectionRange[]>('textDocument/selectionRange', {
			textDocument: at.textDocument,
			positions: [at.position],
		});
		const pieces = piecesOf(selection, text);
		const exchange = 'KIM\nMr. Hamlin. You are\nlate. Again!';
		deepEqual(pieces.slice(0, 5), [
			'are',
			'You are\nlate.',
			'Mr. Hamlin. You are\nlate. Again!',
			exchange,
			textIn(text, scene(text)),
		]);
		ok(pieces[5]?.startsWith('## The arrest'));
		ok(pieces[6]?.startsWith('# Act One'));
		equal(pieces[7], text);
		equal(pieces.length, 8);
	});

	it('hold the scene where an act ends with it', async () => {
		const { at, text } = await server.open('# One\n\nINT. A - DAY\n\nRa$0in.\n\n# Two\n\nINT. B - DAY\n\nSun.\n');
		const [selection] = await server.request<SelectionRange[]>('textDocument/selectionRange', {
			textDocument: at.textDocument,
			positions: [at.position],
		});
		deepEqual(
			piecesOf(selection, text)
				.slice(2, 4)
				.map((piece) => piece.trimEnd()),
			['INT. A - DAY\n\nRain.', '# One\n\nINT. A - DAY\n\nRain.'],
		);
	});

	it('hold several speeches of one exchange', async () => {
		const { at, text } = await server.open(script.replace('Go.', 'G$0o.'));
		const [selection] = await server.request<SelectionRange[]>('textDocument/selectionRange', {
			textDocument: at.textDocument,
			positions: [at.position],
		});
		const pieces = piecesOf(selection, text);
		deepEqual(pieces.slice(1, 4), ['Go.', 'KIM\nGo.', 'HOWARD\nI know.\n\n[[a note between]]\n\nKIM\nGo.']);
	});
});

describe('folds', () => {
	it('are acts, sequences, scenes and notes over several lines', async () => {
		const { at, text } = await server.open(script.replace('[[a note between]]', '[[a note\nbetween]]'));
		const folds = await server.request<FoldingRange[]>('textDocument/foldingRange', at);
		const lines = text.split('\n');
		deepEqual(
			folds.map(({ startLine, endLine, kind }) => [lines[startLine], lines[endLine], kind]),
			[
				['# Act One', 'Rain.', undefined],
				['## The arrest', 'Rain.', undefined],
				['# Act Two', 'Hello.', undefined],
				['INT. COURT - DAY #1#', 'He goes.', undefined],
				['EXT. STREET - NIGHT #2#', 'Rain.', undefined],
				['INT. OFFICE - DAY #3#', 'Hello.', undefined],
				['[[a note', 'between]]', 'comment'],
			],
		);
	});
});

describe('folds of what is cut', () => {
	it('take in empty lines, and scenes', async () => {
		const { at } = await server.open('INT. A - DAY\n\nx\n\n/* cut\n\nlines */\n\n/*\nINT. B - DAY\n\nx\n\n*/\n\nend\n');
		const folds = await server.request<FoldingRange[]>('textDocument/foldingRange', at);
		const cut = folds.filter(({ kind }) => kind === 'comment').map(({ startLine, endLine }) => [startLine, endLine]);
		deepEqual(cut, [
			[4, 6],
			[8, 13],
		]);
	});
});

describe('links', () => {
	it('lead to canons, included files and the web', async () => {
		const { at, text, uri } = await server.open(`//- /one.fountain
Title: A
Contact: https://example.org/a.

[[canon: ./show.canon.yaml]]
[[include: acts/two.fountain]]
$0
INT. A - DAY

B.
//- /show.canon.yaml
canon: show
`);
		const links = await server.request<DocumentLink[]>('textDocument/documentLink', at);
		const folder = uri.slice(0, uri.lastIndexOf('/'));
		deepEqual(
			links.map(({ range, target }) => [textIn(text, range), target?.replace(folder, '')]),
			[
				['./show.canon.yaml', '/show.canon.yaml'],
				['acts/two.fountain', '/acts/two.fountain'],
				['https://example.org/a', 'https://example.org/a'],
			],
		);
	});

	it('lead from a canon to what it extends and to its episodes', async () => {
		const { at, text, uri } = await server.open(`//- /show.canon.yaml
canon: show
extends: [ breaking-bad, ./other.canon.yaml ]
episodes:
  - { script: s01/e01.fountain }$0
`);
		const links = await server.request<DocumentLink[]>('textDocument/documentLink', at);
		const folder = uri.slice(0, uri.lastIndexOf('/'));
		deepEqual(
			links.map(({ range, target }) => [textIn(text, range), target?.replace(folder, '')]),
			[
				['breaking-bad', 'script-supervisor-canon:/breaking-bad.canon.yaml'],
				['./other.canon.yaml', '/other.canon.yaml'],
				['s01/e01.fountain', '/s01/e01.fountain'],
			],
		);
	});
});

describe('colors of notes', () => {
	it('are those that Beat writes', async () => {
		const { at, text } = await server.open(`INT. A - DAY [[COLOR BLUE]]

[[red: late]] B. [[#00ff00: green]] [[marker pink: here]] [[time: 2015]] [[rednecks: x]] [[plain]] [[marker: y]]
`);
		const colors = await server.request<ColorInformation[]>('textDocument/documentColor', at);
		equal(
			withRanges(
				text,
				colors.map(({ range }) => range),
			),
			text
				.replace('BLUE', '‹BLUE›')
				.replace('red:', '‹red›:')
				.replace('#00ff00', '‹#00ff00›')
				.replace('pink', '‹pink›'),
		);
		deepEqual(colors[2]?.color, { red: 0, green: 1, blue: 0, alpha: 1 });
		const [red] = colors.slice(1);
		ok(red !== undefined);
		const presentations = await server.request<ColorPresentation[]>('textDocument/colorPresentation', {
			...at,
			color: red.color,
			range: red.range,
		});
		deepEqual(
			presentations.map(({ label }) => label),
			['red', '#dc463e'],
		);
	});
});

describe('semantic tokens', () => {
	it('tell the canon’s people, the unknown and the dead', async () => {
		const { at, text } = await server.open(`//- /show.canon.yaml
canon: show
characters:
  kim: { name: Kim }
  chuck: { name: Chuck, died: 2003-05-01 }
//- /one.fountain
[[canon: ./show.canon.yaml]]
$0
INT. A - DAY

[[time: 2004-01-01]]

Kim waits. BERT (40) enters.

KIM
One.

CHUCK (V.O.)
Two.

WINIFRED
Three.

BERT
Four.
`);
		const legend = hello.capabilities.semanticTokensProvider?.legend;
		const { data } = await server.request<SemanticTokens>('textDocument/semanticTokens/full', at);
		const lines = text.split('\n');
		const named: string[] = [];
		let line = 0;
		let character = 0;
		for (let index = 0; index < data.length; index += 5) {
			const [deltaLine = 0, deltaStart = 0, length = 0, , bits = 0] = data.slice(index, index + 5);
			character = deltaLine === 0 ? character + deltaStart : deltaStart;
			line += deltaLine;
			const marks = (legend?.tokenModifiers ?? []).filter((_, bit) => (bits & (1 << bit)) !== 0);
			const standing = marks.filter((mark) => ['canon', 'unknown', 'dead'].includes(mark));
			if (standing.length > 0)
				named.push(`${lines[line]?.slice(character, character + length) ?? ''}: ${standing.join(' ')}`);
		}
		deepEqual(named, ['Kim: canon', 'KIM: canon', 'CHUCK: canon dead', 'WINIFRED: unknown']);
	});
});

describe('code lenses', () => {
	it('are off until somebody wants them', async () => {
		const { at } = await server.open(script);
		deepEqual(await server.request('textDocument/codeLens', at), []);
		const { server: counting } = await BuiltServer.start({ codeLens: true });
		const opened = await counting.open(script);
		const lenses = await counting.request<CodeLens[]>('textDocument/codeLens', opened.at);
		deepEqual(
			lenses.map(({ command }) => command?.title),
			['2 scenes · D1–N1', '2 scenes · D1–N1', '1 scene · D2'],
		);
		await counting.stop();
	});
});

/** From the narrowest to the widest. */
function piecesOf(selection: SelectionRange | undefined, text: string): readonly string[] {
	const pieces: string[] = [];
	for (let at = selection; at !== undefined; at = at.parent) pieces.push(textIn(text, at.range));
	return pieces;
}

function contains(outer: Range, inner: Range): boolean {
	const isBefore = (lhs: Range['start'], rhs: Range['start']): boolean =>
		lhs.line < rhs.line || (lhs.line === rhs.line && lhs.character <= rhs.character);
	return isBefore(outer.start, inner.start) && isBefore(inner.end, outer.end);
}

function textIn(text: string, range: Range | undefined): string {
	if (range === undefined) return '';
	const lines = text.split('\n').slice(range.start.line, range.end.line + 1);
	const last = lines.length - 1;
	return lines
		.map((line, index) =>
			line.slice(index === 0 ? range.start.character : 0, index === last ? range.end.character : undefined),
		)
		.join('\n');
}

function scene(text: string): Range {
	const lines = text.split('\n');
	const start = lines.findIndex((line) => line.startsWith('INT. COURT'));
	const end = lines.findIndex((line) => line.startsWith('EXT. STREET')) - 1;
	return { start: { line: start, character: 0 }, end: { line: end, character: lines[end]?.length ?? 0 } };
}
