/**
 * `npm run soak [-- --edits 100000 --rounds 10000 --seed N]`: bundles test/soak/soak.ts as the server is bundled and runs
 * it against the built server, for as long as it takes: some minutes to an hour.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'script-supervisor-soak-'));
try {
	const building = spawnSync(process.execPath, [join(root, 'esbuild.mjs')], { cwd: root, stdio: 'inherit' });
	if (building.status !== 0) throw new Error('The build failed, so there is nothing to try.');
	const outfile = join(folder, 'soak.mjs');
	await build({
		entryPoints: [join(root, 'test/soak/soak.ts')],
		outfile,
		bundle: true,
		platform: 'node',
		mainFields: ['module', 'main'],
		format: 'esm',
		target: 'node20',
		logLevel: 'error',
		// What is CommonJS inside asks for Node's modules this way.
		banner: {
			js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
		},
	});
	const server = join(root, 'dist/server.cjs');
	const { status } = spawnSync(process.execPath, [outfile, '--server', server, ...process.argv.slice(2)], {
		cwd: root,
		stdio: 'inherit',
	});
	process.exitCode = status ?? 1;
} finally {
	await rm(folder, { recursive: true, force: true });
}
