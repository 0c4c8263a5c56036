/**
 * `npm run bench [-- --json FILE]`: packages the extension, which builds all as it ships, bundles test/bench/bench.ts as
 * the server is bundled, and runs it in a process of its own.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'script-supervisor-bench-'));
try {
	const vsix = join(folder, 'script-supervisor.vsix');
	const packaging = spawnSync('npm', ['run', '--silent', 'package', '--', '--out', vsix], {
		cwd: root,
		encoding: 'utf8',
	});
	if (packaging.status !== 0) throw new Error(packaging.stdout + packaging.stderr);
	const outfile = join(folder, 'bench.mjs');
	await build({
		entryPoints: [join(root, 'test/bench/bench.ts')],
		outfile,
		bundle: true,
		platform: 'node',
		mainFields: ['module', 'main'],
		format: 'esm',
		target: 'node20',
		logLevel: 'error',
		// What is CommonJS inside asks for Node's modules this way.
		banner: {
			js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
		},
	});
	const { status } = spawnSync(process.execPath, [outfile, '--vsix', vsix, ...process.argv.slice(2)], {
		cwd: root,
		stdio: 'inherit',
	});
	process.exitCode = status ?? 1;
} finally {
	await rm(folder, { recursive: true, force: true });
}
