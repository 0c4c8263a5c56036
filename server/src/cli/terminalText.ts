/** Text for a terminal: our own colors, and nothing else that a terminal would act upon. */
import { shownText } from '../text/shownText.js';

const escape = '\u001b';
const color = new RegExp(`(${escape}\\[\\d*m)`, 'u');

export function terminalText(text: string): string {
	return text
		.split(color)
		.map((piece, index) => (index % 2 === 1 ? piece : shownText(piece)))
		.join('');
}
