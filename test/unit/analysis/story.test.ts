/** Several scripts as one story: which belong together, what one tells the others, and what an edit of one makes new. */
import { deepEqual, equal } from 'node:assert/strict';

import type { Analysis } from '../../../server/src/analysis/analysis.js';
import type { AnalysisHost } from '../../../server/src/analysis/host.js';
import { analysisOf, hostOf, positionOf } from '../../support/analysisOf.js';
import { partOne, partOneUri, partTwo, partTwoUri, seriesCanon, seriesUri, storyFolder } from '../../support/story.js';

const roots = [storyFolder];
const series = { [seriesUri]: seriesCanon, [partOneUri]: partOne };
const numbered = (number: number, script: string): string => `[[episode: ${String(number)}]]\n\n${script}`;

/** The lines, from 1, on which somebody is there after their death or before their birth. */
function clashes(analysis: Analysis, uri: string): readonly string[] {
	return analysis
		.findings(uri)
		.filter(({ code }) => code === 'dead-character' || code === 'unborn-character')
		.map(({ severity, range, message }) => `${String(range.start.line + 1)} ${severity}: ${message}`);
}

async function clashesIn(script: string, disk: Readonly<Record<string, string>>): Promise<readonly string[]> {
	return clashes(await analysisOf({ [partTwoUri]: script }, { roots, disk }), partTwoUri);
}

function problems(analysis: Analysis, uri: string): readonly string[] {
	return analysis
		.findings(uri)
		.filter(({ code }) => code.startsWith('canon-'))
		.map(
			({ code, range, message }) =>
				`${String(range.start.line + 1)}:${String(range.start.character + 1)} ${code}: ${message}`,
		);
}

const deadInPartTwo = ['3 warning: GIL speaks here, after dying in scene 1 of "Ebb".'];

describe('a story', () => {
	it('is what a canon lists: who dies in one part is dead in the next', async () => {
		deepEqual(await clashesIn(partTwo, series), deadInPartTwo);
	});

	it('shows its links in both files', async () => {
		const analysis = await analysisOf({ [partTwoUri]: partTwo }, { roots, disk: series });
		const [finding] = analysis.findings(partTwoUri).filter(({ code }) => code === 'dead-character');
		deepEqual(
			finding?.evidence.map(({ message, at: { uri, range } }) => [message, uri, range.start, range.end.character]),
			[
				['episode 2 comes after "Ebb"', seriesUri, { line: 4, character: 14 }, 26],
				['GIL dies in scene 1 of "Ebb"', partOneUri, positionOf(partOne, 'dies: GIL', 6), 11],
			],
		);
	});

	it('is what says [[episode: n]] in one folder under one canon', async () => {
		const disk = { [partOneUri]: numbered(1, partOne) };
		deepEqual(await clashesIn(numbered(2, partTwo), disk), [
			'5 warning: GIL speaks here, after dying in scene 1 of episode 1.',
		]);
	});

	it('has its order from the numbers, not from the names of files', async () => {
		deepEqual(await clashesIn(numbered(2, partTwo), { [partOneUri]: numbered(3, partOne) }), []);
	});

	it('is not what shares a folder, a canon, or a number in another folder', async () => {
		const canon = { [seriesUri]: 'canon: series\ntitle: Series\n' };
		deepEqual(await clashesIn(partTwo, { ...canon, [partOneUri]: partOne }), []);
		deepEqual(await clashesIn(numbered(2, partTwo), { ...canon, [partOneUri]: partOne }), []);
		deepEqual(await clashesIn(partTwo, { ...canon, [partOneUri]: numbered(1, partOne) }), []);
		deepEqual(await clashesIn(numbered(2, partTwo), { 'file:///series/b/one.fountain': numbered(1, partOne) }), []);
	});

	it('is not what says [[episode: n]] under different canons', async () => {
		const disk = {
			'file:///series/a.yaml': 'canon: a\ntitle: A\n',
			'file:///series/b.yaml': 'canon: b\ntitle: B\n',
			[partOneUri]: `[[canon: ./a.yaml]]\n${numbered(1, partOne)}`,
		};
		deepEqual(await clashesIn(`[[canon: ./b.yaml]]\n${numbered(2, partTwo)}`, disk), []);
		deepEqual(await clashesIn(`[[canon: ./a.yaml]]\n${numbered(2, partTwo)}`, disk), [
			'6 warning: GIL speaks here, after dying in scene 1 of episode 1.',
		]);
	});

	it('reads no neighbour of a script that is in none', async () => {
		const analysis = await analysisOf({ [partTwoUri]: partTwo }, { roots, disk: { [partOneUri]: partOne } });
		equal(analysis.isKnown(partOneUri), false);
	});

	it('knows in a later part whom only its action names', async () => {
		deepEqual(await clashesIn('INT. GARAGE - NIGHT\n\nGil steps in.\n', series), [
			'3 warning: Gil appears here, after dying in scene 1 of "Ebb".',
		]);
	});

	it('tells an earlier part of a birth in a later one', async () => {
		const born = 'INT. WARD - DAY\n\n[[born: HOLLY]]\n\nRose smiles.\n';
		const early = 'INT. GARAGE - DAY\n\nHOLLY\nHello.\n';
		const analysis = await analysisOf({ [partOneUri]: early, [partTwoUri]: born, [seriesUri]: seriesCanon }, { roots });
		deepEqual(clashes(analysis, partOneUri), [
			'3 warning: HOLLY speaks here, before being born in scene 1 of episode 2.',
		]);
		deepEqual(clashes(analysis, partTwoUri), []);
	});
});

describe('the dead of an earlier part', () => {
	it('may be seen in a flashback, a dream, a story, heard and remembered', async () => {
		const later = [
			'INT. GARAGE - DAY (FLASHBACK)\n\nGIL\nThen.\n',
			'INT. GARAGE - NIGHT (DREAM)\n\nGIL\nBoo.\n',
			'INT. GARAGE - DAY\n\n[[thread: story]]\n\nGIL\nOnce.\n',
			'INT. GARAGE - DAY\n\nGIL (V.O.)\nListen.\n\nA photograph of Gil. Rose takes Gil’s coat.\n',
		];
		for (const script of later) deepEqual(await clashesIn(script, series), [], script);
	});

	it('may be seen before their death, by its date', async () => {
		const dated = { ...series, [partOneUri]: `[[time: 1977-07-01]]\n\n${partOne}` };
		deepEqual(await clashesIn(`[[time: 1977-06-01]]\n\n${partTwo}`, dated), []);
		deepEqual(await clashesIn('INT. GARAGE - DAY (FLASHBACK - 1976)\n\nGIL\nThen.\n', dated), []);
	});

	it('are dead after it by its date, even in a flashback, and the dates are the links', async () => {
		const disk = { ...series, [partOneUri]: `[[time: 1977-06-01]]\n\n${partOne}` };
		const script = 'INT. GARAGE - DAY (FLASHBACK - 1978)\n\nGIL\nThen.\n';
		const analysis = await analysisOf({ [partTwoUri]: script }, { roots, disk });
		const [finding] = analysis.findings(partTwoUri).filter(({ code }) => code === 'dead-character');
		deepEqual(
			finding?.evidence.map(({ message, at }) => [message, at.uri.slice(storyFolder.length), at.range.start.line]),
			[
				['scene 1 is set in 1978', 'two.fountain', 0],
				['scene 1 of "Ebb" is set on 1 June 1977', 'one.fountain', 2],
				['GIL dies in scene 1 of "Ebb"', 'one.fountain', 6],
			],
		);
	});

	it('are told of more quietly where only the later part has a date', async () => {
		deepEqual(await clashesIn(`[[time: 1965]]\n\n${partTwo}`, series), [
			'5 information: GIL speaks here, after dying in scene 1 of "Ebb".',
		]);
	});

	it('did not die in what was dreamt or told', async () => {
		const dream = { ...series, [partOneUri]: partOne.replace('- DAY', '- DAY (DREAM)') };
		deepEqual(await clashesIn(partTwo, dream), []);
		const told = {
			...series,
			[partOneUri]: partOne.replace('[[dies', '[[time: 1970]]\n\n[[thread: story]]\n\n[[dies'),
		};
		deepEqual(await clashesIn(`[[time: 1980]]\n\n${partTwo}`, told), []);
	});
});

describe('the clock', () => {
	const dated = `[[time: 1977-06-01 10:00]]\n\n${partOne}\nINT. GARAGE - DAY (FIVE YEARS LATER)\n\nROSE\nStill.\n`;
	const series3 = seriesCanon.replace('  - { script: two', '  - { script: mid.fountain }\n  - { script: two');

	async function earliest(
		script: string,
		disk: Readonly<Record<string, string>>,
	): Promise<readonly (number | undefined)[]> {
		const analysis = await analysisOf({ [partTwoUri]: script }, { roots, disk });
		return (
			analysis
				.view(partTwoUri)
				?.timeline.scenes.map(({ likely }) => likely.earliest.minute && Math.floor(likely.earliest.minute / 1440)) ?? []
		);
	}

	const firstOfJune = (Date.UTC(1977, 5, 1) / 86_400_000) | 0;

	it('goes on from part to part: a later one begins no earlier than the one before', async () => {
		deepEqual(await earliest(partTwo, { ...series, [partOneUri]: dated }), [firstOfJune]);
		const disk = { [seriesUri]: series3, [partOneUri]: dated, [`${storyFolder}mid.fountain`]: partTwo };
		deepEqual(await earliest(partTwo, disk), [firstOfJune]);
	});

	it('is set anew by the script’s own words, and stands still in flashbacks and without dates', async () => {
		const disk = { ...series, [partOneUri]: dated };
		deepEqual(await earliest(`[[time: 1970-01-02]]\n\n${partTwo}`, disk), [1]);
		deepEqual(await earliest('INT. GARAGE - DAY (FLASHBACK)\n\nRain.\n', disk), [undefined]);
		deepEqual(await earliest(partTwo, series), [undefined]);
	});

	it('proves nothing loudly', async () => {
		const canon = `${seriesCanon}characters:\n  otto: { name: Otto Lund, cue: OTTO, died: 1975 }\n`;
		const disk = { [seriesUri]: canon, [partOneUri]: dated };
		const analysis = await analysisOf({ [partTwoUri]: 'INT. A - DAY\n\nOTTO LUND (50) waits.\n' }, { roots, disk });
		const [finding] = analysis.findings(partTwoUri).filter(({ code }) => code === 'dead-character');
		equal(finding?.severity === 'warning' || finding?.severity === 'error', false);
		equal(finding?.evidence[0]?.message, 'episode 2 comes after "Ebb", as no words say otherwise');
	});
});

describe('what is destroyed in an earlier part', () => {
	async function gone(script: string): Promise<readonly string[]> {
		const one = 'INT. OLD MILL - NIGHT\n\n[[destroyed: THE OLD MILL]]\n\nFire.\n';
		const analysis = await analysisOf({ [partTwoUri]: script }, { roots, disk: { ...series, [partOneUri]: one } });
		return analysis.findings(partTwoUri).map(({ code, severity, message }) => [code, severity, message].join(' | '));
	}

	it('is gone', async () => {
		deepEqual(await gone('INT. OLD MILL - ATTIC - DAY\n\nA bat.\n'), [
			'place-anachronism | warning | This scene is set in OLD MILL, which was destroyed in scene 1 of "Ebb".',
		]);
	});

	it('may be a ruin, a memory, another place', async () => {
		deepEqual(await gone('INT. RUINED OLD MILL - DAY\n\nA bat.\n'), []);
		deepEqual(await gone('INT. NEW MILL - DAY\n\nA bat.\n'), []);
		const back =
			'INT. HUT - DAY\n\nRain.\n\nINT. OLD MILL - DAY (FLASHBACK)\n\nA bat.\n\nINT. HUT - BACK TO PRESENT\n\nRain.\n';
		deepEqual(await gone(back), []);
	});
});

describe('a running order', () => {
	async function problemsWith(
		episodes: string,
		disk: Readonly<Record<string, string>> = {},
	): Promise<readonly string[]> {
		const canon = `canon: series\ntitle: Series\nepisodes:\n${episodes}`;
		return problems(await analysisOf({ [seriesUri]: canon }, { roots, disk }), seriesUri);
	}

	it('says at the path that there is no such script', async () => {
		deepEqual(await problemsWith('  - { script: one.fountain }\n', {}), [
			'4:15 canon-reference: There is no script one.fountain.',
		]);
	});

	it('says where a script stands twice', async () => {
		const twice = '  - { script: one.fountain }\n  - { script: ./one.fountain }\n';
		deepEqual(await problemsWith(twice, { [partOneUri]: partOne }), [
			'5:15 canon-contradiction: ./one.fountain is in the running order twice.',
		]);
	});

	it('takes either slash, and sound paths in silence', async () => {
		const disk = { [partOneUri]: partOne, 'file:///series/s%202/%C3%A9.fountain': partTwo };
		deepEqual(await problemsWith("  - { script: .\\one.fountain }\n  - { script: 's 2\\é.fountain' }\n", disk), []);
	});

	it('reads nothing outside the workspace and takes no canon for a script', async () => {
		const disk = { 'file:///secret.fountain': partOne };
		const canon =
			'canon: series\ntitle: Series\nepisodes:\n  - { script: ../secret.fountain }\n  - { script: series.canon.yaml }\n';
		const analysis = await analysisOf({ [seriesUri]: canon, [partTwoUri]: partTwo }, { roots, disk });
		deepEqual(problems(analysis, seriesUri), [
			'4:15 canon-reference: ../secret.fountain lies outside the workspace, so it is not read.',
			'5:15 canon-reference: series.canon.yaml is a canon file, not a script.',
		]);
		equal(analysis.isKnown('file:///secret.fountain'), false);
		deepEqual(clashes(analysis, partTwoUri), []);
	});

	it('says at both notes that two scripts claim one place, and lets neither follow the other', async () => {
		const analysis = await analysisOf(
			{ [partOneUri]: numbered(1, partOne), [partTwoUri]: numbered(1, partTwo) },
			{ roots },
		);
		const expected = ['1:1 canon-contradiction: Two scripts of this story say that they are episode 1.'];
		deepEqual(problems(analysis, partOneUri), expected);
		deepEqual(problems(analysis, partTwoUri), expected);
		deepEqual(clashes(analysis, partTwoUri), []);
	});
});

describe('an edit of one part', () => {
	function insert(host: AnalysisHost, text: string, piece: string, newText: string): void {
		const at = positionOf(text, piece);
		const edit = { range: { start: at, end: at }, newText };
		host.applyChange({ files: new Map([[partOneUri, { kind: 'edit', edit, version: 2 }]]) });
	}

	const both = { ...series, [partTwoUri]: partTwo };

	it('changes the others’ problems', async () => {
		const host = await hostOf(both, { roots });
		deepEqual(clashes(host.snapshot(), partTwoUri), deadInPartTwo);
		insert(host, partOne, 'dies', 'nothing ');
		deepEqual(clashes(host.snapshot(), partTwoUri), []);
	});

	it('leaves the others as they are while it tells nothing new', async () => {
		const host = await hostOf(both, { roots });
		const before = { view: host.snapshot().view(partTwoUri), findings: host.snapshot().findings(partTwoUri) };
		insert(host, partOne, 'I will.', 'Yes. ');
		equal(host.snapshot().view(partTwoUri), before.view);
		equal(host.snapshot().findings(partTwoUri), before.findings);
	});

	it('moves the links into it without looking at the others again', async () => {
		const host = await hostOf(both, { roots });
		const view = host.snapshot().view(partTwoUri);
		host.snapshot().findings(partTwoUri);
		insert(host, partOne, 'INT. GARAGE', '= a word\n\n');
		equal(host.snapshot().view(partTwoUri), view);
		const [finding] = host.snapshot().findings(partTwoUri);
		equal(finding?.evidence.at(-1)?.at.range.start.line, 6);
	});

	it('computes no timeline of the others', async () => {
		const host = await hostOf(both, { roots });
		host.snapshot().findings(partTwoUri);
		insert(host, partOne, 'DAY', 'NEXT ');
		host.snapshot().findings(partTwoUri);
		equal(host.snapshot().nTimelines(partTwoUri), 1);
	});

	it('gives what a fresh start gives', async () => {
		const host = await hostOf(both, { roots });
		host.snapshot().findings(partTwoUri);
		insert(host, partOne, 'ROSE\n', 'ABEL\nWell.\n\n');
		const seen = (analysis: Analysis): unknown =>
			analysis.findings(partTwoUri).map(({ code, message, evidence }) => [code, message, evidence]);
		deepEqual(seen(host.snapshot()), seen(host.snapshot().fresh()));
	});
});
