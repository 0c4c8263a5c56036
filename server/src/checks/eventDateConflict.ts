/**
 * Reports a canon event that the script dates otherwise: by a note that ties the scene to it, by a super, or (as hearsay)
 * in dialogue (docs/diagnostics/event-date-conflict.md).
 */
import { dateInWords, writtenDateInWords } from '../calendar/dateInWords.js';
import { formatDate } from '../calendar/format.js';
import type { TimeWindow } from '../calendar/partialDate.js';
import { windowOfDate } from '../calendar/partialDate.js';
import type { Canon, CanonDate, Character } from '../canon/model.js';
import type { ProseLine, SceneFacts, SceneSpan, TimeCue } from '../script/model.js';
import { proseText } from '../script/proseText.js';
import { dateIn } from '../script/timeMeaning.js';
import { readTimePhrase } from '../script/timeWords.js';
import { dateFix } from './dateFix.js';
import { namedEvent } from './eventNames.js';
import type { Fix, SceneFinding } from './finding.js';
import { chainEvidence, deathDate, leaning, provenAfter, provenBefore } from './proof.js';
import type { PlacedView, SceneView } from './sceneView.js';
import { findingAt, fixesFrom } from './sceneView.js';
import { lifeVerbs, statesPlainly } from './toldLife.js';
import { canonDateInWords, sceneInWords, withPronoun } from './words.js';

/** Everything in one scene that dates a canon event otherwise. */
export function* eventDateConflict(view: SceneView): Iterable<SceneFinding> {
	yield* tiedScenes(view);
	const { exempt, isImagined } = view.time;
	// What a super tells of something past is told of the story, whenever the scene may be.
	if (exempt && (isImagined || !view.facts.timeCues.some(isToldDate))) return;
	if (!exempt) yield* declaredEvents(view);
	yield* datedSupers(view);
	yield* toldDates(view);
}

function isToldDate({ meaning }: TimeCue): boolean {
	return meaning.kind === 'unread' && meaning.told !== undefined;
}

/** `[[time: during felina]]`, `before`, `after` in a scene that other words date otherwise. */
function* tiedScenes(view: SceneView): Iterable<SceneFinding> {
	for (const tie of view.facts.timeCues) if (tie.meaning.kind === 'event') yield* tiedScene(view, tie, tie.meaning);
}

function* tiedScene(
	{ canon, facts, time }: SceneView,
	tie: TimeCue,
	{ event: id, relation }: Extract<TimeCue['meaning'], { readonly kind: 'event' }>,
): Iterable<SceneFinding> {
	const event = canon.events.get(id);
	const date = event?.date;
	if (event === undefined || date === undefined) return;
	const { earliest, latest } = date.window;
	const allowed = {
		during: date.window,
		before: { earliest: undefined, latest },
		after: { earliest, latest: undefined },
	}[relation];
	for (const cue of facts.timeCues) {
		if (cue.meaning.kind !== 'date' || overlap(windowOfDate(cue.meaning.date), allowed)) continue;
		yield findingAt('event-date-conflict', cue, {
			message: `The canon dates "${event.title}" to ${canonDateInWords(date, 'bare')}, but this scene ${relation} it is set ${writtenDateInWords(cue.meaning.date)}.`,
			evidence: [
				{ message: `this scene is set ${relation} "${event.title}"`, at: { scene: time.scene, at: tie } },
				{ message: `${event.title}: ${canonDateInWords(date, 'bare')}`, at: date.at },
			],
			fixes: relation === 'during' ? fixesFrom((view) => dateFix(view, cue, date)) : undefined,
		});
	}
}

/** `SUPER: "Felina. September 9, 2011"`: a super that names an event and gives another date. */
function* datedSupers({ facts, canon, node }: SceneView): Iterable<SceneFinding> {
	const supers = facts.timeCues.filter(({ source, meaning }) => source === 'super' && dateIn(meaning) !== undefined);
	for (const cue of supers) {
		const { line, span } = cue;
		const meaning = dateIn(cue.meaning);
		if (meaning === undefined || supers.some((other) => other !== cue && other.line === line)) continue;
		const text = node.lines[line]?.text ?? '';
		const event = namedEvent(canon, [text.slice(0, span.start), text.slice(span.end)]);
		if (event?.date === undefined || overlap(windowOfDate(meaning.date), event.date.window)) continue;
		// The note that ties the scene to the event is told of already.
		if (facts.timeCues.some((tie) => tie.meaning.kind === 'event' && tie.meaning.event === event.id)) continue;
		const { date } = event;
		yield findingAt('event-date-conflict', cue, {
			message: `The canon dates "${event.title}" to ${canonDateInWords(date, 'bare')}, but this super dates it to ${formatDate(meaning.date)}.`,
			evidence: [{ message: `${event.title}: ${canonDateInWords(date, 'bare')}`, at: date.at }],
			fixes: fixesFrom((view) => dateFix(view, cue, date)),
		});
	}
}

/** `[[dies: MARCO]]`, `[[born: HOLLY]]` in a scene that certainly lies at another time than the canon says. */
function* declaredEvents(view: SceneView): Iterable<SceneFinding> {
	for (const directive of view.facts.directives) {
		if (directive.kind !== 'dies' && directive.kind !== 'born') continue;
		for (const noted of directive.names) {
			const character = onlyPerson(view, noted.name);
			const date = character === undefined ? undefined : lifeDate(view.canon, character, directive.kind);
			if (character === undefined || date === undefined) continue;
			const proof = provenAfter(view.time, date) ?? provenBefore(view.time, date);
			if (proof === undefined) continue;
			const verb = directive.kind === 'dies' ? 'died' : 'was born';
			const when = canonDateInWords(date);
			yield findingAt('event-date-conflict', noted, {
				message: `${character.name} ${directive.kind === 'dies' ? 'dies' : 'is born'} here ${sceneInWords(view.time)}, but by the canon ${withPronoun(character, directive.kind === 'dies' ? 'died' : 'was born')} ${when}.`,
				evidence: chainEvidence(proof, `${character.name} ${verb} ${when}`),
				...leaning(proof, character.id),
				fixes: fixesFrom((view) => ownDateFix(view, date)),
			});
		}
	}
}

/** Corrects the one date that the scene's own words give. */
function ownDateFix(view: PlacedView, right: CanonDate): readonly Fix[] {
	const dates = view.facts.timeCues.filter(({ meaning, dates: dated }) => meaning.kind === 'date' && dated === 'this');
	const [date] = dates;
	return date === undefined || dates.length > 1 ? [] : dateFix(view, date, right);
}

/** `Walter White died in 2012`: what one line says of somebody's life. */
interface ToldDate {
	readonly at: SceneSpan;
	readonly character: Character;
	readonly life: 'dies' | 'born';
	readonly said: TimeWindow;
	readonly known: CanonDate;
	readonly isHearsay: boolean;
}

function* toldDates(view: SceneView): Iterable<SceneFinding> {
	for (const { at, character, life, said, known, isHearsay } of toldOtherwise(view)) {
		const verbWords = life === 'dies' ? 'died' : 'was born';
		const when = canonDateInWords(known);
		yield findingAt('event-date-conflict', at, {
			message: `${character.name} ${verbWords} ${when}, not ${dateInWords(said)}.`,
			evidence: [{ message: `${character.name} ${verbWords} ${when}`, at: known.at }],
			...(isHearsay ? { atMost: 'information' as const } : {}),
			fixes: fixesFrom((view) => dateFix(view, at, known)),
		});
	}
}

const toldByFacts = new WeakMap<SceneFacts, { readonly canon: Canon; readonly told: readonly ToldDate[] }>();

/** What a scene's lines say against the canon. It hangs on nothing else, so it is read once for a scene and a canon. */
function toldOtherwise({ facts, canon, node }: SceneView): readonly ToldDate[] {
	const known = toldByFacts.get(facts);
	if (known?.canon === canon) return known.told;
	const told = facts.prose
		.filter(({ text }) => writtenYear.test(text))
		.concat(superLines(facts, node.lines))
		.flatMap((line) => lifeVerbs.flatMap((row) => toldOn(canon, line, row) ?? []));
	toldByFacts.set(facts, { canon, told });
	return told;
}

/** `SUPER: "Walter White died on June 3, 2012"`: the lines of supers with a date. */
function superLines({ timeCues }: SceneFacts, lines: SceneView['node']['lines']): readonly ProseLine[] {
	const dated = timeCues.filter(({ source, meaning }) => source === 'super' && dateIn(meaning) !== undefined);
	return [...new Set(dated.map(({ line }) => line))].flatMap((line) => {
		const written = lines[line];
		if (written === undefined) return [];
		return [{ line, text: proseText(written), kind: 'action' as const, cue: undefined, aside: false }];
	});
}

/** No date that counts is without one. */
const writtenYear = /[12]\d{3}/u;

/** A canon person, a verb of life, and a date behind it, stated plainly in one line. */
function toldOn(canon: Canon, line: ProseLine, { verb, life }: (typeof lifeVerbs)[number]): ToldDate | undefined {
	const match = verb.exec(line.text);
	if (match === null) return undefined;
	const end = match.index + match[0].length;
	const [date, ...others] = readTimePhrase(line.text.slice(end), 'super').filter(
		({ meaning }) => meaning.kind === 'date',
	);
	if (date?.meaning.kind !== 'date' || others.length > 0) return undefined;
	const people = canon.names.mentions(line.text.slice(0, end)).filter(({ kind }) => kind === 'character');
	const [mention] = people;
	if (mention?.kind !== 'character' || people.length > 1) return undefined;
	const isPlain = statesPlainly({
		beforeName: line.text.slice(0, mention.start),
		verb: match[0],
		nameToVerb: line.text.slice(mention.end, match.index),
		verbToDate: line.text.slice(end, end + date.span.start),
		afterDate: line.text.slice(end + date.span.end),
	});
	if (!isPlain) return undefined;
	const ids = new Set(mention.matches.map(({ character }) => character.id));
	const character = ids.size === 1 ? mention.matches[0]?.character : undefined;
	const known = character === undefined ? undefined : lifeDate(canon, character, life);
	const said = windowOfDate(date.meaning.date);
	if (character === undefined || known === undefined || overlap(said, known.window)) return undefined;
	const at: SceneSpan = { line: line.line, span: { start: end + date.span.start, end: end + date.span.end } };
	return { at, character, life, said, known, isHearsay: line.kind === 'dialogue' };
}

function lifeDate(canon: Canon, { born, died }: Character, life: 'dies' | 'born'): CanonDate | undefined {
	if (life === 'born') return born;
	return died === undefined ? undefined : deathDate(canon, died);
}

function onlyPerson({ canon }: SceneView, name: string): Character | undefined {
	const matches = canon.names.characters(name);
	return new Set(matches.map(({ character }) => character.id)).size === 1 ? matches[0]?.character : undefined;
}

function overlap(lhs: TimeWindow, rhs: TimeWindow): boolean {
	const startsInTime = lhs.earliest === undefined || rhs.latest === undefined || lhs.earliest <= rhs.latest;
	return startsInTime && (lhs.latest === undefined || rhs.earliest === undefined || rhs.earliest <= lhs.latest);
}
