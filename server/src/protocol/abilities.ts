/** What a client can do, read once from `initialize`. A client that lacks something gets a plainer answer, not an error. */
import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';

import type { FindingCode } from '../checks/codes.js';
import { pageOfCode } from '../config/documentation.js';
import type { CompletionAbilities } from '../features/completionItem.js';
import type { DiagnosticAbilities } from '../features/toLsp.js';
import type { ClientInitializationOptions } from './messages.js';
import { explainCommand } from './messages.js';

export interface ClientAbilities {
	readonly pullDiagnostics: boolean;
	readonly refreshDiagnostics: boolean;
	readonly refreshInlayHints: boolean;
	readonly refreshSemanticTokens: boolean;
	readonly refreshCodeLens: boolean;
	readonly diagnostics: DiagnosticAbilities;
	readonly markdownHover: boolean;
	readonly markdownCompletion: boolean;
	readonly completion: CompletionAbilities;
	readonly hierarchicalSymbols: boolean;
	readonly locationLinks: boolean;
	readonly versionedEdits: boolean;
	/** Whether edits may say what kind of place they are in, for a preview. */
	readonly changeAnnotations: boolean;
	/** Whether edits of a code action may be worked out when it is chosen. */
	readonly lateActionEdits: boolean;
	readonly configuration: boolean;
	readonly configurationNews: boolean;
	readonly watchedFiles: boolean;
	readonly workspaceFolders: boolean;
	/** Commands that a link in a hover may run; our own client says. */
	readonly commandLinks: ReadonlySet<string>;
	/** Whether the client knows the product's own notifications. */
	readonly isOurClient: boolean;
	/** Whether long work can show how far it is. */
	readonly progress: boolean;
	/** The language that the editor speaks (`de`); rows of lists are written in it. */
	readonly locale: string | undefined;
}

export function abilitiesOf({ capabilities, initializationOptions, locale }: InitializeParams): ClientAbilities {
	const { textDocument = {}, workspace = {} } = capabilities as Required<
		Pick<ClientCapabilities, 'textDocument' | 'workspace'>
	>;
	const published = textDocument.publishDiagnostics;
	const pulled = textDocument.diagnostic;
	const commandLinks = commandLinksOf(initializationOptions);
	return {
		pullDiagnostics: pulled !== undefined,
		refreshDiagnostics: workspace.diagnostics?.refreshSupport === true,
		refreshInlayHints: workspace.inlayHint?.refreshSupport === true,
		refreshSemanticTokens: workspace.semanticTokens?.refreshSupport === true,
		refreshCodeLens: workspace.codeLens?.refreshSupport === true,
		diagnostics: {
			relatedInformation: published?.relatedInformation === true || pulled?.relatedInformation === true,
			codeDescription: published?.codeDescriptionSupport === true || pulled?.codeDescriptionSupport === true,
			pageOf: commandLinks?.includes(explainCommand) === true ? explanationOf : pageOfCode,
			tags: published?.tagSupport !== undefined || pulled?.tagSupport !== undefined,
		},
		markdownHover: textDocument.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
		markdownCompletion:
			textDocument.completion?.completionItem?.documentationFormat?.includes(MarkupKind.Markdown) === true,
		completion: {
			snippets: textDocument.completion?.completionItem?.snippetSupport === true,
			labelDetails: textDocument.completion?.completionItem?.labelDetailsSupport === true,
			locale,
		},
		hierarchicalSymbols: textDocument.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
		locationLinks: textDocument.definition?.linkSupport === true,
		versionedEdits: workspace.workspaceEdit?.documentChanges === true,
		changeAnnotations: workspace.workspaceEdit?.changeAnnotationSupport !== undefined,
		lateActionEdits: textDocument.codeAction?.resolveSupport?.properties.includes('edit') === true,
		configuration: workspace.configuration === true,
		configurationNews: workspace.didChangeConfiguration?.dynamicRegistration === true,
		watchedFiles: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
		workspaceFolders: workspace.workspaceFolders === true,
		commandLinks: new Set(commandLinks),
		isOurClient: commandLinks !== undefined,
		progress: capabilities.window?.workDoneProgress === true,
		locale,
	};
}

/** A link that opens the page as it ships with our own client. */
function explanationOf(code: FindingCode): string {
	return `command:${explainCommand}?${encodeURIComponent(JSON.stringify([code]))}`;
}

function commandLinksOf(options: unknown): ClientInitializationOptions['commandLinks'] {
	if (typeof options !== 'object' || options === null || !('commandLinks' in options)) return undefined;
	const { commandLinks } = options;
	return Array.isArray(commandLinks) ? commandLinks.filter((name) => typeof name === 'string') : [];
}
