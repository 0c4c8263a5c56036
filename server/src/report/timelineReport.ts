/** `timeline`: every scene of one script or several with when, where and who, as JSON (docs/cli.md) or as a listing for people. */
import type { ScriptView } from '../analysis/scriptView.js';
import { headingText } from '../analysis/scriptView.js';
import { formatIsoMinute } from '../calendar/format.js';
import { placeAsWritten } from '../fountain/heading.js';
import type { Scene } from '../script/model.js';
import { isOmitted } from '../script/omitted.js';
import { sceneNumber } from '../script/sceneNumber.js';
import type { Range } from '../text/position.js';
import { rangeOnLine } from '../text/position.js';
import type { DaysSpanned, SceneTime, TimeEvidence } from '../timeline/model.js';
import { textTable } from './textTable.js';

export function timelineJson(view: ScriptView, pathOf: (uri: string) => string): string {
	return JSON.stringify({ version: 1, scenes: scenesOf(view, pathOf), days: daysOf(view) }, null, 2);
}

/** A script among several, with what to call it. */
export interface TimelinePart {
	readonly view: ScriptView;
	readonly path: string;
	/** `episode 2`, `"Pilot"`; `undefined` where it is in no story. */
	readonly name: string | undefined;
}

/** Several scripts in the order given; `part` is `null` where a script is in no story. */
export function timelinesJson(parts: readonly TimelinePart[], pathOf: (uri: string) => string): string {
	const scripts = parts.map(({ view, path, name }) => ({
		...{ path, part: name ?? null },
		...{ scenes: scenesOf(view, pathOf), days: daysOf(view) },
	}));
	return JSON.stringify({ version: 1, scripts }, null, 2);
}

/** A table for each script, under its path and what its story calls it. */
export function timelinesText(parts: readonly TimelinePart[]): string {
	return parts
		.map(({ view, path, name }) => `${path}${name === undefined ? '' : ` · ${name}`}\n\n${timelineText(view)}`)
		.join('\n\n\n');
}

function scenesOf(view: ScriptView, pathOf: (uri: string) => string): readonly unknown[] {
	return view.script.scenes.map((scene) => {
		const time = timeOf(view, scene);
		return {
			scene: scene.index + 1,
			number: view.facts[scene.index]?.heading?.number?.text ?? null,
			line: scene.startLine,
			heading: headingText(scene),
			thread: time?.threadLabel ?? 'present',
			scriptDay: time?.scriptDay.label ?? null,
			light: time?.light ?? null,
			jump: time?.jump ?? null,
			earliest: isoMinute(time?.likely.earliest.minute),
			latest: isoMinute(time?.likely.latest.minute),
			place: isOmitted(scene) ? null : placeOf(view, scene),
			people: view.cast.scenes[scene.index]?.people ?? [],
			evidence: time?.evidence.map((evidence) => evidenceJson(view, evidence, pathOf)) ?? [],
		};
	});
}

/** Why each scene is of its script day. */
function daysOf(view: ScriptView): readonly unknown[] {
	return view.script.scenes.flatMap((scene) => {
		const time = timeOf(view, scene);
		if (time === undefined) return [];
		return [{ scene: scene.index + 1, scriptDay: time.scriptDay.label, reason: reasonOf(time) }];
	});
}

/** A table: scene, line, day, from, to, heading, why it is that day; and how many days the story takes. */
export function timelineText(view: ScriptView): string {
	if (view.script.scenes.length === 0) return 'No scenes.';
	const header = ['scene', 'line', 'day', 'earliest', 'latest', 'thread', 'heading', 'why that day'];
	const rows = view.script.scenes.map((scene) => rowOf(view, scene, timeOf(view, scene)));
	return `${textTable([header, ...rows])}\n\n${daysLine(view)}`;
}

/** `The present visits 17 days and spans 24.` The span only where dates tell. */
function daysLine(view: ScriptView): string {
	const { daysSpanned } = view.timeline;
	const daysVisited = daysVisitedIn(view);
	const days = `${String(daysVisited)} ${daysVisited === 1 ? 'day' : 'days'}`;
	return `The present visits ${days}${daysSpanned === undefined ? '' : ` and spans ${spanInWords(daysSpanned)}`}.`;
}

/** How many days of the present have scenes; one that is omitted visits none. */
export function daysVisitedIn({ script, timeline }: ScriptView): number {
	if (!script.scenes.some(isOmitted)) return timeline.daysVisited;
	const present = script.scenes.flatMap((scene) => {
		const time = isOmitted(scene) ? undefined : timeline.scenes[scene.index];
		return time?.thread === 'present' ? [time.scriptDay.number] : [];
	});
	return new Set(present).size;
}

/** A scene that is omitted has no time. */
function timeOf({ timeline }: ScriptView, scene: Scene): SceneTime | undefined {
	return isOmitted(scene) ? undefined : timeline.scenes[scene.index];
}

/** `24`, `56 to 85`. */
export function spanInWords({ least, most }: DaysSpanned): string {
	return least === most ? String(least) : `${String(least)} to ${String(most)}`;
}

function rowOf(view: ScriptView, scene: Scene, time: SceneTime | undefined): readonly string[] {
	return [
		sceneNumber(view.facts, scene.index),
		String(scene.startLine + 1),
		time?.scriptDay.label ?? '',
		(isoMinute(time?.likely.earliest.minute) ?? '–').replace('T', ' '),
		(isoMinute(time?.likely.latest.minute) ?? '–').replace('T', ' '),
		time?.threadLabel ?? '',
		headingText(scene),
		time === undefined ? '' : reasonOf(time),
	];
}

/** Why it is of its script day, without the label: `because THE NEXT MORNING after N3, scene 17`, `the first day`. */
function reasonOf({ scriptDay: { label, reason } }: SceneTime): string {
	return reason.startsWith(label) ? reason.slice(label.length).replace(/^:? /u, '') : reason;
}

/** The canon's id; else the place as the heading writes it; `null` where it names none. */
export function placeOf({ cast, facts }: ScriptView, { index, node }: Scene): string | null {
	const known = cast.scenes[index]?.place.place;
	if (known !== undefined) return known.id;
	const [heading, line] = [facts[index]?.heading, node.lines[0]];
	return heading === undefined || line === undefined ? null : placeAsWritten(line, heading) || null;
}

function evidenceJson(view: ScriptView, evidence: TimeEvidence, pathOf: (uri: string) => string): unknown {
	const { kind, text, location } = evidence;
	if (location !== undefined) return { kind, text, range: location.range, path: pathOf(location.uri) };
	return { kind, text, range: evidenceRange(view, evidence) };
}

/** Order has no words of its own: it is shown at the heading. */
function evidenceRange({ script }: ScriptView, { scene, at }: TimeEvidence): Range {
	const start = script.scenes[scene]?.startLine ?? 0;
	if (at !== undefined) return rangeOnLine(start + at.line, at.span);
	return rangeOnLine(start, script.scenes[scene]?.node.lines[0]?.content ?? { start: 0, end: 0 });
}

/** `null` where unbounded. */
function isoMinute(minute: number | undefined): string | null {
	return minute === undefined ? null : formatIsoMinute(minute);
}
