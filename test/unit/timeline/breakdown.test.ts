/**
 * The sample's script days, reasons included, and its scenes' lengths equal the breakdown beside it, which was worked out by hand
 * (samples/redemption.breakdown.md).
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { eighthsInWords, sceneEighths } from '../../../server/src/layout/eighths.js';
import { layoutOf } from '../../support/pagePicture.js';
import { timelineOf } from '../../support/timelineOf.js';

const samples = new URL('../../../samples/', import.meta.url);

/** The tables' rows, cell by cell. */
function byHand(): readonly (readonly string[])[] {
	return readFileSync(new URL('redemption.breakdown.md', samples), 'utf8')
		.split('\n')
		.map((line) =>
			line
				.split('|')
				.slice(1, -1)
				.map((cell) => cell.trim()),
		)
		.filter(([number]) => /^\d+$/u.test(number ?? ''));
}

/** All but the place, which the script says in more words, and the length. */
function daysByHand(): readonly string[] {
	return byHand().map(([number, , ...cells]) => [number, ...cells.slice(0, 5)].join(' | '));
}

describe('the breakdown of the sample', () => {
	it('has the thread, day, light, time jump and reason of every scene', () => {
		const { scenes } = timelineOf(readFileSync(new URL('redemption.fountain', samples), 'utf8'));
		const computed = scenes.map(({ scene, thread, scriptDay: { label, reason }, light, jump }) => {
			const why = reason.slice(label.length).replace(/^:/u, '').trim();
			return [scene + 1, thread, label, light ?? '', jump ?? '', why].join(' | ');
		});
		assert.deepEqual(computed, daysByHand());
	});

	it('has the length of every scene in eighths', () => {
		const layout = layoutOf(readFileSync(new URL('redemption.fountain', samples), 'utf8'));
		assert.deepEqual(
			sceneEighths(layout).map(eighthsInWords),
			byHand().map((cells) => cells[8]),
		);
	});

	it('rounds rows of a page of 55 to eighths, half an eighth up, never less than one', () => {
		for (const [number, , , , , , , rows, length] of byHand()) {
			const eighths = Math.max(1, Math.floor((Number(rows) * 8) / 55 + 0.5));
			assert.equal(length, eighthsInWords(eighths), `scene ${number ?? ''}`);
		}
	});

	it('visits 21 days of the present', () => {
		const timeline = timelineOf(readFileSync(new URL('redemption.fountain', samples), 'utf8'));
		assert.equal(timeline.daysVisited, 21);
	});
});
