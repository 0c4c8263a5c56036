/**
 * Cuts a line into pieces of one font and one direction, in the order in which they stand on paper, each at its cell.
 * Directions follow the Unicode Bidirectional Algorithm (UAX #9).
 */
import type { Bidi } from 'bidi-js';

import { cellsOf } from '../../layout/cells.js';
import type { SetLine } from '../../layout/model.js';
import { drawnCharacters } from './characters.js';
import type { FontShelf, ShelfFont } from './fontShelf.js';
import { hasCharacter } from './fontShelf.js';
import { fontStyleOf } from './fontStyle.js';

/** What lines are set with. */
export interface Typesetting {
	readonly shelf: FontShelf;
	readonly bidi: Bidi;
}

export interface Piece {
	/** In the order in which it is drawn. */
	readonly text: string;
	/** Cells from the line's first. */
	readonly offset: number;
	readonly cells: number;
	/** A sum of `styles`. */
	readonly style: number;
	/** `undefined` for a character that no font has. */
	readonly font: ShelfFont | undefined;
	/** Its characters from left to right, each with its cells. */
	readonly characters: readonly { readonly text: string; readonly cells: number }[];
	/** Whether its letters take their shape from their neighbours, so that it has to be set as a whole. */
	readonly isShaped: boolean;
	/** Whether each character has to be set by itself: figures that a font would turn round with the script they belong to. */
	readonly isApart: boolean;
}

/** A character on its way into a piece. */
interface Placed {
	readonly text: string;
	readonly cells: number;
	readonly style: number;
	readonly font: ShelfFont | undefined;
	/** The level of the bidirectional algorithm: odd from right to left. */
	readonly level: number;
}

/** As an ideographic space is drawn. */
const wideSpace = '  ';

/** The pieces of a line, from left to right. */
export function piecesOf(line: SetLine, typesetting: Typesetting): readonly Piece[] {
	const placed = placedCharacters(line, typesetting);
	const groups: Placed[][] = [];
	for (const character of placed) {
		const group = groups.at(-1);
		if (group?.[0] !== undefined && isSamePiece(group[0], character)) group.push(character);
		else groups.push([character]);
	}
	let offset = 0;
	return inVisualOrder(groups).map((group): Piece => {
		const cells = group.reduce((sum, each) => sum + each.cells, 0);
		const [first] = group;
		const isTurned = ((first?.level ?? 0) & 1) === 1;
		const characters = isTurned ? group.toReversed() : group;
		const piece = {
			...textOf(group),
			offset,
			cells,
			characters,
			style: first?.style ?? 0,
			font: first?.font,
		};
		offset += cells;
		return piece;
	});
}

const mark = /^[^\p{L}\p{M}\p{N}]+$/u;
const rightToLeftLetter = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
// Arabic and Persian figures run from left to right in a text that runs from right to left.
const rightToLeftFigure = /[\u0660-\u0669\u06F0-\u06F9]/u;
const shapedLetter =
	/[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Thai}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A font sets letters of a right-to-left script in their order on paper by itself; marks between them it does not. */
function textOf(group: readonly Placed[]): Pick<Piece, 'text' | 'isShaped' | 'isApart'> {
	const text = group.map((each) => each.text).join('');
	const isRightToLeft = ((group[0]?.level ?? 0) & 1) === 1;
	const isApart = !isRightToLeft && rightToLeftFigure.test(text);
	if (!isRightToLeft) return { text, isShaped: !isApart && shapedLetter.test(text), isApart };
	if (rightToLeftLetter.test(text)) return { text, isShaped: true, isApart };
	return {
		text: group
			.map((each) => each.text)
			.reverse()
			.join(''),
		isShaped: false,
		isApart,
	};
}

function isSamePiece(lhs: Placed, rhs: Placed): boolean {
	return lhs.font === rhs.font && lhs.font !== undefined && lhs.style === rhs.style && lhs.level === rhs.level;
}

/** Rule L2: from the highest level down, whatever stands at it or above is turned round. */
function inVisualOrder(groups: readonly Placed[][]): readonly Placed[][] {
	const ordered = [...groups];
	const levelOf = (index: number): number => ordered[index]?.[0]?.level ?? 0;
	const highest = Math.max(0, ...ordered.map((_, index) => levelOf(index)));
	for (let level = highest; level > 0; level--) {
		for (let from = 0; from < ordered.length; from++) {
			if (levelOf(from) < level) continue;
			let to = from;
			while (to < ordered.length && levelOf(to) >= level) to++;
			ordered.splice(from, to - from, ...ordered.slice(from, to).reverse());
			from = to;
		}
	}
	return ordered;
}

function placedCharacters({ runs, text, isRightToLeft }: SetLine, { shelf, bidi }: Typesetting): readonly Placed[] {
	const placed: Placed[] = [];
	const levels =
		isRightToLeft || rightToLeftLetter.test(text)
			? bidi.getEmbeddingLevels(text, isRightToLeft ? 'rtl' : 'ltr')
			: undefined;
	let start = 0;
	for (const run of runs) {
		for (const { text: drawn, index } of drawnCharacters(run.text)) {
			const level = levels?.levels[start + index] ?? 0;
			const character = (level & 1) === 1 ? (bidi.getMirroredCharacter(drawn) ?? drawn) : drawn;
			const cells = drawn === wideSpace ? 2 : cellsOf(drawn);
			const before = placed.at(-1);
			// Spaces and marks take the font of what they follow, so that a sentence is set as one.
			const isKept =
				mark.test(drawn) &&
				before?.font !== undefined &&
				before.style === run.style &&
				before.level === level &&
				hasCharacter(before.font.font, drawn);
			const font = isKept ? before.font : shelf.fontFor(drawn, fontStyleOf(run.style));
			placed.push({ text: character, cells, style: run.style, font, level });
		}
		start += run.text.length;
	}
	return placed;
}
