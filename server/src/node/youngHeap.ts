/** Says how much memory V8 may take for new objects. Knows nothing of what they are. */
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

const growth = { free: 2, held: 1 } as const;

/** V8 has two halves for new objects, one of which is in use: two megabytes each. */
const heldBytes = 2 * 2 * 2 ** 20;

/**
 * `held` leaves the part of the heap that holds new objects at two megabytes. V8 would let it grow to thirty-two, nearly all
 * of it garbage; as it is, it is cleared more often and each time faster. Compiled code that is kept from run to run, Node's
 * own too, fits none but the flags that it was made under: it is loaded, and made, while growth is `free`.
 */
export function setYoungHeapGrowth(is: keyof typeof growth): void {
	if (is === 'held') growYoungHeap();
	setFlagsFromString(`--semi-space-growth-factor=${String(growth[is])}`);
}

/** Fills it until V8 has made it as large as it shall be: to clear one of a megabyte takes a third of the time of a long analysis. */
function growYoungHeap(): void {
	const living: unknown[] = [];
	while (youngBytes() < heldBytes && living.length < 128) living.push(new Array<number>(4096).fill(living.length));
}

function youngBytes(): number {
	return getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? Infinity;
}
