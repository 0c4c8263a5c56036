/** In which scripts one person, place or thing may be named: all that stand on the same canon entry; of a script's own people, its story. */
import type { Analysis } from '../analysis/analysis.js';
import type { ScriptView } from '../analysis/scriptView.js';
import { canonicalUri } from '../analysis/uris.js';
import type { Canon, Character, Entry } from '../canon/model.js';
import type { EntryKind } from '../canon/schemaTypes.js';
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

/** The lowest canon file of the writer's own that has an entry: what tells it from others of the same id. */
export function homeOf(canon: Canon | undefined, kind: EntryKind, id: string): Uri | undefined {
	const entry: Entry | undefined = canon?.[kind].get(id);
	if (canon === undefined || entry === undefined) return undefined;
	const home = canon.layers.find((layer) => entry.layers.includes(layer.id) && !isBundled(layer.uri));
	return home === undefined ? undefined : canonicalUri(home.uri);
}

/** Whether a canon file comes with the product, and nobody can write to it. */
export function isBundled(uri: Uri): boolean {
	return uri.startsWith('script-supervisor-canon:');
}

/** The scripts that stand on the entry that a file stands on. */
export function viewsOfEntry(analysis: Analysis, uri: Uri, kind: EntryKind, id: string): readonly ScriptView[] {
	const home = homeOf(analysis.canon(uri), kind, id);
	return analysis.files().flatMap((file) => {
		const view = file.kind === 'script' ? analysis.view(file.uri) : undefined;
		return view !== undefined && home !== undefined && homeOf(view.canon, kind, id) === home ? [view] : [];
	});
}
