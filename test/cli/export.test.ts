/** `export`: which file is written, over what, and what is said where it can't be. */
import { equal, match, notEqual, ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { inFolder, root, runCli } from '../support/runCli.js';

const files = { 'pilot.fountain': 'INT. MILL - DAY\r\n\r\nAnna waits.\r\n', 'there.fountain': 'Mine.\n' };
const tidy = 'INT. MILL - DAY\n\nAnna waits.\n';

describe('export', () => {
	it('writes the file that -o names and prints nothing', () => {
		inFolder(files, (cwd) => {
			const { status, stdout, stderr } = runCli(
				['export', 'pilot.fountain', '--to', 'fountain', '-o', 'out.fountain'],
				{ cwd },
			);
			equal(stdout + stderr, '');
			equal(status, 0);
			equal(readFileSync(join(cwd, 'out.fountain'), 'utf8'), tidy);
		});
	});

	it('prints a text where no file is named, reads standard input, and takes the format from a name', () => {
		inFolder(files, (cwd) => {
			equal(runCli(['export', 'pilot.fountain', '--to', 'fountain'], { cwd }).stdout, tidy);
			equal(runCli(['export', '-', '--to', 'fountain', '-o', '-'], { cwd, input: 'A  \n' }).stdout, 'A\n');
			equal(runCli(['export', 'pilot.fountain', '-o', 'new.fountain'], { cwd }).status, 0);
			equal(readFileSync(join(cwd, 'new.fountain'), 'utf8'), tidy);
		});
	});

	it('writes over a file only with --force, and never over the script', () => {
		inFolder(files, (cwd) => {
			const words = ['export', 'pilot.fountain', '--to', 'fountain', '-o', 'there.fountain'];
			const refused = runCli(words, { cwd });
			equal(refused.status, 2);
			match(refused.stderr, /there\.fountain: this file is there already; --force writes over it\n$/u);
			equal(readFileSync(join(cwd, 'there.fountain'), 'utf8'), 'Mine.\n');
			equal(runCli([...words, '--force'], { cwd }).status, 0);
			equal(readFileSync(join(cwd, 'there.fountain'), 'utf8'), tidy);
			const itself = runCli(['export', 'pilot.fountain', '--to', 'fountain', '-o', './pilot.fountain', '--force'], {
				cwd,
			});
			equal(itself.status, 2);
			match(itself.stderr, /this is the script itself/u);
		});
	});

	it('says in one line what is wrong', () => {
		inFolder(files, (cwd) => {
			for (const { words, why } of [
				{ words: ['export'], why: /no script given/u },
				{ words: ['export', 'pilot.fountain'], why: /say --to/u },
				{ words: ['export', 'pilot.fountain', '--to', 'doc'], why: /--to has to be one of .*, not "doc"/u },
				{
					words: ['export', 'pilot.fountain', '-o', 'a.docx'],
					why: /\.docx is nothing that export writes; say --to pdf/u,
				},
				{
					words: ['export', 'pilot.fountain', '--to', 'fountain', '-o', 'a.pdf'],
					why: /a\.pdf: this becomes a Fountain script; name it \.fountain, not \.pdf/u,
				},
				{
					words: ['export', 'pilot.fountain', '--to', 'pdf', '-o', 'a.docx'],
					why: /a\.docx: this becomes a PDF; name it \.pdf, not \.docx/u,
				},
				{ words: ['export', 'pilot.fountain', '--to', 'html', '-o', '.'], why: /this is a folder; name a file in it/u },
				{ words: ['export', 'nobody.fountain', '--to', 'fountain'], why: /no such file or folder/u },
				{
					words: ['export', 'pilot.fountain', '--to', 'fountain', '-o', 'no/where.fountain'],
					why: /no\/where\.fountain: the folder for it is not there; make it first/u,
				},
				{
					words: ['export', 'pilot.fountain', '--to', 'html', '-o', 'there.fountain/a.html'],
					why: /the folder for it is a file; name another/u,
				},
				{ words: ['export', 'pilot.fountain', '--to', 'html', '--force', '-o', '.'], why: /name a file in it/u },
				{
					words: ['export', 'pilot.fountain', '--to', 'html', '--color', 'pink'],
					why: /say since when, with --since/u,
				},
				{
					words: ['export', 'pilot.fountain', '--to', 'html', '--scene-numbers', 'up'],
					why: /none, left, right, both/u,
				},
				{
					words: ['export', 'pilot.fountain', '--to', 'fdx', '--watermark', 'X'],
					why: /--watermark is for pdf and html, not for fdx/u,
				},
				{
					words: ['export', 'pilot.fountain', '--to', 'fountain', '--notes'],
					why: /--notes is for pdf and html and fdx/u,
				},
				{
					words: ['export', 'pilot.fountain', '--to', 'html', '--highlight', 'ZED'],
					why: /Nobody speaks here as ZED/u,
				},
				{ words: ['export', 'pilot.fountain', '--to', 'html', '--highlight', ' ,'], why: /--highlight names nothing/u },
				{
					words: ['export', 'pilot.fountain', '--to', 'pdf', '-o', 'a.pdf', '--font', 'gone.ttf'],
					why: /gone\.ttf: no such file or folder/u,
				},
				{
					words: ['export', 'pilot.fountain', '--to', 'pdf', '-o', 'a.pdf', '--font', 'there.fountain'],
					why: /there\.fountain: this is no TrueType or OpenType font/u,
				},
			]) {
				const { status, stdout, stderr } = runCli(words, { cwd });
				equal(status, 2);
				equal(stdout, '');
				match(stderr, why);
				equal(stderr.trimEnd().split('\n').length, 1);
			}
			equal(existsSync(join(cwd, 'no')), false);
			equal(existsSync(join(cwd, 'a.pdf')), false);
		});
	});

	it('takes every setting of the pages as an option', () => {
		const text = '# Act One\n\nA.\n\nINT. MILL - DAY #7#\n\n= What happens.\n\nAnna waits. [[why?]]\n';
		inFolder({ 'a.fountain': text }, (cwd) => {
			const html = (...words: string[]): string =>
				runCli(['export', 'a.fountain', '--to', 'html', ...words], { cwd }).stdout;
			const plain = html();
			const changed = [
				['--paper', 'a4'],
				['--lines-before-headings', '1'],
				['--scene-numbers', 'none'],
				['--notes'],
				['--sections'],
				['--synopses'],
				['--header', 'Head'],
				['--footer', 'Foot'],
				['--watermark', 'Mine'],
			];
			for (const words of changed) notEqual(html(...words), plain, words.join(' '));
			match(html('--sections', '--synopses', '--notes'), /Act One.*What happens.*why\?/su);
			const long = `INT. A - DAY\n\n${'A.\n\n'.repeat(60)}`;
			const print = (...words: string[]): string =>
				runCli(['export', '-', '--to', 'html', ...words], { cwd, input: long }).stdout;
			equal(print().includes('(CONTINUED)'), false);
			equal(print('--continueds').includes('(CONTINUED)'), true);
		});
	});

	it('names every option where the command line is described', () => {
		const described = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8');
		const { stdout } = runCli(['export', '--help'], {});
		for (const [option] of stdout.matchAll(/--[a-z-]+/gu)) ok(described.includes(`\`${option}`), option);
	});

	it('says that the disk is full, in a file and on standard output', function () {
		if (!existsSync('/dev/full')) this.skip();
		inFolder(files, (cwd) => {
			const { status, stderr } = runCli(['export', 'pilot.fountain', '--to', 'html', '-o', '/dev/full', '--force'], {
				cwd,
			});
			equal(status, 2);
			equal(stderr, 'script-supervisor: /dev/full: the disk is full; make room or name another place\n');
			const full = openSync('/dev/full', 'w');
			const words = [join(root, 'dist/cli.cjs'), 'export', 'pilot.fountain', '--to', 'html'];
			const printed = spawnSync(process.execPath, words, { cwd, stdio: ['ignore', full, 'pipe'], encoding: 'utf8' });
			closeSync(full);
			equal(printed.status, 2);
			match(printed.stderr, /standard output: the disk is full/u);
		});
	});
});
