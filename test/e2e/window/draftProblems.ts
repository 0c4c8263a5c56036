/** What the Problems panel has to say of the draft among the samples. */
import { readFileSync } from 'node:fs';

export interface ExpectedProblem {
	/** Counted from 1. */
	readonly line: number;
	readonly code: string;
	readonly text: string;
	readonly severity: string;
}

const file = new URL('../../../samples/redemption-draft.expected.json', import.meta.url);

/** In reading order. */
export const draftProblems = JSON.parse(readFileSync(file, 'utf8')) as readonly ExpectedProblem[];

/** As the panel lists them: worst first, then in reading order. Hints are dots under the text and not listed. */
export const listedProblems = ['error', 'warning', 'information'].flatMap((severity) =>
	draftProblems.filter((problem) => problem.severity === severity),
);
