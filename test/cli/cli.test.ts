/** Commands, formats and exit statuses, as docs/cli.md fixes them. */
import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readXlsx } from '../support/readXlsx.js';
import { inFolder, runCli } from '../support/runCli.js';
import { showCanon, showScript } from '../support/show.js';
import { partOne, partTwo, seriesCanon } from '../support/story.js';

const ghost = `${showScript}\nINT. OLD MILL - DAY #4#\n\nNobody talks of Jonas any more.\n\nJONAS\nBoo.\n`;
const files = { 'pilot.fountain': ghost, 'harbor.canon.yaml': showCanon };

interface CheckJson {
	readonly version: number;
	readonly files: readonly {
		readonly path: string;
		readonly diagnostics: readonly {
			readonly code: string;
			readonly severity: string;
			readonly range: { readonly start: { readonly line: number; readonly character: number } };
			readonly related: readonly { readonly path: string }[];
			readonly fixes: readonly { readonly title: string }[];
		}[];
	}[];
	readonly summary: Readonly<Record<string, number>>;
}

describe('check', () => {
	it('prints findings as people read them', () => {
		inFolder(files, (cwd) => {
			const { status, stdout, stderr } = runCli(['check', '.'], { cwd });
			equal(status, 1);
			equal(stderr, '');
			equal(
				stdout.replace(/\d+\.\d s/u, 'N s'),
				[
					'pilot.fountain',
					'  43:1  warning  Jonas Berg speaks here on 3 March 1979, but he died on 12 May 1978.  dead-character',
					'        pilot.fountain:39     scene 4 is taken to be the same day as scene 3, as no words say otherwise',
					'        pilot.fountain:29     scene 3 is "THE NEXT MORNING" after scene 2',
					'        pilot.fountain:5      the story is set on 2 March 1979',
					'        harbor.canon.yaml:22  Jonas Berg died on 12 May 1978',
					'1 warning in 1 script and 1 canon file (1 page, N s)',
					'',
				].join('\n'),
			);
		});
	});

	it('prints the JSON of the interface', () => {
		inFolder(files, (cwd) => {
			const {
				version,
				files: found,
				summary,
			} = JSON.parse(runCli(['check', '.', '--format', 'json'], { cwd }).stdout) as CheckJson;
			equal(version, 1);
			deepEqual(
				found.map(({ path }) => path),
				['harbor.canon.yaml', 'pilot.fountain'],
			);
			const [diagnostic] = found[1]?.diagnostics ?? [];
			deepEqual(
				[diagnostic?.code, diagnostic?.severity, diagnostic?.range.start],
				['dead-character', 'warning', { line: 42, character: 0 }],
			);
			ok(diagnostic?.related.some(({ path }) => path === 'harbor.canon.yaml'));
			ok((diagnostic?.fixes.length ?? 0) > 0);
			deepEqual(summary, { error: 0, warning: 1, information: 0, hint: 0 });
		});
	});

	it('prints SARIF with rules, locations and suppressions', () => {
		const silenced = ghost.replace('JONAS\nBoo', 'JONAS [[supervisor: ignore dead-character — a ghost]]\nBoo');
		inFolder({ ...files, 'pilot.fountain': silenced }, (cwd) => {
			const { status, stdout } = runCli(['check', 'pilot.fountain', '--format', 'sarif'], { cwd });
			equal(status, 0);
			const { version, runs } = JSON.parse(stdout) as {
				readonly version: string;
				readonly runs: readonly {
					readonly columnKind: string;
					readonly results: readonly {
						readonly ruleId: string;
						readonly suppressions?: readonly unknown[];
						readonly partialFingerprints: Readonly<Record<string, string>>;
					}[];
				}[];
			};
			equal(version, '2.1.0');
			equal(runs[0]?.columnKind, 'utf16CodeUnits');
			const [result] = runs[0]?.results ?? [];
			equal(result?.ruleId, 'dead-character');
			deepEqual(result?.suppressions, [{ kind: 'inSource', justification: 'a ghost' }]);
			deepEqual(result?.partialFingerprints, { 'scriptSupervisor/v1': 'dead-character/#4/JONAS' });
		});
	});

	it('prints workflow commands for a hosted build', () => {
		inFolder(files, (cwd) => {
			const { stdout } = runCli(['check', 'pilot.fountain', '--format', 'github'], { cwd });
			match(
				stdout,
				/^::warning file=pilot\.fountain,line=43,endLine=43,col=1,endColumn=6,title=dead-character::Jonas Berg /u,
			);
		});
	});

	it('reads standard input as a script of the working directory', () => {
		inFolder({ 'harbor.canon.yaml': showCanon }, (cwd) => {
			const { status, stdout } = runCli(['check', '-', '--format', 'json'], { cwd, input: ghost });
			equal(status, 1);
			equal((JSON.parse(stdout) as CheckJson).files[0]?.path, '-');
		});
	});

	it('fails from the severity on that it is told', () => {
		inFolder(files, (cwd) => {
			const statuses = ['error', 'warning', 'information', 'none'].map(
				(least) => runCli(['check', '.', '--fail-on', least], { cwd }).status,
			);
			deepEqual(statuses, [0, 1, 1, 0]);
		});
	});

	it('takes a canon for scripts that name none', () => {
		const script = ghost.replace('[[canon: ./harbor.canon.yaml]]\n', '');
		inFolder({ 'pilot.fountain': script, 'bible/harbor.canon.yaml': showCanon }, (cwd) => {
			equal(runCli(['check', 'pilot.fountain'], { cwd }).status, 0);
			equal(runCli(['check', 'pilot.fountain', '--canon', 'bible/harbor.canon.yaml'], { cwd }).status, 1);
			const missing = runCli(['check', 'pilot.fountain', '--canon', 'haarbor'], { cwd });
			equal(missing.status, 2);
			equal(missing.stderr, 'script-supervisor: --canon: There is no canon "haarbor"\n');
		});
	});

	it('reads headings in the languages that it is told', () => {
		const script = 'INNEN. KÜCHE - TAG #1#\n\nRegen.\n\nINT. CUISINE - NUIT #1#\n\nPluie.\n';
		inFolder({ 'film.fountain': script }, (cwd) => {
			const numbersTaken = (...words: readonly string[]): number => {
				const { stdout } = runCli(['check', '.', '--format', 'json', ...words], { cwd });
				const diagnostics = (JSON.parse(stdout) as CheckJson).files.flatMap((file) => file.diagnostics);
				return diagnostics.filter(({ code }) => code === 'duplicate-scene-number').length;
			};
			deepEqual([numbersTaken(), numbersTaken('--locale', 'de'), numbersTaken('--locale', 'fr, DE')], [0, 1, 1]);
			const nights = (locale: string): string => {
				const { stdout } = runCli(['timeline', 'film.fountain', '--locale', locale], { cwd });
				return stdout.split('\n')[2] ?? '';
			};
			match(nights('de,fr'), / N1 /u);
			const unknown = runCli(['check', '.', '--locale', 'tlh'], { cwd });
			equal(unknown.status, 2);
			match(unknown.stderr, /^script-supervisor: --locale has to be of de, es, fr, .*, not "tlh" \(/u);
		});
	});

	it('takes the languages of headings in every command that reads a script', () => {
		const script = 'INNEN. KÜCHE - TAG\n\nRegen.\n';
		inFolder({ 'film.fountain': script, 'old.fountain': script.replace('KÜCHE', 'FLUR') }, (cwd) => {
			const commands: readonly (readonly [readonly string[], RegExp])[] = [
				[['parse', 'film.fountain'], /scene-heading {2}INNEN/u],
				[['breakdown', 'film.fountain', '--format', 'csv'], /,KÜCHE,TAG,/u],
				[['stats', 'film.fountain'], /KÜCHE +1 scene /u],
				[['changes', 'film.fountain', '--from', 'old.fountain'], /INNEN\. KÜCHE/u],
				[['export', 'film.fountain', '--to', 'fdx', '-o', '-'], /<Paragraph Type="Scene Heading"/u],
				[['canon', 'new', 'film.fountain'], /name: Küche/u],
			];
			for (const [words, expected] of commands) {
				match(runCli([...words, '--locale', 'de'], { cwd }).stdout, expected);
				doesNotMatch(runCli(words, { cwd }).stdout, expected);
			}
		});
	});

	it('searches folders, but not those of tools', () => {
		const some = {
			'a.fountain': '',
			'b/c.spmd': '',
			'b/d.fountain.txt': '',
			'b/e.txt': '',
			'node_modules/f.fountain': '',
			'.git/g.fountain': '',
			'h.canon.yaml': 'canon: h\n',
		};
		inFolder(some, (cwd) => {
			const { files: found } = JSON.parse(runCli(['check', '.', '--format', 'json'], { cwd }).stdout) as CheckJson;
			deepEqual(
				found.map(({ path }) => path),
				['a.fountain', 'b/c.spmd', 'b/d.fountain.txt', 'h.canon.yaml'],
			);
		});
	});

	it('names the line of broken YAML once', () => {
		const broken = {
			'here.canon.yaml': 'canon: here\ncharacters:\n  a: { name: A\n  b: { name: B }\n',
			'there.canon.yaml': 'canon: there\ntitle: [\n',
		};
		inFolder(broken, (cwd) => {
			const { stdout } = runCli(['check', '.'], { cwd });
			ok(/^ +3:6 +error +This \{ is never closed\. +canon-syntax$/mu.test(stdout), stdout);
			ok(!/(\d+):\d+ .*\(line \1\)/u.test(stdout), stdout);
		});
	});

	it('shows a broken canon beside the script that stands on it', () => {
		inFolder({ 'pilot.fountain': showScript, 'harbor.canon.yaml': 'canon: harbor\n  title: [' }, (cwd) => {
			const { files: found } = JSON.parse(
				runCli(['check', 'pilot.fountain', '--format', 'json'], { cwd }).stdout,
			) as CheckJson;
			deepEqual(
				found.map(({ path, diagnostics }) => [path, diagnostics[0]?.code]),
				[
					['harbor.canon.yaml', 'canon-syntax'],
					['pilot.fountain', undefined],
				],
			);
		});
	});
});

describe('check of a series', () => {
	const series = { 'series.canon.yaml': seriesCanon, 'one.fountain': partOne, 'two.fountain': partTwo };

	function deadIn(words: readonly string[], cwd: string): readonly string[] {
		const { files: found } = JSON.parse(runCli(['check', ...words, '--format', 'json'], { cwd }).stdout) as CheckJson;
		return found.flatMap(({ path, diagnostics }) =>
			diagnostics
				.filter(({ code }) => code === 'dead-character')
				.map(({ range, related }) => [path, range.start.line + 1, ...related.map((link) => link.path)].join(' ')),
		);
	}

	it('says the same of a part by itself as of the whole folder', () => {
		inFolder(series, (cwd) => {
			const dead = ['two.fountain 3 series.canon.yaml one.fountain'];
			deepEqual(deadIn(['.'], cwd), dead);
			deepEqual(deadIn(['two.fountain'], cwd), dead);
			deepEqual(deadIn(['one.fountain'], cwd), []);
		});
	});

	it('reads the other parts of a numbered script from its folder', () => {
		const numbered = {
			'one.fountain': `[[episode: 1]]\n\n${partOne}`,
			'two.fountain': `[[episode: 2]]\n\n${partTwo}`,
			'draft.fountain': partOne,
		};
		inFolder(numbered, (cwd) => {
			deepEqual(deadIn(['two.fountain'], cwd), ['two.fountain 5 two.fountain one.fountain']);
		});
	});

	it('tells of a running order that names a script nobody has', () => {
		inFolder({ 'series.canon.yaml': seriesCanon, 'two.fountain': partTwo }, (cwd) => {
			const { status, stdout } = runCli(['check', 'two.fountain'], { cwd });
			equal(status, 1);
			match(stdout, /4:15 +error +There is no script one\.fountain\. +canon-reference/u);
		});
	});
});

describe('bad input', () => {
	const oneLine = (stderr: string): boolean => stderr.trim().split('\n').length === 1 && !/\n\s+at /u.test(stderr);

	it('gets one line and status 2, and the other files are checked', () => {
		inFolder(
			{ 'good.fountain': showScript, 'bin.fountain': new Uint8Array([0, 255, 254, 1, 2, 3, 10, 200]) },
			(cwd) => {
				const { status, stdout, stderr } = runCli(
					['check', 'good.fountain', 'gone.fountain', 'bin.fountain', '--format', 'json'],
					{ cwd },
				);
				equal(status, 2);
				equal(
					stderr,
					'script-supervisor: gone.fountain: no such file or folder\nscript-supervisor: bin.fountain: this is not a text file\n',
				);
				deepEqual(
					(JSON.parse(stdout) as CheckJson).files.map(({ path }) => path),
					['good.fountain'],
				);
			},
		);
	});

	it('of every kind is taken: empty, one long line, carriage returns, an open boneyard, a canon that extends itself', () => {
		const bad = {
			'empty.fountain': '',
			'long.fountain': 'INT. A - DAY '.repeat(80_000),
			'cr.fountain': 'INT. A - DAY\r\rANNA\rHello.\r',
			'open.fountain': 'INT. A - DAY\n\n/* and so on\n\nANNA\nHello.\n',
			'self.canon.yaml': 'canon: self\nextends: [self]\n',
		};
		inFolder(bad, (cwd) => {
			const { stdout, stderr } = runCli(['check', '.', '--format', 'json'], { cwd });
			equal(stderr, '');
			const found = (JSON.parse(stdout) as CheckJson).files;
			deepEqual(
				found.map(({ path }) => path),
				['cr.fountain', 'empty.fountain', 'long.fountain', 'open.fountain', 'self.canon.yaml'],
			);
			ok(found[3]?.diagnostics.some(({ code }) => code === 'unclosed-boneyard'));
			ok(found[4]?.diagnostics.some(({ code }) => code === 'canon-reference'));
		});
	});

	it('in the arguments gets one line and status 2', () => {
		for (const words of [
			['chek'],
			['check'],
			['check', 'a', '--format', 'xml'],
			['check', '--loud', 'a'],
			['parse'],
			['parse', 'a', 'b'],
			['lsp'],
			['canon'],
			['canon', 'show', 'nobody-at-all'],
			['timeline', 'samples/redemption.fountain', '--lanes', 'people'],
			['timeline', 'samples/redemption.fountain', '--format', 'svg', '--lanes', 'things'],
		]) {
			const { status, stderr, stdout } = runCli(words);
			equal(status, 2, words.join(' '));
			ok(oneLine(stderr), stderr);
			equal(stdout, '');
		}
	});
});

describe('parse', () => {
	interface ParseJson {
		readonly version: number;
		readonly lines: readonly string[];
		readonly scenes: readonly {
			readonly number: string | null;
			readonly heading: Readonly<Record<string, unknown>>;
			readonly elements: readonly { readonly type: string; readonly text: string }[];
		}[];
		readonly titlePage: readonly { readonly key: string; readonly value: string }[];
	}

	it('prints line types, scenes and title page', () => {
		inFolder(
			{
				'a.fountain':
					'Title: A\n\nINT. MILL - ATTIC - DAY (FLASHBACK) #1A#\n\nANNA (V.O.)\nOne.\nTwo.\n\n.FORCED\n\n!INT. NOT\n',
			},
			(cwd) => {
				const parsed = JSON.parse(runCli(['parse', 'a.fountain', '--format', 'json'], { cwd }).stdout) as ParseJson;
				equal(parsed.version, 1);
				deepEqual(parsed.lines, [
					'title-page',
					'blank',
					'scene-heading',
					'blank',
					'character',
					'dialogue',
					'dialogue',
					'blank',
					'scene-heading',
					'blank',
					'action',
					'blank',
				]);
				const [first, second] = parsed.scenes;
				equal(first?.number, '1A');
				deepEqual(
					[first?.heading['prefix'], first?.heading['place'], first?.heading['time'], first?.heading['modifiers']],
					['INT', ['MILL', 'ATTIC'], 'DAY', ['FLASHBACK']],
				);
				deepEqual(
					first?.elements.map(({ type, text }) => `${type}: ${text}`),
					['scene-heading: INT. MILL - ATTIC - DAY (FLASHBACK) #1A#', 'character: ANNA (V.O.)', 'dialogue: One.\nTwo.'],
				);
				equal(second?.heading['prefix'], null);
				deepEqual(parsed.titlePage, [{ key: 'Title', value: 'A' }]);
			},
		);
	});

	it('prints a listing', () => {
		inFolder({ 'a.fountain': 'INT. MILL - DAY\n\nHe waits.\n' }, (cwd) => {
			equal(
				runCli(['parse', 'a.fountain'], { cwd }).stdout,
				'1  scene-heading  INT. MILL - DAY\n2  blank\n3  action         He waits.\n4  blank\n',
			);
		});
	});
});

describe('timeline', () => {
	it('prints every scene with its time, place and people', () => {
		inFolder(files, (cwd) => {
			const { scenes, days } = JSON.parse(
				runCli(['timeline', 'pilot.fountain', '--format', 'json'], { cwd }).stdout,
			) as Readonly<Record<'scenes' | 'days', readonly Readonly<Record<string, unknown>>[]>>;
			const { evidence, ...third } = scenes[2] ?? {};
			const reason = 'because THE NEXT MORNING after N1, scene 2';
			deepEqual(days[2], { scene: 3, scriptDay: 'D2', reason });
			match(runCli(['timeline', 'pilot.fountain'], { cwd }).stdout, new RegExp(`^3 .* ${reason}$`, 'mu'));
			deepEqual(third, {
				scene: 3,
				number: '3',
				line: 28,
				heading: 'INT. OLD MILL - ATTIC - THE NEXT MORNING',
				thread: 'present',
				scriptDay: 'D2',
				light: 'morning',
				jump: third['jump'],
				earliest: '1979-03-03T05:00',
				latest: '1979-03-03T12:00',
				place: 'mill-attic',
				people: ['KARIN', 'anna-berg'],
			});
			ok(Array.isArray(evidence) && evidence.length > 0);
		});
	});
});

describe('breakdown and stats', () => {
	it('print a script in every format', () => {
		inFolder(files, (cwd) => {
			match(runCli(['breakdown', 'pilot.fountain'], { cwd }).stdout, /^1 +D1 +INT +OLD MILL +DAY /mu);
			match(runCli(['breakdown', 'pilot.fountain', '--format', 'csv'], { cwd }).stdout, /^Scene,Day,I\/E,/u);
			match(runCli(['breakdown', 'pilot.fountain', '--format', 'html'], { cwd }).stdout, /^<!DOCTYPE html>/u);
			match(runCli(['breakdown', 'pilot.fountain', '--matrix'], { cwd }).stdout, /^Scene +Day +Length +1/mu);
			equal(runCli(['breakdown', 'pilot.fountain', '-o', 'pilot.xlsx'], { cwd }).stdout, '');
			equal(readXlsx(readFileSync(join(cwd, 'pilot.xlsx')))[0]?.cells[1]?.[3], 'OLD MILL');
			match(
				runCli(['breakdown', 'pilot.fountain', '-o', 'pilot.xlsx'], { cwd }).stderr,
				/pilot\.xlsx: this file is there already; --force writes over it\n$/u,
			);
			equal(runCli(['breakdown', 'pilot.fountain', '--matrix', '--format', 'json'], { cwd }).status, 2);
			match(runCli(['stats', 'pilot.fountain'], { cwd }).stdout, /^Scenes +\d+, together /mu);
			for (const command of ['breakdown', 'stats']) {
				const json = runCli([command, 'pilot.fountain', '--format', 'json'], { cwd });
				equal((JSON.parse(json.stdout) as { readonly version: number }).version, 1);
			}
		});
	});

	it('count the pages of the paper that an export has', () => {
		// As many lines as A4 has room for, and Letter has not.
		const script = `INT. ROOM - DAY\n\n${'He waits.\n\n'.repeat(28)}`;
		inFolder({ 'pilot.fountain': script, 'old.fountain': script.replace('waits', 'stays') }, (cwd) => {
			const pagesOn = (pages: RegExp, ...words: readonly string[]): string | undefined =>
				pages.exec(runCli(words, { cwd }).stdout)?.[1];
			for (const [paper, nPages] of [
				['letter', '2'],
				['a4', '1'],
			] as const) {
				equal(pagesOn(/printed on (\d)/u, 'breakdown', 'pilot.fountain', '--paper', paper), nPages);
				equal(pagesOn(/^Pages +(\d)/u, 'stats', 'pilot.fountain', '--paper', paper), nPages);
			}
			const changes = ['changes', 'pilot.fountain', '--from', 'old.fountain'];
			match(runCli([...changes], { cwd }).stdout, /^Changed pages: 1, 2$/mu);
			match(runCli([...changes, '--paper', 'a4'], { cwd }).stdout, /^Changed pages: 1$/mu);
			equal(runCli(['stats', 'pilot.fountain', '--paper', 'a5'], { cwd }).status, 2);
			// What changes no page.
			equal(runCli(['stats', 'pilot.fountain', '--scene-numbers', 'left'], { cwd }).status, 2);
		});
	});

	it('refuse a name that is no format, and write nothing', () => {
		inFolder(files, (cwd) => {
			for (const name of ['out.pdf', 'out.docx', 'out.XLS']) {
				const { status, stdout, stderr } = runCli(['breakdown', 'pilot.fountain', '-o', name], { cwd });
				deepEqual([status, stdout], [2, '']);
				match(stderr, /is no format of a breakdown; name the file \.txt, \.csv, \.xlsx, \.json or \.html/u);
				ok(!existsSync(join(cwd, name)));
			}
			equal(runCli(['breakdown', 'pilot.fountain', '-o', 'out.txt'], { cwd }).status, 0);
			match(readFileSync(join(cwd, 'out.txt'), 'utf8'), /Continuity breakdown/u);
			equal(runCli(['breakdown', 'pilot.fountain', '-o', 'out.lst', '--format', 'csv'], { cwd }).status, 0);
			const other = runCli(['breakdown', 'pilot.fountain', '-o', 'out.xlsx', '--format', 'csv'], { cwd });
			match(other.stderr, /out\.xlsx: this becomes a CSV table; name it \.csv, not \.xlsx/u);
			ok(!existsSync(join(cwd, 'out.xlsx')));
			for (const command of ['stats', 'timeline', 'changes'])
				equal(runCli([command, 'pilot.fountain', '-o', 'out.pdf'], { cwd }).status, 2);
		});
	});

	it('give the lengths that were counted by hand', () => {
		const { stdout } = runCli(['breakdown', 'samples/redemption.fountain', '--format', 'json']);
		const { scenes } = JSON.parse(stdout) as { readonly scenes: readonly { readonly pages: string }[] };
		const byHand = readFileSync(new URL('../../samples/redemption.breakdown.md', import.meta.url), 'utf8');
		deepEqual(
			scenes.map(({ pages }) => pages),
			[...byHand.matchAll(/^\| +\d+ \|.*\| ([ \d/]+) \|$/gmu)].map(([, length]) => length?.trim()),
		);
	});

	it('tell what they can’t do in one line', () => {
		equal(runCli(['breakdown', 'nowhere.fountain']).status, 2);
		equal(runCli(['stats', 'nowhere.fountain']).status, 2);
		const { status, stderr } = runCli(['breakdown', 'samples/redemption.fountain', '--order', 'alphabet']);
		equal(status, 2);
		match(stderr, /--order has to be one of script, story/u);
	});
});

describe('the timeline of several scripts', () => {
	const series = ['2-the-bell', '3-spring-tide', '1-low-water'].map((name) => `samples/series/${name}.fountain`);

	it('prints the parts of a story in running order, whatever order they are given in', () => {
		const { stdout } = runCli(['timeline', ...series]);
		deepEqual(
			stdout.split('\n').filter((line) => line.startsWith('samples/')),
			[
				'samples/series/1-low-water.fountain · "Low Water"',
				'samples/series/2-the-bell.fountain · "The Bell"',
				'samples/series/3-spring-tide.fountain · "Spring Tide"',
			],
		);
		equal(runCli(['timeline', 'samples/series']).stdout, stdout);
		equal((stdout.match(/^1 +\d+ +D1 /gmu) ?? []).length, 3);
	});

	it('gives each script with its path, its part and its scenes', () => {
		const { stdout } = runCli(['timeline', 'samples/series', 'samples/own-universe', '--format', 'json']);
		const { version, scripts } = JSON.parse(stdout) as {
			readonly version: number;
			readonly scripts: readonly {
				readonly path: string;
				readonly part: string | null;
				readonly scenes: readonly unknown[];
			}[];
		};
		equal(version, 1);
		deepEqual(
			scripts.map(({ path, part, scenes }) => [path, part, scenes.length > 2]),
			[
				['samples/own-universe/the-long-light.fountain', null, true],
				['samples/series/1-low-water.fountain', '"Low Water"', true],
				['samples/series/2-the-bell.fountain', '"The Bell"', true],
				['samples/series/3-spring-tide.fountain', '"Spring Tide"', true],
			],
		);
	});

	it('is no picture, and none where a script is missing', () => {
		const picture = runCli(['timeline', 'samples/series', '--format', 'svg']);
		equal(picture.status, 2);
		match(picture.stderr, /a picture shows one script, not 3/u);
		const missing = runCli(['timeline', series[0] ?? '', 'nowhere.fountain']);
		equal(missing.status, 2);
		match(missing.stderr, /nowhere\.fountain: no such file or folder/u);
		equal(runCli(['timeline', 'samples/series/the-salt-line.canon.yaml']).status, 2);
	});
});

describe('timeline as a picture', () => {
	it('is one SVG, with the problems that check finds', () => {
		const { status, stdout } = runCli(['timeline', 'samples/redemption-draft.fountain', '--format', 'svg']);
		equal(status, 0);
		match(stdout, /^<svg [^]*<\/svg>\n$/u);
		equal(stdout.match(/class="scene"/gu)?.length, 57);
		match(stdout, /\(dead-character\)/u);
	});

	it('has lanes for places where it is asked to', () => {
		inFolder(files, (cwd) => {
			const lanes = (kind: string): string =>
				runCli(['timeline', 'pilot.fountain', '--format', 'svg', '--lanes', kind], { cwd }).stdout;
			match(lanes('people'), />KARIN<\/text>/u);
			ok(!lanes('places').includes('>KARIN</text>'));
		});
	});
});

describe('canon', () => {
	it('checks a canon file', () => {
		inFolder({ 'a.canon.yaml': 'canon: a\ncharacters:\n  anna: { nam: Anna }\n' }, (cwd) => {
			const { status, stdout } = runCli(['canon', 'check', 'a.canon.yaml'], { cwd });
			equal(status, 1);
			match(stdout, /canon-schema/u);
		});
	});

	it('shows what the canon knows of a name', () => {
		inFolder({ 'harbor.canon.yaml': showCanon }, (cwd) => {
			const { status, stdout } = runCli(['canon', 'show', 'Anna', 'Berg'], { cwd });
			equal(status, 0);
			match(stdout, /^Anna Berg\n/u);
			match(stdout, /born\s+14 May 1950/u);
			match(stdout, /anna-berg · harbor\.canon\.yaml:4 · Harbor reel 2/u);
		});
	});

	it('falls back on the canon that ships with the product', () => {
		inFolder({}, (cwd) => {
			match(runCli(['canon', 'show', 'jesse-pinkman'], { cwd }).stdout, /^Jesse Pinkman\n/u);
		});
	});

	it('lays the canons that commas separate on top of each other', () => {
		const extra = 'canon: extra\ncharacters:\n  zoe: { name: Zoe Lund }\n';
		inFolder({ 'extra.canon.yaml': extra, 'story.fountain': 'INT. PIER - DAY\n\nZOE\nHello.\n' }, (cwd) => {
			const both = ['--canon', 'breaking-bad, ./extra.canon.yaml'];
			match(runCli(['canon', 'show', 'Zoe', ...both], { cwd }).stdout, /^Zoe Lund\n/u);
			match(runCli(['canon', 'show', 'jesse-pinkman', ...both], { cwd }).stdout, /^Jesse Pinkman\n/u);
			match(runCli(['timeline', 'story.fountain', '--format', 'json', ...both], { cwd }).stdout, /"zoe"/u);
		});
	});

	it('begins a new one that has no problems', () => {
		inFolder({ 'pilot.fountain': showScript.replace('[[canon: ./harbor.canon.yaml]]\n', '') }, (cwd) => {
			for (const words of [
				['canon', 'new', '-o', 'example.canon.yaml'],
				['canon', 'new', 'pilot.fountain', '--output', 'pilot.canon.yaml'],
			]) {
				const { status, stdout } = runCli(words, { cwd });
				equal(status, 0);
				equal(stdout, '');
			}
			const { stdout, status } = runCli(['check', '.', '--fail-on', 'information'], { cwd });
			equal(status, 0, stdout);
		});
	});

	it('makes one of several scripts, in the order in which they are named', () => {
		inFolder({ 'parts/b.fountain': partTwo, 'parts/a.fountain': partOne }, (cwd) => {
			const { status, stdout } = runCli(['canon', 'new', 'parts/b.fountain', 'parts/a.fountain'], { cwd });
			equal(status, 0);
			match(
				stdout,
				/^episodes:\n {2}- \{ script: "parts\/b\.fountain", title: .+ \}\n {2}- \{ script: "parts\/a\.fountain"/mu,
			);
		});
	});

	it('never writes over a file, and says so', () => {
		inFolder({ 'mine.canon.yaml': 'canon: mine\n' }, (cwd) => {
			const { status, stderr } = runCli(['canon', 'new', '-o', 'mine.canon.yaml'], { cwd });
			equal(status, 2);
			equal(stderr, 'script-supervisor: mine.canon.yaml: this file is there already and stays as it is\n');
			equal(readFileSync(join(cwd, 'mine.canon.yaml'), 'utf8'), 'canon: mine\n');
			equal(runCli(['canon', 'new', '-o', 'mine.yaml'], { cwd }).status, 2);
			equal(runCli(['canon', 'new', 'mine.canon.yaml'], { cwd }).status, 2);
			equal(runCli(['canon', 'new', 'nowhere.fountain'], { cwd }).status, 2);
		});
	});
});

describe('the samples', () => {
	it('are clean where they should be', () => {
		const { status, stdout } = runCli([
			'check',
			'samples/redemption.fountain',
			'samples/own-universe',
			'samples/series',
		]);
		equal(status, 0);
		match(stdout, /^No problems in 5 scripts and 2 canon files/u);
	});

	it('know everybody in a universe of their own', () => {
		const { stdout } = runCli(['timeline', 'samples/own-universe/the-long-light.fountain', '--format', 'json']);
		const { scenes } = JSON.parse(stdout) as { scenes: readonly { people: readonly string[] }[] };
		const people = scenes.flatMap((scene) => scene.people);
		ok(people.includes('pip-ollerenshaw'));
		deepEqual(
			people.filter((id) => id === id.toUpperCase()),
			[],
		);
	});
});

describe('help and version', () => {
	it('are there', () => {
		match(runCli(['--version']).stdout, /^\d+\.\d+\.\d+\n$/u);
		for (const command of ['check', 'parse', 'timeline', 'breakdown', 'stats', 'canon', 'lsp']) {
			match(runCli(['--help']).stdout, new RegExp(`^  ${command} `, 'mu'));
			equal(runCli([command, '--help']).status, 0);
		}
	});
});
