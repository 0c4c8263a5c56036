/** People of a story are found, renamed and followed through all its parts. */
import { deepEqual, equal, match, throws } from 'node:assert/strict';

import type { CallHierarchyItem } from 'vscode-languageserver-types';

import type { Analysis } from '../../../server/src/analysis/analysis.js';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../../../server/src/features/callHierarchy.js';
import { definition } from '../../../server/src/features/definition.js';
import { hover } from '../../../server/src/features/hover.js';
import { references } from '../../../server/src/features/references.js';
import { rename } from '../../../server/src/features/rename.js';
import { workspaceSymbols } from '../../../server/src/features/workspaceSymbols.js';
import type { Position } from '../../../server/src/text/position.js';
import { analysisOf, positionOf } from '../../support/analysisOf.js';
import { partOne, partOneUri, partTwo, partTwoUri, seriesCanon, seriesUri, storyFolder } from '../../support/story.js';

const third = 'INT. GARAGE - NIGHT\n\nROSE\nMine.\n\nWAITRESS\nYours.\n';
const thirdUri = `${storyFolder}three.fountain`;
const files = { [partOneUri]: partOne, [partTwoUri]: partTwo, [seriesUri]: seriesCanon, [thirdUri]: third };

function story(): Promise<Analysis> {
	return analysisOf(files, { roots: [storyFolder] });
}

const rose: Position = positionOf(partTwo, 'ROSE', 1);

function place(uri: string, { start }: { readonly start: Position }): string {
	return `${uri.slice(storyFolder.length)}:${String(start.line + 1)}`;
}

describe('in a story', () => {
	it('references are those of every part, and of no script beside it', async () => {
		const found = references(await story(), { uri: partTwoUri, position: rose, includeDeclaration: false });
		deepEqual(
			found.map(({ uri, range }) => place(uri, range)),
			['one.fountain:3', 'one.fountain:10', 'two.fountain:6'],
		);
	});

	it('somebody is defined where the first part introduces them', async () => {
		const [link] = definition(await story(), { uri: partTwoUri, position: rose });
		equal(link && place(link.targetUri, link.targetSelectionRange), 'one.fountain:3');
	});

	it('a rename reaches every part, and takes no name that another part has', async () => {
		const analysis = await story();
		const changes = rename(analysis, { uri: partTwoUri, position: rose }, 'Nora')?.changes ?? {};
		deepEqual(
			Object.entries(changes).flatMap(([uri, edits]) =>
				edits.map(({ range, newText }) => `${place(uri, range)} ${newText}`),
			),
			['one.fountain:3 NORA', 'one.fountain:10 NORA', 'two.fountain:6 NORA'],
		);
		throws(() => rename(analysis, { uri: partTwoUri, position: rose }, 'Gil'), /somebody else/u);
	});

	it('a rename of a role stays in its part', async () => {
		const canon = seriesCanon.replace('two.fountain', 'three.fountain');
		const one = `${partOne}\nWAITRESS\nMore?\n`;
		const analysis = await analysisOf({ ...files, [partOneUri]: one, [seriesUri]: canon }, { roots: [storyFolder] });
		const changes = rename(analysis, { uri: thirdUri, position: positionOf(third, 'WAITRESS', 1) }, 'Cook')?.changes;
		deepEqual(Object.keys(changes ?? {}), [thirdUri]);
	});

	it('the way of somebody goes on from part to part', async () => {
		const analysis = await story();
		const sceneOf = (items: readonly CallHierarchyItem[]): readonly string[] =>
			items.map(({ uri, range }) => place(uri, range));
		const [person] = prepareCallHierarchy(analysis, { uri: partTwoUri, position: rose });
		const scenes = person === undefined ? [] : incomingCalls(analysis, person).map(({ from }) => from);
		deepEqual(sceneOf(scenes), ['one.fountain:1', 'two.fountain:1']);
		const [first, second] = scenes;
		deepEqual(sceneOf(second === undefined ? [] : incomingCalls(analysis, second).map(({ from }) => from)), [
			'one.fountain:1',
		]);
		deepEqual(sceneOf(first === undefined ? [] : outgoingCalls(analysis, first).map(({ to }) => to)), [
			'two.fountain:1',
		]);
	});

	it('a card tells where somebody was last seen, in an earlier part too', async () => {
		const people = 'characters:\n  gil: { name: Gil Renner, cue: GIL }\n  rose: { name: Rose Hart, cue: ROSE }\n';
		const two = 'INT. GARAGE - NIGHT\n\nROSE\nNo.\n';
		const texts = { ...files, [seriesUri]: seriesCanon + people, [partTwoUri]: two };
		const analysis = await analysisOf(texts, { roots: [storyFolder] });
		const card = hover(
			analysis,
			{ uri: partTwoUri, position: positionOf(two, 'ROSE', 1) },
			{ markdown: false, hrefOf: () => undefined },
		);
		match(JSON.stringify(card?.contents), /Last seen: scene 1 of \\"Ebb\\"\./u);
	});

	it('people are found by name in every part', async () => {
		const found = workspaceSymbols(await story(), 'rose').map(({ location: { uri, range } }) => place(uri, range));
		deepEqual(found, ['one.fountain:3', 'two.fountain:6', 'three.fountain:3']);
	});
});
