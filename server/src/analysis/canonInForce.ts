/** Which canon is in force for a file, in the words of the status bar. */
import type { Uri } from '../text/position.js';
import type { CanonChoice } from './canonChoice.js';
import type { LayeredCanon } from './canonStore.js';
import type { CanonSource } from './sourceFile.js';
import { baseName } from './uris.js';

export interface CanonInForce {
	/** `Breaking Bad + Redemption`; empty where none applies. */
	readonly title: string;
	readonly state: 'none' | 'loading' | 'ready' | 'failed';
	/** What is wrong: `own.canon.yaml line 14: last good version in use`. */
	readonly message: string | undefined;
	/** Topmost first. */
	readonly layers: readonly { readonly title: string; readonly uri: Uri }[];
}

/** `sources` are the writer's own files among the layers, and those that could never be read. */
export function canonInForce(
	{ canon, wanted }: LayeredCanon,
	choice: CanonChoice | undefined,
	sources: readonly CanonSource[],
): CanonInForce {
	const layers = canon?.layers.toReversed().map(({ title, id, uri }) => ({ title: title ?? id, uri })) ?? [];
	const common = { title: canon?.title ?? '', layers };
	if (wanted.length + (choice?.wanted.length ?? 0) > 0) return { ...common, state: 'loading', message: undefined };
	const message = brokenMessage(sources) ?? choice?.missing[0]?.why;
	if (message !== undefined) return { ...common, state: 'failed', message };
	return { ...common, state: canon === undefined ? 'none' : 'ready', message: undefined };
}

function brokenMessage(sources: readonly CanonSource[]): string | undefined {
	for (const { uri, reading } of sources) {
		const problem = reading.newest.problems.find(({ code }) => code === 'canon-syntax');
		if (problem === undefined) continue;
		const use = reading.inForce === undefined ? 'it is left out until it can be read' : 'last good version in use';
		return `${baseName(uri)} line ${String(problem.at.range.start.line + 1)}: ${use}`;
	}
	return undefined;
}
