/** Names that mean no good in everything that the command line writes: they are shown, and do nothing. */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { nastyCanon, nastyScript } from '../support/nasty.js';
import { unzip } from '../support/readXlsx.js';
import type { XmlElement } from '../support/readXml.js';
import { readXml } from '../support/readXml.js';
import { runCli } from '../support/runCli.js';

/** What a terminal acts upon, line ends apart. */
const commands = /[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/u;

describe('names that mean no good, on the command line', () => {
	const folder = mkdtempSync(join(tmpdir(), 'script-supervisor-nasty-'));

	before(() => {
		writeFileSync(join(folder, 'nasty.canon.yaml'), nastyCanon);
		writeFileSync(join(folder, 'nasty.fountain'), nastyScript);
	});

	after(() => {
		rmSync(folder, { recursive: true, force: true });
	});

	const run = (...words: readonly string[]): string => {
		const { status, stdout, stderr } = runCli(words, { cwd: folder });
		ok(status === 0 || status === 1, stderr);
		return stdout;
	};

	for (const words of [
		['check', '.'],
		['check', '.', '--format', 'github'],
		['timeline', 'nasty.fountain'],
		['breakdown', 'nasty.fountain'],
		['breakdown', 'nasty.fountain', '--matrix'],
		['stats', 'nasty.fountain'],
		['parse', 'nasty.fountain', '--format', 'text'],
		['canon', 'show', 'PERSON AAA', '--canon', 'nasty.canon.yaml'],
		['canon', 'show', 'PERSON PPP', '--canon', 'nasty.canon.yaml'],
		['canon', 'show', 'PERSON QQQ', '--canon', 'nasty.canon.yaml'],
		['canon', 'show', 'PERSON RRR', '--canon', 'nasty.canon.yaml'],
	]) {
		it(`${words.join(' ')} sends no terminal a command`, () => {
			const text = run(...words);
			ok(text.length > 0);
			const at = commands.exec(text)?.index ?? -1;
			equal(at < 0 ? '' : JSON.stringify(text.slice(Math.max(0, at - 40), at + 20)), '');
		});
	}

	it('begin no line of a build’s log of their own', () => {
		const lines = run('check', '.').split('\n');
		ok(lines.some((line) => line.includes('dead-character')));
		for (const line of lines) ok(!line.startsWith('::'), line);
		for (const line of run('check', '.', '--format', 'github').trim().split('\n'))
			match(line, /^::(?:error|warning|notice) file=nasty\.(?:fountain|canon\.yaml),line=/u);
	});

	it('are text in JSON and SARIF', () => {
		for (const format of ['json', 'sarif']) ok(JSON.parse(run('check', '.', '--format', format)) !== undefined);
	});

	it('make no element and no attribute of the picture of the timeline', () => {
		const svg = readXml(run('timeline', 'nasty.fountain', '--format', 'svg').replace(/^<\?xml[^>]*\?>\s*/u, ''));
		const seen: XmlElement[] = [];
		const visit = (element: XmlElement): void => {
			seen.push(element);
			element.children.forEach(visit);
		};
		visit(svg);
		deepEqual(
			seen.filter(({ name }) => /^(?:script|img|iframe|foreignObject|a)$/u.test(name)).map(({ name }) => name),
			[],
		);
		deepEqual(
			seen.flatMap(({ attributes }) => [...attributes.keys()].filter((key) => /^on|href$/u.test(key))),
			[],
		);
		equal(seen.filter(({ name }) => name === 'svg').length, 1);
	});

	for (const words of [
		['breakdown', 'nasty.fountain', '--format', 'html'],
		['breakdown', 'nasty.fountain', '--format', 'html', '--matrix'],
		['export', 'nasty.fountain', '--to', 'html', '-o', '-', '--notes', '--header', '{title} | {author}'],
	]) {
		it(`make no element of the page of ${words.join(' ')}`, () => {
			const html = run(...words);
			// Text between tags, and values in quotes, have no bare < and no bare quote: what is a tag, we have written.
			const tags = [...html.matchAll(/<(?<name>[a-z][\w-]*)(?<rest>(?:"[^"]*"|[^">])*)>/giu)];
			ok(tags.length > 50);
			for (const { groups } of tags) {
				ok(!/^(?:script|img|iframe|object|embed|link|base|form)$/iu.test(groups?.['name'] ?? ''), groups?.['name']);
				ok(!/\s(?:on\w+|srcdoc)\s*=/iu.test((groups?.['rest'] ?? '').replaceAll(/"[^"]*"/gu, '""')), groups?.['rest']);
				// An address that a script prints is a link there.
				ok(!/(?:href|src)="(?!#|https:)/iu.test(groups?.['rest'] ?? ''), groups?.['rest']);
			}
			ok(html.includes('&lt;img src=x onerror=alert(1)&gt;') || html.includes('&lt;IMG SRC=X ONERROR=ALERT(1)&gt;'));
		});
	}

	it('are no formula in a table or a spreadsheet', () => {
		for (const more of [[], ['--matrix']]) {
			const csv = run('breakdown', 'nasty.fountain', '--format', 'csv', ...more);
			const cells = [...csv.matchAll(/(?:^|,|\n)(?:"(?<quoted>(?:[^"]|"")*)"|(?<bare>[^",\r\n]*))/gu)];
			ok(cells.length > 100);
			for (const { groups } of cells) ok(!/^[=+\-@\t\r]/u.test(groups?.['quoted'] ?? groups?.['bare'] ?? ''));
		}
		run('breakdown', 'nasty.fountain', '-o', 'nasty.xlsx', '--force');
		const files = unzip(readFileSync(join(folder, 'nasty.xlsx')));
		const sheets = [...files].filter(([path]) => path.startsWith('xl/worksheets/'));
		ok(sheets.length > 0);
		for (const [, xml] of sheets) ok(!/<f[ >]|<hyperlink/u.test(xml));
	});

	it('come back from Final Draft and from Fountain as they went', () => {
		const fdx = run('export', 'nasty.fountain', '--to', 'fdx', '-o', '-');
		ok(!/<(?:img|script|svg)\b/iu.test(fdx));
		ok(fdx.includes('&lt;img src=x onerror=alert(1)&gt;') || fdx.includes('&lt;IMG SRC=X ONERROR=ALERT(1)&gt;'));
	});
});
