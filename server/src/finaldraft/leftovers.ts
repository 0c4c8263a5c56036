/** Gathers what could not be carried over, so that each kind of it is told once, with its first place and how often. */
import type { Leftover } from './model.js';

export class Leftovers {
	readonly #found = new Map<string, { line: number; count: number }>();

	/** `words` are the writer's own, of which the first are quoted: what nobody knows is known by them. */
	add(kind: string, line: number, words = ''): void {
		const quoted = excerptOf(words);
		const what = quoted === '' ? kind : `${kind} "${quoted}"`;
		const known = this.#found.get(what);
		if (known === undefined) this.#found.set(what, { line, count: 1 });
		else known.count++;
	}

	/** In the order in which they were met. */
	list(): readonly Leftover[] {
		return [...this.#found].map(([what, { line, count }]) => ({ what, line, count }));
	}
}

const longestQuote = 60;

function excerptOf(words: string): string {
	const line = words.replaceAll(/\s+/gu, ' ').trim();
	return line.length <= longestQuote ? line : `${line.slice(0, longestQuote).trimEnd()}…`;
}

/** `pilot.fdx:812: revision mark (171 times)`. */
export function leftoverLine(path: string, { what, line, count }: Leftover): string {
	return `${path}:${String(line)}: ${what}${count === 1 ? '' : ` (${String(count)} times)`}`;
}
