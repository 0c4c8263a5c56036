/**
 * Writes what is generated from the source into the files that need it: the settings into the manifest. `--check` writes
 * nothing and fails when a file would change.
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

const { configurationManifest } = await load('server/src/config/settings.ts');
const manifestFile = join(root, 'package.json');
const before = await readFile(manifestFile, 'utf8');
const manifest = JSON.parse(before);
manifest.contributes.configuration = configurationManifest();
const after = `${JSON.stringify(manifest, null, '\t')}\n`;
if (after === before) {
	console.log('package.json is up to date');
} else if (isChecking) {
	console.error('package.json differs from server/src/config/settings.ts: run node scripts/generate.mjs');
	process.exitCode = 1;
} else {
	await writeFile(manifestFile, after);
	console.log('package.json: contributes.configuration written');
}
