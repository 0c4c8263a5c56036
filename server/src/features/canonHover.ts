/** Hovers in a canon file: what a key means, who or what an id stands for, which days a date covers. */
import type { Hover } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import { formatWindow } from '../calendar/format.js';
import { readDate } from '../canon/dates.js';
import type { Canon } from '../canon/model.js';
import type { Position, Uri } from '../text/position.js';
import type { CanonSpot, FoundEntry } from './canonSpot.js';
import { canonSpotAt } from './canonSpot.js';
import { eventCard, objectCard, personSummary, placeCard } from './entryCards.js';
import type { HoverOptions, TextLine } from './richText.js';
import { bold, code, markup } from './richText.js';

export function hoverCanonFile(analysis: Analysis, uri: Uri, position: Position, options: HoverOptions): Hover | null {
	const spot = canonSpotAt(analysis, uri, position);
	if (spot === undefined) return null;
	const blocks = spot.found === undefined ? keyBlocks(spot) : entryBlocks(spot.canon, spot.found, options);
	const contents = markup(blocks, options);
	return contents.value === '' ? null : { contents, range: spot.range };
}

const always = { earliest: undefined, latest: undefined };

function entryBlocks(
	canon: Canon,
	{ kind, entry }: FoundEntry,
	options: HoverOptions,
): readonly (readonly TextLine[])[] {
	const { id } = entry;
	switch (kind) {
		case 'characters': {
			const character = canon.characters.get(id);
			return character === undefined ? [] : personSummary(canon, character, options);
		}
		case 'places': {
			const place = canon.places.get(id);
			return place === undefined ? [] : placeCard(canon, place, options);
		}
		case 'objects': {
			const object = canon.objects.get(id);
			return object === undefined ? [] : objectCard(canon, object, always, options);
		}
		case 'events': {
			const event = canon.events.get(id);
			return event === undefined ? [] : eventCard(canon, event, options);
		}
		case 'works':
			return [[[bold(canon.works.get(id)?.title ?? id)]]];
	}
}

function keyBlocks({ onKey, path, schema, text }: CanonSpot): readonly (readonly TextLine[])[] {
	const key = schema?.key;
	const isDate = schema?.isDate === true || path.at(-1) === 'date';
	const date = onKey || !isDate || text === undefined ? undefined : readDate(text);
	// What a date counts as, from its first moment to its last.
	if (date !== undefined) return [[[bold(formatWindow(date.window))]]];
	if (!onKey || key === undefined) return [];
	const name = String(path.at(-1) ?? '');
	const lines: TextLine[] = [[bold(name), key.required ? ' · required' : '']];
	const values = schema?.words ?? [];
	return [
		lines,
		[[key.says]],
		[
			values.length === 0 ? [] : [`One of ${values.join(', ')}.`],
			key.example === undefined ? [] : [code(`${name}: ${key.example}`)],
		],
	];
}
