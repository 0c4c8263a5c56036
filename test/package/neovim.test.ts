/**
 * The recipe of docs/editors.md in a real Neovim, without a screen, with the command line as it is published. Where no
 * Neovim is installed, and none could be, there is no suite.
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

import { root, runCli } from '../support/runCli.js';

interface Seen {
	readonly filetype: string;
	readonly diagnostics: readonly { readonly lnum: number; readonly code: string; readonly message: string }[];
	readonly hover: string;
	readonly completion: readonly string[];
	readonly fixes: readonly string[];
	readonly canon: readonly string[];
}

/** What a writer would do by hand, printed as JSON. */
const visit = `
local function ask(method, line, character, more)
  local params = vim.tbl_extend('force', {
    textDocument = { uri = vim.uri_from_bufnr(0) },
    position = { line = line, character = character },
  }, more or {})
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 20000)) do
    return answer.result
  end
end
local function diagnostics()
  vim.wait(30000, function() return #vim.diagnostic.get(0) > 0 end, 20)
  return vim.diagnostic.get(0)
end
local seen = { filetype = vim.bo.filetype, diagnostics = {}, completion = {}, fixes = {}, canon = {} }
for _, found in ipairs(diagnostics()) do
  local code = found.code or found.user_data.lsp.code
  table.insert(seen.diagnostics, { lnum = found.lnum, code = code, message = found.message })
end
local dead = vim.tbl_filter(function(found) return found.code == 'dead-character' end, seen.diagnostics)[1]
seen.hover = ask('textDocument/hover', dead.lnum, 1).contents.value
local range = { start = { line = dead.lnum, character = 0 }, ['end'] = { line = dead.lnum, character = 4 } }
for _, action in ipairs(ask('textDocument/codeAction', 0, 0, { range = range, context = { diagnostics = {} } })) do
  table.insert(seen.fixes, action.title)
end
vim.fn.append(dead.lnum, { '', 'JES', '' })
local completion = ask('textDocument/completion', dead.lnum + 1, 3)
for _, item in ipairs(completion.items or completion) do table.insert(seen.completion, item.label) end
vim.cmd('edit! own.canon.yaml')
for _, found in ipairs(diagnostics()) do table.insert(seen.canon, found.message) end
vim.fn.writefile({ vim.fn.json_encode(seen) }, 'seen.json')
vim.cmd('qa!')
`;

if (spawnSync('nvim', ['--version']).status === 0) {
	describe('the recipe for Neovim', () => {
		const folder = mkdtempSync(join(tmpdir(), 'script-supervisor-neovim-'));
		let seen: Seen;

		before(() => {
			const npm = (...npmArguments: readonly string[]): void => {
				execFileSync('npm', npmArguments, {
					cwd: root,
					stdio: 'pipe',
					env: { ...process.env, npm_config_cache: join(folder, 'cache'), npm_config_offline: 'true' },
				});
			};
			const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
			npm('pack', '--silent', '--ignore-scripts', '--pack-destination', folder);
			const tarball = join(folder, `script-supervisor-${version}.tgz`);
			npm('install', '--no-audit', '--no-fund', '--global', '--prefix', join(folder, 'global'), tarball);
			cpSync(join(root, 'samples'), join(folder, 'story'), { recursive: true });
			writeFileSync(join(folder, 'story/own.canon.yaml'), 'canon: own\ncharakters: {}\n');
			const recipe = /```lua\n(?<recipe>.*?)```/su.exec(readFileSync(join(root, 'docs/editors.md'), 'utf8'));
			writeFileSync(join(folder, 'init.lua'), recipe?.groups?.['recipe'] ?? '');
			writeFileSync(join(folder, 'visit.lua'), visit);
			const { status, stderr } = spawnSync(
				'nvim',
				['--headless', '-n', '-u', '../init.lua', '-c', 'luafile ../visit.lua', 'redemption-draft.fountain'],
				{
					cwd: join(folder, 'story'),
					encoding: 'utf8',
					timeout: 50_000,
					env: {
						...process.env,
						HOME: folder,
						XDG_STATE_HOME: folder,
						PATH: [join(folder, 'global/bin'), process.env['PATH']].join(delimiter),
					},
				},
			);
			equal(status, 0, stderr);
			seen = JSON.parse(readFileSync(join(folder, 'story/seen.json'), 'utf8')) as Seen;
		});

		after(() => {
			rmSync(folder, { recursive: true, force: true });
		});

		it('shows the problems that the command line tells', () => {
			equal(seen.filetype, 'fountain');
			const { stdout } = runCli(['check', 'redemption-draft.fountain', '--format', 'json'], {
				cwd: join(root, 'samples'),
			});
			const { files } = JSON.parse(stdout) as {
				readonly files: readonly {
					readonly path: string;
					readonly diagnostics: readonly {
						readonly code: string;
						readonly message: string;
						readonly range: { readonly start: { readonly line: number } };
					}[];
				}[];
			};
			const expected = files.find(({ path }) => path === 'redemption-draft.fountain')?.diagnostics ?? [];
			ok(expected.length > 10);
			deepEqual(
				seen.diagnostics.map(({ lnum, code }) => `${String(lnum)} ${code}`),
				expected.map(({ code, range }) => `${String(range.start.line)} ${code}`),
			);
			console.log(
				`      ${String(seen.diagnostics.length)} problems, such as: ${String(seen.diagnostics[0]?.message)}`,
			);
		});

		it('shows the card of a name and what would mend it', () => {
			match(seen.hover, /Hank Schrader/u);
			ok(seen.fixes.length > 0);
		});

		it('completes a cue', () => {
			ok(seen.completion.includes('JESSE'), seen.completion.join(', '));
		});

		it('checks a canon file', () => {
			match(seen.canon.join('\n'), /charakters/u);
		});
	});
} else {
	console.log('The recipe for Neovim is not tried: there is no nvim.');
}
