/** What hovering a word tells, as of the scene that it stands in. */
import type { Hover } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import type { ScriptView } from '../analysis/scriptView.js';
import { writtenDateInWords } from '../calendar/dateInWords.js';
import { codes, findingCodes } from '../checks/codes.js';
import type { Position, Uri } from '../text/position.js';
import { hoverCanonFile } from './canonHover.js';
import { characterCard } from './card.js';
import { eventCard, objectCard, personBlocks, placeCard } from './entryCards.js';
import { noteBlocks, noteRow } from './noteCard.js';
import type { HoverOptions, TextLine } from './richText.js';
import { bold, joined, markup } from './richText.js';
import { sceneCard, whenBlocks, whenLine } from './sceneCard.js';
import type { PartView } from './sightingCard.js';
import { sceneWindow } from './spanCard.js';
import type { Subject } from './subject.js';
import { subjectAt } from './subject.js';

export function hover(
	analysis: Analysis,
	{ uri, position }: { readonly uri: Uri; readonly position: Position },
	options: HoverOptions,
): Hover | null {
	const view = analysis.view(uri);
	if (view === undefined) return hoverCanonFile(analysis, uri, position, options);
	const subject = subjectAt(view, position);
	if (subject === undefined) return null;
	const contents = markup(
		blocksOf(view, subject, options, (part) => analysis.view(part)),
		options,
	);
	return contents.value === '' ? null : { contents, range: subject.range };
}

function blocksOf(
	view: ScriptView,
	subject: Subject,
	options: HoverOptions,
	partView: PartView,
): readonly (readonly TextLine[])[] {
	const { canon } = view;
	const when = sceneWindow(view, subject.scene);
	switch (subject.kind) {
		case 'person':
			if (subject.person.kind !== 'canon' || canon === undefined) {
				return subject.person.kind === 'canon'
					? []
					: personBlocks(view, { person: subject.person, scene: subject.scene }, options);
			}
			return characterCard(
				{ view, canon, character: subject.person.character, scene: subject.scene, partView },
				options,
			);
		case 'place':
			return canon === undefined
				? []
				: [...placeCard(canon, subject.place, options, when), ...whenOfHeading(view, subject, options)];
		case 'object':
			return canon === undefined
				? []
				: objectCard(canon, subject.object, when, options, { view, scene: subject.scene });
		case 'event':
			return canon === undefined ? [] : eventCard(canon, subject.event, options, when);
		case 'heading':
			return sceneCard(view, subject.scene, options);
		case 'note':
			return noteBlocksOf(view, subject);
	}
}

/** A place in a heading tells when the scene is, as the rest of the heading does. */
function whenOfHeading(
	view: ScriptView,
	{ scene, range }: Extract<Subject, { kind: 'place' }>,
	options: HoverOptions,
): readonly (readonly TextLine[])[] {
	const isHeading = scene !== undefined && range.start.line === scene.startLine;
	return isHeading ? whenBlocks(view, view.timeline.scenes[scene.index], options) : [];
}

function noteBlocksOf(view: ScriptView, subject: Extract<Subject, { kind: 'note' }>): readonly (readonly TextLine[])[] {
	const { key, directive, code } = subject;
	const row = noteRow(key);
	if (row === undefined) return [];
	const check = findingCodes.find((known) => known === code?.toLowerCase());
	const silences: TextLine = check === undefined ? [] : ['Silences ', bold(codes[check].title), '.'];
	const problem = directive?.kind === 'unreadable' ? [[[directive.problem]]] : [];
	return [...noteBlocks(row), [silences], ...problem, [resolvedLine(view, subject)]];
}

/** What a note on time makes of its scene: `This scene: D3 · Monday, 2 March 2015`. */
function resolvedLine(view: ScriptView, { timeCue, scene }: Extract<Subject, { kind: 'note' }>): TextLine {
	if (timeCue === undefined) return [];
	if (scene === undefined) {
		const { meaning } = timeCue;
		return meaning.kind === 'date' ? ['The story begins ', bold(writtenDateInWords(meaning.date)), '.'] : [];
	}
	const time = timeCue.dates === 'this' ? view.timeline.scenes[scene.index] : undefined;
	if (time === undefined) return [];
	const thread = time.thread === 'present' ? [] : [time.thread];
	return ['This scene: ', ...joined([[bold(time.scriptDay.label)], thread, whenLine(time)], ' · ')];
}
