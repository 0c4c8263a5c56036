/** What the editor's problem matcher reads from `check --brief`: every finding, with its file and place. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { runCli } from '../support/runCli.js';

interface Pattern {
	readonly regexp: string;
	readonly loop?: boolean;
}

interface Manifest {
	readonly contributes: { readonly problemMatchers: readonly { readonly pattern: readonly [Pattern, Pattern] }[] };
}

const root = new URL('../../', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as Manifest;

/** As the editor reads: a file's line, then findings until a line is none. */
function matched(output: string): readonly string[] {
	const [file, finding] = (manifest.contributes.problemMatchers[0]?.pattern ?? []).map(
		({ regexp }) => new RegExp(regexp, 'u'),
	);
	let path: string | undefined;
	return output.split('\n').flatMap((line) => {
		const problem = path === undefined ? null : finding?.exec(line);
		if (problem) return [`${path ?? ''}:${problem.slice(1, 4).join(':')} ${problem[5] ?? ''}`];
		path = file?.exec(line)?.[1];
		return [];
	});
}

describe('the problem matcher', () => {
	it('reads every finding', () => {
		const brief = runCli(['check', '--brief', 'samples']);
		const json = runCli(['check', '--format', 'json', 'samples']);
		const { files } = JSON.parse(json.stdout) as {
			files: {
				path: string;
				diagnostics: { code: string; severity: string; range: { start: { line: number; character: number } } }[];
			}[];
		};
		const expected = files.flatMap(({ path, diagnostics }) =>
			diagnostics.map(({ code, severity, range: { start } }) => {
				const word = severity === 'information' ? 'info' : severity;
				return `${path}:${String(start.line + 1)}:${String(start.character + 1)}:${word} ${code}`;
			}),
		);
		ok(expected.length > 10);
		deepEqual(matched(brief.stdout), expected);
	});

	it('reads nothing where nothing is wrong', () => {
		const { stdout } = runCli(['check', '--brief', 'samples/redemption.fountain']);
		equal(matched(stdout).length, 0);
	});
});
