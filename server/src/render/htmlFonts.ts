/** The fonts that an HTML file brings along: of the bundled ones, those that it has letters for. */
import { styles } from '../layout/model.js';
import { base64 } from '../text/base64.js';
import type { BundledFont } from './bundledFonts.js';
import { bundledFonts, faceStyles, familyOf, fontFile } from './bundledFonts.js';
import type { Printer, Printout } from './printout.js';

export interface FontFaces {
	/** The rules of the style sheet. */
	readonly faces: string;
	/** Names of the families, the best first. */
	readonly families: readonly string[];
}

export async function fontFaces(printout: Printout, printer: Printer): Promise<FontFaces> {
	const needed = neededFonts(charactersByStyle(printout));
	const rules = await Promise.all(
		needed.map(async ({ font, style }) => {
			const data = base64(await printer.font(fontFile(font, style)));
			const source = `url(data:font/woff;base64,${data}) format("woff")`;
			return `@font-face{font-family:"${familyOf(font)}";${faceStyles[style] ?? ''};src:${source}}\n`;
		}),
	);
	return { faces: rules.join(''), families: [...new Set(needed.map(({ font }) => familyOf(font)))] };
}

interface NeededFont {
	readonly font: BundledFont;
	/** A sum of the bits `bold` 1 and `italic` 2. */
	readonly style: number;
}

function neededFonts(characters: ReadonlyMap<number, ReadonlySet<string>>): readonly NeededFont[] {
	return bundledFonts.flatMap((font, index) =>
		[...characters].flatMap(([style, set]): readonly NeededFont[] => {
			const better = bundledFonts.slice(0, index);
			const isNeeded = [...set].some(
				(character) => font.characters.test(character) && !better.some((other) => other.characters.test(character)),
			);
			return isNeeded || (index === 0 && style === 0) ? [{ font, style }] : [];
		}),
	);
}

function charactersByStyle({ sheets, watermark }: Printout): ReadonlyMap<number, ReadonlySet<string>> {
	const characters = new Map<number, Set<string>>([[styles.bold, new Set(watermark)]]);
	for (const { lines } of sheets) {
		for (const { line } of lines) {
			for (const { text, style } of line.runs) {
				const cut = style & (styles.bold | styles.italic);
				const known = characters.get(cut) ?? new Set<string>();
				characters.set(cut, known);
				for (const character of text) known.add(character);
			}
		}
	}
	return characters;
}

/** `Courier Prime`, `Cousine greek`: a family for each file, so that each is asked in its turn. */
