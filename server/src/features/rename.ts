/**
 * Renames a person wherever they go by that name: in cues, action, dialogue, headings, notes, outline and title page of
 * every script of the story, and in the writer's own canon. Everything else keeps every byte. In a heading it may be a
 * place that is meant (`renamePlace.ts`), in action a thing (`renameThing.ts`).
 */
import type { WorkspaceEdit } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import type { ScriptView } from '../analysis/scriptView.js';
import { canonicalUri } from '../analysis/uris.js';
import type { Character } from '../canon/model.js';
import { personKey } from '../cast/personKey.js';
import { foldName } from '../script/names.js';
import type { Position, Range, Uri } from '../text/position.js';
import { rangeOnLine } from '../text/position.js';
import { namedAfter } from './namedAfter.js';
import type { FoundOccurrence } from './occurrences.js';
import { allOccurrences } from './occurrences.js';
import type { NamedPlace } from './placeNames.js';
import { namedPlaceAt } from './placeNames.js';
import { canonEdits, canonNameAt } from './renameCanon.js';
import type { EditAbilities, RenamedPlace, RenameGroup } from './renameEdit.js';
import { isDoubt, plainEdits, toRenameEdit } from './renameEdit.js';
import type { MadeName, NameChange } from './renameForms.js';
import { changeIn, changesOf, madeName, wholeName, withFullStop, withSmallWords } from './renameForms.js';
import { canonIdAt, renameId } from './renameId.js';
import { renamePlace } from './renamePlace.js';
import { refuseBadName, refuseTakenForms, refuseTakenKin, refuseTakenName } from './renameRefusal.js';
import { namedThingAt, renameThing } from './renameThing.js';
import { isSameEntry, scriptsWith } from './sameStory.js';
import { subjectAt } from './subject.js';

export { RenameRefusal } from './renameRefusal.js';

interface At {
	readonly uri: Uri;
	readonly position: Position;
}

/** Who is renamed, and which words of theirs the cursor is on. */
interface Renamed {
	readonly key: string;
	/** The canon's entry for them; `undefined` for a person of the script's own. */
	readonly character: Character | undefined;
	readonly isRole: boolean;
	readonly name: string;
	readonly range: Range;
}

/** A place, and the name that its edit makes of which. */
interface NamedPlaceEdit extends RenamedPlace {
	readonly made: MadeName;
}

/** The words that would be renamed; `null` where no name is. */
export function prepareRename(analysis: Analysis, at: At): { range: Range; placeholder: string } | null {
	const id = canonIdAt(analysis, at);
	if (id !== undefined) return { range: id.range, placeholder: id.id };
	const found = renamedAt(analysis, at) ?? placeAt(analysis, at) ?? namedThingAt(analysis, at);
	return found === undefined ? null : { range: found.range, placeholder: found.name };
}

/** `null` where no name is. Throws a `RenameRefusal` for a name that can't be given. */
export function rename(
	analysis: Analysis,
	at: At,
	newName: string,
	abilities: EditAbilities = plainEdits,
): WorkspaceEdit | null {
	const id = canonIdAt(analysis, at);
	if (id !== undefined) return renameId(analysis, id, newName, abilities);
	const renamed = renamedAt(analysis, at);
	if (renamed === undefined) {
		const named = placeAt(analysis, at);
		if (named !== undefined) return renamePlace(analysis, { uri: at.uri, named, newName }, abilities);
		const thing = namedThingAt(analysis, at);
		return thing === undefined ? null : renameThing(analysis, thing, newName, abilities);
	}
	const wanted = newName.trim().replace(/\s+/gu, ' ');
	const all = scriptsWith(analysis, at.uri, renamed.character);
	// The WAITRESS of another part is somebody else.
	const views = renamed.isRole ? all.filter(({ script }) => canonicalUri(script.uri) === canonicalUri(at.uri)) : all;
	refuseBadName(newName, analysis.view(at.uri)?.script.syntax.options ?? { locales: [] });
	refuseTakenName(analysis, { key: renamed.key, uri: at.uri }, wanted, views);
	const changes = changesOf(wholeName(renamed.name, wholeNames(views, renamed), wanted), wanted, renamed.isRole);
	const files = new Map<Uri, readonly NamedPlaceEdit[]>();
	const add = (uri: Uri, places: readonly NamedPlaceEdit[]): void => {
		files.set(uri, [...(files.get(uri) ?? []), ...places]);
	};
	for (const view of views) add(view.script.uri, placesIn(view, renamed, changes));
	for (const [uri, edits] of canonFileEdits(analysis, renamed, changes, views)) add(uri, edits);
	const made = [...files.values()].flat().flatMap((place) => (isDoubt(place.group) ? [] : [place.made]));
	refuseTakenForms(analysis, { key: renamed.key, uri: at.uri }, { wanted, made }, views);
	for (const view of views) {
		for (const other of namedAfter(view, renamed.key)) {
			const places = placesIn(view, other, changes);
			if (other.isSure)
				refuseTakenKin(
					view,
					other.key,
					places.map(({ made }) => made),
				);
			add(view.script.uri, other.isSure ? places : places.map((place) => ({ ...place, group: 'namesake' })));
			for (const [uri, edits] of canonFileEdits(analysis, other, changes, views)) add(uri, edits);
		}
	}
	return toRenameEdit(files, abilities);
}

/** The names of several words by which the canon or the scripts know the person. */
function wholeNames(views: readonly ScriptView[], { key, character }: Renamed): readonly string[] {
	if (character !== undefined) return [character.name];
	return views.flatMap((view) =>
		allOccurrences(view, { kind: 'person', key, isCanon: false }).map(({ range: { start, end } }) =>
			(view.script.syntax.lines[start.line]?.text ?? '').slice(start.character, end.character),
		),
	);
}

function placeAt(analysis: Analysis, { uri, position }: At): NamedPlace | undefined {
	const view = analysis.view(uri);
	if (view !== undefined) return namedPlaceAt(view, position);
	const named = canonNameAt(analysis, { uri, position }, 'places');
	const place = named === undefined ? undefined : analysis.canon(uri)?.places.get(named.id);
	if (named === undefined || place === undefined) return undefined;
	return { name: named.text, range: named.range, path: [foldName(named.text)], place };
}

function renamedAt(analysis: Analysis, { uri, position }: At): Renamed | undefined {
	const view = analysis.view(uri);
	if (view === undefined) {
		const named = canonNameAt(analysis, { uri, position }, 'characters');
		const character = named === undefined ? undefined : analysis.canon(uri)?.characters.get(named.id);
		if (named === undefined || character === undefined || !isOwn(character)) return undefined;
		return { key: character.id, character, isRole: false, name: named.text, range: named.range };
	}
	const subject = subjectAt(view, position);
	if (subject?.kind !== 'person' || subject.person.kind === 'ambiguous') return undefined;
	const { range, person } = subject;
	const name = view.script.syntax.lines[range.start.line]?.text.slice(range.start.character, range.end.character);
	if (name === undefined || name === '') return undefined;
	const character = person.kind === 'canon' ? person.character : undefined;
	return { key: personKey(person), character, isRole: person.kind === 'role', name, range };
}

/** Whether the person stands in a canon file that can be written to. */
function isOwn({ nameAt }: Character): boolean {
	return !nameAt.uri.startsWith('script-supervisor-canon:');
}

/** One edit for each place where the person goes by the old name; longer names keep their other words. */
function placesIn(
	view: ScriptView,
	{ key, character }: Pick<Renamed, 'key' | 'character'>,
	changes: readonly NameChange[],
): readonly NamedPlaceEdit[] {
	const places: NamedPlaceEdit[] = [];
	let last: Position = { line: -1, character: 0 };
	for (const { range, kind } of allOccurrences(view, { kind: 'person', key, isCanon: character !== undefined })) {
		const { line } = range.start;
		const text = view.script.syntax.lines[line]?.text ?? '';
		const column = withSmallWords(text, range.start.character, last.line === line ? last.character : 0);
		last = range.end;
		const named = text.slice(column, range.end.character);
		const run = changeIn(named, changes);
		if (run === undefined) continue;
		const change = withFullStop(text, { ...run, start: column + run.start, end: column + run.end }, kind !== 'cue');
		const newText = kind === 'cue' ? asCue(text.slice(0, column), change.newText) : change.newText;
		places.push({ range: rangeOnLine(line, change), newText, group: groups[kind], made: madeName(named, run) });
	}
	return places;
}

/** Letters that know no capitals make no cue by themselves: `@田中`. `before` stands before the name on its line. */
function asCue(before: string, name: string): string {
	return before.trim() === '' && name.toUpperCase() === name.toLowerCase() ? `@${name}` : name;
}

const groups: Readonly<Record<FoundOccurrence['kind'], RenameGroup>> = {
	cue: 'cue',
	introduction: 'action',
	action: 'action',
	words: 'words',
	heading: 'heading',
	note: 'note',
	outline: 'outline',
	'title-page': 'title-page',
	cut: 'cut',
	doubtful: 'doubtful',
	word: 'word',
};

/** Every file of the writer's own that says something of the person. */
function canonFileEdits(
	analysis: Analysis,
	{ key, character }: Pick<Renamed, 'key' | 'character'>,
	changes: readonly NameChange[],
	views: readonly ScriptView[],
): readonly (readonly [Uri, readonly NamedPlaceEdit[]])[] {
	if (character === undefined || !isOwn(character)) return [];
	// A layer below or above the one that names the person may know them by id alone.
	const layers = new Set(views.flatMap(({ canon }) => (canon?.layers ?? []).map(({ uri }) => canonicalUri(uri))));
	return analysis.files().flatMap((file): (readonly [Uri, readonly NamedPlaceEdit[]])[] => {
		if (file.kind !== 'canon') return [];
		const canon = analysis.canon(file.uri);
		const isLayer = layers.has(canonicalUri(file.uri)) || isSameEntry(canon?.characters.get(key), character);
		if (canon === undefined || !isLayer) return [];
		const edits = canonEdits(file, key, changes, canon);
		return edits.length === 0 ? [] : [[file.uri, edits.map((edit) => ({ ...edit, group: 'canon' }))]];
	});
}
