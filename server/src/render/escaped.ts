/** Text as text in HTML. */

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** Safe between tags and in quoted attributes. */
export function escaped(text: string): string {
	return text.replaceAll(/[&<>"']/gu, (ch) => entities[ch] ?? ch);
}
