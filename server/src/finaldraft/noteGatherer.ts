/** Gathers a script's notes with the places that they stand at, those over several lines in one piece. */
import type { Line } from '../fountain/syntax.js';
import { wordsOf } from './blocks.js';
import type { ScriptNote } from './model.js';
import { notePartsOf } from './noteText.js';

interface OpenNote extends ScriptNote {
	readonly lines: string[];
}

export class NoteGatherer {
	#notes: OpenNote[] = [];
	/** A note that goes on. */
	#open: OpenNote | undefined;

	/** Notes on a line that is no paragraph's: all of them stand at one place. */
	standing(line: Line, place: Pick<ScriptNote, 'item' | 'offset'>): void {
		this.#take(line, () => place);
	}

	/** Notes in a line of an item, whose words begin at `start` in the item's text. */
	inside(line: Line, item: number, start: number): void {
		this.#take(line, (column) => ({ item, offset: start + placeIn(line, column) }));
	}

	/** All places inside a dual dialogue are one: it has become the item, and those in it are gone. */
	gather(item: number): void {
		this.#notes = this.#notes.map((note) => (note.item < item ? note : { ...note, item, offset: 'whole' }));
	}

	/** By place. */
	finish(): readonly ScriptNote[] {
		const offsetOf = ({ offset }: ScriptNote): number => (offset === 'whole' ? Infinity : offset);
		return this.#notes
			.map((note) => ({ ...note, lines: withoutOuterEmpty(note.lines) }))
			.filter(({ lines }) => lines.length > 0)
			.sort((lhs, rhs) => lhs.item - rhs.item || compare(offsetOf(lhs), offsetOf(rhs)));
	}

	#take(line: Line, placeAt: (column: number) => Pick<ScriptNote, 'item' | 'offset'>): void {
		for (const { start, text, opensHere, closesHere } of notePartsOf(line)) {
			if (opensHere || this.#open === undefined) {
				this.#open = { ...placeAt(start), lines: [text], name: '', writer: '' };
				this.#notes.push(this.#open);
			} else {
				this.#open.lines.push(text);
			}
			if (closesHere) this.#open = undefined;
		}
	}
}

/** Infinities are equal, which a difference does not say. */
function compare(lhs: number, rhs: number): number {
	return lhs === rhs ? 0 : lhs < rhs ? -1 : 1;
}

/** How many of the line's printed characters stand before the column. */
function placeIn(line: Line, column: number): number {
	const before = {
		...line,
		content: { start: line.content.start, end: Math.max(line.content.start, Math.min(column, line.content.end)) },
	};
	const all = wordsOf(line).text;
	const words = wordsOf(before).text;
	// A space before the note is printed when words follow it.
	return all[words.length] === ' ' && column < line.content.end ? words.length + 1 : words.length;
}

function withoutOuterEmpty(lines: readonly string[]): readonly string[] {
	const first = lines.findIndex((line) => line !== '');
	return first < 0 ? [] : lines.slice(first, lines.findLastIndex((line) => line !== '') + 1);
}
