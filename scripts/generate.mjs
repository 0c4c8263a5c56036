/**
 * Writes what is generated from the source: the settings and their texts into the manifest, the index of the pages on each code.
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
		'A note in the script silences one place: `[[supervisor: ignore CODE — reason]]`.',
		'',
	].join('\n');
	return [intro, ...tables].join('\n');
}

const outputs = [
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
