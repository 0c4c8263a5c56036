/** Who is in which scene, as a table: a row per scene, a column per person. Text and CSV; a page of it is breakdownHtml.ts. */
import type { Presence } from '../cast/attendance.js';
import { presences } from '../cast/attendance.js';
import { eighthsInWords } from '../layout/eighths.js';
import type { Breakdown, BreakdownRow, CastMember } from './breakdown.js';
import { csvOf, lengthCell } from './breakdownFormats.js';
import type { Meaning } from './breakdownLegend.js';
import { dayLegend, hasLikely, languageLegend, lengthLegend, likelyThere, numberLegend } from './breakdownLegend.js';
import { headOf, legendText } from './breakdownText.js';
import type { ReportText, ReportWords } from './reportWords.js';
import { englishReport } from './reportWords.js';
import { textTable } from './textTable.js';

/** What a cell says where letters must do. */
export const presenceMarks: Readonly<Record<Presence, string>> = { there: 'X', off: 'O', likely: '?', voice: 'V' };

export const presenceWords: Readonly<Record<Presence, ReportText>> = {
	there: 'there',
	off: 'heard from off',
	likely: likelyThere,
	voice: 'only heard',
};

/** `undefined` for whoever is not in the scene. */
export function presenceOf({ parts }: BreakdownRow, { castNumber }: CastMember): Presence | undefined {
	return parts.find((candidate) => candidate.castNumber === castNumber)?.presence;
}

function markOf(row: BreakdownRow, member: CastMember): string {
	const presence = presenceOf(row, member);
	return presence === undefined ? '' : presenceMarks[presence];
}

/** What the signs of presence mean. */
export function presenceLegend(
	breakdown: Breakdown,
	marks: Readonly<Record<Presence, string>>,
	{ say }: ReportWords,
): readonly Meaning[] {
	const shown = presences.filter((presence) => presence !== 'likely' || hasLikely(breakdown));
	return shown.map((presence) => [marks[presence], say(presenceWords[presence])]);
}

/** Columns by cast number, with the names below. */
export function matrixText(breakdown: Breakdown, words = englishReport): string {
	const { rows, cast } = breakdown;
	const { say } = words;
	if (rows.length === 0) return say('No scenes.');
	const head = [say('Scene'), say('Day'), say('Length'), ...cast.map(({ castNumber }) => String(castNumber))];
	const body = rows.map((row) => [
		row.number,
		row.scriptDay,
		lengthCell(row),
		...cast.map((member) => markOf(row, member)),
	]);
	const names = cast.map(({ castNumber, name, nScenes, eighths }) => [
		String(castNumber),
		name,
		words.counted(nScenes, 'scene'),
		eighthsInWords(eighths),
	]);
	return [
		headOf(breakdown, 'Scenes and cast', words),
		textTable([head, ...body]),
		...(cast.length === 0 ? [] : [textTable(names)]),
		legendText([
			...numberLegend(breakdown, words),
			...dayLegend(breakdown, words),
			...presenceLegend(breakdown, presenceMarks, words),
			...languageLegend(breakdown, words),
			...lengthLegend(breakdown, words),
		]),
	].join('\n\n');
}

/** RFC 4180; columns by name. */
export function matrixCsv({ rows, cast }: Breakdown, { say } = englishReport): string {
	const titles = (['Scene', 'Day', 'Heading', 'Length', 'Eighths'] as const).map((title) => say(title));
	return csvOf([
		[...titles, ...cast.map(({ name }) => name)],
		...rows.map((row) => [
			row.number,
			row.scriptDay,
			row.heading,
			lengthCell(row),
			String(row.eighths),
			...cast.map((member) => markOf(row, member)),
		]),
	]);
}
