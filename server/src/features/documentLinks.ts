/** Links in a script: the canons that it names, and web addresses on its title page and in its notes. */
import type { DocumentLink } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import type { Uri } from '../text/position.js';
import { rangeOnLine } from '../text/position.js';

const webAddress = /https?:\/\/[^\s<>[\]"'`]*[^\s<>[\]"'`.,;:!?)]/gu;

export function documentLinks(analysis: Analysis, uri: Uri): DocumentLink[] {
	const script = analysis.script(uri);
	if (script === undefined) return [];
	const canons = analysis
		.namedCanons(uri)
		.map(({ range, target, title }) => ({ range, target, tooltip: `Open ${title}` }));
	const addresses = script.syntax.lines.flatMap((line, index) => {
		if (line.type !== 'title-page' && line.inline.length === 0) return [];
		return [...line.text.matchAll(webAddress)].map((match) => ({
			range: rangeOnLine(index, { start: match.index, end: match.index + match[0].length }),
			target: match[0],
		}));
	});
	return [...canons, ...addresses];
}
