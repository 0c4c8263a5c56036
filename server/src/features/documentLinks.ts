/**
 * Links in a script: the canons that it names, the files that it includes, web addresses on its title page and in its notes.
 * Links in a canon file: what it extends, and the scripts of its episodes.
 */
import type { DocumentLink } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import { resolvePath } from '../analysis/uris.js';
import { itemsOf, rangeOf, textOf, valueOf } from '../canon/file.js';
import type { Line } from '../fountain/syntax.js';
import { keyedNotes } from '../script/noteText.js';
import type { Range, Uri } from '../text/position.js';
import { rangeOnLine } from '../text/position.js';

const webAddress = /https?:\/\/[^\s<>[\]"'`]*[^\s<>[\]"'`.,;:!?)]/gu;

export function documentLinks(analysis: Analysis, uri: Uri): DocumentLink[] {
	const script = analysis.script(uri);
	if (script === undefined) return canonLinks(analysis, uri);
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
	return [...canons, ...includes(script.syntax.lines, uri), ...addresses];
}

/** `[[include: act-two.fountain]]`, relative to the script. */
function includes(lines: readonly Line[], uri: Uri): DocumentLink[] {
	return lines.flatMap((line, index) =>
		keyedNotes(line).flatMap(({ key, value, valueSpan }) => {
			if (key !== 'include') return [];
			return link(rangeOnLine(index, valueSpan), resolvePath(uri, value), value);
		}),
	);
}

function canonLinks(analysis: Analysis, uri: Uri): DocumentLink[] {
	const root = analysis.canonSource(uri)?.reading.newest.root;
	const layers = analysis.canon(uri)?.layers ?? [];
	const extended = itemsOf(valueOf(root, 'extends')).flatMap((node) => {
		const text = textOf(node);
		const layer = layers.find(({ id }) => id === text);
		const target = layer?.uri ?? (text?.includes('.') === true ? resolvePath(uri, text) : undefined);
		return link(rangeOf(node.at), target, layer?.title ?? text ?? '');
	});
	const scripts = itemsOf(valueOf(root, 'episodes')).flatMap((episode) => {
		const node = valueOf(episode, 'script');
		const text = textOf(node);
		return node === undefined || text === undefined ? [] : link(rangeOf(node.at), resolvePath(uri, text), text);
	});
	return [...extended, ...scripts];
}

function link(range: Range, target: Uri | undefined, title: string): DocumentLink[] {
	return target === undefined ? [] : [{ range, target, tooltip: `Open ${title}` }];
}
