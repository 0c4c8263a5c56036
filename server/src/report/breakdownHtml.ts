/** A breakdown as one HTML file that prints well: no scripts, nothing loaded from anywhere. */
import { eighthsInWords, secondsOf } from '../layout/eighths.js';
import type { Breakdown, BreakdownTotal } from './breakdown.js';
import { breakdownColumns, clock, counted, totalGroups, totalLine, transfer } from './breakdownFormats.js';

const style = `
body { font: 10pt/1.35 system-ui, sans-serif; color: #1a1a1a; background: #fff; margin: 2rem; }
h1 { font-size: 15pt; margin: 0 0 .2rem; }
h2 { font-size: 11pt; margin: 1.6rem 0 .4rem; }
p { margin: 0 0 1.2rem; color: #555; }
table { border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: .25rem .7rem .25rem 0; border-bottom: 1px solid #ddd; }
th { font-weight: 600; border-bottom-color: #888; }
td.figure { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
tr.night td:first-child { border-left: .3rem solid #334; padding-left: .4rem; }
tr.day td:first-child { border-left: .3rem solid #e5c558; padding-left: .4rem; }
small { color: #555; display: block; }
@page { size: landscape; margin: 1.5cm; }
@media print { body { margin: 0; font-size: 8.5pt; } tr { break-inside: avoid; } thead { display: table-header-group; } }
`;

const figures: ReadonlySet<string> = new Set(['Scene', 'Page', 'Length', 'Time']);
const nights: ReadonlySet<string> = new Set(['night', 'evening', 'dusk']);

export function breakdownHtml(breakdown: Breakdown): string {
	const title = `${breakdown.title}: breakdown`;
	const used = breakdownColumns.filter(({ cell }) => breakdown.rows.some((row) => cell(row) !== ''));
	const head = used.map((column) => `<th scope="col">${column.title}</th>`).join('');
	const body = breakdown.rows.map((row) => {
		const cells = used.map((column) => {
			const moves = column.title === 'Cast' ? `<small>${escaped(row.parts.map(transfer).join(', '))}</small>` : '';
			return `<td${figures.has(column.title) ? ' class="figure"' : ''}>${escaped(column.cell(row))}${moves}</td>`;
		});
		const light = row.light === undefined ? '' : ` class="${nights.has(row.light) ? 'night' : 'day'}"`;
		return `<tr${light}>${cells.join('')}</tr>`;
	});
	const cast = breakdown.cast.map(({ castNumber, ...total }) => ({
		...total,
		name: `${String(castNumber)} ${total.name}`,
	}));
	const groups = [{ title: 'Cast', totals: cast }, ...totalGroups(breakdown)].filter(({ totals }) => totals.length > 0);
	return [
		'<!DOCTYPE html>',
		'<html lang="en">',
		`<head><meta charset="utf-8"><title>${escaped(title)}</title><style>${style}</style></head>`,
		'<body>',
		`<h1>${escaped(title)}</h1>`,
		`<p>${escaped(totalLine(breakdown))}</p>`,
		`<table><thead><tr>${head}</tr></thead><tbody>`,
		...body,
		'</tbody></table>',
		...groups.map(({ title: name, totals }) => `<h2>${name}</h2>\n${totalTable(totals)}`),
		'</body>',
		'</html>',
	].join('\n');
}

function totalTable(totals: readonly BreakdownTotal[]): string {
	const rows = totals.map(({ name, nScenes, eighths }) => {
		const values = [counted(nScenes, 'scene'), eighthsInWords(eighths), clock(secondsOf(eighths))];
		return `<tr><td>${escaped(name)}</td>${values.map((value) => `<td class="figure">${value}</td>`).join('')}</tr>`;
	});
	return `<table>${rows.join('')}</table>`;
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
