/** The frame of a printed report: one HTML file without scripts, into which nothing is loaded from anywhere. */
import { eighthsInWords, secondsOf } from '../layout/eighths.js';
import type { Paper } from '../layout/pageSetup.js';
import type { Breakdown } from './breakdown.js';
import { clock, scenesInWords } from './breakdownFormats.js';
import type { Meaning } from './breakdownLegend.js';
import { reportStyle } from './reportStyle.js';
import type { ReportText, ReportWords } from './reportWords.js';

export interface ReportKind {
	/** What is reported: `Breakdown`. */
	readonly kind: ReportText;
	readonly paper: Paper;
	readonly words: ReportWords;
}

/** `body` is HTML. */
export function reportPage(breakdown: Breakdown, { kind, paper, words }: ReportKind, body: readonly string[]): string {
	const name = words.say(kind);
	const title = escaped(`${breakdown.title}: ${words.language === 'en' ? name.toLowerCase() : name}`);
	return [
		'<!DOCTYPE html>',
		`<html lang="${words.language}">`,
		'<head>',
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		`<title>${title}</title>`,
		`<style>${reportStyle(paper)}</style>`,
		'</head>',
		'<body>',
		`<h1><small>${escaped(name)}</small>${escaped(breakdown.title)}</h1>`,
		figures(breakdown, words),
		...body,
		'</body>',
		'</html>',
		'',
	].join('\n');
}

/** What everybody asks first. */
function figures(breakdown: Breakdown, words: ReportWords): string {
	const { say, counted } = words;
	const { eighths, nPages, daysVisited, daysSpanned } = breakdown;
	const all: readonly (readonly [value: string, words: string])[] = [
		[scenesInWords(breakdown, words), say('together {0}', words.pages(eighths))],
		[clock(secondsOf(eighths)), say('a page a minute, of the scenes')],
		[counted(nPages, 'page'), say('as printed')],
		[
			counted(daysVisited, 'script day'),
			daysSpanned === undefined ? say('on screen') : say('on screen, within {0}', words.span(daysSpanned)),
		],
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
