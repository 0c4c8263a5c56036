/** Cards of places, things and events of the canon, as of one scene; and what the canon says of an ambiguous or unknown name. */
import type { ScriptView } from '../analysis/scriptView.js';
import type { TimeWindow } from '../calendar/partialDate.js';
import { placesAround } from '../canon/around.js';
import type { Canon, CanonDate, Character, Place, StoryEvent, StoryObject } from '../canon/model.js';
import { isInTheFlesh } from '../cast/inTheFlesh.js';
import type { Person } from '../cast/model.js';
import { deathDate } from '../checks/proof.js';
import { canonDateInWords, listInWords } from '../checks/words.js';
import type { Scene } from '../script/model.js';
import { bioLines, footLine } from './card.js';
import { disputeLines } from './disputeCard.js';
import type { HoverOptions, TextLine } from './richText.js';
import { bold, italic, joined, linkTo } from './richText.js';
import { isPast, sceneWindow, spanInWords, spanThen } from './spanCard.js';

type Blocks = readonly (readonly TextLine[])[];

/** Without a time, in the canon itself, all that is known; as of a time only what holds then. */
export function placeCard(canon: Canon, place: Place, options: HoverOptions, when?: TimeWindow): Blocks {
	const around = placesAround(canon, place)
		.slice(1)
		.map(({ name }) => name);
	const region = place.region === undefined || around.includes(place.region) ? [] : [place.region];
	const where = [...around, ...region].join(', ');
	const { ended } = place;
	const event = ended?.event === undefined ? undefined : canon.events.get(ended.event)?.title;
	return [
		[joined([[bold(place.name)], where === '' ? [] : [where]], ' · ')],
		[lifeLine(place.opened, 'since', ended, event, when)],
		bioLines(place, when),
		disputeLines(canon, place.disputed, when),
		[footLine(canon, place, options)],
	];
}

/** `since 1986; **crushed in May 2009** (Old Joe crushes the RV)`: what has begun, and what is over, by then. */
function lifeLine(
	begun: CanonDate | undefined,
	since: 'since' | 'from',
	ended: { readonly date: CanonDate; readonly how: string | undefined } | undefined,
	event: string | undefined,
	when: TimeWindow | undefined,
): TextLine {
	const isTold = (date: CanonDate | undefined): date is CanonDate =>
		date !== undefined && (when === undefined || isPast(date, when));
	const beginning = isTold(begun) ? [`${since} ${canonDateInWords(begun, 'bare')}`] : [];
	if (ended === undefined || !isTold(ended.date)) return beginning;
	const end = bold(`${ended.how ?? 'gone'} ${canonDateInWords(ended.date)}`);
	return joined([beginning, [end, event === undefined ? '' : ` (${event})`]], '; ');
}

/** The scene that a thing is named in. */
interface InScene {
	readonly view: ScriptView;
	readonly scene: Scene | undefined;
}

export function objectCard(
	canon: Canon,
	object: StoryObject,
	when: TimeWindow,
	options: HoverOptions,
	inScene?: InScene,
): Blocks {
	const { until } = object;
	const aliases = object.aliases.filter(
		({ generic, ...alias }) => !generic && (inScene === undefined || spanThen(alias, when) !== undefined),
	);
	const also = joined(
		aliases.map(({ name }) => [italic(name)]),
		', ',
	);
	const event = until?.event === undefined ? undefined : canon.events.get(until.event)?.title;
	const isGone = until !== undefined && isPast(until.date, when);
	return [
		[joined([[bold(object.name)], also.length === 0 ? [] : ['also ', ...also]], ' · ')],
		[
			lifeLine(object.from, 'from', until, event, inScene === undefined ? undefined : when),
			...(isGone ? [] : holderLines(canon, object, when, inScene)),
		],
		bioLines(object, inScene === undefined ? undefined : when),
		disputeLines(canon, object.disputed, inScene === undefined ? undefined : when),
		[footLine(canon, object, options)],
	];
}

/** `With Jesse Pinkman in this scene.` of holders who are there, `Then held by Walter White.` of others. */
function holderLines(
	canon: Canon,
	{ held }: StoryObject,
	when: TimeWindow,
	inScene: InScene | undefined,
): readonly TextLine[] {
	if (inScene === undefined) {
		const all = held.map(({ by, from, until }) => limitedName(nameOf(canon, by), spanInWords(from, until)));
		return all.length === 0 ? [] : [[`Held by ${listInWords(all)}.`]];
	}
	const { view, scene } = inScene;
	const appearances = scene === undefined ? [] : (view.cast.scenes[scene.index]?.appearances ?? []);
	const isHere = (id: string): boolean =>
		appearances.some(
			(appearance) =>
				isInTheFlesh(appearance) && appearance.person.kind === 'canon' && appearance.person.character.id === id,
		);
	const here = new Set<string>();
	const elsewhere = new Set<string>();
	for (const holding of held) {
		const span = spanThen(holding, when);
		if (span === undefined || !isAlive(canon, holding.by, when)) continue;
		const name = nameOf(canon, holding.by);
		if (span === '' && isHere(holding.by)) here.add(name);
		else elsewhere.add(limitedName(name, span));
	}
	return [
		here.size === 0 ? [] : [`With ${listInWords([...here])} in this scene.`],
		elsewhere.size === 0 ? [] : [`${here.size === 0 ? 'Then' : 'Also'} held by ${listInWords([...elsewhere])}.`],
	];
}

function isAlive(canon: Canon, id: string, when: TimeWindow): boolean {
	const died = canon.characters.get(id)?.died;
	const date = died === undefined ? undefined : deathDate(canon, died);
	return date === undefined || !isPast(date, when);
}

function nameOf(canon: Canon, id: string): string {
	return canon.characters.get(id)?.name ?? id;
}

function limitedName(name: string, span: string): string {
	return span === '' ? name : `${name} (${span})`;
}

export function eventCard(canon: Canon, event: StoryEvent, options: HoverOptions, when?: TimeWindow): Blocks {
	const date = event.date === undefined ? [] : [canonDateInWords(event.date, 'bare')];
	const place = event.place === undefined ? [] : [canon.places.get(event.place)?.name ?? event.place];
	const people = event.people.map(({ who, does }) => `${nameOf(canon, who)} (${does.replace('-', ' ')})`);
	return [
		[joined([[bold(event.title)], date, place], ' · ')],
		[people.length === 0 ? [] : [people.join(', ')]],
		bioLines(event),
		disputeLines(canon, event.disputed, when, event.date),
		[footLine(canon, event, options)],
	];
}

/** Somebody without a scene to tell of: what always holds. */
export function personSummary(canon: Canon, character: Character, options: HoverOptions): Blocks {
	const { name, playedBy, disputed } = character;
	const played = playedBy === undefined ? [] : [`played by ${playedBy}`];
	return [
		[joined([[bold(name)], played, lifeWords(character)], ' · ')],
		bioLines(character),
		disputeLines(canon, disputed),
		[footLine(canon, character, options)],
	];
}

/** For somebody who is not one canon person: who it could be, or what the script knows. */
export function personBlocks(
	view: ScriptView,
	{ person, scene }: { readonly person: Exclude<Person, { kind: 'canon' }>; readonly scene: Scene | undefined },
	options: HoverOptions,
): Blocks {
	if (person.kind === 'ambiguous') {
		const candidates = new Map(person.matches.map(({ character }) => [character.id, character]));
		return [
			[[bold(person.name), ' can mean several people of the canon:']],
			[...candidates.values()].map((character) => candidateLine(character, sceneWindow(view, scene), options)),
		];
	}
	const name = [...view.cast.names.values()].find(({ text }) => text.toUpperCase() === person.name.toUpperCase());
	const nSpeeches = name?.nCues ?? 0;
	const scenes = new Set([...(name?.cues ?? []), ...(name?.introductions ?? [])].map(({ scene }) => scene));
	const what = person.kind === 'role' ? 'a role' : 'a person of this script';
	const speeches = nSpeeches === 0 ? [] : [`${String(nSpeeches)} ${nSpeeches === 1 ? 'speech' : 'speeches'}`];
	const inScenes = scenes.size === 0 ? [] : [`in ${String(scenes.size)} ${scenes.size === 1 ? 'scene' : 'scenes'}`];
	return [[joined([[bold(person.name)], [what], speeches, inScenes], ' · ')]];
}

function candidateLine(character: Character, when: TimeWindow, options: HoverOptions): TextLine {
	return joined(
		[[bold(character.name)], lifeWords(character, when), linkTo('Open canon', character.at, options)],
		' · ',
	);
}

/** `born 24 September 1984, died March 2010`: as of a time, the death only once it has happened. */
function lifeWords({ born, died }: Character, when?: TimeWindow): readonly string[] {
	const years = [
		...(born === undefined ? [] : [`born ${canonDateInWords(born, 'bare')}`]),
		...(died?.date === undefined || (when !== undefined && !isPast(died.date, when))
			? []
			: [`died ${canonDateInWords(died.date, 'bare')}`]),
	];
	return years.length === 0 ? [] : [years.join(', ')];
}
