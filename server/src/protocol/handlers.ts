/**
 * Every request that a feature answers, as one table: the capability that announces it stands beside the handler that
 * keeps the promise, so that none can be announced without one. Long because it is the table.
 */
import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import { CodeActionKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

import type { Analysis } from '../analysis/analysis.js';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../features/callHierarchy.js';
import type { CodeActionOptions } from '../features/codeActions.js';
import { codeActions, resolveCodeAction } from '../features/codeActions.js';
import { codeLenses } from '../features/codeLens.js';
import { completion } from '../features/completion.js';
import { resolveCompletion } from '../features/completionResolve.js';
import { definition, typeDefinition } from '../features/definition.js';
import { documentHighlights } from '../features/documentHighlight.js';
import { documentLinks } from '../features/documentLinks.js';
import { documentSymbols, flatDocumentSymbols } from '../features/documentSymbols.js';
import { foldingRanges } from '../features/folding.js';
import { formatting } from '../features/formatting.js';
import { hover } from '../features/hover.js';
import { inlayHints } from '../features/inlayHints.js';
import { colorPresentations, documentColors } from '../features/noteColors.js';
import { onTypeFormatting } from '../features/onTypeFormatting.js';
import { references } from '../features/references.js';
import { prepareRename, rename, RenameRefusal } from '../features/rename.js';
import type { HoverOptions } from '../features/richText.js';
import { selectionRanges } from '../features/selectionRanges.js';
import { semanticTokens, semanticTokensLegend } from '../features/semanticTokens.js';
import { say } from '../features/sentences.js';
import { workspaceSymbols } from '../features/workspaceSymbols.js';
import type { Location, Uri } from '../text/position.js';
import type { ClientAbilities } from './abilities.js';
import { runCommand, serverCommands } from './commands.js';
import type { Diagnostics } from './diagnostics.js';
import type { Guard } from './guard.js';
import type { AddToCanonParams, OpenCanonArguments } from './messages.js';
import { addToCanonCommand } from './messages.js';
import { createTokenDeltas } from './tokenDeltas.js';

/** What handlers work with. */
export interface HandlerContext {
	readonly connection: Connection;
	readonly guard: Guard;
	readonly snapshot: () => Analysis;
	readonly abilities: () => ClientAbilities;
	readonly diagnostics: () => Diagnostics;
	readonly versionOf: (uri: Uri) => number | undefined;
	/** Reads every script of the workspace, once. */
	readonly wholeWorkspace: () => Promise<void>;
}

interface Row {
	readonly capability: ServerCapabilities;
	readonly register: (context: HandlerContext) => void;
}

/** Capabilities of all rows together. */
export function announcedCapabilities(): ServerCapabilities {
	return Object.assign({}, ...rows.map(({ capability }) => capability)) as ServerCapabilities;
}

export function registerHandlers(context: HandlerContext): void {
	for (const { register } of rows) register(context);
}

const rows: readonly Row[] = [
	{
		capability: { hoverProvider: true },
		register: ({ connection, guard, snapshot, abilities }) => {
			connection.onHover(
				guard.request('hover', null, (params) => hover(snapshot(), at(params), hoverOptions(abilities()))),
			);
		},
	},
	{
		capability: {
			completionProvider: { triggerCharacters: ['.', ' ', '(', '[', ':', ',', '@', '>', '='], resolveProvider: true },
		},
		register: ({ connection, guard, snapshot, abilities }) => {
			const nothing = { isIncomplete: false, items: [] };
			connection.onCompletion(
				guard.request('completion', nothing, (params) =>
					completion(snapshot(), { ...at(params), trigger: params.context?.triggerCharacter }, abilities().completion),
				),
			);
			connection.onCompletionResolve((item, token) =>
				guard.request('completion resolve', item, () => {
					const { commandLinks, markdownCompletion } = abilities();
					return resolveCompletion(snapshot(), item, { markdown: markdownCompletion, hrefOf: hrefOf(commandLinks) });
				})(item, token),
			);
		},
	},
	{
		capability: { definitionProvider: true },
		register: ({ connection, guard, snapshot, abilities }) => {
			connection.onDefinition(
				guard.request('definition', null, (params) => links(definition(snapshot(), at(params)), abilities())),
			);
		},
	},
	{
		capability: { typeDefinitionProvider: true },
		register: ({ connection, guard, snapshot, abilities }) => {
			connection.onTypeDefinition(
				guard.request('type definition', null, (params) => links(typeDefinition(snapshot(), at(params)), abilities())),
			);
		},
	},
	{
		capability: { referencesProvider: true },
		register: ({ connection, guard, snapshot, wholeWorkspace }) => {
			connection.onReferences(
				guard.request('references', null, async (params) => {
					await wholeWorkspace();
					return references(snapshot(), { ...at(params), includeDeclaration: params.context.includeDeclaration });
				}),
			);
		},
	},
	{
		capability: { documentHighlightProvider: true },
		register: ({ connection, guard, snapshot }) => {
			connection.onDocumentHighlight(
				guard.request('highlight', null, (params) => documentHighlights(snapshot(), at(params))),
			);
		},
	},
	{
		capability: { documentSymbolProvider: true },
		register: ({ connection, guard, snapshot, abilities }) => {
			connection.onDocumentSymbol(
				guard.request('document symbols', null, ({ textDocument: { uri } }) =>
					abilities().hierarchicalSymbols ? documentSymbols(snapshot(), uri) : flatDocumentSymbols(snapshot(), uri),
				),
			);
		},
	},
	{
		capability: { workspaceSymbolProvider: true },
		register: ({ connection, guard, snapshot, wholeWorkspace }) => {
			connection.onWorkspaceSymbol(
				guard.request('workspace symbols', null, async ({ query }) => {
					await wholeWorkspace();
					return workspaceSymbols(snapshot(), query);
				}),
			);
		},
	},
	{
		capability: { foldingRangeProvider: true },
		register: ({ connection, guard, snapshot }) => {
			connection.onFoldingRanges(
				guard.request('folding', null, ({ textDocument: { uri } }) => foldingRanges(snapshot(), uri)),
			);
		},
	},
	{
		capability: { selectionRangeProvider: true },
		register: ({ connection, guard, snapshot }) => {
			connection.onSelectionRanges(
				guard.request('selection ranges', null, ({ textDocument: { uri }, positions }) =>
					selectionRanges(snapshot(), uri, positions),
				),
			);
		},
	},
	{
		capability: { semanticTokensProvider: { legend: semanticTokensLegend, full: { delta: true }, range: true } },
		register: ({ connection, guard, snapshot }) => {
			const { semanticTokens: requests } = connection.languages;
			const deltas = createTokenDeltas();
			const none = { data: [] };
			requests.on(
				guard.request('semantic tokens', none, ({ textDocument: { uri } }) =>
					deltas.full(uri, semanticTokens(snapshot(), uri, undefined)),
				),
			);
			requests.onDelta(
				guard.request('semantic tokens delta', none, ({ textDocument: { uri }, previousResultId }) =>
					deltas.since(uri, previousResultId, semanticTokens(snapshot(), uri, undefined)),
				),
			);
			requests.onRange(
				guard.request('semantic tokens range', none, ({ textDocument: { uri }, range }) => ({
					data: semanticTokens(snapshot(), uri, range),
				})),
			);
		},
	},
	{
		capability: { inlayHintProvider: true },
		register: ({ connection, guard, snapshot, abilities }) => {
			connection.languages.inlayHint.on(
				guard.request('inlay hints', null, ({ textDocument: { uri }, range }) =>
					inlayHints(snapshot(), uri, range, abilities().locale),
				),
			);
		},
	},
	{
		capability: {
			codeActionProvider: {
				codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorExtract],
				resolveProvider: true,
			},
		},
		register: ({ connection, guard, snapshot, abilities, versionOf }) => {
			const options = () => {
				const { lateActionEdits, versionedEdits, diagnostics, isOurClient, locale } = abilities();
				return {
					lateEdits: lateActionEdits,
					versionOf: versionedEdits ? versionOf : undefined,
					diagnostics,
					locale,
					...(isOurClient ? { authoring: authoringCommands } : {}),
				};
			};
			connection.onCodeAction(
				guard.request('code actions', null, ({ textDocument: { uri }, range, context: { only } }) =>
					codeActions(snapshot(), { uri, range, only }, options()),
				),
			);
			connection.onCodeActionResolve((action, token) =>
				guard.request('code action resolve', action, () => resolveCodeAction(snapshot(), action, options()))(
					action,
					token,
				),
			);
		},
	},
	{
		capability: { renameProvider: { prepareProvider: true } },
		register: ({ connection, guard, snapshot, abilities, versionOf, wholeWorkspace }) => {
			connection.onPrepareRename(
				guard.request('prepare rename', null, (params) => prepareRename(snapshot(), at(params))),
			);
			connection.onRenameRequest(
				guard.request('rename', null, async (params) => {
					await wholeWorkspace();
					try {
						return rename(snapshot(), at(params), params.newName, editAbilities(abilities(), versionOf));
					} catch (error) {
						if (!(error instanceof RenameRefusal)) throw error;
						// An answer, not a failure: the editor shows it to the writer.
						return new ResponseError<void>(LSPErrorCodes.RequestFailed, say(error.sentence, abilities().locale));
					}
				}),
			);
		},
	},
	{
		capability: { codeLensProvider: { resolveProvider: false } },
		register: ({ connection, guard, snapshot, abilities }) => {
			connection.onCodeLens(
				guard.request('code lens', null, ({ textDocument: { uri } }) =>
					codeLenses(snapshot(), uri, abilities().locale),
				),
			);
		},
	},
	{
		capability: { documentFormattingProvider: true },
		register: ({ connection, guard, snapshot }) => {
			connection.onDocumentFormatting(
				guard.request('formatting', null, ({ textDocument: { uri } }) => formatting(snapshot(), uri, undefined)),
			);
		},
	},
	{
		capability: { documentRangeFormattingProvider: true },
		register: ({ connection, guard, snapshot }) => {
			connection.onDocumentRangeFormatting(
				guard.request('range formatting', null, ({ textDocument: { uri }, range }) =>
					formatting(snapshot(), uri, range),
				),
			);
		},
	},
	{
		capability: { documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' } },
		register: ({ connection, guard, snapshot }) => {
			connection.onDocumentOnTypeFormatting(
				guard.request('formatting on type', null, ({ textDocument: { uri }, position }) =>
					onTypeFormatting(snapshot(), uri, position),
				),
			);
		},
	},
	{
		capability: { callHierarchyProvider: true },
		register: ({ connection, guard, snapshot, abilities }) => {
			const { callHierarchy } = connection.languages;
			callHierarchy.onPrepare(
				guard.request('call hierarchy', null, (params) => prepareCallHierarchy(snapshot(), at(params))),
			);
			callHierarchy.onIncomingCalls(
				guard.request('incoming calls', null, ({ item }) => incomingCalls(snapshot(), item, abilities().locale)),
			);
			callHierarchy.onOutgoingCalls(
				guard.request('outgoing calls', null, ({ item }) => outgoingCalls(snapshot(), item, abilities().locale)),
			);
		},
	},
	{
		capability: { documentLinkProvider: { resolveProvider: false } },
		register: ({ connection, guard, snapshot }) => {
			connection.onDocumentLinks(
				guard.request('document links', null, ({ textDocument: { uri } }) => documentLinks(snapshot(), uri)),
			);
		},
	},
	{
		capability: { executeCommandProvider: { commands: [...serverCommands] } },
		register: ({ connection, guard, snapshot, abilities, versionOf }) => {
			connection.onExecuteCommand(
				guard.request('command', null, (params) =>
					runCommand(
						{
							connection,
							analysis: snapshot(),
							versionOf: abilities().versionedEdits ? versionOf : undefined,
							locale: abilities().locale,
						},
						params,
					),
				),
			);
		},
	},
	{
		capability: { colorProvider: true },
		register: ({ connection, guard, snapshot }) => {
			connection.onDocumentColor(
				guard.request('colors', [], ({ textDocument: { uri } }) => documentColors(snapshot(), uri)),
			);
			connection.onColorPresentation(
				guard.request('color presentations', [], ({ color, range }) => colorPresentations(color, range)),
			);
		},
	},
	{
		capability: {
			diagnosticProvider: { identifier: 'script-supervisor', interFileDependencies: true, workspaceDiagnostics: true },
		},
		register: ({ connection, guard, diagnostics, wholeWorkspace }) => {
			const none = { kind: 'full' as const, items: [] };
			connection.languages.diagnostics.on(
				guard.request('diagnostics', none, ({ textDocument: { uri }, previousResultId }) =>
					diagnostics().pull(uri, previousResultId),
				),
			);
			connection.languages.diagnostics.onWorkspace(
				guard.request('workspace diagnostics', { items: [] }, async ({ previousResultIds }) => {
					await wholeWorkspace();
					return diagnostics().pullWorkspace(previousResultIds);
				}),
			);
		},
	},
];

interface DocumentPosition {
	readonly textDocument: { readonly uri: Uri };
	readonly position: { readonly line: number; readonly character: number };
}

function at({ textDocument, position }: DocumentPosition): {
	readonly uri: Uri;
	readonly position: DocumentPosition['position'];
} {
	return { uri: textDocument.uri, position };
}

function hoverOptions({ markdownHover, commandLinks }: ClientAbilities): HoverOptions {
	return { markdown: markdownHover, hrefOf: hrefOf(commandLinks) };
}

const openCanonCommand = 'scriptSupervisor.openCanon';

const authoringCommands: NonNullable<CodeActionOptions['authoring']> = {
	reveal: ({ uri, range: { start } }) => {
		const target: OpenCanonArguments = { uri, line: start.line, character: start.character };
		return { title: 'Open the canon', command: openCanonCommand, arguments: [target] };
	},
	create: (title, uri, { start }) => {
		const params: AddToCanonParams = { uri, position: start };
		return { title, command: addToCanonCommand, arguments: [params] };
	},
};

/** A command of our own client; else the file itself, if it is one. */
function hrefOf(commandLinks: ReadonlySet<string>): (location: Location) => string | undefined {
	return ({ uri, range }) => {
		if (commandLinks.has(openCanonCommand)) {
			const target: OpenCanonArguments = { uri, line: range.start.line };
			return `command:${openCanonCommand}?${encodeURIComponent(JSON.stringify([target]))}`;
		}
		return uri.startsWith('file:') ? `${uri}#L${String(range.start.line + 1)}` : undefined;
	};
}

function editAbilities(
	{ versionedEdits, changeAnnotations, locale }: ClientAbilities,
	versionOf: HandlerContext['versionOf'],
) {
	return { versionOf: versionedEdits ? versionOf : undefined, annotations: changeAnnotations, locale };
}

type Links = ReturnType<typeof definition>;

/** Plain locations for a client that knows no links. */
function links(found: Links, { locationLinks }: ClientAbilities): Links | Location[] {
	if (locationLinks) return found;
	return found.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
}
