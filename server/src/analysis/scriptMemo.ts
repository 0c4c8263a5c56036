/**
 * What follows from one script, remembered step by step: facts, timeline, cast, findings. A step runs again only when its
 * own inputs differ; the timeline compares them by value, so that typing dialogue recomputes none (architecture test).
 */
import type { Canon } from '../canon/model.js';
import { buildCast, lexiconOf } from '../cast/buildCast.js';
import type { Lexicon, NamesElsewhere } from '../cast/lexicon.js';
import { readScene } from '../cast/readScene.js';
import type { Column } from '../script/column.js';
import { nextColumn } from '../script/column.js';
import { sceneFacts } from '../script/facts.js';
import type { SceneFacts, ScriptModel } from '../script/model.js';
import { calendarFacts } from '../timeline/canonFacts.js';
import type { CalendarFacts, StoryClock } from '../timeline/constraints.js';
import type { TimelineInput } from '../timeline/input.js';
import { timelineInput } from '../timeline/input.js';
import type { Timeline } from '../timeline/model.js';
import type { ScriptDayStyle } from '../timeline/scriptDayStyle.js';
import { buildTimeline } from '../timeline/timeline.js';
import { memoLast } from './memo.js';
import type { ScriptView } from './scriptView.js';

export interface ScriptMemo {
	/** Everything that is known of a script under a canon, but for its story; `elsewhere` are the names of the other parts. */
	readonly view: (
		script: ScriptModel,
		canon: Canon | undefined,
		elsewhere?: NamesElsewhere,
		clock?: StoryClock,
		style?: ScriptDayStyle,
	) => ScriptView;
	/**
	 * Computes for the first time what `view` answers, scene by scene as far as that goes; the rest is for `view`. What was
	 * computed of a script before its last edit stands. Nothing to do once there has been a view.
	 */
	readonly steps: (...input: Parameters<ScriptMemo['view']>) => Iterable<void>;
	/** Only when its scenes happen; `clock` is what the parts before it hand on. */
	readonly timeline: (
		script: ScriptModel,
		canon: Canon | undefined,
		clock?: StoryClock,
		style?: ScriptDayStyle,
	) => Timeline;
	/** Whether there has been a view. */
	readonly hasView: boolean;
	/** How many timelines have been computed; for tests of the invariant. */
	readonly nTimelines: number;
}

export function createScriptMemo(): ScriptMemo {
	let nTimelines = 0;
	let previous: ScriptView | undefined;
	let factsBefore: Column<SceneFacts> | undefined;
	let inputBefore: TimelineInput | undefined;
	let timelineBefore: Timeline | undefined;
	/** With which scenes have been read ahead of the first view. */
	let ahead: { readonly canon: Canon | undefined; readonly lexicon: Lexicon } | undefined;

	const factsOf = memoLast((canon: Canon | undefined, clock: StoryClock | undefined): CalendarFacts => {
		return { ...calendarFacts(canon), clock };
	});
	const timelineOf = memoLast((input: TimelineInput, facts: CalendarFacts, style?: ScriptDayStyle): Timeline => {
		nTimelines++;
		timelineBefore = buildTimeline(input, facts, timelineBefore, style);
		return timelineBefore;
	});
	const timed = memoLast((...[script, canon, clock, style]: Parameters<ScriptMemo['timeline']>) => {
		const { options } = script.syntax;
		const header = headerFacts(script);
		const nodes = script.scenes.map(({ node }) => node);
		factsBefore = nextColumn(factsBefore, [nodes], (index) => sceneFacts(nodes[index] ?? script.header, options), {
			shared: [options],
		});
		const facts = factsBefore.values;
		inputBefore = timelineInput(header, facts, inputBefore);
		return { header, facts, timeline: timelineOf(inputBefore, factsOf(canon, clock), style) };
	});
	const view = memoLast((...[script, canon, elsewhere, clock, style]: Parameters<ScriptMemo['view']>): ScriptView => {
		const { header, facts, timeline } = timed(script, canon, clock, style);
		const lexicon = ahead?.canon === canon ? ahead?.lexicon : undefined;
		ahead = undefined;
		const cast = buildCast(header, facts, canon, timeline, { previous: previous?.cast, elsewhere, lexicon });
		previous = { script, header, facts, canon, timeline, cast, story: undefined };
		return previous;
	});
	function* steps(...[script, canon, elsewhere, clock, style]: Parameters<ScriptMemo['view']>): Iterable<void> {
		if (previous !== undefined) return;
		for (const { node } of script.scenes) {
			sceneFacts(node, script.syntax.options);
			yield;
		}
		const { header, facts } = timed(script, canon, clock, style);
		yield;
		const before = ahead?.canon === canon ? ahead?.lexicon : undefined;
		const lexicon = lexiconOf(header, facts, canon, { elsewhere, before });
		ahead = { canon, lexicon };
		for (const piece of [header, ...facts]) {
			readScene(piece, { canon, lexicon });
			yield;
		}
	}

	return {
		view,
		steps,
		timeline: (script, canon, clock, style) => timed(script, canon, clock, style).timeline,
		get hasView() {
			return previous !== undefined;
		},
		get nTimelines() {
			return nTimelines;
		},
	};
}

/** What the text before the first heading says. */
export function headerFacts(script: ScriptModel): SceneFacts {
	return sceneFacts(script.header, script.syntax.options);
}
