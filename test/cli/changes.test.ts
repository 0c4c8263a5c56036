/** `changes`: against another file, and against what git has. */
import { equal, match } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { inFolder, runCli } from '../support/runCli.js';

const before = 'INT. MILL - DAY #1#\n\nAnna waits.\n\nEXT. QUAY - DAY #2#\n\nGulls.\n';
const now = before.replace('Anna waits.', 'Anna waits and waits.').replace('EXT. QUAY', 'EXT. HARBOR');
const listing =
	'changed  1  INT. MILL - DAY    line 1  1 line\nrenamed  2  EXT. HARBOR - DAY  line 5  1 line  was EXT. QUAY - DAY\n\nChanged pages: 1\n';

describe('changes', () => {
	it('lists scenes and pages that differ from another file', () => {
		inFolder({ 'old.fountain': before, 'pilot.fountain': now }, (cwd) => {
			const words = ['changes', 'pilot.fountain', '--from', 'old.fountain'];
			const { status, stdout } = runCli(words, { cwd });
			equal(stdout, listing);
			equal(status, 0);
			equal(
				runCli(['changes', 'old.fountain', '--from', 'old.fountain'], { cwd }).stdout,
				'Nothing that prints has changed.\n',
			);
			const { lines, pages } = JSON.parse(runCli([...words, '--format', 'json'], { cwd }).stdout) as Record<
				string,
				unknown
			>;
			equal(JSON.stringify([lines, pages]), '[[2,4],["1"]]');
		});
	});

	it('reads the earlier version from git, of a file in a folder below, too', () => {
		inFolder({ 'scripts/pilot.fountain': before }, (cwd) => {
			const git = (...words: string[]): void => {
				execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.c', ...words], { cwd, stdio: 'ignore' });
			};
			git('init');
			git('add', '.');
			git('commit', '-m', 'First draft');
			writeFileSync(join(cwd, 'scripts/pilot.fountain'), now);
			equal(runCli(['changes', 'scripts/pilot.fountain', '--since', 'HEAD'], { cwd }).stdout, listing);
			const { status, stderr } = runCli(['changes', 'scripts/pilot.fountain', '--since', 'v9'], { cwd });
			equal(status, 2);
			match(stderr, /git knows no revision v9$/mu);
			for (const [file, revision, reason] of [
				[
					'scripts/new.fountain',
					'HEAD',
					/new\.fountain: git has no version of it at HEAD: it was not committed by then, or had another name$/u,
				],
				['scripts/pilot.fountain', 'HEAD~3', /git knows no revision HEAD~3$/u],
				['-', 'HEAD', /git has no version of standard input; say --from OLDFILE$/u],
			] as const) {
				writeFileSync(join(cwd, 'scripts/new.fountain'), now);
				const refused = runCli(['changes', file, '--since', revision], { cwd, input: now });
				equal(refused.status, 2);
				match(refused.stderr.trim(), reason);
				equal(refused.stderr.trim().includes('\n'), false);
			}
		});
	});

	it('says in one line what it lacks', () => {
		inFolder({ 'pilot.fountain': now }, (cwd) => {
			for (const [words, reason] of [
				[['--since', 'HEAD'], /this file is in no git repository$/mu],
				[['--since', '--output=x'], /.+/u],
				[['--since', 'HEAD:other'], /this is no revision$/mu],
				[['--since', ''], /this is no revision$/mu],
				[['--from', 'gone.fountain'], /gone\.fountain: /u],
				[[], /say --since REVISION or --from OLDFILE/u],
			] as const) {
				const { status, stderr } = runCli(['changes', 'pilot.fountain', ...words], { cwd });
				equal(status, 2);
				match(stderr.trim(), reason);
				equal(stderr.trim().includes('\n'), false);
			}
		});
	});

	it('are marked in an export, with a star at each line and the color of the revision', () => {
		inFolder({ 'old.fountain': before, 'pilot.fountain': now }, (cwd) => {
			const words = ['export', 'pilot.fountain', '--to', 'html', '--from', 'old.fountain', '--color', 'pink'];
			const { stdout, status } = runCli(words, { cwd });
			equal(status, 0);
			equal(stdout.match(/class="revision"/gu)?.length, 2);
			match(stdout, /class="page" aria-label="Page 1" style="--paper:#fde0e8"/u);
			const same = runCli(['export', 'old.fountain', '--to', 'html', '--from', 'old.fountain'], { cwd }).stdout;
			equal(/class="revision"|style="--paper/u.test(same), false);
			equal(runCli([...words, '--since', 'HEAD'], { cwd }).status, 2);
		});
	});
});
