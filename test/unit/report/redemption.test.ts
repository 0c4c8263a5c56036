/**
 * The breakdown of the sample against one made by hand: its days from samples/redemption.breakdown.md, its places and people from
 * reading the script. What the scenes of each are long together is their total.
 */
import { deepEqual, equal } from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import type { Breakdown, BreakdownTotal } from '../../../server/src/report/breakdown.js';
import { breakdownOf } from '../../../server/src/report/breakdown.js';
import { openSample } from '../../support/sample.js';

/** The rows of the tables by hand: scene, place, thread, day … */
const byHand = readFileSync(new URL('../../../samples/redemption.breakdown.md', import.meta.url), 'utf8')
	.split('\n')
	.map((line) => line.split('|').map((cell) => cell.trim()))
	.filter(([, scene = '']) => /^\d+$/u.test(scene))
	.map(([, scene = '', , , day = '']) => ({ scene, day }));

/** Found by reading, silent ones too; `[[present: …]]` and `[[absent: …]]` notes count. */
const people: Readonly<Record<string, readonly number[]>> = {
	QUINTANA: [1, 6, 28, 34, 48, 52, 57],
	'STATE TROOPER': [1],
	HALVORSEN: [2, 22, 28],
	TODD: [4],
	// In scene 39 he waits unseen, as a note says.
	ROJAS: [7, 21, 39, 49, 51, 52],
	MARCO: [7, 39, 40, 49, 50, 51, 52],
	// On the intercom in scene 12.
	FRANCESCA: [8, 10, 12],
	// Saul in scene 12.
	JIMMY: [11, 12, 13, 56],
	ED: [14],
	MIKE: [23],
	BADGER: [29, 30, 40, 47],
	'SKINNY PETE': [30, 40, 47],
	JANITOR: [33],
	BROCK: [39, 45, 55],
	JANE: [44],
	ANDREA: [45],
};

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

	it('has the scenes of each person, and their length', () => {
		for (const [name, scenes] of Object.entries(people)) {
			const own = breakdown.rows.filter(({ parts }) => parts.some((part) => part.name === name));
			deepEqual([name, ...own.map(({ number }) => Number(number))], [name, ...scenes]);
			checkTotal(breakdown.cast, name, scenes);
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
