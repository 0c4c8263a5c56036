/**
 * A small universe of texts run through the whole analysis below the server: canon files in force for every script, each
 * script checked alone.
 */
import { createScriptMemo } from '../../server/src/analysis/scriptMemo.js';
import { mergeCanon } from '../../server/src/canon/layers.js';
import type { Canon } from '../../server/src/canon/model.js';
import { readCanonFile } from '../../server/src/canon/read.js';
import type { Finding } from '../../server/src/checks/finding.js';
import type { CheckInput } from '../../server/src/checks/input.js';
import { runChecksWithSuppressed } from '../../server/src/checks/run.js';
import type { SeverityChoices } from '../../server/src/checks/severity.js';
import type { SuppressedFinding } from '../../server/src/checks/suppress.js';
import { parse } from '../../server/src/fountain/parse.js';
import { buildScript } from '../../server/src/script/build.js';
import type { ScriptModel } from '../../server/src/script/model.js';

export interface Universe {
	/** By path, as the fixture names them. */
	readonly texts: ReadonlyMap<string, string>;
	readonly scripts: ReadonlyMap<string, ScriptModel>;
	readonly inputs: ReadonlyMap<string, CheckInput>;
	readonly findings: ReadonlyMap<string, readonly Finding[]>;
	readonly suppressed: ReadonlyMap<string, readonly SuppressedFinding[]>;
}

interface UniverseFile {
	readonly path: string;
	readonly text: string;
}

export interface UniverseOptions {
	readonly severities?: SeverityChoices;
}

/** Every file's findings. Files that end in `.canon.yaml` are layers, later ones on top. */
export function findingsIn(files: readonly UniverseFile[], { severities = {} }: UniverseOptions = {}): Universe {
	const canon = canonOf(files);
	const scripts = new Map<string, ScriptModel>();
	const inputs = new Map<string, CheckInput>();
	const findings = new Map<string, readonly Finding[]>();
	const suppressed = new Map<string, readonly SuppressedFinding[]>();
	for (const { path, text } of files) {
		if (path.endsWith('.yaml')) continue;
		const script = scriptOf(text, path);
		const input = createScriptMemo().view(script, canon);
		const result = runChecksWithSuppressed(input, { severities });
		scripts.set(path, script);
		inputs.set(path, input);
		findings.set(path, result.findings);
		suppressed.set(path, result.suppressed);
	}
	return { texts: new Map(files.map(({ path, text }) => [path, text])), scripts, inputs, findings, suppressed };
}

/** What is known of one script under a canon text. */
export function inputOf(script: string, canonText?: string): CheckInput {
	const canon = canonText === undefined ? undefined : canonOf([{ path: '/show.canon.yaml', text: canonText }]);
	return createScriptMemo().view(scriptOf(script), canon);
}

export function scriptOf(text: string, path = '/script.fountain'): ScriptModel {
	return buildScript(uriOf(path), parse(text, { locales: [] }));
}

export function canonOf(files: readonly UniverseFile[]): Canon | undefined {
	const canonFiles = files.filter(({ path }) => path.endsWith('.canon.yaml'));
	if (canonFiles.length === 0) return undefined;
	return mergeCanon(canonFiles.map(({ path, text }) => readCanonFile(uriOf(path), text))).canon;
}

export function uriOf(path: string): string {
	return `file://${path}`;
}
