/** Whether work grows with its input and no faster: what one character costs in a long text and in a short one. */
import assert from 'node:assert/strict';

const shortLength = 2_000;
const lengthening = 8;
/** Twice the work per character is a slow machine; eight times is a loop in a loop. */
const mostDearer = 4;
const nAttempts = 6;

/** `unit` repeated to about so many characters, between a beginning and an end. */
export interface Growing {
	readonly before?: string;
	readonly unit: string | ((index: number) => string);
	readonly after?: string;
}

export function grown({ before = '', unit, after = '' }: Growing, length: number): string {
	let text = before;
	for (let index = 0; text.length < length; index++) text += typeof unit === 'string' ? unit : unit(index);
	return text + after;
}

/** A loaded machine makes one measurement dearer, never all of them: the cheapest of several counts, and a miss is tried again. */
export function assertLinear(name: string, growing: Growing, read: (text: string) => unknown): void {
	const short = grown(growing, shortLength);
	const long = grown(growing, shortLength * lengthening);
	let ratio = Infinity;
	for (let attempt = 0; attempt < nAttempts && ratio > mostDearer; attempt++) {
		ratio = Math.min(ratio, costPerCharacter(long, read, 1 + attempt) / costPerCharacter(short, read, 4 + 4 * attempt));
	}
	assert.ok(ratio <= mostDearer, `${name}: a character costs ${ratio.toFixed(1)} times as much in a long text`);
}

function costPerCharacter(text: string, read: (text: string) => unknown, nRuns: number): number {
	let least = Infinity;
	for (let run = 0; run < nRuns; run++) {
		const [startedMs, before] = [performance.now(), process.cpuUsage()];
		read(text);
		const { user, system } = process.cpuUsage(before);
		const busyMs = (user + system) / 1000;
		// What is long enough to be interrupted is so each time on a loaded machine: then what the processor did for it counts.
		least = Math.min(least, performance.now() - startedMs, busyMs > 0 ? busyMs : Infinity);
	}
	return least / text.length;
}
