/** PDFs as an independent reader finds them: every page's text in its place, and what a reader of the file clicks on. */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { visibleText } from '../../server/src/fountain/inline.js';
import { parse } from '../../server/src/fountain/parse.js';
import { layOut, pageLines } from '../../server/src/layout/layout.js';
import { defaultPageSetup } from '../../server/src/layout/pageSetup.js';
import { titlePageLines } from '../../server/src/layout/setTitlePage.js';
import { buildScript } from '../../server/src/script/build.js';
import type { ReadPdf } from '../support/readPdf.js';
import { readPdf } from '../support/readPdf.js';
import { inFolder, root, runCli } from '../support/runCli.js';

interface PrintedPdf extends ReadPdf {
	readonly stderr: string;
}

/** Exports a text and reads the PDF. */
function print(text: string, words: readonly string[] = []): Promise<PrintedPdf> {
	return inFolder({ 'a.fountain': text }, async (cwd) => {
		const { status, stderr } = runCli(['export', 'a.fountain', '--to', 'pdf', '-o', 'a.pdf', ...words], { cwd });
		equal(status, 0, stderr);
		return { ...(await readPdf(readFileSync(join(cwd, 'a.pdf')))), stderr };
	});
}

function sample(name: string): string {
	return readFileSync(join(root, 'samples', name), 'utf8');
}

/** What the pages should say, by the layout: a text and its first cell for each row. */
function expectedPages(text: string, paper: 'letter' | 'a4'): readonly (readonly string[])[] {
	const script = buildScript('file:///a.fountain', parse(text, { locales: [] }));
	const layout = layOut(script, { ...defaultPageSetup, paper });
	const title = titlePageLines(script, layout.setup);
	const pages = [...(title.length > 0 ? [title] : []), ...layout.pages.map((_, index) => pageLines(layout, index))];
	return pages.map((lines) => {
		const rows = new Map<number, string>();
		for (const { row, line } of lines) {
			if (line.text.trim() !== '') rows.set(row, (rows.get(row) ?? '').padEnd(line.column) + line.text.trimEnd());
		}
		return [...rows].map(([row, words]) => `${String(row)} ${words}`);
	});
}

/** The same of a PDF: rows and cells from points. */
function printedPages({ pages }: ReadPdf): readonly (readonly string[])[] {
	return pages.map(({ lines }) =>
		lines.map(({ text, x, baseline }) => {
			const row = (baseline - 9) / 12;
			const column = x / 7.2;
			ok(
				Math.abs(row - Math.round(row)) < 0.02 && Math.abs(column - Math.round(column)) < 0.02,
				`off the grid: ${text}`,
			);
			return `${String(Math.round(row))} ${' '.repeat(Math.round(column))}${text}`;
		}),
	);
}

/** The words that a script prints, by its parse alone. */
function wordsOf(text: string): readonly string[] {
	const hidden = new Set(['title-page', 'blank', 'note', 'boneyard', 'section', 'synopsis', 'page-break']);
	return parse(text, { locales: [] }).lines.flatMap((line) => {
		if (hidden.has(line.type)) return [];
		const words = visibleText(line).slice(line.content.start, line.content.end).replaceAll(/[*_]/gu, '');
		const heading = line.type === 'scene-heading' ? words.replace(/#[^#]*#\s*$/u, '').toUpperCase() : words;
		return heading.split(/\s+/u).filter(Boolean);
	});
}

describe('a PDF', () => {
	for (const name of ['redemption.fountain', 'own-universe/the-long-light.fountain'])
		for (const paper of ['letter', 'a4'] as const)
			it(`of ${name} on ${paper} has every page's text on its row and in its cell`, async () => {
				const text = sample(name);
				deepEqual(printedPages(await print(text, ['--paper', paper])), expectedPages(text, paper));
			});

	it('has all words of the script, in its order', async () => {
		// Two who speak at once share rows.
		const text = sample('redemption.fountain').replaceAll(/ \^$/gmu, '');
		const { pages } = await print(text);
		let isGoingOn = false;
		const inText = pages.slice(1).flatMap(({ lines }) => {
			const added = isGoingOn ? 1 : 0;
			isGoingOn = lines.at(-1)?.text === '(MORE)';
			// Page numbers, and what a page adds; scene numbers stand in the margins.
			const body = lines.filter(({ baseline, text: words }) => baseline > 72 && words !== '(MORE)').slice(added);
			return body.flatMap(({ text: words, x }) =>
				(' '.repeat(Math.round(x / 7.2)) + words).slice(15, 75).split(/\s+/u).filter(Boolean),
			);
		});
		// Words part at hyphens where a line ends.
		const joined = (words: readonly string[]): string => words.join('').replaceAll('-', '');
		const [printed, written] = [joined(inText), joined(wordsOf(text))];
		let same = 0;
		while (same < written.length && printed[same] === written[same]) same++;
		equal(printed.slice(same - 20, same + 20), written.slice(same - 20, same + 20));
	});

	it('has paper of the size that it says', async () => {
		const { pages } = await print('A.\n', ['--paper', 'a4']);
		deepEqual(
			pages.map(({ width, height }) => [width, height]),
			[[595.28, 841.89]],
		);
	});

	it('says what it is and who made it', async () => {
		const { info } = await print('Title: _**The Mill**_\nAuthor: Ann Lee\n\nINT. A - DAY\n\nHi.\n');
		equal(info.Title, 'The Mill');
		equal(info.Author, 'Ann Lee');
		match(info.Creator ?? '', /^Script Supervisor \d/u);
		equal(info.Language, 'en');
	});

	it('names everybody who made it, once for each line', async () => {
		const authors = async (lines: string): Promise<string | undefined> =>
			(await print(`Title: A\n${lines}\nINT. A - DAY\n\nHi.\n`)).info.Author;
		equal(await authors('Author: Ann Lee\nAuthor: Bob Roe\n'), 'Ann Lee, Bob Roe');
		equal(await authors('Authors:\n    Ann Lee\n    Bob Roe\n'), 'Ann Lee, Bob Roe');
		equal(await authors('Authors:\n    Ann Lee &\n    Bob Roe\n    and Cy Poe\n'), 'Ann Lee & Bob Roe and Cy Poe');
	});

	it('says what is a heading and what a paragraph, in the order in which one reads, without what pages add', async () => {
		const long = 'The old wheel turns and turns in the dark water below the house for ever.';
		const text = `INT. MILL - DAY #7#\n\n${long}\n\nANNA\nLeft side of the page, over two lines.\n\nBOB ^\nRight side of the page, over two lines.\n`;
		const { structure } = await print(`${text}\n===\n\nHe waits.\n`);
		const sides = ['Left', 'Right'].map((side) => `P: ${side} side of the page, over two lines.`);
		const [left = '', right = ''] = sides;
		const spoken = [['P: 7', 'H1: INT. MILL - DAY', `P: ${long}`, 'P: ANNA', left, 'P: BOB', right], ['P: He waits.']];
		deepEqual(
			structure,
			spoken.map((page) =>
				page.map(
					(part) => `${part.slice(0, part.indexOf(':'))}: ${part.slice(part.indexOf(':')).replaceAll(/^:|\s/gu, '')}`,
				),
			),
		);
	});

	it('names pages as they are printed', async () => {
		const { labels } = await print('Title: A\n\nINT. A - DAY\n\nOne.\n\n=== 12A\n\nTwo.\n\n===\n\nThree.\n');
		deepEqual(labels, ['Title', '1', '12A', '13']);
		deepEqual((await print('One.\n\n=== 12\n\n=== 13\n\nTwo.\n\n=== 14\n')).labels, ['1', '12-13', '14']);
	});

	it('has bookmarks: sections with the scenes in them', async () => {
		const { outline } = await print(
			'# Act One\n\nINT. MILL - DAY #1#\n\nA.\n\n===\n\n## Later\n\nEXT. ROAD - NIGHT #2A#\n\nB.\n\n# Act Two\n\n.THE END\n\nC.\n',
		);
		deepEqual(outline, [
			{
				title: 'Act One',
				page: 0,
				items: [
					{ title: '1  INT. MILL - DAY', page: 0, items: [] },
					{ title: 'Later', page: 1, items: [{ title: '2A  EXT. ROAD - NIGHT', page: 1, items: [] }] },
				],
			},
			{ title: 'Act Two', page: 1, items: [{ title: 'THE END', page: 1, items: [] }] },
		]);
	});

	it('has links where an address is printed, on each line of it', async () => {
		const { pages } = await print(`See (https://a.example/b), or https://${'long/'.repeat(14)}x now.\n`);
		const links = pages[0]?.links ?? [];
		deepEqual(
			links.map(({ url }) => url),
			['https://a.example/b', ...Array<string>(links.length - 1).fill(`https://${'long/'.repeat(14)}x`)],
		);
		ok(links.length >= 3);
		deepEqual(
			links[0]?.rect.map((edge) => Math.round(edge * 10) / 10),
			[108 + 5 * 7.2, 792 - 84, 108 + 24 * 7.2, 792 - 72],
		);
	});

	it('prints header, footer and watermark, and those of the title page before the others', async () => {
		const words = ['--header', '{title} | {draft} | Page {page}', '--footer', 'Mine', '--watermark', 'SECRET'];
		const text = 'Title: The Mill\nDraft date: May\nFooter: Yours\n\nINT. A - DAY\n\nHi.\n\n===\n\nHo.\n';
		const { pages } = await print(text, words);
		const [title, first, second] = pages.map(({ lines }) => lines.map((line) => line.text.replaceAll(/ +/gu, ' ')));
		deepEqual(
			title?.filter((line) => /Mine|Yours|Page/u.test(line)),
			[],
		);
		ok(title?.some((line) => line.includes('SECRET')));
		ok(first?.includes('The Mill May Page 1'));
		ok(second?.includes('The Mill May Page 2'));
		equal(second?.at(-1), 'Yours');
	});

	it('lets no part of a header stand on another, and tells of words that it had to cut', async () => {
		const text = `Title: ${'The Mill '.repeat(5)}\nDraft date: ${'May '.repeat(12)}\n\nINT. A - DAY\n\nHi.\n`;
		const words = ['--header', '{title} | {draft} | Page {page}', '--footer', '{title} and {draft}'];
		const { pages, stderr } = await print(text, words);
		const lines = pages[1]?.lines.map((line) => line.text.replaceAll(/ +/gu, ' ')) ?? [];
		deepEqual(lines.slice(0, 2), [`${'The Mill '.repeat(5)}Page 1`, 'May '.repeat(12).trim()]);
		match(stderr, /^script-supervisor: The footer has no room for all its words: it is cut to "The Mill .*Ma…"\.\n$/u);
	});

	it('says the revision on the pages that have changed, and names what it cannot fill in', async () => {
		const text = 'Title: The Mill\n\nINT. A - DAY\n\nHi.\n\n===\n\nHo.\n';
		const heads = ({ pages }: ReadPdf): readonly string[] =>
			pages.slice(1).map(({ lines }) => lines[0]?.text.replaceAll(/ +/gu, ' ') ?? '');
		const header = ['--header', '{title} - {revision} | {date}'];
		const plain = await print(text, header);
		deepEqual(heads(plain), ['The Mill {date}', 'The Mill {date}']);
		match(
			plain.stderr,
			/^script-supervisor: The header prints \{date\} as written: only \{title\}, .* and \{page\} are filled in\.\n$/u,
		);
		await inFolder({ 'a.fountain': text.replace('Ho.', 'Ho ho.'), 'b.fountain': text }, async (cwd) => {
			const words = ['export', 'a.fountain', '--to', 'pdf', '-o', 'a.pdf', '--from', 'b.fountain', '--color', 'pink'];
			const { status, stderr } = runCli([...words, '--header', '{title} - {revision} | {page}'], { cwd });
			equal(status, 0, stderr);
			deepEqual(heads(await readPdf(readFileSync(join(cwd, 'a.pdf')))), ['The Mill 1', 'The Mill - Pink 2']);
		});
	});

	it('prints notes only when asked to', async () => {
		const text = 'INT. A - DAY\n\nHi. [[Is it?]]\n';
		const textOf = ({ pages }: ReadPdf): string =>
			pages.flatMap(({ lines }) => lines.map((line) => line.text)).join('\n');
		ok(!textOf(await print(text)).includes('Is it?'));
		ok(textOf(await print(text, ['--notes'])).includes('Is it?'));
	});

	it('sets Greek, Cyrillic and accented letters in the cells of their line', async () => {
		const line = 'Ωmega and Жанна, naïve Ő, the end.';
		const { pages, stderr } = await print(`${line}\n`);
		equal(stderr, '');
		deepEqual(
			pages[0]?.lines.map(({ text, x }) => [text, x]),
			[[line, 108]],
		);
	});

	it('keeps the order of Arabic and Persian figures', async () => {
		for (const figures of ['٣٤٥', '۱۳۵۷']) {
			const { pages, stderr } = await print(`He has ${figures} of them.\n`);
			const [line] = pages[0]?.lines ?? [];
			const isInOrder = line?.text.replaceAll(/\s+/gu, ' ').includes(`has ${figures} of`) ?? false;
			// Such figures are in no bundled font, and in few computers' in none.
			ok(isInOrder || stderr.startsWith('script-supervisor: No font here has'), line?.text);
		}
	});

	it('tells of a letter that no font has, and goes on', async () => {
		const { pages, stderr } = await print('A \u{10ABCD} B\n');
		equal(
			stderr,
			'script-supervisor: No font here has \u{10ABCD} (U+10ABCD): an empty box stands in one place. Name a font file that has it in the setting scriptSupervisor.export.fonts.\n',
		);
		deepEqual(
			pages[0]?.lines.map(({ text }) => text.replaceAll(/\s+/gu, ' ')),
			['A B'],
		);
	});

	it('is one empty page where a script is empty', async () => {
		equal((await print('')).pages.length, 1);
	});

	it('goes to standard output', () => {
		const { status, stdout } = runCli(['export', 'samples/redemption.fountain', '--to', 'pdf', '-o', '-']);
		equal(status, 0);
		ok(stdout.startsWith('%PDF-1.'));
		ok(!existsSync(join(root, '-')));
	});
});
