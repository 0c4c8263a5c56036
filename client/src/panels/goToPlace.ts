/** Puts the cursor where somebody has pointed in a page beside the text. */
import type { TextDocument } from 'vscode';
import { Position, Range, Selection, TextEditorRevealType, window } from 'vscode';

/** `isChosen`: the editor gets the keys, too. A place behind the text's end is its end. */
export async function goToPlace(
	document: TextDocument | undefined,
	line: number,
	character: number,
	{ isChosen }: { readonly isChosen: boolean },
): Promise<void> {
	if (document === undefined) return;
	const at = document.validatePosition(new Position(line, character));
	const shown =
		window.visibleTextEditors.find((editor) => editor.document === document) ??
		(await window.showTextDocument(document, { preserveFocus: true, preview: false }));
	shown.selection = new Selection(at, at);
	shown.revealRange(new Range(at, at), TextEditorRevealType.InCenterIfOutsideViewport);
	if (!isChosen) return;
	const { viewColumn } = shown;
	await window.showTextDocument(document, viewColumn === undefined ? {} : { viewColumn });
}
