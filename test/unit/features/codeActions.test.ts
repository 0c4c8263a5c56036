/** The light bulb: what it lists at a squiggle, in which order, and that ignore notes clear what they say. */
import { deepEqual, equal, ok } from 'node:assert/strict';

import { pageOfCode } from '../../../server/src/config/documentation.js';
import type { CodeActionOptions } from '../../../server/src/features/codeActions.js';
import { codeActions } from '../../../server/src/features/codeActions.js';
import type { Position } from '../../../server/src/text/position.js';
import { analysisOf, positionOf } from '../../support/analysisOf.js';
import { applyFix } from '../../support/applyFix.js';
import { canonUri, scriptUri, showCanon, showScript } from '../../support/show.js';

const options: CodeActionOptions = {
	lateEdits: false,
	versionOf: undefined,
	diagnostics: { relatedInformation: true, codeDescription: true, pageOf: pageOfCode, tags: true },
};

const quay = (after: string): string =>
	`${showScript}\nINT. QUAY - DAY #4#${after}\n\nWaves.\n\nJONAS\nBoo.\n\nJONAS\nBoo!\n`;

async function actionsAt(text: string, start: Position, end: Position = start) {
	const analysis = await analysisOf({ [scriptUri]: text, [canonUri]: showCanon });
	return codeActions(analysis, { uri: scriptUri, range: { start, end }, only: undefined }, options);
}

async function codesOf(text: string): Promise<readonly string[]> {
	const analysis = await analysisOf({ [scriptUri]: text, [canonUri]: showCanon });
	return analysis.findings(scriptUri).map(({ code, range }) => `${String(range.start.line)} ${code}`);
}

const ignoresIn = (titles: readonly string[]): readonly string[] =>
	titles.filter((title) => title.startsWith('Ignore '));

describe('code actions', () => {
	it('list ignores last, those of the louder finding first', async () => {
		const titles = (await actionsAt(quay(''), positionOf(quay(''), 'JONAS\nBoo.', 1))).map(({ title }) => title);
		const ignores = ignoresIn(titles);
		deepEqual(titles.slice(-ignores.length), ignores);
		equal(ignores[0], 'Ignore dead-character here, with a reason');
	});

	it('list an ignore only for a finding that covers what is selected', async () => {
		const text = quay('');
		const start = positionOf(text, 'JONAS\nBoo.');
		const wide = await actionsAt(text, start, { line: start.line + 1, character: 0 });
		deepEqual(ignoresIn(wide.map(({ title }) => title)), []);
	});

	for (const after of ['', '\n\n[[a note]]', ' [[a note]]']) {
		it(`ignore what they say, here or in the scene, after a heading with ${JSON.stringify(after)}`, async () => {
			const text = quay(after);
			const before = await codesOf(text);
			const actions = await actionsAt(text, positionOf(text, 'JONAS\nBoo.', 1));
			for (const [scope, nGone] of [
				['here', 1],
				['in this scene', 2],
			] as const) {
				const action = actions.find(({ title }) => title === `Ignore dead-character ${scope}, with a reason`);
				const edits = action?.edit?.changes?.[scriptUri];
				ok(edits, `${scope} among ${actions.map(({ title }) => title).join(' | ')}`);
				const fixed = applyFix(new Map([['/show/pilot.fountain', text]]), {
					title: '',
					edits: new Map([[scriptUri, edits]]),
					preferred: false,
				}).get('/show/pilot.fountain');
				const left = (await codesOf(fixed ?? '')).map((line) => line.replace(/^\d+ /u, ''));
				const expected = before.map((line) => line.replace(/^\d+ /u, ''));
				for (let count = 0; count < nGone; count++) expected.splice(expected.indexOf('dead-character'), 1);
				deepEqual(left.toSorted(), expected.toSorted());
			}
		});
	}

	it('offer no ignore for a scene where the finding stands once', async () => {
		const text = quay('').replace('\n\nJONAS\nBoo!', '');
		const actions = await actionsAt(text, positionOf(text, 'JONAS\nBoo.', 1));
		deepEqual(
			ignoresIn(actions.map(({ title }) => title)).filter((title) => title.includes('in this scene')),
			[],
		);
	});
});
