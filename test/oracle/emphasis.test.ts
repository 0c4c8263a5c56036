/**
 * Emphasis as fountain-js sets it in HTML, beside our table of cases: why exports set it from the layout instead. Where it
 * learns to pass, docs/adr/0012-fountain-js.md is to be read again.
 */
import { deepEqual } from 'node:assert/strict';

import { InlineLexer } from 'fountain-js';

import { emphasisOf } from '../../server/src/fountain/emphasis.js';

/** The stretches that are set, by their words without marks, escapes and tags. */
function ours(text: string): readonly string[] {
	return emphasisOf(text).map(({ kind, content }) => `${kind} ${plain(text.slice(content.start, content.end))}`);
}

function theirs(text: string): readonly string[] {
	const found: { readonly kinds: readonly string[]; text: string }[] = [];
	const open: typeof found = [];
	for (const [tag, kinds] of InlineLexer.reconstruct(text).matchAll(/<span class="([^"]+)">|<\/span>|[^<]+/gu)) {
		if (kinds !== undefined) {
			const stretch = { kinds: kinds.split(' '), text: '' };
			found.push(stretch);
			open.push(stretch);
		} else if (tag === '</span>') open.pop();
		else for (const stretch of open) stretch.text += tag;
	}
	return found.flatMap(({ kinds, text: words }) => kinds.map((kind) => `${kind} ${words}`));
}

function plain(text: string): string {
	return text.replaceAll(/\\(.)/gu, '$1').replaceAll(/[*_]/gu, '');
}

describe('emphasis in HTML by fountain-js', () => {
	for (const text of ['*a*', '**a**', '_an *italic* word_', 'He dialed *69 and then *23, and hung up.', '* a*', '**a*'])
		it(`agrees on ${text}`, () => {
			deepEqual(theirs(text).toSorted(), ours(text).toSorted());
		});

	it('lets stretches cross, which no tree of elements can', () => {
		const text = '*a _b* c_';
		deepEqual(ours(text), ['italic a b']);
		deepEqual(theirs(text), ['italic a b c', 'underline b']);
	});

	it('carries private notes along, as comments', () => {
		deepEqual(InlineLexer.reconstruct('Hi. [[Is it him?]]'), 'Hi. <!-- Is it him? -->');
	});
});
