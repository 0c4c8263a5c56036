/**
 * Every regular expression of ours, found in the sources, on its own worst inputs: a few characters of its own, again and
 * again, and an end that it does not want. What goes over the same text again and again shows in the cost of a character.
 */
import { deepEqual, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Expression {
	readonly where: string;
	readonly expression: RegExp;
}

function expressionsIn(path: string): readonly Expression[] {
	const source = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest);
	const found: Expression[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isRegularExpressionLiteral(node)) {
			const [, body = '', flags = ''] = /^\/(.*)\/([a-z]*)$/su.exec(node.text) ?? [];
			const line = source.getLineAndCharacterOfPosition(node.pos).line + 1;
			found.push({
				where: `${path}:${String(line)} ${node.text}`,
				expression: new RegExp(body, flags.replace(/[gy]/gu, '')),
			});
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
}

const expressions = ['server/src', 'client'].flatMap((folder) =>
	readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.flatMap((name) => expressionsIn(join(folder, name))),
);

const common = [
	'a',
	'A',
	'1',
	' ',
	'\t',
	'.',
	'-',
	"'",
	'\n',
	' a',
	'A ',
	'1.',
	'* ',
	'[[',
	'(a',
	'/*',
	'\u0301',
	'😀',
];

/** Its own literal characters and words, one by one and in pairs with a space. */
function unitsOf({ source }: RegExp): readonly string[] {
	const plain = source.replaceAll(/\\[pP]\{[^}]*\}|\\[a-zA-Z]|\(\?[<:=!]+/gu, ' ');
	const words = [...plain.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}\\]/gu)].map(([word]) => word);
	return [...new Set([...common, ...words.slice(0, 8).flatMap((word) => [word, `${word} `, `${word}a`])])];
}

function costOf(expression: RegExp, unit: string, length: number, nRuns: number): number {
	const text = `${unit.repeat(Math.ceil(length / unit.length))}\u0000`;
	let least = Infinity;
	for (let run = 0; run < nRuns; run++) {
		const startedMs = performance.now();
		expression.exec(text);
		least = Math.min(least, performance.now() - startedMs);
	}
	return least;
}

const shortLength = 1_000;
const longLength = 8_000;
/** So much is no sign of anything on a busy machine. */
const fewMs = 2;

const lengthening = longLength / shortLength;
const mostRounds = 12;

/**
 * How many times dearer a character is in a long text than in a short one, by the least that each ever cost, measured in turns.
 * Whatever else the machine does only adds to a cost, so it takes more rounds before anything is called slow.
 */
function dearnessOf(expression: RegExp, unit: string): number {
	let [short, long] = [Infinity, Infinity];
	let ratio = Infinity;
	for (let round = 0; round < mostRounds && ratio > lengthening / 2; round++) {
		long = Math.min(long, costOf(expression, unit, longLength, 2));
		short = Math.min(short, costOf(expression, unit, shortLength, 6));
		ratio = long / (lengthening * short);
	}
	return ratio;
}

/** Climbs from a few characters, where what doubles with each is slow already, to many. */
function worstOf({ expression }: Expression): string | undefined {
	for (const unit of unitsOf(expression)) {
		for (const length of [24, 100, shortLength])
			if (costOf(expression, unit, length, 1) > 30 && costOf(expression, unit, length, 3) > 30)
				return `${JSON.stringify(unit)}, ${String(length)} characters`;
		if (costOf(expression, unit, longLength, 1) < fewMs || costOf(expression, unit, longLength, 4) < fewMs) continue;
		const ratio = dearnessOf(expression, unit);
		if (ratio > lengthening / 2) return `${JSON.stringify(unit)}, ${ratio.toFixed(1)} times dearer a character`;
	}
	return undefined;
}

describe('regular expressions', () => {
	it('are found in the sources', () => {
		ok(expressions.length > 300, String(expressions.length));
	});

	it('cost a character the same in any text', () => {
		const slow = expressions.flatMap((found) => {
			const worst = worstOf(found);
			return worst === undefined ? [] : [`${found.where} on ${worst}`];
		});
		deepEqual(slow, []);
	});
});
