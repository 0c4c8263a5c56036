/**
 * Writes `schemas/canon.schema.json` from the table by which the reader validates (server/src/canon/schema.ts).
 * Run `node scripts/generateSchema.mjs` after a change to the table; a test fails while the two differ.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { build } from 'esbuild';
import { format } from 'prettier';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The file's text, formatted as the repository is. */
export async function canonSchemaText() {
	const folder = await mkdtemp(join(tmpdir(), 'script-supervisor-schema-'));
	try {
		const outfile = join(folder, 'jsonSchema.mjs');
		await build({
			entryPoints: [join(root, 'server/src/canon/jsonSchema.ts')],
			absWorkingDir: root,
			outfile,
			bundle: true,
			platform: 'neutral',
			target: 'es2023',
			format: 'esm',
			logLevel: 'error',
		});
		const { canonJsonSchema } = await import(pathToFileURL(outfile).href);
		const options = JSON.parse(await readFile(join(root, '.prettierrc.json'), 'utf8'));
		return await format(JSON.stringify(canonJsonSchema()), { ...options, parser: 'json' });
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
	await writeFile(join(root, 'schemas/canon.schema.json'), await canonSchemaText());
}
