/** How much has been written on a day: from the first look on, script by script, and from nothing the next morning. */
import { deepEqual, equal } from 'node:assert/strict';

import { createWritingDays } from '../../../client/src/writingDay.js';

function memory(): Parameters<typeof createWritingDays>[0] {
	const kept = new Map<string, unknown>();
	return {
		keys: () => [...kept.keys()],
		get: <T>(key: string, otherwise?: T) => (kept.get(key) ?? otherwise) as T,
		update: (key: string, value: unknown) => {
			kept.set(key, value);
			return Promise.resolve();
		},
	};
}

describe('a writing day', () => {
	it('begins with the first look at a script', () => {
		const days = createWritingDays(memory(), () => new Date(2015, 2, 5, 9, 30));
		deepEqual(days.writtenToday('file:///a.fountain', { nWords: 1000, eighths: 40 }), { nWords: 0, eighths: 0 });
		deepEqual(days.writtenToday('file:///a.fountain', { nWords: 1250, eighths: 50 }), { nWords: 250, eighths: 10 });
		deepEqual(days.writtenToday('file:///b.fountain', { nWords: 10, eighths: 1 }), { nWords: 0, eighths: 0 });
	});

	it('knows when more went than came', () => {
		const days = createWritingDays(memory(), () => new Date(2015, 2, 5));
		days.writtenToday('file:///a.fountain', { nWords: 1000, eighths: 40 });
		deepEqual(days.writtenToday('file:///a.fountain', { nWords: 900, eighths: 38 }), { nWords: -100, eighths: -2 });
	});

	it('knows whether it has begun for a script', () => {
		let now = new Date(2015, 2, 5, 9, 30);
		const days = createWritingDays(memory(), () => now);
		equal(days.hasBegun('file:///a.fountain'), false);
		days.writtenToday('file:///a.fountain', { nWords: 1000, eighths: 40 });
		deepEqual([days.hasBegun('file:///a.fountain'), days.hasBegun('file:///b.fountain')], [true, false]);
		now = new Date(2015, 2, 6);
		equal(days.hasBegun('file:///a.fountain'), false);
	});

	it('ends at midnight, wherever the writer is', () => {
		let now = new Date(2015, 2, 5, 23, 59);
		const days = createWritingDays(memory(), () => now);
		days.writtenToday('file:///a.fountain', { nWords: 1000, eighths: 40 });
		deepEqual(days.writtenToday('file:///a.fountain', { nWords: 1100, eighths: 44 }), { nWords: 100, eighths: 4 });
		now = new Date(2015, 2, 6, 0, 1);
		deepEqual(days.writtenToday('file:///a.fountain', { nWords: 1100, eighths: 44 }), { nWords: 0, eighths: 0 });
	});

	it('outlives the window', () => {
		const kept = memory();
		createWritingDays(kept, () => new Date(2015, 2, 5)).writtenToday('file:///a.fountain', { nWords: 5, eighths: 1 });
		const next = createWritingDays(kept, () => new Date(2015, 2, 5));
		deepEqual(next.writtenToday('file:///a.fountain', { nWords: 9, eighths: 2 }), { nWords: 4, eighths: 1 });
	});
});
