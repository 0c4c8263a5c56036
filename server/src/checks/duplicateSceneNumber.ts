/** Reports a scene number that an earlier heading has already (docs/diagnostics/duplicate-scene-number.md). */
import type { SpannedText } from '../fountain/syntax.js';
import type { Range } from '../text/position.js';
import { rangeOnLine } from '../text/position.js';
import type { Finding } from './finding.js';
import { formFinding, scriptFix } from './formFinding.js';
import type { CheckInput } from './input.js';

export function* duplicateSceneNumber(input: CheckInput): Iterable<Finding> {
	const first = new Map<string, Range>();
	for (const { index, startLine } of input.script.scenes) {
		const number = input.facts[index]?.heading?.number;
		if (number === undefined) continue;
		const range = rangeOnLine(startLine, number.span);
		const key = keyOf(number);
		const before = first.get(key);
		if (before === undefined) {
			first.set(key, range);
			continue;
		}
		yield formFinding(input, 'duplicate-scene-number', {
			range,
			message: `Scene number ${number.text} is taken already.`,
			evidence: [{ message: `${number.text} is first used here`, at: { uri: input.script.uri, range: before } }],
			fixes: () => {
				const free = freeNumber(input, number.text);
				return [scriptFix(input, `Renumber to ${free}`, [{ range, newText: free }], true)];
			},
		});
	}
}

function keyOf({ text }: SpannedText): string {
	return text.toUpperCase();
}

// Insert numbers skip I and O, which look like 1 and 0.
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** `4` gives `4A`, or the next letter that is free: numbers that others have used stay as they are. */
function freeNumber({ facts }: CheckInput, number: string): string {
	const taken = new Set(facts.flatMap(({ heading }) => (heading?.number === undefined ? [] : keyOf(heading.number))));
	for (let prefix = number; ; prefix += 'A') {
		for (const letter of letters) if (!taken.has((prefix + letter).toUpperCase())) return prefix + letter;
	}
}
