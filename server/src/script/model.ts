/**
 * A script as scenes, and what each scene says: who speaks, who is introduced, which words date it. Types only.
 * Everything here follows from the text alone; canon and calendar come later.
 */
import type { CueLine, Heading, Line, ScriptSyntax, SpannedText, TitlePageEntry } from '../fountain/syntax.js';
import type { Span, Uri } from '../text/position.js';
import type { TimeMeaning } from './timeMeaning.js';

/** Stable under edits elsewhere: the explicit scene number where there is one, else heading text plus ordinal among equals. */
export type SceneId = string & { readonly __brand: 'SceneId' };

/** A scene's lines, relative to its own start. Identity is kept while its lines are the same objects; caches hang on it. */
export interface SceneNode {
	readonly lines: readonly Line[];
}

/** Where a scene is now. `scenes[0]` of a script has `index` 0 (printed as scene 1). */
export interface Scene {
	readonly id: SceneId;
	readonly index: number;
	readonly node: SceneNode;
	/** Zero-based line of the heading in the file. */
	readonly startLine: number;
	/** Titles of the sections the scene stands under, outermost first. */
	readonly sections: readonly string[];
}

/** A section line (`# Act One`), with its depth 1–6 and zero-based line. */
export interface Section {
	readonly title: string;
	readonly depth: number;
	readonly line: number;
	/** Index of the first scene that follows it. */
	readonly beforeScene: number;
}

export interface ScriptModel {
	readonly uri: Uri;
	readonly syntax: ScriptSyntax;
	readonly titlePage: readonly TitlePageEntry[];
	/** Everything before the first heading, title page included; always there, perhaps empty. Starts at line 0. */
	readonly header: SceneNode;
	readonly scenes: readonly Scene[];
	readonly sections: readonly Section[];
}

/** A place in a scene: the line counted from the scene's first line, and columns on it. */
export interface SceneSpan {
	readonly line: number;
	readonly span: Span;
}

/** How a cue's extensions place the speaker. */
export type VoiceKind =
	/** On screen, `(O.S.)` or `(O.C.)`: there in the flesh. */
	| 'present'
	/** `(ON PHONE)`, `(ON RADIO)`, `(INTERCOM)`: alive, but elsewhere. */
	| 'remote'
	/** `(V.O.)`, `(RECORDING)`, `(ON TAPE)`, `(ON VIDEO)`, `(ON TV)`, `(FILTERED)`: neither alive nor here, for all we know. */
	| 'bodiless';

/** A cue line in a scene. `JESSE & KIM` has two names. */
export interface CueFact extends SceneSpan {
	readonly cue: CueLine;
	readonly voice: VoiceKind;
	/** Heard from outside the picture: `(O.S.)`, `(FROM KITCHEN)`. Alive and near, but not in the place of the scene. */
	readonly isOff: boolean;
	/** Speaks into a telephone, a radio, a camera, `(INTO PHONE)`: here, with somebody at the other end. */
	readonly isOnLine: boolean;
}

/** An age as stated, in whole years, both ends included: `31` is 31–31, `40s` 40–49, `late 30s` 36–39, `mid-40s` 43–47. */
export interface StatedAge extends SceneSpan {
	readonly text: string;
	readonly from: number;
	readonly to: number;
	/** True for decades and words (`40s`, `early 30s`, `teens`), which are allowed a year either way. */
	readonly vague: boolean;
}

/**
 * A name in CAPS in action or on a cue, where it could be a person's: `JESSE PINKMAN (31) wipes …`.
 * One fact per occurrence of a run of capitalised words. Whether it is a person is decided with the canon.
 */
export interface CapsName extends SceneSpan {
	readonly text: string;
	readonly age: StatedAge | undefined;
}

/** Action prose, a line each, with the words that are no notes, boneyard or marks. Names are looked up in it with the canon. */
export interface ProseLine {
	readonly line: number;
	/** The line's text with notes, boneyards and marks blanked out by spaces, so that columns agree with the source. */
	readonly text: string;
	readonly kind: 'action' | 'dialogue';
	/** For dialogue: the index in `cues` of the cue that speaks it. */
	readonly cue: number | undefined;
	/** It shows another time than the scene's: between `BEGIN FLASHBACK:` and `END FLASHBACK.`. */
	readonly aside: boolean;
}

/** Where a time word stands. */
export type TimeCueSource = 'heading' | 'super' | 'transition' | 'section' | 'note';

/** Words that say something about when the scene happens. */
export interface TimeCue extends SceneSpan {
	readonly source: TimeCueSource;
	/** As written, trimmed, for messages and evidence. */
	readonly text: string;
	readonly meaning: TimeMeaning;
	/**
	 * Which scene it dates: this one, or the one after (a super that ends a scene that has other content;
	 * a transition `FLASHBACK TO:` at the end).
	 */
	readonly dates: 'this' | 'next';
	/** Its own scene has come to this time in its course, `SUPER: 2001` … `SUPER: 2005`; the next one may go on from there. */
	readonly carried?: true;
}

/** A name as a note lists it. */
export interface NotedName extends SceneSpan {
	readonly name: string;
}

/** A note that speaks to the supervisor, other than `[[time: …]]`, `[[day: …]]` and `[[thread: …]]`, which are time cues. */
export type Directive =
	| ({ readonly kind: 'place'; readonly place: SpannedText } & SceneSpan)
	| ({
			readonly kind: 'present' | 'absent' | 'with' | 'dies' | 'born' | 'destroyed';
			readonly names: readonly NotedName[];
	  } & SceneSpan)
	| ({ readonly kind: 'cast'; readonly entries: readonly CastEntry[] } & SceneSpan)
	| ({ readonly kind: 'canon'; readonly canons: readonly SpannedText[] } & SceneSpan)
	| ({ readonly kind: 'episode'; readonly number: number } & SceneSpan)
	| ({
			readonly kind: 'ignore';
			readonly codes: readonly SpannedText[];
			readonly reason: string | undefined;
			readonly scope: IgnoreScope;
	  } & SceneSpan)
	/** A note with a key of ours and a value that can't be read; `problem` is a sentence for the writer. */
	| ({
			readonly kind: 'unreadable';
			readonly key: string;
			readonly value: SpannedText;
			readonly problem: string;
	  } & SceneSpan);

/** `[[cast: MARCO = marco-salamanca-red, LENA]]`: the second is listed without an id. */
export interface CastEntry extends NotedName {
	readonly id: SpannedText | undefined;
}

/** What an ignore note covers: its scene, or one line (counted from the scene's start), or from the header the whole file. */
export type IgnoreScope =
	{ readonly kind: 'scene' } | { readonly kind: 'file' } | { readonly kind: 'line'; readonly line: number };

/** What the words below a heading make of a montage: they open one, and `leads on` to the headings below it; or it ends. */
export type MontageStep = 'opens' | 'leads on' | 'ends';

/** Everything that one scene (or the header) says, from its text alone. Memoised on the node. */
export interface SceneFacts {
	/** `undefined` for the header. */
	readonly heading: Heading | undefined;
	readonly cues: readonly CueFact[];
	readonly capsNames: readonly CapsName[];
	readonly prose: readonly ProseLine[];
	readonly timeCues: readonly TimeCue[];
	readonly directives: readonly Directive[];
	/** An INTERCUT in heading or action: the scene alternates with another and nobody travels. */
	readonly intercut: boolean;
	/** An INTERCUT that is the last word of the scene: what alternates with it is the next. */
	readonly leadsIntoIntercut: boolean;
	readonly montage: boolean;
	/** The last such words. */
	readonly montageStep: MontageStep | undefined;
}
