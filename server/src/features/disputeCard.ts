/** Sources and disputes in people's words: no file names, no machine dates, and only what bears on the scene. */
import { formatDate, monthNames } from '../calendar/format.js';
import type { PartialDate, TimeWindow } from '../calendar/partialDate.js';
import { windowOfDate } from '../calendar/partialDate.js';
import type { Canon, CanonDate, Dispute, Source } from '../canon/model.js';
import type { TextLine } from './richText.js';
import { italic } from './richText.js';

/**
 * The disputes to show as of a time, or all of them where there is none (in the canon itself). `fact` is the date that
 * they contest: between it and theirs the dispute matters.
 */
export function disputeLines(
	canon: Canon,
	disputed: readonly Dispute[],
	when?: TimeWindow,
	fact?: CanonDate,
): readonly TextLine[] {
	return disputed
		.filter((dispute) => when === undefined || bearsOn(dispute, when, fact))
		.map((dispute) => disputeLine(canon, dispute));
}

function disputeLine(canon: Canon, { says, source }: Dispute): TextLine {
	const where = sourceWords(canon, source);
	return [italic('Disputed:'), ` ${datesInWords(says)}${where === '' ? '' : ` (${where})`}`];
}

const ofBirth = /\b(?:born|birth|birthday)\b/iu;
const ofIdentity =
	/\b(?:(?:another|different|same) (?:man|woman|person)|names?|named|alias|identity|son|daughter|father|mother|brother|sister|cousin|uncle|aunt|nephew|niece|grand\w+|wife|husband|married)\b/iu;

/** On who somebody is always; else on the scene's time, where both are dated. */
function bearsOn({ says }: Dispute, when: TimeWindow, fact: CanonDate | undefined): boolean {
	if (ofBirth.test(says)) return true;
	const dates = datesIn(says).map((date) => windowOfDate(date));
	if (dates.length === 0) return ofIdentity.test(says);
	if (when.earliest === undefined || when.latest === undefined) return false;
	const starts = [...dates.map(({ earliest }) => earliest), fact?.window.earliest];
	const ends = [...dates.map(({ latest }) => latest), fact?.window.latest];
	const first = Math.min(...starts.filter((minute) => minute !== undefined));
	const last = Math.max(...ends.filter((minute) => minute !== undefined));
	return when.earliest <= last && first <= when.latest;
}

const isoDate =
	/(?<![\d-])(\d{4})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?(?:T([01]\d|2[0-3]):([0-5]\d))?(?![\d-])/gu;
const spokenDate = new RegExp(`(?:\\b(\\d{1,2}) )?\\b(${monthNames.join('|')}) (\\d{4})\\b`, 'gu');
const yearAlone = /(?<![\d-])(1[0-9]\d\d|20\d\d)(?![\d-])/gu;

/** The text with its machine dates as people write them. */
export function datesInWords(text: string): string {
	return text.replace(isoDate, (...groups: readonly (string | undefined)[]) => formatDate(dateOf(groups)));
}

function datesIn(text: string): readonly PartialDate[] {
	return [
		...[...text.matchAll(isoDate)].map((found) => dateOf(found)),
		...[...text.matchAll(spokenDate)].map(([, day, month = '', year]) => ({
			year: Number(year),
			month: monthNames.findIndex((name) => name === month) + 1,
			day: day === undefined ? undefined : Number(day),
		})),
		...[...text.replace(spokenDate, '').matchAll(yearAlone)].map((found) => ({ year: Number(found[1]) })),
	];
}

function dateOf([, year, month, day, hour, minute]: readonly (string | undefined)[]): PartialDate {
	return {
		year: Number(year),
		month: Number(month),
		day: day === undefined ? undefined : Number(day),
		minuteOfDay: hour === undefined || day === undefined ? undefined : Number(hour) * 60 + Number(minute),
	};
}

/** A bio up to the first sentence that names a date after the time; what comes after it is told from there on. */
export function bioThen(bio: string, when: TimeWindow | undefined): string {
	const latest = when?.latest;
	if (latest === undefined) return datesInWords(bio);
	const sentences = bio.split(/(?<=[.!?]["'”’]?)\s+(?=["'“‘]?\p{Lu})/u);
	const ahead = sentences.findIndex((sentence) =>
		datesIn(sentence).some((date) => windowOfDate(date).earliest > latest),
	);
	return datesInWords((ahead < 0 ? sentences : sentences.slice(0, ahead)).join(' '));
}

/** `Breaking Bad S05E16`, `an article`; empty where the canon names no source. */
export function sourceWords(canon: Canon, source: Source | undefined): string {
	if (source === undefined) return '';
	const title = source.work === undefined ? undefined : (canon.works.get(source.work)?.title ?? source.work);
	const work = [title, source.episode].filter((part) => part !== undefined).join(' ');
	const document = work === '' ? documentWords(source.document) : undefined;
	const note = source.note === undefined ? undefined : datesInWords(source.note);
	return [work, document, note].filter((part) => part !== undefined && part !== '').join('; ');
}

/** A document's title as it is; a file's name or address says nothing to a reader. */
function documentWords(document: string | undefined): string | undefined {
	if (document === undefined) return undefined;
	return /^\S*(?:\.[a-z0-9]{2,5}|:\/\/\S*)$/iu.test(document) ? 'an article' : document;
}
