/**
 * Writes what is generated from the source: the settings and their texts into the manifest, the page on them, the index of
 * the pages on each code.
 * `--check` writes nothing and fails when a file would change.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const isChecking = process.argv.includes('--check');

async function load(entry) {
	const { outputFiles } = await build({
		entryPoints: [join(root, entry)],
		bundle: true,
		write: false,
		format: 'esm',
		platform: 'neutral',
		logLevel: 'error',
	});
	return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

async function manifest() {
	const { configurationManifest } = await load('server/src/config/settings.ts');
	const parsed = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
	parsed.contributes.configuration = configurationManifest();
	return `${JSON.stringify(parsed, null, '\t')}\n`;
}

/** The manifest's English texts: those of the settings from the source, all others as they are written there. */
async function manifestTexts() {
	const { settingTexts } = await load('server/src/config/settings.ts');
	const written = JSON.parse(await readFile(join(root, 'package.nls.json'), 'utf8'));
	const own = Object.entries(written).filter(([name]) => !/^(?:settings|checks)\./u.test(name));
	return `${JSON.stringify({ ...Object.fromEntries(own), ...settingTexts() }, null, '\t')}\n`;
}

const families = [
	['names', 'Names'],
	['time', 'Time'],
	['form', 'Form'],
	['canon', 'Canon files'],
];

/** A table for each family, a row for each code, as `checks/codes.ts` lists them. */
async function codeIndex() {
	const { codes } = await load('server/src/checks/codes.ts');
	const tables = families.map(([family, title]) => {
		const rows = Object.entries(codes)
			.filter(([, row]) => row.family === family)
			.map(([code, row]) => `| [${code}](${code}.md) | ${row.severity} | ${row.title} |`);
		return [`## ${title}`, '', '| Code | How loud | About |', '| --- | --- | --- |', ...rows, ''].join('\n');
	});
	const intro = [
		'# What Script Supervisor reports',
		'',
		'Each code has a page: what it is about, when it stays silent, how to mend it and how to silence it.',
		'How loud each is can be set in the settings under *Script Supervisor: Checks*, or turned off there.',
		'They are told in English in every editor ([why](../adr/0026-findings-in-english.md)).',
		'A note in the script silences one place: `[[supervisor: ignore CODE — reason]]`.',
		'',
	].join('\n');
	return [intro, ...tables].join('\n');
}

/** A section for each group, an entry for each setting, in the manifest's order and words. */
async function settingsPage() {
	const { configurationManifest, settingTexts } = await load('server/src/config/settings.ts');
	const texts = settingTexts();
	const textOf = (name) => texts[name.slice(1, -1)];
	const sections = configurationManifest().map(({ title, properties }) => {
		const entries = Object.entries(properties).map(([key, schema]) =>
			[`### \`${key}\``, '', ...sentencesOf(textOf(schema.markdownDescription)), '', valuesOf(schema), ''].join('\n'),
		);
		return [`## ${textOf(title)}`, '', ...entries].join('\n');
	});
	const intro = [
		'# Settings',
		'',
		'In VS Code: **File › Preferences › Settings**, then *Script Supervisor*; or in `settings.json`, of your own or of a folder.',
		'Other editors send the same names to the server, as the section `scriptSupervisor`.',
		'None has to be set.',
		'',
	].join('\n');
	return [intro, ...sections].join('\n');
}

/** A line each, so that a change shows what changed. */
function sentencesOf(text) {
	return text.match(/(?:`[^`]*`|[^`])+?(?:[.!?](?= )|$)/gu).map((sentence) => sentence.trim());
}

function valuesOf({ type, enum: choices, items, properties, default: fallback, minimum, maximum }) {
	if (type === 'boolean') return `On or off; ${fallback ? 'on' : 'off'} where nothing is set.`;
	const shown = (value) => `\`${JSON.stringify(value)}\``;
	const values = choices ?? items?.enum;
	const bounds = [minimum === undefined ? '' : `from ${minimum}`, maximum === undefined ? '' : `to ${maximum}`];
	if (properties !== undefined)
		return 'An object; [each code](diagnostics/README.md) can be `"off"`, `"hint"`, `"information"`, `"warning"` or `"error"`.';
	const kind = [type].flat().includes('array') ? 'A list' : `A ${type === 'number' ? 'number' : 'text'}`;
	const what =
		values === undefined
			? [kind, ...bounds].filter(Boolean).join(' ')
			: `${items === undefined ? 'One of' : 'A list of any of'} ${values.map(shown).join(', ')}`;
	return `${what}; ${shown(fallback)} where nothing is set.`;
}

const outputs = [
	{ file: 'docs/settings.md', text: settingsPage },
	{ file: 'package.json', text: manifest },
	{ file: 'package.nls.json', text: manifestTexts },
	{ file: 'docs/diagnostics/README.md', text: codeIndex },
];

for (const { file, text } of outputs) {
	const before = await readFile(join(root, file), 'utf8').catch(() => '');
	const after = await text();
	if (after === before) {
		console.log(`${file} is up to date`);
	} else if (isChecking) {
		console.error(`${file} differs from its source: run node scripts/generate.mjs`);
		process.exitCode = 1;
	} else {
		await writeFile(join(root, file), after);
		console.log(`${file} written`);
	}
}
