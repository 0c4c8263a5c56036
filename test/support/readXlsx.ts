/** Reads spreadsheets with nothing of what wrote them: the archive by its central directory, the sheets by their XML. */
import { inflateRawSync } from 'node:zlib';

import type { XmlElement } from '../../server/src/finaldraft/readXml.js';
import { elementOf, elementsOf, readXml, textIn } from '../../server/src/finaldraft/readXml.js';

export interface ReadSheet {
	readonly name: string;
	/** By row and column, a figure as a number; `undefined` for empty cells. */
	readonly cells: readonly (readonly (string | number | undefined)[])[];
	readonly xml: XmlElement;
}

/** The files in an archive, by path. */
export function unzip(bytes: Uint8Array): ReadonlyMap<string, string> {
	const archive = Buffer.from(bytes);
	const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
	if (end < 0) throw new Error('no archive');
	const files = new Map<string, string>();
	let at = archive.readUInt32LE(end + 16);
	for (let count = archive.readUInt16LE(end + 10); count > 0; count--) {
		const method = archive.readUInt16LE(at + 10);
		const packed = archive.readUInt32LE(at + 20);
		const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
		const local = archive.readUInt32LE(at + 42);
		const path = archive.toString('utf8', at + 46, at + 46 + (name ?? 0));
		const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
		const content = archive.subarray(start, start + packed);
		files.set(path, (method === 0 ? content : inflateRawSync(content)).toString('utf8'));
		at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
	}
	return files;
}

/** The sheets in their order. */
export function readXlsx(bytes: Uint8Array): readonly ReadSheet[] {
	const files = unzip(bytes);
	const xmlOf = (path: string): XmlElement => readXml(files.get(path) ?? '');
	const strings = elementsOf(xmlOf('xl/sharedStrings.xml'), 'si').map(textIn);
	const sheets = elementOf(xmlOf('xl/workbook.xml'), 'sheets');
	return elementsOf(sheets ?? xmlOf('xl/workbook.xml'), 'sheet').map(({ attributes }, index) => {
		const xml = xmlOf(`xl/worksheets/sheet${String(index + 1)}.xml`);
		const rows = elementsOf(elementOf(xml, 'sheetData') ?? xml, 'row');
		return { name: attributes['name'] ?? '', cells: rows.map((row) => cellsOf(row, strings)), xml };
	});
}

function cellsOf(row: XmlElement, strings: readonly string[]): readonly (string | number | undefined)[] {
	const cells: (string | number | undefined)[] = [];
	for (const cell of elementsOf(row, 'c')) {
		const column = columnOf(cell.attributes['r'] ?? '');
		const value = elementOf(cell, 'v');
		if (value === undefined) continue;
		while (cells.length < column) cells.push(undefined);
		const words = textIn(value);
		cells[column] = cell.attributes['t'] === 's' ? strings[Number(words)] : Number(words);
	}
	return cells;
}

/** `AA12` stands in column 26. */
function columnOf(reference: string): number {
	const letters = reference.replaceAll(/\d/gu, '');
	return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
