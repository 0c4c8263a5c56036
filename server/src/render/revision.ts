/** What printed pages show of an earlier version: stars beside changed lines, and the paper of their pages. */
import type { Config } from '../config/parseConfig.js';
import { revisionPapers } from '../config/revisionColors.js';
import type { Layout } from '../layout/layout.js';
import type { MarksByLine } from '../report/changedWords.js';
import { marksByLine } from '../report/changedWords.js';
import { changesSince } from '../report/changes.js';

export interface Revision {
	/** What has changed, by zero-based line of the file. */
	readonly marks: MarksByLine;
	/** `#dce9fb`. */
	readonly color: string;
	/** What its pages call it: `Blue`. */
	readonly name: string;
}

/** `before` is the text of the earlier version. */
export function revisionSince(before: string, layout: Layout, { revisionColor }: Config): Revision {
	return {
		marks: marksByLine(changesSince(before, layout).words),
		color: revisionPapers[revisionColor],
		name: revisionColor.charAt(0).toUpperCase() + revisionColor.slice(1),
	};
}
