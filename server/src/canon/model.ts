/**
 * What is already true before the script starts: people, names, places, things and events, with dates. Types only.
 * Every fact knows where it is written, so that a finding can show it and "go to definition" can open it.
 */
import type { BoundedWindow, TimeWindow } from '../calendar/partialDate.js';
import type { Location, Range, Uri } from '../text/position.js';

/** Where a fact comes from in the world: a work and episode, or a document. As the canon file says it. */
export interface Source {
	readonly work?: string | undefined;
	readonly episode?: string | undefined;
	readonly document?: string | undefined;
	readonly note?: string | undefined;
}

export type Confidence = 'high' | 'medium' | 'low';

/**
 * A date in the canon. `window` is what checks compare with: an estimate is already widened to its whole month
 * (its whole year at year precision), a relation (`{ after: felina, by: P5Y }`) already resolved.
 */
export interface CanonDate {
	readonly window: TimeWindow;
	/** As precise as the file states it, for sentences: `7 September 2010` is made from this. */
	readonly stated: TimeWindow;
	/** As written in the file; a relation in words: `5 years after Walter White's death`. */
	readonly text: string;
	readonly estimated: boolean;
	readonly confidence: Confidence | undefined;
	readonly source: Source | undefined;
	readonly at: Location;
}

/** From when until when something holds; both ends possible, `until` includes the whole of the period it names. `undefined`: open. */
export interface Validity {
	readonly from: CanonDate | undefined;
	readonly until: CanonDate | undefined;
}

export type AliasKind = 'legal' | 'nickname' | 'title' | 'assumed-identity' | 'age';

export interface Alias extends Validity {
	readonly name: string;
	readonly kind: AliasKind | undefined;
	/** For `kind: age`: the ages it fits, both included. */
	readonly ages: readonly [number, number] | undefined;
	/** Objects and places: counts only beside its holder, parent or town. */
	readonly generic: boolean;
	readonly source: Source | undefined;
	readonly at: Location;
}

export interface Death {
	readonly date: CanonDate | undefined;
	/** An event id. */
	readonly event: string | undefined;
	readonly cause: string | undefined;
	readonly by: readonly string[];
	readonly at: Location;
}

/** A fact that holds for a time: an occupation, a home. */
export interface TimedText extends Validity {
	readonly text: string;
	readonly source: Source | undefined;
	readonly at: Location;
}

export interface Home extends Validity {
	/** A place id. */
	readonly place: string;
	readonly source: Source | undefined;
	readonly at: Location;
}

export interface Relation extends Validity {
	/** A character id. */
	readonly to: string;
	/** What this person is to that one: `father`. */
	readonly is: string;
	readonly source: Source | undefined;
	readonly at: Location;
}

export type StateKind = 'held' | 'cannot-speak' | 'cannot-walk' | 'absent';

export interface CharacterState extends Validity {
	readonly is: StateKind;
	/** For `held`: a place id. */
	readonly where: string | undefined;
	readonly source: Source | undefined;
	readonly at: Location;
}

export interface Dispute {
	readonly says: string;
	readonly source: Source | undefined;
	readonly at: Location;
}

/** What every entry has. `at` is its key in the topmost file that mentions it; `layer` that file's canon id. */
export interface Entry {
	readonly id: string;
	readonly at: Location;
	/** The whole entry, for a peek. */
	readonly range: Range;
	readonly layer: string;
	/** The ids of all layers that say something of it, lowest first. */
	readonly layers: readonly string[];
	readonly bio: string | undefined;
	readonly disputed: readonly Dispute[];
	readonly source: Source | undefined;
	readonly confidence: Confidence | undefined;
}

export interface Character extends Entry {
	readonly kind: 'character';
	readonly name: string;
	readonly nameAt: Location;
	readonly cue: string | undefined;
	/** Where the cue is written. */
	readonly cueAt?: Location | undefined;
	readonly aliases: readonly Alias[];
	readonly misspellings: readonly string[];
	readonly gender: string | undefined;
	readonly playedBy: string | undefined;
	readonly born: CanonDate | undefined;
	readonly died: Death | undefined;
	readonly occupations: readonly TimedText[];
	readonly lives: readonly Home[];
	readonly relations: readonly Relation[];
	readonly states: readonly CharacterState[];
}

export interface Place extends Entry {
	readonly kind: 'place';
	readonly name: string;
	readonly headings: readonly string[];
	readonly generic: readonly string[];
	readonly misspellings: readonly string[];
	/** A place id. */
	readonly in: string | undefined;
	readonly region: string | undefined;
	readonly timeZone: string | undefined;
	/** Latitude and longitude in degrees. */
	readonly coordinates: readonly [number, number] | undefined;
	readonly opened: CanonDate | undefined;
	/** Closed or destroyed; `how` tells which. */
	readonly ended: { readonly date: CanonDate; readonly how: 'closed' | 'destroyed'; readonly event: string | undefined } | undefined;
}

export interface Holding extends Validity {
	/** A character id. */
	readonly by: string;
	readonly source: Source | undefined;
	readonly at: Location;
}

export interface StoryObject extends Entry {
	readonly kind: 'object';
	readonly name: string;
	readonly aliases: readonly Alias[];
	readonly from: CanonDate | undefined;
	readonly until: { readonly date: CanonDate; readonly event: string | undefined; readonly how: string | undefined } | undefined;
	readonly held: readonly Holding[];
}

export const participations = [
	'present', 'dies', 'kills', 'born', 'injured', 'learns', 'escapes', 'assumes-identity', 'arrested', 'marries', 'divorces', 'meets', 'confesses', 'moves',
] as const;

export type Participation = (typeof participations)[number];

export interface StoryEvent extends Entry {
	readonly kind: 'event';
	readonly title: string;
	readonly date: CanonDate | undefined;
	readonly place: string | undefined;
	readonly people: readonly { readonly who: string; readonly does: Participation; readonly at: Location }[];
	readonly after: readonly string[];
	readonly before: readonly string[];
	readonly simultaneousWith: readonly string[];
}

export interface Work extends Entry {
	readonly kind: 'work';
	readonly title: string;
	readonly type: string | undefined;
	readonly released: string | undefined;
	readonly story: BoundedWindow | undefined;
}

export interface TravelTime {
	/** Two place ids. */
	readonly between: readonly [string, string];
	readonly leastHours: number;
	readonly at: Location;
}

export interface Episode {
	/** The path as written, relative to the file of `at`. */
	readonly script: string;
	readonly title: string | undefined;
	/** Where the path is written. */
	readonly at: Location;
}

/** One canon file among the layers in force. */
export interface CanonLayer {
	readonly id: string;
	readonly title: string | undefined;
	readonly uri: Uri;
}

/** A mistake in a canon file, at the exact key. Becomes a finding in the checks layer. */
export interface CanonProblem {
	readonly code: 'canon-syntax' | 'canon-schema' | 'canon-reference' | 'canon-contradiction';
	readonly message: string;
	readonly at: Location;
	readonly related: readonly { readonly message: string; readonly at: Location }[];
	/** Text that would mend it, for a quick fix: replaces `at.range`. */
	readonly suggestion: string | undefined;
}

/** The canon in force for a script: all layers merged, all references resolved or reported. Immutable. */
export interface Canon {
	/** The topmost layers' titles joined for people: `Breaking Bad + Redemption`. */
	readonly title: string;
	/** Lowest first. */
	readonly layers: readonly CanonLayer[];
	readonly characters: ReadonlyMap<string, Character>;
	readonly places: ReadonlyMap<string, Place>;
	readonly objects: ReadonlyMap<string, StoryObject>;
	readonly events: ReadonlyMap<string, StoryEvent>;
	readonly works: ReadonlyMap<string, Work>;
	readonly travel: readonly TravelTime[];
	readonly episodes: readonly Episode[];
	readonly names: NameIndex;
}

/** One way in which a text can mean a canon person. */
export interface NameMatch {
	readonly character: Character;
	/** The alias that matched; `undefined` for the name itself and forms made from it (first name, surname, `MR. WHITE`). */
	readonly alias: Alias | undefined;
	/**
	 * How the words fit, best first: the entry's `cue`, its full name, an alias as written, first name, title and surname, surname alone.
	 * `age` is `YOUNG JESSE` and the like for any of these.
	 */
	readonly form: 'cue' | 'full' | 'alias' | 'first' | 'titled' | 'last';
	/** For `YOUNG JESSE`: the ages it fits. */
	readonly ages: readonly [number, number] | undefined;
}

export interface PlaceMatch {
	readonly place: Place;
	/** Matched by one of the place's generic names, which counts only beside its parent or town. */
	readonly generic: boolean;
}

/** A canon name found in running text; columns in the text that was searched. */
export type TextMention =
	| { readonly kind: 'character'; readonly start: number; readonly end: number; readonly matches: readonly NameMatch[] }
	| { readonly kind: 'object'; readonly start: number; readonly end: number; readonly object: StoryObject; readonly alias: Alias | undefined; readonly generic: boolean };

/** Look-ups by name. All compare case-, accent- and apostrophe-folded, and cost nothing that grows with the canon. */
export interface NameIndex {
	/** Everybody whom a cue or name can mean, best form first; empty if nobody. */
	characters(name: string): readonly NameMatch[];
	/** The nearest canon person's name to a slip (docs: canon-format, "Near"), with the spelling to suggest; `undefined` when none is near, or the name is known. */
	nearCharacter(name: string): { readonly character: Character; readonly spelling: string } | undefined;
	/** The canon places that one part of a heading's place path can mean. */
	places(name: string): readonly PlaceMatch[];
	nearPlace(name: string): { readonly place: Place; readonly spelling: string } | undefined;
	objects(name: string): readonly StoryObject[];
	/** Every canon person and thing named in a line of prose, in one pass, longest match first, no overlaps. Possessives match without their `'s`. */
	mentions(text: string): readonly TextMention[];
	/** People whose names start with the typed letters, for completion; at most `limit`. */
	charactersStartingWith(typed: string, limit: number): readonly Character[];
	placesStartingWith(typed: string, limit: number): readonly Place[];
}
