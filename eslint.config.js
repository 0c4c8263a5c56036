/**
 * The recommended type-checked rules, sorted imports, and the bans of ARCHITECTURE.md: which folder may import what.
 * Formatting is prettier's business.
 */
import { builtinModules } from 'node:module';

import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import simpleImportSort from 'eslint-plugin-simple-import-sort';
import typescript from 'typescript-eslint';

const nodeBuiltins = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/** One entry per ban; the message says why, because it is all that a person sees. */
const bans = {
	node: {
		paths: nodeBuiltins.map((name) => ({
			name,
			message: 'Core folders run in a browser too: take what you need from the Runtime.',
		})),
	},
	languageServer: {
		group: ['vscode-languageserver', 'vscode-languageserver/*', 'vscode-languageserver-protocol', 'vscode-jsonrpc'],
		message: 'Only protocol/, node/ and browser/ speak the protocol; features/ may use vscode-languageserver-types.',
	},
	editor: {
		group: ['vscode', 'vscode-languageclient', 'vscode-languageclient/*'],
		message: 'Only client/ knows the editor.',
	},
	server: {
		regex: '/server/src/(?!protocol/messages\\.js$)',
		message: 'The client knows nothing of the server but the messages.',
	},
	fountainJs: {
		group: ['fountain-js', 'fountain-js/*'],
		message: 'fountain-js serves render/html.ts and test/oracle/ only: it has no source ranges.',
	},
};

function restrictImports(patterns, paths = []) {
	return { 'no-restricted-imports': ['error', { patterns, paths }] };
}

export default defineConfig(
	globalIgnores(['dist/', 'out/', 'node_modules/', '.vscode-test/', 'test-results/']),
	eslint.configs.recommended,
	{
		plugins: { 'simple-import-sort': simpleImportSort },
		rules: {
			'simple-import-sort/imports': 'error',
			'simple-import-sort/exports': 'error',
			'no-console': 'off',
			eqeqeq: 'error',
		},
	},
	{
		files: ['**/*.ts'],
		extends: [typescript.configs.recommendedTypeChecked],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		rules: {
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
			'no-restricted-syntax': [
				'error',
				{
					selector: ':matches(PropertyDefinition, MethodDefinition, TSParameterProperty)[accessibility="private"]',
					message: 'Write #private: it is private at run time too.',
				},
			],
		},
	},
	{
		files: ['server/src/**/*.ts'],
		ignores: ['server/src/{node,browser,cli,protocol}/**'],
		rules: restrictImports([bans.languageServer, bans.editor, bans.fountainJs], bans.node.paths),
	},
	{
		files: ['server/src/protocol/**/*.ts'],
		rules: restrictImports([bans.editor, bans.fountainJs], bans.node.paths),
	},
	{
		files: ['server/src/{node,browser,cli}/**/*.ts'],
		rules: restrictImports([bans.editor, bans.fountainJs]),
	},
	{
		files: ['server/src/render/html.ts'],
		rules: restrictImports([bans.languageServer, bans.editor], bans.node.paths),
	},
	{
		files: ['client/**/*.ts'],
		rules: restrictImports([bans.languageServer, bans.server, bans.fountainJs]),
	},
	{
		files: ['test/**/*.ts'],
		rules: {
			// `node:test`-style suites return promises to mocha, and assertions read values that JSON gave.
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
		},
	},
	{
		files: ['**/*.{js,mjs,cjs}'],
		languageOptions: {
			globals: Object.fromEntries(
				[
					...[
						'process',
						'console',
						'URL',
						'URLSearchParams',
						'setTimeout',
						'clearTimeout',
						'setInterval',
						'clearInterval',
					],
					...['fetch', 'AbortSignal', 'AbortController', 'Buffer', 'performance', 'require', 'module', '__dirname'],
					...['structuredClone', 'TextDecoder', 'TextEncoder', 'document', 'window'],
				].map((name) => [name, 'readonly']),
			),
		},
	},
);
