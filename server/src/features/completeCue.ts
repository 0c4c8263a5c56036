/**
 * Who speaks next: those in the scene first, whoever's turn it is at the top; then the script's people, then the canon's;
 * the dead last. And what stands in parentheses behind a name.
 */
import type { ScriptView } from '../analysis/scriptView.js';
import { factsOf, sceneAtLine } from '../analysis/scriptView.js';
import type { Canon, Character } from '../canon/model.js';
import { holdsThroughout } from '../canon/validity.js';
import type { Person, ScriptName } from '../cast/model.js';
import { personKey } from '../cast/personKey.js';
import { deathDate, provenAfter, provenBefore } from '../checks/proof.js';
import type { Scene } from '../script/model.js';
import { foldName } from '../script/names.js';
import type { Offer, TypingPlace } from './completion.js';
import type { Suggestion } from './completionItem.js';
import { sceneWindow } from './spanCard.js';
import type { ViewWords } from './views/viewWords.js';
import { viewWords } from './views/viewWords.js';

/** Canon names offered at once; more come with more letters. */
const mostCanonNames = 40;

interface Candidate {
	readonly name: string;
	readonly person: Person;
	readonly isHere: boolean;
	readonly isOfScript: boolean;
}

/** Cues for what has been typed of one, best first. */
export function cueSuggestions({ view, position, locale }: TypingPlace, typed: string): Omit<Offer, 'start'> {
	const scene = sceneAtLine(view.script, position.line);
	const mark = typed.startsWith('@') ? '@' : '';
	const here = namesHere(view, scene, position.line);
	const others = [...view.cast.names.values()]
		.filter((name) => isUsedElsewhere(view, name, position.line))
		.sort((lhs, rhs) => rhs.nCues - lhs.nCues)
		.map(({ person, text }) => cueOf(view, person, text));
	const scriptNames: Candidate[] = [
		...here.map((name) => ({ name, person: personNamed(view, name), isHere: true, isOfScript: true })),
		...others.map((name) => ({ name, person: personNamed(view, name), isHere: false, isOfScript: true })),
	];
	const canonNames = canonCandidates(view.canon, typed.slice(mark.length));
	const wanted = foldName(typed.slice(mark.length));
	const candidates = startingFirst(unique([...scriptNames, ...canonNames]), wanted);
	const words = viewWords(locale);
	const suggestions = candidates.map((candidate) => suggest(view, scene, candidate, { mark, words }));
	return {
		suggestions: [
			...suggestions.filter(({ isPast }) => isPast !== true),
			...suggestions.filter(({ isPast }) => isPast === true),
		],
	};
}

const extensions = [
	'V.O.',
	'O.S.',
	'O.C.',
	"CONT'D",
	'ON PHONE',
	'ON RADIO',
	'ON TV',
	'FILTERED',
	'PRE-LAP',
	'SUBTITLED',
	'WHISPERING',
	'INTO PHONE',
] as const;

/** Extensions behind `NAME (`, the likely first; `undefined` where the cursor is in none. */
export function extensionSuggestions(place: TypingPlace): Offer | undefined {
	const { before, behind } = place;
	// "KIM (V" and "@McKay (V.O.) (CON"; a line that opens with a parenthesis is a direction.
	const open = before.lastIndexOf('(');
	const name = before.slice(0, Math.max(0, before.indexOf('('))).trim();
	if (open < 0 || name === '' || before.includes(')', open)) return undefined;
	if (!name.startsWith('@') && name !== name.toUpperCase()) return undefined;
	return {
		start: open + 1,
		// The closing mark is written anew, so that the cursor comes to stand behind it.
		nBehind: behind.startsWith(')') ? 1 : 0,
		suggestions: extensionsFor(place, name.replace(/^@/u, '')).map((label) => ({
			label,
			kind: 'keyword',
			insert: `${label})`,
		})),
	};
}

function extensionsFor({ view, position }: TypingPlace, name: string): readonly string[] {
	const goesOn = isLastSpeaker(view, position.line, name) ? ["CONT'D"] : [];
	return [...goesOn, ...usedExtensions(view, position.line), ...extensions];
}

/** Behind a whole name and a space: longer names that begin so, and extensions; `undefined` elsewhere. */
export function behindNameOffer(place: TypingPlace, typed: string, start: number): Offer | undefined {
	const name = typed.trimEnd();
	if (name === typed || !isKnown(place.view, name)) return undefined;
	const longer = cueSuggestions(place, typed).suggestions.filter(({ label }) => label.startsWith(typed));
	const extended = [...new Set(extensionsFor(place, name))].map((extension): Suggestion => {
		return { label: `${name} (${extension})`, kind: 'keyword' };
	});
	return { start, suggestions: [...longer, ...extended], isIncomplete: true };
}

/** `JESSE & K`, `JESSE/K`, `JESSE AND K`: whoever speaks too; `undefined` where nobody known stands before the mark. */
export function secondSpeakerOffer(place: TypingPlace, typed: string, start: number): Offer | undefined {
	const mark = [...typed.matchAll(/(?:(?<!\s)\s+)?[&/]\s*|(?<!\s)\s+AND\s+/gu)].at(-1);
	if (mark === undefined) return undefined;
	const first = typed.slice(0, mark.index).split(/(?:(?<!\s)\s+)?[&/,]\s*|(?<!\s)\s+AND\s+/u);
	if (!first.every((name) => isKnown(place.view, name))) return undefined;
	const at = mark.index + mark[0].length;
	const taken = new Set(first.map(foldName));
	const { suggestions } = cueSuggestions(place, typed.slice(at));
	return {
		start: start + at,
		suggestions: suggestions.filter(({ label }) => !taken.has(foldName(label))),
		isIncomplete: true,
	};
}

function isKnown({ cast, canon }: ScriptView, name: string): boolean {
	const key = foldName(name.replace(/^@/u, ''));
	const known = cast.names.get(key);
	if (known !== undefined && (known.nCues > 0 || known.firstIntroduction !== undefined || known.listed)) return true;
	return key !== '' && (canon?.names.characters(key) ?? []).length > 0;
}

/** Whether the last speech above in the scene is this person's. */
function isLastSpeaker(view: ScriptView, line: number, name: string): boolean {
	const scene = sceneAtLine(view.script, line);
	if (scene === undefined) return false;
	const last = factsOf(view, scene).cues.findLast((cue) => scene.startLine + cue.line < line);
	return last !== undefined && foldName(last.cue.whole.text) === foldName(name);
}

/** Those that the script writes, most used first; `(TO KIM)` and ages are of their own moment. */
function usedExtensions(view: ScriptView, line: number): readonly string[] {
	const counts = new Map<string, number>();
	for (const scene of view.script.scenes) {
		for (const cue of factsOf(view, scene).cues) {
			if (scene.startLine + cue.line === line) continue;
			for (const { text } of cue.cue.extensions) {
				const upper = text.toUpperCase().replaceAll('’', "'");
				if (!/\d|^(?:TO|AS) /u.test(upper)) counts.set(upper, (counts.get(upper) ?? 0) + 1);
			}
		}
	}
	return [...counts]
		.filter(([, count]) => count > 1)
		.sort((lhs, rhs) => rhs[1] - lhs[1])
		.map(([text]) => text);
}

/** The scene's people as their cues are written: whoever spoke before the last speaker first, the last speaker behind the others who spoke. */
function namesHere(view: ScriptView, scene: Scene | undefined, line: number): readonly string[] {
	if (scene === undefined) return [];
	const appearances = (view.cast.scenes[scene.index]?.appearances ?? []).filter(
		(appearance) => scene.startLine + appearance.line !== line,
	);
	const spoken = appearances.filter(({ kind, cue }) => cue !== undefined && kind !== 'named');
	const above = spoken.filter((appearance) => scene.startLine + appearance.line < line).toReversed();
	const recent = unique(above.map(({ name, person }) => ({ name, person, isHere: true, isOfScript: true })));
	const [last, ...earlier] = recent;
	const below = spoken.filter((appearance) => scene.startLine + appearance.line > line);
	const silent = appearances.filter(({ kind }) => kind === 'introduced' || kind === 'acts' || kind === 'noted');
	return [...earlier, ...(last === undefined ? [] : [last]), ...below, ...silent].map(({ name, person }) =>
		cueOf(view, person, name),
	);
}

/** How the script writes somebody's cue: as they speak most, else as the canon says, else the name in capitals. */
function cueOf(view: ScriptView, person: Person, name: string): string {
	const key = personKey(person);
	const own = [...view.cast.names.values()].filter((candidate) => personKey(candidate.person) === key);
	const spoken = own.filter(({ nCues }) => nCues > 0).sort((lhs, rhs) => rhs.nCues - lhs.nCues)[0];
	if (spoken !== undefined) return spoken.text.toUpperCase();
	return person.kind === 'canon' ? canonCue(person.character) : name.toUpperCase();
}

/** The canon people whose names begin as typed. */
export function canonCandidates(canon: Canon | undefined, typed: string): readonly Candidate[] {
	if (canon === undefined) return [];
	return canon.names.charactersStartingWith(typed, mostCanonNames).map((character) => ({
		name: canonCue(character),
		person: { kind: 'canon', character, match: { character, alias: undefined, form: 'full', ages: undefined } },
		isHere: false,
		isOfScript: false,
	}));
}

export function canonCue({ cue, name }: Character): string {
	return (cue ?? name).toUpperCase();
}

function suggest(
	view: ScriptView,
	scene: Scene | undefined,
	{ name, person, isHere, isOfScript }: Candidate,
	{ mark, words }: { readonly mark: string; readonly words: ViewWords },
): Suggestion {
	const label = mark + (mark === '' ? name.toUpperCase() : name);
	if (person.kind !== 'canon') {
		const role = isHere ? 'role · in this scene' : 'role';
		const says = person.kind === 'role' ? role : isHere ? 'in this scene' : undefined;
		return { label, kind: 'person', isOfScript, says };
	}
	const { character } = person;
	const entry = { kind: 'character', id: character.id } as const;
	const gone = view.canon === undefined ? undefined : goneWords(view, view.canon, scene, character, words);
	if (gone !== undefined) return { label, kind: 'person', isOfScript, detail: gone, isPast: true, entry };
	return {
		label,
		kind: 'person',
		isOfScript,
		detail: roleThen(view, scene, character),
		says: isHere ? 'in this scene' : undefined,
		entry,
	};
}

/** `died March 2010`, where that is certain at the scene's time. */
function goneWords(
	view: ScriptView,
	canon: Canon,
	scene: Scene | undefined,
	{ born, died }: Character,
	words: ViewWords,
): string | undefined {
	const time = scene === undefined ? undefined : view.timeline.scenes[scene.index];
	if (time === undefined) return undefined;
	const death = died === undefined ? undefined : deathDate(canon, died);
	if (death !== undefined && provenAfter(time, death) !== undefined) return words.died(words.fullDate(death.stated));
	if (born !== undefined && provenBefore(time, born) !== undefined) return words.born(words.fullDate(born.stated));
	return undefined;
}

/** What somebody certainly does for a living at the scene's time. */
function roleThen(view: ScriptView, scene: Scene | undefined, { occupations }: Character): string | undefined {
	const when = sceneWindow(view, scene);
	const occupation = occupations.findLast((candidate) => holdsThroughout(candidate, when));
	return occupation?.text;
}

/** Names that are only just being typed are not names yet. */
function isUsedElsewhere(view: ScriptView, { cues, introductions, listed }: ScriptName, line: number): boolean {
	const isElsewhere = (at: { readonly scene: number; readonly line: number }): boolean =>
		(view.script.scenes[at.scene]?.startLine ?? 0) + at.line !== line;
	return listed || cues.some(isElsewhere) || introductions.some(isElsewhere);
}

function personNamed(view: ScriptView, name: string): Person {
	return view.cast.names.get(foldName(name))?.person ?? { kind: 'script', name };
}

/** Those of whom some word begins as typed, whole names before later words: `K` is KIM before HECTOR KANE. */
function startingFirst(candidates: readonly Candidate[], wanted: string): readonly Candidate[] {
	if (wanted === '') return candidates;
	const whole = candidates.filter(({ name }) => foldName(name).startsWith(wanted));
	const inner = candidates.filter(
		({ name }) => !whole.some((other) => other.name === name) && foldName(name).includes(` ${wanted}`),
	);
	return [...whole, ...inner];
}

/** The first candidate of each person: Kim is offered once, by the name that ranks highest. */
function unique(candidates: readonly Candidate[]): readonly Candidate[] {
	const byPerson = new Map<string, Candidate>();
	for (const candidate of candidates) {
		const key = personKey(candidate.person);
		if (!byPerson.has(key)) byPerson.set(key, candidate);
	}
	return [...byPerson.values()];
}
