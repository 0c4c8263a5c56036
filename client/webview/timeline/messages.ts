/** What the timeline's page and the editor say to each other. Types only. Lines are zero-based. */
import type { TimelineParams, TimelineResult } from '../../../server/src/protocol/messages.js';

export type { LaneKind } from '../../../server/src/protocol/messages.js';

/** What is to be drawn. */
export type Wish = Omit<TimelineParams, 'uri'>;

export type ToTimeline =
	/** There is something else to draw than before; `script` is `undefined` while there is none. */
	| { readonly kind: 'changed'; readonly script: string | undefined }
	| { readonly kind: 'picture'; readonly wish: Wish; readonly picture: NonNullable<TimelineResult> }
	/** A question could not be answered. */
	| { readonly kind: 'failed' }
	| { readonly kind: 'cursor'; readonly line: number };

export type FromTimeline =
	| { readonly kind: 'ready' }
	| { readonly kind: 'ask'; readonly wish: Wish }
	/** `isChosen`: somebody wants to write there. */
	| { readonly kind: 'goTo'; readonly line: number; readonly isChosen: boolean }
	| { readonly kind: 'run'; readonly command: 'openScript' };
