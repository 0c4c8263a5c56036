/** Cards of places, things and events of the canon, as of one scene; and what the canon says of an ambiguous or unknown name. */
import type { ScriptView } from '../analysis/scriptView.js';
import type { TimeWindow } from '../calendar/partialDate.js';
import type { Canon, Character, Place, StoryEvent, StoryObject } from '../canon/model.js';
import type { Person } from '../cast/model.js';
import { placesAround } from '../checks/places.js';
import { dateInWords } from '../checks/words.js';
import { disputeLine, footLine, isInForce } from './card.js';
import type { HoverOptions, Piece, TextLine } from './richText.js';
import { bold, italic, joined, linkTo } from './richText.js';

type Blocks = readonly (readonly TextLine[])[];

export function placeCard(canon: Canon, place: Place, options: HoverOptions): Blocks {
	const around = placesAround(canon, place)
		.slice(1)
		.map(({ name }) => name);
	const region = place.region === undefined || around.includes(place.region) ? [] : [place.region];
	const where = [...around, ...region].join(', ');
	const opened = place.opened === undefined ? [] : [`since ${dateInWords(place.opened.stated, 'bare')}`];
	const event = place.ended?.event === undefined ? undefined : canon.events.get(place.ended.event)?.title;
	const ended =
		place.ended === undefined
			? []
			: [bold(`${place.ended.how} ${dateInWords(place.ended.date.stated)}`), event === undefined ? '' : ` (${event})`];
	return [
		[joined([[bold(place.name)], where === '' ? [] : [where]], ' · ')],
		[joined([opened, ended], '; ')],
		[place.bio === undefined ? [] : [place.bio]],
		place.disputed.map((dispute) => disputeLine(canon, dispute)),
		[footLine(canon, place, options)],
	];
}

export function objectCard(canon: Canon, object: StoryObject, when: TimeWindow, options: HoverOptions): Blocks {
	const aliases = object.aliases.filter(({ generic }) => !generic).map(({ name }): readonly Piece[] => [italic(name)]);
	const holders = object.held
		.filter((holding) => isInForce(holding, when))
		.map(({ by }) => canon.characters.get(by)?.name ?? by);
	const from = object.from === undefined ? [] : [`from ${dateInWords(object.from.stated, 'bare')}`];
	const until =
		object.until === undefined ? [] : [bold(`${object.until.how ?? 'gone'} ${dateInWords(object.until.date.stated)}`)];
	return [
		[joined([[bold(object.name)], aliases.length === 0 ? [] : ['also ', ...joined(aliases, ', ')]], ' · ')],
		[joined([from, until], '; '), holders.length === 0 ? [] : [`With ${holders.join(', ')} in this scene.`]],
		[object.bio === undefined ? [] : [object.bio]],
		object.disputed.map((dispute) => disputeLine(canon, dispute)),
		[footLine(canon, object, options)],
	];
}

export function eventCard(canon: Canon, event: StoryEvent, options: HoverOptions): Blocks {
	const date = event.date === undefined ? [] : [dateInWords(event.date.stated, 'bare')];
	const place = event.place === undefined ? [] : [canon.places.get(event.place)?.name ?? event.place];
	const people = event.people.map(({ who, does }) => `${canon.characters.get(who)?.name ?? who} (${does})`);
	return [
		[joined([[bold(event.title)], date, place], ' · ')],
		[people.length === 0 ? [] : [people.join(', ')]],
		[event.bio === undefined ? [] : [event.bio]],
		event.disputed.map((dispute) => disputeLine(canon, dispute)),
		[footLine(canon, event, options)],
	];
}

/** Somebody without a scene to tell of: what always holds. */
export function personSummary(canon: Canon, character: Character, options: HoverOptions): Blocks {
	const { name, playedBy, bio, disputed } = character;
	const played = playedBy === undefined ? [] : [`played by ${playedBy}`];
	return [
		[joined([[bold(name)], played, lifeWords(character)], ' · ')],
		[bio === undefined ? [] : [bio]],
		disputed.map((dispute) => disputeLine(canon, dispute)),
		[footLine(canon, character, options)],
	];
}

/** For somebody who is not one canon person: who it could be, or what the script knows. */
export function personBlocks(
	view: ScriptView,
	person: Exclude<Person, { kind: 'canon' }>,
	options: HoverOptions,
): Blocks {
	if (person.kind === 'ambiguous') {
		const candidates = new Map(person.matches.map(({ character }) => [character.id, character]));
		return [
			[[bold(person.name), ' can mean several people of the canon:']],
			[...candidates.values()].map((character) => candidateLine(character, options)),
		];
	}
	const name = [...view.cast.names.values()].find(({ text }) => text.toUpperCase() === person.name.toUpperCase());
	const nSpeeches = name?.cues.length ?? 0;
	const scenes = new Set([...(name?.cues ?? []), ...(name?.introductions ?? [])].map(({ scene }) => scene));
	const what = person.kind === 'role' ? 'a role' : 'a person of this script';
	const speeches = nSpeeches === 0 ? [] : [`${String(nSpeeches)} ${nSpeeches === 1 ? 'speech' : 'speeches'}`];
	const inScenes = scenes.size === 0 ? [] : [`in ${String(scenes.size)} ${scenes.size === 1 ? 'scene' : 'scenes'}`];
	return [[joined([[bold(person.name)], [what], speeches, inScenes], ' · ')]];
}

function candidateLine(character: Character, options: HoverOptions): TextLine {
	return joined([[bold(character.name)], lifeWords(character), linkTo('Open canon', character.at, options)], ' · ');
}

/** `born 24 September 1984, died March 2010`. */
function lifeWords({ born, died }: Character): readonly string[] {
	const years = [
		...(born === undefined ? [] : [`born ${dateInWords(born.stated, 'bare')}`]),
		...(died?.date === undefined ? [] : [`died ${dateInWords(died.date.stated, 'bare')}`]),
	];
	return years.length === 0 ? [] : [years.join(', ')];
}
