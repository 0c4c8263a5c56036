/** What a heading's hover says: script day with its reason, the time of the scene with the evidence for it, who is there. */
import type { ScriptView } from '../analysis/scriptView.js';
import { headingText } from '../analysis/scriptView.js';
import { weekdayOf } from '../calendar/civil.js';
import { dateInWords } from '../calendar/dateInWords.js';
import { weekdayName } from '../calendar/format.js';
import { minutesPerDay } from '../calendar/partialDate.js';
import type { Scene } from '../script/model.js';
import { isLightWord } from '../timeline/lightWord.js';
import type { SceneTime, TimeEvidence } from '../timeline/model.js';
import { windowOf } from '../timeline/model.js';
import { evidenceLocation } from './evidenceLocation.js';
import type { HoverOptions, Piece, TextLine } from './richText.js';
import { bold, joined, linkTo } from './richText.js';

/** The links of a chain that are shown; more than these nobody reads in a hover. */
const mostLinks = 8;

export function sceneCard(view: ScriptView, scene: Scene, options: HoverOptions): readonly (readonly TextLine[])[] {
	const time = view.timeline.scenes[scene.index];
	if (time === undefined) return [];
	return [
		[
			joined(
				[[bold(headingText(scene))], [time.thread === 'present' ? '' : time.thread].filter((text) => text !== '')],
				' · ',
			),
		],
		...whenBlocks(view, time, options),
		[peopleLine(view, scene)],
	];
}

/** The script day with its reason, the time, and the evidence for both. */
export function whenBlocks(
	view: ScriptView,
	time: SceneTime | undefined,
	options: HoverOptions,
): readonly (readonly TextLine[])[] {
	if (time === undefined) return [];
	return [[[bold(time.scriptDay.label), ...dayReason(time)], whenLine(time)], evidenceLines(view, time, options)];
}

/** The reason begins with the label, which is shown already: `D4 because …`. */
function dayReason({ scriptDay: { label, reason } }: SceneTime): readonly Piece[] {
	const rest = reason.startsWith(label) ? reason.slice(label.length) : ` ${reason}`;
	return rest.trim() === '' ? [] : [rest.replace(/^:/u, ' –')];
}

/** `Monday, **2 March 2015** · 3 days later`; empty where nothing is known. */
export function whenLine(time: SceneTime): TextLine {
	const window = windowOf(time.likely);
	const words = dateInWords(window, 'bare');
	if (words === '') return [];
	return [weekdayOfWindow(window), bold(words), ...(time.jump === undefined ? [] : [` · ${time.jump}`])];
}

/** `Thursday, ` where the window is within one day. */
function weekdayOfWindow({
	earliest,
	latest,
}: {
	readonly earliest: number | undefined;
	readonly latest: number | undefined;
}): string {
	if (earliest === undefined || latest === undefined || latest - earliest >= minutesPerDay) return '';
	return `${weekdayName(weekdayOf(Math.floor(earliest / minutesPerDay)))}, `;
}

function evidenceLines(view: ScriptView, time: SceneTime, options: HoverOptions): readonly TextLine[] {
	const own = time.evidence.filter(({ kind, says }) => kind !== 'order' && says !== '');
	const told = new Map([...own, ...handedOn(time)].map((link) => [link.says, link]));
	return [...told.values()]
		.slice(0, mostLinks)
		.map((link): TextLine => [`• ${link.says}`, ...place(view, link, options)]);
}

/** Where a scene that names no date has it from: what joins it to scenes before, then the words there, nearest first. */
function handedOn({ scene, likely: { earliest, latest } }: SceneTime): readonly TimeEvidence[] {
	if (earliest.minute === undefined && latest.minute === undefined) return [];
	const links = [...earliest.because, ...latest.because].filter(({ says }) => says !== '').toReversed();
	const assumed = links.find((link) => link.strength === 'assumed' && link.scene === scene);
	const words = links.filter(
		(link) => link.kind !== 'order' && link.scene !== scene && link.at !== undefined && !isLightWord(link.text),
	);
	if (assumed === undefined || words.length === 0) return words;
	return [{ ...assumed, says: `${assumed.says}, as no words say otherwise` }, ...words];
}

function place(view: ScriptView, link: TimeEvidence, options: HoverOptions): readonly Piece[] {
	const location = evidenceLocation(view, link);
	const label = location.uri === view.script.uri ? `line ${String(location.range.start.line + 1)}` : 'canon';
	const pieces = linkTo(label, location, options);
	if (pieces.length > 0) return [' (', ...pieces, ')'];
	return location.uri === view.script.uri ? [` (${label})`] : [];
}

function peopleLine(view: ScriptView, scene: Scene): TextLine {
	const people = view.cast.scenes[scene.index]?.people ?? [];
	if (people.length === 0) return [];
	const names = people.map((id) => view.canon?.characters.get(id)?.name ?? id);
	return [`With ${names.join(', ')}`];
}
