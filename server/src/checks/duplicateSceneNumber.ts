/** Reports a scene number that an earlier heading has already (docs/diagnostics/duplicate-scene-number.md). */
import type { SpannedText } from '../fountain/syntax.js';
import type { PlacedFinding, ScriptPlace } from './finding.js';
import { scriptFix } from './formFinding.js';
import type { CheckInput } from './input.js';
import type { InScene } from './inScene.js';
import { sceneRange } from './place.js';
import { findingAt } from './sceneView.js';

/** Each heading whose number an earlier one has; given the numbers of all. */
export function* duplicateSceneNumber(numbers: readonly InScene<SpannedText>[]): Iterable<PlacedFinding> {
	const first = new Map<string, ScriptPlace>();
	for (const { scene, item: number } of numbers) {
		const at = { line: 0, span: number.span };
		const key = keyOf(number);
		const before = first.get(key);
		if (before === undefined) {
			first.set(key, { scene, at });
			continue;
		}
		const finding = findingAt('duplicate-scene-number', at, {
			message: `Scene number ${number.text} is taken already.`,
			evidence: [{ message: `${number.text} is first used here`, at: before }],
			fixes: (input) => {
				const free = freeNumber(input, number.text);
				const edit = { range: sceneRange(input.script, scene, at), newText: free };
				return [scriptFix(input, `Renumber to ${free}`, [edit], true)];
			},
		});
		yield { scene, finding };
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
