/** What the page of statistics and the editor say to each other. Types only. Lines are zero-based. */
import type { ScriptStats } from '../../../server/src/protocol/messages.js';

export type { ScriptStats } from '../../../server/src/protocol/messages.js';

/** How far somebody is on a day. */
export interface WritingDay {
	/** Since the day's first look at the script; negative where more went than came. */
	readonly nWords: number;
	readonly eighths: number;
	/** 0 for none. */
	readonly wordsGoal: number;
	readonly eighthsGoal: number;
}

export type ToStatistics =
	| { readonly kind: 'stats'; readonly stats: ScriptStats; readonly day: WritingDay }
	/** No script is open. */
	| { readonly kind: 'none' };

export type FromStatistics =
	| { readonly kind: 'ready' }
	| { readonly kind: 'goTo'; readonly line: number; readonly isChosen: boolean }
	| { readonly kind: 'run'; readonly command: 'openScript' | 'setGoals' };
