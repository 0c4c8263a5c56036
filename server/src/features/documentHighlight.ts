/** The other places in this script where the same person, place or thing is named. */
import type { DocumentHighlight } from 'vscode-languageserver-types';
import { DocumentHighlightKind } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import type { Position, Uri } from '../text/position.js';
import { occurrencesOf, targetOf } from './occurrences.js';
import { headingsOfPlace, namedPlaceAt } from './placeNames.js';
import { subjectAt } from './subject.js';

/** Introductions are marked as writing, cues and mentions as reading. */
export function documentHighlights(
	analysis: Analysis,
	{ uri, position }: { readonly uri: Uri; readonly position: Position },
): DocumentHighlight[] {
	const view = analysis.view(uri);
	const subject = view === undefined ? undefined : subjectAt(view, position);
	const target = subject === undefined ? undefined : targetOf(subject);
	if (view === undefined) return [];
	if (target === undefined) {
		const named = namedPlaceAt(view, position);
		const places = named === undefined ? [] : headingsOfPlace(view, named);
		return places.map(({ range }) => ({ range, kind: DocumentHighlightKind.Read }));
	}
	return occurrencesOf(view, target).map(({ range, kind }) => ({
		range,
		kind: kind === 'introduction' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
	}));
}
