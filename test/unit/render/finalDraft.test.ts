/** A script as Final Draft gets it: elements, styles, scene properties, script days as its tags, notes with their ranges. */
import { deepEqual, equal, ok } from 'node:assert/strict';

import type { XmlElement } from '../../../server/src/finaldraft/readXml.js';
import { elementOf, elementsOf, readXml, textIn } from '../../../server/src/finaldraft/readXml.js';
import { pageLines } from '../../../server/src/layout/layout.js';
import type { FinalDraftExport } from '../../../server/src/render/finalDraft.js';
import { finalDraftOf } from '../../../server/src/render/finalDraft.js';
import { analysisOf } from '../../support/analysisOf.js';

const uri = 'file:///show/pilot.fountain';

const script = `Title: _The Mill_
Credit: Written by
Author: Jane Doe
Format: Screenplay
Contact:
    jane@example.org

[[canon: none]]

# Act One

EXT. MILL - DAY #1#

= Anna finds the wheel.

The *Mary* [[which one?]] turns & turns.

ANNA
(beat)
No.

BOB ^
Yes.

INT. MILL - NIGHT #2A#

/* cut */

It stops.

> THE END <
`;

async function exported(text: string): Promise<FinalDraftExport> {
	const analysis = await analysisOf({ [uri]: text });
	const view = analysis.view(uri);
	const layout = analysis.layout(uri);
	ok(view !== undefined && layout !== undefined);
	return finalDraftOf(view, layout);
}

function inside(parent: XmlElement | undefined, name: string): XmlElement {
	const found = parent && elementOf(parent, name);
	ok(found !== undefined, `no <${name}>`);
	return found;
}

describe('a script as a Final Draft file', () => {
	let root: XmlElement;
	let remarks: readonly string[];
	before(async () => {
		const { content, remarks: said } = await exported(script);
		root = readXml(content);
		remarks = said;
	});

	it('has a paragraph of its kind for every element, two speeches side by side in one', () => {
		const kinds = elementsOf(inside(root, 'Content'), 'Paragraph').map((paragraph) => {
			const dual = elementOf(paragraph, 'DualDialogue');
			const inner = dual && elementsOf(dual, 'Paragraph').map(({ attributes }) => attributes['Type']);
			return inner ?? `${paragraph.attributes['Type'] ?? ''}: ${elementsOf(paragraph, 'Text').map(textIn).join('|')}`;
		});
		deepEqual(kinds, [
			'Outline 1: Act One',
			'Scene Heading: EXT. MILL - DAY',
			'Action: The |Mary| turns & turns.',
			['Character', 'Parenthetical', 'Dialogue', 'Character', 'Dialogue'],
			'Scene Heading: INT. MILL - NIGHT',
			'Action: It stops.',
			'Action: THE END',
		]);
	});

	it('has two speeches side by side where the page has them, and every one once', async () => {
		const said = (marks: string): string =>
			`INT. MILL - DAY\n\n${[...marks].map((mark, at) => (mark === '.' ? 'It turns.' : mark === '=' ? '===' : mark === 'n' ? '[[why?]]' : `P${'ABCDEFGH'.charAt(at)}${mark}\nWord ${String(at)}.`)).join('\n\n')}\n`;
		for (const marks of [' ^', ' ^^', ' ^^^', ' ^^^^', '^', '^^', ' ^.^', ' n^^', ' ^n^', ' =^^', ' ^ ^^', '.^^^']) {
			const analysis = await analysisOf({ [uri]: said(marks) });
			const [view, layout] = [analysis.view(uri), analysis.layout(uri)];
			ok(view !== undefined && layout !== undefined);
			const pages = layout.pages.map((_, index) => pageLines(layout, index)).flat();
			// Of two that stand side by side the cues are in one row.
			const rows = new Map<string, readonly string[]>();
			for (const [page, lines] of layout.pages.map((_, index) => pageLines(layout, index)).entries())
				for (const { row, line } of lines) {
					if (line.role !== 'cue') continue;
					const key = `${String(page)}/${String(row)}`;
					rows.set(key, [...(rows.get(key) ?? []), line.text]);
				}
			const { content } = finalDraftOf(view, layout);
			const cuesIn = (parent: XmlElement): readonly string[] =>
				elementsOf(parent, 'Paragraph')
					.filter(({ attributes }) => attributes['Type'] === 'Character')
					.map((cue) => textIn(cue).trim());
			const groups = elementsOf(inside(readXml(content), 'Content'), 'Paragraph').flatMap((paragraph) => {
				const dual = elementOf(paragraph, 'DualDialogue');
				if (dual !== undefined) return [cuesIn(dual)];
				return paragraph.attributes['Type'] === 'Character' ? [[textIn(paragraph).trim()]] : [];
			});
			deepEqual(groups, [...rows.values()], marks);
			for (const [at, mark] of [...marks].entries()) {
				if (mark !== ' ' && mark !== '^') continue;
				const words = `Word ${String(at)}.`;
				equal(pages.filter(({ line }) => line.text === words).length, 1, marks);
				equal(content.split(words).length, 2, marks);
			}
		}
	});

	it('gives a scene its number, its length in eighths, its page and its synopsis', () => {
		const [first, second] = elementsOf(inside(root, 'Content'), 'Paragraph').filter(
			({ attributes }) => attributes['Type'] === 'Scene Heading',
		);
		equal(first?.attributes['Number'], '1');
		equal(second?.attributes['Number'], '2A');
		const properties = inside(first, 'SceneProperties');
		deepEqual({ ...properties.attributes }, { Length: '1/8', Page: '1', Title: '' });
		equal(textIn(inside(properties, 'Summary')).trim(), 'Anna finds the wheel.');
	});

	it('tags each heading with its script day', () => {
		const data = inside(root, 'TagData');
		const definitions = elementsOf(inside(data, 'TagDefinitions'), 'TagDefinition').map(({ attributes }) => attributes);
		deepEqual(
			definitions.map(({ Label: label, CatId: category }) => [label, category]),
			[
				['D1', '63c140da-ef2b-491a-b416-b46f461abb89'],
				['N1', '63c140da-ef2b-491a-b416-b46f461abb89'],
			],
		);
		const labels = new Map(definitions.map(({ Id: id, Label: label }) => [id, label]));
		const tags = new Map(
			elementsOf(inside(data, 'Tags'), 'Tag').map((tag) => [tag.attributes['Number'], labels.get(textIn(tag).trim())]),
		);
		const headings = elementsOf(inside(root, 'Content'), 'Paragraph').filter(
			({ attributes: { Number: number } }) => number,
		);
		deepEqual(
			headings.map((heading) => tags.get(inside(heading, 'Text').attributes['TagNumber'])),
			['D1', 'N1'],
		);
		ok(
			elementsOf(inside(data, 'TagCategories')).some(
				({ attributes: { Name: name, Number: number } }) => name === 'Script Day' && number === '27',
			),
		);
	});

	it('keeps notes beside the text, at the places that Final Draft counts', () => {
		const notes = elementsOf(inside(root, 'ScriptNotes'), 'ScriptNote');
		deepEqual(
			notes.map((note) => [note.attributes['Range'], textIn(note).trim()]),
			// "Act One" is 7 and its end, the heading 15 and its end; the note stands behind "The Mary ".
			[
				['0,0', 'canon: none'],
				['33,33', 'which one?'],
			],
		);
	});

	it('sets styles, and centers what is centered', () => {
		const [styled] = elementsOf(inside(root, 'Content'), 'Paragraph').filter(
			({ attributes }) => attributes['Type'] === 'Action',
		);
		deepEqual(
			elementsOf(styled ?? root, 'Text').map(({ attributes: { Style: style } }) => style),
			[undefined, 'Italic', undefined],
		);
		equal(elementsOf(inside(root, 'Content'), 'Paragraph').at(-1)?.attributes['Alignment'], 'Center');
	});

	it('sets the title page as the trade does', () => {
		const lines = elementsOf(inside(inside(root, 'TitlePage'), 'Content'), 'Paragraph')
			.map((paragraph) => [paragraph.attributes['Alignment'], textIn(paragraph).trim()])
			.filter(([, text]) => text !== '');
		deepEqual(lines, [
			['Center', 'The Mill'],
			['Center', 'Written by'],
			['Center', 'Jane Doe'],
			['Left', 'jane@example.org'],
		]);
	});

	it('says what Final Draft has no place for', () => {
		deepEqual(remarks, [
			'Final Draft has no place for the boneyard in line 27.',
			'Final Draft has no place for the title page entry Format in line 4.',
		]);
	});

	it('sets names and transitions in capitals unless small letters are meant', async () => {
		const styleIn = async (text: string): Promise<string | undefined> =>
			elementsOf(readXml((await exported(text)).content), 'ElementSettings')
				.filter(({ attributes }) => attributes['Type'] === 'Character')
				.map((setting) => inside(setting, 'FontSpec').attributes['Style'])[0];
		equal(await styleIn('ANNA\nHi.\n'), 'AllCaps');
		equal(await styleIn('@McCLANE\nHi.\n'), '');
	});

	it('holds nothing that XML forbids, whatever the script says', async () => {
		const { content } = await exported('A \u0001 <b> & "c" \uFFFE \uD800 ]]>\n\n[[n & \u0002]]\n');
		equal(textIn(inside(readXml(content), 'Content')).trim(), 'A  <b> & "c" \uFFFD \uFFFD ]]>');
	});
});
