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
	/** False where the upright file serves for every style. */
	readonly hasStyles: boolean;
}

/** The best first. */
export const bundledFonts: readonly BundledFont[] = [
	{ family: 'courier-prime', subset: 'latin', hasStyles: true },
	{ family: 'courier-prime', subset: 'latin-ext', hasStyles: true },
	{ family: 'cousine', subset: 'cyrillic', hasStyles: true },
	{ family: 'cousine', subset: 'greek', hasStyles: true },
	{ family: 'cousine', subset: 'cyrillic-ext', hasStyles: true },
	{ family: 'cousine', subset: 'greek-ext', hasStyles: true },
	{ family: 'cousine', subset: 'vietnamese', hasStyles: true },
	{ family: 'cousine', subset: 'hebrew', hasStyles: true },
	{ family: 'cousine', subset: 'latin', hasStyles: false },
	{ family: 'cousine', subset: 'latin-ext', hasStyles: false },
];

/** The file of a font in a style, a sum of the bits `bold` 1 and `italic` 2. */
export function fontFile({ family, subset, hasStyles }: BundledFont, style: number): string {
	return `${family}-${subset}-${styleNames[hasStyles ? style : 0] ?? styleNames[0]}.woff`;
}

/** Every file, once. */
export const fontFiles: readonly string[] = [
	...new Set(bundledFonts.flatMap((font) => styleNames.map((_, style) => fontFile(font, style)))),
];
