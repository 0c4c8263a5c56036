/** Which script the lists are of: the one that was last in front, so that a look at the canon or the settings changes nothing. */
import type { Disposable, TextDocument, TextEditor } from 'vscode';
import { commands, EventEmitter, languages, window, workspace } from 'vscode';

import { bundledCanonScheme, fountainLanguageId } from '../../../server/src/protocol/messages.js';

export interface ActiveFiles extends Disposable {
	readonly script: () => TextDocument | undefined;
	/** A script or a canon file: whichever was in front last. */
	readonly scriptOrCanon: () => TextDocument | undefined;
	readonly onDidChange: EventEmitter<void>['event'];
}

const canonFiles = [{ pattern: '**/*.canon.yaml' }, { scheme: bundledCanonScheme }];

export function followActiveFiles(): ActiveFiles {
	const changed = new EventEmitter<void>();
	let script: TextDocument | undefined;
	let canon: TextDocument | undefined;

	function look(editor: TextEditor | undefined): void {
		const document = editor?.document;
		if (document === undefined) return;
		const isScript = document.languageId === fountainLanguageId;
		const isCanon = document.uri.scheme !== bundledCanonScheme && languages.match(canonFiles, document) > 0;
		if (!isScript && !isCanon) return;
		const before = [script, canon];
		if (isScript) [script, canon] = [document, undefined];
		else canon = document;
		tell(before);
	}

	function forget(document: TextDocument): void {
		const before = [script, canon];
		if (document === script) script = otherScript(document);
		if (document === canon) canon = undefined;
		tell(before);
	}

	function tell([scriptBefore, canonBefore]: readonly (TextDocument | undefined)[]): void {
		if (script === scriptBefore && canon === canonBefore) return;
		void commands.executeCommand('setContext', 'scriptSupervisor.hasScript', script !== undefined);
		changed.fire();
	}

	const subscriptions = [
		changed,
		window.onDidChangeActiveTextEditor(look),
		workspace.onDidCloseTextDocument(forget),
		// A document whose language is changed is closed and opened again, without a change of editor.
		workspace.onDidOpenTextDocument((document) => {
			if (document === window.activeTextEditor?.document) look(window.activeTextEditor);
		}),
	];
	for (const editor of window.visibleTextEditors) look(editor);
	look(window.activeTextEditor);
	return {
		script: () => script,
		scriptOrCanon: () => canon ?? script,
		onDidChange: changed.event,
		dispose() {
			for (const subscription of subscriptions) subscription.dispose();
		},
	};
}

/** Another script that can be seen. */
function otherScript(closed: TextDocument): TextDocument | undefined {
	return window.visibleTextEditors
		.map(({ document }) => document)
		.find((document) => document !== closed && document.languageId === fountainLanguageId);
}
