/** The samples with the canon that ships, read and laid out. */
import { readdirSync, readFileSync } from 'node:fs';

import type { ScriptView } from '../../server/src/analysis/scriptView.js';
import type { Layout } from '../../server/src/layout/layout.js';
import { analysisOf } from './analysisOf.js';

const root = new URL('../../', import.meta.url);
const uri = 'file:///show/sample.fountain';

function bundledCanon(): Readonly<Record<string, string>> {
	const names = readdirSync(new URL('canon/', root)).filter((name) => name.endsWith('.canon.yaml'));
	return Object.fromEntries(names.map((name) => [name, readFileSync(new URL(`canon/${name}`, root), 'utf8')]));
}

/** A script of `samples/`, by its path there. */
export async function openSample(path: string): Promise<{ readonly view: ScriptView; readonly layout: Layout }> {
	const text = readFileSync(new URL(`samples/${path}`, root), 'utf8');
	const analysis = await analysisOf({ [uri]: text }, { bundled: bundledCanon() });
	const view = analysis.view(uri);
	const layout = analysis.layout(uri);
	if (view === undefined || layout === undefined) throw new Error(`${path} is no script`);
	return { view, layout };
}
