/** Names that mean no good, asked of the built server: cards, offers and lists show them, and they do nothing. */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { createRequire } from 'node:module';

import type {
	CompletionItem,
	CompletionList,
	DocumentSymbol,
	Hover,
	MarkupContent,
	SymbolInformation,
} from 'vscode-languageserver-protocol/node';
import { InsertTextFormat } from 'vscode-languageserver-protocol/node';

import { BuiltServer } from '../support/builtServer.js';
import { nastyCanon, nastyNames, nastyScript } from '../support/nasty.js';

/** As lenient as an editor can be: HTML counts, and bare addresses become links. */
interface Markdown {
	render(text: string): string;
}
const ofPackager = createRequire(createRequire(import.meta.url).resolve('@vscode/vsce/package.json'));
const markdown = new (ofPackager('markdown-it') as new (options: object) => Markdown)({ html: true, linkify: true });

const folder = 'file:///nasty/';
const textDocument = { uri: `${folder}nasty.fountain` };
const lines = nastyScript.split('\n');

/** Nothing but our own strong and plain words, and links that open a canon. */
function assertHarmless(value: string): void {
	const html = markdown.render(value);
	for (const [tag, name = '', rest = ''] of html.matchAll(/<\/?(\w+)((?:"[^"]*"|[^">])*)>/gu)) {
		match(name, /^(?:p|strong|em|code|br|a)$/u, `${tag} in ${value}`);
		if (name === 'a' && rest !== '')
			match(rest, /^ href="(?:command:scriptSupervisor\.[\w.]+\?|file:\/\/\/nasty\/)[^"]*"$/u, value);
		else equal(rest.trim(), '', value);
	}
	ok(!/[\u202A-\u202E\u2066-\u2069]/u.test(value), JSON.stringify(value));
	ok(!/(?!\n)\p{Cc}/u.test(value), JSON.stringify(value));
}

describe('names that mean no good, in an editor', () => {
	let server: BuiltServer;

	before(async () => {
		({ server } = await BuiltServer.start());
		await server.client.open(`${folder}nasty.canon.yaml`, nastyCanon);
		await server.client.open(textDocument.uri, nastyScript);
	});

	after(() => server.stop());

	it('are words in the card of a cue, a heading and a canon entry', async () => {
		let nCards = 0;
		const canonLines = nastyCanon.split('\n');
		const places = [
			...lines.flatMap((line, index) =>
				/^(?:PERSON|INT\.|@)/u.test(line)
					? [{ uri: textDocument.uri, line: index, character: Math.min(6, line.length) }]
					: [],
			),
			...canonLines.flatMap((line, index) =>
				/^ {2}[pq]\d/u.test(line) ? [{ uri: `${folder}nasty.canon.yaml`, line: index, character: 3 }] : [],
			),
		];
		for (const { uri, ...position } of places) {
			const card = await server.request<Hover | null>('textDocument/hover', { textDocument: { uri }, position });
			if (card === null) continue;
			nCards++;
			assertHarmless((card.contents as MarkupContent).value);
		}
		ok(nCards >= 2 * nastyNames.length, String(nCards));
	});

	it('are offered as plain text on one line, and explained in words', async () => {
		const seen = new Set<string>();
		for (const [typed, character] of [
			['', 0],
			['@', 1],
			['INT. ', 5],
			['INT. A', 6],
			['[[cast: ', 8],
		] as const) {
			await server.client.change(textDocument.uri, 10 + seen.size, `\n\n${typed}\n`, {
				start: { line: lines.length - 1, character: 0 },
				end: { line: lines.length + 20, character: 0 },
			});
			const answer = await server.request<CompletionList | CompletionItem[] | null>('textDocument/completion', {
				textDocument,
				position: { line: lines.length + 1, character },
			});
			for (const item of (Array.isArray(answer) ? answer : answer?.items) ?? []) {
				seen.add(item.label);
				ok(!/[\n\r]/u.test(item.label), JSON.stringify(item.label));
				const newText = item.textEdit?.newText ?? '';
				if (item.insertTextFormat === InsertTextFormat.Snippet)
					for (const name of nastyNames) ok(!newText.includes(name), newText);
				else ok(!/\n(?!$)/u.test(newText) || item.label === '', JSON.stringify(newText));
				const { documentation } = await server.request<CompletionItem>('completionItem/resolve', item);
				if (documentation !== undefined && typeof documentation !== 'string') assertHarmless(documentation.value);
			}
		}
		ok(
			[...seen].some((label) => /\$1 \$\{2/iu.test(label)),
			[...seen].join('\n'),
		);
	});

	it('are one line each in every list', async () => {
		const names: string[] = [];
		const gather = (symbols: readonly DocumentSymbol[]): void => {
			for (const { name, detail = '', children = [] } of symbols) {
				names.push(name, detail);
				gather(children);
			}
		};
		for (const uri of [textDocument.uri, `${folder}nasty.canon.yaml`])
			gather(await server.request('textDocument/documentSymbol', { textDocument: { uri } }));
		const found = await server.request<SymbolInformation[]>('workspace/symbol', { query: 'a' });
		names.push(...found.map(({ name }) => name));
		ok(names.length > 100);
		deepEqual(
			names.filter((name) => /[\n\r]/u.test(name)),
			[],
		);
	});
});
