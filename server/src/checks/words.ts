/** Dates, people and sources in the words of a message. English, plain, without Markdown. */
import type { Manner } from '../calendar/dateInWords.js';
import { dateInWords } from '../calendar/dateInWords.js';
import type { Canon, CanonDate, Character, Source } from '../canon/model.js';
import type { SceneTime } from '../timeline/model.js';
import { windowOf } from '../timeline/model.js';
import { smallHours } from '../timeline/windows.js';
import type { Proof } from './proof.js';
import type { SceneView } from './sceneView.js';

/** A canon date as it counts: an estimate is only as exact as its whole month or year. */
export function canonDateInWords(date: CanonDate, manner: Manner = 'with preposition'): string {
	return dateInWords(date.estimated ? date.window : date.stated, manner);
}

/** When a scene happens, as the end of a clause: `on 21 September 2015`, `after 4 October 2015`. */
export function sceneInWords({ certain, likely, light }: SceneTime): string {
	const isBounded = certain.earliest.minute !== undefined && certain.latest.minute !== undefined;
	const { earliest, latest } = windowOf(isBounded ? certain : likely);
	// The night after midnight belongs to the day before.
	const isNight = light === 'night' && earliest !== undefined && latest !== undefined && latest - earliest > smallHours;
	return dateInWords({ earliest, latest: isNight ? latest - smallHours - 1 : latest });
}

/** The same for a finding: `after “The fire”` where the scene's own words say just that. */
export function whenInWords({ canon, time }: Pick<SceneView, 'canon' | 'time'>, { afterEvent }: Proof): string {
	const event = afterEvent === undefined ? undefined : canon.events.get(afterEvent);
	return event === undefined ? sceneInWords(time) : `after “${event.title}”`;
}

/** `he`, `she` or `they`. */
export function pronoun({ gender }: Character): string {
	if (gender === 'male') return 'he';
	return gender === 'female' ? 'she' : 'they';
}

/** `he was`, `she was` or `they were`. */
export function was(character: Character): string {
	const who = pronoun(character);
	return `${who} ${who === 'they' ? 'were' : 'was'}`;
}

/** ` (Breaking Bad S05E16)`, or nothing where the canon names no work. */
export function sourceInWords(canon: Canon, source: Source | undefined): string {
	if (source?.work === undefined) return '';
	const title = canon.works.get(source.work)?.title ?? source.work;
	return ` (${source.episode === undefined ? title : `${title} ${source.episode}`})`;
}
