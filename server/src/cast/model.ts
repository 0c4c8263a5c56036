/**
 * Who is in each scene, and in which way: cues, introductions and action sentences joined with the canon. Types only.
 */
import type { Character, NameMatch, Place, PlaceMatch, StoryObject } from '../canon/model.js';
import type { CueFact, SceneSpan, StatedAge } from '../script/model.js';

/** Whom a name means, as far as names, date, place and cast notes tell. */
export type Person =
	| { readonly kind: 'canon'; readonly character: Character; readonly match: NameMatch }
	/** Several canon people fit and nothing settles it. */
	| { readonly kind: 'ambiguous'; readonly name: string; readonly matches: readonly NameMatch[] }
	/** A person of the script's own. */
	| { readonly kind: 'script'; readonly name: string }
	/** `COP #2`, `CROWD`. */
	| { readonly kind: 'role'; readonly name: string };

/**
 * In which way somebody appears. Only the first four are presence in the flesh. `recorded`: speaks, and perhaps only out of
 * a recording that plays.
 */
export type AppearanceKind =
	'speaks' | 'introduced' | 'acts' | 'noted' | 'remote' | 'recorded' | 'bodiless' | 'named' | 'depicted';

/**
 * How somebody who is there in the flesh is bound to the scene's place. `late`: somebody has been let in before; `passing`:
 * comes, goes or passes by; `elsewhere`: heard from off, or behind a small heading that moves the scene.
 */
export type Placement = 'here' | 'late' | 'passing' | 'elsewhere';

export interface Appearance extends SceneSpan {
	readonly person: Person;
	/** As written. */
	readonly name: string;
	readonly kind: AppearanceKind;
	readonly placement: Placement;
	/** For cues. */
	readonly cue: CueFact | undefined;
	/** A cue right below words that have its speaker in a recording. */
	readonly isAnnounced: boolean;
	readonly age: StatedAge | undefined;
}

/**
 * Somebody whom a scene needs, for reports alone: a `[[with: …]]` note says so, or action has them near without making them the
 * subject of a sentence (`Anna shoves Ben`). No check takes them to be there.
 */
export interface Expected extends SceneSpan {
	readonly person: Person;
	/** As written. */
	readonly name: string;
	/** A note adds them; action has them do something, in words that no check would lean on; or only has them near. */
	readonly how: 'noted' | 'does' | 'near';
}

/** A thing in action, possibly handled by someone. */
export interface ObjectAppearance extends SceneSpan {
	readonly object: StoryObject;
	readonly name: string;
	/** The canon person who is the subject of the sentence, if one is. */
	readonly handledBy: Character | undefined;
}

/** A thing that no canon knows and a note destroys in some scene. */
export interface EndedAppearance extends SceneSpan {
	/** Folded words without the article. */
	readonly key: string;
	readonly name: string;
	/** Another of its kind: `an RV`. */
	readonly isOther: boolean;
	/** Written in small letters, as any of its kind would be: `the piano`. */
	readonly isPlain: boolean;
	/** The name, as called, of whoever has it in hand. */
	readonly handledBy: string | undefined;
}

/** Where a scene is, as far as heading, notes and canon tell. */
export interface ScenePlace {
	/** The innermost canon place named. */
	readonly place: Place | undefined;
	/** Every part of the heading's path that the canon knows, outermost first, with where it stands. */
	readonly parts: readonly (SceneSpan & {
		readonly text: string;
		readonly matches: readonly PlaceMatch[];
		readonly place: Place | undefined;
	})[];
	/** True where heading or canon says ruins, remains, former, abandoned, or rebuilt: not what it was. */
	readonly ruined: boolean;
}

export interface SceneCast {
	readonly appearances: readonly Appearance[];
	/** In the order of the text; who appears in the flesh may be among them. */
	readonly expected: readonly Expected[];
	readonly objects: readonly ObjectAppearance[];
	readonly ended: readonly EndedAppearance[];
	readonly place: ScenePlace;
	/** Canon ids, or cues where there is none, of everybody present, speaking or added by a note; sorted by first appearance. */
	readonly people: readonly string[];
}

/** A speaking or introduced name of the script, over all scenes. */
export interface ScriptName {
	/** Folded form by which it is found. */
	readonly key: string;
	/** As first written. */
	readonly text: string;
	readonly person: Person;
	readonly nCues: number;
	readonly firstCue: ScriptSpan | undefined;
	/** The first CAPS introduction in action. */
	readonly firstIntroduction: ScriptSpan | undefined;
	/** Every cue, in script order; listed when somebody asks. */
	readonly cues: readonly ScriptSpan[];
	/** Every CAPS introduction in action, in script order; listed when somebody asks. */
	readonly introductions: readonly ScriptSpan[];
	/** Listed in a `[[cast: …]]` note. */
	readonly listed: boolean;
	/** Pinned to a canon id, or listed, by a `[[cast: …]]` note: whom it means is the writer's own choice. */
	readonly pinned: boolean;
	/** The first cue shows the speaker: no voice-over, no phone, not off screen. */
	readonly isSeen: boolean;
	/** The first cue for which it stays open who is meant, and who could be. */
	readonly open: { readonly at: ScriptSpan; readonly matches: readonly NameMatch[] } | undefined;
}

/** A place in the script: scene -1 is the text before the first heading. */
export interface ScriptSpan extends SceneSpan {
	readonly scene: number;
}

/** A run of capitals in action that no canon person bears: a name perhaps, or a sound, a sign. */
export interface CapitalRun {
	readonly key: string;
	/** As first written. */
	readonly text: string;
	readonly first: ScriptSpan;
	readonly nTimes: number;
	/** With an age, or as the subject of its sentence: certainly a person. */
	readonly isPerson: boolean;
	/** With an age somewhere. */
	readonly hasAge: boolean;
}

/** A part of a heading's place path, over all scenes. */
export interface ScriptPlaceName {
	readonly key: string;
	/** As first written. */
	readonly text: string;
	readonly first: ScriptSpan;
	readonly nTimes: number;
}

/** The whole script's cast. Its maps keep their identity while an edit changes nothing in them. */
export interface ScriptCast {
	/** What stands before the first heading. */
	readonly header: SceneCast;
	/** By scene index. */
	readonly scenes: readonly SceneCast[];
	/** Every cue or introduced name, by folded key, in order of first appearance. */
	readonly names: ReadonlyMap<string, ScriptName>;
	/** Where action first names somebody in any way, by person (`personKey`). */
	readonly firstNamed: ReadonlyMap<string, ScriptSpan>;
	/** Runs of capitals in action, by folded key. */
	readonly capitals: ReadonlyMap<string, CapitalRun>;
	/** Parts of headings' place paths, by folded key. */
	readonly places: ReadonlyMap<string, ScriptPlaceName>;
}
