/** What the preview and the editor say to each other. Types only. Lines and columns are zero-based, columns in UTF-16 units. */
import type { PreviewMatch, PreviewPages, ScriptChanges } from '../../../server/src/protocol/messages.js';

export type {
	PreviewHead,
	PreviewLine,
	PreviewMatch,
	PreviewPages,
	PreviewRun,
} from '../../../server/src/protocol/messages.js';

/** What the paper looks like: white, or as the editor is. */
export type PaperLook = 'white' | 'theme';

/** A problem, drawn in the margin. */
export interface Mark {
	readonly line: number;
	readonly character: number;
	readonly severity: 'error' | 'warning' | 'information' | 'hint';
	readonly message: string;
}

/** What is different from an earlier version. */
export interface Comparison extends ScriptChanges {
	/** What the earlier version is called, for people. */
	readonly label: string;
	/** Of changed pages, `#dce9fb`. */
	readonly paper: string;
}

export type ToPreview =
	/** There are pages to ask for, or other ones than before. `script` differs where it is another script. */
	| { readonly kind: 'changed'; readonly script: string | undefined }
	| { readonly kind: 'pages'; readonly script: string; readonly pages: PreviewPages }
	| { readonly kind: 'marks'; readonly marks: readonly Mark[] }
	| { readonly kind: 'found'; readonly words: string; readonly matches: readonly PreviewMatch[] }
	/** `undefined`: nothing is compared. */
	| { readonly kind: 'comparison'; readonly comparison: Comparison | undefined }
	/** The question for pages could not be answered. */
	| { readonly kind: 'failed' }
	/** The cursor is on a line. */
	| { readonly kind: 'cursor'; readonly line: number }
	/** A line is the first that can be seen in the editor. */
	| { readonly kind: 'scroll'; readonly line: number }
	| { readonly kind: 'look'; readonly look: PaperLook };

export type FromPreview =
	| { readonly kind: 'ready' }
	| { readonly kind: 'ask'; readonly from: number; readonly to: number }
	| { readonly kind: 'search'; readonly words: string }
	/** Somebody has clicked on words; `isChosen`: and wants to write there. */
	| { readonly kind: 'goTo'; readonly line: number; readonly character: number; readonly isChosen: boolean }
	/** Somebody has scrolled so that a line is the first on the screen. */
	| { readonly kind: 'scrolled'; readonly line: number }
	| { readonly kind: 'look'; readonly look: PaperLook }
	/** Somebody has pressed the button of one of our commands. */
	| { readonly kind: 'run'; readonly command: 'openScript' | 'export' | 'compare' | 'stopComparing' };
