/**
 * `npm run soak [-- --edits 100000 --rounds 10000 --seed N]`: runs test/soak/soak.ts against the built server, for as long
 * as it takes: some minutes to an hour.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { runBundled } from './runBundled.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const building = spawnSync(process.execPath, [join(root, 'esbuild.mjs')], { cwd: root, stdio: 'inherit' });
if (building.status !== 0) throw new Error('The build failed, so there is nothing to try.');
const server = join(root, 'dist/server.cjs');
process.exitCode = await runBundled('test/soak/soak.ts', '--server', server, ...process.argv.slice(2));
