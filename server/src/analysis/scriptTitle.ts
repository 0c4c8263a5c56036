/** What a script is called: by its title page, else by its file. */
import type { ScriptView } from './scriptView.js';
import { baseName } from './uris.js';

/** One line, without marks of emphasis. */
export function scriptTitle({ script }: ScriptView): string {
	const title = script.titlePage
		.find(({ key }) => key.toLowerCase() === 'title')
		?.value.replaceAll(/[*_\s]+/gu, ' ')
		.trim();
	return title === undefined || title === '' ? baseName(script.uri).replace(/\..*$/u, '') : title;
}
