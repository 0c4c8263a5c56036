/** What our notes mean, in a sentence each. One table, for hovers and completion alike. */
import type { TextLine } from './richText.js';
import { code } from './richText.js';
import type { SentenceText } from './sentences.js';

export interface NoteRow {
	/** The key before the colon. */
	readonly key: string;
	readonly example: string;
	readonly means: SentenceText;
	/** Whether it belongs before the first scene. */
	readonly place: 'header' | 'scene' | 'both';
}

export const noteRows: readonly NoteRow[] = [
	{
		key: 'time',
		example: '[[time: 2015-03-02 22:15]]',
		means:
			'When the scene starts: a date of any precision, a distance (+3 days), "same as #12", or "during", "after", "before" a canon event.',
		place: 'both',
	},
	{
		key: 'day',
		example: '[[day: 3]]',
		means: 'The script day of the scene, instead of the computed one.',
		place: 'scene',
	},
	{
		key: 'thread',
		example: '[[thread: flashback]]',
		means: 'The thread of the scene: present, flashback, flash-forward, dream or story.',
		place: 'scene',
	},
	{
		key: 'place',
		example: '[[place: old-mill]]',
		means: 'The canon place of the scene, where the heading can’t say it.',
		place: 'scene',
	},
	{ key: 'present', example: '[[present: KIM, MARCO]]', means: 'Who is in the scene, silent or not.', place: 'scene' },
	{
		key: 'with',
		example: '[[with: BEN, GUARD #1]]',
		means: 'Who is needed in the scene besides: silent people, extras, a body. It is for reports; no check reads it.',
		place: 'scene',
	},
	{ key: 'absent', example: '[[absent: KIM]]', means: 'Who is not in the scene, although named.', place: 'scene' },
	{
		key: 'dies',
		example: '[[dies: MARCO]]',
		means: 'Somebody dies in this scene, and stays dead from then on.',
		place: 'scene',
	},
	{ key: 'born', example: '[[born: HOLLY]]', means: 'Somebody is born in this scene.', place: 'scene' },
	{
		key: 'destroyed',
		example: '[[destroyed: THE RV]]',
		means: 'Something or some place is destroyed in this scene.',
		place: 'scene',
	},
	{
		key: 'cast',
		example: '[[cast: MARCO = marco-salamanca-red, LENA]]',
		means: 'Pins a cue to a canon id, or lists a cue as intended.',
		place: 'both',
	},
	{
		key: 'canon',
		example: '[[canon: breaking-bad, ./own.canon.yaml]]',
		means: 'The canon in force: ids, or paths relative to the script; later ones on top.',
		place: 'header',
	},
	{ key: 'episode', example: '[[episode: 3]]', means: 'The script’s place in a series.', place: 'header' },
	{
		key: 'numbers',
		example: '[[numbers: locked 1 to 120, 45A]]',
		means: 'The scene numbers are locked: none of them changes, and a scene that goes leaves OMITTED.',
		place: 'header',
	},
	{
		key: 'supervisor',
		example: '[[supervisor: ignore dead-character — a ghost]]',
		means:
			'Silences checks: for its scene alone between blank lines, for a line at that line’s end or directly before it, for the file before the first scene.',
		place: 'both',
	},
];

/** The row of a note's key. */
export function noteRow(key: string): NoteRow | undefined {
	return noteRows.find((row) => row.key === key.toLowerCase());
}

export function noteBlocks({ example, means }: NoteRow): readonly (readonly TextLine[])[] {
	return [[[code(example)], [means]]];
}
