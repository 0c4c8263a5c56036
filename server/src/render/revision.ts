/** What printed pages show of an earlier version: stars beside changed lines, and the paper of their pages. */
import type { Config } from '../config/parseConfig.js';
import { revisionPapers } from '../config/revisionColors.js';
import type { Layout } from '../layout/layout.js';
import { changesSince } from '../report/changes.js';

export interface Revision {
	/** Zero-based lines of the file. */
	readonly lines: ReadonlySet<number>;
	/** `#dce9fb`. */
	readonly color: string;
}

/** `before` is the text of the earlier version. */
export function revisionSince(before: string, layout: Layout, { revisionColor }: Config): Revision {
	return { lines: new Set(changesSince(before, layout).lines), color: revisionPapers[revisionColor] };
}
