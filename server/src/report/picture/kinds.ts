/** The kinds of scenes and problems that the picture tells apart, in the order of its legend. */
import type { Severity } from '../../checks/finding.js';
import type { ThreadKind } from '../../script/timeMeaning.js';

export const threads: readonly ThreadKind[] = ['present', 'flashback', 'flash-forward', 'dream', 'story'];

/** Worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
