/**
 * A writer's desk: the parts of a story and their canon, edited as an editor sends edits, with its undo. Beside the
 * analysis it keeps every text by plain string surgery, so that nothing of ours says what the text should be.
 */
import type { FileChange } from '../../server/src/analysis/change.js';
import { AnalysisHost } from '../../server/src/analysis/host.js';
import { parentFolder } from '../../server/src/analysis/uris.js';
import type { Config } from '../../server/src/config/parseConfig.js';
import { defaultConfig } from '../../server/src/config/parseConfig.js';
import type { Loader } from '../../server/src/protocol/loader.js';
import { createLoader } from '../../server/src/protocol/loader.js';
import type { Position } from '../../server/src/text/position.js';
import type { InMemoryPlatform } from '../support/inMemory.js';
import { createPlatform } from '../support/inMemory.js';

/** An edit and what takes it back. Offsets are in UTF-16. */
interface Edit {
	readonly uri: string;
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

export class Desk {
	readonly host = new AnalysisHost();
	readonly #platform: InMemoryPlatform;
	readonly #loader: Loader;
	readonly #undo: Edit[] = [];
	readonly #redo: Edit[] = [];
	#nEdits = 0;

	constructor(files: Readonly<Record<string, string>>, bundled: Readonly<Record<string, string>> = {}) {
		this.#platform = createPlatform(files, bundled);
		this.#loader = createLoader(this.host, this.#platform.runtime, () => undefined);
		const [uri = ''] = Object.keys(files);
		this.host.applyChange({ roots: [parentFolder(uri) ?? ''] });
		for (const [file, text] of Object.entries(files)) this.#send(file, { kind: 'text', text, version: 1 });
	}

	/** Edits of any kind so far; what is taken back counts. */
	get nEdits(): number {
		return this.#nEdits;
	}

	/** Every file that is there. */
	get uris(): readonly string[] {
		return [...this.#platform.files.keys()];
	}

	text(uri: string): string {
		return this.#platform.files.get(uri) ?? '';
	}

	/** Everything is read that the files ask for. */
	settled(): Promise<void> {
		return this.#loader.settled();
	}

	/** Replaces what stands between two offsets; returns the offset behind what came instead. */
	edit(uri: string, start: number, end: number, text: string): number {
		this.#redo.length = 0;
		const { taken, behind } = this.#apply({ uri, start, end, text });
		this.#undo.push(taken);
		return behind;
	}

	/** The same edit backwards, as often as there is something to take back. */
	undo(nSteps: number): void {
		this.#move(this.#undo, this.#redo, nSteps);
	}

	redo(nSteps: number): void {
		this.#move(this.#redo, this.#undo, nSteps);
	}

	/** Another program has written the file: it comes whole, and there is no way back. */
	swap(uri: string, text: string): void {
		const isNew = !this.#platform.files.has(uri);
		this.#forget(uri);
		this.#platform.files.set(uri, text);
		this.#send(uri, { kind: 'text', text, version: undefined });
		if (isNew) this.#listAgain(uri);
	}

	/** Another program has taken the file away. */
	remove(uri: string): void {
		this.#forget(uri);
		this.#platform.files.delete(uri);
		this.#nEdits++;
		this.host.applyChange({ files: new Map([[uri, null]]) });
		this.#listAgain(uri);
	}

	configure(config: Partial<Config>): void {
		this.#nEdits++;
		this.host.applyChange({ settings: { base: { ...defaultConfig, ...config }, folders: new Map() } });
	}

	position(uri: string, offset: number): Position {
		return positionAt(this.text(uri), offset);
	}

	#move(from: Edit[], to: Edit[], nSteps: number): void {
		for (let step = 0; step < nSteps; step++) {
			const edit = from.pop();
			if (edit === undefined) return;
			to.push(this.#apply(edit).taken);
		}
	}

	#apply({ uri, start: wantedStart, end: wantedEnd, text }: Edit): { readonly taken: Edit; readonly behind: number } {
		const before = this.text(uri);
		const clamped = [wantedStart, wantedEnd].map((offset) =>
			Math.min(Math.max(offset, firstOffset(before)), before.length),
		);
		const [lower, upper] = [Math.min(...clamped), Math.max(...clamped)];
		// No position is between the two characters of a line end: the edit takes it along.
		const start = isInsideLineEnd(before, lower) ? lower - 1 : lower;
		const end = isInsideLineEnd(before, upper) ? upper + 1 : upper;
		const newText = before.slice(start, lower) + text + before.slice(upper, end);
		this.#platform.files.set(uri, before.slice(0, start) + newText + before.slice(end));
		const range = { start: positionAt(before, start), end: positionAt(before, end) };
		this.#send(uri, { kind: 'edit', edit: { range, newText }, version: this.#nEdits });
		const behind = start + newText.length;
		return { taken: { uri, start, end: behind, text: before.slice(start, end) }, behind };
	}

	#send(uri: string, change: FileChange): void {
		this.#nEdits++;
		this.host.applyChange({ files: new Map([[uri, change]]) });
	}

	#listAgain(uri: string): void {
		const folder = parentFolder(uri) ?? '';
		const files = this.uris.filter((other) => parentFolder(other) === folder).toSorted();
		this.host.applyChange({ folders: new Map([[folder, files]]) });
	}

	#forget(uri: string): void {
		for (const steps of [this.#undo, this.#redo]) {
			const others = steps.filter((edit) => edit.uri !== uri);
			steps.splice(0, steps.length, ...others);
		}
	}
}

const byteOrderMark = '\uFEFF';

/** A byte order mark is in no line. */
function firstOffset(text: string): number {
	return text.startsWith(byteOrderMark) ? 1 : 0;
}

function isInsideLineEnd(text: string, offset: number): boolean {
	return text[offset - 1] === '\r' && text[offset] === '\n';
}

function positionAt(text: string, offset: number): Position {
	const lines = text.slice(firstOffset(text), offset).split(/\r\n|\n|\r/u);
	return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
