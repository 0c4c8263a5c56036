/** What the picture says in words: for the ear, for a pointer that rests, and under the title. */
import { formatWindow } from '../../calendar/format.js';
import type { Finding } from '../../checks/finding.js';
import type { ThreadKind } from '../../script/timeMeaning.js';
import { counted, shortDates } from './duration.js';
import type { PictureScene, TimelinePicture } from './model.js';

export const threadWords: Readonly<Record<ThreadKind, string>> = {
	present: 'present',
	flashback: 'flashback',
	'flash-forward': 'flash-forward',
	dream: 'dream',
	story: 'told story',
};

/** Several lines: which scene, when, why that day, who or where, what is wrong. */
export function sceneWords(scene: PictureScene, picture: TimelinePicture): readonly string[] {
	const window = formatWindow(scene);
	const names = scene.lanes.flatMap((lane) => picture.lanes[lane]?.name ?? []);
	return [
		`Scene ${scene.number}: ${scene.heading}`,
		[
			...(scene.thread === 'present' ? [] : [threadWords[scene.thread]]),
			...(scene.day === '' ? [] : [`script day ${scene.day}`]),
			window === '' ? 'time unknown' : window,
		].join(' · '),
		...(scene.jump === undefined ? [] : [`${scene.jump} after the scene before it`]),
		...(scene.dayReason === '' ? [] : [scene.dayReason]),
		...(names.length === 0 ? [] : [names.join(', ')]),
	];
}

/** `warning: Hank Schrader speaks here … (dead-character)`. */
export function findingWords({ severity, message, code }: Finding): string {
	return `${severity}: ${message} (${code})`;
}

/** `58 scenes · 21 script days · 7 Sep – 30 Nov 2015 · 3 problems`. */
export function summaryWords({ scenes, findingsBefore }: TimelinePicture): string {
	const days = new Set(scenes.filter(({ thread }) => thread === 'present').map(({ day }) => day.replace(/^\D+/u, '')));
	days.delete('');
	const present = scenes.filter(({ thread }) => thread === 'present');
	const nProblems = scenes.reduce((sum, { findings }) => sum + findings.length, findingsBefore.length);
	return [
		counted(scenes.length, 'scene'),
		...(days.size === 0 ? [] : [counted(days.size, 'script day')]),
		...spanOf(present),
		nProblems === 0 ? 'no problems' : counted(nProblems, 'problem'),
	].join(' · ');
}

/** What would date a script of which no scene has a time, a line each; none where one has. */
export function undatedWords({ scenes }: TimelinePicture): readonly string[] {
	if (scenes.length === 0 || !scenes.every(isUndated)) return [];
	return [
		'No scene has a date, so all stand side by side: days are told by their light alone.',
		'[[time: 2015-03-02]] above the first scene sets the clock; so does a date in a heading or a super.',
	];
}

function isUndated({ earliest, latest }: PictureScene): boolean {
	return earliest === undefined && latest === undefined;
}

/** From the earliest to the latest; where a scene's time is open, no end is claimed. */
function spanOf(scenes: readonly PictureScene[]): readonly string[] {
	let [first, last] = [Infinity, -Infinity];
	for (const { earliest, latest } of scenes) {
		first = Math.min(first, earliest ?? Infinity);
		last = Math.max(last, latest ?? Infinity);
	}
	if (first === Infinity) return [];
	return [last === Infinity ? `from ${shortDates(first, first)}` : shortDates(first, last)];
}
