/** Gathers what an analysis found in some files, for any format. */
import type { Analysis } from '../analysis/analysis.js';
import { sceneAtLine } from '../analysis/scriptView.js';
import type { Finding } from '../checks/finding.js';
import { layOut } from '../layout/layout.js';
import type { ScriptModel } from '../script/model.js';
import type { Uri } from '../text/position.js';
import { comparePositions } from '../text/position.js';
import type { ReportedFile, ReportedFinding } from './report.js';

interface NamedFile {
	readonly uri: Uri;
	readonly path: string;
}

export interface ReportOptions {
	/** How a location's file is called: a path for files, the bare name for a canon that ships with the product. */
	readonly pathOf: (uri: Uri) => string;
	/** Whether the titles of quick fixes are told; making them takes time. */
	readonly hasFixes: boolean;
	/** Called as each file is begun. */
	readonly onProgress: () => void;
}

/**
 * Findings of the files asked for. A canon file that one of them stands on and that has something wrong is told behind
 * them: what it leaves out makes the other findings doubtful.
 */
export function reportOf(
	analysis: Analysis,
	given: readonly NamedFile[],
	options: ReportOptions,
): readonly ReportedFile[] {
	const files = given.map((file) => {
		options.onProgress();
		return reportedFile(analysis, file, options);
	});
	const asked = new Set(given.map(({ uri }) => uri));
	const underneath = new Set(given.flatMap(({ uri }) => analysis.canonFilesInUse(uri).map((source) => source.uri)));
	for (const uri of underneath) {
		if (asked.has(uri)) continue;
		const file = reportedFile(analysis, { uri, path: options.pathOf(uri) }, options);
		if (file.findings.length > 0) files.push(file);
	}
	return files;
}

function reportedFile(analysis: Analysis, { uri, path }: NamedFile, { pathOf, hasFixes }: ReportOptions): ReportedFile {
	const script = analysis.script(uri);
	const fingerprints = new Map<string, number>();
	const report = (finding: Finding, ignoredBecause: string | undefined): ReportedFinding => {
		const { code, severity, message, range, evidence } = finding;
		const base = fingerprintOf(script, finding);
		const ordinal = (fingerprints.get(base) ?? 0) + 1;
		fingerprints.set(base, ordinal);
		return {
			code,
			severity,
			message,
			range,
			evidence: evidence.map((link) => ({
				message: link.message,
				path: pathOf(link.at.uri),
				range: link.at.range,
			})),
			fixes: hasFixes ? finding.fixes().map(({ title }) => title) : [],
			fingerprint: ordinal === 1 ? base : `${base} ${String(ordinal)}`,
			ignoredBecause,
		};
	};
	const findings = [
		...analysis.findings(uri).map((finding) => report(finding, undefined)),
		...analysis.suppressed(uri).map(({ finding, reason }) => report(finding, reason)),
	].sort((lhs, rhs) => comparePositions(lhs.range.start, rhs.range.start));
	return {
		path,
		kind: script === undefined ? 'canon' : 'script',
		findings,
		// Not kept: a folder of scripts has more pages than there is room for.
		pages: script === undefined ? 0 : layOut(script, analysis.config(uri).page).pages.length,
	};
}

/** What is wrong, in which scene, about which words: nothing that an edit elsewhere moves. A canon's sentences name the place. */
function fingerprintOf(script: ScriptModel | undefined, { code, message, range: { start, end } }: Finding): string {
	if (script === undefined) return `${code}/${message}`;
	const scene = sceneAtLine(script, start.line);
	const words =
		script.syntax.lines[start.line]?.text.slice(start.character, start.line === end.line ? end.character : undefined) ??
		'';
	return [code, scene?.id ?? 'header', words].join('/');
}
