/** Our values as the protocol's. Positions and ranges are the same by structure and need no conversion. */
import type { Diagnostic, DiagnosticRelatedInformation, WorkspaceEdit } from 'vscode-languageserver-types';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';

import type { FindingCode } from '../checks/codes.js';
import type { Finding, Fix, Severity } from '../checks/finding.js';
import type { Uri } from '../text/position.js';

/** What the client can show of a diagnostic. */
export interface DiagnosticAbilities {
	readonly relatedInformation: boolean;
	readonly codeDescription: boolean;
	/** The address of the page on a code. */
	readonly pageOf: (code: FindingCode) => string;
	readonly tags: boolean;
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
	error: DiagnosticSeverity.Error,
	warning: DiagnosticSeverity.Warning,
	information: DiagnosticSeverity.Information,
	hint: DiagnosticSeverity.Hint,
};

export const diagnosticSource = 'script-supervisor';

export function toDiagnostic(finding: Finding, abilities: DiagnosticAbilities): Diagnostic {
	const { code, severity, message, range, evidence, tag } = finding;
	const diagnostic: Diagnostic = { range, severity: severities[severity], code, source: diagnosticSource, message };
	if (abilities.codeDescription) diagnostic.codeDescription = { href: abilities.pageOf(code) };
	if (abilities.relatedInformation && evidence.length > 0) {
		diagnostic.relatedInformation = evidence.map(({ message: says, at }): DiagnosticRelatedInformation => ({
			message: says,
			location: { uri: at.uri, range: at.range },
		}));
	}
	if (abilities.tags && tag !== undefined) {
		diagnostic.tags = [tag === 'unnecessary' ? DiagnosticTag.Unnecessary : DiagnosticTag.Deprecated];
	}
	return diagnostic;
}

/** A fix's edits; with versions of open documents where the client checks them. */
export function toWorkspaceEdit(
	{ edits }: Fix,
	versionOf: ((uri: Uri) => number | undefined) | undefined,
): WorkspaceEdit {
	if (versionOf === undefined) {
		return { changes: Object.fromEntries([...edits].map(([uri, changes]) => [uri, [...changes]])) };
	}
	return {
		documentChanges: [...edits].map(([uri, changes]) => ({
			textDocument: { uri, version: versionOf(uri) ?? null },
			edits: [...changes],
		})),
	};
}
