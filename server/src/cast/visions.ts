/**
 * Whether a paragraph of action goes into somebody's mind, or comes out of it, so that those who are seen behind it need not
 * be there: `Lily hallucinates.`, `He remembers --`, `She snaps out of it.` And whether a letter is read, in whose writer's
 * voice the next speech may be. Knows no names.
 */

const owner = String.raw`(?:his|her|their|my|our|[\p{L}-]+['’]s)`;
const opening = new RegExp(
	[
		String.raw`\b(?:hallucinat(?:es|ing)|daydream(?:s|ing)|fantasi[sz](?:es|ing)|envision(?:s|ing)|visuali[sz](?:es|ing)|(?:sees?|has|having) (?:a|the|another) vision)\b`,
		// "She dreams."
		String.raw`^\s*[\p{L}'’-]+ (?:\p{L}+ly |also |now |still )?dreams?[.!]`,
		// "In Lily's mind, Anna walks in."
		String.raw`\b(?:in|inside|through) ${owner} (?:mind|mind['’]s eye|head|imagination|memory|memories|dreams?|fantasy)[,:]`,
		// "A memory hits her.", "Memories flood back."
		String.raw`\b(?:memory|memories|a vision|visions|flashback) (?:hits?|strikes?|flash(?:es)?|floods?|surfaces?|wash(?:es)?|rush(?:es)?|overwhelms?|returns?|comes? back)\b`,
		String.raw`\bflash(?:es)? (?:of memory|of memories|back to|on)\b`,
	].join('|'),
	'u',
);
// "Lily remembers --", "He imagines it:", "She drifts back ..."
const trailing =
	/\b(?:imagin(?:es?|ing)|pictur(?:es|ing)|remember(?:s|ing)|recall(?:s|ing)|dream(?:s|ing)|reliv(?:es|ing)|thinks? back|drifts? (?:off|back)|flashes back|memory|memories|vision|reverie)\b[^.!?…]{0,40}(?:[:—–…]|--|\.\.\.)$/u;
const closing = new RegExp(
	[
		String.raw`\b(?:snap(?:s|ped)? (?:out|back|awake)|comes? to|blinks?|wakes?|shakes? (?:it|this|that|the \p{L}+) (?:off|away)|opens? ${owner} eyes|jolts?)\b`,
		String.raw`\bback (?:in|to) (?:the (?:room|present|here)|reality|now|earth|${owner})\b`,
		String.raw`\b(?:vision|memory|hallucination|image|dream|fantasy|daydream|apparition|ghost|he|she|they|it) (?:is gone|are gone|fades?|vanish(?:es)?|dissolves?|disappears?|evaporates?|ends?)\b`,
	].join('|'),
	'u',
);
const sentences = /[^.!?…]+[.!?…]*/gu;

/** Whether what somebody only imagines goes on behind a paragraph in small letters, given whether it did before. Linear. */
export function visionGoesOn(lower: string, before: boolean): boolean {
	return goesOn(lower, before, { opening, closing }) || trailing.test(lower.trimEnd());
}

/** What the last sentence leaves that opens or closes something. */
function goesOn(
	lower: string,
	before: boolean,
	marks: { readonly opening: RegExp; readonly closing: RegExp },
): boolean {
	let isOpen = before;
	for (const [sentence] of lower.matchAll(sentences)) {
		if (isOpen && marks.closing.test(sentence)) isOpen = false;
		else if (!isOpen) isOpen = marks.opening.test(sentence);
	}
	return isOpen;
}

const writing =
	'(?:letters?|diary|diaries|journal|postcards?|telegram|suicide note|farewell note|last will|testament|memoirs?)';
const reading = new RegExp(
	String.raw`\b(?:reads?|reading|rereads?|unfolds?|opens?|unseals?|leafs? through) (?:[\p{L}'’-]+ ){0,4}${writing}\b`,
	'u',
);
const puttingAway =
	/\b(?:folds?|refolds?|crumples?|burns?|tears?|rips?|pockets?|closes?|shuts?|drops?|hides?|puts? (?:it|the \p{L}+) (?:down|away|back|aside)|sets? (?:it|the \p{L}+) (?:down|aside)|stops? reading)\b/u;

/** Whether the words of a letter go on behind a paragraph in small letters, given whether they did before. Linear. */
export function letterGoesOn(lower: string, before: boolean): boolean {
	return goesOn(lower, before, { opening: reading, closing: puttingAway });
}
