/** Who is in which scene, as one HTML file: scenes down, people across. */
import type { Paper } from '../layout/pageSetup.js';
import type { Breakdown } from './breakdown.js';
import { lightOf } from './breakdownHtml.js';
import { escaped, lengthCell, reportPage } from './reportPage.js';
import { presenceOf } from './sceneMatrix.js';

const marks = { there: '●', voice: '○' } as const;
const meanings = { there: 'there', voice: 'only heard' } as const;

export function matrixHtml(breakdown: Breakdown, paper: Paper): string {
	const { rows, cast } = breakdown;
	const names = cast.map(
		({ castNumber, name }) => `<th scope="col" class="name"><span>${String(castNumber)} ${escaped(name)}</span></th>`,
	);
	const body = rows.map((row) => {
		const cells = cast.map((member) => {
			const presence = presenceOf(row, member);
			if (presence === undefined) return '<td class="mark"></td>';
			return `<td class="mark" title="${escaped(member.name)}: ${meanings[presence]}">${marks[presence]}</td>`;
		});
		const day = row.scriptDay === '' ? '' : `<span class="label">${escaped(row.scriptDay)}</span>`;
		return `<tr class="${lightOf(row)}"><td class="figure"><b>${escaped(row.number)}</b></td><td>${day}</td><td class="heading">${escaped(row.heading)}</td>${lengthCell(row.eighths)}${cells.join('')}</tr>`;
	});
	const totals = cast.map(({ nScenes }) => `<td class="mark">${String(nScenes)}</td>`);
	return reportPage(breakdown, 'Scenes and cast', paper, [
		'<div class="matrix"><table>',
		`<thead><tr><th scope="col" class="figure">Scene</th><th scope="col">Day</th><th scope="col">Heading</th><th scope="col" class="figure">Length</th>${names.join('')}</tr></thead>`,
		'<tbody>',
		...body,
		'</tbody>',
		`<tfoot><tr><td></td><td></td><td>Scenes</td><td></td>${totals.join('')}</tr></tfoot>`,
		'</table></div>',
		`<p class="legend">${marks.there} there, ${marks.voice} only heard</p>`,
	]);
}
