/**
 * What a check reports: a finding with its evidence and fixes, still in terms of scenes, not of the protocol.
 * The table of codes (docs/diagnostics/<code>.md, one page each) lives in codes.ts.
 */
import type { SceneSpan } from '../script/model.js';
import type { StoryPlace } from '../story/model.js';
import type { Location, Range, Uri } from '../text/position.js';
import type { FindingCode } from './codes.js';
import type { CheckInput } from './input.js';

export type Severity = 'hint' | 'information' | 'warning' | 'error';

/** One link of the chain: a fact that was used, and where it is written. */
export interface Evidence {
	readonly message: string;
	readonly at: Location;
	/** In another part of the story, whose lines move without this script: then `at` is settled when the finding is handed out. */
	readonly elsewhere?: StoryPlace | undefined;
}

export interface TextEdit {
	readonly range: Range;
	readonly newText: string;
}

/** A quick fix: edits in one or more files. Edits never overlap and touch nothing else. */
export interface Fix {
	/** What happens, in the imperative: `Change to JESSE`. */
	readonly title: string;
	readonly edits: ReadonlyMap<Uri, readonly TextEdit[]>;
	/** The one that most writers would choose. At most one per finding. */
	readonly preferred: boolean;
}

export interface Finding {
	readonly code: FindingCode;
	readonly severity: Severity;
	/** One plain sentence, both sides named. */
	readonly message: string;
	readonly uri: Uri;
	readonly range: Range;
	readonly evidence: readonly Evidence[];
	/**
	 * The canon entry that an assumption makes it collide with (the clock of the scenes before goes on); `undefined` where
	 * stated or inferred facts prove it. Several such in one place point to an unlabelled flashback, not to a mistake.
	 */
	readonly assumedAgainst?: string | undefined;
	/** Made on demand: fixes cost nothing until somebody asks. */
	readonly fixes: () => readonly Fix[];
	/** Shown faded (unnecessary) or struck through (deprecated) where the editor can. */
	readonly tag: 'unnecessary' | 'deprecated' | undefined;
}

/** A place in some scene (by index; -1 is the text before the first), or its heading's words where `at` is `undefined`. */
export interface ScriptPlace {
	readonly scene: number;
	readonly at: SceneSpan | undefined;
}

/** Evidence that moves with its scene, or that stands in another file. */
export interface Link {
	readonly message: string;
	readonly at: ScriptPlace | StoryPlace | Location;
}

/**
 * A finding in terms of its scene: lines count from the scene's start, and fixes are made from the input at hand, so that
 * it stays true while lines move and other scenes change.
 */
export interface SceneFinding extends Omit<Finding, 'uri' | 'range' | 'evidence' | 'fixes'> {
	readonly at: SceneSpan | undefined;
	readonly evidence: readonly Link[];
	readonly fixes: (input: CheckInput, scene: number) => readonly Fix[];
}

/** A finding with the scene that it is in; -1 is the text before the first. */
export interface PlacedFinding {
	readonly scene: number;
	readonly finding: SceneFinding;
}
