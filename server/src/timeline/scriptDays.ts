/**
 * Script days as supervisors count them; the night belongs to the day before. A left fold over scenes that always has an
 * answer, with its reason (docs/timeline.md, "Script days"), and goes on as before where an edit changes nothing.
 */
import type { OldDays, ScriptDays } from './daysBegun.js';
import { DaysBegun } from './daysBegun.js';
import type { DayGroup, DayStep, SceneDay } from './dayStep.js';
import { advance, daysAround, daysFrom, tieIn } from './dayStep.js';
import type { Glance } from './glance.js';
import { isAnywhere, marks } from './glance.js';
import type { SceneTimeInput, TimelineInput } from './input.js';
import { SceneNumbers } from './input.js';
import type { Placements } from './placement.js';
import { previousTo } from './placement.js';
import type { SceneWords } from './sceneWords.js';
import { wordsOf } from './sceneWords.js';

/**
 * The day of every scene; the very one of before where it follows from the same. Cost: a step for each scene that an edit
 * places in another way, or that follows one with another day, and a comparison for each other.
 */
export function scriptDays(
	{ header, scenes: inputs }: TimelineInput,
	placements: Placements,
	glance: Glance,
	old?: OldDays,
): ScriptDays {
	const start = startOf(header, old?.days.start);
	const isAsBefore = old?.placements === placements && old.days.start === start;
	// A number that words name may be another scene's now.
	const namesScenes = isAnywhere(glance, marks.namesScenes);
	if (isAsBefore && !namesScenes) return old.days;
	const begun = new DaysBegun(placements, glance, old);
	const { scenes } = begun;
	const numbers = new SceneNumbers(inputs);
	const isAllNew = old === undefined || namesScenes || old.days.start !== start;
	for (let scene = isAllNew ? 0 : begun.head; scene < placements.length; scene++) {
		const placement = placements[scene];
		if (placement === undefined || (!isAllNew && begun.staysAt(scene))) continue;
		const { thread, words } = placement;
		const { kind } = thread;
		const previous = scenes[previousTo(placements, scene)];
		const before = previous ?? (kind === 'present' ? start : undefined);
		const isStart = before !== undefined && before === start;
		const sameAs = words.first['same-as-scene']?.cue.meaning;
		const named = sameAs?.kind === 'same-as-scene' ? (numbers.find(sameAs.number) ?? scene) : scene;
		const other = named < scene ? scenes[named] : undefined;
		const known = begun.before(scene);
		const isKnown = known !== undefined && other === undefined && begun.followsAsBefore(scene);
		// The same steps from another date.
		const movedBy = isKnown ? 0 : other === undefined && !asksForDate(words) ? begun.movedBefore(scene) : undefined;
		const step = known !== undefined && movedBy !== undefined ? known : advance(before, isStart, placement);
		const stepDay = shifted(step.calendarDay, movedBy);
		const isOther = other?.group.kind === kind;
		const goingOn = isStart ? undefined : isOther ? other.group : step.sameDay ? before?.group : undefined;
		const dated = goingOn === undefined ? begun.dayOf(scene, kind, stepDay) : undefined;
		// A night and the day behind it may be of one date.
		const joined = goingOn ?? (step.link === 'later' && dated === before?.group ? undefined : dated);
		const group =
			joined ??
			begun.begin(scene, {
				kind,
				calendarDay: stepDay,
				around: daysAround(words) ?? daysFrom(before?.group, words.step),
				tie: tieIn(words),
				stated: words.stated,
			});
		const calendarDay = group === other?.group ? group.calendarDay : stepDay;
		const day =
			isKnown && group === known.group
				? known
				: dayOf(step, group, { calendarDay, notBefore: shifted(step.notBefore, movedBy) }, known);
		begun.put(scene, day, goingOn !== undefined ? 'goes on' : joined === undefined ? 'begins' : 'joins');
	}
	return { scenes, start, asked: begun.asked, begins: begun.begins };
}

/** Whether the day of a scene follows from the very date of the one before it, rather than going on from that. */
function asksForDate({ first, exactDay, recurs }: SceneWords): boolean {
	const dated = exactDay ?? first.date ?? first.season ?? first.event ?? first['same-as-scene'];
	return dated !== undefined || recurs;
}

function shifted(day: number | undefined, by = 0): number | undefined {
	return day === undefined ? undefined : day + by;
}

/** A scene's day: `old` itself where it says the same. */
function dayOf(
	day: DayStep,
	group: DayGroup,
	{ calendarDay, notBefore }: Pick<SceneDay, 'calendarDay' | 'notBefore'>,
	old: SceneDay | undefined,
): SceneDay {
	const { light, lastLight, firstLight, isForeignLight, isOverruled, lastClock, lastZone, link } = day;
	const { isOpenNight, period, isPlaced, sameDay, word } = day;
	const isSame =
		old?.group === group &&
		old.light === day.light &&
		old.lastLight === day.lastLight &&
		old.firstLight === day.firstLight &&
		old.isForeignLight === day.isForeignLight &&
		old.isOverruled === day.isOverruled &&
		old.lastClock === day.lastClock &&
		old.lastZone === day.lastZone &&
		old.link === day.link &&
		old.calendarDay === calendarDay &&
		old.notBefore === notBefore &&
		old.isOpenNight === day.isOpenNight &&
		old.period === day.period &&
		old.isPlaced === day.isPlaced &&
		old.sameDay === day.sameDay &&
		old.word === day.word;
	if (isSame) return old;
	return {
		light,
		lastLight,
		firstLight,
		isForeignLight,
		isOverruled,
		lastClock,
		lastZone,
		link,
		group,
		calendarDay,
		notBefore,
		isOpenNight,
		period,
		isPlaced,
		sameDay,
		word,
	};
}

/** The clock that the header sets, a day without a scene: the very one of before where it is the same. */
function startOf({ cues }: SceneTimeInput, old: SceneDay | undefined): SceneDay | undefined {
	const { exactDay } = wordsOf(cues.map((cue) => ({ cue, back: 0 })));
	if (exactDay === undefined) return undefined;
	const { day: calendarDay } = exactDay;
	if (old?.calendarDay === calendarDay) return old;
	const group: DayGroup = { kind: 'present', calendarDay, around: undefined, tie: undefined, stated: undefined };
	const said = {
		notBefore: undefined,
		isOpenNight: false,
		period: undefined,
		isPlaced: true,
		sameDay: false,
		word: undefined,
	};
	const noLight = {
		light: undefined,
		lastLight: undefined,
		firstLight: undefined,
		isForeignLight: false,
		isOverruled: false,
	};
	return { ...noLight, lastClock: undefined, lastZone: undefined, link: 'first', group, calendarDay, ...said };
}
