/** A script's statistics for people and as JSON (docs/cli.md). */
import { eighthsInWords, pagesInWords, secondsOf } from '../layout/eighths.js';
import type { BreakdownTotal } from './breakdown.js';
import { clock, counted } from './breakdownFormats.js';
import type { Readability } from './readability.js';
import type { ScriptStats } from './stats.js';
import { textTable } from './textTable.js';

export function statsText(stats: ScriptStats): string {
	const { nPages, eighths, secondsSpoken, nScenes, nWords, nSpokenWords, nActionWords } = stats;
	const { speakers, longestScene, readability } = stats;
	const facts = [
		['Pages', `${String(nPages)} as printed`],
		...(nScenes === 0 ? [] : [['Scenes', `${String(nScenes)}, together ${pagesInWords(eighths)}`]]),
		[
			'Running time',
			`${clock(secondsOf(eighths))} at a page a minute${nScenes === 0 ? '' : ' of the scenes'}, ${clock(secondsSpoken)} by what is said`,
		],
		[
			'Words',
			`${String(nWords)}: ${String(nSpokenWords)} spoken, ${String(nActionWords)} in action, ${String(nWords - nSpokenWords - nActionWords)} in headings and names`,
		],
		...(readability.spoken === undefined ? [] : [['Speech', readingWords(readability.spoken)]]),
		...(readability.action === undefined ? [] : [['Action', readingWords(readability.action)]]),
		...(longestScene === undefined
			? []
			: [['Longest scene', `${longestScene.number} ${longestScene.heading}, ${eighthsInWords(longestScene.eighths)}`]]),
	];
	const people = speakers.map(({ name, nSpeeches, nWords: nOwn, share, longest, nScenes: nIn }) => [
		name,
		counted(nSpeeches, 'speech', 'speeches'),
		counted(nOwn, 'word'),
		percent(share),
		`speaks in ${counted(nIn, 'scene')}`,
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

/** `6.1 words to a sentence, read easily in school year 2`. */
function readingWords({ wordsPerSentence, grade }: Readability): string {
	return `${wordsPerSentence.toFixed(1)} words to a sentence, read easily in school year ${String(Math.round(grade))}`;
}

/** `35 %`, `< 1 %`. */
function percent(share: number): string {
	return share > 0 && share < 0.005 ? '< 1 %' : `${String(Math.round(share * 100))} %`;
}

export function statsJson(stats: ScriptStats): string {
	const totals = (list: readonly BreakdownTotal[]): unknown =>
		list.map(({ name, nScenes, eighths }) => ({ name, scenes: nScenes, eighths }));
	const reading = (of: Readability | undefined): unknown =>
		of === undefined
			? null
			: { wordsPerSentence: Math.round(of.wordsPerSentence * 10) / 10, grade: Math.round(of.grade * 10) / 10 };
	return JSON.stringify(
		{
			version: 1,
			pages: stats.nPages,
			eighths: stats.eighths,
			seconds: secondsOf(stats.eighths),
			secondsSpoken: stats.secondsSpoken,
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
			longestSpeeches: stats.longestSpeeches.map(({ name, nWords, line }) => ({ name, words: nWords, line })),
			readability: { spoken: reading(stats.readability.spoken), action: reading(stats.readability.action) },
			places: totals(stats.byPlace),
			intExt: totals(stats.byPrefix),
			dayNight: totals(stats.byLight),
		},
		null,
		2,
	);
}
