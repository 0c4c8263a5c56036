/**
 * The names on a scene's cues, in order: with what plays or is thought of above them, out of which they may only be heard.
 */
import type { Canon, NameMatch } from '../canon/model.js';
import type { SceneFacts, VoiceKind } from '../script/model.js';
import { foldName } from '../script/names.js';
import type { AppearanceKind } from './model.js';
import type { PlacedReading } from './placedReading.js';
import { firstLine, isBackBetween, linesBack } from './placedReading.js';
import type { ReadName } from './readParagraph.js';

const kindOfVoice: Readonly<Record<VoiceKind, AppearanceKind>> = {
	present: 'speaks',
	remote: 'remote',
	bodiless: 'bodiless',
};

/** One for each name on each cue, in order. `seeming` are the names in action that only seem to be there. */
export function cueNames(
	facts: SceneFacts,
	canon: Canon | undefined,
	{ paragraphs, seeming }: { readonly paragraphs: readonly PlacedReading[]; readonly seeming: readonly ReadName[] },
): ReadName[] {
	const names: ReadName[] = [];
	// `ANNA (30)`
	const ages = facts.capsNames.filter(({ age }) => age !== undefined);
	const backs = linesBack(facts);
	let next = 0;
	let before: PlacedReading | undefined;
	for (const cue of facts.cues) {
		let directly: PlacedReading | undefined;
		for (; next < paragraphs.length; next++) {
			const paragraph = paragraphs[next];
			if (paragraph === undefined || firstLine(paragraph.placed.paragraph) > cue.line) break;
			before = directly = paragraph;
		}
		const isOver = before !== undefined && isBackBetween(backs, firstLine(before.placed.paragraph), cue.line);
		const goesOn = before?.leavesPlaying === true && !isOver;
		// Across an intercut it is open which of them is in this place.
		const kind = cue.voice === 'present' && facts.intercut ? 'remote' : kindOfVoice[cue.voice];
		for (const { text, span } of cue.cue.names) {
			const matches = canon?.names.characters(text) ?? noMatches;
			const isPlaying =
				goesOn || (seeming.length > 0 && isSeemingAt(seeming, { line: cue.line, called: text, matches }, directly));
			names.push({
				line: cue.line,
				span,
				name: text,
				called: text,
				kind,
				shaky: false,
				nearness: undefined,
				seems: undefined,
				fromRecording: isPlaying,
				isAnnounced: isPlaying && directly !== undefined && announces(directly, { line: cue.line, text }),
				moves: false,
				caps: true,
				cue,
				age: ages.find((run) => run.line === cue.line && run.span.start <= span.start && span.end <= run.span.end)?.age,
				matches,
			});
		}
	}
	return names;
}

const noMatches: readonly NameMatch[] = [];

/** Whether one of the names in action that only seem to be there is the speaker's. */
export function isSeemingAt(
	seeming: readonly ReadName[],
	speaker: Parameters<typeof speaksSo>[1],
	directly: PlacedReading | undefined,
): boolean {
	return seeming.some((name) => speaksSo(name, speaker, directly));
}

/** By the name that they are called by, or as one of canon people whom both can mean. */
export function isSamePerson(
	lhs: Pick<ReadName, 'called' | 'matches'>,
	rhs: Pick<ReadName, 'called' | 'matches'>,
): boolean {
	if (foldName(lhs.called) === foldName(rhs.called)) return true;
	return lhs.matches.some(({ character }) => rhs.matches.some((match) => match.character === character));
}

/** Whether a name in action has the speaker of a later cue only seem to be there: who is only thought of, right above it. */
function speaksSo(
	name: ReadName,
	speaker: Pick<ReadName, 'line' | 'called' | 'matches'>,
	directly: PlacedReading | undefined,
): boolean {
	if (name.line > speaker.line || !isSamePerson(name, speaker)) return false;
	return name.seems !== 'thought' || directly?.reading.names.includes(name) === true;
}

/** Whether what plays shows the speaker right below: `On the TV, Kim:`, `ON THE TV`, `The tape rolls. Kim looks young.` */
function announces(
	{ placed: { paragraph, isElsewhere }, reading: { names } }: PlacedReading,
	{ line, text }: { readonly line: number; readonly text: string },
): boolean {
	// A cut between them leaves the recording.
	if (line - (paragraph.lines.at(-1)?.line ?? 0) > 2) return false;
	const isNamed = names.some(({ called, nearness, kind }) => {
		const isOut = nearness === undefined && (kind === 'named' || kind === 'depicted');
		return isOut && foldName(called) === foldName(text);
	});
	return isElsewhere || isNamed || paragraph.text.trimEnd().endsWith(':');
}
