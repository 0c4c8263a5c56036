/** Joins the printed lines of a page to paragraphs, in the order in which one reads them. */
import type { LineRole } from '../layout/model.js';
import type { PrintedLine } from './printout.js';

export interface Paragraph {
	readonly role: LineRole;
	/** Of its first line. */
	readonly row: number;
	/** The leftmost cell. */
	readonly column: number;
	readonly lines: readonly PrintedLine[];
}

/** Of two who speak at once, the left one comes first. Linear but for sorting. */
export function paragraphsOf(lines: readonly PrintedLine[]): readonly Paragraph[] {
	const groups: PrintedLine[][] = [];
	for (const line of inReadingOrder(lines)) {
		const group = groups.at(-1);
		const last = group?.at(-1);
		const goesOn = last?.line.role === line.line.role && last.row + 1 === line.row && isJoined(line);
		if (goesOn) group?.push(line);
		else groups.push([line]);
	}
	return groups.flatMap((group) => {
		const [first] = group;
		if (first === undefined) return [];
		const column = Math.min(...group.map((line) => line.column));
		return [{ role: first.line.role, row: first.row, column, lines: group }];
	});
}

/** A line of a title page is a paragraph of its own. */
function isJoined({ line: { role } }: PrintedLine): boolean {
	return role !== 'title' && role !== 'page-number';
}

/** By the line of the script; scene numbers stand beside their heading, what else the page adds follows what is above it. */
function inReadingOrder(lines: readonly PrintedLine[]): readonly PrintedLine[] {
	const places: { readonly line: PrintedLine; readonly order: number }[] = [];
	for (const line of lines) {
		const heading = line.line.role === 'scene-number' ? lines.find((other) => isHeadingOf(other, line)) : undefined;
		const above = places.findLast((place) => isOver(place.line, line));
		places.push({ line, order: line.sourceLine ?? heading?.sourceLine ?? above?.order ?? -1 });
	}
	return places
		.sort((lhs, rhs) => lhs.order - rhs.order || lhs.line.row - rhs.line.row || lhs.line.column - rhs.line.column)
		.map(({ line }) => line);
}

/** Whether a line stands above another in the same column. */
function isOver(upper: PrintedLine, lower: PrintedLine): boolean {
	return upper.column < lower.column + lower.line.cells && lower.column < upper.column + upper.line.cells;
}

function isHeadingOf(line: PrintedLine, number: PrintedLine): boolean {
	return line.row === number.row && line.line.role === 'heading';
}
