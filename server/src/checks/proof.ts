/**
 * Certainty about a scene's time: what is proven by hard evidence stands as it is, what leans on a convention (the next
 * scene comes later) is told more quietly, and what is merely possible is not told at all.
 */
import { fullYears } from '../calendar/civil.js';
import type { TimeWindow } from '../calendar/partialDate.js';
import { minutesPerDay } from '../calendar/partialDate.js';
import type { Canon, CanonDate, Validity } from '../canon/model.js';
import { isLightWord } from '../timeline/lightWord.js';
import type { Bound, SceneTime, TimeEvidence } from '../timeline/model.js';
import type { Link } from './finding.js';

/** A bound that settles the matter. `lowered`: an assumed fact is among its reasons. */
export interface Settled {
	readonly bound: Bound;
	readonly lowered: boolean;
	/** Whether the matter is open if a night or a day is not the one that its light makes likely. */
	readonly turnsOnLight: boolean;
}

/** The same against a fact of the canon. */
export interface Proof extends Settled {
	/** The canon date that it collides with. */
	readonly against: CanonDate;
	/** The event of that date, where the scene's own words set it after that. */
	readonly afterEvent?: string;
}

/**
 * Proof that every possible time of the scene lies after every possible time of the date, or after the event that it is of
 * because the scene says so.
 */
export function provenAfter(time: SceneTime, date: CanonDate | undefined, event?: string): Proof | undefined {
	if (date !== undefined && event !== undefined && time.afterEvents.includes(event))
		return { bound: time.certain.earliest, lowered: false, turnsOnLight: false, against: date, afterEvent: event };
	const limit = date?.window.latest;
	if (date === undefined || limit === undefined) return undefined;
	return prove(time, (bounds) => (isAbove(bounds.earliest.minute, limit) ? bounds.earliest : undefined), date);
}

/** Proof that every possible time of the scene lies before every possible time of the date. */
export function provenBefore(time: SceneTime, date: CanonDate | undefined): Proof | undefined {
	const limit = date?.window.earliest;
	if (date === undefined || limit === undefined) return undefined;
	return prove(time, (bounds) => (isAbove(limit, bounds.latest.minute) ? bounds.latest : undefined), date);
}

/** Proof that the scene lies wholly outside the time in which something holds. */
export function provenOutside(
	time: SceneTime,
	validity: Validity,
): (Proof & { readonly side: 'before' | 'after' }) | undefined {
	const before = provenBefore(time, validity.from);
	if (before !== undefined) return { ...before, side: 'before' };
	const after = provenAfter(time, validity.until);
	return after === undefined ? undefined : { ...after, side: 'after' };
}

/** Proof that the scene lies wholly inside the time in which something holds; an open end has no limit. */
export function provenInside(time: SceneTime, validity: Validity): Proof | undefined {
	const from = validity.from?.window.latest;
	const until = validity.until?.window.earliest;
	const against = validity.from ?? validity.until;
	if (against === undefined) return undefined;
	return prove(
		time,
		({ earliest, latest }) => {
			if (from !== undefined && !(earliest.minute !== undefined && earliest.minute >= from)) return undefined;
			if (until !== undefined && !(latest.minute !== undefined && latest.minute <= until)) return undefined;
			return from === undefined ? latest : earliest;
		},
		against,
	);
}

/** Both bounds of a scene: by hard evidence if that is enough, else with conventions, unless even the thread is doubtful. */
export function prove(
	time: SceneTime,
	settles: (bounds: SceneTime['certain']) => Bound | undefined,
	against: CanonDate,
): Proof | undefined {
	const found = settle(time, settles);
	return found && { ...found, against };
}

/** The same against whatever `settles` knows. */
export function settle(
	time: SceneTime,
	settles: (bounds: SceneTime['certain']) => Bound | undefined,
): Settled | undefined {
	const certain = settles(time.certain);
	if (certain !== undefined) return { bound: certain, lowered: isSoft(certain), turnsOnLight: false };
	const likely = time.threadUncertain ? undefined : settles(time.likely);
	if (likely === undefined) return undefined;
	const turnsOnLight = isAssumed(likely) && settles(withoutLight(time.likely)) === undefined;
	return { bound: likely, lowered: isSoft(likely), turnsOnLight };
}

/** What a finding says of a proof: that it leans on an assumption, beside what, and that it is told a step more quietly. */
export function leaning(
	{ lowered, turnsOnLight }: Settled,
	against: string,
): { readonly assumedAgainst: string | undefined; readonly atMost?: 'information' } {
	return { assumedAgainst: lowered ? against : undefined, ...(turnsOnLight ? { atMost: 'information' } : {}) };
}

/** Bounds without the days that only the light tells: one for each new day, and one for a night of a date and the day behind it. */
function withoutLight({ earliest, latest }: SceneTime['likely']): SceneTime['likely'] {
	return { earliest: shifted(earliest, -1), latest: shifted(latest, 1) };
}

function shifted(bound: Bound, sign: 1 | -1): Bound {
	const { minute, because, strength } = bound;
	const byLight = because.filter((link) => link.byLight === true);
	const nDays = Math.max(byLight.length === 0 ? 0 : 1, byLight.filter(({ kind }) => kind === 'order').length);
	return minute === undefined || nDays === 0
		? bound
		: { minute: minute + sign * nDays * minutesPerDay, because, strength };
}

function isAssumed({ strength }: Bound): boolean {
	return strength === 'assumed';
}

/** A convention is among its reasons, or an age: a slip in one is as likely as a slip in what it would prove. */
function isSoft(bound: Bound): boolean {
	return isAssumed(bound) || bound.because.some(({ kind }) => kind === 'age');
}

function isAbove(minute: number | undefined, limit: number | undefined): boolean {
	return minute !== undefined && limit !== undefined && minute > limit;
}

/** The chain as the writer sees it: the words that date the scene, nearest first, then the canon's fact. */
export function chainEvidence({ bound, against }: Proof, says: string): readonly Link[] {
	return [...boundEvidence(bound), { message: says, at: against.at }];
}

/** The words that a bound rests on, nearest first. Steps that need no telling (a scene lies within its day) are left out. */
export function boundEvidence({ because }: Bound): readonly Link[] {
	return chainLinks(because);
}

/** The same for a chain that bounds no date. */
export function chainLinks(chain: readonly TimeEvidence[]): readonly Link[] {
	const assumed = chain.findLast(({ strength }) => strength === 'assumed');
	const told = chain.filter(
		(link) =>
			link !== assumed &&
			link.kind !== 'order' &&
			(link.scene >= 0 || link.at !== undefined || link.location !== undefined),
	);
	const dating = told.filter(({ kind, text }) => kind === 'canon' || !isLightWord(text));
	const evidence = dating
		.toReversed()
		.flatMap((link) => [link, link.restsOn ?? []].flat())
		.map(evidenceOf);
	if (assumed !== undefined) {
		const says = dating.some(namesDay)
			? assumed.says
			: assumed.says.replace(sameDay, 'the clock of $2 still holds in $1');
		const taken = { message: `${says}, as no words say otherwise`, at: evidenceOf(assumed).at };
		evidence.unshift(taken, ...[assumed.restsOn ?? []].flat().map(evidenceOf));
	}
	return evidence;
}

const sameDay = /^(.+) is taken to be the same day as (.+)$/u;

/** Whether a link tells more than a month, a year or an event: only then does it matter which day a scene is. */
function namesDay({ says }: TimeEvidence): boolean {
	return !/ is set in |^the story is set in /u.test(says);
}

/** The words that lead from one scene to the other, nearest first. */
export function wordsBetween(times: readonly SceneTime[], from: number, to: number): readonly Link[] {
	const links: Link[] = [];
	for (let time = times[to]; time !== undefined && time.scene > from; time = times[time.previous]) {
		const { scene, evidence } = time;
		const words = evidence.filter((each) => each.scene === scene && each.kind !== 'order' && each.from !== undefined);
		links.push(...words.map(evidenceOf));
	}
	return links;
}

/** Whether words lead from each scene to the next. */
export function followsByWords(times: readonly SceneTime[], later: number, earlier: number): boolean {
	let time = times[later];
	while (time !== undefined && time.scene > earlier && time.followsByWords) time = times[time.previous];
	return time?.scene === earlier;
}

/** A link of a chain in plain words, whatever the words are that it quotes. */
export function linkInWords({ says }: TimeEvidence): string {
	return says
		.replace(
			/ is "(flashback|flash[ -]?forward|dream)[^"]*" after /iu,
			(_, label: string) => ` is a ${label.toUpperCase()} from `,
		)
		.replace(/("same as #[^"]*") as .*$/iu, '$1');
}

/** One link of a chain, where it is written; what has no words of its own, at its scene's heading. */
export function evidenceOf(link: TimeEvidence): Link {
	const { location, part, scene, at } = link;
	return { message: linkInWords(link), at: location ?? (part === undefined ? { scene, at } : { part, scene, at }) };
}

/** A canon event's or death's date, through the event where the death only names one. */
export function deathDate(
	canon: Canon,
	died: { readonly date: CanonDate | undefined; readonly event: string | undefined },
): CanonDate | undefined {
	return died.date ?? (died.event === undefined ? undefined : canon.events.get(died.event)?.date);
}

/** Ages that somebody can have in a window, in whole years; an end is `undefined` where the window is open there. */
export function possibleAges(
	born: TimeWindow,
	at: TimeWindow,
): { readonly youngest: number | undefined; readonly oldest: number | undefined } {
	return {
		youngest:
			born.latest === undefined || at.earliest === undefined ? undefined : yearsBetween(born.latest, at.earliest),
		oldest: born.earliest === undefined || at.latest === undefined ? undefined : yearsBetween(born.earliest, at.latest),
	};
}

function yearsBetween(from: number, to: number): number {
	return fullYears(Math.floor(from / minutesPerDay), Math.floor(to / minutesPerDay));
}
