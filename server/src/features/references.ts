/** Every place where the person, place, thing or event under the cursor is named, in all scripts that mean the same. */
import type { Analysis } from '../analysis/analysis.js';
import { canonicalUri } from '../analysis/uris.js';
import type { Location, Position, Uri } from '../text/position.js';
import { canonTarget } from './canonDefinition.js';
import { canonReferences } from './canonReferences.js';
import { definition } from './definition.js';
import type { Target } from './occurrences.js';
import { occurrencesOf, targetOf } from './occurrences.js';
import { headingsOfPlace, namedPlaceAt, notesOfPlace } from './placeNames.js';
import { subjectAt } from './subject.js';

export interface ReferencesParams {
	readonly uri: Uri;
	readonly position: Position;
	readonly includeDeclaration: boolean;
}

export function references(analysis: Analysis, params: ReferencesParams): Location[] {
	const { uri, includeDeclaration } = params;
	const target = targetAt(analysis, params);
	if (target === undefined) return ownPlace(analysis, params);
	const isShared = target.kind !== 'person' || target.isCanon;
	const uris = isShared
		? analysis.files().map((file) => file.uri)
		: analysis.storyParts(uri).map(({ script }) => script.uri);
	const found = uris.flatMap((script): Location[] => {
		const view = analysis.view(script);
		return view === undefined ? [] : occurrencesOf(view, target).map(({ range }) => ({ uri: script, range }));
	});
	const declarations = includeDeclaration
		? definition(analysis, params).map(({ targetUri, targetSelectionRange }) => ({
				uri: targetUri,
				range: targetSelectionRange,
			}))
		: [];
	return unique([...declarations, ...found, ...inCanons(analysis, uri, target)]);
}

/** A place of the story's own: the headings and notes of all parts that name it. */
function ownPlace(analysis: Analysis, { uri, position }: ReferencesParams): Location[] {
	const view = analysis.view(uri);
	const named = view === undefined ? undefined : namedPlaceAt(view, position);
	if (named === undefined) return [];
	return analysis.storyParts(uri).flatMap((part) =>
		[...headingsOfPlace(part, named), ...notesOfPlace(part, named)].map(({ range }) => ({
			uri: part.script.uri,
			range,
		})),
	);
}

/** Who else's entry in the canon refers to theirs. */
function inCanons(analysis: Analysis, uri: Uri, target: Target): readonly Location[] {
	switch (target.kind) {
		case 'person':
			return target.isCanon ? canonReferences(analysis, uri, 'characters', target.key) : [];
		case 'place':
			return canonReferences(analysis, uri, 'places', target.id);
		case 'object':
			return canonReferences(analysis, uri, 'objects', target.id);
		case 'event':
			return canonReferences(analysis, uri, 'events', target.id);
	}
}

/** What is named at a position, in a script or as an entry of a canon file. */
export function targetAt(
	analysis: Analysis,
	{ uri, position }: { readonly uri: Uri; readonly position: Position },
): Target | undefined {
	const view = analysis.view(uri);
	if (view === undefined) return canonTarget(analysis, uri, position);
	const subject = subjectAt(view, position);
	return subject === undefined ? undefined : targetOf(subject);
}

function unique(locations: readonly Location[]): Location[] {
	const seen = new Set<string>();
	return locations.filter(({ uri, range: { start, end } }) => {
		const key = [canonicalUri(uri), start.line, start.character, end.line, end.character].join(' ');
		return seen.has(key) ? false : seen.add(key);
	});
}
