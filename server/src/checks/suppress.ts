/**
 * Ignore notes: which findings they hide, with the reason, and which of them hide nothing
 * (docs/diagnostics/unused-ignore.md).
 */
import { didYouMean, nearestWord } from '../canon/suggest.js';
import type { SpannedText } from '../fountain/syntax.js';
import type { Directive, SceneFacts, ScriptModel } from '../script/model.js';
import { rangeOnLine } from '../text/position.js';
import type { FindingCode } from './codes.js';
import { findingCodes, isFindingCode } from './codes.js';
import type { Finding, Fix, TextEdit } from './finding.js';
import type { CheckInput } from './input.js';
import { placed } from './place.js';
import { findingAt } from './sceneView.js';

/** A finding that a note hides. */
export interface SuppressedFinding {
	readonly finding: Finding;
	/** As the note gives it; empty if it gives none. */
	readonly reason: string;
}

type IgnoreDirective = Extract<Directive, { readonly kind: 'ignore' }>;

/** An ignore note with the scene that it is in; -1 is the text before the first. */
export interface IgnoreNote {
	readonly scene: number;
	readonly directive: IgnoreDirective;
}

/** One code of one note. */
interface Ignore {
	readonly directive: IgnoreDirective;
	readonly code: SpannedText;
	/** Scene index of the note; -1 for the text before the first heading. */
	readonly scene: number;
	/** First and last line of the file that it covers, the last excluded. */
	readonly from: number;
	readonly until: number;
	hides: boolean;
}

export interface Suppression {
	readonly shown: readonly Finding[];
	readonly suppressed: readonly SuppressedFinding[];
	/** Findings of `unused-ignore`, for every code that hid nothing. */
	readonly unused: readonly Finding[];
}

/** Applies all ignore notes. `isOn` tells whether a code is checked at all: an ignore for one that is not is no fault. */
export function suppress(
	input: CheckInput,
	notes: readonly IgnoreNote[],
	findings: readonly Finding[],
	isOn: (code: FindingCode) => boolean,
): Suppression {
	const ignores = ignoresOf(input.script, notes);
	if (ignores.length === 0) return { shown: findings, suppressed: [], unused: [] };
	const first = divide(findings, ignores);
	const unused = isOn('unused-ignore') ? unusedFindings(input, ignores, isOn) : [];
	// An ignore for `unused-ignore` itself is judged by what it hides, never reported.
	const second = divide(unused, ignores);
	return { shown: first.shown, suppressed: [...first.suppressed, ...second.suppressed], unused: second.shown };
}

function divide(findings: readonly Finding[], ignores: readonly Ignore[]): Omit<Suppression, 'unused'> {
	const shown: Finding[] = [];
	const suppressed: SuppressedFinding[] = [];
	for (const finding of findings) {
		const { line } = finding.range.start;
		const hiding = ignores.filter(
			({ code, from, until }) => code.text === finding.code && from <= line && line < until,
		);
		for (const ignore of hiding) ignore.hides = true;
		const [first] = hiding;
		if (first === undefined) shown.push(finding);
		else suppressed.push({ finding, reason: first.directive.reason ?? '' });
	}
	return { shown, suppressed };
}

/** The ignore notes of a scene, or of the text before the first. */
export function ignoreNotesIn({ directives }: Pick<SceneFacts, 'directives'>): readonly IgnoreDirective[] {
	return directives.flatMap((directive) => (directive.kind === 'ignore' ? [directive] : []));
}

function ignoresOf(script: ScriptModel, notes: readonly IgnoreNote[]): readonly Ignore[] {
	const nLines = script.syntax.lines.length;
	return notes.flatMap(({ scene, directive }) => {
		const placed = script.scenes[scene];
		const startLine = placed?.startLine ?? 0;
		const endLine =
			placed === undefined ? (script.scenes[0]?.startLine ?? nLines) : startLine + placed.node.lines.length;
		const { scope } = directive;
		const line = scope.kind === 'line' ? startLine + scope.line : 0;
		const bounds = { file: [0, nLines], scene: [startLine, endLine], line: [line, line + 1] }[scope.kind];
		return directive.codes.map((code): Ignore => {
			return { directive, code, scene, from: bounds[0] ?? 0, until: bounds[1] ?? 0, hides: false };
		});
	});
}

function unusedFindings(
	input: CheckInput,
	ignores: readonly Ignore[],
	isOn: (code: FindingCode) => boolean,
): readonly Finding[] {
	const findings: Finding[] = [];
	for (const ignore of ignores) {
		const { code, scene, directive, hides } = ignore;
		if (hides || code.text === 'unused-ignore') continue;
		if (isFindingCode(code.text) && !isOn(code.text)) continue;
		const suggestion = isFindingCode(code.text) ? undefined : nearestWord(code.text, findingCodes);
		const message = isFindingCode(code.text)
			? `This ignores ${code.text}, but there is nothing to ignore.`
			: `There is no check called ${code.text}.${didYouMean(suggestion)}`;
		const at = { line: directive.line, span: code.span };
		const finding = findingAt('unused-ignore', at, {
			message,
			evidence: [],
			fixes: ({ script }) => unusedFixes(script, ignore, suggestion),
		});
		findings.push(placed(input, { scene, finding: { ...finding, tag: 'unnecessary' } }));
	}
	return findings;
}

function unusedFixes(
	script: ScriptModel,
	{ directive, code, scene }: Ignore,
	suggestion: string | undefined,
): readonly Fix[] {
	const line = (script.scenes[scene]?.startLine ?? 0) + directive.line;
	const fixes: Fix[] = [];
	const add = (title: string, edit: TextEdit): void => {
		fixes.push({ title, edits: new Map([[script.uri, [edit]]]), preferred: fixes.length === 0 });
	};
	if (suggestion !== undefined)
		add(`Change to ${suggestion}`, { range: rangeOnLine(line, code.span), newText: suggestion });
	if (directive.codes.length > 1)
		add(`Remove ${code.text} from the note`, { range: rangeOnLine(line, codeWithComma(directive, code)), newText: '' });
	else add('Remove the note', removalOf(script, line, directive));
	return fixes;
}

/** The code with the comma that parts it from its neighbour. */
function codeWithComma({ codes }: IgnoreDirective, code: SpannedText): { start: number; end: number } {
	const index = codes.indexOf(code);
	const next = codes[index + 1];
	if (next !== undefined) return { start: code.span.start, end: next.span.start };
	return { start: codes[index - 1]?.span.end ?? code.span.start, end: code.span.end };
}

/** The whole line where the note stands alone (one blank line beside it goes too), else the note and the space before it. */
function removalOf(script: ScriptModel, line: number, { span }: IgnoreDirective): TextEdit {
	const { lines } = script.syntax;
	const text = lines[line]?.text ?? '';
	const around = text.slice(0, span.start) + text.slice(span.end);
	if (around.trim() !== '') {
		const start = text.slice(0, span.start).trimEnd().length;
		return { range: rangeOnLine(line, { start, end: span.end }), newText: '' };
	}
	const isBlank = (index: number): boolean => lines[index]?.text.trim() === '';
	const nLines = isBlank(line + 1) && (line === 0 || isBlank(line - 1)) && line + 2 < lines.length ? 2 : 1;
	if (line + nLines >= lines.length) {
		return { range: rangeOnLine(line, { start: 0, end: text.length }), newText: '' };
	}
	return { range: { start: { line, character: 0 }, end: { line: line + nLines, character: 0 } }, newText: '' };
}
