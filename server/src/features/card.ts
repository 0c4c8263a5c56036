/**
 * The bio card of a canon person as of one scene: only what holds then, nothing that is unknown. Short first, detail after.
 */
import type { ScriptView } from '../analysis/scriptView.js';
import type { TimeWindow } from '../calendar/partialDate.js';
import { minutesPerDay } from '../calendar/partialDate.js';
import type { Alias, Canon, Character, Dispute, Relation, Source, Validity } from '../canon/model.js';
import type { Appearance } from '../cast/model.js';
import { isThere } from '../checks/presence.js';
import { deathDate, possibleAges } from '../checks/proof.js';
import { dateInWords } from '../checks/words.js';
import type { Scene } from '../script/model.js';
import { foldName } from '../script/names.js';
import { windowOf } from '../timeline/model.js';
import type { HoverOptions, Piece, TextLine } from './richText.js';
import { bold, italic, joined, linkTo } from './richText.js';

/** What a card is made for: somebody in a scene, or before the first one. */
export interface CardSubject {
	readonly view: ScriptView;
	readonly canon: Canon;
	readonly character: Character;
	readonly scene: Scene | undefined;
}

/** Blocks of lines; see `markup`. */
export function characterCard(subject: CardSubject, options: HoverOptions): readonly (readonly TextLine[])[] {
	const { canon, character } = subject;
	const when = sceneWindow(subject);
	return [
		[titleLine(character, when)],
		[nowLine(subject, when), ...tieLines(subject, when), sightingsLine(subject)],
		[character.bio === undefined ? [] : [character.bio]],
		character.disputed.map((dispute) => disputeLine(canon, dispute)),
		[footLine(canon, character, options)],
	];
}

/** When the scene happens: what is certain where that is known, else what is likely. */
function sceneWindow({ view, scene }: CardSubject): TimeWindow {
	const time = scene === undefined ? undefined : view.timeline.scenes[scene.index];
	if (time === undefined) return { earliest: undefined, latest: undefined };
	const certain = windowOf(time.certain);
	return certain.earliest !== undefined && certain.latest !== undefined ? certain : windowOf(time.likely);
}

/** Shown names at most; a long list hides the rest of the card. */
const mostAliases = 4;

function titleLine(character: Character, when: TimeWindow): TextLine {
	const aliases = character.aliases
		.filter((alias) => isTelling(character, alias) && isInForce(alias, when))
		.slice(0, mostAliases);
	const also = aliases.map((alias): readonly Piece[] => [italic(alias.name), sinceWords(alias)]);
	return joined(
		[
			[bold(character.name)],
			also.length === 0 ? [] : ['also ', ...joined(also, ', ')],
			character.playedBy === undefined ? [] : [`played by ${character.playedBy}`],
		],
		' · ',
	);
}

/** Whether an alias says more than the name does: "Pinkman" of Jesse Pinkman does not. */
function isTelling({ name }: Character, alias: Alias): boolean {
	if (alias.kind === 'age') return false;
	const words = new Set(foldName(name).split(' '));
	return !foldName(alias.name)
		.split(' ')
		.every((word) => words.has(word));
}

function sinceWords({ from }: Alias): string {
	return from === undefined ? '' : ` (since ${dateInWords(from.stated, 'bare')})`;
}

/** `In this scene (October 2015): 31, lives in Haines; mechanic.` */
function nowLine(subject: CardSubject, when: TimeWindow): TextLine {
	const state = stateThen(subject, when);
	if (state.length === 0) return [];
	const date = isBounded(when) ? dateInWords(when, 'bare') : '';
	const opening: readonly Piece[] = date === '' ? ['In this scene: '] : ['In this scene (', bold(date), '): '];
	return [...opening, ...state, '.'];
}

function stateThen({ canon, character }: CardSubject, when: TimeWindow): readonly Piece[] {
	const death = character.died === undefined ? undefined : deathDate(canon, character.died);
	if (death?.window.latest !== undefined && when.earliest !== undefined && when.earliest > death.window.latest) {
		const event = character.died?.event === undefined ? undefined : canon.events.get(character.died.event);
		return [
			bold('dead'),
			` since ${dateInWords(death.stated, 'bare')}${event === undefined ? '' : ` (${event.title})`}`,
		];
	}
	const { born } = character;
	if (born?.window.earliest !== undefined && when.latest !== undefined && when.latest < born.window.earliest) {
		return [bold('not yet born'), `; born ${dateInWords(born.stated)}`];
	}
	const state = character.states.find((candidate) => isInForce(candidate, when) && isLimited(candidate));
	const body = joined([agePieces(character, when), ...homesThen(canon, character, when)], ', ');
	const occupations = character.occupations
		.filter((occupation) => isInForce(occupation, when))
		.map(({ text }) => [text]);
	return joined([body, joined(occupations, ', '), state === undefined ? [] : [stateInWords(canon, state)]], '; ');
}

function agePieces({ born }: Character, when: TimeWindow): readonly Piece[] {
	if (born === undefined) return [];
	const { youngest, oldest } = possibleAges(born.window, when);
	if (youngest === undefined || oldest === undefined || oldest - youngest > 3) return [];
	const estimate = born.estimated ? 'about ' : '';
	const age = youngest === oldest ? String(youngest) : `${String(youngest)}–${String(oldest)}`;
	return [estimate, bold(age), ` (born ${dateInWords(born.stated, 'bare')})`];
}

function homesThen(canon: Canon, { lives }: Character, when: TimeWindow): (readonly Piece[])[] {
	return lives
		.filter((home) => isInForce(home, when))
		.map(({ place }) => [`lives in ${canon.places.get(place)?.name ?? place}`]);
}

const stateWords = {
	held: 'held',
	'cannot-speak': 'can’t speak',
	'cannot-walk': 'can’t walk',
	absent: 'away',
} as const;

function stateInWords(canon: Canon, { is, where }: Character['states'][number]): string {
	return where === undefined ? stateWords[is] : `${stateWords[is]} at ${canon.places.get(where)?.name ?? where}`;
}

/** One line for each other canon person in the scene to whom there is a tie that holds then. */
function tieLines({ view, canon, character, scene }: CardSubject, when: TimeWindow): readonly TextLine[] {
	if (scene === undefined) return [];
	const others = (view.cast.scenes[scene.index]?.people ?? []).filter((id) => id !== character.id);
	return others.flatMap((id) => {
		const other = canon.characters.get(id);
		if (other === undefined) return [];
		const ties = tiesBetween(canon, character, other, when);
		return ties.length === 0 ? [] : [['With ', bold(other.name), ` here: ${ties.join('; ')}.`]];
	});
}

function tiesBetween(canon: Canon, character: Character, other: Character, when: TimeWindow): readonly string[] {
	const inForce = (relation: Relation): boolean => isInForce(relation, when);
	const own = character.relations.filter(({ to }) => to === other.id).filter(inForce);
	if (own.length > 0) return own.map(({ is }) => is);
	const theirs = other.relations.filter(({ to }) => to === character.id).filter(inForce);
	if (theirs.length > 0) return theirs.map(({ is }) => `${other.name} is ${is}`);
	for (const event of canon.events.values()) {
		const isMeeting = event.people.some(({ does }) => does === 'meets');
		const hasBoth = [character, other].every(({ id }) => event.people.some(({ who }) => who === id));
		if (!isMeeting || !hasBoth || event.date === undefined) continue;
		if (isAfter(event.date.window.earliest, when.latest)) continue;
		return [`met ${dateInWords(event.date.stated)} (${event.title})`];
	}
	return [];
}

/** `Last seen: scene 12, 2 days before (D4). Next: scene 15.` */
function sightingsLine({ view, character, scene }: CardSubject): TextLine {
	if (scene === undefined) return [];
	const isSeen = (index: number): boolean =>
		(view.cast.scenes[index]?.appearances ?? []).some(
			(appearance) => isOf(appearance, character) && isThere(appearance),
		);
	const indices = view.script.scenes.map(({ index }) => index).filter(isSeen);
	const last = indices.findLast((index) => index < scene.index);
	const next = indices.find((index) => index > scene.index);
	return joined(
		[
			last === undefined ? [] : [`Last seen: ${sceneName(view, last)}${distance(view, last, scene.index)}.`],
			next === undefined ? [] : [`Next: ${sceneName(view, next)}.`],
		],
		' ',
	);
}

function sceneName(view: ScriptView, index: number): string {
	return `scene ${view.facts[index]?.heading?.number?.text ?? String(index + 1)}`;
}

/** How long ago, where both scenes are dated to the day, and the script day. */
function distance(view: ScriptView, earlier: number, later: number): string {
	const from = view.timeline.scenes[earlier];
	const to = view.timeline.scenes[later];
	if (from === undefined || to === undefined) return '';
	const days = dayOf(windowOf(to.likely)) - dayOf(windowOf(from.likely));
	const ago =
		Number.isNaN(days) || days < 0
			? ''
			: days === 0
				? ', the same day'
				: `, ${String(days)} ${days === 1 ? 'day' : 'days'} before`;
	return `${ago} (${from.scriptDay.label})`;
}

/** The day that a window lies in; NaN where it is longer than a day. */
function dayOf({ earliest, latest }: TimeWindow): number {
	if (earliest === undefined || latest === undefined || latest - earliest >= minutesPerDay) return NaN;
	return Math.floor(earliest / minutesPerDay);
}

export function disputeLine(canon: Canon, { says, source }: Dispute): TextLine {
	const where = sourceWords(canon, source);
	return [italic('Disputed:'), ` ${says}${where === '' ? '' : ` (${where})`}`];
}

/** Sources, and the way into the canon. */
export function footLine(
	canon: Canon,
	entry: { readonly source: Source | undefined; readonly at: Character['at'] },
	options: HoverOptions,
): TextLine {
	const source = sourceWords(canon, entry.source);
	return joined([source === '' ? [] : [italic(source)], linkTo('Open canon', entry.at, options)], ' · ');
}

export function sourceWords(canon: Canon, source: Source | undefined): string {
	if (source === undefined) return '';
	const title = source.work === undefined ? undefined : (canon.works.get(source.work)?.title ?? source.work);
	const work = [title, source.episode].filter((part) => part !== undefined).join(' ');
	return [work, source.document, source.note].filter((part) => part !== undefined && part !== '').join('; ');
}

/** Whether something certainly holds in all of a window. What is limited can't be told of an undated scene. */
export function isInForce({ from, until }: Validity, { earliest, latest }: TimeWindow): boolean {
	if (from !== undefined && (earliest === undefined || isAfter(from.window.earliest, latest ?? earliest))) return false;
	if (until !== undefined && (latest === undefined || isAfter(earliest ?? latest, until.window.latest))) return false;
	return true;
}

function isLimited({ from, until }: Validity): boolean {
	return from !== undefined || until !== undefined;
}

function isBounded({ earliest, latest }: TimeWindow): boolean {
	return earliest !== undefined && latest !== undefined;
}

function isAfter(minute: number | undefined, limit: number | undefined): boolean {
	return minute !== undefined && limit !== undefined && minute > limit;
}

function isOf({ person }: Appearance, character: Character): boolean {
	return person.kind === 'canon' && person.character.id === character.id;
}
