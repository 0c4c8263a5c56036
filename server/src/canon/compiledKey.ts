/**
 * An entry of a compiled canon, a line of text: its id, the ways to write its name, and all that it says. Each is read when
 * somebody asks: a canon may have a hundred thousand entries, and a script speaks of a few dozen.
 */
import type { CanonKey, CanonNode, Extent } from './file.js';
import type { Character } from './model.js';
import { type Spelling, spellingsOf } from './nameForms.js';
import { decodeKey, encodeKey, type WrittenKey } from './writtenNode.js';

const tab = '\t';
const nothing = '-';
const forms = ['cue', 'full', 'alias', 'first', 'titled', 'last', 'slip'] as const;

/** The line. `person` is who the entry is by this file alone; `undefined` for other entries. */
export function compiledLine(key: CanonKey, person: Character | undefined): string {
	const spellings = person === undefined ? [] : spellingsOf(person).map(writtenSpelling);
	const contents = JSON.stringify(encodeKey(key, { line: 0 }));
	return [escaped(key.name), ...(key.value.kind === 'null' ? [nothing] : spellings), contents].join(tab);
}

export class CompiledKey implements CanonKey {
	readonly name: string;
	/**
	 * `walter-white`, and behind tabs `1:Walter White`, `2.0:Heisenberg`: how a name is written, and from which alias it comes;
	 * the contents behind the last.
	 */
	readonly #line: string;
	#read: CanonKey | undefined;

	constructor(line: string) {
		this.name = unescaped(line.slice(0, line.indexOf(tab)));
		this.#line = line;
	}

	get at(): Extent {
		return this.#key.at;
	}

	get value(): CanonNode {
		return this.#key.value;
	}

	/** Whether the value takes away what lower layers say. */
	get isNull(): boolean {
		const at = this.#line.indexOf(tab) + 1;
		return this.#line.startsWith(nothing, at) && this.#line.startsWith(tab, at + 1);
	}

	/** How a person may be called, by this file alone; `undefined` for other entries. Read anew each time. */
	get spellings(): readonly Spelling[] | undefined {
		const line = this.#line;
		const contents = line.lastIndexOf(tab);
		const spellings: Spelling[] = [];
		for (let at = line.indexOf(tab), end; at < contents; at = end) {
			end = line.indexOf(tab, at + 1);
			spellings.push(readSpelling(line, at + 1, end));
		}
		return spellings.length === 0 || this.isNull ? undefined : spellings;
	}

	get #key(): CanonKey {
		this.#read ??= decodeKey(JSON.parse(this.#line.slice(this.#line.lastIndexOf(tab) + 1)) as WrittenKey, { line: 0 });
		return this.#read;
	}
}

/** Whether a key takes away what lower layers say. Reads no more than it must. */
export function takesAway(key: CanonKey): boolean {
	return key instanceof CompiledKey ? key.isNull : key.value.kind === 'null';
}

/** The full name of a person, where it can be told without reading the entry. */
export function knownName(key: CanonKey): string | undefined {
	return key instanceof CompiledKey ? key.spellings?.find(({ form }) => form === 'full')?.text : undefined;
}

function writtenSpelling({ text, form, alias }: Spelling): string {
	return `${String(forms.indexOf(form))}${alias === undefined ? '' : `.${String(alias)}`}:${escaped(text)}`;
}

function readSpelling(line: string, start: number, end: number): Spelling {
	const colon = line.indexOf(':', start);
	const form = forms[Number(line.charAt(start))] ?? 'full';
	const alias = colon > start + 1 ? Number(line.slice(start + 2, colon)) : undefined;
	return { text: unescaped(line.slice(colon + 1, end)), form, alias };
}

/** On one line, and in one piece between tabs. */
function escaped(text: string): string {
	return text.replace(/[\\\t\n]/gu, (ch) => `\\${String(ch.charCodeAt(0))};`);
}

function unescaped(text: string): string {
	if (!text.includes('\\')) return text;
	return text.replace(/\\(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code)));
}
