/**
 * `npm run bench [-- --json FILE]`: packages the extension, which builds all as it ships, and runs test/bench/bench.ts.
 * With `--short` it takes what is built, and the package that the tests have left, if they have.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { runBundled } from './runBundled.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const options = process.argv.slice(2);

if (options.includes('--short')) {
	const left = join(root, 'out/script-supervisor.vsix');
	process.exitCode = await runBundled('test/bench/bench.ts', ...(existsSync(left) ? ['--vsix', left] : []), ...options);
} else {
	const folder = await mkdtemp(join(tmpdir(), 'script-supervisor-bench-'));
	try {
		const vsix = join(folder, 'script-supervisor.vsix');
		const packaging = spawnSync('npm', ['run', '--silent', 'package', '--', '--out', vsix], {
			cwd: root,
			encoding: 'utf8',
		});
		if (packaging.status !== 0) throw new Error(packaging.stdout + packaging.stderr);
		process.exitCode = await runBundled('test/bench/bench.ts', '--vsix', vsix, ...options);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
