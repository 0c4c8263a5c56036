/** What of a text may be shown: what a script, a canon or a file's name says must never become a command to whoever shows it. */

// Controls but for line ends and tabs, and whatever turns the direction of the text behind it.
const commands = /(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu;

/** The text without control characters and without marks that turn the direction of what follows. */
export function shownText(text: string): string {
	return text.replaceAll(commands, '');
}
