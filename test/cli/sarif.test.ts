/** `check --format sarif` keeps to what SARIF 2.1.0 demands and hosted code scanning reads; the sections are those of the standard. */
import { deepEqual, equal, match, ok } from 'node:assert/strict';

import { inFolder, runCli } from '../support/runCli.js';

interface Region {
	readonly startLine: number;
	readonly startColumn: number;
	readonly endLine: number;
	readonly endColumn: number;
}

interface Location {
	readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region };
}

interface Log {
	readonly $schema: string;
	readonly version: string;
	readonly runs: readonly {
		readonly tool: {
			readonly driver: {
				readonly name: string;
				readonly version: string;
				readonly informationUri: string;
				readonly rules: readonly {
					readonly id: string;
					readonly shortDescription: { readonly text: string };
					readonly helpUri: string;
					readonly defaultConfiguration: { readonly level: string };
				}[];
			};
		};
		readonly results: readonly {
			readonly ruleId: string;
			readonly ruleIndex: number;
			readonly level: string;
			readonly message: { readonly text: string };
			readonly locations: readonly Location[];
			readonly relatedLocations: readonly (Location & {
				readonly id: number;
				readonly message: { readonly text: string };
			})[];
			readonly partialFingerprints: Readonly<Record<string, string>>;
			readonly suppressions?: readonly { readonly kind: string }[];
		}[];
	}[];
}

function sarifOf(words: readonly string[], cwd?: string): Log {
	const options = cwd === undefined ? {} : { cwd };
	return JSON.parse(runCli(['check', ...words, '--format', 'sarif', '--fail-on', 'none'], options).stdout) as Log;
}

function assertPlace({ physicalLocation: { artifactLocation, region } }: Location): void {
	// § 3.4.4: a URI reference; code scanning wants it relative to the repository.
	ok(!/[ \\]|^\/|^[a-z]+:/iu.test(artifactLocation.uri), artifactLocation.uri);
	equal(decodeURI(artifactLocation.uri).length > 0, true);
	// § 3.30.5–8: all count from one, and the end column is the one behind the last character.
	ok(region.startLine >= 1 && region.startColumn >= 1 && region.endLine >= region.startLine);
	ok(region.endLine > region.startLine || region.endColumn >= region.startColumn);
}

describe('SARIF', () => {
	const log = sarifOf(['samples']);
	const [run] = log.runs;
	const rules = run?.tool.driver.rules ?? [];
	const results = run?.results ?? [];

	it('is one run of one tool', () => {
		equal(log.version, '2.1.0');
		match(log.$schema, /sarif-2\.1\.0/u);
		equal(log.runs.length, 1);
		equal(run?.tool.driver.name, 'Script Supervisor');
		match(run.tool.driver.version, /^\d+\.\d+\.\d+/u);
		match(run.tool.driver.informationUri, /^https:/u);
	});

	it('describes each rule once, with a page and a level', () => {
		equal(new Set(rules.map(({ id }) => id)).size, rules.length);
		for (const { id, shortDescription, helpUri, defaultConfiguration } of rules) {
			match(id, /^[a-z-]+$/u);
			ok(shortDescription.text.length > 0);
			match(helpUri, new RegExp(`^https:.*/${id}\\.md$`, 'u'));
			match(defaultConfiguration.level, /^(?:error|warning|note)$/u);
		}
	});

	it('gives each result a rule, a level, a sentence, one place and evidence with places', () => {
		ok(results.length > 10);
		for (const result of results) {
			equal(rules[result.ruleIndex]?.id, result.ruleId);
			match(result.level, /^(?:error|warning|note)$/u);
			ok(result.message.text.length > 0);
			equal(result.locations.length, 1);
			for (const place of [...result.locations, ...result.relatedLocations]) assertPlace(place);
			deepEqual(
				result.relatedLocations.map(({ id }) => id),
				result.relatedLocations.map((_, index) => index + 1),
			);
			for (const { kind } of result.suppressions ?? []) equal(kind, 'inSource');
		}
	});

	it('has a fingerprint for each result of a file, none twice', () => {
		const prints = results.map(
			({ locations, partialFingerprints }) =>
				`${String(locations[0]?.physicalLocation.artifactLocation.uri)} ${String(partialFingerprints['scriptSupervisor/v1'])}`,
		);
		equal(new Set(prints).size, prints.length);
	});

	it('writes paths with spaces, signs and other letters as URIs', () => {
		const script = 'INT. HALL - DAY #1#\n\nDust.\n\nINT. HALL - NIGHT #1#\n\nDark.\n';
		inFolder({ 'Season 1/Folge #1 – 100% Größe.fountain': script }, (cwd) => {
			const [result] = sarifOf(['.'], cwd).runs[0]?.results ?? [];
			equal(
				result?.locations[0]?.physicalLocation.artifactLocation.uri,
				'Season%201/Folge%20%231%20%E2%80%93%20100%25%20Gr%C3%B6%C3%9Fe.fountain',
			);
		});
	});
});
