/** What is remembered from snapshot to snapshot: per script its steps, for all of them the canons that they stand on. */
import type { CanonFile } from '../canon/file.js';
import type { CanonProblem } from '../canon/model.js';
import type { Finding } from '../checks/finding.js';
import type { CheckResult } from '../checks/run.js';
import { runChecksWithSuppressed } from '../checks/run.js';
import type { SeverityChoices } from '../checks/severity.js';
import type { Config } from '../config/parseConfig.js';
import type { Layout } from '../layout/layout.js';
import { layOut } from '../layout/layout.js';
import type { PageSetup } from '../layout/pageSetup.js';
import type { ScriptModel } from '../script/model.js';
import type { Uri } from '../text/position.js';
import { comparePositions } from '../text/position.js';
import type { CanonChoice } from './canonChoice.js';
import { chooseCanon } from './canonChoice.js';
import { canonFinding, referenceFindings } from './canonFindings.js';
import type { LayeredCanon } from './canonStore.js';
import { CanonStore } from './canonStore.js';
import { episodeFindings } from './episodeProblems.js';
import { memoLast } from './memo.js';
import type { CanonLookup } from './project.js';
import type { ScriptMemo } from './scriptMemo.js';
import { createScriptMemo } from './scriptMemo.js';
import type { ScriptView } from './scriptView.js';
import type { CanonSource, ScriptFile } from './sourceFile.js';
import type { StoryMemo } from './storyMemo.js';
import { createStoryMemo } from './storyMemo.js';
import { canonicalUri } from './uris.js';

interface FileMemo extends ScriptMemo {
	readonly story: StoryMemo;
	choice(script: ScriptModel, config: Config, lookup: CanonLookup, canonRevision: number): CanonChoice;
	findings(view: ScriptView, choice: CanonChoice, severities: SeverityChoices): CheckResult;
	layout(script: ScriptModel, setup: PageSetup): Layout;
}

export class Memos {
	readonly #store = new CanonStore();
	readonly #scripts = new Map<Uri, FileMemo>();
	readonly #layered = new Map<string, LayeredCanon>();
	#layeredRevision = -1;

	script({ uri }: ScriptFile): FileMemo {
		const key = canonicalUri(uri);
		const known = this.#scripts.get(key);
		if (known !== undefined) return known;
		const memo = createFileMemo();
		this.#scripts.set(key, memo);
		return memo;
	}

	/** The canon of some files, looked up once per revision of the canon's files. */
	layered(files: readonly CanonFile[], lookup: CanonLookup, canonRevision: number): LayeredCanon {
		if (canonRevision !== this.#layeredRevision) this.#layered.clear();
		this.#layeredRevision = canonRevision;
		const key = files.map(({ uri }) => uri).join('\n');
		const known = this.#layered.get(key);
		if (known !== undefined) return known;
		const layered = this.#store.layered(files, lookup);
		this.#layered.set(key, layered);
		return layered;
	}

	scriptFindings(view: ScriptView, choice: CanonChoice, severities: SeverityChoices): CheckResult {
		const memo = this.#scripts.get(canonicalUri(view.script.uri)) ?? createFileMemo();
		return memo.findings(view, choice, severities);
	}

	/** Problems of the newest text; those between files only where the newest text is the one in force. */
	canonFindings(
		{ uri, reading }: CanonSource,
		problems: readonly CanonProblem[],
		severities: SeverityChoices,
	): readonly Finding[] {
		const between = reading.inForce === reading.newest ? problems.filter(({ at }) => at.uri === uri) : [];
		return inReadingOrder(
			[...reading.newest.problems, ...between].flatMap((problem) => canonFinding(problem, severities) ?? []),
		);
	}

	/** Forgets a file that is gone. */
	drop(uri: Uri): void {
		this.#scripts.delete(canonicalUri(uri));
	}
}

function createFileMemo(): FileMemo {
	const memo = createScriptMemo();
	let checked: CheckResult | undefined;
	let laidOut: Layout | undefined;
	return {
		view: memo.view,
		steps: memo.steps,
		timeline: memo.timeline,
		story: createStoryMemo(),
		get hasView() {
			return memo.hasView;
		},
		get nTimelines() {
			return memo.nTimelines;
		},
		layout: memoLast((script: ScriptModel, setup: PageSetup) => (laidOut = layOut(script, setup, laidOut))),
		// Only what stands before the first scene, the settings and the canon's files decide the choice.
		choice: memoLast(chooseWith, ([lhs, lhsConfig, , lhsRevision], [rhs, rhsConfig, , rhsRevision]) => {
			return lhs.header === rhs.header && lhsConfig === rhsConfig && lhsRevision === rhsRevision;
		}),
		findings: memoLast((view: ScriptView, choice: CanonChoice, severities: SeverityChoices): CheckResult => {
			const references = referenceFindings(view.script.uri, choice, severities);
			const outside = [...references, ...episodeFindings(view.story, severities)];
			const isWithoutCanon = choice.by === 'none' && choice.wanted.length === 0;
			checked = runChecksWithSuppressed(view, { severities, isWithoutCanon, previous: checked });
			return outside.length === 0
				? checked
				: { ...checked, findings: inReadingOrder([...outside, ...checked.findings]) };
		}),
	};
}

function chooseWith(script: ScriptModel, config: Config, lookup: CanonLookup, canonRevision: number): CanonChoice {
	void canonRevision;
	return chooseCanon(script, config, lookup);
}

function inReadingOrder(findings: readonly Finding[]): readonly Finding[] {
	return findings.toSorted((lhs, rhs) => comparePositions(lhs.range.start, rhs.range.start));
}
