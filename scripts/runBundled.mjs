/** Runs a TypeScript file of `test/` in a process of its own, bundled as the server is bundled: for what takes longer than a test. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** `entry` is relative to the repository. Gives the exit status. */
export async function runBundled(entry, ...programArguments) {
	const folder = await mkdtemp(join(tmpdir(), 'script-supervisor-run-'));
	try {
		const outfile = join(folder, 'program.mjs');
		await build({
			entryPoints: [join(root, entry)],
			outfile,
			bundle: true,
			platform: 'node',
			mainFields: ['module', 'main'],
			format: 'esm',
			target: 'es2023',
			logLevel: 'error',
			// What is CommonJS inside asks for Node's modules this way.
			banner: {
				js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
			},
		});
		const { status } = spawnSync(process.execPath, [outfile, ...programArguments], { cwd: root, stdio: 'inherit' });
		return status ?? 1;
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
