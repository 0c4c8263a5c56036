/** `import`: a Final Draft file becomes a script, and what is left behind is said on standard error. */
import { equal, match } from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { fdx, paragraph } from '../support/finalDraftFiles.js';
import { inFolder, root, runCli } from '../support/runCli.js';

const pilot = fdx(
	`${paragraph('Scene Heading', 'INT. MILL - DAY')}\n<Paragraph Type="Action"><Text RevisionID="2">Anna waits.</Text></Paragraph>`,
);
const laughs = `<!DOCTYPE x [<!ENTITY a "ha">]>${pilot.slice(pilot.indexOf('<FinalDraft'))}`;
const files = { 'pilot.fdx': pilot, 'laughs.fdx': laughs, 'there.fountain': 'Mine.\n' };
const script = 'INT. MILL - DAY\n\nAnna waits.\n';

describe('import', () => {
	it('writes the script and says what is left behind, with its line', () => {
		inFolder(files, (cwd) => {
			const { status, stdout, stderr } = runCli(['import', 'pilot.fdx', '-o', 'pilot.fountain'], { cwd });
			equal(status, 0);
			equal(stdout, '');
			equal(stderr, 'script-supervisor: left behind: pilot.fdx:5: revision mark\n');
			equal(readFileSync(join(cwd, 'pilot.fountain'), 'utf8'), script);
		});
	});

	it('reads standard input and prints where no file is named', () => {
		inFolder(files, (cwd) => {
			equal(runCli(['import', '-'], { cwd, input: pilot }).stdout, script);
		});
	});

	it('writes over no file unless it is told to', () => {
		inFolder(files, (cwd) => {
			const words = ['import', 'pilot.fdx', '-o', 'there.fountain'];
			equal(runCli(words, { cwd }).status, 2);
			equal(readFileSync(join(cwd, 'there.fountain'), 'utf8'), 'Mine.\n');
			equal(runCli([...words, '--force'], { cwd }).status, 0);
			equal(readFileSync(join(cwd, 'there.fountain'), 'utf8'), script);
		});
	});

	it('writes no script under the name of another kind of file, and none over a folder', () => {
		inFolder(files, (cwd) => {
			for (const name of ['pilot.pdf', 'pilot.DOCX', 'pilot.html', 'pilot.fdx2.json']) {
				const { status, stdout, stderr } = runCli(['import', 'pilot.fdx', '-o', name], { cwd });
				equal(status, 2);
				equal(stdout, '');
				match(stderr, /^script-supervisor: \S+: this becomes a Fountain script; name it \.fountain, not \.\w+\n$/u);
				equal(existsSync(join(cwd, name)), false);
			}
			for (const name of ['pilot.v2', 'pilot.spmd', 'pilot.fountain.txt', 'pilot'])
				equal(runCli(['import', 'pilot.fdx', '-o', name], { cwd }).status, 0, name);
			mkdirSync(join(cwd, 'scripts'));
			match(
				runCli(['import', 'pilot.fdx', '-o', 'scripts'], { cwd }).stderr,
				/scripts: this is a folder; name a file in it\n$/u,
			);
		});
	});

	it('refuses what may do harm, and what is no Final Draft file, in one line', () => {
		inFolder(files, (cwd) => {
			const harm = runCli(['import', 'laughs.fdx', '-o', 'out.fountain'], { cwd });
			equal(harm.status, 2);
			match(
				harm.stderr,
				/^script-supervisor: laughs\.fdx: this cannot be imported: it declares a document type, .*\n$/u,
			);
			const other = runCli(['import', 'there.fountain'], { cwd });
			equal(other.status, 2);
			match(
				other.stderr,
				/^script-supervisor: there\.fountain: this cannot be imported: it is not well-formed XML .*\n$/u,
			);
			const none = runCli(['import', 'nobody.fdx'], { cwd });
			equal(none.status, 2);
			match(none.stderr, /nobody\.fdx: no such file or folder\n$/u);
		});
	});

	it('brings the sample back as it was exported, but for its boneyard', () => {
		inFolder({}, (cwd) => {
			const sample = join(root, 'samples/redemption.fountain');
			const out = runCli(['export', sample, '-o', 'there.fdx'], { cwd });
			equal(out.status, 0);
			match(out.stderr, /no place for the boneyard in line \d+\.\n$/u);
			equal(runCli(['import', 'there.fdx', '-o', 'back.fountain'], { cwd }).stderr, '');
			equal(runCli(['export', 'back.fountain', '-o', 'again.fdx'], { cwd }).stderr, '');
			equal(readFileSync(join(cwd, 'again.fdx'), 'utf8'), readFileSync(join(cwd, 'there.fdx'), 'utf8'));
		});
	});
});
