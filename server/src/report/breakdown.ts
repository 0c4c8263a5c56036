/**
 * A script supervisor's continuity breakdown: a row per scene, the cast with their numbers, totals. Values only; each
 * format is a file of its own. Lengths are eighths of the laid-out page, running time is a page a minute.
 */
import { scriptTitle } from '../analysis/scriptTitle.js';
import type { ScriptView } from '../analysis/scriptView.js';
import { headingText } from '../analysis/scriptView.js';
import type { TimeWindow } from '../calendar/partialDate.js';
import type { Attendance, Presence } from '../cast/attendance.js';
import { surer } from '../cast/attendance.js';
import type { Call } from '../cast/call/call.js';
import { callOf } from '../cast/call/call.js';
import { personKey } from '../cast/personKey.js';
import { contentText } from '../fountain/inline.js';
import type { HeadingPrefix } from '../fountain/syntax.js';
import type { Eighths } from '../layout/eighths.js';
import { sceneEighths } from '../layout/eighths.js';
import type { Layout } from '../layout/layout.js';
import { pageAtLine } from '../layout/layout.js';
import type { Scene, SceneFacts, TimeCue } from '../script/model.js';
import { isOmitted } from '../script/omitted.js';
import { sceneNumber } from '../script/sceneNumber.js';
import type { Light, ThreadKind } from '../script/timeMeaning.js';
import type { DaysSpanned } from '../timeline/model.js';
import { shownWindows } from '../timeline/shownWindows.js';
import type { StoryDay } from '../timeline/storyDays.js';
import { storyDays } from '../timeline/storyDays.js';
import { readsAsEnglish } from './readsAsEnglish.js';
import type { SceneSetting } from './sceneSetting.js';
import { dayOrNight, placeOf, settingsOf } from './sceneSetting.js';
import { daysVisitedIn } from './timelineReport.js';

/** Somebody in a scene. */
export interface BreakdownPart {
	/** Counted from 1 by first appearance. */
	readonly castNumber: number;
	readonly name: string;
	readonly presence: Presence;
	/** The numbers of the scenes they were in before and are in next, in the order of the breakdown. */
	readonly comesFrom: string | undefined;
	readonly goesTo: string | undefined;
}

export interface BreakdownRow {
	/** Index of the scene in the script. */
	readonly scene: number;
	/** What the scene is called by: `12A`, `12A+1`. */
	readonly number: string;
	/** Zero-based line of the heading. */
	readonly line: number;
	/** It only keeps its number: no length, no day, and it counts nowhere. */
	readonly isOmitted: boolean;
	/** Where it begins: `1`, `12A`. */
	readonly page: string;
	readonly heading: string;
	/** `null` where the heading was forced. */
	readonly prefix: HeadingPrefix | null;
	/** In capitals, else as written: `JESSE'S GARAGE - HAINES, ALASKA`; empty for a shot, `.CLOSE ON KEY`. */
	readonly place: string;
	/** As written. */
	readonly timeOfDay: string;
	readonly light: Light | undefined;
	readonly scriptDay: string;
	readonly window: TimeWindow;
	/** `5 years later`. */
	readonly jump: string | undefined;
	readonly thread: ThreadKind;
	/** `present`, `flashback-2`: tells the threads of one kind apart. */
	readonly threadLabel: string;
	readonly eighths: Eighths;
	readonly synopsis: string;
	readonly parts: readonly BreakdownPart[];
}

/** Scenes that share something, and how long they are together. */
export interface BreakdownTotal {
	readonly name: string;
	readonly nScenes: number;
	readonly eighths: Eighths;
}

/** A day of the story with its night. */
export interface BreakdownDay extends BreakdownTotal {
	/** Its name is the labels of its scenes, `D2 N2`. When its first scene is. */
	readonly window: TimeWindow;
	/** The numbers of its scenes, in the order in which they happen. */
	readonly numbers: readonly string[];
}

export interface CastMember extends BreakdownTotal {
	readonly castNumber: number;
}

export interface Breakdown {
	readonly title: string;
	readonly order: BreakdownOrder;
	/** Its action is in the language by which people are told to be elsewhere. */
	readonly isEnglish: boolean;
	/** Those that are omitted aside. */
	readonly nScenes: number;
	readonly nOmitted: number;
	readonly rows: readonly BreakdownRow[];
	readonly cast: readonly CastMember[];
	/** The sum of the scenes, and what running time is counted from. */
	readonly eighths: Eighths;
	/** Pages as they print; scenes are rounded one by one, so their sum may differ. */
	readonly nPages: number;
	readonly daysVisited: number;
	/** `undefined` where dates do not tell. */
	readonly daysSpanned: DaysSpanned | undefined;
	/** In the order in which they happen. */
	readonly days: readonly BreakdownDay[];
	readonly byDay: readonly BreakdownTotal[];
	readonly byPlace: readonly BreakdownTotal[];
	readonly byPrefix: readonly BreakdownTotal[];
	readonly byLight: readonly BreakdownTotal[];
}

/** In the order of the script, or as the story happens. */
export type BreakdownOrder = 'script' | 'story';

export function breakdownOf(view: ScriptView, layout: Layout, order: BreakdownOrder): Breakdown {
	const { script, timeline } = view;
	const eighths = sceneEighths(layout);
	const call = callOf(view);
	const castNumbers = castNumbersOf(view, call);
	const settings = settingsOf(view);
	const days = storyDays(timeline);
	const scenes =
		order === 'script'
			? script.scenes
			: days
					.flatMap((day) => day.scenes.flatMap((index) => script.scenes[index] ?? []))
					.filter((scene) => !isOmitted(scene));
	const bare = scenes.map((scene) =>
		bareRow(view, layout, scene, { eighths: eighths[scene.index] ?? 0, call, castNumbers }),
	);
	const rows = withTransfers(bare);
	const played = rows.filter((row) => !row.isOmitted);
	return {
		title: scriptTitle(view),
		order,
		isEnglish: readsAsEnglish(view.facts),
		nScenes: played.length,
		nOmitted: script.scenes.filter(isOmitted).length,
		rows,
		cast: castTotals(rows, castNumbers),
		eighths: sumOf(rows),
		nPages: layout.pages.length,
		daysVisited: daysVisitedIn(view),
		daysSpanned: timeline.daysSpanned,
		days: dayTotals(played, days),
		byDay: totalsBy(played, ({ scriptDay }) => scriptDay),
		byPlace: totalsBy(played, ({ scene }) => settings[scene]?.place ?? '', unsaid),
		byPrefix: totalsBy(played, ({ scene }) => settings[scene]?.prefix ?? '', unsaid),
		byLight: totalsBy(played, ({ scene }) => dayOrNightOf(settings[scene]), unsaid),
	};
}

function dayOrNightOf(setting: SceneSetting | undefined): string {
	return setting?.light === undefined ? '' : dayOrNight[setting.light];
}

interface NumberedPerson {
	readonly castNumber: number;
	readonly name: string;
}

/** Everybody who is in a scene, heard in it or needed there, in the order in which the script brings them on. */
function castNumbersOf({ script }: ScriptView, call: Call): ReadonlyMap<string, NumberedPerson> {
	const people = new Map<string, NumberedPerson>();
	for (const scene of script.scenes) {
		for (const { person } of attendances(call, scene)) {
			const key = personKey(person);
			if (people.has(key)) continue;
			const own = person.kind === 'canon' ? (person.character.cue ?? person.character.name) : person.name;
			people.set(key, { castNumber: people.size + 1, name: own.toUpperCase() });
		}
	}
	return people;
}

/** In a scene that is omitted is nobody, whatever words are left under its heading. */
function attendances({ scenes }: Call, scene: Scene): readonly Attendance[] {
	return isOmitted(scene) ? [] : (scenes[scene.index] ?? []);
}

function bareRow(
	{ facts, timeline }: ScriptView,
	layout: Layout,
	scene: Scene,
	{
		eighths,
		call,
		castNumbers,
	}: {
		readonly eighths: Eighths;
		readonly call: Call;
		readonly castNumbers: ReadonlyMap<string, NumberedPerson>;
	},
): BreakdownRow {
	const heading = facts[scene.index]?.heading;
	const time = isOmitted(scene) ? undefined : timeline.scenes[scene.index];
	const parts = new Map<string, BreakdownPart>();
	for (const attendance of attendances(call, scene)) {
		const key = personKey(attendance.person);
		const person = castNumbers.get(key);
		if (person === undefined) continue;
		const presence = surer(attendance.presence, parts.get(key)?.presence);
		parts.set(key, { ...person, presence, comesFrom: undefined, goesTo: undefined });
	}
	return {
		scene: scene.index,
		number: sceneNumber(facts, scene.index),
		line: scene.startLine,
		isOmitted: isOmitted(scene),
		page: layout.numbers[pageAtLine(layout, scene.startLine) ?? 0] ?? '',
		heading: headingText(scene),
		prefix: heading?.prefix ?? null,
		place: placeOf(scene, heading),
		timeOfDay: timeOfDayIn(facts[scene.index]),
		light: time?.light,
		scriptDay: time?.scriptDay.label ?? '',
		window: (time && shownWindows(timeline)[scene.index]) ?? { earliest: undefined, latest: undefined },
		jump: time?.jump,
		thread: time?.thread ?? 'present',
		threadLabel: time?.threadLabel ?? 'present',
		eighths,
		synopsis: synopsisOf(scene),
		parts: [...parts.values()].sort((lhs, rhs) => lhs.castNumber - rhs.castNumber),
	};
}

/** What the heading says of the time of day: the light or the hour, behind `THREE WEEKS LATER` too; else its own words of time. */
function timeOfDayIn(facts: SceneFacts | undefined): string {
	const isNamed = ({ meaning }: TimeCue): boolean => meaning.kind === 'light' || meaning.kind === 'clock';
	const named = facts?.timeCues.find((cue) => cue.source === 'heading' && isNamed(cue));
	const time = facts?.heading?.time;
	const isInTime = named === undefined || (time?.text.includes(named.text) ?? false);
	return (isInTime ? time : named)?.text.toUpperCase() ?? '';
}

/** A section ends what belongs to the scene: a synopsis below it is the section's. */
function synopsisOf({ node: { lines } }: Scene): string {
	const section = lines.findIndex(({ type }) => type === 'section');
	return lines
		.slice(0, section < 0 ? undefined : section)
		.filter(({ type }) => type === 'synopsis')
		.map(contentText)
		.join(' ');
}

/** Tells everybody's scene before and scene after, in the order of the rows. */
function withTransfers(rows: readonly BreakdownRow[]): readonly BreakdownRow[] {
	const next = new Map<number, string>();
	const goesTo = rows.map(() => new Map<number, string>());
	for (const [index, { parts, number }] of [...rows.entries()].reverse()) {
		for (const { castNumber } of parts) {
			const after = next.get(castNumber);
			if (after !== undefined) goesTo[index]?.set(castNumber, after);
			next.set(castNumber, number);
		}
	}
	const last = new Map<number, string>();
	return rows.map((row, index) => ({
		...row,
		parts: row.parts.map((part) => {
			const comesFrom = last.get(part.castNumber);
			last.set(part.castNumber, row.number);
			return { ...part, comesFrom, goesTo: goesTo[index]?.get(part.castNumber) };
		}),
	}));
}

function dayTotals(rows: readonly BreakdownRow[], days: readonly StoryDay[]): readonly BreakdownDay[] {
	const rowOf = new Map(rows.map((row) => [row.scene, row]));
	return days.flatMap(({ labels, scenes }) => {
		const own = scenes.flatMap((scene) => rowOf.get(scene) ?? []);
		const day = {
			name: labels.filter((label) => own.some(({ scriptDay }) => scriptDay === label)).join(' '),
			window: own[0]?.window ?? { earliest: undefined, latest: undefined },
			numbers: own.map(({ number }) => number),
			nScenes: own.length,
			eighths: sumOf(own),
		};
		return own.length === 0 ? [] : [day];
	});
}

function castTotals(
	rows: readonly BreakdownRow[],
	castNumbers: ReadonlyMap<string, NumberedPerson>,
): readonly CastMember[] {
	return [...castNumbers.values()].map(({ castNumber, name }) => {
		const own = rows.filter(({ parts }) => parts.some((part) => part.castNumber === castNumber));
		return { castNumber, name, nScenes: own.length, eighths: sumOf(own) };
	});
}

/** What totals call scenes whose heading leaves it unsaid. */
const unsaid = 'not said';

/**
 * In order of first appearance. Rows without a name are last, under `unnamed`, so that all sum up; left out where that is not
 * given or no row has a name.
 */
function totalsBy(
	rows: readonly BreakdownRow[],
	nameOf: (row: BreakdownRow) => string,
	unnamed?: string,
): readonly BreakdownTotal[] {
	const groups = new Map<string, BreakdownRow[]>();
	for (const row of rows) {
		const group = groups.get(nameOf(row));
		if (group === undefined) groups.set(nameOf(row), [row]);
		else group.push(row);
	}
	const rest = groups.get('') ?? [];
	groups.delete('');
	if (groups.size > 0 && rest.length > 0 && unnamed !== undefined) groups.set(unnamed, rest);
	return [...groups].map(([name, own]) => ({ name, nScenes: own.length, eighths: sumOf(own) }));
}

function sumOf(rows: readonly BreakdownRow[]): Eighths {
	return rows.reduce((sum, { eighths }) => sum + eighths, 0);
}
