/** Opening and beginning scripts, for those who have none open yet. Writes nothing but the skeleton of a scene. */
import type { Disposable, TextDocument, TextEditor } from 'vscode';
import { commands, l10n, Position, SnippetString, Uri, window, workspace } from 'vscode';

import { fountainLanguageId } from '../../server/src/protocol/messages.js';

const scriptPattern = '**/*.{fountain,spmd,fountain.txt}';

export function registerScriptCommands(script: () => TextDocument | undefined): Disposable[] {
	return [
		commands.registerCommand('scriptSupervisor.newScript', newScript),
		commands.registerCommand('scriptSupervisor.openScript', openScript),
		commands.registerCommand('scriptSupervisor.writeScene', () => writeScene(script())),
	];
}

async function newScript(): Promise<void> {
	const document = await workspace.openTextDocument({ language: fountainLanguageId, content: '' });
	await insertScene(await window.showTextDocument(document), new Position(0, 0), '');
}

/** One of the folder's scripts; where it has none, any file. */
async function openScript(): Promise<void> {
	const uris = await workspace.findFiles(scriptPattern, '**/node_modules/**');
	if (uris.length === 0) return commands.executeCommand('workbench.action.files.openFile');
	const items = uris
		.map((uri) => ({ label: nameOf(uri), description: workspace.asRelativePath(Uri.joinPath(uri, '..')), uri }))
		.sort((lhs, rhs) => lhs.label.localeCompare(rhs.label));
	const item =
		items.length === 1 ? items[0] : await window.showQuickPick(items, { placeHolder: l10n.t('Which script?') });
	if (item !== undefined) await window.showTextDocument(item.uri);
}

/** At the end of the script, as the next scene. */
async function writeScene(document: TextDocument | undefined): Promise<void> {
	if (document === undefined) return newScript();
	const editor = await window.showTextDocument(document);
	const { end } = document.lineAt(document.lineCount - 1).range;
	const isEmpty = document.getText().trim() === '';
	const isBlank = document.lineAt(end.line).isEmptyOrWhitespace;
	const isBlankAbove = end.line > 0 && document.lineAt(end.line - 1).isEmptyOrWhitespace;
	await insertScene(editor, end, isEmpty || (isBlank && isBlankAbove) ? '' : isBlank ? '\n' : '\n\n');
}

async function insertScene(editor: TextEditor, at: Position, before: string): Promise<void> {
	const [place, day, action, name, line] = [
		l10n.t({ message: 'KITCHEN', comment: ['The place in the heading of an example scene, in capitals'] }),
		l10n.t({ message: 'DAY', comment: ['The time of day in the heading of an example scene, in capitals'] }),
		l10n.t('What we see.'),
		l10n.t({ message: 'NAME', comment: ['Stands for the name of a speaker, in capitals'] }),
		l10n.t('What they say.'),
	];
	const skeleton = `INT. \${1:${place}} - \${2:${day}}\n\n\${3:${action}}\n\n\${4:${name}}\n\${5:${line}}\n$0`;
	await editor.insertSnippet(new SnippetString(before + skeleton), at);
}

function nameOf(uri: Uri): string {
	return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
