/** `export`: which file is written, over what, and what is said where it can't be. */
import { equal, match } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { inFolder, runCli } from '../support/runCli.js';

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
				{ words: ['export', 'nobody.fountain', '--to', 'fountain'], why: /no such file or folder/u },
				{
					words: ['export', 'pilot.fountain', '--to', 'fountain', '-o', 'no/where.fountain'],
					why: /no such file or folder/u,
				},
			]) {
				const { status, stdout, stderr } = runCli(words, { cwd });
				equal(status, 2);
				equal(stdout, '');
				match(stderr, why);
				equal(stderr.trimEnd().split('\n').length, 1);
			}
			equal(existsSync(join(cwd, 'no')), false);
		});
	});
});
