/** Says how V8 shall work for a server: how much memory it may take for new objects, and how it compiles patterns. Knows no server. */
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/**
 * `--semi-space-growth-factor`: the part of the heap that holds new objects stays at two megabytes. V8 would let it grow to
 * thirty-two, nearly all of it garbage; as it is, it is cleared more often and each time faster.
 *
 * `--regexp-tier-up`: a pattern is compiled to machine code when it is first used, not to be interpreted first and compiled
 * at its second use. Of some hundred patterns that a script is read with, hardly one is used once.
 */
const flags = {
	shipped: ['--semi-space-growth-factor=2', '--regexp-tier-up'],
	server: ['--semi-space-growth-factor=1', '--no-regexp-tier-up'],
} as const;

/** V8 has two halves for new objects, one of which is in use: two megabytes each. */
const youngHeapBytes = 2 * 2 * 2 ** 20;

/**
 * `shipped` is how V8 comes. Compiled code that is kept from run to run, Node's own too, fits none but the flags that it
 * was made under: it is loaded, and made, while V8 is as shipped.
 */
export function setEngine(to: keyof typeof flags): void {
	if (to === 'server') growYoungHeap();
	for (const flag of flags[to]) setFlagsFromString(flag);
}

/** Fills it until V8 has made it as large as it shall be: to clear one of a megabyte takes a third of the time of a long analysis. */
function growYoungHeap(): void {
	const living: unknown[] = [];
	while (youngBytes() < youngHeapBytes && living.length < 128) living.push(new Array<number>(4096).fill(living.length));
}

function youngBytes(): number {
	return getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? Infinity;
}
