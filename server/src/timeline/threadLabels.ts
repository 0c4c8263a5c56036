/**
 * What labels and ways back do to the threads that run: `FLASHBACK` begins one, goes deeper or resumes one; `BACK TO:` and
 * `END FLASHBACK.` lead back. Places no scenes.
 */
import { worldLabels } from '../fountain/labelWords.js';
import type { TimeCue } from '../script/model.js';
import type { ThreadKind } from '../script/timeMeaning.js';
import { noEra } from './eras.js';
import { sharesPlace } from './goingOn.js';
import type { TimelineInput } from './input.js';
import type { Placements } from './placement.js';
import { openingOf } from './placement.js';
import type { SceneWords } from './sceneWords.js';
import type { Frame } from './threadWalk.js';
import { beginFrame } from './threadWalk.js';

/**
 * Pops the innermost thread, the innermost one of the kind that the words name, or all of them; of several, as many as
 * lead to the one that was left at the scene's own place. That may also be one of the same kind that a label had ended.
 */
export function closeThread(
	stack: Frame[],
	{ cue, all, placements }: { readonly cue: TimeCue; readonly all: boolean; readonly placements: Placements },
	isHere: (scene: number) => boolean,
): void {
	if (all) {
		stack.splice(1);
		return;
	}
	const kind = namedKind(cue.text);
	const depth = kind === undefined ? -1 : stack.findLastIndex(({ thread }) => thread.kind === kind);
	const home = kind === undefined ? stack.slice(0, -1).findLastIndex(({ last }) => last >= 0 && isHere(last)) : -1;
	const aside = kind === undefined && home < 0 ? besides(stack.at(-1), placements, isHere) : undefined;
	if (aside !== undefined) stack.splice(-1, 1, aside);
	else if (stack.length > 1) stack.splice(depth > 0 ? depth : home >= 0 ? home + 1 : stack.length - 1);
}

/** The thread of the same kind that the label of this one has ended, if the scene is in its place; as it was left. */
function besides(
	frame: Frame | undefined,
	placements: Placements,
	isHere: (scene: number) => boolean,
): Frame | undefined {
	const { opener, kind, frame: outer } = frame?.thread ?? {};
	const last = frame !== undefined && opener?.cue.source === 'heading' ? frame.opening - opener.back - 1 : -1;
	const left = placements[last];
	const isBesides = left !== undefined && left.thread !== frame?.thread && left.thread.frame === outer;
	if (!isBesides || left.thread.kind !== kind || !isHere(last)) return undefined;
	return { ...beginFrame(left.thread, openingOf(placements, last), noEra), last, adrift: left.adrift };
}

function namedKind(text: string): ThreadKind | undefined {
	const words = text.toUpperCase();
	if (words.includes('FLASHBACK')) return 'flashback';
	if (words.includes('FLASH')) return 'flash-forward';
	if (words.includes('DREAM') || words.includes('NIGHTMARE') || words.includes('FANTASY')) return 'dream';
	return words.includes('STORY') ? 'story' : undefined;
}

/**
 * What a label does: it resumes the thread that is already running (or one that a nested thread interrupted), it opens
 * one inside that thread, or it begins a new one in its place. A date before the running flashback's goes deeper.
 * Without a date, in another place, it may as well mean another time.
 */
export function readLabel(
	stack: Frame[],
	kind: ThreadKind,
	cue: TimeCue,
	{
		words,
		placements,
		input,
		index,
	}: {
		readonly words: SceneWords;
		readonly placements: Placements;
		readonly input: TimelineInput;
		readonly index: number;
	},
): 'resumes' | 'may resume' | 'nests' | 'begins' {
	if (cue.meaning.kind === 'open-thread' && cue.meaning.block && cue.source !== 'note') return 'nests';
	const depth = stack.findLastIndex(({ thread }) => thread.kind === kind);
	const frame = stack[depth];
	if (depth <= 0 || frame === undefined || isOtherWorld(cue, frame)) return 'begins';
	let isElsewhere = false;
	if (frame.last >= 0) {
		const scene = input.scenes[index];
		const last = input.scenes[frame.last];
		const dated = words.month;
		const lastDated = placements[frame.last]?.words.month;
		if (dated !== undefined && lastDated !== undefined && dated < lastDated) return 'nests';
		isElsewhere = scene !== undefined && last !== undefined && !sharesPlace(scene, last);
		const isHere = (other: number): boolean => {
			const there = input.scenes[other];
			return scene !== undefined && there !== undefined && sharesPlace(scene, there);
		};
		const aside = isElsewhere && dated === undefined ? besides(frame, placements, isHere) : undefined;
		if (aside !== undefined) {
			stack.splice(depth, stack.length, aside);
			return resuming.test(cue.text) ? 'resumes' : 'may resume';
		}
		if (dated !== undefined && lastDated === undefined && isElsewhere) return 'begins';
	}
	stack.splice(depth + 1);
	return isElsewhere && words.month === undefined && !words.goesOn ? 'may resume' : 'resumes';
}

/** `ALTERNATE TIMELINE` behind `WHAT IF` or behind a dream is neither. */
function isOtherWorld({ text, source }: TimeCue, { thread: { opener }, last }: Frame): boolean {
	if (source === 'note' || opener?.cue.source === 'note' || last < 0) return false;
	const [label, before] = [text.toUpperCase(), opener?.cue.text.toUpperCase() ?? ''];
	if (label === before || !(worldLabels.has(label) || worldLabels.has(before))) return false;
	return !label.includes(before) && !before.includes(label) && !resuming.test(text);
}

// "BACK TO FLASHBACK", "FLASHBACK (CONT'D)"
const resuming = /\b(?:BACK TO|BACK IN|RESUME|RETURN|STILL|CONT)/iu;

/** A new label ends a label of its own kind that only scenes carried. */
export function leaveUnblocked(stack: Frame[], kind: ThreadKind): void {
	while (stack.length > 1) {
		const frame = stack[stack.length - 1];
		if (frame === undefined || frame.thread.block || frame.thread.kind !== kind) return;
		stack.pop();
	}
}
