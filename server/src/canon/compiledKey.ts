/**
 * An entry of a compiled canon, two lines of text: its id with the ways to write its name, and all that it says. Each is
 * read when somebody asks: a canon may have a hundred thousand entries, and a script speaks of a few dozen.
 */
import type { CanonKey, CanonNode, Extent } from './file.js';
import type { Character } from './model.js';
import { type Spelling, spellingsOf } from './nameForms.js';
import { decodeKey, encodeKey, type WrittenKey } from './writtenNode.js';

const tab = '\t';
const nothing = '-';
const forms = ['cue', 'full', 'alias', 'first', 'titled', 'last', 'slip'] as const;

/** The two lines. `person` is who the entry is by this file alone; `undefined` for other entries. */
export function compiledLines(key: CanonKey, person: Character | undefined): readonly [string, string] {
	const spellings = person === undefined ? [] : spellingsOf(person).map(writtenSpelling);
	const introduction = [escaped(key.name), ...(key.value.kind === 'null' ? [nothing] : spellings)];
	return [introduction.join(tab), JSON.stringify(encodeKey(key, { line: 0 }))];
}

export class CompiledKey implements CanonKey {
	readonly name: string;
	/** `walter-white`, and behind tabs `1:Walter White`, `2.0:Heisenberg`: how a name is written, and from which alias it comes. */
	readonly #introduction: string;
	readonly #contents: string;
	#read: CanonKey | undefined;

	constructor(introduction: string, contents: string) {
		const end = introduction.indexOf(tab);
		this.name = unescaped(end < 0 ? introduction : introduction.slice(0, end));
		this.#introduction = introduction;
		this.#contents = contents;
	}

	get at(): Extent {
		return this.#key.at;
	}

	get value(): CanonNode {
		return this.#key.value;
	}

	/** Whether the value takes away what lower layers say. */
	get isNull(): boolean {
		return this.#introduction.endsWith(tab + nothing);
	}

	/** How a person may be called, by this file alone; `undefined` for other entries. Read anew each time. */
	get spellings(): readonly Spelling[] | undefined {
		const [, ...written] = this.#introduction.split(tab);
		return written.length === 0 || this.isNull ? undefined : written.map(readSpelling);
	}

	get #key(): CanonKey {
		this.#read ??= decodeKey(JSON.parse(this.#contents) as WrittenKey, { line: 0 });
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

function readSpelling(written: string): Spelling {
	const colon = written.indexOf(':');
	const form = forms[Number(written.charAt(0))] ?? 'full';
	const alias = colon > 1 ? Number(written.slice(2, colon)) : undefined;
	return { text: unescaped(written.slice(colon + 1)), form, alias };
}

/** On one line, and in one piece between tabs. */
function escaped(text: string): string {
	return text.replace(/[\\\t\n]/gu, (ch) => `\\${String(ch.charCodeAt(0))};`);
}

function unescaped(text: string): string {
	if (!text.includes('\\')) return text;
	return text.replace(/\\(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code)));
}
