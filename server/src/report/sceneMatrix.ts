/** Who is in which scene, as a table: a row per scene, a column per person. Text and CSV; a page of it is breakdownHtml.ts. */
import type { Presence } from '../cast/attendance.js';
import { presences } from '../cast/attendance.js';
import { eighthsInWords } from '../layout/eighths.js';
import type { Breakdown, BreakdownRow, CastMember } from './breakdown.js';
import { counted, csvOf, lengthCell } from './breakdownFormats.js';
import type { Meaning } from './breakdownLegend.js';
import { dayLegend, hasLikely, languageLegend, lengthLegend, likelyThere, numberLegend } from './breakdownLegend.js';
import { headOf, legendText } from './breakdownText.js';
import { textTable } from './textTable.js';

/** What a cell says where letters must do. */
export const presenceMarks: Readonly<Record<Presence, string>> = { there: 'X', off: 'O', likely: '?', voice: 'V' };

export const presenceWords: Readonly<Record<Presence, string>> = {
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
export function presenceLegend(breakdown: Breakdown, marks: Readonly<Record<Presence, string>>): readonly Meaning[] {
	const shown = presences.filter((presence) => presence !== 'likely' || hasLikely(breakdown));
	return shown.map((presence) => [marks[presence], presenceWords[presence]]);
}

/** Columns by cast number, with the names below. */
export function matrixText(breakdown: Breakdown): string {
	const { rows, cast } = breakdown;
	if (rows.length === 0) return 'No scenes.';
	const head = ['Scene', 'Day', 'Length', ...cast.map(({ castNumber }) => String(castNumber))];
	const body = rows.map((row) => [
		row.number,
		row.scriptDay,
		lengthCell(row),
		...cast.map((member) => markOf(row, member)),
	]);
	const names = cast.map(({ castNumber, name, nScenes, eighths }) => [
		String(castNumber),
		name,
		counted(nScenes, 'scene'),
		eighthsInWords(eighths),
	]);
	return [
		headOf(breakdown, 'Scenes and cast'),
		textTable([head, ...body]),
		...(cast.length === 0 ? [] : [textTable(names)]),
		legendText([
			...numberLegend(breakdown),
			...dayLegend(breakdown),
			...presenceLegend(breakdown, presenceMarks),
			...languageLegend(breakdown),
			...lengthLegend(breakdown),
		]),
	].join('\n\n');
}

/** RFC 4180; columns by name. */
export function matrixCsv({ rows, cast }: Breakdown): string {
	return csvOf([
		['Scene', 'Day', 'Heading', 'Length', 'Eighths', ...cast.map(({ name }) => name)],
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
