/**
 * How wide a label will be, without a font: an estimate for the sans serifs that systems have, on the wide side, so that
 * labels that are set apart by it never touch.
 */

/** Widths in parts of the type size, first match wins; the rest is a lower-case letter or a digit. */
const widths: readonly (readonly [characters: RegExp, width: number])[] = [
	[/[\p{Mn}\p{Me}\p{Cf}]/u, 0],
	[/[ijl.,:;'’|!()[\]·]/u, 0.36],
	[/[ frtI\-–"/]/u, 0.44],
	[/[mwMW@—%…]/u, 1],
	[/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u, 1.1],
	[/\p{Lu}/u, 0.76],
];
const commonWidth = 0.62;

/** In the unit of `size`. */
export function textWidth(text: string, size: number): number {
	let width = 0;
	for (const character of text) width += widths.find(([characters]) => characters.test(character))?.[1] ?? commonWidth;
	return width * size;
}

/** The text, or as much of its beginning as fits, with an ellipsis. */
export function fitText(text: string, size: number, room: number): string {
	if (textWidth(text, size) <= room) return text;
	const kept = [...text];
	while (kept.length > 1 && textWidth(`${kept.join('').trimEnd()}…`, size) > room) kept.pop();
	return `${kept.join('').trimEnd()}…`;
}
