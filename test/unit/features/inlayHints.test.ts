/** The faint hints in a script: day, date and length behind headings, ages behind cues. */
import { deepEqual, equal } from 'node:assert/strict';

import { parseConfig } from '../../../server/src/config/parseConfig.js';
import { documentSymbols } from '../../../server/src/features/documentSymbols.js';
import { inlayHints } from '../../../server/src/features/inlayHints.js';
import { analysisOf } from '../../support/analysisOf.js';
import { canonUri, scriptUri, showCanon, showScript } from '../../support/show.js';

const everywhere = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

/** Each hinted line with its hint, in the order of the script. */
async function hintedLines(text: string, settings: unknown = {}): Promise<readonly string[]> {
	const analysis = await analysisOf(
		{ [scriptUri]: text, [canonUri]: showCanon },
		{ config: parseConfig(settings).config },
	);
	const lines = text.split('\n');
	return inlayHints(analysis, scriptUri, everywhere)
		.sort((lhs, rhs) => lhs.position.line - rhs.position.line)
		.map(
			({ position: { line, character }, label }) =>
				`${lines[line]?.slice(0, character) ?? ''} ‹${JSON.stringify(label).slice(1, -1)}›`,
		);
}

/** A dated scene for each date, in each of which Anna, born on 14 May 1950, and a stranger speak. */
function scenesIn(...dates: readonly string[]): string {
	const scenes = dates.map(
		(date) => `INT. OLD MILL - DAY\n[[time: ${date}]]\n\nANNA\nYes.\n\nKARIN\nNo.\n\nANNA\nYes!\n`,
	);
	return `[[canon: ./harbor.canon.yaml]]\n\n${scenes.map((scene) => scene.replace('DAY\n', 'DAY\n\n')).join('\n')}`;
}

describe('hints behind headings', () => {
	it('tell script day, date and length in eighths', async () => {
		deepEqual(await hintedLines(showScript, { inlayHints: { ages: 'off' } }), [
			'INT. OLD MILL - DAY #1# ‹D1 · Fri 2 Mar 1979 · 2/8›',
			'EXT. QUAY - NIGHT #2# ‹N1 · Fri 2 Mar 1979 · 1/8›',
			'INT. OLD MILL - ATTIC - THE NEXT MORNING #3# ‹D2 · Sat 3 Mar 1979 · 1/8›',
		]);
	});

	it('say in words how long the scene is', async () => {
		const analysis = await analysisOf({ [scriptUri]: showScript, [canonUri]: showCanon });
		const [first] = inlayHints(analysis, scriptUri, everywhere);
		equal(first?.tooltip, 'D1: the first day · 2/8 of a page');
	});

	it('are off where the writer wants none', async () => {
		deepEqual(await hintedLines(showScript, { inlayHints: { sceneTime: false, ages: 'off' } }), []);
	});
});

describe('ages behind cues', () => {
	const quiet = { inlayHints: { sceneTime: false } };

	it('stand at the first cue, and again where the age has changed', async () => {
		deepEqual(await hintedLines(scenesIn('1979-03-02', '1979-03-04', '1979-06-01'), quiet), ['ANNA ‹28›', 'ANNA ‹29›']);
	});

	it('stand at the first cue of every scene where the writer wants it so', async () => {
		const settings = { inlayHints: { sceneTime: false, ages: 'scene' } };
		deepEqual(await hintedLines(scenesIn('1979-03-02', '1979-03-04'), settings), ['ANNA ‹28›', 'ANNA ‹28›']);
	});

	it('tell two where a birthday may lie before or behind', async () => {
		deepEqual(await hintedLines(scenesIn('1979-05'), quiet), ['ANNA ‹28–29›']);
	});

	it('are silent where the scene has no date, or dates that leave more than two', async () => {
		deepEqual(await hintedLines(scenesIn('1979-03-02').replace('[[time: 1979-03-02]]', ''), quiet), []);
		deepEqual(await hintedLines(scenesIn('after the-storm'), quiet), []);
	});

	it('are silent in dreams, in recordings, after a death, and for several at once', async () => {
		const scene = scenesIn('1979-03-02');
		deepEqual(await hintedLines(scene.replace('INT. OLD MILL - DAY', 'INT. OLD MILL - DAY (DREAM)'), quiet), []);
		deepEqual(await hintedLines(scene.replaceAll('ANNA', 'ANNA (V.O.)'), quiet), []);
		deepEqual(await hintedLines(scene.replaceAll('ANNA', 'JONAS'), quiet), []);
		deepEqual(await hintedLines(scene.replaceAll('ANNA', 'ANNA & KARIN'), quiet), []);
	});
});

describe('the outline', () => {
	it('tells day, length and people of each scene', async () => {
		const analysis = await analysisOf({ [scriptUri]: showScript, [canonUri]: showCanon });
		const scenes = documentSymbols(analysis, scriptUri).flatMap(({ children }) => children ?? []);
		deepEqual(
			scenes.map(({ detail }) => detail),
			['D1 · 2/8 · Anna, Karin', 'N1 · 1/8 · Anna', 'D2 · 1/8 · Karin, Anna'],
		);
	});
});
