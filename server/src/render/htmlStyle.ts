/** The style sheet of exported HTML: paper on a desk, cells of 7.2 by 12 points, one sheet of paper to a page in print. */
import type { PaperSize } from '../layout/pageSetup.js';

/** `families` are the names of the fonts inside, the best first. */
export function styleSheet({ width, height }: PaperSize, families: readonly string[]): string {
	const fonts = [...families.map((family) => `"${family}"`), '"Courier New"', 'Courier', 'monospace'].join(', ');
	return `
:root { --paper: #fff; --ink: #000; --faint: #555; --desk: #d9d9d6; }
html { background: var(--desk); }
body { margin: 0; color: var(--ink); font: 12pt/12pt ${fonts}; font-variant-ligatures: none; }
nav { max-width: ${String(width)}pt; margin: 12pt auto 0; font: 11pt/1.5 system-ui, sans-serif; color: #222; }
nav summary { cursor: pointer; }
nav ol { margin: 4pt 0; padding: 0; list-style: none; }
nav li { padding-left: calc((var(--depth) - 1) * 14pt); }
nav a { color: inherit; }
.page { position: relative; width: ${String(width)}pt; height: ${String(height)}pt; margin: 16pt auto; overflow: hidden; background: var(--paper); box-shadow: 0 1pt 6pt #0004; }
.page > * { position: absolute; top: calc(var(--row) * 12pt); left: calc(var(--column) * 7.2pt); margin: 0; font: inherit; }
.line { display: block; height: 12pt; margin-left: calc(var(--shift, 0) * 7.2pt); white-space: pre; letter-spacing: .005pt; }
.line a { color: inherit; }
.line small { color: var(--faint); font: inherit; font-style: italic; }
.page > .watermark { top: 50%; left: 50%; transform: translate(-50%, -50%) rotate(-52deg); color: #e6e6e6; font-size: 78pt; font-weight: 700; line-height: 1; white-space: nowrap; }
.mark-0 { background: #fff2a8; } .mark-1 { background: #cfe8ff; } .mark-2 { background: #d5f0c8; }
.mark-3 { background: #ffd9e4; } .mark-4 { background: #ffe0bf; } .mark-5 { background: #e3dcff; }
:target { outline: 1.5pt solid #4a7fd0; outline-offset: 2pt; }
@media screen and (max-width: ${String(width)}pt) {
	.page { width: auto; height: auto; margin: 8pt 0; padding: 14pt; font-size: 11pt; line-height: 1.35; }
	.page > * { position: static; margin: 0 0 .8em; padding-left: max(0pt, calc((var(--column) - 15) * .9vw)); }
	.page > .cue, .page > .parenthetical { margin-bottom: 0; }
	.page > .page-number, .page > .scene-number, .page > .more, .page > .continued, .page > .watermark { display: none; }
	.line { display: inline; white-space: normal; margin: 0; letter-spacing: 0; }
	.lyrics .line, .title .line { display: block; height: auto; }
	nav { margin: 8pt; }
}
@page { size: ${String(width)}pt ${String(height)}pt; margin: 0; }
@media print {
	html { background: none; }
	nav { display: none; }
	.page { margin: 0; box-shadow: none; break-after: page; }
	.page:last-child { break-after: auto; }
	:target { outline: none; }
	* { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
}
