/**
 * An age as the script states it, against the age that a birth makes it: whether both can hold, how each reads in a message,
 * and the fix. Knows no canon.
 */
import type { TimeWindow } from '../calendar/partialDate.js';
import type { Character } from '../canon/model.js';
import type { ScriptModel, StatedAge } from '../script/model.js';
import type { Bound, SceneTime } from '../timeline/model.js';
import { windowOf } from '../timeline/model.js';
import type { Fix } from './finding.js';
import { sceneRange } from './place.js';
import { possibleAges } from './proof.js';
import type { ToldTime } from './words.js';

/** The bound by which nobody born then can have the age; decades and words such as `late 30s` are allowed a year either way. */
export function boundAgainst(
	{ text, from, to, vague }: StatedAge,
	bounds: SceneTime['certain'],
	born: TimeWindow,
): Bound | undefined {
	const slack = vague ? 1 : 0;
	const { youngest, oldest } = possibleAges(born, windowOf(bounds));
	if (youngest !== undefined && to + slack < youngest)
		return inMonths.test(text) && youngest >= countedInMonths ? undefined : bounds.earliest;
	return oldest !== undefined && from - slack > oldest ? bounds.latest : undefined;
}

const inMonths = /^\d+ mo/iu;
/** From this age on, `(8 months)` says how long somebody is pregnant, sober or in prison. */
const countedInMonths = 10;

const possessives: ReadonlyMap<string, string> = new Map([
	['male', 'his'],
	['female', 'her'],
]);

/** `45`; `in her late 40s`; `in her teens`; `about 30`. */
export function ageInWords({ text, from, to, vague }: StatedAge, gender: Character['gender']): string {
	const said = text.toLowerCase().replace(/^(?:ages?|aged):? /u, '');
	if (!vague) return from === to ? String(from) : `${String(from)} to ${String(to)}`;
	if (/^in /u.test(said)) return said;
	if (inMonths.test(said)) return `${said} old`;
	if (/(?:\ds|'s|ies|teens)$/u.test(said)) return `in ${possessives.get(gender ?? '') ?? 'their'} ${said}`;
	if (/^(?:a )?teen/u.test(said)) return `in ${possessives.get(gender ?? '') ?? 'their'} teens`;
	const about = /^(\d+)(?:-| )?(?:ish|or so)$/u.exec(said);
	if (about?.[1] !== undefined) return `about ${about[1]}`;
	return /^(?:newborn|infant|toddler|tween|preteen|pre-teen)$|arian$/u.test(said) ? `${article(said)} ${said}` : said;
}

function article(noun: string): string {
	return /^[aeio]/u.test(noun) ? 'an' : 'a';
}

/** The age that somebody born then has: in figures where it is one, else its range; `words` for the message. */
export function actualAge(
	time: ToldTime,
	born: TimeWindow,
): { readonly words: string; readonly years: number | undefined } {
	const bounds =
		time.certain.earliest.minute === undefined || time.certain.latest.minute === undefined ? time.likely : time.certain;
	const { youngest, oldest } = possibleAges(born, windowOf(bounds));
	if (youngest !== undefined && youngest === oldest) return { words: String(youngest), years: youngest };
	if (youngest !== undefined && oldest !== undefined)
		return {
			words: `${String(youngest)} ${oldest - youngest === 1 ? 'or' : 'to'} ${String(oldest)}`,
			years: undefined,
		};
	return {
		words: youngest !== undefined ? `${String(youngest)} or older` : `${String(oldest)} or younger`,
		years: undefined,
	};
}

/** The fix that writes the age somebody has; none where that is not one. */
export function correctAge(
	script: ScriptModel,
	scene: number,
	age: StatedAge,
	years: number | undefined,
): readonly Fix[] {
	if (years === undefined) return [];
	const range = sceneRange(script, scene, age);
	const newText = age.vague && years >= 20 ? `${String(Math.floor(years / 10) * 10)}s` : String(years);
	return [
		{ title: `Change the age to ${newText}`, edits: new Map([[script.uri, [{ range, newText }]]]), preferred: true },
	];
}
