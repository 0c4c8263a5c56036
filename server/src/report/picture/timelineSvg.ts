/**
 * `timeline --format svg`: story time against script order as a picture that stands alone, without scripts, fonts or
 * network, for light and dark. The same values always give the same text.
 */
import { breakIntoRows } from './columns.js';
import { drawText, drawTitle } from './drawing.js';
import { gutterOf } from './lanes.js';
import { drawLegend } from './legend.js';
import { patternDefinitions } from './marks.js';
import type { TimelinePicture } from './model.js';
import { draw } from './paint.js';
import { drawRow } from './row.js';
import { styleSheet } from './style.js';
import { fitText } from './textWidth.js';
import { summaryWords, undatedWords } from './words.js';
import { decimal, element, escapeXml } from './xml.js';

const margin = 24;
const leastWidth = 760;
const rowDistance = 44;
const titleSize = 19;
const summarySize = 12;
const hintLine = 18;

const fontFamilies = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

/** Linear in scenes, problems and marks in lanes. */
export function timelineSvg(picture: TimelinePicture): string {
	const { words } = picture;
	const gutter = gutterOf(picture, margin);
	const rows: string[] = [];
	let right = leastWidth - margin;
	const hints = undatedWords(picture);
	let bottom = margin + 62 + hints.length * hintLine;
	for (const [index, scenes] of breakIntoRows(picture.scenes).entries()) {
		if (scenes.length === 0) continue;
		const row = drawRow(scenes, picture, {
			top: bottom + (index === 0 ? 6 : rowDistance),
			gutter,
			isFirst: index === 0,
		});
		rows.push(row.xml);
		right = Math.max(right, row.right);
		bottom = row.bottom;
	}
	const isEmpty = rows.length === 0;
	const foot = isEmpty
		? { xml: drawText(words.empty, { x: margin, y: bottom + 14, size: 13 }), height: 24 }
		: drawLegend(picture, { left: gutter, right, top: bottom + 18 });
	const width = right + margin;
	const height = bottom + (isEmpty ? 0 : 18) + foot.height + margin;
	const summary = isEmpty ? words.noScenes : summaryWords(picture);
	return page(
		{ width, height, title: words.title(picture.title), description: words.description(summary, picture.laneKind) },
		[
			draw('rect', 'paper', { width, height }),
			drawText(fitText(picture.title, titleSize, width - 2 * margin), {
				x: margin,
				y: margin + 18,
				size: titleSize,
				style: 'strong',
			}),
			drawText(fitText(summary, summarySize, width - 2 * margin), {
				x: margin,
				y: margin + 40,
				size: summarySize,
				style: 'faint',
			}),
			...hints.map((hint, at) =>
				drawText(hint, { x: margin, y: margin + 62 + at * hintLine, size: summarySize, style: 'ordinary' }),
			),
			...rows,
			foot.xml,
		],
	);
}

function page(
	{
		width,
		height,
		title,
		description,
	}: { readonly width: number; readonly height: number; readonly title: string; readonly description: string },
	content: readonly string[],
): string {
	return element(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			class: 'story-timeline',
			role: 'graphics-document document',
			'aria-label': `${title}. ${description}`,
			width,
			height,
			'font-family': fontFamilies,
			viewBox: `0 0 ${decimal(width)} ${decimal(height)}`,
		},
		drawTitle(title),
		element('desc', {}, escapeXml(description)),
		element('style', {}, escapeXml(styleSheet())),
		element('defs', {}, patternDefinitions()),
		'\n',
		content.join('\n'),
		'\n',
	);
}
