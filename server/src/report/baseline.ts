/**
 * What an earlier report knew already. A finding is known by its code, its scene and its words, so that it may move; and
 * where its scene was numbered anew or moved, by its code and its sentence but for numbers of scenes. Knows no disk.
 */
import type { KnownFinding, Report, ReportedFinding } from './report.js';

/** The findings of a report that `check --format json` wrote; `undefined` for any other text. */
export function readBaseline(text: string): readonly KnownFinding[] | undefined {
	const report = asRecord(parseJson(text));
	const files = report?.['files'];
	if (report?.['version'] !== 1 || !Array.isArray(files)) return undefined;
	return files.flatMap((file: unknown) => {
		const { path, diagnostics } = asRecord(file) ?? {};
		if (typeof path !== 'string' || !Array.isArray(diagnostics)) return [];
		return diagnostics.flatMap((diagnostic: unknown) => knownFinding(path, asRecord(diagnostic)));
	});
}

/**
 * The report without what is known. `isLookedAt` says of a path whether this report would have told of it: what is known
 * of other files is neither there nor gone.
 */
export function withoutKnown(
	report: Report,
	known: readonly KnownFinding[],
	isLookedAt: (path: string) => boolean,
): Report {
	const left = new Set(known);
	const files = report.files.map((file) => {
		const here = known.filter(({ path }) => path === file.path);
		if (here.length === 0) return file;
		const found = new Set<ReportedFinding>();
		for (const isSame of [hasSameFingerprint, hasSameSentence]) {
			const openEntries = here.filter((entry) => left.has(entry));
			for (const finding of file.findings) {
				if (found.has(finding) || finding.ignoredBecause !== undefined) continue;
				const at = openEntries.findIndex((entry) => isSame(entry, finding));
				const [entry] = at < 0 ? [] : openEntries.splice(at, 1);
				if (entry === undefined) continue;
				left.delete(entry);
				found.add(finding);
			}
		}
		return { ...file, findings: file.findings.filter((finding) => !found.has(finding)) };
	});
	const nLeft = left.size;
	return { files, baseline: { nKnown: known.length - nLeft, gone: [...left].filter(({ path }) => isLookedAt(path)) } };
}

function hasSameFingerprint(known: KnownFinding, { fingerprint }: ReportedFinding): boolean {
	return known.fingerprint === fingerprint;
}

function hasSameSentence(known: KnownFinding, { code, message }: ReportedFinding): boolean {
	return known.code === code && withoutNumbers(known.message) === withoutNumbers(message);
}

/** `GIL speaks here, after dying in scene 7.` says the same when that scene is 8. */
function withoutNumbers(message: string): string {
	return message.replaceAll(/\bscenes? [\w.-]*\d[\w.-]*/gu, 'scene');
}

function knownFinding(path: string, diagnostic: Readonly<Record<string, unknown>> | undefined): KnownFinding[] {
	const { code, message, fingerprint } = diagnostic ?? {};
	if (typeof code !== 'string' || typeof message !== 'string') return [];
	return [{ path, code, message, fingerprint: typeof fingerprint === 'string' ? fingerprint : undefined }];
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// Not JSON, and so no report.
		return undefined;
	}
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
	return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
}
