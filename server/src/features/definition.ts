/**
 * Where a name comes from: a person's, place's or thing's entry in the canon; a person of the script's own, where they
 * first appear in its story. The type of a name is its canon entry.
 */
import type { LocationLink } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import type { ScriptView } from '../analysis/scriptView.js';
import { rangeInFile } from '../analysis/scriptView.js';
import type { Entry } from '../canon/model.js';
import type { Person } from '../cast/model.js';
import { foldName } from '../script/names.js';
import type { Position, Uri } from '../text/position.js';
import { canonDefinition } from './canonDefinition.js';
import type { Subject } from './subject.js';
import { subjectAt } from './subject.js';

interface At {
	readonly uri: Uri;
	readonly position: Position;
}

export function definition(analysis: Analysis, { uri, position }: At): LocationLink[] {
	const view = analysis.view(uri);
	if (view === undefined) return canonDefinition(analysis, uri, position);
	const subject = subjectAt(view, position);
	if (subject === undefined) return [];
	const entries = entriesOf(subject);
	if (entries.length > 0) return entries.map((entry) => linkToEntry(subject, entry));
	return subject.kind === 'person' ? introductionOf(analysis.storyParts(uri), subject.person, subject) : [];
}

export function typeDefinition(analysis: Analysis, { uri, position }: At): LocationLink[] {
	const view = analysis.view(uri);
	if (view === undefined) return canonDefinition(analysis, uri, position);
	const subject = subjectAt(view, position);
	return subject === undefined ? [] : entriesOf(subject).map((entry) => linkToEntry(subject, entry));
}

/** The canon entries that a subject can mean: several for an ambiguous name. */
function entriesOf(subject: Subject): readonly Entry[] {
	switch (subject.kind) {
		case 'person':
			return canonPeople(subject.person);
		case 'place':
			return [subject.place];
		case 'object':
			return [subject.object];
		case 'event':
			return [subject.event];
		case 'heading':
		case 'note':
			return [];
	}
}

function canonPeople(person: Person): readonly Entry[] {
	if (person.kind === 'canon') return [person.character];
	if (person.kind !== 'ambiguous') return [];
	return [...new Map(person.matches.map(({ character }) => [character.id, character])).values()];
}

function linkToEntry({ range }: Subject, { at, range: whole }: Entry): LocationLink {
	return { originSelectionRange: range, targetUri: at.uri, targetRange: whole, targetSelectionRange: at.range };
}

/** A story's own person is defined where action introduces them, else where they first speak. */
function introductionOf(parts: readonly ScriptView[], person: Person, { range }: Subject): LocationLink[] {
	if (person.kind === 'canon') return [];
	const named = parts.flatMap((view) => {
		const name = view.cast.names.get(foldName(person.name));
		return name === undefined ? [] : [{ view, introduction: name.firstIntroduction, cue: name.firstCue }];
	});
	const introducing = named.find(({ introduction }) => introduction !== undefined);
	const { view, introduction, cue } = introducing ?? named[0] ?? {};
	const first = introduction ?? cue;
	if (view === undefined || first === undefined) return [];
	const target = rangeInFile(view.script.scenes[first.scene], first);
	return [
		{ originSelectionRange: range, targetUri: view.script.uri, targetRange: target, targetSelectionRange: target },
	];
}
