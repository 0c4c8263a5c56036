/**
 * The light bulb: each finding's fixes, the loudest finding and its preferred fix first, and at the end ignore notes with a
 * reason, for the findings that the cursor is within.
 * Each writes plain Fountain that the writer could have typed.
 */
import type { CodeAction } from 'vscode-languageserver-types';
import { CodeActionKind } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import type { FindingCode } from '../checks/codes.js';
import { codes } from '../checks/codes.js';
import type { Finding, Fix, Severity } from '../checks/finding.js';
import type { Scene, ScriptModel } from '../script/model.js';
import type { Position, Range, Uri } from '../text/position.js';
import { comparePositions } from '../text/position.js';
import type { AddOptions } from './authoring/addActions.js';
import { addFixes, addOffers } from './authoring/addActions.js';
import { fixTitle } from './fixTitles.js';
import type { DiagnosticAbilities } from './toLsp.js';
import { toDiagnostic, toWorkspaceEdit } from './toLsp.js';

export interface CodeActionParams {
	readonly uri: Uri;
	readonly range: Range;
	/** The kinds that the client asks for; all where it does not say. */
	readonly only: readonly string[] | undefined;
}

export interface CodeActionOptions {
	/** Whether edits are worked out only when an action is chosen. */
	readonly lateEdits: boolean;
	/** Given where the client checks the versions of what it edits. */
	readonly versionOf: ((uri: Uri) => number | undefined) | undefined;
	readonly diagnostics: DiagnosticAbilities;
	/** The language of the titles. */
	readonly locale?: string | undefined;
	/** What shows a new canon entry, and makes a file for it, where the client can. */
	readonly authoring?: Pick<AddOptions, 'reveal' | 'create'>;
}

/** What an action without its edit carries, so that `resolve` finds its fix again. */
interface ActionData {
	readonly uri: Uri;
	readonly code: string;
	readonly start: Range['start'];
	readonly title: string;
}

export function codeActions(
	analysis: Analysis,
	{ uri, range, only }: CodeActionParams,
	options: CodeActionOptions,
): CodeAction[] {
	const isAsked = (kind: string): boolean => only === undefined || only.some((asked) => isKind(kind, asked));
	const add: AddOptions = {
		versioned: options.versionOf !== undefined,
		diagnostics: options.diagnostics,
		reveal: options.authoring?.reveal,
		create: options.authoring?.create,
		locale: options.locale,
	};
	const fixes = isAsked(CodeActionKind.QuickFix) ? quickFixes(analysis, { uri, range }, { ...options, add }) : [];
	if (!isAsked(CodeActionKind.RefactorExtract)) return fixes;
	// What a fix adds already is not offered again.
	const titles = new Set(fixes.map(({ title }) => title));
	return [...fixes, ...addOffers(analysis, uri, range, add).filter(({ title }) => !titles.has(title))];
}

function quickFixes(
	analysis: Analysis,
	{ uri, range }: Omit<CodeActionParams, 'only'>,
	options: CodeActionOptions & { readonly add: AddOptions },
): CodeAction[] {
	const found = analysis
		.findings(uri)
		.filter((finding) => touches(finding.range, range))
		.toSorted((lhs, rhs) => loudest.indexOf(lhs.severity) - loudest.indexOf(rhs.severity));
	const actions = found.map((finding) => ({ finding, fixes: allFixes(analysis, finding) }));
	const fixes = actions.flatMap(({ finding, fixes: { own } }) => {
		const added = addFixes(analysis, finding, options.add);
		const isSettled = added.some(({ isPreferred }) => isPreferred === true);
		const others = own.map((fix) => actionOf(finding, isSettled ? { ...fix, preferred: false } : fix, options));
		return isSettled ? [...added, ...others] : [...others, ...added];
	});
	const ignores = actions
		.filter(({ finding }) => covers(finding.range, range))
		.flatMap(({ finding, fixes: { ignore } }) => ignore.map((fix) => actionOf(finding, fix, options)));
	return [...fixes, ...ignores];
}

/** The action with its edit; as it is where its finding is gone. */
export function resolveCodeAction(analysis: Analysis, action: CodeAction, options: CodeActionOptions): CodeAction {
	if (action.edit !== undefined || !isActionData(action.data)) return action;
	const { uri, code, start, title } = action.data;
	const finding = analysis
		.findings(uri)
		.find((candidate) => candidate.code === code && comparePositions(candidate.range.start, start) === 0);
	if (finding === undefined) return action;
	const { own, ignore } = allFixes(analysis, finding);
	const fix = [...own, ...ignore].find((candidate) => candidate.title === title);
	return fix === undefined ? action : { ...action, edit: toWorkspaceEdit(fix, options.versionOf) };
}

function allFixes(
	analysis: Analysis,
	finding: Finding,
): { readonly own: readonly Fix[]; readonly ignore: readonly Fix[] } {
	const own = finding.fixes().toSorted((lhs, rhs) => Number(rhs.preferred) - Number(lhs.preferred));
	const script = analysis.script(finding.uri);
	if (script === undefined) return { own, ignore: [] };
	const here = ignoreFix(script, finding);
	const inScene = ignoreInSceneFix(script, finding, analysis.findings(finding.uri));
	return { own, ignore: [here, inScene].flatMap((fix) => fix ?? []) };
}

const loudest: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** An ignore would stand inside what is not closed, or hide a fault of its own. */
const neverIgnored: ReadonlySet<FindingCode> = new Set([
	'unclosed-note',
	'unclosed-boneyard',
	'unused-ignore',
	'canon-reference',
]);

/** The note that silences a finding where it is, at the end of its line. */
export function ignoreFix(script: ScriptModel, { code, uri, range }: Finding): Fix | undefined {
	const line = script.syntax.lines[range.start.line];
	if (line === undefined || neverIgnored.has(code)) return undefined;
	const character = line.text.trimEnd().length;
	const at = { line: range.start.line, character };
	const space = character === 0 ? '' : ' ';
	return {
		title: `Ignore ${code} here, with a reason`,
		edits: new Map([
			[uri, [{ range: { start: at, end: at }, newText: `${space}[[supervisor: ignore ${code} — intended]]` }]],
		]),
		preferred: false,
	};
}

/** The note that silences all of a scene's findings of one code; `undefined` where the scene has no other. */
function ignoreInSceneFix(
	script: ScriptModel,
	{ code, uri, range }: Finding,
	findings: readonly Finding[],
): Fix | undefined {
	if (neverIgnored.has(code)) return undefined;
	const sceneAt = ({ line }: Position): Scene | undefined =>
		script.scenes.findLast(({ startLine }) => startLine <= line);
	const scene = sceneAt(range.start);
	if (scene === undefined) return undefined;
	const alike = findings.filter((other) => other.code === code && sceneAt(other.range.start) === scene);
	if (alike.length < 2) return undefined;
	const [heading, next] = scene.node.lines;
	const end = { line: scene.startLine, character: heading?.text.length ?? 0 };
	const eol = heading?.eol === undefined || heading.eol === '' ? '\n' : heading.eol;
	// A blank line on either side: only so the note holds for its scene.
	const after = next === undefined || next.type === 'blank' ? '' : eol;
	const newText = `${eol}${eol}[[supervisor: ignore ${code} — intended]]${after}`;
	return {
		title: `Ignore ${code} in this scene, with a reason`,
		edits: new Map([[uri, [{ range: { start: end, end }, newText }]]]),
		preferred: false,
	};
}

function actionOf(finding: Finding, fix: Fix, options: CodeActionOptions): CodeAction {
	const { code, uri, range } = finding;
	const data: ActionData = { uri, code, start: range.start, title: fix.title };
	return {
		title: fixTitle(fix.title, options.locale),
		kind: CodeActionKind.QuickFix,
		diagnostics: [toDiagnostic(finding, options.diagnostics)],
		...(fix.preferred ? { isPreferred: true } : {}),
		...(options.lateEdits ? { data } : { edit: toWorkspaceEdit(fix, options.versionOf) }),
	};
}

/** Whether an asked kind covers ours: `quickfix` covers `quickfix.names`. */
function isKind(kind: string, asked: string): boolean {
	return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}

function touches(lhs: Range, rhs: Range): boolean {
	return comparePositions(lhs.start, rhs.end) <= 0 && comparePositions(rhs.start, lhs.end) <= 0;
}

/** Whether the whole of a range, perhaps a mere cursor, lies within another. */
function covers(outer: Range, inner: Range): boolean {
	return comparePositions(outer.start, inner.start) <= 0 && comparePositions(inner.end, outer.end) <= 0;
}

function isActionData(data: unknown): data is ActionData {
	if (typeof data !== 'object' || data === null) return false;
	return (
		'uri' in data &&
		'code' in data &&
		'start' in data &&
		'title' in data &&
		typeof data.code === 'string' &&
		data.code in codes
	);
}
