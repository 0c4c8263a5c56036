/** Paths between files, whatever the editor's spelling. */
import { deepEqual, equal } from 'node:assert/strict';

import {
	baseName,
	canonicalUri,
	isInside,
	outermostRoot,
	parentFolder,
	resolvePath,
} from '../../../server/src/analysis/uris.js';

describe('URIs', () => {
	it('have one spelling', () => {
		equal(canonicalUri('file:///C%3A/My%20show/a.fountain'), canonicalUri('file:///c:/My show/a.fountain'));
		equal(canonicalUri('untitled:Untitled-1'), 'untitled:Untitled-1');
		equal(canonicalUri('file:///50%25/100%.fountain'), canonicalUri('file:///50%25/100%25.fountain'));
	});

	it('hold no half of a sign, and nothing throws over one', () => {
		equal(resolvePath('file:///show/a.fountain', '\uD83D.canon.yaml'), 'file:///show/%EF%BF%BD.canon.yaml');
		equal(canonicalUri('file:///show/\uDE00'), 'file:///show/%EF%BF%BD');
	});

	it('resolve relative paths', () => {
		deepEqual(
			[
				'own.canon.yaml',
				'./own.canon.yaml',
				'../bible/own.canon.yaml',
				'a b.canon.yaml',
				'..\\own.canon.yaml',
				'/abs/own.canon.yaml',
			].map((path) => resolvePath('file:///show/scripts/a.fountain', path)),
			[
				'file:///show/scripts/own.canon.yaml',
				'file:///show/scripts/own.canon.yaml',
				'file:///show/bible/own.canon.yaml',
				'file:///show/scripts/a%20b.canon.yaml',
				'file:///show/own.canon.yaml',
				'file:///abs/own.canon.yaml',
			],
		);
		equal(resolvePath('untitled:Untitled-1', 'own.canon.yaml'), undefined);
	});

	it('never leave the top', () => {
		equal(resolvePath('file:///a.fountain', '../../../etc/x.yaml'), 'file:///etc/x.yaml');
	});

	it('know their folders', () => {
		equal(parentFolder('file:///show/a.fountain'), 'file:///show/');
		equal(parentFolder('file:///show/'), 'file:///');
		equal(parentFolder('file:///'), undefined);
		equal(parentFolder('untitled:Untitled-1'), undefined);
		equal(isInside('file:///show', 'file:///show/x/a.fountain'), true);
		equal(isInside('file:///show', 'file:///shows/a.fountain'), false);
		equal(outermostRoot('file:///show/x/a.fountain', ['file:///show/x', 'file:///show']), 'file:///show/');
		equal(baseName('file:///show/a%20b.canon.yaml'), 'a b.canon.yaml');
	});
});
