/**
 * A file as the analysis holds it: a script as its scenes, a canon as what was read of it. A new version is made from the
 * one before, so that what an edit does not touch stays the same object.
 */
import type { CanonFile } from '../canon/file.js';
import { readCanonFile } from '../canon/read.js';
import { parse, print, reparse, reparseLines } from '../fountain/parse.js';
import type { FountainOptions } from '../fountain/syntax.js';
import { buildScript, rebuildScript } from '../script/build.js';
import type { ScriptModel } from '../script/model.js';
import { applyEdits } from '../text/edits.js';
import type { Uri } from '../text/position.js';
import type { FileChange } from './change.js';
import { isCanonUri } from './uris.js';

interface Versioned {
	/** As the editor, or whoever named the file first, spells it. */
	readonly uri: Uri;
	/** The editor's version; `undefined` for files on disk. */
	readonly version: number | undefined;
}

export interface ScriptFile extends Versioned {
	readonly kind: 'script';
	readonly script: ScriptModel;
}

export interface CanonSource extends Versioned {
	readonly kind: 'canon';
	readonly text: string;
	readonly reading: CanonReading;
}

/** What was read of a canon file, made when somebody asks: typing in a long canon must not wait for its YAML. */
export class CanonReading {
	readonly #read: () => CanonFile;
	#lastGood: CanonFile | undefined;
	#newest: CanonFile | undefined;

	/** `lastGood` stays in force while this version can't be read. */
	constructor(read: () => CanonFile, lastGood: CanonFile | undefined) {
		this.#read = read;
		this.#lastGood = lastGood;
	}

	/** The newest version, whatever is wrong with it. */
	get newest(): CanonFile {
		if (this.#newest === undefined) {
			this.#newest = this.#read();
			if (isReadable(this.#newest)) this.#lastGood = this.#newest;
		}
		return this.#newest;
	}

	/** The newest version that could be read; `undefined` if none ever could. */
	get inForce(): CanonFile | undefined {
		return isReadable(this.newest) ? this.newest : this.#lastGood;
	}

	/** The last version in force that somebody asked for; reads nothing. */
	get known(): CanonFile | undefined {
		return this.#lastGood;
	}
}

export type SourceFile = ScriptFile | CanonSource;

/** The file after a change. An edit to a file that nobody knows is an edit to the empty text. */
export function changeFile(
	uri: Uri,
	previous: SourceFile | undefined,
	change: FileChange,
	options: FountainOptions,
): SourceFile {
	return isCanonUri(uri) ? changeCanon(uri, previous, change) : changeScript(uri, previous, change, options);
}

/** The same script read with other options. */
export function reread(file: ScriptFile, options: FountainOptions): ScriptFile {
	return { ...file, script: buildScript(file.uri, parse(print(file.script.syntax), options)) };
}

/** The same text read from nothing. A canon's last good version is what it was: no reading brings it back. */
export function readAnew(file: SourceFile): SourceFile {
	if (file.kind === 'script') return reread(file, file.script.syntax.options);
	const { uri, text, reading } = file;
	return { ...file, reading: new CanonReading(() => readCanonFile(uri, text), reading.known) };
}

function changeScript(
	uri: Uri,
	previous: SourceFile | undefined,
	change: FileChange,
	options: FountainOptions,
): ScriptFile {
	const { version } = change;
	const before = previous?.kind === 'script' ? previous.script : undefined;
	if (before === undefined) {
		const text = change.kind === 'text' ? change.text : change.edit.newText;
		return { kind: 'script', uri, version, script: buildScript(uri, parse(text, options)) };
	}
	const { syntax, change: lines } =
		change.kind === 'text'
			? reparse(before.syntax, change.text)
			: reparseLines(before.syntax, { range: change.edit.range, text: change.edit.newText });
	return { kind: 'script', uri, version, script: rebuildScript(before, syntax, lines) };
}

function changeCanon(uri: Uri, previous: SourceFile | undefined, change: FileChange): CanonSource {
	const before = previous?.kind === 'canon' ? previous : undefined;
	const text = change.kind === 'text' ? change.text : (applyEdits(before?.text ?? '', [change.edit]) ?? '');
	if (before?.text === text) return { ...before, version: change.version };
	const known = before?.reading.known;
	const read = change.kind === 'text' ? change.canon : undefined;
	return {
		kind: 'canon',
		uri,
		version: change.version,
		text,
		reading: new CanonReading(() => read ?? readCanonFile(uri, text, known), known),
	};
}

/** Whether the file says something that can be used. With an error of syntax nobody knows what is missing. */
function isReadable({ problems }: CanonFile): boolean {
	return !problems.some(({ code }) => code === 'canon-syntax');
}
