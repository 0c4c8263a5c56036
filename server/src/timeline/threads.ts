/**
 * Which thread each scene lies in: the present, a flashback, a dream, a told story. Threads form a stack, because
 * `BACK TO …` returns to whatever the last cut left (docs/timeline.md, "Threads").
 */
import type { PartialDate } from '../calendar/partialDate.js';
import type { ThreadKind } from '../script/timeMeaning.js';
import { cuesInForce, leavesLapsed } from './cardsLeft.js';
import type { Continuity } from './continuity.js';
import { continuityOf, lightAfter } from './continuity.js';
import { followPresent, unknownPresent } from './datedPresent.js';
import type { Leap, WordsAt } from './eras.js';
import {
	countsElsewhere,
	datesReturn,
	eraAfter,
	isDatedAlike,
	isMirrored,
	leapOf,
	mayCountFrom,
	noEra,
} from './eras.js';
import { continues, homeByHeading, homeByName, isSomebodyBack, sharesPlace } from './goingOn.js';
import type { SceneTimeInput, TimelineInput } from './input.js';
import { isIntercutWithPrevious } from './intercuts.js';
import { dateOf } from './partialOrder.js';
import type { ScenePlacement, Thread } from './placement.js';
import type { PlacedCue, SceneWords } from './sceneWords.js';
import { countsFromBefore, isBackward, wordsOf } from './sceneWords.js';
import type { SilentEnd } from './silentEnds.js';
import { afterSilentEnd } from './silentEnds.js';
import { silentReturn, stepBackInto } from './silentReturns.js';
import { closeThread, leaveUnblocked, readLabel } from './threadLabels.js';
import type { Frame, WalkState } from './threadWalk.js';
import { beginFrame, leftBy, ThreadWalk } from './threadWalk.js';

/** From so many scenes on, a script has begun. */
const openingScenes = 3;

const present: Thread = {
	kind: 'present',
	frame: undefined,
	cut: 0,
	opener: undefined,
	block: true,
	labelled: true,
};

/**
 * Places every scene in its thread. Cost: a few steps for each scene from an edit to where the threads run on as before. Where a scene lies as it did before, `before` gives its placement, and where all do, the
 * list: the same objects.
 */
export function placeScenes(input: TimelineInput, before: readonly ScenePlacement[] = []): readonly ScenePlacement[] {
	const walk = new ThreadWalk(input, before, () => startOf(input));
	while (!walk.isOver) placeRun(walk, input);
	return walk.placed();
}

/** Places scenes from where the walk is to where it skips some that lie as they did, or to the end. */
function placeRun(walk: ThreadWalk, input: TimelineInput): void {
	const { state, placements } = walk;
	const { stack, datedPresent } = state;
	const [bottom] = stack;
	const wordsAt = (scene: number): SceneWords | undefined =>
		scene < 0 ? input.header.words : placements[scene]?.words;
	const dateAt = (scene: number): PartialDate | undefined => {
		const words = placements[scene]?.words;
		return words && dateOf(words);
	};
	const isElsewhere = (lhs: number, rhs: number): boolean => {
		const [one, other] = [input.scenes[lhs], input.scenes[rhs]];
		return one === undefined || other === undefined || !sharesPlace(one, other);
	};

	const top = (): Frame => stack[stack.length - 1] ?? bottom;
	const open = (
		index: number,
		kind: Exclude<ThreadKind, 'present'>,
		opener: PlacedCue,
		options: { block: boolean; labelled: boolean },
	): void => {
		const { thread: frame, last } = top();
		const opened: Thread = { kind, frame, cut: last < 0 ? 0 : index - last, opener, ...options };
		const known = walk.placedBefore(index)?.thread;
		const thread = known !== undefined && isSameThread(known, opened) ? known : opened;
		stack.push(beginFrame(thread, index, top().era));
	};
	/**
	 * Where the light of a scene that no words place has it go on. In a place of its own a cut to a flashback runs until words
	 * end it, and a dream, where any light may follow any other, until somebody is back.
	 */
	const goesOnIn = (index: number, words: SceneWords): Continuity => {
		const frame = top();
		if (frame.last !== index - 1) return 'here';
		const left = leftBy(frame);
		const holds =
			frame.thread.block ||
			(frame.thread.kind === 'dream' && !isSomebodyBack(index, { left, last: frame.last }, input));
		const isHeld = holds && isElsewhere(index, left);
		const lights = stack.map(({ light }) => light);
		return continuityOf(words, lights, { isElsewhere: isElsewhere(index, frame.last), isHeld });
	};
	/** Follows the words that open and close threads; `no` where none did, `perhaps` where a label leaves open which it means. */
	const move = (words: SceneWords, index: number): 'yes' | 'no' | 'perhaps' => {
		let placed = false;
		let isDoubtful = false;
		for (const { cue, back } of words.cues) {
			const { meaning } = cue;
			const opener = { cue, back };
			if (meaning.kind === 'close-thread') {
				closeThread(stack, { cue, all: meaning.all, placements }, (last) => !isElsewhere(index, last));
				placed = true;
			} else if (meaning.kind === 'open-thread') {
				const verdict = readLabel(stack, meaning.thread, cue, { words, placements, input, index });
				isDoubtful = verdict === 'may resume';
				if (verdict === 'begins' || verdict === 'nests') {
					if (verdict === 'begins') leaveUnblocked(stack, meaning.thread);
					open(index, meaning.thread, opener, { block: meaning.block, labelled: true });
				}
				placed = true;
			} else if (isBackward(cue) && !placed && words.first['open-thread'] === undefined) {
				// A heading's EARLIER is a detour; but for the beginning of a script, which all the rest may lead up to.
				const isDetour = meaning.kind === 'earlier' && cue.source === 'heading' && index >= openingScenes;
				open(index, 'flashback', opener, { block: !isDetour, labelled: false });
				placed = true;
			}
		}
		if (!placed) return 'no';
		return isDoubtful ? 'perhaps' : 'yes';
	};

	for (let index = placements.length; index < input.scenes.length; index++) {
		if (walk.skipsFrom(index)) return;
		const scene = input.scenes[index];
		if (scene === undefined) continue;
		let words = wordsFor(scene, state.handsOn);
		const isBehindLapse = leavesLapsed(state.handsOn);
		state.handsOn = scene.handsOn;
		const isDeep = stack.length > 1;
		if (isDeep && words.first.return !== undefined) {
			const home = returnsHome(words.first.return, stack, index, input);
			if (home) words = leadingBack(words, words.first.return);
		}
		if (isDeep && words.first.titles !== undefined && isRecap(top().thread))
			words = leadingBack(words, words.first.titles);
		const moved = words.movesThread ? move(words, index) : 'no';
		let uncertain = moved === 'perhaps';
		let isDoubtfulLeap = false;
		let isDatedReturn = false;
		if (moved === 'no') {
			const depth = stack.length;
			const past = top().era;
			const leap = isDeep ? leavePast(stack, words, (left) => !isElsewhere(index, left), wordsAt) : 'stays';
			isDoubtfulLeap = leap === 'returns from somewhere';
			// Its date says where it is; what its `FOUR DAYS LATER` counts from, the past or what that left, only the date can tell.
			isDatedReturn = words.setsClock && stack.length < depth && mayCountFrom(past, words, wordsAt);
			if (leap === 'leads back' && words.first.offset !== undefined) words = leadingBack(words, words.first.offset);
			const goesOn = isDeep ? goesOnIn(index, words) : 'here';
			if (typeof goesOn === 'number') stack.splice(goesOn);
			const home = isDeep && goesOn === 'here' ? homeByHeading(stack, index, input) : undefined;
			const isDoubtfulHome = home?.isSure === false && countsFromBefore(words);
			if (home !== undefined) {
				const past = stack.splice(home.depth)[0];
				top().doubt = home.isSure ? 'none' : 'in place';
				if (isDoubtfulHome && past !== undefined) top().ended = silentEndOf(past, false);
			}
			isDoubtfulLeap ||= goesOn === 'somewhere' || isDoubtfulHome;
			while (typeof goesOn !== 'number' && !top().thread.block) {
				const verdict = continues(scene, index, top(), input);
				if (verdict === 'yes') break;
				const past = stack.pop();
				uncertain ||= verdict === 'perhaps';
				if (past?.thread.kind === 'flashback' && past.thread.labelled)
					top().ended = silentEndOf(past, verdict === 'perhaps');
			}
		}
		const frame = top();
		const { thread } = frame;
		if (frame.doubt === 'in place' && (moved !== 'no' || (frame.last === index - 1 && isElsewhere(index, frame.last))))
			frame.doubt = 'none';
		if (words.setsClock) frame.doubt = 'none';
		// `1955`, then `PRESENT DAY`: the way back from a step that nothing labelled.
		const clock =
			frame === bottom
				? followPresent(datedPresent, index, words, isDeep || frame.ended !== undefined, dateAt)
				: 'runs';
		const isBack = typeof clock === 'number';
		if (isBack) Object.assign(frame, { adrift: false, doubt: 'none', back: stepBackInto(thread, leftBy(frame)) });
		let previous = isBack ? clock : frame.last;
		if (frame.ended !== undefined) {
			const { lies, end } = leavesNoDoubt(words)
				? { lies: 'back', end: frame.ended }
				: afterSilentEnd(frame.ended, index, input);
			uncertain ||= lies === 'perhaps';
			if (lies === 'back' && !isBack && end.isOpen && !end.hasCounted) previous = end.left;
			frame.ended = lies === 'back' ? undefined : end;
		}
		const isUndatedSoFar = frame.back.dated < 0 && frame.era.dated === undefined;
		const { left, leftDated, aside, asideDated } = frame.back;
		// The date, the place and the light of a scene that was left: it goes on there.
		const isBackIn = (other: number, dated: number): boolean =>
			placements[other]?.thread === thread &&
			placements[other].words.light === words.light &&
			isDatedAs(words, dateAt(dated)) &&
			!isElsewhere(index, other) &&
			isElsewhere(index, previous);
		const silent = silentReturn(
			frame.back,
			{ scene: index, previous, words },
			isElsewhere,
			(other) => placements[other]?.thread === thread,
			dateAt,
		);
		// Where it seems to have come back it is told behind what the step left, whatever its words count from.
		if (silent === 'from either' && placements[left]?.thread === thread) previous = left;
		if (typeof silent === 'number') {
			previous = silent;
			frame.doubt = 'until dated';
		}
		const returns = silent === 'from either' || isDoubtfulLeap;
		uncertain ||= returns || frame.doubt !== 'none';
		if (left >= 0 && frame.back.left < 0) {
			const mayCount = mayCountFrom(frame.era, words, wordsAt) || placements[left]?.thread !== thread;
			if (mayCount && !isBackIn(left, leftDated)) isDatedReturn = true;
			else previous = left;
		} else if (left < 0 && frame.back.left >= 0 && isBackIn(aside, asideDated)) previous = aside;
		const countsFromAny =
			isBehindLapse ||
			returns ||
			isDatedReturn ||
			(isElsewhere(index, index - 1) && countsElsewhere(frame.era, words, wordsAt)) ||
			(words.setsClock && words.countsMonths && isOfAnyYear(placements[previous]?.words));
		const stops = words.stopsClock || clock === 'stops';
		const isFirstYear = isUndatedSoFar && namesYear(words) && previous >= 0 && isElsewhere(index, previous);
		const breaksOrder = stops || clock === 'begins' || (words.setsClock && frame.adrift) || isFirstYear;
		frame.adrift = stops || (frame.adrift && !words.setsClock);
		frame.era = eraAfter(clock === 'runs' ? frame.era : noEra, words, index, previous < 0);
		const { adrift } = frame;
		const intercut = previous === index - 1 && isIntercutWithPrevious(input.scenes, index, state.intercut);
		state.intercut = intercut;
		const afterCut = previous >= 0 && previous !== index - 1;
		const afterDream = afterCut && endsDream(placements[index - 1]?.thread, thread);
		const back = previous < 0 ? 0 : index - previous;
		const sinceOpening = back === 0 && frame.opening >= 0 ? index - frame.opening : 0;
		const known = walk.placedBefore(index);
		const isKnown =
			known !== undefined &&
			known.words === words &&
			known.thread === thread &&
			known.back === back &&
			known.sinceOpening === sinceOpening &&
			known.uncertain === uncertain &&
			known.mayReturn === countsFromAny &&
			known.afterCut === afterCut &&
			known.afterDream === afterDream &&
			known.intercut === intercut &&
			known.adrift === adrift &&
			known.breaksOrder === breaksOrder;
		placements.push(
			isKnown
				? known
				: {
						thread,
						back,
						sinceOpening,
						uncertain,
						mayReturn: countsFromAny,
						afterCut,
						afterDream,
						intercut,
						adrift,
						breaksOrder,
						words,
					},
		);
		frame.last = index;
		frame.light = lightAfter(frame.light, words);
	}
}

function startOf({ header }: TimelineInput): WalkState {
	return {
		stack: [beginFrame(present, -1, eraAfter(noEra, header.words, -1, true))],
		datedPresent: unknownPresent(header.words.setsClock),
		handsOn: header.handsOn,
		intercut: false,
	};
}

/** A flashback that is over, as far as anybody knows, because scenes have left it; `isOpen` where that is not sure. */
function silentEndOf(past: Frame, isOpen: boolean): SilentEnd {
	return { left: leftBy(past), first: past.opening, last: past.last, isOpen, hasCounted: false };
}

/** Whether words place a scene, behind a flashback of which nobody knows whether it is over. */
function leavesNoDoubt({ setsClock, wayBack }: SceneWords): boolean {
	return setsClock || wayBack !== undefined;
}

/** Whether a scene says a date again, and counts nothing on from it. */
function isDatedAs(words: SceneWords, left: PartialDate | undefined): boolean {
	const date = dateOf(words);
	if (date === undefined || left === undefined || countsFromBefore(words)) return false;
	return date.year === left.year && date.month === left.month && date.day === left.day && date.years === left.years;
}

/** Whether all that dates a scene is a year: what comes before the first one may be of any other. */
function namesYear({ first: { date }, goesOn }: SceneWords): boolean {
	return date?.cue.meaning.kind === 'date' && date.cue.meaning.date.month === undefined && !goesOn;
}

/** `CHRISTMAS`, and nothing else that dates the scene. */
function isOfAnyYear(words: SceneWords | undefined): boolean {
	return words?.recurs === true && !words.isDating;
}

/** Whether the way from one thread back to another leads out of a dream. */
function endsDream(left: Thread | undefined, to: Thread): boolean {
	for (let thread = left; thread !== undefined && thread !== to; thread = thread.frame)
		if (thread.kind === 'dream') return true;
	return false;
}

/** Pops flashbacks that a date or a leap forwards leads out of; how the leap does that. `isBackAt` tells whether the scene is in the place of another. */
function leavePast(stack: Frame[], words: SceneWords, isBackAt: (scene: number) => boolean, wordsAt: WordsAt): Leap {
	if (!words.setsClock && words.first.offset === undefined) return 'stays';
	// Back in the place, on the day, that a step left, however many steps lie in between.
	const home = stack
		.slice(0, -1)
		.findLastIndex(({ era, last }) => isDatedAlike(words, era, wordsAt) && last >= 0 && isBackAt(last));
	const isPast = stack.slice(home + 1).every(({ thread }) => thread.kind === 'flashback');
	if (home >= 0 && isPast && !isBackAt(stack.at(-1)?.last ?? -1)) stack.splice(home + 1);
	for (;;) {
		const [left, frame] = stack.slice(-2);
		if (left === undefined || frame?.thread.kind !== 'flashback') return 'stays';
		const { opener } = frame.thread;
		const mirrors = opener !== undefined && isMirrored(words, opener.cue.meaning) && isBackAt(leftBy(frame));
		const said = mirrors && !isBackAt(frame.last) ? 'leads back' : leapOf(words, frame.era);
		const leap = frame.thread.labelled && said !== 'leads back' ? 'stays' : said;
		if (leap === 'stays' && !datesReturn(words, frame.era, left.era, wordsAt)) return 'stays';
		stack.pop();
		if (leap !== 'stays') return leap;
	}
}

const backwards = new WeakMap<PlacedCue, { readonly words: SceneWords; readonly leading: SceneWords }>();

/** Whether `BACK TO THE ATTIC:` leads back; then all threads inside the one that it leads out of are over. */
function returnsHome({ cue: { meaning } }: PlacedCue, stack: Frame[], index: number, input: TimelineInput): boolean {
	const depth = meaning.kind === 'return' ? homeByName(meaning.to, stack, index, input) : undefined;
	if (depth !== undefined) stack.splice(depth + 1);
	return depth !== undefined;
}

/** `PREVIOUSLY ON:` at the beginning of an episode. */
function isRecap({ opener }: Thread): boolean {
	return opener?.cue.source === 'transition' && /^PREVIOUSLY\b/iu.test(opener.cue.text);
}

/**
 * `BACK TO BEN`, and `TEN YEARS LATER` that counts from the flashback, as words for the way back: where that left, the clock
 * stood still.
 */
function leadingBack(words: SceneWords, back: PlacedCue): SceneWords {
	const known = backwards.get(back);
	if (known?.words === words) return known.leading;
	const meaning = { kind: 'close-thread', all: false } as const;
	const cues = words.cues.map((placed) => (placed === back ? { ...placed, cue: { ...placed.cue, meaning } } : placed));
	const leading = wordsOf(cues);
	backwards.set(back, { words, leading });
	return leading;
}

function isSameThread(lhs: Thread, rhs: Thread): boolean {
	return (
		lhs.kind === rhs.kind &&
		lhs.frame === rhs.frame &&
		lhs.cut === rhs.cut &&
		lhs.opener?.cue === rhs.opener?.cue &&
		lhs.opener?.back === rhs.opener?.back &&
		lhs.block === rhs.block &&
		lhs.labelled === rhs.labelled
	);
}

const joined = new WeakMap<SceneTimeInput, { readonly handedOn: readonly PlacedCue[]; readonly words: SceneWords }>();

/** Kept while the scene and what is handed on to it are the same. */
function wordsFor(scene: SceneTimeInput, handedOn: readonly PlacedCue[]): SceneWords {
	if (handedOn.length === 0) return scene.words;
	const known = joined.get(scene);
	if (known?.handedOn === handedOn) return known.words;
	const words = wordsOf(cuesInForce(handedOn, scene.words));
	joined.set(scene, { handedOn, words });
	return words;
}
