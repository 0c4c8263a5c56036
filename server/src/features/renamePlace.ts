/**
 * Renames a place: in every heading that is set there, in the notes that name it, and in the writer's own canon. A kitchen
 * is the one of its own house, and prose is left alone: "the mill" is any mill.
 */
import type { WorkspaceEdit } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import type { ScriptView } from '../analysis/scriptView.js';
import type { Place } from '../canon/model.js';
import { isTimeOfDay, normalizePiece } from '../fountain/headingWords.js';
import { vocabularyOf } from '../fountain/locales.js';
import { foldName } from '../script/names.js';
import { threadWords } from '../script/timeVocabulary.js';
import type { Uri } from '../text/position.js';
import type { NamedPlace } from './placeNames.js';
import { headingsOfPlace, notesOfPlace, placesIn } from './placeNames.js';
import { canonPlaceEdits } from './renameCanon.js';
import type { EditAbilities, RenamedPlace } from './renameEdit.js';
import { toRenameEdit } from './renameEdit.js';
import { inCaseOf } from './renameForms.js';
import { RenameRefusal } from './renameRefusal.js';
import { isBundled, viewsOfEntry } from './sameStory.js';

/** Throws a `RenameRefusal` for a name that can't be given. */
export function renamePlace(
	analysis: Analysis,
	{ uri, named, newName }: { readonly uri: Uri; readonly named: NamedPlace; readonly newName: string },
	abilities: EditAbilities,
): WorkspaceEdit {
	const wanted = newName.trim().replace(/\s+/gu, ' ');
	const views = viewsWith(analysis, uri, named.place);
	for (const view of views) refuse(view, named, wanted);
	const files = new Map<Uri, readonly RenamedPlace[]>();
	for (const view of views) files.set(view.script.uri, renamedIn(view, named, wanted));
	if (named.place !== undefined) {
		for (const [file, edits] of canonPlaceEdits(analysis, uri, named.place, { old: named.name, wanted }))
			files.set(
				file,
				edits.map((edit) => ({ ...edit, group: 'canon' })),
			);
	}
	return toRenameEdit(files, abilities);
}

/** All scripts that stand on the same entry of the writer's own; else the story. */
function viewsWith(analysis: Analysis, uri: Uri, place: Place | undefined): readonly ScriptView[] {
	if (place === undefined || isBundled(place.at.uri)) return analysis.storyParts(uri);
	return viewsOfEntry(analysis, uri, 'places', place.id);
}

function renamedIn(view: ScriptView, named: NamedPlace, wanted: string): readonly RenamedPlace[] {
	const headings = headingsOfPlace(view, named).map(({ range, name }): RenamedPlace => {
		return { range, newText: inCaseOf(name, wanted), group: 'heading' };
	});
	const notes = notesOfPlace(view, named).map(({ range, name }): RenamedPlace => {
		return { range, newText: inCaseOf(name, wanted), group: 'note' };
	});
	return [...headings, ...notes];
}

// Marks that part a heading, or end its place.
const impossibleMark = /[()[\]{}#/,;<>|\\]|\s[-–—]\s|\p{Cc}/u;

function refuse(view: ScriptView, named: NamedPlace, wanted: string): void {
	if (!/\p{L}/u.test(wanted)) throw new RenameRefusal('A name needs at least one letter.');
	const mark = impossibleMark.exec(wanted)?.[0];
	if (mark !== undefined) throw new RenameRefusal('The name of a place can’t contain “{0}”.', mark.trim());
	if (isTimeOfDay(normalizePiece(wanted), vocabularyOf(view.script.syntax.options)))
		throw new RenameRefusal('“{0}” would be read as a time of day.', wanted);
	if (threadWords.has(wanted.toUpperCase()))
		throw new RenameRefusal('“{0}” would be read as a flashback or a dream.', wanted);
	const key = foldName(wanted);
	if (key === foldName(named.name)) return;
	const paths = [named, ...headingsOfPlace(view, named)].map(({ path }) => [...path.slice(0, -1), key].join('\n'));
	const isTaken = view.script.scenes.some((scene) =>
		placesIn(view, scene).some((other) => paths.includes(other.path.join('\n'))),
	);
	if (isTaken) throw new RenameRefusal('{0} is another place in this script already.', wanted);
	const other = view.canon?.names.places(wanted).find(({ place, generic }) => !generic && place.id !== named.place?.id);
	if (other !== undefined) throw new RenameRefusal('{0} is another place in the canon already.', wanted);
}
