/** The editor's end of a conversation: opens documents, waits for messages, never for time. */
import type { Readable, Writable } from 'node:stream';

import type {
	ClientCapabilities,
	Diagnostic,
	InitializeResult,
	MessageConnection,
	PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';

export interface ClientOptions {
	readonly capabilities?: ClientCapabilities;
	readonly folders?: readonly string[];
	readonly initializationOptions?: unknown;
	/** The language that the editor speaks. */
	readonly locale?: string;
	/** What the client answers when it is asked for the settings of a section. */
	readonly settings?: Readonly<Record<string, unknown>>;
}

/** What a full editor can do; tests take parts away. */
export const fullCapabilities: ClientCapabilities = {
	workspace: {
		configuration: true,
		workspaceFolders: true,
		workspaceEdit: { documentChanges: true },
		diagnostics: { refreshSupport: true },
	},
	textDocument: {
		publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] } },
		hover: { contentFormat: ['markdown', 'plaintext'] },
		completion: { completionItem: { documentationFormat: ['markdown'] } },
		documentSymbol: { hierarchicalDocumentSymbolSupport: true },
		definition: { linkSupport: true },
		codeAction: { resolveSupport: { properties: ['edit'] } },
	},
};

export class ProtocolClient {
	readonly connection: MessageConnection;
	readonly #published = new Map<string, PublishDiagnosticsParams[]>();
	readonly #waiting = new Set<() => void>();
	readonly #notifications = new Map<string, unknown[]>();
	readonly registrations: string[] = [];
	settings: Readonly<Record<string, unknown>> = {};
	nRefreshes = 0;

	constructor(input: Readable, output: Writable) {
		this.connection = createMessageConnection(new StreamMessageReader(input), new StreamMessageWriter(output));
		this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
			const known = this.#published.get(params.uri) ?? [];
			this.#published.set(params.uri, [...known, params]);
			this.#wake();
		});
		this.connection.onNotification((method, params) => {
			this.#notifications.set(method, [...(this.#notifications.get(method) ?? []), params]);
			this.#wake();
		});
		this.connection.onRequest(
			'workspace/configuration',
			({ items }: { readonly items: readonly { readonly section: string }[] }) =>
				items.map(({ section }) => this.settings[section] ?? null),
		);
		this.connection.onRequest(
			'client/registerCapability',
			({ registrations }: { readonly registrations: readonly { readonly method: string }[] }) => {
				this.registrations.push(...registrations.map(({ method }) => method));
				return null;
			},
		);
		this.connection.onRequest('workspace/diagnostic/refresh', () => {
			this.nRefreshes++;
			this.#wake();
			return null;
		});
		this.connection.listen();
	}

	async initialize({
		capabilities = fullCapabilities,
		folders = [],
		initializationOptions,
		locale,
		settings = {},
	}: ClientOptions = {}): Promise<InitializeResult> {
		this.settings = settings;
		const result = await this.connection.sendRequest<InitializeResult>('initialize', {
			// A number would make the server watch that process, for as long as it lives.
			processId: null,
			rootUri: folders[0] ?? null,
			workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
			capabilities,
			initializationOptions,
			locale,
		});
		await this.connection.sendNotification('initialized', {});
		return result;
	}

	open(uri: string, text: string, version = 1): Promise<void> {
		const languageId = uri.endsWith('.yaml') ? 'yaml' : 'fountain';
		return this.connection.sendNotification('textDocument/didOpen', {
			textDocument: { uri, languageId, version, text },
		});
	}

	/** One edit at a place; or, without a place, the whole text. */
	change(
		uri: string,
		version: number,
		text: string,
		range?: { readonly start: Position; readonly end: Position },
	): Promise<void> {
		return this.connection.sendNotification('textDocument/didChange', {
			textDocument: { uri, version },
			contentChanges: [range === undefined ? { text } : { range, text }],
		});
	}

	close(uri: string): Promise<void> {
		return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
	}

	request<Result>(method: string, params: unknown): Promise<Result> {
		return this.connection.sendRequest<Result>(method, params);
	}

	/** Everything published for a document so far. */
	published(uri: string): readonly PublishDiagnosticsParams[] {
		return this.#published.get(uri) ?? [];
	}

	/** The next diagnostics of a document after those that were there when asked. */
	async nextDiagnostics(uri: string): Promise<readonly Diagnostic[]> {
		const nBefore = this.published(uri).length;
		await this.until(() => this.published(uri).length > nBefore);
		return this.published(uri).at(-1)?.diagnostics ?? [];
	}

	/** The latest diagnostics of a document, once there are any. */
	async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
		await this.until(() => this.published(uri).length > 0);
		return this.published(uri).at(-1)?.diagnostics ?? [];
	}

	notifications(method: string): readonly unknown[] {
		return this.#notifications.get(method) ?? [];
	}

	/** Resolves when the condition holds; it is tried after every message. */
	async until(isTrue: () => boolean): Promise<void> {
		while (!isTrue()) {
			await new Promise<void>((resolve) => {
				this.#waiting.add(resolve);
			});
		}
	}

	dispose(): void {
		this.connection.dispose();
	}

	#wake(): void {
		for (const resolve of this.#waiting) resolve();
		this.#waiting.clear();
	}
}

interface Position {
	readonly line: number;
	readonly character: number;
}
