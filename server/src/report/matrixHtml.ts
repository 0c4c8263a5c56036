/** Who is in which scene, as one HTML file: scenes down, people across, as many to a table as a page has room for. */
import type { Presence } from '../cast/attendance.js';
import type { Paper } from '../layout/pageSetup.js';
import type { Breakdown, BreakdownRow, CastMember } from './breakdown.js';
import { lightOf } from './breakdownHtml.js';
import { dayLegend, languageLegend, lengthLegend, numberLegend } from './breakdownLegend.js';
import { escaped, legendList, lengthCell, reportPage } from './reportPage.js';
import type { ReportWords } from './reportWords.js';
import { englishReport } from './reportWords.js';
import { presenceLegend, presenceOf, presenceWords } from './sceneMatrix.js';

const marks: Readonly<Record<Presence, string>> = { there: '●', off: '◐', likely: '?', voice: '○' };

/** As many columns as a landscape page takes. */
const mostPeople = 30;

export function matrixHtml(breakdown: Breakdown, paper: Paper, words = englishReport): string {
	const { rows, cast } = breakdown;
	const nTables = Math.max(1, Math.ceil(cast.length / mostPeople));
	const tables = Array.from({ length: nTables }, (_table, at) => {
		const people = cast.slice(Math.round((at * cast.length) / nTables), Math.round(((at + 1) * cast.length) / nTables));
		// One table has all scenes; of several each has those of its people.
		const theirs = rows.filter((row) => people.some((member) => presenceOf(row, member) !== undefined));
		return tableOf(nTables === 1 ? rows : theirs, people, words);
	});
	return reportPage(breakdown, { kind: 'Scenes and cast', paper, words }, [
		...tables,
		legendList([
			...numberLegend(breakdown, words),
			...dayLegend(breakdown, words),
			...presenceLegend(breakdown, marks, words),
			...languageLegend(breakdown, words),
			...lengthLegend(breakdown, words),
		]),
	]);
}

function tableOf(rows: readonly BreakdownRow[], people: readonly CastMember[], { say }: ReportWords): string {
	const names = people.map(
		({ castNumber, name }) =>
			`<th scope="col" class="name"><span title="${escaped(name)}">${String(castNumber)} ${escaped(name)}</span></th>`,
	);
	const body = rows.map((row) => {
		const cells = people.map((member) => {
			const presence = presenceOf(row, member);
			if (presence === undefined) return '<td class="mark"></td>';
			return `<td class="mark" title="${escaped(member.name)}: ${escaped(say(presenceWords[presence]))}">${marks[presence]}</td>`;
		});
		const day = row.scriptDay === '' ? '' : `<span class="label">${escaped(row.scriptDay)}</span>`;
		return `<tr class="${lightOf(row)}"><td class="figure"><b>${escaped(row.number)}</b></td><td>${day}</td><td class="heading">${escaped(row.heading)}</td>${row.isOmitted ? '<td></td>' : lengthCell(row.eighths)}${cells.join('')}</tr>`;
	});
	const totals = people.map(({ nScenes }) => `<td class="mark">${String(nScenes)}</td>`);
	return [
		'<div class="matrix"><table>',
		`<thead><tr><th scope="col" class="figure">${say('Scene')}</th><th scope="col">${say('Day')}</th><th scope="col">${say('Heading')}</th><th scope="col" class="figure">${say('Length')}</th>${names.join('')}</tr></thead>`,
		'<tbody>',
		...body,
		'</tbody>',
		`<tfoot><tr><td></td><td></td><td>${say('Scenes')}</td><td></td>${totals.join('')}</tr></tfoot>`,
		'</table></div>',
	].join('\n');
}
