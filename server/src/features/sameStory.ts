/** In which scripts one person may be named: all that stand on the same canon entry; of a script's own people, its story. */
import type { Analysis } from '../analysis/analysis.js';
import type { ScriptView } from '../analysis/scriptView.js';
import { canonicalUri } from '../analysis/uris.js';
import type { Character } from '../canon/model.js';
import type { Uri } from '../text/position.js';

/** `character` is their canon entry; `undefined` for people whom only the story of the script at `uri` knows. */
export function scriptsWith(analysis: Analysis, uri: Uri, character: Character | undefined): readonly ScriptView[] {
	if (character === undefined) return analysis.storyParts(uri);
	return analysis.files().flatMap((file) => {
		const view = file.kind === 'script' ? analysis.view(file.uri) : undefined;
		return view !== undefined && isSameEntry(view.canon?.characters.get(character.id), character) ? [view] : [];
	});
}

/** Whether two canons mean the same entry of the same file. */
export function isSameEntry(lhs: Character | undefined, rhs: Character): boolean {
	if (lhs === undefined || lhs === rhs) return lhs === rhs;
	return lhs.id === rhs.id && canonicalUri(lhs.nameAt.uri) === canonicalUri(rhs.nameAt.uri);
}
