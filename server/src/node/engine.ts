/** Says how V8 shall work for a server: the memory for new objects, patterns, and when code is optimised. Knows no server. */
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/**
 * `shipped` is how V8 comes, `starting` until the first problems show, `serving` from then on; why, and what was measured,
 * is in docs/adr/0027-how-v8-works.md.
 */
const flags = {
	shipped: ['--semi-space-growth-factor=2', '--regexp-tier-up', '--turbofan'],
	starting: ['--semi-space-growth-factor=1', '--no-regexp-tier-up', '--no-turbofan'],
	serving: ['--semi-space-growth-factor=1', '--no-regexp-tier-up', '--turbofan'],
} as const;

/** V8 has two halves for new objects, one of which is in use: two megabytes each. */
const youngHeapBytes = 2 * 2 * 2 ** 20;

/**
 * Compiled code that is kept from run to run, Node's own too, fits none but the flags that it was made under: it is loaded,
 * and made, while V8 is as shipped.
 */
export function setEngine(to: keyof typeof flags): void {
	if (to !== 'shipped') growYoungHeap();
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
