/** The whole script's names and places, merged from the scenes' summaries. */
import type { CapitalRun, Person, ScriptName, ScriptPlaceName, ScriptSpan } from './model.js';
import type { NameContext } from './resolvePerson.js';
import type { SceneSummary } from './summary.js';

export interface ScriptNames {
	readonly names: ReadonlyMap<string, ScriptName>;
	readonly firstNamed: ReadonlyMap<string, ScriptSpan>;
	readonly capitals: ReadonlyMap<string, CapitalRun>;
	readonly places: ReadonlyMap<string, ScriptPlaceName>;
}

interface OpenName {
	readonly key: string;
	readonly text: string;
	readonly person: Person;
	readonly cues: ScriptSpan[];
	readonly introductions: ScriptSpan[];
	readonly listed: boolean;
	readonly pinned: boolean;
	isSeen: boolean;
	open: ScriptName['open'];
}

/** `summaries[0]` is the text before the first heading. Cost: linear in names per scene. */
export function mergeNames(summaries: readonly SceneSummary[], context: NameContext): ScriptNames {
	const names = new Map<string, OpenName>();
	const firstNamed = new Map<string, ScriptSpan>();
	const capitals = new Map<
		string,
		{ key: string; text: string; at: ScriptSpan[]; isPerson: boolean; hasAge: boolean }
	>();
	const places = new Map<string, { key: string; text: string; at: ScriptSpan[] }>();
	summaries.forEach((summary, index) => {
		const scene = index - 1;
		for (const { key, text, person, cues, introductions, isSeen } of summary.names) {
			let name = names.get(key);
			if (name === undefined) {
				const pinned = context.pins.has(key);
				const listed = pinned && context.pins.get(key) === undefined;
				name = { key, text, person, cues: [], introductions: [], listed, pinned, isSeen: false, open: undefined };
				names.set(key, name);
			}
			if (name.cues.length === 0 && cues.length > 0) name.isSeen = isSeen;
			const first = cues[0];
			if (name.open === undefined && first !== undefined && person.kind === 'ambiguous') {
				name.open = { at: { ...first, scene }, matches: person.matches };
			}
			for (const at of cues) name.cues.push({ ...at, scene });
			for (const at of introductions) name.introductions.push({ ...at, scene });
		}
		for (const { key, at } of summary.firstNamed) if (!firstNamed.has(key)) firstNamed.set(key, { ...at, scene });
		for (const { key, text, at, isPerson, hasAge } of summary.capitals) {
			let run = capitals.get(key);
			if (run === undefined) capitals.set(key, (run = { key, text, at: [], isPerson, hasAge }));
			run.at.push({ ...at, scene });
			run.isPerson ||= isPerson;
			run.hasAge ||= hasAge;
		}
		for (const { key, text, at } of summary.places) {
			let place = places.get(key);
			if (place === undefined) places.set(key, (place = { key, text, at: [] }));
			place.at.push({ ...at, scene });
		}
	});
	return { names, firstNamed, capitals, places };
}
