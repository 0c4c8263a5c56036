/** What stays the same from snapshot to snapshot, and what an edit makes new. */
import { deepEqual, equal, notEqual } from 'node:assert/strict';

import type { AnalysisHost } from '../../../server/src/analysis/host.js';
import type { TextEdit } from '../../../server/src/text/edits.js';
import { hostOf, positionOf } from '../../support/analysisOf.js';
import { canonUri, scriptUri, showCanon, showScript } from '../../support/show.js';

function edit(host: AnalysisHost, uri: string, change: TextEdit): void {
	host.applyChange({ files: new Map([[uri, { kind: 'edit', edit: change, version: 2 }]]) });
}

function insertAt(text: string, piece: string, newText: string): TextEdit {
	const at = positionOf(text, piece);
	return { range: { start: at, end: at }, newText };
}

const files = { [scriptUri]: showScript, [canonUri]: showCanon };

describe('an edit', () => {
	it('of dialogue computes no timeline and keeps every other scene', async () => {
		const host = await hostOf(files);
		const before = host.snapshot().view(scriptUri);
		equal(host.snapshot().nTimelines(scriptUri), 1);
		edit(host, scriptUri, insertAt(showScript, 'Then run.', 'Quick. '));
		const after = host.snapshot().view(scriptUri);
		equal(host.snapshot().nTimelines(scriptUri), 1);
		equal(after?.timeline, before?.timeline);
		equal(after?.facts[0], before?.facts[0]);
		equal(after?.cast.scenes[0], before?.cast.scenes[0]);
		equal(after?.canon, before?.canon);
		notEqual(after?.facts[2], before?.facts[2]);
	});

	it('of a time word computes it anew', async () => {
		const host = await hostOf(files);
		host.snapshot().findings(scriptUri);
		edit(host, scriptUri, insertAt(showScript, 'THE NEXT MORNING', 'DAWN, '));
		host.snapshot().findings(scriptUri);
		equal(host.snapshot().nTimelines(scriptUri), 2);
	});

	it('leaves older snapshots as they were', async () => {
		const host = await hostOf(files);
		const old = host.snapshot();
		edit(host, scriptUri, insertAt(showScript, 'Then run.', 'JONAS'));
		equal(
			old.script(scriptUri)?.syntax.lines.some(({ text }) => text.includes('JONASThen')),
			false,
		);
		equal(
			host
				.snapshot()
				.script(scriptUri)
				?.syntax.lines.some(({ text }) => text.includes('JONASThen')),
			true,
		);
	});

	it('of one canon entry reads no other entry anew', async () => {
		const host = await hostOf(files);
		const entries = () => {
			const file = host.snapshot().canonSource(canonUri)?.reading.newest;
			const characters = file?.root.keys.find(({ name }) => name === 'characters')?.value;
			return characters?.kind === 'map' ? characters.keys : [];
		};
		const before = entries();
		equal(before.length, 2);
		edit(host, canonUri, insertAt(showCanon, 'Jonas Berg', 'Old '));
		const after = entries();
		equal(after[0], before[0]);
		notEqual(after[1], before[1]);
	});

	it('of the canon changes the script’s findings, and breaking it keeps the last good version', async () => {
		const host = await hostOf(files);
		const codes = (): readonly string[] =>
			host
				.snapshot()
				.findings(scriptUri)
				.map(({ code }) => code);
		equal(codes().includes('dead-character'), false);
		const died = insertAt(showCanon, '    occupation:', '    died: 1978\n');
		edit(host, canonUri, died);
		equal(codes().includes('dead-character'), true);
		const good = host.snapshot().canon(scriptUri);
		edit(host, canonUri, {
			range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
			newText: 'title: [\n',
		});
		equal(
			host
				.snapshot()
				.findings(canonUri)
				.some(({ code }) => code === 'canon-syntax'),
			true,
		);
		equal(host.snapshot().canon(scriptUri), good);
		equal(codes().includes('dead-character'), true);
		deepEqual(host.snapshot().canonInForce(scriptUri).state, 'failed');
	});

	it('of settings counts at once', async () => {
		const host = await hostOf({ ...files, [scriptUri]: `${showScript}\nINT. OLD MILL - DAY #3#\n\nJONAS\nBoo.\n` });
		const codes = (): readonly string[] =>
			host
				.snapshot()
				.findings(scriptUri)
				.map(({ code }) => code);
		equal(codes().includes('dead-character'), true);
		const { config } = { config: host.snapshot().config(scriptUri) };
		host.applyChange({ settings: { base: { ...config, checks: { 'dead-character': 'off' } }, folders: new Map() } });
		equal(codes().includes('dead-character'), false);
	});

	it('of locales reads the script anew', async () => {
		const uri = 'file:///show/de.fountain';
		const host = await hostOf({ [uri]: 'INNEN. KÜCHE - TAG\n\nAnna wartet.\n' });
		equal(host.snapshot().script(uri)?.scenes.length, 0);
		const config = host.snapshot().config(uri);
		host.applyChange({ settings: { base: { ...config, locales: ['de'] }, folders: new Map() } });
		equal(host.snapshot().script(uri)?.scenes.length, 1);
	});
});

describe('a file', () => {
	it('is the same under every spelling of its URI', async () => {
		const host = await hostOf({ 'file:///show/my%20pilot.fountain': 'INT. A - DAY\n\nB.\n' });
		equal(host.snapshot().script('file:///show/my pilot.fountain')?.scenes.length, 1);
	});

	it('that is gone has no findings', async () => {
		const host = await hostOf(files);
		host.applyChange({ files: new Map([[scriptUri, null]]) });
		deepEqual(host.snapshot().findings(scriptUri), []);
		equal(host.snapshot().view(scriptUri), undefined);
	});
});
