/**
 * Renames a thing of the writer's own canon: in action and dialogue of every script that stands on it, in the notes that
 * say it is destroyed, and in the canon. Its other names stay, and so does an article in front.
 */
import type { WorkspaceEdit } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import type { ScriptView } from '../analysis/scriptView.js';
import type { StoryObject } from '../canon/model.js';
import { foldName } from '../script/names.js';
import type { Position, Range, Uri } from '../text/position.js';
import { occurrencesOf } from './occurrences.js';
import { bareName, canonNameAt, canonThingEdits, isThing } from './renameCanon.js';
import type { EditAbilities, RenamedPlace } from './renameEdit.js';
import { toRenameEdit } from './renameEdit.js';
import { inCaseOf } from './renameForms.js';
import { RenameRefusal } from './renameRefusal.js';
import { viewsOfEntry } from './sameStory.js';
import { subjectAt } from './subject.js';

export interface NamedThing {
	/** The file that it was asked about. */
	readonly uri: Uri;
	readonly object: StoryObject;
	/** As written at the cursor, without an article. */
	readonly name: string;
	readonly range: Range;
}

/** The thing at a position of a script or a canon file; `undefined` for what the writer's own canon does not have. */
export function namedThingAt(
	analysis: Analysis,
	{ uri, position }: { readonly uri: Uri; readonly position: Position },
): NamedThing | undefined {
	const view = analysis.view(uri);
	if (view === undefined) {
		const named = canonNameAt(analysis, { uri, position }, 'objects');
		const object = named === undefined ? undefined : analysis.canon(uri)?.objects.get(named.id);
		return named === undefined || object === undefined ? undefined : thing(uri, object, named.text, named.range);
	}
	const subject = subjectAt(view, position);
	if (subject?.kind !== 'object') return undefined;
	const { start, end } = subject.range;
	const written = view.script.syntax.lines[start.line]?.text.slice(start.character, end.character) ?? '';
	return thing(uri, subject.object, written, subject.range);
}

function thing(uri: Uri, object: StoryObject, written: string, range: Range): NamedThing | undefined {
	if (object.at.uri.startsWith('script-supervisor-canon:') || written === '') return undefined;
	return { uri, object, ...withoutArticle(written, range) };
}

function withoutArticle(written: string, { start, end }: Range): { readonly name: string; readonly range: Range } {
	const name = bareName(written);
	return { name, range: { start: { ...start, character: start.character + written.length - name.length }, end } };
}

/** Throws a `RenameRefusal` for a name that can't be given. */
export function renameThing(
	analysis: Analysis,
	{ object, name, uri }: NamedThing,
	newName: string,
	abilities: EditAbilities,
): WorkspaceEdit {
	const wanted = bareName(newName.trim().replace(/\s+/gu, ' '));
	const views = viewsOfEntry(analysis, uri, 'objects', object.id);
	refuse(analysis, object, wanted);
	const files = new Map<Uri, readonly RenamedPlace[]>();
	for (const view of views) files.set(view.script.uri, named(view, object, name, wanted));
	for (const [file, edits] of canonThingEdits(analysis, uri, object, { old: name, wanted })) {
		files.set(
			file,
			edits.map((edit) => ({ ...edit, group: 'canon' })),
		);
	}
	return toRenameEdit(files, abilities);
}

function named(view: ScriptView, { id }: StoryObject, old: string, wanted: string): readonly RenamedPlace[] {
	return occurrencesOf(view, { kind: 'object', id }).flatMap(({ range: whole, kind }): RenamedPlace[] => {
		const text = view.script.syntax.lines[whole.start.line]?.text ?? '';
		const { name, range } = withoutArticle(text.slice(whole.start.character, whole.end.character), whole);
		if (!isThing(name, old)) return [];
		return [{ range, newText: inCaseOf(name, wanted), group: kind === 'words' || kind === 'note' ? kind : 'action' }];
	});
}

// What ends a note, or an item of its list.
const impossibleMark = /[[\]{}=,;"*_\\]|\p{Cc}/u;

function refuse(analysis: Analysis, object: StoryObject, wanted: string): void {
	if (!/\p{L}/u.test(wanted)) throw new RenameRefusal('A name needs at least one letter.');
	const mark = impossibleMark.exec(wanted)?.[0];
	if (mark !== undefined) throw new RenameRefusal('A name in a script can’t contain “{0}”.', mark);
	for (const { uri } of analysis.files()) {
		const canon = analysis.canon(uri);
		if (canon?.objects.get(object.id)?.at.uri !== object.at.uri) continue;
		const others = [...canon.names.objects(wanted), ...canon.names.objects(`the ${foldName(wanted)}`)];
		if (others.some(({ id }) => id !== object.id))
			throw new RenameRefusal('{0} is another thing in the canon already.', wanted);
	}
}
