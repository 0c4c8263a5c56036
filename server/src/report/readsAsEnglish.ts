/** Whether a script's action reads as English, by the words that English has in every other sentence; knows no other language. */
import type { SceneFacts } from '../script/model.js';

const everyday: ReadonlySet<string> = new Set(
	'the and of to with his her is from into are its their he she it they'.split(' '),
);
/** English action has over 15 %, other languages written in Latin letters hardly 3 %. */
const leastShare = 0.07;
/** Fewer words tell nothing. */
const leastWords = 30;

/** True where there is too little action to tell. */
export function readsAsEnglish(facts: readonly SceneFacts[]): boolean {
	let nWords = 0;
	let nEnglish = 0;
	for (const { prose } of facts) {
		for (const { kind, text } of prose) {
			if (kind !== 'action') continue;
			for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
				nWords++;
				if (everyday.has(word.toLowerCase())) nEnglish++;
			}
		}
	}
	return nWords < leastWords || nEnglish / nWords >= leastShare;
}
