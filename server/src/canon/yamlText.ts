/** Words as YAML of a canon file: quoted where they could be read as something else, ids that stay ids. Reads nothing. */
import { idFrom } from './suggest.js';

/** One line of YAML that reads back as this text. Line breaks and tabs become spaces. */
export function yamlText(text: string): string {
	const plain = text.replaceAll(/\s+/gu, ' ').trim();
	return plainText.test(plain) && !reserved.test(plain) ? plain : JSON.stringify(plain);
}

/** `[A1A CAR WASH, "R&D"]` */
export function yamlList(texts: readonly string[]): string {
	return `[${texts.map(yamlText).join(', ')}]`;
}

/** An id made of somebody's words that no other entry has: `anna-lee`, then `anna-lee-2`. `noun` stands in where the words give none. */
export function freeId(words: string, noun: string, isTaken: (id: string) => boolean): string {
	const own = idFrom(words);
	// An id that starts with a digit, or is a word of YAML's own, would not be read as text.
	const base = own === '' ? noun : startsWithLetter.test(own) && !reserved.test(own) ? own : `${noun}-${own}`;
	let id = base;
	for (let number = 2; isTaken(id); number++) id = `${base}-${String(number)}`;
	return id;
}

// Letters first; nothing in it that a flow list or a comment could begin or end with.
const plainText = /^\p{L}[\p{L}\p{M}\p{N} .'’/-]*$/u;
const reserved = /^(?:true|false|yes|no|on|off|null|y|n)$/iu;
const startsWithLetter = /^\p{L}/u;
