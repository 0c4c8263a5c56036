/** Where a sentence ends in a printed text: the only places at which a speech is parted, and the best ones for action. */

/**
 * The last place in `from < place ≤ to` where a sentence ends: behind its mark and closing quotes. `undefined` where none does.
 * "Mr. White", "J. P. Wynne" and "Well... no" go on.
 */
export function lastSentenceEnd(text: string, from: number, to: number): number | undefined {
	for (let at = Math.min(to, text.length); at > from; at--) if (endsSentence(text, at)) return at;
	return undefined;
}

function endsSentence(text: string, at: number): boolean {
	let last = at - 1;
	while (last > 0 && closing.has(text.charAt(last))) last--;
	const mark = text.charAt(last);
	if (wideMarks.has(mark)) return !closing.has(text.charAt(at));
	if (!marks.has(mark) || (at < text.length && text[at] !== ' ')) return false;
	if (mark === '.' && isAbbreviation(text, last)) return false;
	return !startsSmall.test(text.slice(at, at + 3));
}

const marks: ReadonlySet<string> = new Set('.!?…');
const wideMarks: ReadonlySet<string> = new Set('。！？');
const closing: ReadonlySet<string> = new Set('"\'”’»)]」』）*_');
const startsSmall = /^ +["'“‘(]?\p{Ll}/u;

const abbreviations: ReadonlySet<string> = new Set(
	'mr mrs ms dr st jr sr prof sgt lt capt gen col no vs det rev hon'.split(' '),
);
const wordBefore = /(?<!\p{L})\p{L}+$/u;

/** "Mr." and a single initial; "I." is a word. */
function isAbbreviation(text: string, point: number): boolean {
	const word = wordBefore.exec(text.slice(Math.max(0, point - 5), point))?.[0] ?? '';
	if (word.length === 1) return word !== 'I' && point < text.length - 1 && word === word.toUpperCase();
	return abbreviations.has(word.toLowerCase()) && point < text.length - 1;
}
