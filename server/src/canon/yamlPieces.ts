/**
 * Cuts a canon file into its top-level keys and its entries, by the look of its lines alone, so that a long one is read
 * piece by piece and an edit reads one piece again. Gives up on anything unusual: then the file is read whole.
 */

/** Lines that form one key with its value. */
export interface Piece {
	readonly text: string;
	/** Zero-based line in the file. */
	readonly line: number;
}

/** A top-level key: whole, or a section whose entries are pieces of their own. */
export interface Block {
	/** The key with its value; of a section the line of the key alone. */
	readonly head: Piece;
	readonly entries: readonly Piece[];
}

// "characters:", "canon: own".
const topKey = /^[A-Za-z][\w-]*:(?:\s|$)/u;
// "characters:" with nothing but a comment behind it.
const bareKey = /^[A-Za-z][\w-]*:\s*(?:\s#.*)?$/u;
// "  anna-lee: …".
const entryKey = /^ +[\p{L}\p{N}_][\p{L}\p{N}_-]*:(?:\s|$)/u;
// An anchor or alias ties pieces together: "&a", "*a".
const anchor = /(?:^|[\s[{,:])[&*][^\s*&]/mu;

/** The format has ten top-level keys. Reading thousands one by one would take longer than the whole. */
const mostBlocks = 30;

/** `undefined` where the file must be read whole. Cost: linear, without looking into the pieces. */
export function cutIntoPieces(text: string): readonly Block[] | undefined {
	if (anchor.test(text)) return undefined;
	const lines = text.split('\n');
	const blocks: { start: number; end: number }[] = [];
	for (const [line, content] of lines.entries()) {
		if (topKey.test(content)) blocks.push({ start: line, end: line + 1 });
		else if (!isAside(content) && !content.startsWith(' ')) return undefined;
		const block = blocks.at(-1);
		if (block !== undefined) block.end = line + 1;
		else if (!isAside(content)) return undefined;
	}
	return blocks.length > mostBlocks ? undefined : blocks.map(({ start, end }) => cutBlock(lines, start, end));
}

function cutBlock(lines: readonly string[], start: number, end: number): Block {
	const whole: Block = { head: pieceOf(lines, start, end), entries: [] };
	if (!bareKey.test(lines[start] ?? '')) return whole;
	let indent: number | undefined;
	const starts: number[] = [];
	for (let line = start + 1; line < end; line++) {
		const content = lines[line] ?? '';
		if (isAside(content)) continue;
		const own = content.length - content.trimStart().length;
		indent ??= own;
		if (own > indent) continue;
		if (own < indent || !entryKey.test(content)) return whole;
		starts.push(line);
	}
	if (starts.length === 0) return whole;
	return {
		head: pieceOf(lines, start, start + 1),
		entries: starts.map((first, index) => pieceOf(lines, first, starts[index + 1] ?? end)),
	};
}

function pieceOf(lines: readonly string[], start: number, end: number): Piece {
	// A line end belongs to its line: without it a CR would be part of the value.
	const ending = end < lines.length ? '\n' : '';
	return { text: lines.slice(start, end).join('\n') + ending, line: start };
}

/** A blank line or a comment. */
function isAside(line: string): boolean {
	const content = line.trimStart();
	return content === '' || content.startsWith('#');
}
