/**
 * The bio card of a canon person as of one scene: only what holds then, nothing that is unknown. Short first, detail after.
 */
import type { ScriptView } from '../analysis/scriptView.js';
import { dateInWords } from '../calendar/dateInWords.js';
import type { TimeWindow } from '../calendar/partialDate.js';
import type { Alias, Canon, Character, Source } from '../canon/model.js';
import { deathDate, possibleAges } from '../checks/proof.js';
import { canonDateInWords } from '../checks/words.js';
import type { Scene } from '../script/model.js';
import { foldName } from '../script/names.js';
import { bioThen, disputeLines, sourceWords } from './disputeCard.js';
import type { HoverOptions, Piece, TextLine } from './richText.js';
import { bold, italic, joined, linkTo } from './richText.js';
import type { PartView } from './sightingCard.js';
import { isIn, sightingsLine } from './sightingCard.js';
import { isBounded, isPast, sceneWindow, spanThen, timedTexts } from './spanCard.js';
import { tiesBetween } from './tieCard.js';

/** What a card is made for: somebody in a scene, or before the first one. */
export interface CardSubject {
	readonly view: ScriptView;
	readonly canon: Canon;
	readonly character: Character;
	readonly scene: Scene | undefined;
	/** For where they were last seen in the story; without it, in this script only. */
	readonly partView?: PartView;
}

/** Blocks of lines; see `markup`. */
export function characterCard(subject: CardSubject, options: HoverOptions): readonly (readonly TextLine[])[] {
	const { view, canon, character, scene } = subject;
	const when = sceneWindow(view, scene);
	const fact = character.died === undefined ? undefined : deathDate(canon, character.died);
	return [
		[titleLine(character, when)],
		[nowLine(subject, when), ...tieLines(subject, when), sightingsLine(view, character, scene, subject.partView)],
		bioLines(character, when),
		disputeLines(canon, character.disputed, when, fact),
		[footLine(canon, character, options)],
	];
}

/** Shown names at most; a long list hides the rest of the card. */
const mostAliases = 4;

function titleLine(character: Character, when: TimeWindow): TextLine {
	const aliases = character.aliases.flatMap((alias): (readonly Piece[])[] => {
		const span = isTelling(character, alias) ? spanThen(alias, when) : undefined;
		return span === undefined ? [] : [[italic(alias.name), aliasWords(alias, span)]];
	});
	const also = aliases.slice(0, mostAliases);
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

function aliasWords({ from }: Alias, span: string): string {
	if (span !== '') return ` (${span})`;
	return from === undefined ? '' : ` (since ${canonDateInWords(from, 'bare')})`;
}

/** `In this scene (October 2015): 31, lives in Haines; mechanic.` Of somebody who is only named: `Then`. */
function nowLine(subject: CardSubject, when: TimeWindow): TextLine {
	const state = stateThen(subject, when);
	if (state.length === 0) return [];
	const { view, character, scene } = subject;
	const date = isBounded(when) ? dateInWords(when, 'bare') : '';
	const isHere = scene !== undefined && isIn(view, character, scene.index);
	if (!isHere && date === '') return [...state, '.'];
	const opening = isHere ? 'In this scene' : 'Then';
	return [...(date === '' ? [`${opening}: `] : [`${opening} (`, bold(date), '): ']), ...state, '.'];
}

function stateThen({ canon, character }: CardSubject, when: TimeWindow): readonly Piece[] {
	const death = character.died === undefined ? undefined : deathDate(canon, character.died);
	if (death !== undefined && isPast(death, when)) {
		const event = character.died?.event === undefined ? undefined : canon.events.get(character.died.event);
		return [bold('dead'), ` since ${canonDateInWords(death, 'bare')}${event === undefined ? '' : ` (${event.title})`}`];
	}
	const { born } = character;
	if (born?.window.earliest !== undefined && when.latest !== undefined && when.latest < born.window.earliest) {
		return [bold('not yet born'), `; born ${canonDateInWords(born)}`];
	}
	const homes = timedTexts(character.lives, when, ({ place }) => canon.places.get(place)?.name ?? place);
	const body = joined([agePieces(character, when), homes.length === 0 ? [] : [`lives in ${homes.join(', ')}`]], ', ');
	const occupations = timedTexts(character.occupations, when, ({ text }) => text);
	const states = character.states.filter(({ from, until }) => from !== undefined || until !== undefined);
	const held = timedTexts(states, when, (state) => stateInWords(canon, state));
	return joined([body, occupations.length === 0 ? [] : [occupations.join(', ')], held], '; ');
}

function agePieces({ born }: Character, when: TimeWindow): readonly Piece[] {
	if (born === undefined) return [];
	const { youngest, oldest } = possibleAges(born.window, when);
	if (youngest === undefined || oldest === undefined || oldest - youngest > 3) return [];
	const estimate = born.estimated ? 'about ' : '';
	const age = youngest === oldest ? String(youngest) : `${String(youngest)}–${String(oldest)}`;
	return [estimate, bold(age), ` (born ${canonDateInWords(born, 'bare')})`];
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

/** One line for each other canon person in the scene to whom there is a tie that can be told then. */
function tieLines({ view, canon, character, scene }: CardSubject, when: TimeWindow): readonly TextLine[] {
	if (scene === undefined) return [];
	const people = view.cast.scenes[scene.index]?.people ?? [];
	const here = people.includes(character.id) ? ' here' : '';
	return people.flatMap((id): readonly TextLine[] => {
		const other = id === character.id ? undefined : canon.characters.get(id);
		const ties = other === undefined ? [] : tiesBetween(canon, character, other, when);
		return other === undefined || ties.length === 0
			? []
			: [['With ', bold(other.name), `${here}: ${ties.join('; ')}.`]];
	});
}

/** As of a time, without what comes later. */
export function bioLines({ bio }: { readonly bio: string | undefined }, when?: TimeWindow): readonly TextLine[] {
	const text = bio === undefined ? '' : bioThen(bio, when);
	return text === '' ? [] : [[text]];
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
