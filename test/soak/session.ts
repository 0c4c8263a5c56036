/** Plays a session at the desk and compares what is seen with a fresh start, after each look and at the end. */
import { equal } from 'node:assert/strict';

import { print } from '../../server/src/fountain/parse.js';
import { seenOf } from '../support/seen.js';
import { canonUri, scriptUri, showCanon, showFolder, showScript } from '../support/show.js';
import { partOne, partTwo } from '../support/story.js';
import { Desk } from './desk.js';
import type { Action, Spot } from './patterns.js';

const secondUri = `${showFolder}second.fountain`;
const thirdUri = `${showFolder}third.fountain`;

const firstFiles: Readonly<Record<string, string>> = {
	[scriptUri]: showScript.replace('[[canon: ./harbor.canon.yaml]]\n', ''),
	[secondUri]: partOne,
	[thirdUri]: partTwo.replaceAll('\n', '\r\n'),
	[canonUri]: `${showCanon}episodes:\n  - { script: pilot.fountain }\n  - { script: second.fountain }\n  - { script: third.fountain }\n`,
};
const allUris = Object.keys(firstFiles);

/** What was done so far, for the last line of a long run. */
export interface Tally {
	nSessions: number;
	nEdits: number;
	nComparisons: number;
}

export async function play(actions: readonly Action[], tally: Tally): Promise<void> {
	const desk = new Desk(firstFiles);
	const cursor = { uri: scriptUri, offset: 0 };
	for (const action of actions) await perform(desk, cursor, action, tally);
	await compare(desk, cursor, tally);
	tally.nSessions++;
	tally.nEdits += desk.nEdits;
}

interface Cursor {
	uri: string;
	offset: number;
}

async function perform(desk: Desk, cursor: Cursor, action: Action, tally: Tally): Promise<void> {
	switch (action.kind) {
		case 'go':
			cursor.uri = pick(allUris, action.to.file);
			cursor.offset = offsetOf(desk.text(cursor.uri), action.to);
			break;
		case 'type':
			// A keyboard sends a sign of two halves at once; a line end that the editor writes is one as well.
			for (const letter of action.text.match(/\r\n|[\uD800-\uDBFF][\uDC00-\uDFFF]|[^]/gu) ?? [])
				cursor.offset = desk.edit(cursor.uri, cursor.offset, cursor.offset, letter);
			break;
		case 'erase':
			for (let step = 0; step < action.nLetters; step++)
				cursor.offset = action.isForward
					? desk.edit(cursor.uri, cursor.offset, cursor.offset + 1, '')
					: desk.edit(cursor.uri, cursor.offset - 1, cursor.offset, '');
			break;
		case 'paste':
			cursor.offset = desk.edit(cursor.uri, cursor.offset, cursor.offset, action.text);
			break;
		case 'cut':
			cut(desk, cursor, action);
			break;
		case 'replaceAll':
			replaceAll(desk, cursor.uri, action.from, action.to);
			break;
		case 'undo':
			desk.undo(action.nSteps);
			break;
		case 'redo':
			desk.redo(action.nSteps);
			break;
		case 'storm':
			for (let time = 0; time < action.nTimes; time++) {
				desk.undo(action.nSteps);
				look(desk, cursor);
				desk.redo(action.nSteps);
			}
			break;
		case 'lineEnds':
			desk.edit(cursor.uri, 0, desk.text(cursor.uri).length, desk.text(cursor.uri).replace(/\r\n|\n|\r/gu, action.to));
			break;
		case 'swap':
			desk.swap(pick(allUris, action.file), action.text);
			break;
		case 'remove':
			desk.remove(pick(allUris, action.file));
			break;
		case 'restore':
			for (const [uri, text] of Object.entries(firstFiles)) desk.swap(uri, text);
			break;
		case 'configure':
			desk.configure(action.config);
			break;
		case 'look':
			if (action.compares) await compare(desk, cursor, tally);
			else look(desk, cursor);
			break;
	}
}

/** Takes lines away and puts them elsewhere, perhaps into another file. */
function cut(desk: Desk, cursor: Cursor, { nLines, to }: Extract<Action, { kind: 'cut' }>): void {
	const text = desk.text(cursor.uri);
	const end = text
		.split('\n')
		.slice(0, text.slice(0, cursor.offset).split('\n').length + nLines)
		.join('\n').length;
	const taken = text.slice(cursor.offset, end);
	desk.edit(cursor.uri, cursor.offset, end, '');
	cursor.uri = pick(allUris, to.file);
	cursor.offset = desk.edit(cursor.uri, ...twice(offsetOf(desk.text(cursor.uri), to)), taken);
}

/** From the end, as editors do, so that what comes before stays where it is. */
function replaceAll(desk: Desk, uri: string, from: string, to: string): void {
	const text = desk.text(uri);
	for (let at = text.lastIndexOf(from); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(from, at - 1))
		desk.edit(uri, at, at + from.length, to);
}

/** As an editor asks while somebody types, from whatever has been read by then. */
function look(desk: Desk, { uri, offset }: Cursor): void {
	const analysis = desk.host.snapshot();
	seenOf(analysis, uri, desk.position(uri, offset));
}

async function compare(desk: Desk, cursor: Cursor, tally: Tally): Promise<void> {
	await desk.settled();
	const analysis = desk.host.snapshot();
	const position = desk.position(cursor.uri, cursor.offset);
	const kept = desk.uris.map((uri) => seenOf(analysis, uri, position));
	const fresh = analysis.fresh();
	desk.uris.forEach((uri, index) => {
		const syntax = analysis.script(uri)?.syntax;
		const text = syntax === undefined ? analysis.canonSource(uri)?.text : print(syntax);
		equal(text, desk.text(uri), `text of ${uri}`);
		const seenFresh = seenOf(fresh, uri, position);
		for (const [name, value] of kept[index] ?? []) equal(value, seenFresh.get(name), `${name} of ${uri}`);
	});
	tally.nComparisons++;
}

function pick<Value>(values: readonly Value[], fraction: number): Value {
	const value = values[Math.min(Math.floor(fraction * values.length), values.length - 1)];
	if (value === undefined) throw new Error('There is nothing to choose from');
	return value;
}

function offsetOf(text: string, { line, column }: Spot): number {
	const lines = text.split('\n');
	const index = Math.min(Math.floor(line * lines.length), lines.length - 1);
	const before = lines.slice(0, index).reduce((sum, { length }) => sum + length + 1, 0);
	// Half of all places are where a line begins or ends: that is where edits go wrong.
	const within = Math.min(Math.max((column - 0.25) * 2, 0), 1);
	return before + Math.round(within * (lines[index]?.length ?? 0));
}

function twice(offset: number): [number, number] {
	return [offset, offset];
}
