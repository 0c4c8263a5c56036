/** The third law, live: what was updated step by step equals what a fresh start gives. For people who work on the product. */
import type { RemoteConsole } from 'vscode-languageserver';

import type { Analysis } from '../analysis/analysis.js';

/** Compares every open script's findings with a fresh analysis, where the setting asks for it; logs each difference, without any text of the script. */
export function checkAgainstFresh(analysis: Analysis, console: RemoteConsole): void {
	for (const { uri, kind } of analysis.files()) {
		if (kind !== 'script' || !analysis.config(uri).paranoid) continue;
		const kept = fingerprints(analysis, uri);
		const fresh = fingerprints(analysis.fresh(), uri);
		if (kept !== fresh)
			console.error(`paranoid: findings of ${uri} differ from a fresh start\nkept:\n${kept}\nfresh:\n${fresh}`);
	}
}

function fingerprints(analysis: Analysis, uri: string): string {
	return analysis
		.findings(uri)
		.map(
			({ code, severity, range: { start } }) => `${code} ${severity} ${String(start.line)}:${String(start.character)}`,
		)
		.join('\n');
}
