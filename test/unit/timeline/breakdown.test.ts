/**
 * The sample's script days, reasons included, equal the breakdown beside it, which was worked out by hand
 * (samples/redemption.breakdown.md).
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { timelineOf } from '../../support/timelineOf.js';

const samples = new URL('../../../samples/', import.meta.url);

/** The tables' cells but the place, which the script says in more words. */
function byHand(): readonly string[] {
	return readFileSync(new URL('redemption.breakdown.md', samples), 'utf8')
		.split('\n')
		.map((line) => line.split('|').map((cell) => cell.trim()))
		.filter((cells) => /^\d+$/u.test(cells[1] ?? ''))
		.map(([, number, , ...cells]) => [number, ...cells.slice(0, -1)].join(' | '));
}

describe('the breakdown of the sample', () => {
	it('has the thread, day, light, time jump and reason of every scene', () => {
		const { scenes } = timelineOf(readFileSync(new URL('redemption.fountain', samples), 'utf8'));
		const computed = scenes.map(({ scene, thread, scriptDay: { label, reason }, light, jump }) => {
			const why = reason.slice(label.length).replace(/^:/u, '').trim();
			return [scene + 1, thread, label, light ?? '', jump ?? '', why].join(' | ');
		});
		assert.deepEqual(computed, byHand());
	});

	it('visits 21 days of the present', () => {
		const timeline = timelineOf(readFileSync(new URL('redemption.fountain', samples), 'utf8'));
		assert.equal(timeline.daysVisited, 21);
	});
});
