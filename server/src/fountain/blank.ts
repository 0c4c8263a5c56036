/** Where a heading or a cue could follow: what a line leaves behind for the next. */
import { afterBlank, inBoneyard } from './state.js';
import type { Line } from './syntax.js';

/** Whether what follows the line stands after a blank line, as headings and cues must; a line that is all note counts as blank. */
export function endsInBlank({ exit }: Line): boolean {
	return (exit & afterBlank) !== 0 && (exit & inBoneyard) === 0;
}
