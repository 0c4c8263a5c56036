/** A script's statistics for people and as JSON (docs/cli.md). */
import { eighthsInWords, secondsOf } from '../layout/eighths.js';
import type { BreakdownTotal } from './breakdown.js';
import { clock, counted } from './breakdownFormats.js';
import type { ScriptStats } from './stats.js';
import { textTable } from './textTable.js';

export function statsText(stats: ScriptStats): string {
	const { nPages, eighths, nScenes, nWords, nSpokenWords, nActionWords, speakers, longestScene } = stats;
	const facts = [
		['Pages', `${String(nPages)} (${eighthsInWords(eighths)})`],
		['Running time', `${clock(secondsOf(eighths))} at a page a minute`],
		['Scenes', String(nScenes)],
		['Words', `${String(nWords)}: ${String(nSpokenWords)} spoken, ${String(nActionWords)} in action`],
		...(longestScene === undefined
			? []
			: [['Longest scene', `${longestScene.number} ${longestScene.heading}, ${eighthsInWords(longestScene.eighths)}`]]),
	];
	const people = speakers.map(({ name, nSpeeches, nWords: nOwn, share, longest, nScenes: nIn }) => [
		name,
		counted(nSpeeches, 'speech', 'speeches'),
		counted(nOwn, 'word'),
		percent(share),
		counted(nIn, 'scene'),
		`longest ${String(longest.nWords)}, line ${String(longest.line + 1)}`,
	]);
	const groups = [
		{ title: 'Places', totals: stats.byPlace },
		{ title: 'INT/EXT', totals: stats.byPrefix },
		{ title: 'DAY/NIGHT', totals: stats.byLight },
	].filter(({ totals }) => totals.length > 0);
	return [
		textTable(facts),
		...(people.length > 0 ? [`Dialogue\n${textTable(people)}`] : []),
		...groups.map(({ title, totals }) => `${title}\n${textTable(totals.map(totalRow))}`),
	].join('\n\n');
}

function totalRow({ name, nScenes, eighths }: BreakdownTotal): readonly string[] {
	return [name, counted(nScenes, 'scene'), eighthsInWords(eighths)];
}

function percent(share: number): string {
	return `${String(Math.round(share * 100))} %`;
}

export function statsJson(stats: ScriptStats): string {
	const totals = (list: readonly BreakdownTotal[]): unknown =>
		list.map(({ name, nScenes, eighths }) => ({ name, scenes: nScenes, eighths }));
	return JSON.stringify(
		{
			version: 1,
			pages: stats.nPages,
			eighths: stats.eighths,
			seconds: secondsOf(stats.eighths),
			scenes: stats.nScenes,
			words: { all: stats.nWords, spoken: stats.nSpokenWords, action: stats.nActionWords },
			characters: stats.speakers.map(({ name, nSpeeches, nWords, share, longest, nScenes }) => ({
				name,
				speeches: nSpeeches,
				words: nWords,
				share: Math.round(share * 10000) / 10000,
				scenes: nScenes,
				longestSpeech: { words: longest.nWords, line: longest.line },
			})),
			places: totals(stats.byPlace),
			intExt: totals(stats.byPrefix),
			dayNight: totals(stats.byLight),
		},
		null,
		2,
	);
}
