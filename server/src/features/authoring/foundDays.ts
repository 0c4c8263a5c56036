/**
 * What happens in a script as a canon's events: the events that its notes name, and its days, with the scenes of each and
 * its date where the script settles it.
 */
import type { ScriptView } from '../../analysis/scriptView.js';
import { civilDateOf } from '../../calendar/civil.js';
import { formatIsoDate } from '../../calendar/format.js';
import { minutesPerDay } from '../../calendar/partialDate.js';
import { referencesIn } from '../../checks/noteReferences.js';
import { sceneNumber } from '../../script/sceneNumber.js';
import { windowOf } from '../../timeline/model.js';

export interface FoundEvent {
	readonly id: string;
	readonly title: string;
	/** An ISO date; `undefined` where the script leaves the day open. */
	readonly date: string | undefined;
}

const series: Readonly<Record<string, string>> = {
	D: 'day',
	N: 'day',
	FB: 'flashback day',
	FF: 'flash-forward day',
	DR: 'dream day',
	ST: 'told day',
};

/** `[[time: after great-storm]]` names an event by its id. */
export function notedEvents({ header, facts }: ScriptView): readonly FoundEvent[] {
	const references = [header, ...facts].flatMap(referencesIn).filter(({ to }) => to === 'events');
	return [...new Set(references.map(({ text }) => text))].map((id) => ({
		id,
		title: id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' '),
		date: undefined,
	}));
}

/** In the order in which the script first comes to them. */
export function foundDays({ timeline, facts }: ScriptView): readonly FoundEvent[] {
	const days = new Map<string, { readonly name: string; readonly scenes: string[]; date: string | undefined }>();
	for (const { scene, scriptDay, certain } of timeline.scenes) {
		const letters = /^[A-Z]+/u.exec(scriptDay.label)?.[0] ?? 'D';
		const name = `Script ${series[letters] ?? 'day'} ${String(scriptDay.number)}`;
		let day = days.get(name);
		if (day === undefined) days.set(name, (day = { name, scenes: [], date: undefined }));
		day.scenes.push(sceneNumber(facts, scene));
		day.date ??= wholeDay(windowOf(certain));
	}
	return [...days.values()].map(({ name, scenes, date }) => ({
		id: name.toLowerCase().replaceAll(' ', '-'),
		title: `${name}, ${scenes.length > 1 ? 'scenes' : 'scene'} ${spans(scenes)}`,
		date,
	}));
}

/** The day that a window lies in; a night may run past midnight, which leaves it open. */
function wholeDay({
	earliest,
	latest,
}: {
	readonly earliest: number | undefined;
	readonly latest: number | undefined;
}): string | undefined {
	if (earliest === undefined || latest === undefined) return undefined;
	const dayNumber = Math.floor(earliest / minutesPerDay);
	if (dayNumber !== Math.floor(latest / minutesPerDay)) return undefined;
	const date = civilDateOf(dayNumber);
	// A canon has no dates before Christ.
	return date.year < 1 ? undefined : formatIsoDate(date);
}

/** `1–3, 5, 7A` */
function spans(numbers: readonly string[]): string {
	const parts: { first: string; last: string }[] = [];
	for (const number of numbers) {
		const part = parts.at(-1);
		if (part !== undefined && isNext(part.last, number)) part.last = number;
		else parts.push({ first: number, last: number });
	}
	return parts.map(({ first, last }) => (first === last ? first : `${first}–${last}`)).join(', ');
}

function isNext(number: string, next: string): boolean {
	return /^\d+$/u.test(number) && /^\d+$/u.test(next) && Number(next) === Number(number) + 1;
}
