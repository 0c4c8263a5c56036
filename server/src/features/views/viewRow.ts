/**
 * One row of a list beside the text: what it says, how a screen reader says it, and where it leads. Types only, because the
 * client shows rows as they are and imports nothing else from here.
 */
import type { Location } from '../../text/position.js';

export const viewNames = ['scenes', 'people', 'places', 'canon'] as const;

export type ViewName = (typeof viewNames)[number];

/** Decides which commands a row offers. */
export type ViewRowKind = 'section' | 'scene' | 'day' | 'person' | 'place' | 'appearance' | 'kind' | 'entry' | 'file';

export interface ViewRow {
	/** Names the same thing as long as that is there; unique in its view. */
	readonly id: string;
	readonly kind: ViewRowKind;
	readonly label: string;
	/** Faint, behind the label. */
	readonly detail: string;
	/** Plain text, perhaps on several lines. */
	readonly tooltip: string;
	/** The whole row in words. */
	readonly spoken: string;
	/** The name of one of the editor's icons; empty for none. */
	readonly icon: string;
	/** Where the row leads; absent where it only gathers others. */
	readonly target?: Location;
	/** The lines that the row stands for, half-open; for showing which row the cursor is in. */
	readonly lines?: readonly [start: number, end: number];
	/** Whether it is somebody or some place that the canon lacks. */
	readonly isNew?: boolean;
	/** Whether its children are shown before anybody has folded or unfolded it. */
	readonly isOpen?: boolean;
	readonly children: readonly ViewRow[];
}
