/**
 * The fonts that ship with the product, as a table: Courier Prime, and Cousine for what it lacks. Both set a letter in six
 * tenths of their size, so that every letter fills its cell. Files lie in the folder `fonts` beside the bundles.
 */

/** Styles of a font, as the names of the files say them, by the bits `bold` 1 and `italic` 2. */
export const styleNames = ['400-normal', '700-normal', '400-italic', '700-italic'] as const;

export interface BundledFont {
	readonly family: 'courier-prime' | 'cousine';
	/** Which characters it has. */
	readonly subset: string;
	/** Fits a character that it is there for. */
	readonly characters: RegExp;
	/** False where the upright file serves for every style. */
	readonly hasStyles: boolean;
}

/** The best first. */
export const bundledFonts: readonly BundledFont[] = [
	{
		family: 'courier-prime',
		subset: 'latin',
		characters: /[\u0020-\u00FF\u0131\u0152\u0153\u02C6\u02DA\u02DC\u2010-\u2027\u2039\u203A\u2044\u20AC\u2122\u2212]/u,
		hasStyles: true,
	},
	{ family: 'courier-prime', subset: 'latin-ext', characters: /\p{Script=Latin}/u, hasStyles: true },
	{
		family: 'cousine',
		subset: 'cyrillic',
		characters: /[\u0400-\u045F\u0490\u0491\u04B0\u04B1\u2116]/u,
		hasStyles: true,
	},
	{ family: 'cousine', subset: 'greek', characters: /[\u0370-\u03FF]/u, hasStyles: true },
	{ family: 'cousine', subset: 'cyrillic-ext', characters: /\p{Script=Cyrillic}/u, hasStyles: true },
	{ family: 'cousine', subset: 'greek-ext', characters: /\p{Script=Greek}/u, hasStyles: true },
	{
		family: 'cousine',
		subset: 'vietnamese',
		characters: /[\u0102\u0103\u0110\u0111\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]/u,
		hasStyles: true,
	},
	{ family: 'cousine', subset: 'hebrew', characters: /\p{Script=Hebrew}/u, hasStyles: true },
	{ family: 'cousine', subset: 'latin', characters: /\p{Script=Inherited}/u, hasStyles: false },
	{ family: 'cousine', subset: 'latin-ext', characters: /\p{Script=Latin}/u, hasStyles: false },
];

/** The file of a font in a style, a sum of the bits `bold` 1 and `italic` 2. */
export function fontFile({ family, subset, hasStyles }: BundledFont, style: number): string {
	return `${family}-${subset}-${styleNames[hasStyles ? style : 0] ?? styleNames[0]}.woff`;
}

/** Every file, once. */
export const fontFiles: readonly string[] = [
	...new Set(bundledFonts.flatMap((font) => styleNames.map((_, style) => fontFile(font, style)))),
];

/** What a style sheet calls the font. */
export function familyOf({ family, subset }: BundledFont): string {
	const name = family === 'courier-prime' ? 'Courier Prime' : 'Cousine';
	return subset === 'latin' ? name : `${name} ${subset}`;
}

/** The rules of a style sheet, by the bits `bold` 1 and `italic` 2. */
export const faceStyles: readonly string[] = [
	'font-weight:400;font-style:normal',
	'font-weight:700;font-style:normal',
	'font-weight:400;font-style:italic',
	'font-weight:700;font-style:italic',
];

/** The style sheet that lies beside the files, for pages in the editor: `--page-fonts` names all families, the best first. */
export function fontStyleSheet(): string {
	const faces = bundledFonts.flatMap((font) =>
		faceStyles.map((style, bits) => {
			const source = `url(${fontFile(font, bits)}) format("woff")`;
			return `@font-face{font-family:"${familyOf(font)}";${style};src:${source}}\n`;
		}),
	);
	const families = bundledFonts.map((font) => `"${familyOf(font)}"`);
	return `${faces.join('')}:root{--page-fonts:${families.join(',')}}\n`;
}
