/**
 * The canon format, as one table: every key, what may stand behind it, what it means and what it refers to. The reader
 * validates by it, layering merges by it, `schemas/canon.schema.json` is made from it, and so are completion and hover
 * in canon files. Long because it is a table. For writers: docs/canon-format.md.
 */
import { participations } from './model.js';
import {
	coordinates,
	dateWith,
	entries,
	exactly,
	flag,
	idOf,
	key,
	type Keys,
	listOf,
	map,
	numberFrom,
	oneOf,
	text,
	type ValueSchema,
} from './schemaTypes.js';

const source = map('source', {
	work: key(idOf('works'), 'The film, series or book, by its id under `works`.', { example: 'breaking-bad' }),
	episode: key(text, 'The episode, chapter or page.', { example: 'S05E16' }),
	document: key(text, 'A document: a file name, a draft, an address.', { example: 'bible-draft-3.pdf' }),
	note: key(text, 'Anything else that tells where this comes from.', { slips: ['comment', 'remark'] }),
});

/** Any fact may carry these. */
const provenance: Keys = {
	source: key(source, 'Where this comes from. Shown when you point at the name in a script.', {
		example: '{ work: breaking-bad, episode: S05E16 }',
		slips: ['sources', 'src', 'from-episode'],
	}),
	confidence: key(oneOf('high', 'medium', 'low'), 'How sure you are.'),
	estimated: key(flag, 'True where a date is a guess: it then counts as its whole month, or its whole year.', {
		slips: ['estimate', 'guess', 'approximate', 'circa'],
	}),
};

const datePlain = dateWith({
	date: key(text, 'The date itself: `2010`, `2010-09`, `2010-09-07`, `2010-09-07T16:00` or a range `2009-11/2010-01`.'),
	...provenance,
});

const eventKey = key(idOf('events'), 'The event in which it happened.', { example: 'felina' });

const dateOfEvent = dateWith({ date: key(text, 'When.'), event: eventKey, ...provenance });

/** From when until when something holds. */
const validity: Keys = {
	from: key(dateOfEvent, 'The first day it holds. Left out: always has.', { example: '2008-10', slips: ['since', 'start', 'begin'] }),
	until: key(dateOfEvent, 'The last day it holds; `2010-09` includes all of September. Left out: still does.', {
		example: '2010-09-07',
		slips: ['to', 'end', 'till'],
	}),
};

const alias = map('alias', {
	name: key(text, 'The other name, as it is written.', { required: true, example: 'Heisenberg' }),
	kind: key(
		oneOf('legal', 'nickname', 'title', 'assumed-identity', 'age'),
		'What kind of name it is. `age` is for YOUNG WALT and the like, with `ages`.',
		{ slips: ['type'] },
	),
	ages: key(exactly(2, numberFrom(0, 200)), 'The youngest and the oldest age that this name fits.', { example: '[0, 20]', slips: ['age'] }),
	...validity,
	...provenance,
});

const objectAlias = map('alias', {
	name: key(text, 'The other name, as it is written.', { required: true, example: 'The Crystal Ship' }),
	kind: key(oneOf('legal', 'nickname', 'title', 'assumed-identity', 'age'), 'What kind of name it is.', { slips: ['type'] }),
	generic: key(flag, 'True for a common word such as RV: it then means this thing only beside its holder.'),
	...validity,
	...provenance,
});

const disputed = key(
	listOf(map('dispute', { says: key(text, 'What the other source says.', { required: true }), ...provenance }), 'says'),
	'Accounts that disagree with the facts here. A hover tells them; no warning rests on them.',
	{ example: '[ { says: born 1959 } ]', slips: ['dispute', 'disputes'] },
);

/** What every entry may have. */
const common: Keys = {
	bio: key(text, 'A sentence or two for whoever points at the name.', { slips: ['description', 'about', 'notes', 'summary', 'biography'] }),
	disputed,
	...provenance,
};

const character: Keys = {
	name: key(text, 'The full name, as prose writes it.', { required: true, example: 'Walter White' }),
	cue: key(text, 'The cue that means this person when several people could be meant.', { example: 'WALT' }),
	aliases: key(listOf(alias, 'name', 'from'), 'Other names: nicknames, titles, assumed identities, each perhaps with the time in which it is used.', {
		example: '[ { name: Heisenberg, kind: assumed-identity, from: 2008-10 } ]',
		slips: ['alias', 'aka', 'names', 'nicknames'],
	}),
	misspellings: key(listOf(text), 'Slips that you know you make, and that are not one letter away from the name.', {
		example: '[Walter Whyte]',
		slips: ['misspelling', 'typos'],
	}),
	gender: key(text, '`male`, `female` or your own word. It decides between MR. and MRS.', { slips: ['sex'] }),
	'played-by': key(text, 'The actor.', { slips: ['actor', 'played', 'portrayed-by'] }),
	born: key(datePlain, 'The date of birth. Scenes before it, and ages that contradict it, are reported.', {
		example: '1958-09-07',
		slips: ['birth', 'birthday', 'birth-date', 'dob', 'born-on'],
	}),
	died: key(
		dateWith({
			date: key(text, 'When.'),
			event: eventKey,
			cause: key(text, 'Of what.', { example: 'shot' }),
			by: key(listOf(idOf('characters')), 'Who did it, by id.', { example: '[jack-welker]' }),
			...provenance,
		}),
		'The death. Appearances after it are reported.',
		{ example: '{ date: 2010-09-07, event: felina, cause: shot, by: [jack-welker] }', slips: ['death', 'dies', 'dead', 'died-on'] },
	),
	occupation: key(
		listOf(map('occupation', { is: key(text, 'What the person does.', { required: true }), ...validity, ...provenance }), 'is', 'from'),
		'What the person does for a living, perhaps with dates.',
		{ example: '[ { is: chemistry teacher, until: 2008-09 } ]', slips: ['occupations', 'job', 'jobs', 'profession'] },
	),
	lives: key(
		listOf(map('home', { place: key(idOf('places'), 'A place id.', { required: true }), ...validity, ...provenance }), 'place', 'from'),
		'Where the person lives, perhaps with dates.',
		{ example: '[ { place: white-residence, until: 2010-03 } ]', slips: ['home', 'homes', 'lives-in', 'residence', 'address'] },
	),
	relations: key(
		listOf(
			map('relation', {
				to: key(idOf('characters'), 'The other person, by id.', { required: true }),
				is: key(text, 'What this person is to that one.', { required: true, example: 'father' }),
				...validity,
				...provenance,
			}),
			'to',
			'is',
		),
		'What this person is to others.',
		{ example: '[ { to: skyler-white, is: husband, until: 2010-03 } ]', slips: ['relation', 'relationships', 'family'] },
	),
	states: key(
		listOf(
			map('state', {
				is: key(oneOf('held', 'cannot-speak', 'cannot-walk', 'absent'), 'What holds of the person: held somewhere, unable to speak or to walk, absent.', { required: true }),
				at: key(idOf('places'), 'For `held`: where, by place id.', { example: 'adx-montrose', slips: ['place', 'in', 'where'] }),
				...validity,
				...provenance,
			}),
			'is',
			'from',
		),
		'Times in which the person can’t do as people do. A scene that shows it is reported.',
		{ example: '[ { is: held, at: adx-montrose, from: 2010-11 } ]', slips: ['state', 'status'] },
	),
	...common,
};

const place: Keys = {
	name: key(text, 'The name, as prose writes it.', { required: true, example: 'A1A Car Wash' }),
	headings: key(listOf(text), 'How scene headings write it.', { example: '[A1A CAR WASH, CAR WASH]', slips: ['heading', 'aliases', 'slugs', 'names'] }),
	generic: key(listOf(text), 'Those of its names that any place could have: they count only beside its own parent or town, or where the canon knows no other such place.', {
		example: '[CAR WASH]',
	}),
	misspellings: key(listOf(text), 'Slips that you know you make.', { slips: ['misspelling', 'typos'] }),
	in: key(idOf('places'), 'The place it lies in, by id.', { example: 'albuquerque', slips: ['parent', 'inside', 'within', 'city', 'town'] }),
	region: key(text, 'State, province or country.', { example: 'New Mexico', slips: ['state', 'country', 'province'] }),
	'time-zone': key(text, 'The zone of its clocks.', { example: 'America/Denver', slips: ['timezone', 'zone', 'tz'] }),
	at: key(coordinates, 'Latitude and longitude in degrees: enough to know how far and how dark.', {
		example: '[35.1, -106.6]',
		slips: ['coordinates', 'location', 'position', 'lat-long'],
	}),
	opened: key(datePlain, 'Since when it is there. A scene before it is reported.', { example: '1990', slips: ['built', 'open', 'founded'] }),
	closed: key(dateOfEvent, 'When it closed. A later scene is reported, unless its heading says RUINED, FORMER and the like.', {
		example: '{ date: 2010-09, event: felina }',
		slips: ['close', 'shut'],
	}),
	destroyed: key(dateOfEvent, 'When it was destroyed. A later scene is reported, unless its heading says RUINED and the like.', {
		example: '{ date: 2009-07, event: superlab-burned }',
		slips: ['demolished', 'burned', 'ruined'],
	}),
	from: key(datePlain, 'The same as `opened`.'),
	until: key(dateOfEvent, 'The same as `closed`.'),
	...common,
};

const object: Keys = {
	name: key(text, 'The name, as prose writes it. A leading THE is optional in a script.', { required: true, example: 'The RV' }),
	aliases: key(listOf(objectAlias, 'name', 'from'), 'Other names.', { example: '[ { name: RV, generic: true } ]', slips: ['alias', 'aka', 'names'] }),
	from: key(datePlain, 'Since when it exists.', { example: '1986', slips: ['made', 'built', 'since', 'created'] }),
	until: key(
		dateWith({ date: key(text, 'When.'), event: eventKey, how: key(text, 'What became of it.', { example: 'crushed' }), ...provenance }),
		'When it ceased to be. A later scene that shows it is reported.',
		{ example: '{ date: 2009-05, event: rv-crushed, how: crushed }', slips: ['destroyed', 'lost', 'ended'] },
	),
	held: key(
		listOf(map('holding', { by: key(idOf('characters'), 'Who has it, by id.', { required: true }), ...validity, ...provenance }), 'by', 'from'),
		'Who has it, and when.',
		{ example: '[ { by: jesse-pinkman, from: 2008-09, until: 2009-05 } ]', slips: ['holder', 'owner', 'owned', 'held-by'] },
	),
	...common,
};

const event: Keys = {
	title: key(text, 'What happens, in a few words.', { required: true, example: 'Walter White’s death' }),
	date: key(datePlain, 'When it happens: a date, a range, or a time after or before another event.', {
		example: '{ after: felina, by: P5Y }',
		slips: ['when', 'time', 'on'],
	}),
	place: key(idOf('places'), 'Where, by place id.', { slips: ['where', 'location', 'at'] }),
	people: key(
		listOf(
			map('participation', {
				who: key(idOf('characters'), 'The person, by id.', { required: true }),
				does: key(oneOf(...participations), 'What the person does in it.', { required: true }),
				...provenance,
			}),
			'who',
			'does',
		),
		'Who takes part, and how.',
		{ example: '[ { who: walter-white, does: dies } ]', slips: ['who', 'characters', 'participants', 'present'] },
	),
	after: key(listOf(idOf('events')), 'Events that come before this one, by id.', { example: '[jacks-gang-shot]' }),
	before: key(listOf(idOf('events')), 'Events that come after this one, by id.'),
	'simultaneous-with': key(listOf(idOf('events')), 'Events that happen at the same time, by id.', { slips: ['simultaneous', 'during', 'while'] }),
	...common,
};

const work: Keys = {
	title: key(text, 'The title.', { required: true, example: 'Breaking Bad' }),
	kind: key(text, 'Series, film, novel, treatment …', { example: 'series', slips: ['type'] }),
	released: key(text, 'When it came out: a date or a range.', { example: '2008-01-20/2013-09-29' }),
	story: key(dateWith({}), 'When it plays: a date or a range.', { example: '2008-09-07/2010-09-07' }),
	...common,
};

/** The whole file. */
export const canonKeys: Keys = {
	canon: key(text, 'This file’s id, by which scripts and other canons name it: kebab-case.', { required: true, example: 'breaking-bad', slips: ['id'] }),
	title: key(text, 'The name of this universe, for people.', { example: 'Breaking Bad universe', slips: ['name'] }),
	extends: key(listOf(text), 'The canons this one builds on: ids, or files relative to this one. What is written here goes on top.', {
		example: '[breaking-bad]',
		slips: ['extend', 'import', 'imports', 'includes', 'base'],
	}),
	episodes: key(
		listOf(
			map('episode', {
				script: key(text, 'The script, relative to this file.', { required: true, example: 's01e01.fountain', slips: ['file', 'path'] }),
				title: key(text, 'The episode’s title.', { slips: ['name'] }),
			}),
			'script',
		),
		'The scripts that form one story, in running order.',
		{ example: '[ { script: s01e01.fountain, title: Pilot } ]', slips: ['scripts', 'episode'] },
	),
	characters: key(entries('character', character), 'The people, each under an id of your choice.', { slips: ['people', 'persons', 'cast', 'character'] }),
	places: key(entries('place', place), 'The places, each under an id of your choice.', { slips: ['locations', 'place', 'sets'] }),
	objects: key(entries('object', object), 'The things that matter, each under an id of your choice.', { slips: ['props', 'things', 'object', 'items'] }),
	events: key(entries('event', event), 'What has happened, each under an id of your choice.', { slips: ['event', 'timeline', 'history'] }),
	travel: key(
		listOf(
			map('travel time', {
				between: key(exactly(2, idOf('places')), 'Two places, by id.', { required: true, example: '[albuquerque, haines]', slips: ['places', 'from'] }),
				'least-hours': key(numberFrom(0, 1e6), 'The hours it takes at the very least.', { required: true, example: '11', slips: ['hours', 'time', 'least'] }),
				...provenance,
			}),
			'between',
		),
		'How long the way between two places takes at the very least. Without it, it is reckoned from the map.',
		{ example: '[ { between: [albuquerque, haines], least-hours: 11 } ]', slips: ['travels', 'distances'] },
	),
	works: key(entries('work', work), 'The films, series and books that the facts come from.', { slips: ['sources', 'work'] }),
};

/** The file as one value. */
export const canonSchema: ValueSchema = map('canon file', canonKeys);
