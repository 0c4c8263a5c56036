/**
 * Words in a heading that say what is left of a place: `RUINED SUPERLAB`, `REMAINS OF THE RV`, `FORMER DEA OFFICE`.
 * Data and one function.
 */

export interface PlaceName {
	/** Without the words, as written; the whole text where there are none. */
	readonly name: string;
	/** Whether the words say that the place is no longer what it was. */
	readonly ruined: boolean;
}

/** Before the name, with the space between. Longer ones first where one begins another. */
const before: readonly string[] = [
	...['the ruins of', 'ruins of', 'the remains of', 'remains of', 'the wreck of', 'wreckage of', 'the wreckage of', 'wreck of'],
	...['the site of', 'site of', 'the shell of', 'shell of', 'the ashes of', 'ashes of', 'rubble of', 'the rubble of'],
	...['what is left of', "what's left of", 'what remains of', 'the former', 'the old abandoned', 'the abandoned', 'the ruined'],
	...['burned-out', 'burned out', 'burnt-out', 'burnt out', 'burned-down', 'burned down', 'burnt-down', 'burnt down', 'burned', 'burnt'],
	...['bombed-out', 'bombed out', 'boarded-up', 'boarded up', 'shut-down', 'shut down', 'closed-down', 'closed down', 'torn-down'],
	...['ruined', 'destroyed', 'demolished', 'wrecked', 'collapsed', 'crushed', 'gutted', 'charred', 'scorched', 'razed', 'flattened'],
	...['abandoned', 'deserted', 'derelict', 'disused', 'defunct', 'dismantled', 'shuttered', 'closed', 'condemned', 'crumbling'],
	...['former', 'ex', 'one-time', 'onetime', 'forgotten', 'decaying', 'dilapidated', 'flooded', 'excavated'],
].map((words) => `${words} `);

/** Behind the name, with what stands between: `SUPERLAB (RUINS)`, `SUPERLAB RUINS`. */
const behind: readonly string[] = [
	...['ruins', 'ruin', 'remains', 'rubble', 'wreckage', 'wreck', 'site', 'shell', 'ashes', 'demolition site', 'crime scene'],
	...['ruined', 'destroyed', 'demolished', 'abandoned', 'burned out', 'burned-out', 'burnt out', 'burnt-out', 'closed', 'former'],
].flatMap((words) => [` ${words}`, ` (${words})`, `, ${words}`]);

/** Before the name of a place that stands in for what was: one that burned down may be built anew. */
const renewing: readonly string[] = [
	...['new', 'rebuilt', 'restored', 'reconstructed', 'reopened', 'replica', 'temporary', 'makeshift', 'unfinished', 'half-built'],
].flatMap((word) => [word, `the ${word}`]);

/** Before a name that may be looked for without them. */
const loose: readonly string[] = ['the old', 'old', 'empty', 'the empty', 'vacant', ...renewing].map((words) => `${words} `);

const beforeByWord = byWord(before, firstWord);
const behindByWord = byWord(behind, lastWord);
const looseByWord = byWord(loose, firstWord);

/** A heading is compared with those alone that share its word at that end. The order stays. */
function byWord(phrases: readonly string[], wordOf: (text: string) => string): ReadonlyMap<string, readonly string[]> {
	const found = new Map<string, string[]>();
	for (const phrase of phrases) {
		const word = wordOf(phrase);
		const same = found.get(word);
		if (same === undefined) found.set(word, [phrase]);
		else same.push(phrase);
	}
	return found;
}

function firstWord(text: string): string {
	return text.slice(0, Math.max(0, text.indexOf(' ')));
}

function lastWord(text: string): string {
	return text.slice(text.lastIndexOf(' ') + 1);
}

/**
 * `RUINED SUPERLAB` is the superlab in ruins. Call it with what no place is called as a whole: a bar may be named THE OLD
 * SHELL. OLD and EMPTY say little: `OLD SUPERLAB` is looked for under SUPERLAB, but does not pass for a ruin.
 */
export function stripPlaceQualifier(text: string): PlaceName {
	const trimmed = text.trim();
	const lower = trimmed.toLowerCase().replaceAll('’', "'");
	for (const opening of beforeByWord.get(firstWord(lower)) ?? []) {
		if (lower.startsWith(opening)) return { name: withoutArticle(trimmed.slice(opening.length)), ruined: true };
	}
	for (const ending of behindByWord.get(lastWord(lower)) ?? []) {
		if (lower.endsWith(ending) && lower.length > ending.length) {
			return { name: trimmed.slice(0, trimmed.length - ending.length).trim(), ruined: true };
		}
	}
	for (const opening of looseByWord.get(firstWord(lower)) ?? []) {
		if (lower.startsWith(opening)) return { name: trimmed.slice(opening.length).trim(), ruined: false };
	}
	return { name: trimmed, ruined: false };
}

function withoutArticle(text: string): string {
	return text.trim().replace(/^the\s+/iu, '');
}

/** Whether a heading puts something else in the place of what was: `NEW LAB`, `THE REBUILT MILL`. */
export function isRenewed(text: string): boolean {
	const lower = text.trim().toLowerCase();
	return renewing.some((words) => lower.startsWith(`${words} `));
}
