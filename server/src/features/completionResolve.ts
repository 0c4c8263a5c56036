/** What a chosen completion shows beside the list: the card of the person or place, what a note means. */
import type { CompletionItem } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import { sceneAtLine } from '../analysis/scriptView.js';
import { codes, isFindingCode } from '../checks/codes.js';
import { pageOfCode } from '../config/documentation.js';
import { characterCard } from './card.js';
import type { CompletionData } from './completionItem.js';
import { isDocumentedKind } from './completionItem.js';
import { placeCard } from './entryCards.js';
import { noteBlocks, noteRow } from './noteCard.js';
import type { HoverOptions } from './richText.js';
import { markup } from './richText.js';

export function resolveCompletion(analysis: Analysis, item: CompletionItem, options: HoverOptions): CompletionItem {
	const data: unknown = item.data;
	if (!isCompletionData(data)) return item;
	if (data.kind === 'note') {
		const row = noteRow(data.id);
		return row === undefined ? item : { ...item, documentation: markup(noteBlocks(row), options) };
	}
	if (data.kind === 'code') {
		if (!isFindingCode(data.id)) return item;
		return { ...item, documentation: markup([[[`${codes[data.id].title}.`], [pageOfCode(data.id)]]], options) };
	}
	const view = analysis.view(data.uri);
	if (view?.canon === undefined) return item;
	const { canon } = view;
	if (data.kind === 'place') {
		const place = canon.places.get(data.id);
		return place === undefined ? item : { ...item, documentation: markup(placeCard(canon, place, options), options) };
	}
	const character = canon.characters.get(data.id);
	if (character === undefined) return item;
	const scene = sceneAtLine(view.script, data.line);
	return { ...item, documentation: markup(characterCard({ view, canon, character, scene }, options), options) };
}

function isCompletionData(data: unknown): data is CompletionData {
	if (typeof data !== 'object' || data === null) return false;
	return (
		'uri' in data &&
		'line' in data &&
		'id' in data &&
		'kind' in data &&
		isDocumentedKind(data.kind) &&
		typeof data.uri === 'string' &&
		typeof data.id === 'string' &&
		typeof data.line === 'number'
	);
}
