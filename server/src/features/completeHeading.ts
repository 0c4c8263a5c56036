/** Places and times of day in a scene heading that is being typed: the script's own first, then the canon's. */
import type { ScriptView } from '../analysis/scriptView.js';
import type { Canon, Place } from '../canon/model.js';
import { isTimeOfDay, normalizePiece } from '../fountain/headingWords.js';
import { locales, vocabularyOf } from '../fountain/locales.js';
import { foldName } from '../script/names.js';
import type { Offer, TypingPlace } from './completion.js';
import type { Suggestion } from './completionItem.js';
import { headingStart } from './headingStart.js';

const mostCanonPlaces = 40;

/** `undefined` where the line does not begin as a heading. */
export function headingSuggestions(place: TypingPlace): Offer | undefined {
	const { view, position, before, behind } = place;
	const start = headingStart(view, before);
	if (start === undefined) return undefined;
	const typed = before.slice(start);
	if (typed.includes('#')) return undefined;
	const bracket = Math.max(typed.lastIndexOf('('), typed.lastIndexOf('['));
	if (bracket >= 0 && !/[)\]]/u.test(typed.slice(bracket))) return bracketOffer(place, start + bracket + 1);
	// "WHITE RESIDENCE - KIT": the path so far, and the part that is being typed.
	const mark = [...typed.matchAll(separators)].at(-1);
	if (mark === undefined) return { ...placeOffer(view, start, typed, position.line), nBehind: restOfPart(behind) };
	const path = typed.slice(0, mark.index).split(separators);
	const at = start + mark.index + mark[0].length;
	const part = before.slice(at);
	const [outer = ''] = path;
	if (path.slice(1).some((word) => isTime(view, word)))
		return { start: at, suggestions: modifiers(view, position.line) };
	const times = timesOfDay(view, position.line);
	if (part.endsWith(' ') && isTime(view, part) && !times.some(({ label }) => label.startsWith(part.toUpperCase()))) {
		const suggestions = modifiers(view, position.line).map(({ label }): Suggestion => {
			return { label: `(${label})`, kind: 'value' };
		});
		return { start: before.length, suggestions };
	}
	const inner = subPlaces(
		view,
		path.map((word) => word.trim()),
		position.line,
	);
	// A comma and a slash lead on to places above all: "HOUSE/GARDEN", "HAINES, ALASKA".
	const others = mark[0].trim() === '/' ? siblings(view, outer, position.line) : [];
	const isDash = /[-–—]/u.test(mark[0]);
	return {
		start: at,
		nBehind: restOfPart(behind),
		suggestions: isDash ? [...times, ...inner] : [...inner, ...others, ...times],
		isIncomplete: false,
	};
}

/** What stands between the parts of a heading; the hyphen of `X-RAY ROOM` is none. */
const separators = / [-–—] |, | ?\/ ?/gu;

/** How many letters behind the cursor belong to the part that is typed. */
function restOfPart(behind: string): number {
	if (!/^[\p{L}\p{N}]/u.test(behind)) return 0;
	const [rest] = behind.split(/ [-–—] |, | ?\/ ?|(?:(?<!\s)\s+)?[([#]/u);
	return rest?.trimEnd().length ?? 0;
}

/** The other places of the script: `HOUSE/GARDEN` is in both. */
function siblings(view: ScriptView, place: string, line: number): readonly Suggestion[] {
	return outerPlaces(view, line).flatMap((label): Suggestion[] =>
		foldName(label) === foldName(place) ? [] : [{ label, kind: 'place', says: 'in this script' }],
	);
}

/** `INT.` and `EXT.`, in the languages of the script. */
export function headingPrefixSuggestions({ view }: TypingPlace): readonly Suggestion[] {
	const prefixes = ['INT.', 'EXT.', 'INT./EXT.', ...view.script.syntax.options.locales.flatMap(localPrefixes)];
	return prefixes.map((label) => ({
		label,
		kind: 'keyword',
		insert: `${label} `,
		says: 'scene heading',
		continues: true,
	}));
}

function localPrefixes(locale: string): readonly string[] {
	const { prefixes = {}, marks = [] } = locales[locale] ?? {};
	return [...Object.keys(prefixes).map((prefix) => `${prefix}.`), ...marks];
}

function placeOffer(view: ScriptView, start: number, typed: string, line: number): Offer {
	const own = outerPlaces(view, line).map((label): Suggestion => ({ label, kind: 'place', says: 'in this script' }));
	const canonPlaces = view.canon?.names.placesStartingWith(typed.trim(), mostCanonPlaces) ?? [];
	return {
		start,
		suggestions: [...own, ...canonPlaces.map((place) => suggestPlace(view.canon, place))],
		isIncomplete: view.canon !== undefined && (typed.trim() === '' || canonPlaces.length >= mostCanonPlaces),
	};
}

function suggestPlace(canon: Canon | undefined, place: Place): Suggestion {
	const parent = place.in === undefined ? undefined : canon?.places.get(place.in)?.name;
	return {
		label: headingName(place),
		kind: 'place',
		detail: parent ?? place.region,
		filter: `${headingName(place)} ${place.name.toUpperCase()}`,
		entry: { kind: 'place', id: place.id },
	};
}

function headingName(place: Place): string {
	return (place.headings[0] ?? place.name).toUpperCase();
}

/** The first parts of the script's place paths, most used first. */
function outerPlaces(view: ScriptView, line: number): readonly string[] {
	return mostUsed(otherHeadings(view, line).flatMap(({ place }) => place[0]?.text ?? []));
}

/** What lies in the place typed: as the script's headings have it, then as the canon does. */
function subPlaces(view: ScriptView, path: readonly string[], line: number): readonly Suggestion[] {
	const wanted = path.map(foldName);
	const own = otherHeadings(view, line).flatMap(({ place }) => {
		const isWithin = wanted.every((part, index) => foldName(place[index]?.text ?? '') === part);
		return isWithin ? (place[path.length]?.text ?? []) : [];
	});
	const inner = path.at(-1) ?? '';
	const parents = new Set(view.canon?.names.places(inner).map(({ place }) => place.id) ?? []);
	const canonPlaces = [...(view.canon?.places.values() ?? [])].filter(
		(place) => place.in !== undefined && parents.has(place.in),
	);
	return [
		...mostUsed(own).map((label): Suggestion => ({ label, kind: 'place', says: 'in this script' })),
		...canonPlaces.map((place) => suggestPlace(view.canon, place)),
	];
}

const commonTimes = [
	'DAY',
	'NIGHT',
	'MORNING',
	'EVENING',
	'AFTERNOON',
	'DAWN',
	'DUSK',
	'LATER',
	'MOMENTS LATER',
	'CONTINUOUS',
	'SAME TIME',
	'THE NEXT DAY',
	'THE NEXT MORNING',
	'LATER THAT DAY',
	'LATER THAT NIGHT',
	'SUNRISE',
	'SUNSET',
];

/** Those that the script uses most, then the common ones, then those of its other languages. */
function timesOfDay(view: ScriptView, line: number): readonly Suggestion[] {
	const used = mostUsed(otherHeadings(view, line).flatMap(({ time }) => time?.text.toUpperCase() ?? []));
	const local = view.script.syntax.options.locales.flatMap((locale) => locales[locale]?.times ?? []);
	return [...used, ...commonTimes, ...local].map((label) => ({ label, kind: 'time' }));
}

function isTime(view: ScriptView, part: string): boolean {
	return isTimeOfDay(normalizePiece(part), vocabularyOf(view.script.syntax.options));
}

const commonModifiers = [
	'FLASHBACK',
	'FLASH FORWARD',
	'DREAM',
	'FANTASY',
	'MEMORY',
	'BACK TO PRESENT',
	'PRESENT DAY',
	'INTERCUT',
	'MONTAGE',
	'CONTINUOUS',
	'MOVING',
	'ESTABLISHING',
];

/** What else a heading says: as the script's headings have it, then as headings do. */
function modifiers(view: ScriptView, line: number): readonly Suggestion[] {
	const used = mostUsed(
		otherHeadings(view, line).flatMap((heading) => heading.modifiers.map(({ text }) => text.toUpperCase())),
	);
	return [...used, ...commonModifiers].map((label) => ({ label, kind: 'value' }));
}

/** Behind an opening bracket: `DAY (FLASH`. */
function bracketOffer({ view, position, before, behind }: TypingPlace, start: number): Offer {
	const wanted = before[start - 1] === '[' ? ']' : ')';
	return {
		start,
		nBehind: behind.startsWith(wanted) ? 1 : 0,
		suggestions: modifiers(view, position.line).map((modifier) => ({ ...modifier, insert: modifier.label + wanted })),
	};
}

/** Every heading but the one that is being typed. */
function otherHeadings(view: ScriptView, line: number): readonly NonNullable<ScriptView['facts'][number]['heading']>[] {
	return view.script.scenes.flatMap((scene) =>
		scene.startLine === line ? [] : (view.facts[scene.index]?.heading ?? []),
	);
}

function mostUsed(words: readonly string[]): readonly string[] {
	const counts = new Map<string, number>();
	for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	return [...counts.entries()].sort((lhs, rhs) => rhs[1] - lhs[1]).map(([word]) => word);
}
