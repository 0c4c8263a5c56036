/** Runs the TextMate grammar as the editor does and says, per line, which type its colours show. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type * as Oniguruma from 'vscode-oniguruma';
import type * as Textmate from 'vscode-textmate';

import type { LineType } from '../../server/src/fountain/syntax.js';

export interface Token {
	readonly text: string;
	/** Innermost last, without the grammar's own scope and the language suffix. */
	readonly scopes: readonly string[];
}

// Both packages are CommonJS of a kind whose names an ES module cannot import.
const require = createRequire(import.meta.url);
const oniguruma = require('vscode-oniguruma') as typeof Oniguruma;
const textmate = require('vscode-textmate') as typeof Textmate;

const grammarFile = new URL('../../syntaxes/fountain.tmLanguage.json', import.meta.url);

async function loadGrammar(): Promise<Textmate.IGrammar> {
	await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
	const registry = new textmate.Registry({
		onigLib: Promise.resolve({
			createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
			createOnigString: (text) => new oniguruma.OnigString(text),
		}),
		loadGrammar: () =>
			Promise.resolve(textmate.parseRawGrammar(readFileSync(grammarFile, 'utf8'), grammarFile.pathname)),
	});
	const grammar = await registry.loadGrammar('text.fountain');
	if (grammar === null) throw new Error('The grammar did not load');
	return grammar;
}

let grammarLoaded: Promise<Textmate.IGrammar> | undefined;

/** One list of tokens per line. Line ends are `\n`: the editor hands lines over without theirs. */
export async function tokenize(text: string): Promise<Token[][]> {
	const grammar = await (grammarLoaded ??= loadGrammar());
	let state: Textmate.StateStack | null = textmate.INITIAL;
	return text.split('\n').map((line) => {
		const result = grammar.tokenizeLine(line, state);
		state = result.ruleStack;
		return result.tokens.map(({ startIndex, endIndex, scopes }) => ({
			text: line.slice(startIndex, endIndex),
			scopes: scopes.slice(1).map((scope) => scope.replace(/\.fountain$/u, '')),
		}));
	});
}

/** Each scope that decides a line's type, in the order in which they win. */
const decisiveScopes: readonly (readonly [scope: string, type: LineType])[] = [
	['entity.name.tag.title-page-key', 'title-page'],
	['string.unquoted.title-page', 'title-page'],
	['markup.heading.scene', 'scene-heading'],
	['markup.heading.section', 'section'],
	['comment.line.synopsis', 'synopsis'],
	['meta.separator.page-break', 'page-break'],
	['meta.centered', 'centered'],
	['markup.italic.lyrics', 'lyrics'],
	['keyword.control.transition', 'transition'],
	['entity.name.type.character', 'character'],
	['markup.italic.parenthetical', 'parenthetical'],
];

export async function lineTypes(text: string): Promise<LineType[]> {
	return (await tokenize(text)).map(lineTypeOf);
}

function lineTypeOf(tokens: readonly Token[]): LineType {
	const isDialogue = tokens.some(({ scopes }) => scopes.includes('meta.dialogue'));
	const visible = tokens.filter((token) => token.text.trim() !== '');
	const isWithin = (scope: string) => visible.length > 0 && visible.every(({ scopes }) => scopes.includes(scope));
	if (isWithin('comment.block.note')) return 'note';
	if (isWithin('comment.block.boneyard')) return 'boneyard';
	for (const [scope, type] of decisiveScopes) {
		if (visible.some(({ scopes }) => scopes.includes(scope))) return type;
	}
	// Two spaces keep a speech open, so a line that looks empty may be dialogue.
	const length = tokens.reduce((total, { text }) => total + text.length, 0);
	if (isDialogue && (visible.length > 0 || length >= 2)) return 'dialogue';
	return visible.length > 0 ? 'action' : 'blank';
}
