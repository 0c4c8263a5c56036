/** The canon that ships, as its authors wrote it. */
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../../canon/', import.meta.url);

export function bundledTexts(): readonly { readonly name: string; readonly text: string }[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith('.canon.yaml'))
		.sort()
		.map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
}
