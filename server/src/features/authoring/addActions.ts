/** The light bulb's "Add … to …canon.yaml": a fix where a problem says that the canon lacks a name, an offer elsewhere. */
import type { CodeAction, Command, WorkspaceEdit } from 'vscode-languageserver-types';
import { CodeActionKind } from 'vscode-languageserver-types';

import type { Analysis } from '../../analysis/analysis.js';
import type { ScriptView } from '../../analysis/scriptView.js';
import { baseName } from '../../analysis/uris.js';
import type { FindingCode } from '../../checks/codes.js';
import type { Finding } from '../../checks/finding.js';
import type { Location, Range, Uri } from '../../text/position.js';
import { fixTitle } from '../fixTitles.js';
import type { DiagnosticAbilities } from '../toLsp.js';
import { toDiagnostic } from '../toLsp.js';
import { addTo, ownCanons } from './addToCanon.js';
import type { Lacking } from './lacking.js';
import { lackingAt, lackingPerson } from './lacking.js';

/** What the client can do with such an action. */
export interface AddOptions {
	readonly versioned: boolean;
	readonly diagnostics: DiagnosticAbilities;
	/** Shows the new entry once it is there; `undefined` where the client has no such command. */
	readonly reveal: ((at: Location) => Command) | undefined;
	/** Makes a file for what is lacking at a place, where the writer has none; `undefined` where the client can't. */
	readonly create: ((title: string, uri: Uri, range: Range) => Command) | undefined;
	/** The language of the titles. */
	readonly locale: string | undefined;
}

/** Problems that a new entry may settle. */
const settled: ReadonlySet<FindingCode> = new Set([
	'unknown-character',
	'misspelled-character',
	'name-collision',
	'misspelled-place',
	'canon-reference',
]);

/** The actions for a problem of a script; empty where the canon lacks nothing there. */
export function addFixes(analysis: Analysis, finding: Finding, options: AddOptions): readonly CodeAction[] {
	const view = settled.has(finding.code) ? analysis.view(finding.uri) : undefined;
	const lacking = view === undefined ? undefined : lackingFor(view, finding);
	if (view === undefined || lacking === undefined) return [];
	const diagnostics = [toDiagnostic(finding, options.diagnostics)];
	return actionsFor(analysis, view, finding.range, lacking, options).map((action, index) => ({
		...action,
		kind: CodeActionKind.QuickFix,
		diagnostics,
		...(finding.code === 'unknown-character' && index === 0 ? { isPreferred: true } : {}),
	}));
}

/** The actions for what stands at a place without a problem. */
export function addOffers(analysis: Analysis, uri: Uri, range: Range, options: AddOptions): readonly CodeAction[] {
	const view = analysis.view(uri);
	const lacking = view === undefined ? undefined : lackingAt(view, range.start);
	if (view === undefined || lacking === undefined) return [];
	return actionsFor(analysis, view, range, lacking, options).map((action) => ({
		...action,
		kind: CodeActionKind.RefactorExtract,
	}));
}

/** A name is taken as it stands under the problem: the canon may know somebody else of that name. */
function lackingFor(view: ScriptView, { code, range: { start, end } }: Finding): Lacking | undefined {
	if (code === 'misspelled-place' || code === 'canon-reference') return lackingAt(view, start);
	const line = view.script.syntax.lines[start.line]?.text ?? '';
	return lackingPerson(view, line.slice(start.character, end.character));
}

function actionsFor(
	analysis: Analysis,
	view: ScriptView,
	range: Range,
	lacking: Lacking,
	{ versioned, reveal, create, locale }: AddOptions,
): readonly CodeAction[] {
	const { uri } = view.script;
	const own = ownCanons(analysis, uri);
	if (own.length === 0 && create !== undefined) {
		const title = fixTitle(`Add ${lacking.name} to a new canon file`, locale);
		return [{ title, command: create(title, uri, range) }];
	}
	return own.flatMap((source): CodeAction[] => {
		const addition = addTo(source, [lacking]);
		if (addition === undefined) return [];
		const edit = versioned ? addition.edit : withoutVersions(addition.edit);
		const title = fixTitle(`Add ${lacking.name} to ${baseName(source.uri)}`, locale);
		return [{ title, edit, ...(reveal === undefined ? {} : { command: reveal(addition.at) }) }];
	});
}

function withoutVersions({ documentChanges = [] }: WorkspaceEdit): WorkspaceEdit {
	const changes = documentChanges.flatMap((change) => ('edits' in change ? [change] : []));
	return {
		changes: Object.fromEntries(
			changes.map(({ textDocument: { uri }, edits }) => [
				uri,
				edits.flatMap((edit) => ('newText' in edit ? [{ range: edit.range, newText: edit.newText }] : [])),
			]),
		),
	};
}
