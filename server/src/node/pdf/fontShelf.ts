/**
 * Finds a font for every character of a printout: a bundled one, else one that the writer named, else one of the computer's.
 * Opens no more files than it needs, and keeps account of what none of them has.
 */
import type { Font } from 'fontkit';
import { create } from 'fontkit';

import { styles } from '../../layout/model.js';
import { bundledFonts, fontFile } from '../../render/bundledFonts.js';
import type { MissingCharacter, Printout } from '../../render/printout.js';
import { codePointsOf, drawnCharacters } from './characters.js';
import { fontStyleOf } from './fontStyle.js';
import { otherFonts, systemFontPaths, systemFontsFor } from './systemFonts.js';

export interface ShelfFont {
	/** No two fonts of a shelf have the same. */
	readonly name: string;
	readonly font: Font;
	/** Whether every letter of it fills a cell. */
	readonly isGrid: boolean;
}

export interface FontShelf {
	/** The font for a character in a style, a sum of the bits `bold` 1 and `italic` 2; `undefined` where none has it. */
	fontFor(character: string, style: number): ShelfFont | undefined;
	readonly missing: readonly MissingCharacter[];
	/** A sentence for each font that the writer named and that can't be used. */
	readonly unusable: readonly string[];
}

export interface FontSources {
	/** Reads a bundled font. */
	readonly readBundled: (file: string) => Promise<Uint8Array>;
	/** Reads a font of the writer or the computer. */
	readonly readFile: (path: string) => Promise<Uint8Array>;
	/** Paths of the writer's fonts, the best first. */
	readonly named: readonly string[];
}

/** Characters with how often they stand, by style. */
type Needs = ReadonlyMap<number, ReadonlyMap<string, number>>;

/** Reads the fonts that a printout needs. */
export async function openShelf(printout: Printout, sources: FontSources): Promise<FontShelf> {
	const shelf = new Shelf();
	const needs = needsOf(printout);
	for (const [style, characters] of needs) await shelf.addBundled(style, characters.keys(), sources);
	if (shelf.lacks(needs).size > 0) await shelf.addNamed(sources);
	if (shelf.lacks(needs).size > 0) await shelf.addSystem(() => new Set(shelf.lacks(needs).keys()), sources);
	const missing = [...shelf.lacks(needs)].map(([character, count]) => ({ character, count }));
	return { fontFor: (character, style) => shelf.fontFor(character, style), missing, unusable: shelf.unusable };
}

/** How far the search goes among fonts whose names promise nothing. */
const anyFonts = { nFiles: 400, nBytes: 400_000_000, milliseconds: 5000 } as const;

class Shelf {
	readonly unusable: string[] = [];
	readonly #byStyle = new Map<number, ShelfFont[]>();
	/** Fonts that serve every style. */
	readonly #others: ShelfFont[] = [];
	readonly #found = new Map<string, ShelfFont | undefined>();

	fontFor(character: string, style: number): ShelfFont | undefined {
		const key = `${String(style)}${character}`;
		if (!this.#found.has(key)) {
			const fonts = [...(this.#byStyle.get(style) ?? []), ...this.#others];
			this.#found.set(
				key,
				fonts.find(({ font }) => hasCharacter(font, character)),
			);
		}
		return this.#found.get(key);
	}

	/** What no font on the shelf has, with how often it stands. */
	lacks(needs: Needs): ReadonlyMap<string, number> {
		const lacking = new Map<string, number>();
		for (const [style, characters] of needs) {
			for (const [character, count] of characters) {
				if (this.fontFor(character, style) === undefined) lacking.set(character, (lacking.get(character) ?? 0) + count);
			}
		}
		return lacking;
	}

	/** Opens bundled fonts one after the other until they have every character, or there are no more. */
	async addBundled(style: number, characters: Iterable<string>, { readBundled }: FontSources): Promise<void> {
		const fonts: ShelfFont[] = [];
		this.#byStyle.set(style, fonts);
		let lacking = [...characters];
		for (const bundled of bundledFonts) {
			if (fonts.length > 0 && lacking.length === 0) break;
			const file = fontFile(bundled, style);
			const font = singleFont(await readBundled(file));
			const left = lacking.filter((character) => !hasCharacter(font, character));
			// The first font is the one that lines are measured by.
			if (left.length < lacking.length || fonts.length === 0) fonts.push({ name: file, font, isGrid: true });
			lacking = left;
		}
	}

	async addNamed({ named, readFile }: FontSources): Promise<void> {
		for (const path of named) {
			try {
				this.#addOther(path, singleFont(await readFile(path)));
			} catch (error) {
				this.unusable.push(`The font ${path} can't be used: ${reasonOf(error)}.`);
			}
		}
	}

	/** First from files whose names promise a character; only for what those lack, from any other. */
	async addSystem(lacking: () => ReadonlySet<string>, { readFile }: FontSources): Promise<void> {
		const paths = await systemFontPaths();
		const tried = new Set<string>();
		for (const character of lacking()) {
			if (this.fontFor(character, 0) !== undefined) continue;
			for (const path of systemFontsFor(character, paths)) {
				if (tried.has(path)) continue;
				tried.add(path);
				const { font } = await openOrSkip(path, readFile);
				if (font === undefined || !hasCharacter(font, character)) continue;
				this.#addOther(path, font);
				break;
			}
		}
		let left = lacking();
		let nBytes = 0;
		const end = performance.now() + anyFonts.milliseconds;
		for (const path of otherFonts(paths, tried).slice(0, anyFonts.nFiles)) {
			if (left.size === 0 || nBytes > anyFonts.nBytes || performance.now() > end) return;
			const { font, nRead } = await openOrSkip(path, readFile);
			nBytes += nRead;
			if (font === undefined || ![...left].some((character) => hasCharacter(font, character))) continue;
			this.#addOther(path, font);
			left = lacking();
		}
	}

	#addOther(name: string, font: Font): void {
		this.#others.push({ name, font, isGrid: false });
		this.#found.clear();
	}
}

/** A font that no PDF can hold. */
class NoOutlines extends Error {}

/** Whether a font has a character, which may be of several code points. */
export function hasCharacter(font: Font, character: string): boolean {
	return codePointsOf(character).every((point) => font.hasGlyphForCodePoint(point));
}

/** Of a collection, the first. Throws where the bytes are no font that a PDF can hold. */
function singleFont(bytes: Uint8Array): Font {
	const opened = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
	const font = 'fonts' in opened ? opened.fonts[0] : opened;
	if (font === undefined || !hasOutlines(font)) throw new NoOutlines('it holds pictures instead of outlines');
	return font;
}

/** Fonts of emoji are pictures. */
function hasOutlines(font: Font): boolean {
	const { directory } = font as Font & { readonly directory?: { readonly tables: Readonly<Record<string, unknown>> } };
	return directory === undefined || 'glyf' in directory.tables || 'CFF ' in directory.tables;
}

async function openOrSkip(
	path: string,
	readFile: FontSources['readFile'],
): Promise<{ readonly font: Font | undefined; readonly nRead: number }> {
	let nRead = 0;
	try {
		const bytes = await readFile(path);
		nRead = bytes.length;
		return { font: singleFont(bytes), nRead };
	} catch {
		// The computer's own font: another one may serve.
		return { font: undefined, nRead };
	}
}

function needsOf({ sheets, watermark }: Printout): Needs {
	const needs = new Map<number, Map<string, number>>();
	const add = (text: string, style: number): void => {
		const known = needs.get(style) ?? new Map<string, number>();
		needs.set(style, known);
		for (const { text: character } of drawnCharacters(text)) known.set(character, (known.get(character) ?? 0) + 1);
	};
	add(watermark, fontStyleOf(styles.bold));
	for (const { lines } of sheets) {
		for (const { line } of lines) for (const { text, style } of line.runs) add(text, fontStyleOf(style));
	}
	return needs;
}

/** In a few words: what the system and fontkit say is for programmers. */
function reasonOf(error: unknown): string {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	if (code === 'ENOENT') return 'there is no such file';
	if (code === 'EACCES' || code === 'EPERM') return 'it may not be read';
	return error instanceof NoOutlines ? error.message : 'it is no TrueType or OpenType font';
}
