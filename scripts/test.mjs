/**
 * Runs everything that can fail, from a fresh clone on: installs what is missing, checks types, style and format, builds,
 * runs every mocha suite, then the extension inside a real VS Code. The last line is `N passed, N failed` over all of it.
 *
 * `--without-e2e` leaves the real VS Code out; `--only=NAME,NAME` runs those steps alone.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { installDependencies } from './installDependencies.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
// An unknown one ends it here, before anything is installed.
const { values: options } = parseArgs({ options: { only: { type: 'string' }, 'without-e2e': { type: 'boolean' } } });

/** A folder of `test/` each. Those that need no bundle may run beside the build. */
const suites = ['unit', 'laws', 'oracle', 'grammar', 'architecture'];
const suitesOfBundles = ['protocol', 'cli', 'cases'];

/** No step takes half as long; one that does hangs, and must not hang everything. */
const stepLimitMinutes = 6;

/** A browser that fights for a core may lose a key: what drives one has a second attempt, and both are printed. */
const windowStep = { isEndToEnd: true, attempts: 2 };

/** Steps of one group run two at a time; a group waits for the one before. */
const groups = [
	[
		{ name: 'build', command: nodeCommand('esbuild.mjs') },
		{ name: 'typecheck', command: binCommand('typescript/bin/tsc', '-b') },
		{ name: 'generated', command: nodeCommand('scripts/generate.mjs', '--check') },
		{ name: 'lint', command: binCommand('eslint/bin/eslint.js', '.', '--max-warnings=0') },
		{ name: 'format', command: binCommand('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.') },
		...suites.map((name) => suiteStep(name)),
	],
	suitesOfBundles.map((name) => suiteStep(name)),
	[{ ...windowStep, name: 'extension', isCounted: true, command: nodeCommand('scripts/testExtension.mjs') }],
	[{ ...windowStep, ...suiteStep('window', 'e2e/window') }],
	// Builds the bundles anew for publishing, so nothing that uses them may run beside it.
	[{ ...suiteStep('package'), isEndToEnd: true }],
	// Alone, and on the bundles as they are published. It fails only where something is out of all proportion.
	[
		{
			name: 'bench',
			isEndToEnd: true,
			command: nodeCommand('scripts/bench.mjs', '--short', '--json', 'test-results/bench.json'),
		},
	],
];

function nodeCommand(...commandArguments) {
	return [process.execPath, ...commandArguments];
}

function binCommand(script, ...commandArguments) {
	return nodeCommand(`node_modules/${script}`, ...commandArguments);
}

function suiteStep(name, folder = name) {
	return {
		name,
		isCounted: true,
		isThere: () => hasTests(join(root, 'test', folder)),
		command: nodeCommand(
			...['--import', 'tsx', 'node_modules/mocha/bin/mocha.js', '--reporter', 'scripts/countingReporter.cjs'],
			...['--forbid-only', '--forbid-pending', '--timeout', '60000', `test/${folder}/**/*.test.ts`],
		),
	};
}

function hasTests(folder) {
	return existsSync(folder) && readdirSync(folder, { recursive: true }).some((path) => path.endsWith('.test.ts'));
}

/** The outcome of a step: what its reporter counted; without a count, one failure if it ended badly. */
async function runStep(step, countsFolder) {
	const startedMs = performance.now();
	const countsFile = join(countsFolder, `${step.name}.json`);
	const [command, ...commandArguments] = step.command;
	const child = spawn(command, commandArguments, {
		cwd: root,
		env: { ...process.env, TEST_COUNTS_FILE: countsFile },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	// Two steps run at once; each prints when it is done, so that their lines do not mix.
	const output = [];
	child.stdout.on('data', (chunk) => output.push(chunk));
	child.stderr.on('data', (chunk) => output.push(chunk));
	const limit = setTimeout(() => {
		output.push(Buffer.from(`Stopped: it ran longer than ${stepLimitMinutes} minutes.\n`));
		child.kill('SIGKILL');
	}, stepLimitMinutes * 60_000);
	const status = await new Promise((resolve) => {
		child.once('error', (error) => {
			output.push(Buffer.from(`${error.message}\n`));
			resolve(1);
		});
		// A process that the step left behind may hold the pipes open: wait for the last lines, not for it.
		child.once('exit', (code) => {
			const patience = setTimeout(() => resolve(code ?? 1), 2000);
			child.once('close', () => {
				clearTimeout(patience);
				resolve(code ?? 1);
			});
		});
	});
	clearTimeout(limit);
	const counts = existsSync(countsFile) ? JSON.parse(readFileSync(countsFile, 'utf8')) : { passed: 0, failed: 0 };
	if (status !== 0 && counts.failed === 0) counts.failed = 1;
	if (step.isCounted && counts.passed + counts.failed === 0) {
		output.push(Buffer.from('No test ran.\n'));
		counts.failed = 1;
	}
	const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
	process.stdout.write(`\n=== ${step.name}: ${counts.failed === 0 ? 'ok' : 'FAILED'} (${seconds} s)\n`);
	process.stdout.write(Buffer.concat(output));
	return counts;
}

async function runWithAttempts(step, countsFolder) {
	const counts = await runStep(step, countsFolder);
	const { attempts = 1 } = step;
	if (counts.failed === 0 || attempts === 1) return counts;
	console.log(`\n${step.name} failed and is tried once more.`);
	return runWithAttempts({ ...step, attempts: attempts - 1 }, countsFolder);
}

async function runGroup(steps, countsFolder) {
	const waiting = [...steps];
	const outcomes = [];
	const lane = async () => {
		for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
			outcomes.push({ name: step.name, ...(await runWithAttempts(step, countsFolder)) });
		}
	};
	await Promise.all([lane(), lane()]);
	return outcomes;
}

function selectSteps() {
	const only = options.only?.split(',');
	const isSelected = (step) => {
		if (only !== undefined) return only.includes(step.name);
		return (step.isThere?.() ?? true) && !(step.isEndToEnd && options['without-e2e'] === true);
	};
	return groups.map((steps) => steps.filter(isSelected));
}

const countsFolder = await mkdtemp(join(tmpdir(), 'script-supervisor-counts-'));
try {
	await installDependencies();
	const outcomes = [];
	for (const steps of selectSteps()) {
		outcomes.push(...(await runGroup(steps, countsFolder)));
		if (outcomes.some(({ name, failed }) => name === 'build' && failed > 0)) {
			console.log('\nThe build failed, so nothing that needs it was run.');
			break;
		}
	}
	const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
	const failedSteps = outcomes.filter((outcome) => outcome.failed > 0).map((outcome) => outcome.name);
	if (failedSteps.length > 0) console.log(`\nFailed: ${failedSteps.join(', ')}`);
	console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
	process.exitCode = failedSteps.length > 0 ? 1 : 0;
} catch (error) {
	console.error(error.message);
	console.log('\n0 passed, 1 failed');
	process.exitCode = 1;
} finally {
	await rm(countsFolder, { recursive: true, force: true });
}
