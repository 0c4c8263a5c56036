/** The frame of a printed report: one HTML file without scripts, into which nothing is loaded from anywhere. */
import { eighthsInWords, pagesInWords, secondsOf } from '../layout/eighths.js';
import type { Paper } from '../layout/pageSetup.js';
import type { Breakdown } from './breakdown.js';
import { clock, counted, scenesInWords } from './breakdownFormats.js';
import type { Meaning } from './breakdownLegend.js';
import { reportStyle } from './reportStyle.js';
import { spanInWords } from './timelineReport.js';

/** `kind` says what is reported: `Breakdown`. `body` is HTML. */
export function reportPage(breakdown: Breakdown, kind: string, paper: Paper, body: readonly string[]): string {
	const title = escaped(`${breakdown.title}: ${kind.toLowerCase()}`);
	return [
		'<!DOCTYPE html>',
		'<html lang="en">',
		'<head>',
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		`<title>${title}</title>`,
		`<style>${reportStyle(paper)}</style>`,
		'</head>',
		'<body>',
		`<h1><small>${escaped(kind)}</small>${escaped(breakdown.title)}</h1>`,
		figures(breakdown),
		...body,
		'</body>',
		'</html>',
		'',
	].join('\n');
}

/** What everybody asks first. */
function figures(breakdown: Breakdown): string {
	const { eighths, nPages, daysVisited, daysSpanned } = breakdown;
	const span = daysSpanned && `${spanInWords(daysSpanned)} ${daysSpanned.most === 1 ? 'day' : 'days'}`;
	const all: readonly (readonly [value: string, words: string])[] = [
		[scenesInWords(breakdown), `together ${pagesInWords(eighths)}`],
		[clock(secondsOf(eighths)), 'a page a minute, of the scenes'],
		[counted(nPages, 'page'), 'as printed'],
		[counted(daysVisited, 'script day'), span === undefined ? 'on screen' : `on screen, within ${span}`],
	];
	const items = all.map(([value, words]) => `<li><b>${escaped(value)}</b><span>${escaped(words)}</span></li>`);
	return `<ul class="figures">${items.join('')}</ul>`;
}

/** What the signs mean. */
export function legendList(meanings: readonly Meaning[]): string {
	const items = meanings.map(([sign, words]) => `<div><dt>${escaped(sign)}</dt><dd>${escaped(words)}</dd></div>`);
	return `<dl class="legend">${items.join('')}</dl>`;
}

/** `3 2/8`, in the words of HTML. */
export function lengthCell(eighths: number): string {
	return `<td class="figure">${eighthsInWords(eighths)}</td>`;
}

export function escaped(text: string): string {
	return text
		.replace(forbidden, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

// What no page shows.
const forbidden = /[^\P{Cc}\t\n]/gu;
