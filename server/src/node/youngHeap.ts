/** Says how much memory V8 may take for new objects. Knows nothing of what they are. */
import { setFlagsFromString } from 'node:v8';

const growth = { free: 2, held: 1 } as const;

/**
 * `held` leaves the part of the heap that holds new objects as large as it is. V8 would let it grow from one megabyte to
 * thirty-two, nearly all of it garbage; as it is, it is cleared more often and each time faster. Compiled code that is kept
 * from run to run, Node's own too, fits none but the flags that it was made under: it is loaded, and made, while growth is `free`.
 */
export function setYoungHeapGrowth(is: keyof typeof growth): void {
	setFlagsFromString(`--semi-space-growth-factor=${String(growth[is])}`);
}
