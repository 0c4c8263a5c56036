/** The other places in this script or canon file where the same person, place or thing is named. */
import type { DocumentHighlight } from 'vscode-languageserver-types';
import { DocumentHighlightKind } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import { rangeOf, valueOf } from '../canon/file.js';
import type { EntryKind } from '../canon/schemaTypes.js';
import type { Position, Range, Uri } from '../text/position.js';
import { comparePositions } from '../text/position.js';
import { canonReferences } from './canonReferences.js';
import { canonSpotAt } from './canonSpot.js';
import { occurrencesOf, targetOf } from './occurrences.js';
import { headingsOfPlace, namedPlaceAt, notesOfPlace } from './placeNames.js';
import { subjectAt } from './subject.js';

/** Introductions are marked as writing, cues and mentions as reading. */
export function documentHighlights(
	analysis: Analysis,
	{ uri, position }: { readonly uri: Uri; readonly position: Position },
): DocumentHighlight[] {
	const view = analysis.view(uri);
	const subject = view === undefined ? undefined : subjectAt(view, position);
	const target = subject === undefined ? undefined : targetOf(subject);
	if (view === undefined) return inCanonFile(analysis, uri, position);
	if (target === undefined) {
		const named = namedPlaceAt(view, position);
		const places = named === undefined ? [] : [...headingsOfPlace(view, named), ...notesOfPlace(view, named)];
		return places.map(({ range }) => ({ range, kind: DocumentHighlightKind.Read }));
	}
	return occurrencesOf(view, target).map(({ range, kind }) => ({
		range,
		kind: kind === 'introduction' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
	}));
}

/** The entry's key as writing, what refers to it as reading, and the cursor's own words. */
function inCanonFile(analysis: Analysis, uri: Uri, position: Position): DocumentHighlight[] {
	const spot = canonSpotAt(analysis, uri, position);
	if (spot?.found === undefined) return [];
	const { kind, entry } = spot.found;
	const key = ownKey(analysis, uri, kind, entry.id);
	const ids = canonReferences(analysis, uri, kind, entry.id).filter((location) => location.uri === uri);
	const ranges = [...ids.map(({ range }) => range), spot.range].filter(
		(range, index, all) => !isSame(range, key) && all.findIndex((other) => isSame(other, range)) === index,
	);
	return [
		...(key === undefined ? [] : [{ range: key, kind: DocumentHighlightKind.Write }]),
		...ranges.map((range) => ({ range, kind: DocumentHighlightKind.Read })),
	];
}

function ownKey(analysis: Analysis, uri: Uri, kind: EntryKind, id: string): Range | undefined {
	const section = valueOf(analysis.canonSource(uri)?.reading.newest.root, kind);
	const key = section?.kind === 'map' ? section.keys.find(({ name }) => name === id) : undefined;
	return key === undefined ? undefined : rangeOf(key.at);
}

function isSame(lhs: Range, rhs: Range | undefined): boolean {
	return rhs !== undefined && comparePositions(lhs.start, rhs.start) === 0 && comparePositions(lhs.end, rhs.end) === 0;
}
