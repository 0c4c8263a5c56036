/**
 * Colors that notes carry as Beat writes them: `[[red: late]]`, `[[#ff8800: late]]`, `[[marker pink: late]]`, `[[COLOR BLUE]]`.
 * Shown by the editor's own swatches; picking another rewrites the word (docs/adr/0016-note-colors.md).
 */
import type { Color, ColorInformation, ColorPresentation } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import type { Line } from '../fountain/syntax.js';
import type { Range, Uri } from '../text/position.js';
import { rangeOnLine } from '../text/position.js';

/** Red, green and blue from 0 to 255. Soft ones, legible on white and on black. */
export const noteColors: Readonly<Record<string, readonly [number, number, number]>> = {
	red: [220, 70, 62],
	orange: [232, 138, 44],
	yellow: [224, 186, 40],
	green: [72, 160, 84],
	teal: [42, 157, 143],
	cyan: [64, 178, 214],
	blue: [66, 120, 214],
	purple: [136, 92, 196],
	magenta: [196, 76, 168],
	pink: [232, 120, 164],
	brown: [146, 104, 72],
	gray: [136, 140, 146],
};

// "red:", "#ff8800:", "marker pink:", "COLOR BLUE", and "blue" alone behind a heading.
const coloredNote = /^(\[\[\s*(?:(?:marker|color)\s+)?)(#[0-9a-f]{6}|[a-z]+)\s*(?::|\]\])/iu;

export function documentColors(analysis: Analysis, uri: Uri): ColorInformation[] {
	const lines = analysis.script(uri)?.syntax.lines ?? [];
	return lines.flatMap((line, index) =>
		colorsOn(line).map(({ span, color }) => ({ range: rangeOnLine(index, span), color })),
	);
}

/** The name that is nearest, and the exact number. */
export function colorPresentations({ red, green, blue }: Color, range: Range): ColorPresentation[] {
	const wanted = [red, green, blue].map((share) => Math.round(share * 255));
	const hex = `#${wanted.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
	const named = Object.entries(noteColors).toSorted(
		([, lhs], [, rhs]) => distance(lhs, wanted) - distance(rhs, wanted),
	);
	const nearest = named.slice(0, 1).map(([name]) => name);
	return [...nearest, hex].map((label) => ({ label, textEdit: { range, newText: label } }));
}

interface FoundColor {
	readonly span: { readonly start: number; readonly end: number };
	readonly color: Color;
}

function colorsOn({ text, inline }: Line): readonly FoundColor[] {
	return inline.flatMap(({ kind, start, end, opensHere }): FoundColor[] => {
		if (kind !== 'note' || !opensHere) return [];
		const [, lead = '', word = ''] = coloredNote.exec(text.slice(start, end)) ?? [];
		const rgb = rgbOf(word);
		if (rgb === undefined) return [];
		const at = start + lead.length;
		const [red, green, blue] = rgb;
		const color = { red: red / 255, green: green / 255, blue: blue / 255, alpha: 1 };
		return [{ span: { start: at, end: at + word.length }, color }];
	});
}

function rgbOf(word: string): readonly [number, number, number] | undefined {
	const name = word.toLowerCase();
	if (Object.hasOwn(noteColors, name)) return noteColors[name];
	if (name === 'grey') return noteColors['gray'];
	if (!name.startsWith('#')) return undefined;
	const part = (at: number): number => Number.parseInt(name.slice(at, at + 2), 16);
	return [part(1), part(3), part(5)];
}

function distance(lhs: readonly number[], rhs: readonly number[]): number {
	return lhs.reduce((sum, part, index) => sum + (part - (rhs[index] ?? 0)) ** 2, 0);
}
