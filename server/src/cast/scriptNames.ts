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

/**
 * `summaries[0]` is the text before the first heading. Each map is the previous one while the scenes' shares in it are the
 * same objects. Cost: linear in what each scene names.
 */
export function mergeNames(
	summaries: readonly SceneSummary[],
	context: NameContext,
	before:
		| { readonly summaries: readonly SceneSummary[]; readonly names: ScriptNames; readonly context: NameContext }
		| undefined,
): ScriptNames {
	const isSame = (share: keyof SceneSummary): boolean =>
		before !== undefined &&
		before.summaries.length === summaries.length &&
		summaries.every((summary, index) => summary[share] === before.summaries[index]?.[share]);
	const old = before?.names;
	return {
		names:
			old !== undefined && before?.context === context && isSame('names') ? old.names : speakers(summaries, context),
		firstNamed: old !== undefined && isSame('firstNamed') ? old.firstNamed : firstPlaces(summaries),
		capitals: old !== undefined && isSame('capitals') ? old.capitals : capitalRuns(summaries),
		places: old !== undefined && isSame('places') ? old.places : placeNames(summaries),
	};
}

function speakers(summaries: readonly SceneSummary[], context: NameContext): ReadonlyMap<string, ScriptName> {
	const names = new Map<string, OpenName>();
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
			const first = cues[0];
			if (name.cues.length === 0 && first !== undefined) name.isSeen = isSeen;
			if (name.open === undefined && first !== undefined && person.kind === 'ambiguous') {
				name.open = { at: { ...first, scene }, matches: person.matches };
			}
			for (const { line, span } of cues) name.cues.push({ line, span, scene });
			for (const { line, span } of introductions) name.introductions.push({ line, span, scene });
		}
	});
	return names;
}

function firstPlaces(summaries: readonly SceneSummary[]): ReadonlyMap<string, ScriptSpan> {
	const first = new Map<string, ScriptSpan>();
	summaries.forEach(({ firstNamed }, index) => {
		for (const { key, at } of firstNamed) if (!first.has(key)) first.set(key, { ...at, scene: index - 1 });
	});
	return first;
}

function capitalRuns(summaries: readonly SceneSummary[]): ReadonlyMap<string, CapitalRun> {
	const runs = new Map<string, { key: string; text: string; at: ScriptSpan[]; isPerson: boolean; hasAge: boolean }>();
	summaries.forEach(({ capitals }, index) => {
		for (const { key, text, at, isPerson, hasAge } of capitals) {
			const run = runs.get(key) ?? { key, text, at: [], isPerson, hasAge };
			run.at.push({ ...at, scene: index - 1 });
			run.isPerson ||= isPerson;
			run.hasAge ||= hasAge;
			runs.set(key, run);
		}
	});
	return runs;
}

function placeNames(summaries: readonly SceneSummary[]): ReadonlyMap<string, ScriptPlaceName> {
	const names = new Map<string, { key: string; text: string; at: ScriptSpan[] }>();
	summaries.forEach(({ places }, index) => {
		for (const { key, text, at } of places) {
			const name = names.get(key) ?? { key, text, at: [] };
			name.at.push({ ...at, scene: index - 1 });
			names.set(key, name);
		}
	});
	return names;
}
