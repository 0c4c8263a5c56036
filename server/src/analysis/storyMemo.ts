/**
 * What one part of a story tells the others, and the story as it sees it, each remembered and kept the same object while it
 * is equal by value: only that makes the other parts look again.
 */
import type { Canon } from '../canon/model.js';
import type { NamesElsewhere, OwnNames } from '../cast/lexicon.js';
import { joinOwnNames, ownNamesOf } from '../cast/lexicon.js';
import { keepEqual } from '../cast/sameValue.js';
import type { CheckResult } from '../checks/run.js';
import { sceneFacts } from '../script/facts.js';
import type { SceneFacts, ScriptModel } from '../script/model.js';
import { declarationsOf, declaresAnything } from '../story/declarations.js';
import type { Declaration, Ending, PartName, Stay, Story, StoryPlace } from '../story/model.js';
import { partNamesOf, partPlacesOf } from '../story/partNames.js';
import type { StayingScript } from '../story/stays.js';
import { endingOf, staysOf } from '../story/stays.js';
import type { Location } from '../text/position.js';
import type { StoryClock } from '../timeline/constraints.js';
import { memoLast, sameObjects } from './memo.js';
import { headerFacts } from './scriptMemo.js';
import type { ScriptView } from './scriptView.js';
import { withPlacesElsewhere } from './storyPlaces.js';

export interface StoryMemo {
	/** From the text alone, so that no part waits for another's cast. */
	readonly names: (script: ScriptModel) => ReadonlyMap<string, PartName>;
	readonly places: (script: ScriptModel) => ReadonlySet<string>;
	readonly ownNames: (script: ScriptModel, canon: Canon | undefined) => OwnNames;
	/** `read` is asked only where notes declare something. */
	readonly declarations: (script: ScriptModel, read: () => ScriptView) => readonly Declaration[];
	/** `read` is asked only where words date something. */
	readonly stays: (script: ScriptModel, read: () => ScriptView) => readonly Stay[];
	readonly ending: (view: ScriptView) => Ending | undefined;
	readonly elsewhere: (names: NamesElsewhere) => NamesElsewhere;
	readonly clock: (clock: StoryClock) => StoryClock;
	readonly view: (view: ScriptView, story: Story | undefined) => ScriptView;
	/** Evidence in other parts, where it stands now. */
	readonly settled: (result: CheckResult, locate: (place: StoryPlace) => Location) => CheckResult;
}

export function createStoryMemo(): StoryMemo {
	const declarations = keptEqual(({ script: { uri }, facts, canon, timeline, cast: { names } }: ScriptView) =>
		declarationsOf({ uri, frames: facts, canon, timeline, names }),
	);
	const stays = keptEqual((view: ScriptView) => staysOf(stayingScript(view)));
	const keepStory = keptEqual((story: Story) => story);
	const withStory = memoLast((view: ScriptView, story: Story): ScriptView => ({ ...view, story }));
	return {
		names: keptEqual((script: ScriptModel) => partNamesOf(script.uri, factsIn(script))),
		places: keptEqual((script: ScriptModel) => partPlacesOf(factsIn(script))),
		ownNames: keptEqual((script: ScriptModel, canon: Canon | undefined) =>
			joinOwnNames(
				[script.header, ...script.scenes.map(({ node }) => node)].map((node) =>
					ownNamesOf(sceneFacts(node, script.syntax.options), canon),
				),
			),
		),
		declarations: (script, read) => (declaresAnything(factsIn(script)) ? declarations(read()) : nothingDeclared),
		stays: (script, read) => (hasDates(script) ? stays(read()) : noStays),
		ending: keptEqual((view: ScriptView) => endingOf(stayingScript(view))),
		elsewhere: keptEqual((names: NamesElsewhere) => names),
		clock: keptEqual((clock: StoryClock) => clock),
		view: (view, story) => (story === undefined ? view : withStory(view, keepStory(story))),
		settled: withPlacesElsewhere(),
	};
}

const nothingDeclared: readonly Declaration[] = [];
const noStays: readonly Stay[] = [];

/** Whether any words of a script are a date; asks neither clock nor cast. */
export function hasDates(script: ScriptModel): boolean {
	return [headerFacts(script), ...factsIn(script)].some(({ timeCues }) =>
		timeCues.some(({ meaning }) => meaning.kind === 'date' || meaning.kind === 'event'),
	);
}

function stayingScript({ header, facts, timeline, cast }: ScriptView): StayingScript {
	return { header, frames: facts, timeline, casts: cast.scenes };
}

function factsIn({ scenes, syntax }: ScriptModel): readonly SceneFacts[] {
	return scenes.map(({ node }) => sceneFacts(node, syntax.options));
}

/** Remembers the last call, and gives the old result where the new one equals it. */
function keptEqual<Inputs extends readonly unknown[], Result>(
	compute: (...inputs: Inputs) => Result,
): (...inputs: Inputs) => Result {
	let last: Result | undefined;
	return memoLast((...inputs: Inputs) => (last = keepEqual(compute(...inputs), last)), sameObjects);
}
