/**
 * The breakdown of the sample against one made by hand: its days and people from samples/redemption.breakdown.md, its
 * places from reading the script. What the scenes of each are long together is their total.
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import type { Breakdown, BreakdownTotal } from '../../../server/src/report/breakdown.js';
import { breakdownOf } from '../../../server/src/report/breakdown.js';
import { readabilityOf } from '../../../server/src/report/readability.js';
import type { ScriptStats } from '../../../server/src/report/stats.js';
import { statsOf } from '../../../server/src/report/stats.js';
import { statsText } from '../../../server/src/report/statsFormats.js';
import { openSample } from '../../support/sample.js';

const byHandText = readFileSync(new URL('../../../samples/redemption.breakdown.md', import.meta.url), 'utf8');

/** The rows of the tables by hand: scene, place, thread, day … */
const byHand = byHandText
	.split('\n')
	.map((line) => line.split('|').map((cell) => cell.trim()))
	.filter(([, scene = '']) => /^\d+$/u.test(scene))
	.map(([, scene = '', , , day = '']) => ({ scene, day }));

/** By scene: who is there, and who is only heard. */
const callByHand = [...byHandText.matchAll(/^\| +\*\*(\d+)\*\* \| ([A-Z, ]+?) +\| ([A-Z, ]*?) *\|$/gmu)].map(
	([, scene = '', there = '', heard = '']) => ({ scene, there: namesIn(there), heard: namesIn(heard) }),
);

function namesIn(cell: string): readonly string[] {
	return cell === '' ? [] : cell.split(', ').sort();
}

const places: Readonly<Record<string, readonly number[]>> = {
	"JESSE'S CABIN - HAINES, ALASKA": [3, 5, 15, 20, 21, 28],
	"JESSE'S GARAGE - HAINES, ALASKA": [2, 16, 17, 19],
	'DEA OFFICE - ALBUQUERQUE': [6, 34, 57],
	'ADX MONTROSE - VISITING ROOM': [11, 13, 56],
	"SAUL'S OFFICE": [12, 18],
	"JACK'S COMPOUND": [41, 43, 46],
	'ABANDONED COMPOUND LAB': [42],
	'BALL FIELD - ALBUQUERQUE': [39, 55],
	"SKINNY PETE'S HOUSE - ALBUQUERQUE": [30, 40],
	'J.P. WYNNE HIGH SCHOOL - CHEMISTRY LAB': [31, 32, 33],
	DESERT: [47, 49, 51, 52],
};

describe('the breakdown of the sample', () => {
	let breakdown: Breakdown;
	before(async () => {
		const { view, layout } = await openSample('redemption.fountain');
		breakdown = breakdownOf(view, layout, 'script');
	});

	/** What scenes are long together. */
	function lengthOf(scenes: readonly (number | string)[]): number {
		return scenes.reduce<number>((sum, scene) => {
			const row = breakdown.rows.find(({ number }) => number === String(scene));
			return sum + (row?.eighths ?? NaN);
		}, 0);
	}

	function checkTotal(totals: readonly BreakdownTotal[], name: string, scenes: readonly (number | string)[]): void {
		const total = totals.find((candidate) => candidate.name === name);
		deepEqual(
			{ name, nScenes: total?.nScenes, eighths: total?.eighths },
			{ name, nScenes: scenes.length, eighths: lengthOf(scenes) },
		);
	}

	it('has the scenes of each script day, and their length', () => {
		const days = new Map<string, string[]>();
		for (const { scene, day } of byHand) days.set(day, [...(days.get(day) ?? []), scene]);
		equal(byHand.length, 58);
		deepEqual(
			breakdown.byDay.map(({ name }) => name),
			[...days.keys()],
		);
		for (const [day, scenes] of days) checkTotal(breakdown.byDay, day, scenes);
	});

	it('has the scenes at each place, and their length', () => {
		for (const [place, scenes] of Object.entries(places)) checkTotal(breakdown.byPlace, place, scenes);
	});

	it('calls whom a script supervisor calls', () => {
		equal(callByHand.length, 58);
		const called = breakdown.rows.map(({ number, parts }) => {
			const are = (isHeard: boolean): readonly string[] =>
				parts.flatMap(({ name, presence }) => ((presence === 'voice') === isHeard ? [name] : [])).sort();
			return { scene: number, there: are(false), heard: are(true) };
		});
		deepEqual(called, callByHand);
	});

	it('has the scenes of each person, and their length', () => {
		const names = new Set(callByHand.flatMap(({ there, heard }) => [...there, ...heard]));
		equal(names.size, breakdown.cast.length);
		for (const name of names) {
			const scenes = callByHand.filter(({ there, heard }) => [...there, ...heard].includes(name));
			checkTotal(
				breakdown.cast,
				name,
				scenes.map(({ scene }) => scene),
			);
		}
	});

	it('counts everything once', () => {
		const sum = (totals: readonly BreakdownTotal[]): readonly number[] => [
			totals.reduce((all, { nScenes }) => all + nScenes, 0),
			totals.reduce((all, { eighths }) => all + eighths, 0),
		];
		for (const totals of [breakdown.byDay, breakdown.byPlace, breakdown.byPrefix, breakdown.byLight])
			deepEqual(sum(totals), [58, breakdown.eighths]);
		equal(lengthOf(byHand.map(({ scene }) => scene)), breakdown.eighths);
	});

	it('tells where people come from and go to', () => {
		const waysOf = (name: string): readonly string[] =>
			breakdown.rows.flatMap(({ number, parts }) =>
				parts.flatMap((part) =>
					part.name === name ? [`${part.comesFrom ?? '–'} ${number} ${part.goesTo ?? '–'}`] : [],
				),
			);
		deepEqual(waysOf('BROCK'), ['– 39 45', '39 45 55', '45 55 –']);
		deepEqual(waysOf('HALVORSEN'), ['– 2 22', '2 22 28', '22 28 –']);
	});
});

describe('the statistics of the sample', () => {
	const text = readFileSync(new URL('../../../samples/redemption.fountain', import.meta.url), 'utf8');
	const wordIn = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
	let stats: ScriptStats;
	before(async () => {
		const { view, layout } = await openSample('redemption.fountain');
		stats = statsOf(view, layout);
	});

	/** A reader that knows no more than this: a line in capitals below an empty one and above a full one is a cue. */
	function speechesByHand(): ReadonlyMap<string, { readonly nSpeeches: number; readonly nWords: number }> {
		const spoken = new Map<string, { nSpeeches: number; nWords: number }>();
		for (const block of text.slice(text.indexOf('\n\n')).split(/\n\n+/u)) {
			const [cue = '', ...lines] = block.trim().split('\n');
			const name = cue.replace(/ *(?:\(.*\)|\^)+$/u, '').replace(/^@/u, '');
			if (lines.length === 0 || !/^\p{Lu}[\p{Lu} '.#\d&-]*$/u.test(name) || /^(?:INT|EXT)\b/u.test(name)) continue;
			const words = lines
				.filter((line) => !line.startsWith('(') && !line.startsWith('[['))
				.reduce((sum, line) => sum + (line.match(wordIn)?.length ?? 0), 0);
			const known = spoken.get(name) ?? { nSpeeches: 0, nWords: 0 };
			spoken.set(name, { nSpeeches: known.nSpeeches + 1, nWords: known.nWords + words });
		}
		return spoken;
	}

	it('have the length and the running time of the breakdown by hand, and the pages that print', () => {
		const lengths = [...byHandText.matchAll(/^\| +\d+ \|.*\| ([ \d/]+) \|$/gmu)].map(([, length = '']) =>
			length.trim(),
		);
		const eighths = lengths.reduce((sum, length) => {
			const [whole = '0', part] = length.includes(' ')
				? length.split(' ')
				: length.includes('/')
					? ['0', length]
					: [length];
			return sum + Number(whole) * 8 + Number(part?.split('/')[0] ?? 0);
		}, 0);
		deepEqual([lengths.length, eighths], [58, 51 * 8 + 4]);
		deepEqual([stats.nScenes, stats.eighths, stats.nPages], [58, eighths, 53]);
		match(statsText(stats), /^Running time +51:30 at a page a minute of the scenes,/mu);
		match(byHandText, /The lengths add up to 51 4\/8 pages; printed they take 53/u);
	});

	it('have the speeches and words of each speaker', () => {
		const spoken = speechesByHand();
		for (const name of [
			'QUINTANA',
			'HALVORSEN',
			'ED',
			'TODD',
			'BADGER',
			'JANITOR',
			'BORDER OFFICER',
			'STATE TROOPER',
		]) {
			const own = stats.speakers.find((speaker) => speaker.name === name);
			deepEqual({ name, nSpeeches: own?.nSpeeches, nWords: own?.nWords }, { name, ...spoken.get(name) });
		}
	});

	it('have shares that add up to everything that somebody says', () => {
		const sum = stats.speakers.reduce((all, { share }) => all + share, 0);
		// Words that two say at once are each one's.
		ok(1 <= sum && sum < 1.02, String(sum));
		const [first] = stats.longestSpeeches;
		equal(first?.nWords, 92);
		const [, ...said] = text.split('\n').slice(first.line).join('\n').split('\n\n')[0]?.split('\n') ?? [];
		const words = said.filter((line) => !line.startsWith('(')).join('\n');
		equal(words.match(wordIn)?.length, 92);
	});

	it('say how words read by the published formula', () => {
		// Automated readability index, on what JANITOR and all others say: letters, words and sentences counted apart.
		const { spoken } = stats.readability;
		ok(spoken !== undefined && 4 < spoken.wordsPerSentence && spoken.wordsPerSentence < 9, JSON.stringify(spoken));
		// "The cat sat." "It was fat." 6 words, 18 letters, 2 sentences: 4.71 × 3 + 0.5 × 3 − 21.43 is below 1.
		deepEqual(readabilityOf('The cat sat. It was fat.'), { wordsPerSentence: 3, grade: 1 });
		// 5 words, 45 letters, 1 sentence: 4.71 × 9 + 0.5 × 5 − 21.43 = 23.46.
		equal(readabilityOf('Unhurried sentences elaborate reasoning endlessly.')?.grade.toFixed(2), '23.46');
	});
});
