/** The built command line, run as people run it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface CliResult {
	readonly status: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

export function runCli(
	words: readonly string[],
	{ cwd = root, input = '' }: { readonly cwd?: string; readonly input?: string | Uint8Array } = {},
): CliResult {
	const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli.cjs'), ...words], {
		cwd,
		input,
		encoding: 'utf8',
		timeout: 30000,
		maxBuffer: 1 << 27,
	});
	return { status, stdout, stderr };
}

/** A folder with the given files; `use` gets its path. It is gone afterwards. */
export function inFolder<Result>(
	files: Readonly<Record<string, string | Uint8Array>>,
	use: (folder: string) => Result,
): Result {
	const folder = mkdtempSync(join(tmpdir(), 'script-supervisor-cli-'));
	try {
		for (const [path, content] of Object.entries(files)) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), content);
		}
		return use(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
