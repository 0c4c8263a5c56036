/**
 * The built server over standard input and output, asked about marker fixtures: `//- /path` begins a file, `$0` is the
 * cursor (docs/STYLE.md, "Tests"). Answers come back as texts: ranges between ‹ and ›, edits applied.
 */
import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';

import type {
	ClientCapabilities,
	InitializeResult,
	TextEdit,
	WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';

import { applyEdits } from '../../server/src/text/edits.js';
import type { Position, Range } from '../../server/src/text/position.js';
import { comparePositions } from '../../server/src/text/position.js';
import { readFixture } from './fixture.js';
import { fullCapabilities, ProtocolClient } from './protocolClient.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What an editor of today can do beyond `fullCapabilities`. */
export const modernCapabilities: ClientCapabilities = {
	...fullCapabilities,
	workspace: {
		...fullCapabilities.workspace,
		workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
	},
	textDocument: {
		...fullCapabilities.textDocument,
		completion: {
			completionItem: {
				documentationFormat: ['markdown'],
				snippetSupport: true,
				resolveSupport: { properties: ['documentation'] },
			},
		},
	},
};

/** An open fixture: its texts by path, and where its cursors stand. */
export interface OpenFixture {
	readonly texts: ReadonlyMap<string, string>;
	/** Parameters for a request at the first cursor. */
	readonly at: { readonly textDocument: { readonly uri: string }; readonly position: Position };
	readonly uri: string;
	readonly text: string;
	/** From the first cursor to the second. */
	readonly selection: Range;
}

export class BuiltServer {
	readonly #child: ChildProcess;
	readonly client: ProtocolClient;
	#nFixtures = 0;

	/** A server that nobody has said hello to. */
	constructor() {
		const child = spawn(process.execPath, [`${root}dist/server.cjs`, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
		this.#child = child;
		// A test that fails before it stops its server must not keep the runner waiting.
		child.unref();
		for (const stream of [child.stdin, child.stdout, child.stderr]) (stream as Socket).unref();
		this.client = new ProtocolClient(child.stdout, child.stdin);
	}

	/** Starts a server and says hello. */
	static async start(
		settings: Readonly<Record<string, unknown>> = {},
		capabilities: ClientCapabilities = modernCapabilities,
	): Promise<{ readonly server: BuiltServer; readonly hello: InitializeResult }> {
		const server = new BuiltServer();
		const hello = await server.client.initialize({ capabilities, settings: { scriptSupervisor: settings } });
		return { server, hello };
	}

	/** Opens every file of a fixture, in a folder of its own. The first file with a cursor is the one that is asked about. */
	async open(source: string): Promise<OpenFixture> {
		const { files, cursors } = readFixture(source);
		const folder = `file:///fixture-${String(++this.#nFixtures)}`;
		for (const { path, text } of files) await this.client.open(folder + path, text);
		const path = cursors[0]?.path ?? files[0]?.path ?? '';
		const position = cursors[0]?.position ?? { line: 0, character: 0 };
		const uri = folder + path;
		return {
			texts: new Map(files.map((file) => [folder + file.path, file.text])),
			at: { textDocument: { uri }, position },
			uri,
			text: files.find((file) => file.path === path)?.text ?? '',
			selection: { start: position, end: cursors[1]?.position ?? position },
		};
	}

	request<Result>(method: string, params: unknown): Promise<Result> {
		return this.client.request<Result>(method, params);
	}

	async stop(): Promise<void> {
		const ended = new Promise((resolve) => this.#child.once('exit', resolve));
		await this.client.request('shutdown', undefined);
		await this.client.connection.sendNotification('exit');
		await ended;
		this.client.dispose();
	}
}

/** The text with every range between ‹ and ›. Ranges must not cross. */
export function withRanges(text: string, ranges: readonly Range[]): string {
	const marks = ranges.flatMap(({ start, end }): TextEdit[] => [
		{ range: { start, end: start }, newText: '‹' },
		{ range: { start: end, end }, newText: '›' },
	]);
	// Where one ends and the next begins, the end comes first.
	marks.sort(
		(lhs, rhs) =>
			comparePositions(lhs.range.start, rhs.range.start) ||
			(lhs.newText === rhs.newText ? 0 : lhs.newText === '›' ? -1 : 1),
	);
	return edited(text, marks);
}

/** The text after edits; fails where they overlap. */
export function edited(text: string, edits: readonly TextEdit[] | null | undefined): string {
	const result = applyEdits(text, edits ?? []);
	assert.ok(result !== undefined, 'edits overlap');
	return result;
}

/** The edits of a workspace edit, by URI. */
export function editsOf(edit: WorkspaceEdit | null): ReadonlyMap<string, readonly TextEdit[]> {
	const found = new Map<string, readonly TextEdit[]>(Object.entries(edit?.changes ?? {}));
	for (const change of edit?.documentChanges ?? []) {
		if ('edits' in change) found.set(change.textDocument.uri, change.edits as readonly TextEdit[]);
	}
	return found;
}

/** Every text of a fixture after a workspace edit, as a fixture again. */
export function fixtureAfter({ texts }: OpenFixture, edit: WorkspaceEdit | null): string {
	const edits = editsOf(edit);
	return [...texts]
		.map(([uri, text]) => {
			const path = uri.slice(uri.indexOf('/', 'file:///'.length));
			return `${texts.size > 1 ? `//- ${path}\n` : ''}${edited(text, edits.get(uri))}`;
		})
		.join('\n');
}
