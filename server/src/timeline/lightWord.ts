/** Words for a time of day, in all languages of headings. Knows no scenes. */
import { listed, localeTimes } from '../fountain/localeTimes.js';

/** `DAY`, `NUIT`: a word that every heading has, and that dates nothing alone. */
export function isLightWord(text: string): boolean {
	return lightWords.has(text.toUpperCase());
}

const lightWords: ReadonlySet<string> = new Set([
	...['DAY', 'NIGHT', 'MORNING', 'EVENING', 'AFTERNOON', 'DAWN', 'DUSK', 'NOON'],
	...Object.values(localeTimes).flatMap(({ light }) => Object.values(light).flatMap((words) => listed(words))),
]);
