/** Line and column of an offset. Knows nothing of YAML. */

export interface TextPositions {
	/** Zero-based line and UTF-16 column; the column is never behind the line's end. */
	at(offset: number): readonly [line: number, character: number];
}

/** Cost: linear once; each look-up is a binary search. Lines end in LF; a CR before it is part of no line. The text starts at `firstLine`. */
export function createTextPositions(text: string, firstLine = 0): TextPositions {
	const starts = [0];
	for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);

	function at(offset: number): readonly [number, number] {
		const line = lineOf(starts, offset);
		const start = starts[line] ?? 0;
		const next = starts[line + 1];
		let end = next === undefined ? text.length : next - 1;
		if (end > start && text.charAt(end - 1) === '\r') end--;
		return [firstLine + line, Math.max(0, Math.min(offset, end) - start)];
	}

	return { at };
}

function lineOf(starts: readonly number[], offset: number): number {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}
