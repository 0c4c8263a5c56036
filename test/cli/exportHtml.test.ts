/** HTML: one file that needs nothing else, with the words of every page where the PDF has them. */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from '../../server/src/fountain/parse.js';
import { layOut, pageLines } from '../../server/src/layout/layout.js';
import { defaultPageSetup } from '../../server/src/layout/pageSetup.js';
import { buildScript } from '../../server/src/script/build.js';
import { inFolder, root, runCli } from '../support/runCli.js';

function print(text: string, words: readonly string[] = []): string {
	return inFolder({ 'a.fountain': text }, (cwd) => {
		const { status, stdout, stderr } = runCli(['export', 'a.fountain', '--to', 'html', ...words], { cwd });
		equal(status, 0, stderr);
		return stdout;
	});
}

function pagesOf(html: string): readonly string[] {
	return [...html.matchAll(/<section [^>]*>.*?<\/section>/gsu)].map(([page]) => page);
}

const entities: Readonly<Record<string, string>> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'",
};

function textOf(html: string): string {
	return html.replaceAll(/<[^>]*>/gu, '').replaceAll(/&[#\w]+;/gu, (entity) => entities[entity] ?? entity);
}

function linesOf(page: string): readonly string[] {
	return [...page.matchAll(/<span class="line[^>]*>(.*?)<\/span>/gu)].map(([, line]) => textOf(line ?? '').trimEnd());
}

/** Paragraphs as tag, class and text. */
function paragraphsOf(page: string): readonly string[] {
	return [...page.matchAll(/<(h1|h2|p)(?: id="[^"]*")? class="([\w-]+)"[^>]*>(.*?)<\/\1>/gsu)].map(
		([, tag, role, words]) => `${tag ?? ''}.${role ?? ''} ${textOf(words ?? '').replaceAll('\n', ' / ')}`,
	);
}

describe('HTML', () => {
	it('has the lines of every page', () => {
		const text = readFileSync(join(root, 'samples/redemption.fountain'), 'utf8');
		const layout = layOut(buildScript('file:///a.fountain', parse(text, { locales: [] })), defaultPageSetup);
		const [, ...pages] = pagesOf(print(text));
		deepEqual(
			pages.map((page) => linesOf(page).toSorted()),
			layout.pages.map((_, index) =>
				pageLines(layout, index)
					.map(({ line }) => line.text.trimEnd())
					.toSorted(),
			),
		);
	});

	it('needs nothing but itself', () => {
		const html = print('Title: A\n\nINT. A - DAY\n\nHi *there*, Жанна.\n');
		match(html, /^<!DOCTYPE html>\n<html lang="en">/u);
		ok(!/<script|<link|<img|@import|url\((?!data:)/iu.test(html));
		deepEqual(
			[...html.matchAll(/font-family:"([^"]+)";font-weight:(\d+);font-style:(\w+)/gu)].map((face) => face.slice(1)),
			[
				['Courier Prime', '400', 'normal'],
				['Courier Prime', '400', 'italic'],
				['Cousine cyrillic', '400', 'normal'],
			],
		);
		match(html, /@page \{ size: 612pt 792pt; margin: 0; \}/u);
	});

	it('says what is a heading and what belongs together, in the order of reading', () => {
		const [title, page] = pagesOf(
			print(
				'Title: The Mill\n\nINT. MILL - DAY #4#\n\nAnna waits at the wheel, which has not turned since the water went down last year.\n\nANNA\nYes.\nI said yes.\n\nBOB ^\nNo.\n',
			),
		);
		deepEqual(paragraphsOf(title ?? ''), ['h1.title The Mill']);
		deepEqual(paragraphsOf(page ?? ''), [
			'p.scene-number 4',
			'h2.heading INT. MILL - DAY',
			'p.scene-number 4',
			'p.action Anna waits at the wheel, which has not turned since the / water went down last year.',
			'p.cue ANNA',
			'p.dialogue Yes. / I said yes.',
			'p.cue BOB',
			'p.dialogue No.',
		]);
	});

	it('shows what a writer typed as that, and makes links of addresses alone', () => {
		const html = print('<script>alert("A & B")</script> **see https://a.example/?b=1&c="d** [[no]]\n');
		ok(!html.includes('<script'));
		ok(html.includes('&lt;script&gt;alert(&quot;A &amp; B&quot;)&lt;/script&gt;'));
		ok(html.includes('<a href="https://a.example/?b=1&amp;c="><strong>https://a.example/?b=1&amp;c=</strong></a>'));
		ok(!html.includes('[[no]]'));
	});

	it('leads to scenes that are there', () => {
		const html = print('# One\n\nINT. A - DAY\n\nHi.\n\n===\n\nEXT. B - DAY\n\nHo.\n');
		const targets = [...html.matchAll(/<a href="#([^"]+)">([^<]*)</gu)].map(([, id, title]) => ({ id, title }));
		deepEqual(
			targets.map(({ title }) => title),
			['One', 'INT. A - DAY', 'EXT. B - DAY'],
		);
		for (const { id } of targets) equal(html.split(`id="${id ?? ''}"`).length, 2, id);
	});

	it('marks a person of the canon under every name, and tells of a name that nobody has', () => {
		const text = '[[canon: breaking-bad]]\n\nINT. A - DAY\n\nJESSE\nYo.\n\nJESSE PINKMAN\nYo again.\n\nKIM\nHi.\n';
		inFolder({ 'a.fountain': text }, (cwd) => {
			const words = ['export', 'a.fountain', '--to', 'html', '--highlight', 'Jesse Pinkman,KIMM'];
			const { stdout, stderr } = runCli(words, { cwd });
			equal(stdout.split('class="line mark-0"').length - 1, 4);
			equal(stderr, 'script-supervisor: Nobody speaks here as KIMM. Did you mean "KIM"?\n');
		});
	});

	it('marks what somebody speaks', () => {
		const html = print('ANNA\n(low)\nYes.\n\nBOB\nNo.\n\nAnna goes.\n', ['--highlight', 'Bob, Anna']);
		deepEqual(
			[...html.matchAll(/<span class="line (mark-\d)"[^>]*>([^<]*)/gu)].map((match) => match.slice(1)),
			[
				['mark-1', 'ANNA'],
				['mark-1', '(low)'],
				['mark-1', 'Yes.'],
				['mark-0', 'BOB'],
				['mark-0', 'No.'],
			],
		);
	});
});
