/** `check` over an archive: shares of a tree, many threads, and what an earlier report knew. */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { inFolder, runCli } from '../support/runCli.js';
import { partOne, partTwo, seriesCanon } from '../support/story.js';

interface CheckedFile {
	readonly path: string;
	readonly diagnostics: readonly { readonly code: string; readonly message: string; readonly fingerprint: string }[];
}

interface CheckJson {
	readonly files: readonly CheckedFile[];
	readonly summary: Readonly<Record<string, number>>;
	readonly baseline?: {
		readonly known: number;
		readonly gone: readonly { readonly path: string; readonly code: string }[];
	};
}

function checkJson(cwd: string, ...words: readonly string[]): CheckJson {
	const { stdout, stderr } = runCli(['check', '.', '--format', 'json', ...words], { cwd });
	equal(stderr, '');
	return JSON.parse(stdout) as CheckJson;
}

const alone = (name: string): string =>
	`INT. ${name} - DAY #1#\n\nDust.\n\nANNA\nHello.\n\nINT. ${name} - NIGHT #1#\n\nDark.\n`;

/** Long to read, and soon checked. */
const long = (length: number): string =>
	`${alone('HALL')}${'The rain falls on the roof, and nobody is there to hear it fall.\n'.repeat(length / 65)}`;

/** A series over two folders, scripts that stand alone, and a canon with a mistake. */
const archive = {
	'series/one.fountain': partOne,
	'series/two.fountain': partTwo,
	'series/series.canon.yaml': seriesCanon,
	'attic/own.canon.yaml': 'canon: own\ncharakters: {}\n',
	'attic/a.fountain': alone('ATTIC'),
	'attic/b.fountain': alone('BARN').repeat(20),
	'films/c.fountain': alone('CELLAR'),
	'films/old/d.fountain': '',
	'films/old/e.fountain': alone('ENTRY'),
};

describe('check --shard', () => {
	it('gives every file to exactly one share, which tells of it what the whole tells', () => {
		inFolder(archive, (cwd) => {
			const whole = checkJson(cwd).files;
			ok(whole.some(({ path, diagnostics }) => path === 'series/two.fountain' && diagnostics.length > 0));
			for (const count of [2, 9]) {
				const shares = Array.from({ length: count }, (_, index) =>
					checkJson(cwd, '--shard', `${String(index + 1)}/${String(count)}`),
				);
				deepEqual(
					shares.flatMap(({ files }) => files).sort((lhs, rhs) => (lhs.path < rhs.path ? -1 : 1)),
					whole,
					`${String(count)} shares`,
				);
			}
		});
	});

	it('shares alike, however the paths are written and wherever the check runs', () => {
		inFolder(archive, (cwd) => {
			const paths = (folder: string, words: readonly string[], prefix = ''): readonly string[] => {
				const { stdout } = runCli(['check', ...words, '--shard', '2/3', '--format', 'json'], { cwd: folder });
				return (JSON.parse(stdout) as CheckJson).files.map(({ path }) => prefix + path);
			};
			const expected = paths(cwd, ['.']);
			ok(expected.length > 0 && expected.length < 9);
			deepEqual(paths(cwd, ['series', 'films', 'attic']), expected);
			deepEqual(paths(cwd, [join(cwd, 'films/old/e.fountain'), cwd]), expected);
			deepEqual(
				paths(join(cwd, 'films'), ['..']).map((path) => join('films', path)),
				expected,
			);
		});
	});

	it('has shares of about the same length', () => {
		const scripts = Array.from({ length: 40 }, (_, index) => [
			`f${String(index)}.fountain`,
			alone('X').repeat(1 + (index % 7)),
		]);
		inFolder(Object.fromEntries(scripts) as Record<string, string>, (cwd) => {
			for (const index of [1, 2, 3, 4]) {
				const { files } = checkJson(cwd, '--shard', `${String(index)}/4`);
				ok(files.length >= 8 && files.length <= 12, String(files.length));
			}
		});
	});

	it('refuses shares that there cannot be', () => {
		for (const shard of ['0/3', '4/3', '2', '2/', 'a/b', '1/0', '-1/3']) {
			const { status, stderr } = runCli(['check', '.', `--shard=${shard}`]);
			equal(status, 2);
			match(stderr, /--shard has to be a part and their number, such as 2\/8/u);
		}
	});
});

describe('check --jobs', () => {
	it('prints the same on one thread and on several', () => {
		const files = Object.fromEntries(
			Array.from({ length: 8 }, (_, index) => [`s${String(index)}.fountain`, long(200_000)]),
		);
		inFolder({ ...files, ...archive }, (cwd) => {
			const one = runCli(['check', '.', '--format', 'json', '--jobs', '1'], { cwd });
			const three = runCli(['check', '.', '--format', 'json', '--jobs', '3'], { cwd });
			ok(one.stdout.length > 10_000);
			deepEqual(three, one);
		});
	});

	it('says on any thread what cannot be read', () => {
		const files = { 'a.fountain': long(600_000), 'b.fountain': long(600_000), 'd.fountain': 'A\0B' };
		inFolder(files, (cwd) => {
			const { status, stderr } = runCli(['check', '.', '--jobs', '2', '--brief'], { cwd });
			equal(status, 2);
			equal(stderr, 'script-supervisor: d.fountain: this is not a text file\n');
			equal(runCli(['check', '.', '--jobs', 'many'], { cwd }).status, 2);
		});
	});
});

describe('check --baseline', () => {
	const dead = `${partOne}\n${partTwo}`.replace('[[dies', '[[time: 2001-05-01]]\n\n[[dies');

	it('tells only what is new, by a report of an earlier day', () => {
		inFolder({ 'film.fountain': dead }, (cwd) => {
			const before = runCli(['check', '.', '--format', 'json'], { cwd });
			writeFileSync(join(cwd, 'known.json'), before.stdout);
			const known = (JSON.parse(before.stdout) as CheckJson).files[0]?.diagnostics.length ?? 0;
			ok(known > 0);
			const same = runCli(['check', '.', '--baseline', 'known.json'], { cwd });
			equal(same.status, 0);
			match(
				same.stdout,
				new RegExp(`^No problems in 1 script .*\\n${String(known)} known problems? left out\\n$`, 'u'),
			);

			writeFileSync(
				join(cwd, 'film.fountain'),
				`INT. PIER - DAY\n\nGulls.\n\n${dead}\nINT. PIER - NIGHT\n\n[[time: 2001-06-01]]\n\nGIL\nBoo.\n`,
			);
			const { files, summary, baseline } = checkJson(cwd, '--baseline', 'known.json');
			deepEqual(
				files[0]?.diagnostics.map(({ code, fingerprint }) => `${code} ${fingerprint}`),
				['dead-character dead-character/INT. PIER - NIGHT/GIL'],
			);
			equal(
				Object.values(summary).reduce((sum, count) => sum + count),
				1,
			);
			deepEqual(baseline, { known, gone: [] });
			equal(runCli(['check', '.', '--baseline', 'known.json', '--fail-on', 'warning'], { cwd }).status, 1);
		});
	});

	it('knows a problem whose scene has another heading or number, and counts twins', () => {
		const numbered = (first: number): string =>
			dead
				.replace('INT. GARAGE - DAY', `INT. GARAGE - DAY #${String(first)}#`)
				.replace('INT. GARAGE - NIGHT', `INT. GARAGE - NIGHT #${String(first + 1)}#`);
		inFolder({ 'film.fountain': numbered(1) }, (cwd) => {
			equal(runCli(['check', '.', '--write-baseline', 'known.json'], { cwd }).status, 0);
			writeFileSync(join(cwd, 'film.fountain'), numbered(7));
			deepEqual(checkJson(cwd, '--baseline', 'known.json').files[0]?.diagnostics, []);
			writeFileSync(join(cwd, 'film.fountain'), `${numbered(7)}\nGIL\nAnd again.\n`);
			equal(checkJson(cwd, '--baseline', 'known.json').files[0]?.diagnostics.length, 1);
		});
	});

	it('tells what is there no longer, of the files that it looked at', () => {
		const files = { 'a.fountain': dead, 'b.fountain': dead, 'c/d.fountain': dead };
		inFolder(files, (cwd) => {
			runCli(['check', '.', '--write-baseline', 'known.json'], { cwd });
			writeFileSync(join(cwd, 'a.fountain'), partOne);
			const { status, stdout } = runCli(['check', 'a.fountain', '--baseline', 'known.json'], { cwd });
			equal(status, 0);
			match(stdout, /^0 known problems left out; \d (?:is|are) there no longer:$/mu);
			match(stdout, /^ {2}a\.fountain {2}.* {2}dead-character$/mu);
			ok(!stdout.includes('b.fountain'));

			writeFileSync(join(cwd, 'c/d.fountain'), 'Not a scene.\n');
			const shares = [1, 2, 3].map(
				(index) => checkJson(cwd, '--baseline', 'known.json', '--shard', `${String(index)}/3`).baseline,
			);
			deepEqual([...new Set(shares.flatMap((share) => share?.gone ?? []).map(({ path }) => path))].sort(), [
				'a.fountain',
				'c/d.fountain',
			]);
		});
	});

	it('writes over an earlier baseline, and over nothing else', () => {
		inFolder({ 'film.fountain': dead, 'notes.txt': 'mine' }, (cwd) => {
			const write = (file: string) => runCli(['check', '.', '--write-baseline', file], { cwd });
			match(write('known.json').stdout, /^known\.json knows \d+ problems? now$/mu);
			writeFileSync(join(cwd, 'film.fountain'), partOne);
			equal(write('known.json').status, 0);
			deepEqual(checkJson(cwd, '--baseline', 'known.json').baseline, { known: 0, gone: [] });
			const refused = write('notes.txt');
			equal(refused.status, 2);
			match(refused.stderr, /notes\.txt: this file is there already and is no baseline/u);
			equal(readFileSync(join(cwd, 'notes.txt'), 'utf8'), 'mine');
		});
	});

	it('refuses a file that is no report, or is not there', () => {
		inFolder({ 'film.fountain': dead, 'known.json': '{"version":2}', 'broken.json': '{' }, (cwd) => {
			for (const file of ['known.json', 'broken.json', 'nobody.json']) {
				const { status, stderr, stdout } = runCli(['check', '.', '--baseline', file], { cwd });
				equal(status, 2);
				equal(stdout, '');
				match(stderr, new RegExp(`^script-supervisor: ${file}: .+\\n$`, 'u'));
			}
		});
	});

	it('marks what is new in SARIF, and keeps what notes silence', () => {
		inFolder({ 'film.fountain': dead }, (cwd) => {
			runCli(['check', '.', '--write-baseline', 'known.json'], { cwd });
			writeFileSync(join(cwd, 'film.fountain'), `${dead}\nINT. PIER - NIGHT\n\nGIL\nBoo.\n`);
			const { stdout } = runCli(['check', '.', '--baseline', 'known.json', '--format', 'sarif'], { cwd });
			const { runs } = JSON.parse(stdout) as {
				readonly runs: readonly { readonly results: readonly { readonly baselineState: string }[] }[];
			};
			deepEqual(
				runs[0]?.results.map(({ baselineState }) => baselineState),
				['new'],
			);
		});
	});
});
