/**
 * `npm run bench [-- --json FILE]`: bundles test/bench/bench.ts as the server is bundled, so that what is measured is what
 * ships, and runs it in a process of its own.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

import { buildCanon } from './buildCanon.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'script-supervisor-bench-'));
try {
	const outfile = join(folder, 'bench.cjs');
	await Promise.all([
		buildCanon({ root }),
		build({
			entryPoints: [join(root, 'test/bench/bench.ts')],
			outfile,
			bundle: true,
			platform: 'node',
			mainFields: ['module', 'main'],
			format: 'cjs',
			target: 'node20',
			logLevel: 'error',
		}),
	]);
	const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
	process.exitCode = status ?? 1;
} finally {
	await rm(folder, { recursive: true, force: true });
}
