/** Dates, people and sources in the words of a message. English, plain, without Markdown. */
import type { Manner } from '../calendar/dateInWords.js';
import { dateInWords } from '../calendar/dateInWords.js';
import type { Canon, CanonDate, Character, Source } from '../canon/model.js';
import type { SceneTime } from '../timeline/model.js';
import { windowOf } from '../timeline/model.js';
import { smallHours } from '../timeline/windows.js';
import type { Proof, Settled } from './proof.js';
import type { SceneView } from './sceneView.js';

/** A canon date as it counts: an estimate is only as exact as its whole month or year. */
export function canonDateInWords(date: CanonDate, manner: Manner = 'with preposition'): string {
	return dateInWords(date.estimated ? date.window : date.stated, manner);
}

/** What a message tells of a scene's time. */
export type ToldTime = Pick<SceneTime, 'certain' | 'likely' | 'light'>;

/** A scene's time as the proof knows it: where conventions or an age narrow it, the message must not be wider. */
export function timeOfProof({ certain, likely, light }: SceneTime, { bound }: Settled): ToldTime {
	const isCertain = bound === certain.earliest || bound === certain.latest;
	return { certain: isCertain ? certain : likely, likely, light };
}

/** When a scene happens, as the end of a clause: `on 21 September 2015`, `on or after 4 October 2015`. */
export function sceneInWords({ certain, likely, light }: ToldTime): string {
	const isBounded = certain.earliest.minute !== undefined && certain.latest.minute !== undefined;
	const { earliest, latest } = windowOf(isBounded ? certain : likely);
	// The night after midnight belongs to the day before.
	const isNight = light === 'night' && earliest !== undefined && latest !== undefined && latest - earliest > smallHours;
	const words = dateInWords({ earliest, latest: isNight ? latest - smallHours - 1 : latest });
	return earliest === undefined || latest === undefined ? words.replace(/^(?=before |after )/u, 'on or ') : words;
}

/** The same for a finding: `after "The fire"` where the scene's own words say just that. */
export function whenInWords({ canon, time }: Pick<SceneView, 'canon' | 'time'>, proof: Proof): string {
	const { afterEvent } = proof;
	const event = afterEvent === undefined ? undefined : canon.events.get(afterEvent);
	return event === undefined ? sceneInWords(timeOfProof(time, proof)) : `after "${event.title}"`;
}

/** `he died`, `she was`; of somebody whose gender the canon leaves open the verb alone, for a clause that goes on: `but died`. */
export function withPronoun({ gender }: Character, verb: string): string {
	if (gender === 'male') return `he ${verb}`;
	return gender === 'female' ? `she ${verb}` : verb;
}

/** ` (Breaking Bad S05E16)`, or nothing where the canon names no work. */
export function sourceInWords(canon: Canon, source: Source | undefined): string {
	if (source?.work === undefined) return '';
	const title = canon.works.get(source.work)?.title ?? source.work;
	return ` (${source.episode === undefined ? title : `${title} ${source.episode}`})`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listInWords(words: readonly string[]): string {
	return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
