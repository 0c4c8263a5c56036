/**
 * Scripts seen as parts of their story: what each part tells is put together for the others. First the names of all parts,
 * then each part by itself, then what the parts declare; no part waits for another's findings.
 */
import type { Canon } from '../canon/model.js';
import type { NamesElsewhere } from '../cast/lexicon.js';
import { rangeAt } from '../checks/place.js';
import { sceneFacts } from '../script/facts.js';
import { handOn } from '../story/clock.js';
import type { OtherPart, Part, Story, StoryPlace } from '../story/model.js';
import type { Location, Uri } from '../text/position.js';
import type { StoryClock } from '../timeline/constraints.js';
import type { ScriptDayStyle } from '../timeline/scriptDayStyle.js';
import type { CanonLookup } from './project.js';
import type { ScriptMemo } from './scriptMemo.js';
import type { ScriptView } from './scriptView.js';
import type { ScriptFile } from './sourceFile.js';
import type { StoryChoice } from './stories.js';
import { Stories } from './stories.js';
import type { StoryMemo } from './storyMemo.js';
import { hasDates } from './storyMemo.js';
import { canonicalUri } from './uris.js';

export interface StoryViewsHost {
	readonly lookup: CanonLookup;
	readonly canonOf: (file: ScriptFile) => Canon | undefined;
	readonly scriptDaysOf: (file: ScriptFile) => ScriptDayStyle;
	readonly memoOf: (file: ScriptFile) => ScriptMemo & { readonly story: StoryMemo };
}

export class StoryViews {
	readonly #host: StoryViewsHost;
	readonly #stories: Stories;
	/** Of this snapshot; each asks what all other parts tell. */
	readonly #views = new Map<ScriptFile, ScriptView>();
	readonly #clocks = new Map<ScriptFile, { readonly clock: StoryClock | undefined }>();

	constructor(host: StoryViewsHost) {
		this.#host = host;
		this.#stories = new Stories(host.lookup, host.canonOf);
	}

	/** A script with all that is known of it. */
	view(file: ScriptFile): ScriptView {
		let view = this.#views.get(file);
		if (view === undefined) {
			view = this.#host.memoOf(file).story.view(this.#alone(file), this.#story(file));
			this.#views.set(file, view);
		}
		return view;
	}

	/** Computes a script's view, scene by scene where it is the first: before it those of all parts, because each knows the others' names. */
	*steps(file: ScriptFile): Iterable<void> {
		for (const part of this.parts(file)) {
			if (part === file || this.#host.memoOf(part).hasView) continue;
			for (const { node } of part.script.scenes) {
				sceneFacts(node, part.script.syntax.options);
				yield;
			}
		}
		yield* this.#host.memoOf(file).steps(...this.#sourcesOf(file));
		this.#alone(file);
		yield;
		this.view(file);
		yield;
	}

	/** Every script of a file's story in running order, itself among them; the file alone where it is in none. */
	parts(file: ScriptFile): readonly ScriptFile[] {
		const files = this.#stories.of(file).parts.flatMap((part) => this.#fileOf(part) ?? []);
		return files.length === 0 ? [file] : files;
	}

	/** What has to be read before a script's story is complete. */
	wanted(file: ScriptFile): readonly Uri[] {
		return this.#stories.of(file).wanted;
	}

	/** What has to be read to know whether a canon's running order is right. */
	wantedBy(canon: Canon | undefined): readonly Uri[] {
		return this.#stories.listedBy(canon).wanted;
	}

	/** Where something in another part stands now. */
	readonly locate = (place: StoryPlace): Location => {
		const script = this.#fileOf({ uri: place.part })?.script;
		if (script === undefined) return { uri: place.part, range: { start: origin, end: origin } };
		return { uri: script.uri, range: rangeAt(script, place) };
	};

	/** The script with the names of the other parts, but without what they declare. */
	#alone(file: ScriptFile): ScriptView {
		return this.#host.memoOf(file).view(...this.#sourcesOf(file));
	}

	#sourcesOf(file: ScriptFile): Parameters<ScriptMemo['view']> {
		const elsewhere = this.#namesElsewhere(file);
		const { canonOf, scriptDaysOf } = this.#host;
		return [file.script, canonOf(file), elsewhere, this.#clock(file), scriptDaysOf(file)];
	}

	/** What the part before hands on; each part's own rests on the one before it. */
	#clock(file: ScriptFile): StoryClock | undefined {
		const known = this.#clocks.get(file);
		if (known !== undefined) return known.clock;
		const { before, own } = this.#around(this.#stories.of(file), file);
		const part = before.findLast(({ rank }) => rank < (own?.rank ?? 0));
		const previous = part === undefined ? undefined : this.#fileOf(part);
		let clock: StoryClock | undefined;
		if (part !== undefined && own !== undefined && previous !== undefined) {
			const handedOn = this.#clock(previous);
			const { memoOf, canonOf, scriptDaysOf } = this.#host;
			const style = scriptDaysOf(previous);
			const timeline = memoOf(previous).timeline(previous.script, canonOf(previous), handedOn, style);
			const told = handOn(timeline, part, handedOn);
			if (told !== undefined) {
				const says = `${own.name} comes after ${told.name}`;
				clock = this.#host.memoOf(file).story.clock({ ...told, says });
			}
		}
		this.#clocks.set(file, { clock });
		return clock;
	}

	#namesElsewhere(file: ScriptFile): NamesElsewhere | undefined {
		const choice = this.#stories.of(file);
		if (choice.parts.length < 2) return undefined;
		const { before, after } = this.#around(choice, file);
		const namesOf = (part: Part): NamesElsewhere['before'] => {
			const other = this.#fileOf(part);
			return other === undefined
				? []
				: [this.#host.memoOf(other).story.ownNames(other.script, this.#host.canonOf(other))];
		};
		return this.#host.memoOf(file).story.elsewhere({ before: before.flatMap(namesOf), after: after.flatMap(namesOf) });
	}

	#story(file: ScriptFile): Story | undefined {
		const choice = this.#stories.of(file);
		const { before, own, after } = this.#around(choice, file);
		if (own === undefined || choice.parts.length < 2) return undefined;
		const last = before.findLast(({ rank }) => rank < own.rank);
		const opensOn = this.#alone(file).timeline.scenes[0]?.atMostSince !== undefined;
		const isDated = this.#host.canonOf(file) !== undefined && hasDates(file.script);
		const earlier = before.flatMap((part) => {
			return this.#told(part, { stays: isDated && part.rank < own.rank, ending: opensOn && part === last }) ?? [];
		});
		return { own, others: [...earlier, ...after.flatMap((part) => this.#told(part, {}) ?? [])] };
	}

	/** What a part tells; what costs a look at its clock and cast only where it is wanted. */
	#told(part: Part, wants: { readonly stays?: boolean; readonly ending?: boolean }): OtherPart | undefined {
		const file = this.#fileOf(part);
		if (file === undefined) return undefined;
		const { story } = this.#host.memoOf(file);
		return {
			stays: wants.stays === true ? story.stays(file.script, () => this.#alone(file)) : [],
			ending: wants.ending === true ? story.ending(this.#alone(file)) : undefined,
			...part,
			names: story.names(file.script),
			places: story.places(file.script),
			declarations: story.declarations(file.script, () => this.#alone(file)),
		};
	}

	#around(
		{ parts }: StoryChoice,
		{ uri }: ScriptFile,
	): { readonly before: readonly Part[]; readonly own: Part | undefined; readonly after: readonly Part[] } {
		const key = canonicalUri(uri);
		const index = parts.findIndex((part) => canonicalUri(part.uri) === key);
		return index < 0
			? { before: [], own: undefined, after: [] }
			: { before: parts.slice(0, index), own: parts[index], after: parts.slice(index + 1) };
	}

	#fileOf({ uri }: Pick<Part, 'uri'>): ScriptFile | undefined {
		const file = this.#host.lookup.scriptAt(uri);
		return typeof file === 'string' ? undefined : file;
	}
}

const origin = { line: 0, character: 0 };
