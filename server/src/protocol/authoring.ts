/** What a writer has the product write into canon files: a whole one to begin with, or one entry. Only our own client asks. */
import type { Connection } from 'vscode-languageserver';

import type { Analysis } from '../analysis/analysis.js';
import { baseName, resolvePath } from '../analysis/uris.js';
import { addTo, addToNew, ownCanons } from '../features/authoring/addToCanon.js';
import { lackingAt, lackingFromBeat } from '../features/authoring/lacking.js';
import { newCanonText } from '../features/authoring/newCanon.js';
import type { Uri } from '../text/position.js';
import type { Guard } from './guard.js';
import type { AddToCanonParams, AddToCanonResult, NewCanonParams, NewCanonResult } from './messages.js';
import { addToCanonMethod, newCanonMethod } from './messages.js';
import type { FileSystem } from './runtime.js';

export interface AuthoringHost {
	readonly connection: Connection;
	readonly guard: Guard;
	readonly snapshot: () => Analysis;
	readonly files: FileSystem;
}

export function registerAuthoring({ connection, guard, snapshot, files }: AuthoringHost): void {
	connection.onRequest(
		newCanonMethod,
		guard.request<NewCanonParams, NewCanonResult, null>('new canon', null, ({ uri }) => {
			const view = snapshot().view(uri);
			return view === undefined ? null : { text: newCanonText([view], { pathOf: baseName }) };
		}),
	);
	connection.onRequest(
		addToCanonMethod,
		guard.request<AddToCanonParams, AddToCanonResult, null>('add to canon', null, async (params) => {
			const { uri } = params;
			const isNew = ownCanons(snapshot(), uri).length === 0;
			const free = isNew ? await freeCanonUri(uri, files, snapshot) : undefined;
			return addToCanon(snapshot(), params, free);
		}),
	);
}

function addToCanon(
	analysis: Analysis,
	{ uri, position, file }: AddToCanonParams,
	free: Uri | undefined,
): AddToCanonResult {
	const view = analysis.view(uri);
	if (view === undefined) return { kind: 'refused', why: 'nothing' };
	const beat = position === undefined ? lackingFromBeat(view) : undefined;
	if (position === undefined && beat === undefined) return { kind: 'refused', why: 'no-beat' };
	const lacking =
		position === undefined ? (beat?.people ?? []) : [lackingAt(view, position)].flatMap((one) => one ?? []);
	const facts = beat?.facts ?? [];
	if (lacking.length + facts.length === 0)
		return { kind: 'refused', why: position === undefined ? 'known' : 'nothing' };
	const own = ownCanons(analysis, uri);
	const [first, ...more] = own;
	if (first === undefined) {
		const [one, ...others] = lacking;
		if (one === undefined) return { kind: 'refused', why: 'known' };
		if (free === undefined) return { kind: 'refused', why: 'unsaved' };
		return { kind: 'edit', ...addToNew(analysis, view, { lacking: [one, ...others], file: free }) };
	}
	// Facts go to the files that have the people; somebody new, to the one that the writer chooses.
	if (lacking.length === 0) {
		const [addition] = own.flatMap((source) => addTo(source, [], facts) ?? []);
		return addition === undefined ? { kind: 'refused', why: 'known' } : { kind: 'edit', ...addition };
	}
	if (file === undefined && more.length > 0) {
		return { kind: 'choose', files: own.map((source) => ({ title: baseName(source.uri), uri: source.uri })) };
	}
	const source = own.find((candidate) => candidate.uri === file) ?? first;
	const addition = addTo(source, lacking, facts);
	if (addition === undefined) return { kind: 'refused', why: 'unreadable', file: baseName(source.uri) };
	return { kind: 'edit', ...addition };
}

/** Beside the script, under its name and one that no file has; `undefined` for a script that lies in no folder. */
async function freeCanonUri(script: Uri, files: FileSystem, snapshot: () => Analysis): Promise<Uri | undefined> {
	// A comma would part the name in two where a note names the file.
	const name = baseName(script)
		.replace(/\.(?:fountain\.txt|fountain|spmd)$/iu, '')
		.replaceAll(',', '-');
	if (script.startsWith('untitled:')) return undefined;
	for (let count = 1; ; count++) {
		const uri = resolvePath(script, `${name}${count === 1 ? '' : `-${String(count)}`}.canon.yaml`);
		if (uri === undefined) return undefined;
		if (snapshot().file(uri) === undefined && (await files.read(uri)) === undefined) return uri;
	}
}
