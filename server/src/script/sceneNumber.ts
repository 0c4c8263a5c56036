/**
 * What scenes are called by in reports and messages: the number that a scene's heading has. In a script without numbers
 * they are counted; in one that has some, a scene without is counted from the numbered one before it: `3+1`. No number
 * that is written looks like that, and no two scenes without a number share one.
 */

interface Heading {
	readonly number?: { readonly text: string } | undefined;
}

interface Headed {
	readonly heading?: Heading | undefined;
}

const namesOf = new WeakMap<readonly Headed[], readonly string[]>();

/** `12A`, `12A+1`; in a script without numbers `12`. Total. Cost: all scenes of a list that it has not seen before. */
export function sceneNumber(scenes: readonly Headed[], index: number): string {
	let names = namesOf.get(scenes);
	if (names === undefined)
		namesOf.set(scenes, (names = sceneNumbers(scenes.map(({ heading }) => heading?.number?.text))));
	return names[index] ?? String(index + 1);
}

/** What each scene is called by, from the numbers that scenes have; in order. */
export function sceneNumbers(numbers: readonly (string | undefined)[]): readonly string[] {
	if (numbers.every((number) => number === undefined)) return numbers.map((_, index) => String(index + 1));
	const counts = new Map<string, number>();
	let before = '';
	return numbers.map((number) => {
		if (number !== undefined) return (before = number);
		// Where two scenes have one number, those behind the second are counted on from those behind the first.
		const count = (counts.get(before) ?? 0) + 1;
		counts.set(before, count);
		return `${before}+${String(count)}`;
	});
}

/** Whether what a scene is called by is no number that it has, in a script that has numbers. */
export function isCountedOn(number: string): boolean {
	return number.includes('+');
}
