/** How printed reports look: on screen in the light or the dark, on paper always in ink. Colors only help; every fact is in words. */
import type { Paper } from '../layout/pageSetup.js';

/** The style of a page for this paper, landscape. */
export function reportStyle(paper: Paper): string {
	return `${style}\n@page { size: ${paper === 'a4' ? 'A4' : 'letter'} landscape; margin: 12mm 12mm 14mm; @bottom-right { content: counter(page) ' / ' counter(pages); font: 8pt system-ui, sans-serif; color: #667; } }`;
}

const style = `
:root {
	color-scheme: light dark;
	--paper: #fff; --ink: #1c1e26; --faint: #5c6270; --line: #dcdfe6; --head: #f4f5f8; --bar: #e8ecf6;
	--day: #e0a100; --day-tint: #fff6dc; --night: #3d4f9f; --night-tint: #e9ecfa; --other: #7a4fa3; --other-tint: #f3eafa;
}
@media (prefers-color-scheme: dark) {
	:root {
		--paper: #1b1d23; --ink: #e6e8ee; --faint: #a2a8b6; --line: #343844; --head: #23262e; --bar: #2b3350;
		--day: #e8b93a; --day-tint: #3a3320; --night: #8fa2f2; --night-tint: #262c47; --other: #c49ae6; --other-tint: #352743;
	}
}
* { box-sizing: border-box; }
body { font: 13px/1.45 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; color: var(--ink); background: var(--paper); max-width: 1400px; margin: 0 auto; padding: 32px 32px 64px; }
h1 { font-size: 26px; line-height: 1.2; letter-spacing: -.01em; margin: 0; text-wrap: balance; }
h1 small { display: block; font-size: 12px; font-weight: 600; letter-spacing: .08em; text-transform: uppercase; color: var(--faint); margin-bottom: 6px; }
h2 { font-size: 15px; margin: 0 0 8px; }
.figures { display: flex; flex-wrap: wrap; gap: 8px 36px; margin: 18px 0 26px; padding: 0; list-style: none; }
.figures b { display: block; font-size: 20px; font-weight: 600; font-variant-numeric: tabular-nums; letter-spacing: -.01em; }
.figures span { color: var(--faint); }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 7px 10px; border-bottom: 1px solid var(--line); }
th:first-child, td:first-child { padding-left: 12px; }
thead th { position: sticky; top: 0; background: var(--head); color: var(--faint); font-size: 11px; font-weight: 600; white-space: nowrap; z-index: 1; }
.figure { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.place { width: 26%; }
.whole { white-space: nowrap; }
.place b { font-weight: 600; }
.place i { font-style: normal; color: var(--faint); white-space: nowrap; }
.place p { margin: 2px 0 0; color: var(--faint); max-width: 62ch; }
.label { display: inline-block; min-width: 38px; padding: 0 7px; border-radius: 9px; text-align: center; font-weight: 600; font-size: 12px; line-height: 19px; white-space: nowrap; font-variant-numeric: tabular-nums; background: var(--other-tint); color: var(--other); }
.day .label { background: var(--day-tint); color: var(--ink); box-shadow: inset 0 0 0 1px var(--day); }
.night .label { background: var(--night-tint); color: var(--night); box-shadow: inset 0 0 0 1px var(--night); }
.other .label { box-shadow: inset 0 0 0 1px var(--other); }
tr.day > :first-child { box-shadow: inset 3px 0 var(--day); }
tr.night > :first-child { box-shadow: inset 3px 0 var(--night); }
.jump { color: var(--faint); }
.cast { min-width: 230px; }
.cast small { display: block; color: var(--faint); font-size: 11.5px; line-height: 1.5; }
.totals { display: grid; grid-template-columns: repeat(auto-fit, minmax(380px, 1fr)); gap: 30px 48px; margin-top: 40px; align-items: start; }
.totals td { padding: 4px 8px; }
.totals td:first-child { width: 60%; padding-left: 8px; background: linear-gradient(90deg, var(--bar) var(--share), transparent 0) 0 1px / 100% calc(100% - 2px) no-repeat; }
.matrix { overflow-x: auto; }
.matrix table { width: auto; }
.matrix thead th { vertical-align: bottom; }
.matrix thead th.name { padding: 8px 0; width: 25px; min-width: 25px; max-width: 25px; height: 150px; color: var(--ink); }
.matrix thead th.name span { writing-mode: vertical-rl; transform: rotate(180deg); white-space: nowrap; font-weight: 500; }
.matrix td { padding: 3px 8px; }
.matrix td.mark { padding: 3px 0; text-align: center; border-left: 1px solid var(--line); line-height: 1; vertical-align: middle; }
.matrix td.heading { white-space: nowrap; max-width: 340px; overflow: hidden; text-overflow: ellipsis; }
.matrix th:first-child, .matrix td:first-child { position: sticky; left: 0; background: var(--paper); }
.matrix thead th:first-child { background: var(--head); z-index: 2; }
.matrix tfoot td { border-bottom: 0; font-weight: 600; }
.legend { color: var(--faint); margin: 32px 0 0; max-width: 90ch; font-size: 12px; }
.legend div { display: grid; grid-template-columns: 76px 1fr; gap: 12px; padding: 1px 0; }
.legend dt { font-weight: 600; }
.legend dd { margin: 0; }
.over th { padding: 18px 12px 6px; font-weight: 400; border-bottom-color: var(--faint); }
.over b { font-weight: 600; margin-right: 8px; }
.over span { float: right; color: var(--faint); font-variant-numeric: tabular-nums; }
.totals i { font-style: normal; color: var(--faint); margin-left: 6px; white-space: nowrap; }
.matrix + .matrix { margin-top: 32px; }
.matrix thead th.name span { max-height: 136px; overflow: hidden; text-overflow: ellipsis; }
@media print {
	:root { color-scheme: light; --paper: #fff; --ink: #000; --faint: #4a4f5c; --line: #c9cdd6; --head: #fff; --bar: #e4e8f2; --day: #b98500; --day-tint: #fff; --night: #33438a; --night-tint: #e9ecfa; --other: #6b4391; --other-tint: #fff; }
	body { font-size: 8.5pt; line-height: 1.35; padding: 0; max-width: none; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
	h1 { font-size: 17pt; }
	.figures { margin: 8pt 0 12pt; }
	.figures b { font-size: 12pt; }
	thead { display: table-header-group; }
	thead th { position: static; border-bottom: 1px solid var(--faint); font-size: 7.5pt; }
	th, td { padding: 3pt 5pt; }
	tr, .totals section { break-inside: avoid; }
	.totals { display: block; columns: 2; column-gap: 24pt; break-before: page; margin-top: 0; }
	.totals section { margin-bottom: 14pt; }
	.totals section.long { break-inside: auto; }
	h2, .over { break-after: avoid; }
	.over th { padding: 8pt 5pt 2pt; }
	.legend { font-size: 7.5pt; margin-top: 12pt; break-inside: avoid; }
	.legend div { grid-template-columns: 48pt 1fr; gap: 8pt; }
	.matrix + .matrix { break-before: page; margin-top: 0; }
	.matrix thead th.name span { max-height: 78pt; }
	.totals td { padding: 1.5pt 4pt; }
	.label { font-size: 7.5pt; line-height: 12pt; min-width: 26pt; padding: 0 4pt; }
	.cast { min-width: 0; }
	.cast small { font-size: 7pt; }
	.matrix { overflow: visible; }
	.matrix tfoot { display: table-row-group; }
	.matrix .label { font-size: 6.5pt; line-height: 9pt; min-width: 22pt; }
	.matrix table { font-size: 7pt; }
	.matrix td, .matrix td.mark { padding: 1pt 2pt; }
	.matrix thead th.name { width: 14pt; min-width: 14pt; max-width: 14pt; height: 84pt; padding: 3pt 0; }
	.matrix td.heading { max-width: 190pt; }
	.matrix th:first-child, .matrix td:first-child { position: static; }
}
`;
