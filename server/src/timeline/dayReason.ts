/** Why a scene is of its script day, in words: everything behind the label. Knows no numbers of days. */
import { formatDate } from '../calendar/format.js';
import type { DayGroup, SceneDay } from './dayStep.js';
import type { PlacedCue, SceneWords } from './sceneWords.js';
import { isBackward } from './sceneWords.js';

/** The scene before in the thread, with its day. */
export interface DayAnchor {
	readonly day: SceneDay;
	/** `scene 17` */
	readonly name: string;
	/** `N3` */
	readonly label: string;
	/** Whether the numbers count it after the day in question. */
	readonly isLater: boolean;
}

/** `: the first day`, ` because THE NEXT MORNING after N3, scene 17`, ` because 4 March 2015 before D3, scene 2`. */
export function reasonFor(
	{ link, sameDay, word, group }: Pick<SceneDay, 'link' | 'sameDay' | 'word' | 'group'>,
	words: SceneWords,
	anchor: DayAnchor | undefined,
): string {
	const said = word === undefined ? '' : inWords(word.cue);
	if (words.stated !== undefined) return ` because the script says ${said}`;
	if (anchor === undefined) return group.kind === 'present' ? ': the first day' : ofItsOwn(words);
	const isDate = word?.cue.meaning.kind === 'date';
	if (word?.cue.meaning.kind === 'same-as-scene') return `: the ${said}`;
	// A date or a way back names the day again; any other word counts from the scene before.
	if (sameDay && (link !== 'said' || isDate))
		return `: ${said === '' ? '' : `${said}, `}the same day as ${anchor.name}`;
	const isByEvent = word?.cue.meaning.kind === 'event' && group.kind === 'present';
	const side = isDate || isByEvent ? sideOf(group, anchor) : countsBack(word) ? 'before' : 'after';
	return ` because ${said}${side === undefined ? ', another day than' : ` ${side}`} ${anchor.label}, ${anchor.name}`;
}

/** The first scene of a thread, by the words that opened it. */
function ofItsOwn({ cues }: SceneWords): string {
	const opener =
		cues.findLast(({ cue }) => cue.meaning.kind === 'open-thread') ?? cues.find(({ cue }) => isBackward(cue));
	return `: a new day of its own${opener === undefined ? '' : `, ${opener.cue.text}`}`;
}

/** A date as a person writes it, other words as they stand in the script. */
function inWords({ meaning, text }: PlacedCue['cue']): string {
	return meaning.kind === 'date' ? formatDate({ ...meaning.date, minuteOfDay: undefined }) : text;
}

/** How the dates of two days lie; in the present, where they do not tell, how the days count; else `undefined`. */
function sideOf(here: DayGroup, { day, isLater }: DayAnchor): 'before' | 'after' | undefined {
	const [lhs, rhs] = [daysOf(here), daysOf(day.group)];
	if (lhs !== undefined && rhs !== undefined && lhs[0] > rhs[1]) return 'after';
	if (lhs !== undefined && rhs !== undefined && lhs[1] < rhs[0]) return 'before';
	if (here.kind !== 'present') return undefined;
	return isLater ? 'before' : 'after';
}

function daysOf({ calendarDay, around }: DayGroup): readonly [first: number, last: number] | undefined {
	return calendarDay === undefined ? around : [calendarDay, calendarDay];
}

function countsBack(word: PlacedCue | undefined): boolean {
	const meaning = word?.cue.meaning;
	return meaning !== undefined && 'direction' in meaning && meaning.direction === 'backward';
}
