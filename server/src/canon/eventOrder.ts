/**
 * The order of events, as `after`, `before` and `simultaneous-with` say it, against itself and against their dates. Events
 * at the same time form one group; the groups are walked once, each carrying the earliest time that its predecessors leave.
 */
import { contradiction, inWords } from './contradiction.js';
import type { Canon, CanonProblem, StoryEvent } from './model.js';
import { isCertainlyAfter } from './validity.js';

export function findOrderContradictions(canon: Canon): readonly CanonProblem[] {
	const problems: CanonProblem[] = [];
	const groups = groupEvents(canon, problems);
	const order = walk(canon, groups, problems);
	checkDates(canon, groups, order, problems);
	return problems;
}

/** The representative of each event's group: the events said to happen at the same time. */
function groupEvents(canon: Canon, problems: CanonProblem[]): ReadonlyMap<string, string> {
	const parents = new Map<string, string>();
	const rootOf = (id: string): string => {
		let root = id;
		for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
		return root;
	};
	for (const event of canon.events.values()) {
		for (const id of event.simultaneousWith) {
			const other = canon.events.get(id);
			if (other === undefined || other === event) continue;
			reportApart(event, other, problems);
			const [lhs, rhs] = [rootOf(event.id), rootOf(id)];
			if (lhs !== rhs) parents.set(lhs, rhs);
		}
	}
	return new Map([...canon.events.keys()].map((id) => [id, rootOf(id)]));
}

function reportApart(event: StoryEvent, other: StoryEvent, problems: CanonProblem[]): void {
	const { date } = event;
	if (date === undefined || other.date === undefined) return;
	if (!isCertainlyAfter(date.window, other.date.window) && !isCertainlyAfter(other.date.window, date.window)) return;
	const message = `"${event.title}" (${inWords(date)}) can't be simultaneous with "${other.title}" (${inWords(other.date)}).`;
	problems.push(contradiction(message, event.at, { message: other.title, at: other.date.at }));
}

interface Walk {
	/** Groups, predecessors first. */
	readonly order: readonly string[];
	/** The events that come right before a group's events, by group. */
	readonly before: ReadonlyMap<string, readonly StoryEvent[]>;
}

/** A step of the written order: `earlier` comes before `later`, as `said` says. */
interface Step {
	readonly earlier: StoryEvent;
	readonly later: StoryEvent;
	readonly said: StoryEvent;
}

function stepsOf(canon: Canon): readonly Step[] {
	const steps: Step[] = [];
	for (const said of canon.events.values()) {
		for (const id of said.after) {
			const earlier = canon.events.get(id);
			if (earlier !== undefined) steps.push({ earlier, later: said, said });
		}
		for (const id of said.before) {
			const later = canon.events.get(id);
			if (later !== undefined) steps.push({ earlier: said, later, said });
		}
	}
	return steps;
}

function walk(canon: Canon, groups: ReadonlyMap<string, string>, problems: CanonProblem[]): Walk {
	const groupOf = ({ id }: StoryEvent): string => groups.get(id) ?? id;
	const stepsTo = new Map<string, Step[]>();
	for (const step of stepsOf(canon)) {
		const group = groupOf(step.later);
		stepsTo.set(group, [...(stepsTo.get(group) ?? []), step]);
	}
	const order: string[] = [];
	const before = new Map<string, StoryEvent[]>();
	const state = new Map<string, 'open' | 'done'>();
	for (const start of new Set(groups.values())) {
		// An explicit stack: a chain of ten thousand events must not end the walk.
		const stack = [{ group: start, next: 0 }];
		if (state.get(start) !== undefined) continue;
		state.set(start, 'open');
		for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
			const step = stepsTo.get(top.group)?.[top.next++];
			if (step === undefined) {
				state.set(top.group, 'done');
				order.push(top.group);
				stack.pop();
				continue;
			}
			const group = groupOf(step.earlier);
			if (state.get(group) === 'open') {
				problems.push(circle(step));
				continue;
			}
			before.set(top.group, [...(before.get(top.group) ?? []), step.earlier]);
			if (state.get(group) !== undefined) continue;
			state.set(group, 'open');
			stack.push({ group, next: 0 });
		}
	}
	return { order, before };
}

function circle({ earlier, later, said }: Step): CanonProblem {
	const other = said === later ? earlier : later;
	const message =
		earlier === later
			? `"${said.title}" can't come before or after itself.`
			: `"${earlier.title}" can't come before "${later.title}": other events in the order say the opposite.`;
	return contradiction(message, said.at, { message: other.title, at: other.at });
}

function checkDates(
	canon: Canon,
	groups: ReadonlyMap<string, string>,
	{ order, before }: Walk,
	problems: CanonProblem[],
): void {
	const members = new Map<string, StoryEvent[]>();
	for (const event of canon.events.values()) {
		const group = groups.get(event.id) ?? event.id;
		members.set(group, [...(members.get(group) ?? []), event]);
	}
	/** By group: the dated event that leaves the least time. */
	const latestBefore = new Map<string, StoryEvent>();
	for (const group of order) {
		let bound: StoryEvent | undefined;
		for (const earlier of before.get(group) ?? []) bound = laterOf(bound, latestBefore.get(groups.get(earlier.id) ?? earlier.id));
		const limit = bound;
		for (const event of members.get(group) ?? []) {
			const { date } = event;
			if (date === undefined || limit?.date === undefined || !isCertainlyAfter(limit.date.window, date.window)) continue;
			const message = `"${event.title}" (${inWords(date)}) must come after "${limit.title}" (${inWords(limit.date)}), but its date is earlier.`;
			problems.push(contradiction(message, date.at, { message: limit.title, at: limit.date.at }));
			// What follows is compared with this date: one mistake, one problem.
			bound = undefined;
		}
		for (const event of members.get(group) ?? []) bound = laterOf(bound, event);
		if (bound !== undefined) latestBefore.set(group, bound);
	}
}

function laterOf(lhs: StoryEvent | undefined, rhs: StoryEvent | undefined): StoryEvent | undefined {
	const left = lhs?.date?.window.earliest;
	const right = rhs?.date?.window.earliest;
	if (right === undefined) return lhs;
	return left === undefined || right > left ? rhs : lhs;
}
