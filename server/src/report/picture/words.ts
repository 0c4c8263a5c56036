/** What the picture says in words: for the ear, for a pointer that rests, and under the title. */
import type { Finding } from '../../checks/finding.js';
import type { PictureScene, TimelinePicture } from './model.js';
import type { PictureWords } from './pictureWords.js';
import { sinceInWords } from './pictureWords.js';

/** Several lines: which scene, when, why that day, who or where, what is wrong. */
export function sceneWords(scene: PictureScene, picture: TimelinePicture): readonly string[] {
	const { words } = picture;
	const window = words.window(scene);
	const names = scene.lanes.flatMap((lane) => {
		const name = picture.lanes[lane]?.name;
		return name === undefined ? [] : scene.likely.has(lane) ? `${name}?` : name;
	});
	return [
		words.scene(scene.number, scene.heading),
		[
			...(scene.thread === 'present' ? [] : [words.threads[scene.thread]]),
			...(scene.day === '' ? [] : [words.scriptDay(scene.day)]),
			window === '' ? words.timeUnknown : window,
		].join(' · '),
		...(scene.jump === undefined ? [] : [words.afterScene(scene.jump)]),
		...(scene.dayReason === '' ? [] : [scene.dayReason]),
		...(names.length === 0 ? [] : [names.join(', ')]),
	];
}

/** `warning: Hank Schrader speaks here … (dead-character)`. */
export function findingWords({ severity, message, code }: Finding): string {
	return `${severity}: ${message} (${code})`;
}

/** `58 scenes · 21 script days · 7 Sep – 30 Nov 2015 · 3 problems`. */
export function summaryWords({ scenes, findingsBefore, words }: TimelinePicture): string {
	const days = new Set(scenes.filter(({ thread }) => thread === 'present').map(({ day }) => day.replace(/^\D+/u, '')));
	days.delete('');
	const present = scenes.filter(({ thread }) => thread === 'present');
	const nProblems = scenes.reduce((sum, { findings }) => sum + findings.length, findingsBefore.length);
	return [
		words.scenes(scenes.length),
		...(days.size === 0 ? [] : [words.scriptDays(days.size)]),
		...spanOf(present, words),
		words.problems(nProblems),
	].join(' · ');
}

/** What would date a script of which no scene has a time, a line each; none where one has. */
export function undatedWords({ scenes, words }: TimelinePicture): readonly string[] {
	if (scenes.length === 0 || !scenes.every(isUndated)) return [];
	return words.undated;
}

function isUndated({ earliest, latest }: PictureScene): boolean {
	return earliest === undefined && latest === undefined;
}

/** From the earliest to the latest; where a scene's time is open, no end is claimed. */
function spanOf(scenes: readonly PictureScene[], words: PictureWords): readonly string[] {
	let [first, last] = [Infinity, -Infinity];
	for (const { earliest, latest } of scenes) {
		first = Math.min(first, earliest ?? Infinity);
		last = Math.max(last, latest ?? Infinity);
	}
	if (first === Infinity) return [];
	return [last === Infinity ? sinceInWords(words, first) : words.dates(first, last)];
}
