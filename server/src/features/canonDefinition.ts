/** From an id in a canon file to the entry that it means, in whichever layer that stands; from `extends` to the file. */
import type { LocationLink } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import type { Position, Uri } from '../text/position.js';
import type { CanonSpot } from './canonSpot.js';
import { canonSpotAt } from './canonSpot.js';
import type { Target } from './occurrences.js';

/** The entry that an id, or the key of an entry, means. */
export function canonDefinition(analysis: Analysis, uri: Uri, position: Position): LocationLink[] {
	const spot = canonSpotAt(analysis, uri, position);
	if (spot === undefined) return [];
	if (spot.path[0] === 'extends') return extendedFile(spot);
	if (spot.found === undefined) return [];
	const { at, range } = spot.found.entry;
	return [{ originSelectionRange: spot.range, targetUri: at.uri, targetRange: range, targetSelectionRange: at.range }];
}

/** What to look for in scripts when asked from a canon file. */
export function canonTarget(analysis: Analysis, uri: Uri, position: Position): Target | undefined {
	const found = canonSpotAt(analysis, uri, position)?.found;
	switch (found?.kind) {
		case 'characters':
			return { kind: 'person', key: found.entry.id, isCanon: true };
		case 'places':
			return { kind: 'place', id: found.entry.id };
		case 'objects':
			return { kind: 'object', id: found.entry.id };
		case 'events':
			return { kind: 'event', id: found.entry.id };
		case 'works':
		case undefined:
			return undefined;
	}
}

function extendedFile({ canon, text, range: origin }: CanonSpot): LocationLink[] {
	if (text === undefined) return [];
	const name = encodeURIComponent(text.slice(text.lastIndexOf('/') + 1));
	const layer = canon.layers.find(({ id, uri }) => id === text || uri.endsWith(`/${name}`));
	if (layer === undefined) return [];
	const start = { line: 0, character: 0 };
	const range = { start, end: start };
	return [{ originSelectionRange: origin, targetUri: layer.uri, targetRange: range, targetSelectionRange: range }];
}
