/** Which canon applies: note, title page, setting, folder, none; and what is told when one can't be had. */
import { deepEqual, equal } from 'node:assert/strict';

import type { AnalysisOptions } from '../../support/analysisOf.js';
import { analysisOf } from '../../support/analysisOf.js';

const uri = 'file:///show/s1/pilot.fountain';
const scene = 'INT. MILL - DAY\n\nANNA\nHello.\n';

function canon(id: string, rest = ''): string {
	return `canon: ${id}\ntitle: ${id}\n${rest}`;
}

async function layersOf(
	script: string,
	files: Readonly<Record<string, string>> = {},
	options: AnalysisOptions = {},
): Promise<readonly string[]> {
	const analysis = await analysisOf({ [uri]: script }, { ...options, disk: files });
	return analysis.canon(uri)?.layers.map(({ id }) => id) ?? [];
}

async function problemsOf(
	script: string,
	files: Readonly<Record<string, string>> = {},
	options: AnalysisOptions = {},
): Promise<readonly string[]> {
	const analysis = await analysisOf({ [uri]: script }, { ...options, disk: files });
	const text = script.split('\n');
	return analysis
		.findings(uri)
		.filter(({ code }) => code === 'canon-reference')
		.map(
			({ message, range: { start, end } }) =>
				`${text[start.line]?.slice(start.character, end.character) ?? ''}: ${message}`,
		);
}

const bundled = { 'sea.canon.yaml': canon('sea'), 'storm.canon.yaml': canon('storm', 'extends: [sea]\n') };

describe('the canon that applies', () => {
	it('is the one that a note names, with all that it extends', async () => {
		deepEqual(await layersOf(`[[canon: storm]]\n\n${scene}`, {}, { bundled }), ['sea', 'storm']);
	});

	it('has later names on top', async () => {
		const files = { 'file:///show/s1/own.canon.yaml': canon('own') };
		deepEqual(await layersOf(`[[canon: sea, ./own.canon.yaml]]\n\n${scene}`, files, { bundled }), ['sea', 'own']);
	});

	it('is the note’s before the title page’s', async () => {
		deepEqual(await layersOf(`Title: A\nCanon: storm\n\n[[canon: sea]]\n\n${scene}`, {}, { bundled }), ['sea']);
		deepEqual(await layersOf(`Title: A\nCanon: storm\n\n${scene}`, {}, { bundled }), ['sea', 'storm']);
	});

	it('is the setting’s where the script names none', async () => {
		deepEqual(await layersOf(scene, {}, { bundled, config: { canon: ['sea'] } }), ['sea']);
		deepEqual(await layersOf(`[[canon: storm]]\n\n${scene}`, {}, { bundled, config: { canon: ['sea'] } }), [
			'sea',
			'storm',
		]);
	});

	it('is every canon file from the workspace root down to the script’s folder, the nearest on top', async () => {
		const files = {
			'file:///show/s1/near.canon.yaml': canon('near'),
			'file:///show/far.canon.yaml': canon('far'),
			'file:///outside.canon.yaml': canon('outside'),
			'file:///show/s2/other.canon.yaml': canon('other'),
		};
		deepEqual(await layersOf(scene, files), ['far', 'near']);
	});

	it('is found in the script’s own folder where no workspace is open', async () => {
		const files = { 'file:///show/s1/near.canon.yaml': canon('near'), 'file:///show/far.canon.yaml': canon('far') };
		deepEqual(await layersOf(scene, files, { roots: [] }), ['near']);
	});

	it('is none where there is none', async () => {
		deepEqual(await layersOf(scene), []);
		equal((await analysisOf({ [uri]: scene })).canonInForce(uri).state, 'none');
	});

	it('can be a workspace canon by its id', async () => {
		deepEqual(
			await layersOf(`[[canon: own]]\n\n${scene}`, { 'file:///show/own.canon.yaml': canon('own') }, { bundled }),
			['own'],
		);
	});
});

describe('a canon that can’t be had', () => {
	it('is told on the words that name it', async () => {
		deepEqual(await problemsOf(`[[canon: see, sea]]\n\n${scene}`, {}, { bundled }), [
			'see: There is no canon "see". Did you mean "sea"?',
		]);
		deepEqual(await problemsOf(`[[canon: ./gone.canon.yaml]]\n\n${scene}`), [
			'./gone.canon.yaml: There is no canon file ./gone.canon.yaml.',
		]);
		deepEqual(await problemsOf(`Title: A\nCanon: nowhere\n\n${scene}`, {}, { bundled }), [
			'nowhere: There is no canon "nowhere".',
		]);
	});

	it('is not read from outside the workspace', async () => {
		const files = { 'file:///secret.canon.yaml': canon('secret') };
		deepEqual(await layersOf(`[[canon: ../../secret.canon.yaml]]\n\n${scene}`, files), []);
		const [problem] = await problemsOf(`[[canon: ../../secret.canon.yaml]]\n\n${scene}`, files);
		equal(problem?.includes('outside the workspace'), true);
		deepEqual(await layersOf(scene, files, { config: { canon: ['/secret.canon.yaml'] } }), ['secret']);
	});

	it('leaves the others in force', async () => {
		deepEqual(await layersOf(`[[canon: sea, nowhere]]\n\n${scene}`, {}, { bundled }), ['sea']);
	});
});

describe('a canon file', () => {
	const own = 'file:///show/s1/own.canon.yaml';

	it('that extends itself is told of and counts', async () => {
		const analysis = await analysisOf({ [uri]: scene, [own]: canon('own', 'extends: [own]\n') });
		deepEqual(
			analysis.findings(own).map(({ code, range }) => `${code} ${String(range.start.line)}`),
			['canon-reference 2'],
		);
		deepEqual(
			analysis.canon(uri)?.layers.map(({ id }) => id),
			['own'],
		);
	});

	it('with an error of syntax is left out until it can be read', async () => {
		const analysis = await analysisOf({ [uri]: scene, [own]: 'canon: own\n  title: [' });
		equal(analysis.findings(own)[0]?.code, 'canon-syntax');
		const { state, message } = analysis.canonInForce(uri);
		equal(state, 'failed');
		equal(message?.startsWith('own.canon.yaml line '), true);
	});

	it('can be extended by a path', async () => {
		const files = {
			'file:///show/base.canon.yaml': canon('base'),
			[own]: canon('own', 'extends: [../base.canon.yaml]\n'),
		};
		deepEqual(await layersOf(`[[canon: ./own.canon.yaml]]\n\n${scene}`, files), ['base', 'own']);
	});
});

describe('an event in a note where no canon applies', () => {
	const tied = (note: string): string => `INT. MILL - DAY\n\n[[time: ${note}]]\n\nANNA\nHello.\n`;

	it('is nobody’s', async () => {
		for (const relation of ['during', 'before', 'after'])
			deepEqual(await problemsOf(tied(`${relation} nothing`)), [
				'nothing: No canon applies here that could have the event "nothing".',
			]);
	});

	it('may be of a canon that can’t be had just now', async () => {
		const missing = await problemsOf(`[[canon: strom]]\n\n${tied('during nothing')}`, {}, { bundled });
		deepEqual(missing.length, 1);
		equal(missing[0]?.startsWith('strom: '), true);
		deepEqual(await problemsOf(tied('during nothing'), {}, { config: { canon: ['strom'] } }), []);
		deepEqual(await problemsOf(tied('during nothing'), { 'file:///show/own.canon.yaml': 'canon: [\n' }), []);
	});

	it('is not what a scene, a date or a distance is', async () => {
		for (const note of ['same as #1', '2015-03-02', '+3 days', 'Christmas 2015'])
			deepEqual(await problemsOf(tied(note)), []);
	});
});
