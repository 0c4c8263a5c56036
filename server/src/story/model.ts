/**
 * Several scripts as one story (docs/series.md): the parts, and what each tells the others. Types only. Everything counts
 * from its scene and is compared by value, so that an edit which tells the others nothing new leaves them alone.
 */
import type { TimeWindow } from '../calendar/partialDate.js';
import type { PersonThere } from '../cast/inTheFlesh.js';
import type { SceneSpan } from '../script/model.js';
import type { Location, Uri } from '../text/position.js';

/** A place in a part, or the heading of its scene where `at` is `undefined`; scene -1 is the text before the first. */
export interface StoryPlace {
	readonly part: Uri;
	readonly scene: number;
	readonly at: SceneSpan | undefined;
}

/** One script of a story. */
export interface Part {
	readonly uri: Uri;
	/** Its place in the running order; equal where two scripts claim the same. */
	readonly rank: number;
	/** `episode 2`, or the title that the canon gives it: `"Pilot"`. */
	readonly name: string;
	/** Where its place in the order is written: the canon's list, or its own note. */
	readonly at: Location | StoryPlace;
}

/** When a scene happens, as far as scenes of other parts can be compared with it. */
export interface Moment {
	/** Of the part that the scene stands in. */
	readonly rank: number;
	readonly part: Uri;
	readonly scene: number;
	readonly threadLabel: string;
	/** In the present of its part, and certainly so. */
	readonly isPresent: boolean;
	/** Certainly a flashback out of the present: all of the present that the part tells behind it comes later. */
	readonly goesBackFromPresent: boolean;
	/** Whether words of its own part set the earliest time that it may be, rather than only the parts before. */
	readonly isDated: boolean;
	readonly certain: TimeWindow;
	readonly likely: TimeWindow;
}

/** What a note of a scene declares: a fact from then on. */
export interface Declaration {
	readonly kind: 'dies' | 'born' | 'destroyed';
	/** As the note writes it. */
	readonly name: string;
	/** `personKey` of whom it means; of a thing or place the canon id, else the folded words. */
	readonly key: string;
	/** `scene 12`, with its own number where it has one. */
	readonly sceneName: string;
	readonly moment: Omit<Moment, 'rank'>;
	/** The name in the note. */
	readonly at: StoryPlace;
}

/** A scene with everybody who is there in the flesh. */
interface Staying {
	/** By index. */
	readonly scene: number;
	/** `scene 12`, with its own number where it has one. */
	readonly sceneName: string;
	readonly people: readonly PersonThere[];
}

/** At a place of the canon, at a time that dates prove; in minutes, as the clocks there show it. */
export interface Stay extends Staying {
	/** Canon id. */
	readonly place: string;
	readonly earliest: number;
	readonly latest: number;
}

/** The scene with which the present of a part ends. */
export interface Ending extends Staying {
	/** Canon id; `undefined` where the canon does not know the place. */
	readonly place: string | undefined;
	/** The heading's place path in upper case, never empty. */
	readonly headingParts: readonly string[];
	readonly window: TimeWindow;
}

/** A name that speaks in a part, or stands in capitals in its action. */
export interface PartName {
	/** Folded. */
	readonly key: string;
	/** As first written. */
	readonly text: string;
	/** No more than two are counted: once may be a slip, twice is a name. */
	readonly nCues: 0 | 1 | 2;
	readonly firstCue: StoryPlace | undefined;
	/** The first time in capitals in action. */
	readonly introduction: StoryPlace | undefined;
	/** With an age somewhere: certainly a person. */
	readonly hasAge: boolean;
}

export interface OtherPart extends Part {
	readonly declarations: readonly Declaration[];
	/** By folded name. */
	readonly names: ReadonlyMap<string, PartName>;
	/** Folded parts of headings' place paths. */
	readonly places: ReadonlySet<string>;
	/** Of an earlier part, where both it and the part that asks have dates; else none. */
	readonly stays: readonly Stay[];
	/** Of the part just before, where the words that open the asking part count from it. */
	readonly ending: Ending | undefined;
}

/** A story as one of its parts sees it. The same object while no other part tells anything new. */
export interface Story {
	readonly own: Part;
	/** In running order. */
	readonly others: readonly OtherPart[];
}
