/**
 * Renames the id of an entry in the writer's own canon: its key in every file that adds to it, whatever refers to it
 * there, and the notes of every script that stands on it. Names are left alone.
 */
import type { WorkspaceEdit } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import { factsOf, rangeInFile, sceneAtLine, startLineOf } from '../analysis/scriptView.js';
import { keyOf, rangeOf, valueOf } from '../canon/file.js';
import type { Canon, Entry } from '../canon/model.js';
import type { EntryKind } from '../canon/schemaTypes.js';
import { idFrom } from '../canon/suggest.js';
import type { Reference } from '../checks/noteReferences.js';
import { referencesIn } from '../checks/noteReferences.js';
import { splitLines } from '../text/lines.js';
import type { Position, Range, Uri } from '../text/position.js';
import { touchesSpan } from '../text/position.js';
import { idsIn } from './canonReferences.js';
import { canonSpotAt } from './canonSpot.js';
import type { EditAbilities, RenamedPlace } from './renameEdit.js';
import { toRenameEdit } from './renameEdit.js';
import { RenameRefusal } from './renameRefusal.js';
import { homeOf, isBundled } from './sameStory.js';

/** An id under the cursor, and the lowest canon file that has the entry. */
export interface CanonId {
	readonly kind: EntryKind;
	readonly id: string;
	readonly home: Uri;
	readonly range: Range;
}

interface At {
	readonly uri: Uri;
	readonly position: Position;
}

/** The id at a position of a canon file or of a script's note; `undefined` elsewhere, and for what nobody can write to. */
export function canonIdAt(analysis: Analysis, at: At): CanonId | undefined {
	const found = analysis.view(at.uri) === undefined ? inCanon(analysis, at) : inNote(analysis, at);
	const canon = analysis.canon(at.uri);
	if (found === undefined || canon === undefined) return undefined;
	const entry: Entry | undefined = canon[found.kind].get(found.id);
	const layers = canon.layers.filter(({ id }) => entry?.layers.includes(id));
	const home = homeOf(canon, found.kind, found.id);
	return home === undefined || layers.some(({ uri }) => isBundled(uri)) ? undefined : { ...found, home };
}

type FoundId = Omit<CanonId, 'home'>;

function inCanon(analysis: Analysis, { uri, position }: At): FoundId | undefined {
	const spot = canonSpotAt(analysis, uri, position);
	if (spot?.found === undefined) return undefined;
	const { kind, entry } = spot.found;
	const isId = spot.onKey || spot.schema?.ids === kind;
	return isId ? { kind, id: entry.id, range: spot.range } : undefined;
}

function inNote(analysis: Analysis, { uri, position }: At): FoundId | undefined {
	const view = analysis.view(uri);
	if (view === undefined) return undefined;
	const scene = sceneAtLine(view.script, position.line);
	const line = position.line - startLineOf(scene);
	const reference = referencesIn(factsOf(view, scene)).find(
		(other) => other.line === line && touchesSpan(other.span, position.character),
	);
	const kind = reference === undefined ? undefined : kindOf(reference, view.canon);
	if (reference === undefined || kind === undefined) return undefined;
	return { kind, id: reference.text, range: rangeInFile(scene, reference) };
}

/** What section the words of a note are an id of; `undefined` where they are none. */
function kindOf({ to, text }: Reference, canon: Canon | undefined): EntryKind | undefined {
	if (to !== 'characters' && to !== 'places' && to !== 'events') return undefined;
	return canon?.[to].has(text) === true ? to : undefined;
}

/** What is typed may be a name: `Kim Wexler` is `kim-wexler`. Throws a `RenameRefusal` for an id that can't be given. */
export function renameId(
	analysis: Analysis,
	renamed: CanonId,
	newName: string,
	abilities: EditAbilities,
): WorkspaceEdit {
	const wanted = idFrom(newName);
	if (wanted === '') throw new RenameRefusal('A name needs at least one letter.');
	const files = new Map<Uri, readonly RenamedPlace[]>();
	for (const { uri } of analysis.files()) {
		const canon = analysis.canon(uri);
		if (canon === undefined || homeOf(canon, renamed.kind, renamed.id) !== renamed.home) continue;
		if (wanted !== renamed.id && canon[renamed.kind].has(wanted))
			throw new RenameRefusal('{0} is another entry’s id already.', wanted);
		files.set(uri, [...canonPlaces(analysis, uri, renamed, wanted), ...notePlaces(analysis, uri, renamed, wanted)]);
	}
	return toRenameEdit(files, abilities);
}

function canonPlaces(analysis: Analysis, uri: Uri, { kind, id }: CanonId, wanted: string): readonly RenamedPlace[] {
	const file = analysis.canonSource(uri);
	if (file === undefined) return [];
	const { root } = file.reading.newest;
	const key = keyOf(valueOf(root, kind), id);
	const nodes = [...(key === undefined ? [] : [key]), ...idsIn(root, [], { kind, id })];
	const { texts } = splitLines(file.text);
	return nodes.flatMap(({ at }): readonly RenamedPlace[] => {
		const { start, end } = rangeOf(at);
		const written = texts[start.line]?.slice(start.character, end.character) ?? '';
		// An alias (`*lead`) is written elsewhere.
		return written.includes(id) ? [{ range: rangeOf(at), newText: written.replace(id, wanted), group: 'canon' }] : [];
	});
}

function notePlaces(analysis: Analysis, uri: Uri, { kind, id }: CanonId, wanted: string): readonly RenamedPlace[] {
	const view = analysis.view(uri);
	if (view === undefined) return [];
	return [undefined, ...view.script.scenes].flatMap((scene) =>
		referencesIn(factsOf(view, scene))
			.filter((reference) => reference.text === id && kindOf(reference, view.canon) === kind)
			.map((reference): RenamedPlace => ({ range: rangeInFile(scene, reference), newText: wanted, group: 'note' })),
	);
}
