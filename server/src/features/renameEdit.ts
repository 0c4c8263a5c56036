/**
 * A rename as the protocol's workspace edit. Where the client can show it, each edit says what kind of place it is in, so
 * that a preview groups them; doubtful ones wait for a yes.
 */
import type { AnnotatedTextEdit, ChangeAnnotation, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';

import type { Range, Uri } from '../text/position.js';
import { comparePositions } from '../text/position.js';
import type { SentenceText } from './sentences.js';
import { say, sentence } from './sentences.js';

/** What the client can take. */
export interface EditAbilities {
	/** The version of an open document; `undefined` where the client knows no versioned edits. */
	readonly versionOf: ((uri: Uri) => number | undefined) | undefined;
	readonly annotations: boolean;
	/** The language of what a preview says. */
	readonly locale?: string | undefined;
}

/** For a client that knows neither versions nor annotations. */
export const plainEdits: EditAbilities = { versionOf: undefined, annotations: false };

export type RenameGroup =
	| 'cue'
	| 'action'
	| 'words'
	| 'heading'
	| 'note'
	| 'outline'
	| 'title-page'
	| 'cut'
	| 'canon'
	| 'namesake'
	| 'doubtful'
	| 'word';

export interface RenamedPlace {
	readonly range: Range;
	readonly newText: string;
	readonly group: RenameGroup;
}

const labels: Readonly<Record<RenameGroup, SentenceText>> = {
	cue: 'Cues',
	action: 'Action',
	words: 'Dialogue',
	heading: 'Scene headings',
	note: 'Notes',
	outline: 'Sections and synopses',
	'title-page': 'Title page',
	cut: 'Cut text',
	canon: 'Canon',
	namesake: 'Names made from this one',
	doubtful: 'Perhaps somebody else',
	word: 'Perhaps no name',
};

/** Why a preview asks about a place. */
const doubts: ReadonlyMap<RenameGroup, SentenceText> = new Map([
	['namesake', 'An older, younger or other self'],
	['doubtful', 'Part of a longer name, or a date'],
	['word', 'An everyday word as well'],
] as const);

/** Whether a place is renamed only where somebody says yes; a namesake goes along where nobody can. */
export function isDoubt(group: RenameGroup): boolean {
	return group === 'doubtful' || group === 'word';
}

function annotation(group: RenameGroup, locale: string | undefined): ChangeAnnotation {
	const label = say(sentence(labels[group]), locale);
	const doubt = doubts.get(group);
	if (doubt === undefined) return { label };
	return { label, description: say(sentence(doubt), locale), needsConfirmation: true };
}

/** Doubtful places are left out where nobody could be asked about them. Files without a place are left out. */
export function toRenameEdit(
	files: ReadonlyMap<Uri, readonly RenamedPlace[]>,
	{ versionOf, annotations: areShown, locale }: EditAbilities,
): WorkspaceEdit {
	const canAsk = versionOf !== undefined && areShown;
	const shown = [...files]
		.map(([uri, places]) => [uri, withoutOverlaps(places).filter(({ group }) => canAsk || !isDoubt(group))] as const)
		.filter(([, places]) => places.length > 0);
	if (versionOf === undefined) {
		return { changes: Object.fromEntries(shown.map(([uri, places]) => [uri, places.map(plainEdit)])) };
	}
	const documentChanges = shown.map(([uri, places]) => ({
		textDocument: { uri, version: versionOf(uri) ?? null },
		edits: places.map((place): TextEdit | AnnotatedTextEdit =>
			areShown ? { ...plainEdit(place), annotationId: place.group } : plainEdit(place),
		),
	}));
	if (!areShown) return { documentChanges };
	const used = new Set(shown.flatMap(([, places]) => places.map(({ group }) => group)));
	const changeAnnotations = Object.fromEntries([...used].map((group) => [group, annotation(group, locale)]));
	return { documentChanges, changeAnnotations };
}

/** In reading order; where two overlap, the one that was given first. A client refuses a whole edit for two that do. */
function withoutOverlaps(places: readonly RenamedPlace[]): readonly RenamedPlace[] {
	const given = [...places.entries()].sort(([, lhs], [, rhs]) => comparePositions(lhs.range.start, rhs.range.start));
	const kept: [number, RenamedPlace][] = [];
	for (const entry of given) {
		const last = kept.at(-1);
		const isFree = last === undefined || comparePositions(last[1].range.end, entry[1].range.start) <= 0;
		if (isFree) kept.push(entry);
		else if (entry[0] < last[0]) kept[kept.length - 1] = entry;
	}
	return kept.map(([, place]) => place);
}

function plainEdit({ range, newText }: RenamedPlace): TextEdit {
	return { range, newText };
}
