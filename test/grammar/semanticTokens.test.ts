/** The server's semantic tokens have a meaning in the editor only if the manifest declares them. */
import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { semanticTokensLegend } from '../../server/src/features/semanticTokens.js';

interface Manifest {
	readonly contributes: {
		readonly semanticTokenTypes: readonly { readonly id: string }[];
		readonly semanticTokenModifiers: readonly { readonly id: string }[];
		readonly semanticTokenScopes: readonly { readonly scopes: Record<string, readonly string[]> }[];
	};
}

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as Manifest;
const { semanticTokenTypes, semanticTokenModifiers, semanticTokenScopes } = manifest.contributes;
const grammar = readFileSync(new URL('../../syntaxes/fountain.tmLanguage.json', import.meta.url), 'utf8');

describe('semantic tokens', () => {
	it('are declared in the manifest as the server announces them', () => {
		deepEqual(
			semanticTokenTypes.map(({ id }) => id),
			semanticTokensLegend.tokenTypes,
		);
		deepEqual(
			semanticTokenModifiers.map(({ id }) => id),
			semanticTokensLegend.tokenModifiers,
		);
	});

	it('take their colours from scopes of the grammar', () => {
		for (const scope of semanticTokenScopes.flatMap(({ scopes }) => Object.values(scopes)).flat()) {
			ok(grammar.includes(scope), scope);
		}
	});
});
